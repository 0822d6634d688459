// SPDX-License-Identifier: MIT
#include "core/edit/synthesis.h"

#include "core/edit/valuetext.h"

#include <algorithm>
#include <utility>

namespace wl {
namespace {

constexpr int deepestDependency = 20;
constexpr std::int32_t mostElements = 10'000;
constexpr std::size_t deepestNesting = 60;

} // namespace

Synthesis::Synthesis(Workpiece &piece, const PacketPlan &plan)
    : m_piece(piece), m_plan(plan), m_bit(static_cast<std::int64_t>(piece.bytes().size()) * 8)
{
}

Result<Done> Synthesis::packet()
{
    Result<Done> done = layer(0, noNode);
    if (done && m_plan.payload && !m_payloadPlaced) {
        const std::string &last = m_piece.registry().info(m_plan.layers.back().row).path;
        return Error{ErrorCode::BadInput, last + " carries no payload here"};
    }
    for (const NodeIndex node : m_toPin)
        m_piece.pin(node);
    return done;
}

Result<Done> Synthesis::layer(std::size_t number, NodeIndex parent)
{
    std::vector<Wish> outerWishes = std::exchange(m_wishes, {});
    std::vector<Step> outerSteps = std::exchange(m_steps, {});
    Result<Done> done = insideLayer(number, parent);
    m_wishes = std::move(outerWishes);
    m_steps = std::move(outerSteps);
    return done;
}

Result<Done> Synthesis::insideLayer(std::size_t number, NodeIndex parent)
{
    const LayerPlan &plan = m_plan.layers[number];
    m_layer = number;
    for (const LayerPlan::Assignment &assignment : plan.assignments) {
        auto segments = splitFieldPath(assignment.path);
        if (!segments)
            return segments.error();
        m_wishes.push_back({&assignment, std::move(*segments)});
    }
    const NodeIndex node
        = m_piece.add({.kind = NodeKind::Layer, .row = plan.row, .parent = parent, .bits = {m_bit, 0}});
    Result<Done> done = structure(plan.row, node);
    if (!done)
        return done;
    const bool isLast = number + 1 == m_plan.layers.size();
    if (!isLast && m_layer == number) {
        return Error{ErrorCode::BadInput,
                     m_piece.registry().info(plan.row).path + " carries no payload here, so "
                         + m_piece.registry().info(m_plan.layers[number + 1].row).path + " cannot stand in it"};
    }
    return checkUsed(number);
}

Result<Done> Synthesis::checkUsed(std::size_t number) const
{
    for (const Wish &wish : m_wishes) {
        if (wish.isUsed)
            continue;
        const Registry &registry = m_piece.registry();
        const Row protocol = registry.type(m_plan.layers[number].row).protocol;
        std::string holders;
        for (std::size_t row = firstTypeRow; row < registry.types().size(); ++row) {
            if (registry.type(static_cast<Row>(row)).protocol == protocol
                && registry.attributeNamed(static_cast<Row>(row), wish.segments.back().name) != noAttribute)
                holders += (holders.empty() ? "" : ", ") + registry.info(static_cast<Row>(row)).path;
        }
        std::string text = "this packet has no field '" + wish.assignment->path + "'";
        if (!holders.empty())
            text += "; '" + wish.segments.back().name + "' belongs to " + holders;
        return Error{ErrorCode::BadInput, text};
    }
    return Done{};
}

void Synthesis::align()
{
    m_bit = (m_bit + 7) / 8 * 8;
}

/// What is made so far is all there is: an expression that asks for the end of its region finds it here.
void Synthesis::growTo(NodeIndex holder)
{
    for (NodeIndex up = holder; up != noNode; up = m_piece.node(up).parent)
        m_piece.setLength(up, m_bit - m_piece.node(up).bits.first);
}

/// Fills a structure up to its size, where that is settled.
void Synthesis::fillUp(NodeIndex holder, AttributeId id, std::int32_t index, NodeIndex structure)
{
    const auto size = settledSize(holder, id, index);
    const std::int64_t missing = size ? std::int64_t{*size} * 8 - m_piece.node(structure).bits.length : 0;
    if (missing <= 0)
        return;
    m_piece.append(QByteArray(missing / 8, '\0'));
    m_bit += missing;
    m_piece.setLength(structure, std::int64_t{*size} * 8);
}

/// The byte that ends a structure.
void Synthesis::terminate(const Attribute &attribute, NodeIndex structure)
{
    const bool isTaken = attribute.consumesTerminator || attribute.includesTerminator;
    if (!attribute.isZeroTerminated || attribute.hasSize() || !isTaken)
        return;
    const QByteArray end
        = QByteArray(1, static_cast<char>(attribute.terminator)).append(attribute.terminatorBytes - 1, '\0');
    const bool isThere
        = attribute.includesTerminator && m_bit > m_piece.node(structure).bits.first && m_piece.bytes().endsWith(end);
    if (isThere)
        return;
    m_piece.append(end);
    m_bit += std::int64_t{attribute.terminatorBytes} * 8;
}

Result<Done> Synthesis::structure(Row row, NodeIndex node)
{
    if (m_steps.size() + m_given.size() > deepestNesting)
        return Error{ErrorCode::Budget, "structures nested deeper than 60 cannot be made"};
    const Type &type = m_piece.registry().type(row);
    for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
        Result<Done> done = attribute(node, id);
        if (!done)
            return done;
    }
    align();
    m_piece.close(node);
    m_piece.setLength(node, m_bit - m_piece.node(node).bits.first);
    return Done{};
}

