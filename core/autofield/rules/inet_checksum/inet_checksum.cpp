// SPDX-License-Identifier: MIT
#include "core/autofield/coverage.h"
#include "core/codec/internetchecksum.h"

namespace wl::parts {
namespace {

/// The pseudo-header of the layer below, in wire order; nothing when no layer below provides one.
std::optional<QByteArray> pseudoHeader(const RuleContext &context, NodeIndex field, NameId service)
{
    for (NodeIndex node = context.node(field).parent; node != noNode; node = context.node(node).parent) {
        if (!context.node(node).isStructure())
            continue;
        for (const Provision &provision : context.registry.info(context.node(node).row).provisions) {
            if (provision.service != service)
                continue;
            QByteArray header;
            for (const CodeRange code : provision.pseudoHeader) {
                const Value part = context.evaluator.run(code, node);
                if (!part.isBytes())
                    return std::nullopt;
                header += toByteArray(part.view());
            }
            return header;
        }
    }
    return std::nullopt;
}

std::optional<std::uint64_t> compute(const RuleContext &context, NodeIndex field)
{
    const AutoRule &rule = context.ruleOf(field);
    QByteArray bytes;
    if (rule.pseudo != 0) {
        const auto header = pseudoHeader(context, field, rule.pseudo);
        if (!header)
            return std::nullopt;
        bytes = *header;
    }
    bytes += coveredBytes(context, field);
    const std::uint16_t sum = internetChecksum(viewOf(bytes));
    return sum == 0 && rule.zeroAs ? *rule.zeroAs : sum;
}

} // namespace

RuleKind inet_checksum()
{
    return {.id = "inet_checksum", .stratum = RuleStratum::Checksum, .compute = compute};
}

} // namespace wl::parts
