// SPDX-License-Identifier: MIT
//
// A session's edits of one packet, but for those of its layers.
#include "core/craft/craftline.h"
#include "core/dissect/fieldpath.h"
#include "core/edit/defaults.h"
#include "core/edit/elements.h"
#include "core/session/session.h"

#include <utility>

namespace wl {

Result<Done> Session::setField(std::string_view path, std::string_view text)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    std::string canonical = pathOf(m_tree, *node);
    return apply(m_editor->setField(packet(), m_tree, *node, text), assignmentText(canonical, text), canonical);
}

Result<Done> Session::setFields(const std::vector<std::pair<std::string, std::string>> &fields, std::string description)
{
    cancelLive();
    EditResult all{packet(), m_tree};
    for (const auto &[path, text] : fields) {
        const auto node = findNode(all.tree, path);
        if (!node)
            return node.error();
        auto edited = m_editor->setField(all.packet, all.tree, *node, text);
        if (!edited)
            return edited.error();
        all = *std::move(edited);
    }
    return apply(std::move(all), std::move(description), {});
}

Result<Done> Session::unpin(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(m_editor->setPinned(packet(), m_tree, *node, false), "follow " + pathOf(m_tree, *node),
                 pathOf(m_tree, *node));
}

Result<Done> Session::pin(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(m_editor->setPinned(packet(), m_tree, *node, true), "pin " + pathOf(m_tree, *node),
                 pathOf(m_tree, *node));
}

Result<Done> Session::insertElement(std::string_view path, std::string_view text)
{
    cancelLive();
    return apply(m_editor->insertElement(packet(), m_tree, path, text),
                 "insert " + std::string(path) + (text.empty() ? "" : " " + std::string(text)), std::string(path));
}

Result<Done> Session::removeElement(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(m_editor->removeNode(packet(), m_tree, *node), "remove " + pathOf(m_tree, *node), {});
}

Result<Done> Session::moveElement(std::string_view path, int by)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(wl::moveElement(*m_editor, packet(), m_tree, *node, by),
                 std::string(by < 0 ? "move up " : "move down ") + pathOf(m_tree, *node), {});
}

Result<Done> Session::duplicateElement(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(wl::duplicateElement(*m_editor, packet(), m_tree, *node), "duplicate " + pathOf(m_tree, *node), {});
}

Result<Done> Session::decodeAs(std::string_view path, std::string_view protocol)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    const auto row = protocol.empty() ? Result<Row>(noRow) : m_registry->rowNamed(protocol);
    if (!row)
        return row.error();
    return apply(m_editor->decodeAs(packet(), m_tree, *node, *row),
                 "decode " + pathOf(m_tree, *node) + " as "
                     + (protocol.empty() ? "the definitions choose" : std::string(protocol)),
                 {});
}

Result<Done> Session::replaceBytes(qsizetype offset, qsizetype count, const QByteArray &bytes)
{
    cancelLive();
    std::string description = "bytes at " + std::to_string(offset);
    return apply(m_editor->replaceBytes(packet(), m_tree, offset, count, bytes), std::move(description), {});
}

Result<Done> Session::craft(std::string_view line)
{
    cancelLive();
    const auto plan = parseCraftLine(*m_registry, line);
    if (!plan)
        return plan.error();
    auto made = m_editor->make(*plan);
    if (made)
        made->packet.takeTexts(packet()); // what the packet is called is not said by the line
    return apply(std::move(made), std::string(line), {});
}

Result<Done> Session::replacePacket(Packet replacement, const std::string &description)
{
    cancelLive();
    replacement = m_editor->judged(std::move(replacement));
    FieldTree tree = m_editor->treeOf(replacement);
    return apply(EditResult{std::move(replacement), std::move(tree)}, description, {});
}

void Session::setExpectations(std::vector<std::string> assignments)
{
    cancelLive();
    EditResult result{packet(), m_tree};
    result.packet.expectations = std::move(assignments);
    const std::string description = "expect " + std::to_string(result.packet.expectations.size()) + " fields";
    (void)apply(std::move(result), description, {});
}

void Session::setAccepted(std::vector<Acceptance> accepted, std::string description)
{
    cancelLive();
    EditResult result{packet(), m_tree};
    result.packet.accepted = std::move(accepted);
    (void)apply(std::move(result), std::move(description), {});
}

Result<Done> Session::resetField(std::string_view path)
{
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    if (originOf(*node) == FieldOrigin::Pinned)
        return unpin(path);
    return setField(path, defaultText(m_tree, *node));
}

} // namespace wl
