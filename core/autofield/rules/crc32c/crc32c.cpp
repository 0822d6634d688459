// SPDX-License-Identifier: MIT
#include "core/autofield/coverage.h"
#include "core/codec/crc32.h"

namespace wl::parts {
namespace {

std::optional<std::uint64_t> compute(const RuleContext &context, NodeIndex field)
{
    return wl::crc32c(viewOf(coveredBytes(context, field)));
}

} // namespace

RuleKind crc32c()
{
    return {.id = "crc32c", .stratum = RuleStratum::Checksum, .compute = compute};
}

} // namespace wl::parts