Result<Done> Synthesis::attribute(NodeIndex holder, AttributeId id)
{
    const Attribute &attribute = m_piece.registry().attribute(id);
    m_steps.push_back({.attribute = id});
    growTo(holder);
    const bool isWanted = wantsInside(id);
    const bool applies = attribute.condition.isEmpty() || m_piece.evaluate(attribute.condition, holder).isTrue();
    Result<Done> done = Done{};
    if (applies || isWanted) {
        if (!attribute.isBitField)
            align();
        if (attribute.repeat != Repeat::Once)
            done = list(holder, id);
        else if (attribute.isNumber())
            done = number(holder, id);
        else if (attribute.payload >= 0)
            done = payload(holder, id);
        else if (attribute.kind == AttributeKind::Structure || attribute.kind == AttributeKind::Switch)
            done = nested(holder, id, -1);
        else
            done = bytesField(holder, id, -1);
    }
    m_steps.pop_back();
    return done;
}

Error Synthesis::named(Error error, AttributeId id) const
{
    if (error.file.empty())
        error.file
            = m_piece.registry().info(m_piece.registry().info(id).type).path + "." + m_piece.registry().info(id).id;
    return error;
}

NodeIndex Synthesis::addValue(NodeIndex holder, AttributeId id, std::int32_t index, std::int64_t bits,
                              AttributeId reader)
{
    const NodeIndex node = m_piece.add({.kind = NodeKind::Value,
                                        .parent = holder,
                                        .attribute = id,
                                        .reader = reader,
                                        .index = index,
                                        .bits = {m_bit, bits}});
    m_piece.close(node);
    return node;
}

/// The value that a `-default` of the holder or of the field itself gives.
const YamlNode *Synthesis::givenValue(AttributeId id, std::int32_t index) const
{
    const AttributeInfo &info = m_piece.registry().info(id);
    const YamlNode *given = nullptr;
    if (!m_given.empty() && m_given.back() != nullptr)
        given = m_given.back()->find(info.id);
    if (given == nullptr && info.defaultValue)
        given = &*info.defaultValue;
    if (given != nullptr && index >= 0)
        return given->isList() && static_cast<std::size_t>(index) < given->items.size()
            ? &given->items[static_cast<std::size_t>(index)]
            : nullptr;
    return given;
}

