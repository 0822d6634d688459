// SPDX-License-Identifier: MIT
#include "core/codec/bytetext.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/pathsegments.h"
#include "core/edit/assignments.h"
#include "core/edit/editor.h"
#include "core/edit/synthesis.h"
#include "core/edit/valuetext.h"

/// Editor::insertElement(): lists grow, also those that are not there yet.
namespace wl {
namespace {

/// The list that @p holder is or draws into itself, or noNode.
NodeIndex listIn(const Workpiece &piece, NodeIndex holder)
{
    if (piece.node(holder).kind == NodeKind::List)
        return holder;
    for (NodeIndex child = holder + 1; child < piece.node(holder).end; child = piece.node(child).end) {
        if (piece.node(child).kind == NodeKind::List && piece.node(child).isTransparent)
            return child;
    }
    return noNode;
}

bool looksLikeBytes(std::string_view text)
{
    return text.starts_with("0x") || text.starts_with("\"");
}

} // namespace

/// One insertion under way.
class Insertion
{
public:
    Insertion(RegistryPtr registry, Dissector &dissector, const Packet &packet, const FieldTree &tree)
        : m_registry(std::move(registry)), m_dissector(dissector), m_tree(tree),
          m_piece(m_registry, dissector, packet, tree)
    {
    }

    Result<EditResult> run(std::string_view path, std::string_view text)
    {
        const std::size_t open = path.rfind('[');
        const auto segments = splitFieldPath(path);
        if (!segments)
            return segments.error();
        if (segments->back().index < 0 || open == std::string_view::npos)
            return Error{ErrorCode::BadInput, "expected a place in a list, such as ipv4.options[0]", std::string(path)};
        auto list = findList(path.substr(0, open), segments->back().name);
        if (!list)
            return list.error();
        Result<Done> done = insert(*list, segments->back().index, text);
        if (!done) {
            Error error = done.error();
            if (error.file.empty())
                error.file = path;
            return error;
        }
        return m_piece.finish(true, Workpiece::FirstSeen::Judge);
    }

private:
    Result<NodeIndex> findList(std::string_view path, const std::string &name)
    {
        const auto present = findNode(m_tree, path);
        if (present) {
            const NodeIndex list = listIn(m_piece, *present);
            if (list == noNode)
                return Error{ErrorCode::BadInput, "this field is no list", std::string(path)};
            return list;
        }
        const std::size_t dot = path.rfind('.');
        const auto holder
            = dot == std::string_view::npos ? Result<NodeIndex>(0) : findNode(m_tree, path.substr(0, dot));
        if (!holder)
            return present.error();
        const AttributeId absent = m_registry->attributeNamed(m_piece.node(*holder).row, name);
        if (!m_piece.node(*holder).isStructure() || absent == noAttribute)
            return present.error();
        return makeHolder(*holder, absent);
    }

    /// Makes an absent field that is, or holds, a list: it begins where the last present field before it ends.
    Result<NodeIndex> makeHolder(NodeIndex parent, AttributeId id)
    {
        NodeIndex before = parent + 1;
        std::int64_t bit = m_piece.node(parent).bits.first;
        for (NodeIndex child = before; child < m_piece.node(parent).end; child = m_piece.node(child).end) {
            if (m_piece.node(child).attribute == noAttribute || m_piece.node(child).attribute > id)
                break;
            bit = m_piece.node(child).bits.end();
            before = m_piece.node(child).end;
        }
        const Attribute &attribute = m_registry->attribute(id);
        FieldNode node{.kind = NodeKind::List, .parent = parent, .attribute = id, .bits = {bit, 0}};
        if (attribute.repeat != Repeat::Once)
            return m_piece.insertNode(before, node);
        if (attribute.kind != AttributeKind::Structure)
            return Error{ErrorCode::BadInput, "this field is no list"};
        node.kind = NodeKind::Structure;
        node.row = attribute.type;
        const PacketPlan plan{.layers = {{.row = attribute.type}}};
        Workpiece scratch(m_registry, m_dissector, attribute.type);
        Synthesis synthesis(scratch, plan);
        synthesis.leaveListsEmpty();
        Result<Done> done = synthesis.packet();
        if (!done)
            return done.error();
        m_piece.insertNode(before, node);
        m_piece.splice(before, scratch.bytes());
        m_piece.graft(before, scratch.nodes());
        const NodeIndex list = listIn(m_piece, before);
        if (list == noNode)
            return Error{ErrorCode::BadInput, "this field is no list"};
        return list;
    }

