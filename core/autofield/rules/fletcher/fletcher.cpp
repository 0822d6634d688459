// SPDX-License-Identifier: MIT
#include "core/codec/fletcher.h"
#include "core/autofield/coverage.h"

namespace wl::parts {
namespace {

std::optional<std::uint64_t> compute(const RuleContext &context, NodeIndex field)
{
    const std::int64_t place = context.node(field).bits.firstByte() - checksumCoverage(context, field).firstByte();
    const QByteArray covered = coveredBytes(context, field);
    if (place < 0 || place + 2 > covered.size())
        return std::nullopt;
    return fletcherChecksum(viewOf(covered), static_cast<std::size_t>(place));
}

} // namespace

RuleKind fletcher()
{
    return {.id = "fletcher", .stratum = RuleStratum::Checksum, .compute = compute};
}

} // namespace wl::parts