std::vector<const EnumMember *> Synthesis::namesOf(NodeIndex holder, AttributeId id)
{
    const Registry &registry = m_piece.registry();
    const AttributeInfo &info = registry.info(id);
    std::vector<const EnumMember *> names;
    const auto addAll = [&names](const std::vector<EnumMember> &members) {
        for (const EnumMember &member : members)
            names.push_back(&member);
    };
    if (registry.attribute(id).enumeration >= 0)
        addAll(registry.enumerations()[static_cast<std::size_t>(registry.attribute(id).enumeration)].members);
    const NodeIndex key = info.namesByKey != noAttribute ? childOf(m_piece.nodes(), holder, info.namesByKey) : noNode;
    if (key != noNode) {
        const Value value = m_piece.valueOf(key);
        for (const auto &[keyValue, members] : info.namesBy) {
            if (value.isWhole() && value.integer == keyValue)
                addAll(members);
        }
    }
    return names;
}

Result<Done> Synthesis::number(NodeIndex holder, AttributeId id, AttributeId reader)
{
    const Registry &registry = m_piece.registry();
    const Attribute &attribute = registry.attribute(reader != noAttribute ? reader : id);
    const AttributeInfo &info = registry.info(id);
    Wish *wish = wishFor(id);
    const YamlNode *given = givenValue(id, m_steps.back().index);
    std::uint64_t raw = 0;
    if (wish != nullptr || (given != nullptr && given->isScalar())) {
        const std::string &text = wish != nullptr ? wish->assignment->text : given->text;
        const auto value = parseValue(registry, reader != noAttribute ? reader : id, text, namesOf(holder, id));
        if (!value)
            return named(value.error(), id);
        raw = std::get<std::uint64_t>(*value);
    } else if (info.valid && !info.valid->equal.isEmpty()) {
        const Value value = m_piece.evaluate(info.valid->equal, holder);
        raw = value.isWhole() ? static_cast<std::uint64_t>(value.integer) : 0;
    }
    const NodeIndex node = addValue(holder, id, m_steps.back().index, attribute.bits, reader);
    m_bit += attribute.bits;
    const qsizetype wanted = static_cast<qsizetype>((m_bit + 7) / 8);
    m_piece.append(QByteArray(std::max<qsizetype>(wanted - m_piece.bytes().size(), 0), '\0'));
    m_piece.setNumber(node, raw);
    if (wish != nullptr && !info.autoRule.isEmpty())
        m_toPin.push_back(node);
    return Done{};
}

/// The size a field has whatever its content: a literal, or an expression that no rule fills in later.
std::optional<qsizetype> Synthesis::settledSize(NodeIndex holder, AttributeId id, std::int32_t index)
{
    const Attribute &attribute = m_piece.registry().attribute(id);
    if (attribute.fixedBytes > 0)
        return static_cast<qsizetype>(attribute.fixedBytes);
    while (!m_piece.node(holder).isStructure()) // an element's list
        holder = m_piece.node(holder).parent;
    if (attribute.size.isEmpty() || dependsOnRules(attribute.size, m_piece.node(holder).row, 0))
        return std::nullopt;
    const Value size = m_piece.evaluate(attribute.size, holder, static_cast<std::uint32_t>(std::max(index, 0)));
    constexpr WideInt largest = 1 << 20;
    if (!size.isWhole() || size.integer < 0 || size.integer > largest)
        return std::nullopt;
    return static_cast<qsizetype>(size.integer);
}

