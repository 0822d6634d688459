// SPDX-License-Identifier: MIT
#include "core/net/replyrules.h"

#include "core/net/answer.h"

#include <algorithm>

namespace wl {

ReplyRules::ReplyRules(const FieldTree &request, const FieldTree &reply, NodeIndex askedLayer)
    : m_reply(reply), m_editor(reply.registryPtr())
{
    if (askedLayer == noNode || reply.isEmpty())
        return;
    const AnswerVerdict verdict = judgeAnswer(request, askedLayer, reply);
    if (verdict.isQuotation)
        return; // a report is not what was asked for: nothing in it is expected
    m_told.insert(verdict.told.begin(), verdict.told.end());
    readReplyKeys(request, askedLayer);
}

/// Layer by layer: they stand in the same order, or the reply would be no answer.
void ReplyRules::readReplyKeys(const FieldTree &request, NodeIndex askedLayer)
{
    TreeSource source(m_reply);
    Evaluator<TreeSource> evaluator(m_reply.registry(), source);
    const std::vector<NodeIndex> asked = askingLayers(request, askedLayer);
    const std::vector<NodeIndex> answering = askingLayers(m_reply, 0);
    for (std::size_t i = 0; i < std::min(asked.size(), answering.size()); ++i) {
        if (m_reply.node(answering[i]).row != request.node(asked[i]).row)
            continue;
        source.setRequest(&request, asked[i]);
        for (const ReplyField &key : m_reply.registry().info(m_reply.node(answering[i]).row).reply) {
            const NodeIndex field = fieldAlong(m_reply, answering[i], key.field);
            if (field == noNode)
                continue;
            m_own.insert(field);
            const Value own = source.valueOf(field);
            const bool isWhole = own.kind == Value::Kind::Structure || own.kind == Value::Kind::List;
            if (isWhole || evaluator.same(own, evaluator.run(key.value, answering[i], &own)))
                m_usual.insert(field);
        }
    }
}

bool ReplyRules::isInside(const std::unordered_set<NodeIndex> &all, NodeIndex node) const
{
    for (; node != noNode && m_reply.node(node).kind != NodeKind::Layer; node = m_reply.node(node).parent) {
        if (all.contains(node))
            return true;
    }
    return false;
}

bool ReplyRules::isAutomatic(const FieldTree &tree, NodeIndex node)
{
    const AttributeId attribute = tree.node(node).attribute;
    return tree.node(node).kind == NodeKind::Value && attribute != noAttribute
        && !tree.registry().info(attribute).autoRule.isEmpty();
}

bool ReplyRules::follows(NodeIndex node) const
{
    if (!isAutomatic(m_reply, node))
        return false;
    const FieldNode &field = m_reply.node(node);
    const auto right = m_editor.ruleValue(m_reply, node);
    return right && *right == readNumber(viewOf(m_reply.bytesOf(field)), field.bits, field.order);
}

} // namespace wl
