// SPDX-License-Identifier: MIT
#include "ui/send/received.h"

#include "core/net/expectation.h"
#include "ui/send/sender.h"

#include <algorithm>

namespace wl {
namespace {

/// Where the packet that was sent stands: first as the current one, for there may be twins.
std::optional<std::size_t> placeOf(const Session &session, const Packet &packet)
{
    const auto isIt = [&](std::size_t index) {
        const ByteView bytes = session.list().bytesOf(index);
        const ByteView wanted = viewOf(packet.bytes);
        return session.list().rootOf(index) == packet.root
            && std::equal(bytes.begin(), bytes.end(), wanted.begin(), wanted.end());
    };
    if (isIt(session.currentIndex()))
        return session.currentIndex();
    for (std::size_t i = 0; i < session.packetCount(); ++i) {
        if (isIt(i))
            return i;
    }
    return std::nullopt;
}

} // namespace

const Packet *receivedPacket(const SentPacket &sent)
{
    for (const Packet *packet : {&sent.reply, &sent.nearest}) {
        if (!packet->bytes.isEmpty())
            return packet;
    }
    return nullptr;
}

Result<Done> addToPackets(Session &session, const SentPacket &sent)
{
    const Packet *received = receivedPacket(sent);
    if (received == nullptr)
        return Error{ErrorCode::Refused, "nothing came back that could be added to the packets"};
    Packet packet = Editor(session.registry()).judged(*received);
    const std::string what = sent.reply.bytes.isEmpty() ? "packet seen after #" : "reply to #";
    session.insertPacket(session.currentIndex() + 1, std::move(packet), what + std::to_string(sent.exchange.number));
    return Done{};
}

Result<Done> keepAsExpectation(Session &session, const SentPacket &sent)
{
    if (sent.reply.bytes.isEmpty())
        return Error{ErrorCode::Refused, "no reply came that could be expected again"};
    const auto place = placeOf(session, sent.packet);
    if (!place)
        return Error{ErrorCode::Refused,
                     "the packet that was sent is not in this file any more; send it again as it is now"};
    Editor editor(session.registry());
    auto expected = expectationsOf(editor.treeOf(sent.packet), editor.treeOf(sent.reply), sent.askedLayer);
    if (expected.size() > mostExpectations)
        return Error{ErrorCode::Budget,
                     "this reply has " + std::to_string(expected.size()) + " values that would be expected; at most "
                         + std::to_string(mostExpectations) + " can be kept beside a packet"};
    session.setCurrentIndex(*place);
    session.setExpectations(std::move(expected));
    return Done{};
}

} // namespace wl