bool Synthesis::dependsOnRules(CodeRange code, Row row, int depth) const
{
    const Registry &registry = m_piece.registry();
    const Type &type = registry.type(row);
    for (std::uint32_t i = code.first; i < code.first + code.count; ++i) {
        const Instruction &instruction = registry.instructions()[i];
        const auto a = static_cast<std::uint32_t>(instruction.a);
        switch (instruction.op) {
        case Op::Stream:
            return true;
        case Op::Field:
        case Op::FieldNumber: {
            const std::uint32_t field = instruction.op == Op::Field ? a : instruction.n;
            const AttributeInfo &info = registry.info(type.firstAttribute + field);
            if (!info.autoRule.isEmpty() && !info.defaultValue)
                return true;
            break;
        }
        case Op::Instance:
            if (depth > deepestDependency || dependsOnRules(registry.instances()[a].value, row, depth + 1))
                return true;
            break;
        case Op::Member:
            return true; // another structure's field may well follow a rule
        default:
            break;
        }
    }
    return false;
}

Result<Done> Synthesis::bytesField(NodeIndex holder, AttributeId id, std::int32_t index, AttributeId reader)
{
    const Registry &registry = m_piece.registry();
    const AttributeId how = reader != noAttribute ? reader : id;
    const Attribute &attribute = registry.attribute(how);
    Wish *wish = wishFor(id);
    const YamlNode *given = givenValue(id, index);
    QByteArray bytes = registry.info(id).contents;
    if (wish != nullptr || (given != nullptr && given->isScalar() && !given->text.empty())) {
        const std::string &text = wish != nullptr ? wish->assignment->text : given->text;
        const auto value
            = wish != nullptr ? parseValue(registry, how, text, {}) : parseDefault(registry, how, text, {});
        if (!value)
            return named(value.error(), id);
        bytes = std::get<QByteArray>(*value);
    } else if (attribute.isZeroTerminated && !attribute.hasSize() && attribute.fixedBytes == 0) {
        bytes.append(static_cast<char>(attribute.terminator)).append(attribute.terminatorBytes - 1, '\0');
    }
    if (const auto size = settledSize(holder, id, index); size && wish == nullptr)
        bytes = bytes.leftJustified(*size, static_cast<char>(std::max<int>(attribute.padRight, 0)), true);
    addValue(holder, id, index, static_cast<std::int64_t>(bytes.size()) * 8, reader);
    m_piece.append(bytes);
    m_bit += static_cast<std::int64_t>(bytes.size()) * 8;
    return Done{};
}

void Synthesis::selectPayloadKey(NodeIndex holder, const Payload &rule, Row wanted)
{
    const Registry &registry = m_piece.registry();
    if (rule.table < 0)
        return;
    const ProtocolTable &table = registry.tables()[static_cast<std::size_t>(rule.table)];
    for (const CodeRange code : rule.keys) {
        const Value key = m_piece.evaluate(code, holder);
        if (key.isWhole() && table.find(static_cast<std::uint64_t>(key.integer)) == wanted)
            return;
    }
    const Instruction *first = rule.keys.empty() ? nullptr : &registry.instructions()[rule.keys.front().first];
    const auto key = registry.keyOf(rule.table, wanted);
    if (first == nullptr || rule.keys.front().count != 1 || first->op != Op::Field || !key)
        return;
    const AttributeId field
        = registry.type(m_piece.node(holder).row).firstAttribute + static_cast<AttributeId>(first->a);
    const NodeIndex node = childOf(m_piece.nodes(), holder, field);
    const bool isChosen = std::any_of(m_wishes.begin(), m_wishes.end(), [&](const Wish &wish) {
        return wish.isUsed && wish.segments.size() == 1 && segmentMatches(wish.segments.front(), field);
    });
    if (node != noNode && !isChosen && registry.info(field).autoRule.isEmpty() && registry.attribute(field).isNumber())
        m_piece.setNumber(node, *key);
}

