// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/print/bytespans.h"

#include <QtGlobal>

#include <algorithm>

namespace wl::parts {
namespace {

// A line of xxd -g1: "00000010: 72 6c 64 … 00  rld…".
constexpr std::size_t lineBytes = 16;
constexpr std::size_t hexColumn = 10;
constexpr std::size_t textColumn = hexColumn + 3 * lineBytes + 1;
constexpr std::size_t lineLength = textColumn + lineBytes + 1; // of all lines but the last

std::string offsetText(std::size_t offset)
{
    const std::uint8_t bytes[] = {static_cast<std::uint8_t>(offset >> 24U), static_cast<std::uint8_t>(offset >> 16U),
                                  static_cast<std::uint8_t>(offset >> 8U), static_cast<std::uint8_t>(offset)};
    return toHex(bytes) + ": ";
}

void addLine(std::string &out, std::size_t offset, ByteView bytes)
{
    out += offsetText(offset) + toHex(bytes, " ");
    out.append(3 * (lineBytes - bytes.size()) + 2, ' ');
    for (const std::uint8_t byte : bytes)
        out += byte >= 0x20 && byte < 0x7f ? static_cast<char>(byte) : '.';
}

void addSpans(PrintedText &printed, NodeIndex node, BitRange bits)
{
    const auto first = static_cast<std::size_t>(bits.firstByte());
    const auto end = static_cast<std::size_t>(bits.endByte());
    for (std::size_t at = first; at < end;) {
        const std::size_t stop = std::min(end, at - at % lineBytes + lineBytes);
        const std::size_t line = at / lineBytes * lineLength;
        const std::size_t column = at % lineBytes;
        const std::size_t count = stop - at;
        const std::size_t hex = line + hexColumn + 3 * column;
        const std::size_t text = line + textColumn + column;
        printed.spans.push_back({hex, hex + 3 * count - 1, node});
        printed.spans.push_back({text, text + count, node});
        at = stop;
    }
}

PrintedText print(const FieldTree &tree)
{
    PrintedText printed;
    const ByteView bytes = viewOf(tree.bytes());
    for (std::size_t at = 0; at < bytes.size(); at += lineBytes) {
        if (at > 0)
            printed.text += '\n';
        addLine(printed.text, at, bytes.subspan(at, std::min(lineBytes, bytes.size() - at)));
    }
    forEachLeaf(tree, [&](NodeIndex node, BitRange bits) { addSpans(printed, node, bits); });
    std::stable_sort(printed.spans.begin(), printed.spans.end(),
                     [](const auto &a, const auto &b) { return a.begin < b.begin; });
    return printed;
}

} // namespace

PrintFormat hexdumpPrintFormat()
{
    return {.id = "hexdump", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "Hex dump"), .print = print};
}

} // namespace wl::parts
