// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/print/bytespans.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

constexpr std::size_t lineBytes = 16;
constexpr const char *head = R"(from trex_stl_lib.api import *


class Profile:
    def get_streams(self, direction=0, **kwargs):
        packet = (
)";
constexpr const char *foot = R"(        )
        return [STLStream(packet=STLPktBuilder(pkt_buffer=packet), mode=STLTXCont(pps=1))]


def register():
    return Profile())";

/// A profile of the stateless TRex server with one stream: this packet once a second.
PrintedText print(const FieldTree &tree)
{
    const ByteView bytes = viewOf(tree.bytes());
    if (bytes.empty()) // the server takes no empty packets
        return {};
    PrintedText printed{.text = head};
    std::vector<std::size_t> ends;
    std::size_t first = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i % lineBytes == 0)
            printed.text += "            b'";
        if (i == 0)
            first = printed.text.size();
        printed.text += "\\x" + toHex(bytes.subspan(i, 1));
        ends.push_back(printed.text.size());
        if (i % lineBytes == lineBytes - 1 || i + 1 == bytes.size())
            printed.text += "'\n";
    }
    printed.text += foot;
    printed.spans = spansOfBytes(tree, first, ends);
    return printed;
}

} // namespace

PrintFormat trexPrintFormat()
{
    return {.id = "trex", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "TRex profile"), .print = print};
}

} // namespace wl::parts