Result<Done> Synthesis::payload(NodeIndex holder, AttributeId id)
{
    const std::size_t own = m_layer;
    const Attribute &attribute = m_piece.registry().attribute(id);
    if (own + 1 < m_plan.layers.size()) {
        const Payload rule = m_piece.registry().payloads()[static_cast<std::size_t>(attribute.payload)];
        selectPayloadKey(holder, rule, m_plan.layers[own + 1].row);
        FieldNode region{.kind = NodeKind::Payload, .parent = holder, .attribute = id, .bits = {m_bit, 0}};
        region.isTransparent = true;
        const NodeIndex node = m_piece.add(region);
        Result<Done> done = layer(own + 1, node);
        if (!done)
            return done;
        m_piece.close(node);
        m_piece.setLength(node, m_bit - m_piece.node(node).bits.first);
        return Done{};
    }
    if (m_plan.payload && !m_payloadPlaced && wishFor(id) == nullptr) {
        m_payloadPlaced = true;
        addValue(holder, id, -1, static_cast<std::int64_t>(m_plan.payload->size()) * 8);
        m_piece.append(*m_plan.payload);
        m_bit += static_cast<std::int64_t>(m_plan.payload->size()) * 8;
        return Done{};
    }
    return bytesField(holder, id, -1);
}

Result<Done> Synthesis::list(NodeIndex holder, AttributeId id)
{
    const Registry &registry = m_piece.registry();
    const Attribute &attribute = registry.attribute(id);
    const bool isWishedEmpty = wantsNone(id);
    const YamlNode *given = isWishedEmpty ? nullptr : givenValue(id, -1);
    std::int32_t count = wantedElements(id);
    const bool isWished = count > 0;
    if (!isWished && given != nullptr && given->isList())
        count = static_cast<std::int32_t>(given->items.size());
    if (!isWished && !isWishedEmpty && given == nullptr && attribute.repeat == Repeat::Count
        && !dependsOnRules(attribute.repeatCode, m_piece.node(holder).row, 0)) {
        const Value wanted = m_piece.evaluate(attribute.repeatCode, holder);
        count = wanted.isWhole() && wanted.integer > 0
            ? static_cast<std::int32_t>(std::min<WideInt>(wanted.integer, mostElements))
            : 0;
    }
    if (m_leavesListsEmpty)
        count = 0;
    if (count > mostElements)
        return named({ErrorCode::Budget, "more than 10,000 elements"}, id);
    FieldNode node{.kind = NodeKind::List, .parent = holder, .attribute = id, .bits = {m_bit, 0}};
    node.isTransparent = registry.info(id).isInline;
    const NodeIndex self = m_piece.add(node);
    for (std::int32_t i = 0; i < count; ++i) {
        m_steps.back().index = i;
        Result<Done> done = Done{};
        if (attribute.kind == AttributeKind::Structure || attribute.kind == AttributeKind::Switch)
            done = nested(self, id, i);
        else if (attribute.isNumber())
            done = number(self, id);
        else
            done = bytesField(self, id, i);
        if (!done)
            return done;
    }
    m_steps.back().index = -1;
    m_piece.close(self);
    m_piece.setLength(self, m_bit - m_piece.node(self).bits.first);
    return Done{};
}

