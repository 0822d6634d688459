// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/print/bytespans.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

constexpr std::size_t lineBytes = 12;

PrintedText print(const FieldTree &tree)
{
    const ByteView bytes = viewOf(tree.bytes());
    if (bytes.empty()) // C has no empty arrays
        return {};
    PrintedText printed{.text = "static const unsigned char packet[" + std::to_string(bytes.size()) + "] = {"};
    std::vector<std::size_t> ends;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        printed.text += i % lineBytes == 0 ? "\n    " : " ";
        if (i == 0)
            begin = printed.text.size();
        printed.text += "0x" + toHex(bytes.subspan(i, 1)) + ',';
        ends.push_back(printed.text.size());
    }
    printed.text += "\n};";
    printed.spans = spansOfBytes(tree, begin, ends);
    return printed;
}

} // namespace

PrintFormat cPrintFormat()
{
    return {.id = "c", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "C array"), .print = print};
}

} // namespace wl::parts
