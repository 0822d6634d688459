// SPDX-License-Identifier: MIT
#include "core/codec/crc32.h"
#include "core/autofield/coverage.h"

namespace wl::parts {
namespace {

std::optional<std::uint64_t> compute(const RuleContext &context, NodeIndex field)
{
    return wl::crc32(viewOf(coveredBytes(context, field)));
}

} // namespace

RuleKind crc32()
{
    return {.id = "crc32", .stratum = RuleStratum::Checksum, .compute = compute};
}

} // namespace wl::parts