Result<Done> Synthesis::nested(NodeIndex holder, AttributeId id, std::int32_t index)
{
    const Registry &registry = m_piece.registry();
    const Attribute &attribute = registry.attribute(id);
    Row row = attribute.type;
    if (attribute.kind == AttributeKind::Switch) {
        NodeIndex context = holder;
        while (!m_piece.node(context).isStructure())
            context = m_piece.node(context).parent;
        const Case *chosen = m_piece.choose(attribute, context, static_cast<std::uint32_t>(std::max(index, 0)));
        if (chosen == nullptr)
            return attribute.hasRegion() ? bytesField(holder, id, index) : Result<Done>(Done{});
        if (chosen->variant != noAttribute)
            return registry.attribute(chosen->variant).isNumber() ? number(holder, id, chosen->variant)
                                                                  : bytesField(holder, id, index, chosen->variant);
        row = chosen->type;
    }
    if (attribute.process != Process::None)
        return bytesField(holder, id, index); // what it is made from is for a person to say
    const YamlNode *given = wantedElements(id) > 0 && index >= 0 ? nullptr : givenValue(id, index);
    if (row != noRow && !registry.info(row).format.empty()) {
        const Wish *wish = wishFor(id);
        const bool isGiven = given != nullptr && given->isScalar() && !wantsInside(id);
        if (wish != nullptr || isGiven)
            return formatted(row, holder, id, index, wish != nullptr ? wish->assignment->text : given->text);
    }
    if (index >= 0)
        (void)wantsNone(id);
    m_given.push_back(given != nullptr && given->isMap() ? given : nullptr);
    m_steps.back().caseRow = row;
    const auto made = static_cast<NodeIndex>(m_piece.nodes().size());
    Result<Done> done = element(row, holder, id, index);
    m_given.pop_back();
    if (!done)
        return done;
    fillUp(holder, id, index, made);
    terminate(attribute, made);
    return done;
}

Result<Done> Synthesis::element(Row row, NodeIndex parent, AttributeId attribute, std::int32_t index)
{
    FieldNode node{.kind = NodeKind::Structure,
                   .row = row,
                   .parent = parent,
                   .attribute = attribute,
                   .index = index,
                   .bits = {m_bit, 0}};
    node.isTransparent = index < 0 && m_piece.registry().info(attribute).isInline;
    return structure(row, m_piece.add(node));
}

/// A structure that is written in the notation of its type.
Result<Done> Synthesis::formatted(Row row, NodeIndex parent, AttributeId attribute, std::int32_t index,
                                  const std::string &text)
{
    const auto bytes = parseStructure(m_piece.registry(), row, text);
    if (!bytes)
        return named(bytes.error(), attribute);
    FieldNode node{.kind = NodeKind::Structure,
                   .row = row,
                   .parent = parent,
                   .attribute = attribute,
                   .index = index,
                   .bits = {m_bit, static_cast<std::int64_t>(bytes->size()) * 8}};
    node.isTransparent = index < 0 && m_piece.registry().info(attribute).isInline;
    m_piece.append(*bytes);
    m_piece.readLast(m_piece.add(node));
    m_bit += node.bits.length;
    return Done{};
}

bool Synthesis::segmentMatches(const PathSegment &segment, AttributeId id) const
{
    const AttributeInfo &info = m_piece.registry().info(id);
    // Another tool's name only where it is no field's own: what Wireshark calls `ack` may be our `ack_flag`.
    const bool isOwn = m_piece.registry().attributeNamed(info.type, segment.name) != noAttribute;
    if (isOwn || segment.name == info.id)
        return segment.name == info.id;
    return std::any_of(info.aka.begin(), info.aka.end(), [&segment](const auto &entry) {
        const std::string_view name = entry.second;
        return name.substr(name.rfind('.') + 1) == segment.name;
    });
}

/// Whether a structure that holds the field of @p step inline has a field of its own by that name: it goes before
/// another tool's name inside.
bool Synthesis::isOuterName(const PathSegment &segment, std::size_t step) const
{
    const Registry &registry = m_piece.registry();
    if (segment.name == registry.info(m_steps[step].attribute).id)
        return false;
    for (std::size_t outer = step; outer-- > 0;) {
        const AttributeInfo &info = registry.info(m_steps[outer].attribute);
        if (!info.isInline || m_steps[outer].index >= 0)
            return false;
        if (registry.attributeNamed(info.type, segment.name) != noAttribute)
            return true;
    }
    return false;
}

