// SPDX-License-Identifier: MIT
//
// What the sender hears of a packet on its way, and what it makes of it.
#include "ui/send/sender.h"

#include "core/net/answer.h"
#include "core/print/packetline.h"
#include "ui/send/received.h"

#include <utility>

namespace wl {
namespace {

void align(const RegistryPtr &registry, SentPacket &sent, const Packet &back)
{
    Editor editor(registry);
    const FieldTree left = sent.left.root == noRow ? FieldTree() : editor.treeOf(sent.left);
    sent.fields = alignedFields(editor.treeOf(sent.packet), left, editor.treeOf(back), sent.askedLayer);
    sent.differences = differencesIn(sent.fields);
}

/// What a host on the way reported: in the mode's words, else in those of the packet that quotes what was sent.
std::string noticeOf(const RegistryPtr &registry, const SentPacket &sent)
{
    const std::string &known = sent.exchange.reply->notice;
    if (!known.empty() || sent.askedLayer == noNode)
        return known;
    Editor editor(registry);
    const FieldTree reply = editor.treeOf(sent.reply);
    const bool isReport = judgeAnswer(editor.treeOf(sent.packet), sent.askedLayer, reply).isQuotation;
    return isReport ? lineOf(reply).information : std::string();
}

} // namespace

void Sender::listen(int index)
{
    Transmission *from = m_transmission.get();
    connect(from, &Transmission::left, this, [this, index](const QByteArray &bytes, bool isObserved) {
        Exchange &row = m_sent[static_cast<std::size_t>(index)].exchange;
        row.left = bytes;
        row.leftObserved = isObserved;
        m_sent[static_cast<std::size_t>(index)].left.bytes = bytes;
        setState(index, SentPacket::State::Waiting);
    });
    connect(from, &Transmission::replied, this, [this, index](const Reply &reply) { takeReply(index, reply); });
    connect(from, &Transmission::timedOut, this,
            [this, index](const Silence &silence) { takeSilence(index, silence); });
    connect(from, &Transmission::failed, this, [this, index](const Error &error) {
        m_sent[static_cast<std::size_t>(index)].exchange.status.push_back(error.text);
        setState(index, SentPacket::State::Failed);
        emit refused(error);
    });
    connect(from, &Transmission::finished, this, [this, index] {
        m_transmission.release()->deleteLater();
        const auto state = m_sent[static_cast<std::size_t>(index)].state;
        if (state == SentPacket::State::OnItsWay)
            setState(index, SentPacket::State::Stopped);
        else if (state == SentPacket::State::Waiting)
            setState(index, m_isStopping ? SentPacket::State::Stopped : SentPacket::State::Done);
        emit sendingChanged(false);
    });
}

void Sender::takeReply(int index, const Reply &reply)
{
    SentPacket &row = m_sent[static_cast<std::size_t>(index)];
    row.exchange.reply = reply;
    const auto root = m_session.registry()->rowNamed(reply.root);
    if (root && !reply.bytes.isEmpty()) {
        row.reply = {.bytes = reply.bytes, .root = *root};
        align(m_session.registry(), row, row.reply);
        row.exchange.reply->notice = noticeOf(m_session.registry(), row);
    }
    if (const std::string &notice = row.exchange.reply->notice; !notice.empty())
        row.exchange.status.push_back(notice);
    setState(index, SentPacket::State::Replied);
}

void Sender::takeSilence(int index, const Silence &silence)
{
    SentPacket &row = m_sent[static_cast<std::size_t>(index)];
    row.waitedMs = silence.waitedMs;
    row.exchange.status.push_back(silence.text);
    if (silence.nearest && row.left.root != noRow) {
        row.nearest = {.bytes = silence.seen[*silence.nearest], .root = row.left.root};
        align(m_session.registry(), row, row.nearest);
    }
    setState(index, SentPacket::State::Silent);
}

/// The definitions have changed: what was sent is read by the new ones, or not at all.
void Sender::carryOver()
{
    const RegistryPtr old = std::exchange(m_registry, m_session.registry());
    const CarryOver over(*old, *m_registry);
    for (std::size_t i = 0; i < m_sent.size(); ++i) {
        SentPacket &row = m_sent[i];
        row.askedLayer = noNode;
        const bool isRead = carry(row.packet, over);
        for (Packet *packet : {&row.left, &row.reply, &row.nearest}) {
            if (!isRead || (packet->root != noRow && !carry(*packet, over)))
                *packet = {};
        }
        row.fields.clear();
        row.differences.clear();
        if (const Packet *back = receivedPacket(row)) {
            const auto plan = sendPlanOf(Editor(m_registry).treeOf(row.packet), row.exchange.modeId, {});
            row.askedLayer = plan ? plan->answeredLayer : noNode;
            align(m_registry, row, *back);
        }
        emit sentChanged(static_cast<int>(i));
    }
}

} // namespace wl
