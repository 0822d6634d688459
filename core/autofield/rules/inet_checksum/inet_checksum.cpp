// SPDX-License-Identifier: MIT
#include "core/autofield/coverage.h"
#include "core/codec/internetchecksum.h"

#include <algorithm>
#include <functional>
#include <span>

namespace wl::parts {
namespace {

using Part = SummedBytes::Part;

/// Adds what the expressions of a pseudo-header give. @return false when one has no value
bool addHeader(const RuleContext &context, std::span<const CodeRange> codes, NodeIndex self, std::vector<Part> &parts)
{
    const auto *const packet = reinterpret_cast<const std::uint8_t *>(context.bytes.constData());
    for (const CodeRange code : codes) {
        const Value value = context.evaluator.run(code, self);
        if (!value.isBytes())
            return false;
        Part part{.count = static_cast<std::int64_t>(value.view().size()), .code = code, .self = self};
        const std::less_equal<const std::uint8_t *> before;
        const bool isInPacket = !value.view().empty() && before(packet, value.view().data())
            && before(value.view().data() + value.view().size(), packet + context.bytes.size());
        if (isInPacket)
            part.offset = value.view().data() - packet;
        else
            part.made = toByteArray(value.view());
        parts.push_back(std::move(part));
    }
    return true;
}

/// Adds @p range of the packet with zeros in place of @p own.
void addCovered(BitRange range, BitRange own, std::vector<Part> &parts)
{
    const std::int64_t first = range.firstByte();
    const std::int64_t end = first + range.touchedBytes();
    const std::int64_t ownFirst = std::clamp(own.firstByte(), first, end);
    const std::int64_t ownEnd = std::clamp(own.endByte(), ownFirst, end);
    parts.push_back({.offset = first, .count = ownFirst - first});
    parts.push_back({.count = ownEnd - ownFirst, .made = QByteArray(ownEnd - ownFirst, '\0')});
    parts.push_back({.offset = ownEnd, .count = end - ownEnd});
}

std::optional<SummedBytes> summed(const RuleContext &context, NodeIndex field)
{
    const AutoRule &rule = context.ruleOf(field);
    SummedBytes summed{.zeroAs = rule.zeroAs};
    if (rule.pseudo != 0 || !rule.pseudoParts.empty()) {
        const PseudoHeader header = pseudoHeaderOf(context, field);
        if (header.structure == noNode || !addHeader(context, header.parts, header.structure, summed.parts))
            return std::nullopt;
    }
    BitRange covered = checksumCoverage(context, field);
    if (!rule.bytes.isEmpty()) {
        const Value count = context.evaluator.run(rule.bytes, context.structureOf(field));
        if (!count.isWhole() || count.integer < 0)
            return std::nullopt;
        if (count.integer < covered.touchedBytes())
            covered = BitRange::ofBytes(covered.firstByte(), static_cast<std::int64_t>(count.integer));
    }
    addCovered(covered, context.node(field).bits, summed.parts);
    return summed;
}

std::optional<std::uint64_t> compute(const RuleContext &context, NodeIndex field)
{
    const auto of = summed(context, field);
    if (!of)
        return std::nullopt;
    InternetSum sum;
    const ByteView packet = viewOf(context.bytes);
    for (const Part &part : of->parts) {
        const auto offset = static_cast<std::size_t>(std::max<std::int64_t>(part.offset, 0));
        if (part.offset < 0)
            sum.add(viewOf(part.made));
        else if (offset < packet.size()) // a span that an edit has moved may end behind the bytes
            sum.add(packet.subspan(
                offset, std::min<std::size_t>(packet.size() - offset, static_cast<std::size_t>(part.count))));
    }
    const std::uint16_t checksum = sum.checksum();
    return checksum == 0 && of->zeroAs ? *of->zeroAs : checksum;
}

} // namespace

RuleKind inet_checksum()
{
    return {.id = "inet_checksum", .stratum = RuleStratum::Checksum, .compute = compute, .summed = summed};
}

} // namespace wl::parts
