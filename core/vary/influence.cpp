// SPDX-License-Identifier: MIT
#include "core/vary/influence.h"

#include "core/dissect/fieldpath.h"

#include <algorithm>

namespace wl {

Influence::Influence(const FieldTree &tree) : m_tree(tree), m_registry(tree.registry())
{
    for (const FieldNode &node : tree.nodes()) {
        if (node.isStructure() && node.row >= firstTypeRow && node.row != noRow)
            m_rows.insert(node.row);
    }
}

void Influence::add(NodeIndex node)
{
    m_nodes.insert(node);
    // A payload may be asked for as bytes; whatever else holds the field is only asked for its fields.
    for (NodeIndex up = node; up != noNode; up = m_tree.node(up).parent) {
        const FieldNode &field = m_tree.node(up);
        const bool isAsked = up == node || field.kind == NodeKind::Payload || field.kind == NodeKind::List;
        if (!isAsked || field.attribute == noAttribute)
            continue;
        m_fields.insert(field.attribute);
        m_names.insert(m_registry.attribute(field.attribute).name);
    }
    spread();
}

/// Takes in what is computed from the fields so far.
void Influence::spread()
{
    for (bool grew = true; grew;) {
        grew = false;
        for (const Row row : m_rows) {
            const Type &type = m_registry.type(row);
            for (std::uint32_t i = 0; i < type.instanceCount; ++i) {
                const auto number = static_cast<std::int32_t>(type.firstInstance + i);
                const Instance &instance = m_registry.instances()[type.firstInstance + i];
                if (mayChange(instance.value, row) || mayChange(instance.condition, row)) {
                    grew |= m_instances.insert(number).second;
                    grew |= m_names.insert(instance.name).second;
                }
            }
            for (const Provision &provision : m_registry.info(row).provisions) {
                for (const auto &[name, code] : provision.values) {
                    if (mayChange(code, row))
                        grew |= m_names.insert(name).second;
                }
            }
        }
    }
}

bool Influence::mayChange(CodeRange code, Row row) const
{
    const auto asksForSize = [&](std::uint32_t next) {
        if (next >= code.count)
            return false;
        const Instruction &instruction = m_registry.instructions()[code.first + next];
        return instruction.op == Op::Member
            && (instruction.a == static_cast<std::int32_t>(BuiltinName::Length)
                || instruction.a == static_cast<std::int32_t>(BuiltinName::Size));
    };
    for (std::uint32_t i = 0; i < code.count; ++i) {
        const Instruction &instruction = m_registry.instructions()[code.first + i];
        const AttributeId first = m_registry.type(row).firstAttribute;
        switch (instruction.op) {
        case Op::Field:
            if (m_fields.contains(first + static_cast<AttributeId>(instruction.a)) && !asksForSize(i + 1))
                return true;
            break;
        case Op::FieldNumber:
            if (m_fields.contains(first + instruction.n))
                return true;
            break;
        case Op::Instance:
            if (m_instances.contains(instruction.a))
                return true;
            break;
        case Op::Member:
        case Op::Method:
            if (m_names.contains(static_cast<NameId>(instruction.a)) && !asksForSize(i + 1))
                return true;
            break;
        default:
            break;
        }
    }
    return false;
}

bool Influence::onlyNames(CodeRange code) const
{
    for (std::uint32_t i = 0; i < code.count; ++i) {
        switch (m_registry.instructions()[code.first + i].op) {
        case Op::Field:
        case Op::Member:
        case Op::Parent:
        case Op::Root:
        case Op::Self:
        case Op::Below:
            break;
        default:
            return false;
        }
    }
    // A member may be an instance, whose code decides.
    for (std::uint32_t i = 0; i < code.count; ++i) {
        const Instruction &instruction = m_registry.instructions()[code.first + i];
        if (instruction.op == Op::Member
            && std::any_of(m_instances.begin(), m_instances.end(), [&](std::int32_t number) {
                   return m_registry.instances()[static_cast<std::size_t>(number)].name
                       == static_cast<NameId>(instruction.a);
               }))
            return false;
    }
    return true;
}

bool Influence::mayChange(const AutoRule &rule, Row row) const
{
    return mayChange(rule.expression, row) || mayChange(rule.unless, row) || mayChange(rule.bytes, row)
        || std::any_of(rule.instead.begin(), rule.instead.end(),
                       [&](const auto &pair) { return mayChange(pair.second, row); })
        || std::any_of(rule.others.begin(), rule.others.end(),
                       [&](const AutoRule &other) { return mayChange(other, row); });
}

bool Influence::mayChangeRules(NodeIndex node) const
{
    const FieldNode &field = m_tree.node(node);
    return mayChange(m_registry.info(field.attribute).autoRule, m_tree.node(m_tree.structureOf(node)).row);
}

bool Influence::anyArgument(std::uint32_t first, std::uint32_t count, Row row) const
{
    const auto begin = m_registry.arguments().begin() + first;
    return std::any_of(begin, begin + count, [&](CodeRange code) { return mayChange(code, row); });
}

bool Influence::moves(const Attribute &attribute, Row row) const
{
    const CodeRange codes[] = {attribute.condition, attribute.size,       attribute.repeatCode,
                               attribute.switchOn,  attribute.parentCode, attribute.processKey};
    if (std::any_of(std::begin(codes), std::end(codes), [&](CodeRange code) { return mayChange(code, row); })
        || anyArgument(attribute.firstArgument, attribute.argumentCount, row))
        return true;
    for (std::uint32_t i = 0; i < attribute.caseCount; ++i) {
        const Case &one = m_registry.cases()[attribute.firstCase + i];
        if (mayChange(one.code, row) || anyArgument(one.firstArgument, one.argumentCount, row)
            || (one.variant != noAttribute && moves(m_registry.attribute(one.variant), row)))
            return true;
    }
    if (attribute.otherwiseCase >= 0) {
        const Case &one = m_registry.cases()[static_cast<std::size_t>(attribute.otherwiseCase)];
        if (anyArgument(one.firstArgument, one.argumentCount, row)
            || (one.variant != noAttribute && moves(m_registry.attribute(one.variant), row)))
            return true;
    }
    if (attribute.payload < 0)
        return false;
    const Payload &payload = m_registry.payloads()[static_cast<std::size_t>(attribute.payload)];
    return mayChange(payload.unless, row) || mayChange(payload.partial, row);
}

/// Whether several protocols claim a payload that holds a field: which one it is depends on its bytes.
bool Influence::mayClaimOtherwise(NodeIndex index) const
{
    const FieldNode &node = m_tree.node(index);
    if (node.attribute == noAttribute || m_registry.attribute(node.attribute).payload < 0)
        return false;
    const Payload &payload
        = m_registry.payloads()[static_cast<std::size_t>(m_registry.attribute(node.attribute).payload)];
    const bool holdsAny = std::any_of(m_nodes.begin(), m_nodes.end(), [&](NodeIndex field) {
        const BitRange bits = m_tree.node(field).bits;
        return bits.first < node.bits.end() && node.bits.first < bits.end();
    });
    if (payload.table < 0 || !holdsAny)
        return false;
    const NodeIndex holder = m_tree.structureOf(index);
    return std::any_of(payload.keys.begin(), payload.keys.end(), [&](CodeRange key) {
        const Value value = evaluateInTree(m_registry, m_tree.nodes(), m_tree.bytes(), holder, key);
        const ProtocolTable &table = m_registry.tables()[static_cast<std::size_t>(payload.table)];
        return value.isWhole() && table.claimants(static_cast<std::uint64_t>(value.integer)).size() > 1;
    });
}

bool Influence::mayChangeKeys(NodeIndex index) const
{
    const FieldNode &node = m_tree.node(index);
    const bool isPayload = (node.kind == NodeKind::Payload || node.kind == NodeKind::Value)
        && node.attribute != noAttribute && m_registry.attribute(node.attribute).payload >= 0;
    if (!isPayload)
        return false;
    const Payload &payload
        = m_registry.payloads()[static_cast<std::size_t>(m_registry.attribute(node.attribute).payload)];
    const Row row = m_tree.node(m_tree.structureOf(index)).row;
    return payload.table >= 0
        && std::any_of(payload.keys.begin(), payload.keys.end(), [&](CodeRange key) { return mayChange(key, row); });
}

std::string Influence::movedField() const
{
    for (NodeIndex i = 0; i < m_tree.nodes().size(); ++i) {
        if (mayClaimOtherwise(i))
            return pathOf(m_tree, i);
    }
    for (const Row row : m_rows) {
        const Type &type = m_registry.type(row);
        const auto named = [&](AttributeId id) { return m_registry.info(row).path + "." + m_registry.info(id).id; };
        for (AttributeId id = type.firstAttribute;
             id < type.firstAttribute + type.attributeCount + AttributeId{type.parsedCount}; ++id) {
            if (moves(m_registry.attribute(id), row))
                return named(id);
        }
        for (std::uint32_t i = 0; i < type.instanceCount; ++i) {
            const Instance &instance = m_registry.instances()[type.firstInstance + i];
            if (instance.parsed >= 0
                && (mayChange(instance.position, row) || mayChange(instance.stream, row)
                    || mayChange(instance.condition, row)))
                return named(type.firstAttribute + static_cast<AttributeId>(instance.parsed));
        }
        bool isOrderOpen = mayChange(type.orderOn, row);
        for (std::uint32_t i = 0; i < type.orderCaseCount; ++i)
            isOrderOpen |= mayChange(m_registry.orderCases()[type.firstOrderCase + i].value, row);
        if (isOrderOpen)
            return m_registry.info(row).path;
    }
    return {};
}

} // namespace wl