/// Whether the steps from @p step on read as the segments from @p segment on.
bool Synthesis::pathMatches(const Wish &wish, std::size_t step, std::size_t segment, bool isWhole) const
{
    if (step == m_steps.size())
        return isWhole ? segment == wish.segments.size() : true;
    if (segment == wish.segments.size())
        return false;
    const Registry &registry = m_piece.registry();
    const Step &at = m_steps[step];
    const PathSegment &wanted = wish.segments[segment];
    if (registry.info(at.attribute).isInline && at.index < 0) {
        const bool isCaseName = at.caseRow != noRow && wanted.index < 0
            && registry.names()[registry.type(at.caseRow).name] == wanted.name;
        return pathMatches(wish, step + 1, segment, isWhole)
            || (isCaseName && pathMatches(wish, step + 1, segment + 1, isWhole));
    }
    if (!segmentMatches(wanted, at.attribute) || isOuterName(wanted, step))
        return false;
    // The list that is drawn into this field lends it its index.
    const bool hasInlineList = step + 1 < m_steps.size() && registry.info(m_steps[step + 1].attribute).isInline
        && m_steps[step + 1].index >= 0;
    const std::int32_t index = hasInlineList ? m_steps[step + 1].index : at.index;
    if (index != wanted.index && !(step + 1 == m_steps.size() && !isWhole && index < 0))
        return false;
    return pathMatches(wish, step + (hasInlineList ? 2 : 1), segment + 1, isWhole);
}

Synthesis::Wish *Synthesis::wishFor(AttributeId id)
{
    for (Wish &wish : m_wishes) {
        const bool fits = pathMatches(wish, 0, 0, true) && (m_steps.empty() || m_steps.back().attribute == id);
        if (fits) {
            wish.isUsed = true;
            return &wish;
        }
    }
    return nullptr;
}

bool Synthesis::wantsInside(AttributeId id) const
{
    const bool isDrawnIn = m_piece.registry().info(id).isInline;
    return !isDrawnIn && std::any_of(m_wishes.begin(), m_wishes.end(), [this](const Wish &wish) {
        return pathMatches(wish, 0, 0, false);
    });
}

/// `routers=`: a list whose default is not wanted; `routers[1]=`: an element that has its defaults.
bool Synthesis::wantsNone(AttributeId id)
{
    if (m_steps.empty() || m_steps.back().attribute != id)
        return false;
    // An inline list has the name of the field that it is drawn into.
    const Step own = m_steps.back();
    const bool isDrawnIn = m_piece.registry().info(id).isInline && own.index < 0;
    if (isDrawnIn)
        m_steps.pop_back();
    const auto wanted = std::find_if(m_wishes.begin(), m_wishes.end(), [this](const Wish &wish) {
        return wish.assignment->text.empty() && pathMatches(wish, 0, 0, true);
    });
    if (isDrawnIn)
        m_steps.push_back(own);
    if (wanted == m_wishes.end())
        return false;
    wanted->isUsed = true;
    return true;
}

/// How many elements the person's paths ask of the list the walk stands at.
std::int32_t Synthesis::wantedElements(AttributeId id) const
{
    std::int32_t count = 0;
    const bool isDrawnIn = m_piece.registry().info(id).isInline;
    // The holder's segments, which an inline list shares with it.
    std::size_t depth = 0;
    for (const Step &step : m_steps)
        depth += m_piece.registry().info(step.attribute).isInline ? 0 : 1;
    if (depth == 0)
        return 0;
    for (const Wish &wish : m_wishes) {
        if (wish.segments.size() < depth)
            continue;
        const PathSegment &last = wish.segments[depth - 1];
        const AttributeId owner = isDrawnIn && m_steps.size() > 1 ? m_steps[m_steps.size() - 2].attribute : id;
        Wish list{wish.assignment, {wish.segments.begin(), wish.segments.begin() + static_cast<std::ptrdiff_t>(depth)}};
        list.segments.back().index = -1;
        if (last.index >= 0 && segmentMatches(last, owner) && (isDrawnIn || pathMatches(list, 0, 0, true)))
            count = std::max(count, std::min(last.index, mostElements) + 1);
    }
    return count;
}

} // namespace wl