    /// Rule R5: what ends a `repeat: until` list stays its last element.
    [[nodiscard]] bool endsList(NodeIndex list, NodeIndex element)
    {
        const Attribute &attribute = m_registry->attribute(m_piece.node(list).attribute);
        if (attribute.repeat != Repeat::Until)
            return false;
        TreeSource source(*m_registry, m_piece.nodes(), viewOf(m_piece.bytes()));
        source.rewind(); // the end of the region is no reason: it moves
        Evaluator<TreeSource> evaluator(*m_registry, source);
        NodeIndex holder = list;
        while (!m_piece.node(holder).isStructure())
            holder = m_piece.node(holder).parent;
        const Value value = source.valueOf(element);
        return evaluator.run(attribute.repeatCode, holder, &value).isTrue();
    }

    Result<Done> insert(NodeIndex list, int index, std::string_view text)
    {
        std::vector<NodeIndex> elements;
        for (NodeIndex child = list + 1; child < m_piece.node(list).end; child = m_piece.node(child).end)
            elements.push_back(child);
        auto position = static_cast<std::size_t>(index);
        if (position > elements.size())
            return Error{ErrorCode::BadInput, "the list has " + std::to_string(elements.size()) + " elements"};
        if (position == elements.size() && position > 0 && endsList(list, elements.back()))
            --position;
        const bool isLast = position == elements.size();
        const NodeIndex before = isLast ? m_piece.node(list).end : elements[position];
        const std::int64_t bit = isLast ? m_piece.node(list).bits.end() : m_piece.node(before).bits.first;
        const AttributeId id = m_piece.node(list).attribute;
        const Attribute &attribute = m_registry->attribute(id);
        FieldNode node{.kind = NodeKind::Value,
                       .parent = list,
                       .attribute = id,
                       .index = static_cast<std::int32_t>(position),
                       .bits = {bit, 0}};

        if (attribute.kind != AttributeKind::Structure && attribute.kind != AttributeKind::Switch)
            return insertValue(before, node, text);
        if (looksLikeBytes(text)) {
            const auto bytes = parseBytes(text);
            if (!bytes)
                return bytes.error();
            m_piece.insertNode(before, node);
            m_piece.splice(before, *bytes);
            return Done{};
        }
        return insertStructure(before, node, text);
    }

    Result<Done> insertValue(NodeIndex before, const FieldNode &node, std::string_view text)
    {
        const Attribute &attribute = m_registry->attribute(node.attribute);
        const auto value = parseValue(*m_registry, node.attribute, text, {});
        if (!value)
            return value.error();
        QByteArray bytes(attribute.bits / 8, '\0');
        m_piece.insertNode(before, node);
        if (const auto *inserted = std::get_if<QByteArray>(&*value))
            bytes = *inserted;
        m_piece.splice(before, bytes);
        if (const auto *number = std::get_if<std::uint64_t>(&*value))
            m_piece.setNumber(before, *number);
        return Done{};
    }

    Result<Done> insertStructure(NodeIndex before, FieldNode node, std::string_view text)
    {
        const Attribute &attribute = m_registry->attribute(node.attribute);
        auto assignments = parseAssignments(text);
        if (!assignments)
            return assignments.error();
        Row row = attribute.type;
        if (attribute.kind == AttributeKind::Switch) {
            const Case *chosen
                = m_piece.choose(attribute, holderOf(node.parent), static_cast<std::uint32_t>(std::max(node.index, 0)));
            row = chosen != nullptr ? chosen->type : noRow;
        }
        if (row == noRow)
            return Error{ErrorCode::BadInput, "expected bytes such as 0x0102"};
        const PacketPlan plan{.layers = {{.row = row, .assignments = std::move(*assignments)}}};
        Workpiece scratch(m_registry, m_dissector, row);
        Result<Done> done = Synthesis(scratch, plan).packet();
        if (!done)
            return done;
        node.kind = NodeKind::Structure;
        node.row = row;
        m_piece.insertNode(before, node);
        m_piece.splice(before, scratch.bytes());
        m_piece.graft(before, scratch.nodes());
        for (NodeIndex i = 0; i < scratch.nodes().size(); ++i) {
            if (scratch.isPinned(scratch.node(i)))
                m_piece.pin(before + i);
        }
        return Done{};
    }

    [[nodiscard]] NodeIndex holderOf(NodeIndex list) const
    {
        while (!m_piece.node(list).isStructure())
            list = m_piece.node(list).parent;
        return list;
    }

    RegistryPtr m_registry;
    Dissector &m_dissector;
    const FieldTree &m_tree;
    Workpiece m_piece;
};

Result<EditResult> Editor::insertElement(const Packet &packet, const FieldTree &tree, std::string_view path,
                                         std::string_view text)
{
    return Insertion(m_registry, m_dissector, packet, tree).run(path, text);
}

} // namespace wl
