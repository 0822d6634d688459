// SPDX-License-Identifier: MIT
#include "core/vary/patchedpacket.h"

#include "core/dissect/fieldpath.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace wl {
namespace {

constexpr int mostRounds = 4;

/// The ones' complement sum of the halves of a number.
std::uint64_t folded(std::uint64_t sum) noexcept
{
    sum = (sum & 0xFFFFFFFF) + (sum >> 32U);
    sum = (sum & 0xFFFFFFFF) + (sum >> 32U);
    sum = (sum & 0xFFFF) + (sum >> 16U);
    return (sum & 0xFFFF) + (sum >> 16U);
}

bool overlap(BitRange a, BitRange b)
{
    return a.first < b.end() && b.first < a.end();
}

/// Why the value of one field moves others, whatever the expressions say; empty when it does not.
std::string ownReason(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    if (node.kind != NodeKind::Value || node.attribute == noAttribute || node.bits.isEmpty())
        return "it is no single value";
    if (node.isAside)
        return "it stands where an expression says";
    const Attribute &attribute = tree.registry().attribute(node.reader);
    if (attribute.hasContents)
        return "its bytes are required";
    if (attribute.kind == AttributeKind::Text || attribute.isZeroTerminated || attribute.padRight >= 0)
        return "its length may depend on its bytes";
    const Attribute &list = tree.registry().attribute(node.attribute);
    if (node.index >= 0 && list.repeat == Repeat::Until)
        return "its list ends where a value says";
    for (NodeIndex other = 0; other < tree.nodes().size(); ++other) {
        const bool holds = other <= index && index < tree.node(other).end;
        if (!holds && tree.node(other).source == 0 && overlap(tree.node(other).bits, node.bits))
            return "its bytes are read in two ways";
    }
    return {};
}

} // namespace

PatchedPacket::PatchedPacket(const FieldTree &tree) : m_tree(tree), m_bytes(tree.bytes()) { }

PatchedPacket::Place PatchedPacket::placeOf(const FieldNode &node)
{
    Place place{.range = node.bits, .order = node.order, .whole = node.bits};
    const bool isLong = place.range.length > 64;
    if (isLong)
        place.range = {place.range.end() - 64, 64};
    place.bitCount = static_cast<int>(place.range.length);
    place.isPlain = place.order == BitOrder::BigEndian && place.range.isByteAligned();
    place.offset = static_cast<std::uint32_t>(place.range.firstByte());
    place.byteCount = static_cast<std::uint8_t>(place.range.touchedBytes());
    return place;
}

void PatchedPacket::addPlace(NodeIndex node)
{
    Place place = placeOf(m_tree.node(node));
    place.value = readNumber(bytes(), place.range, place.order);
    m_places.push_back(place);
}

Result<PatchedPacket> PatchedPacket::compile(const FieldTree &tree, const Packet &packet,
                                             const std::vector<NodeIndex> &fields)
{
    Influence influence(tree);
    for (const NodeIndex field : fields) {
        const std::string reason = ownReason(tree, field);
        if (!reason.empty())
            return Error{ErrorCode::BadInput, pathOf(tree, field) + ": " + reason};
        influence.add(field);
    }
    const std::vector<FollowingField> followers = followersOf(tree, packet, fields, influence);
    for (const FollowingField &follower : followers) {
        const std::string reason = ownReason(tree, follower.node);
        if (!reason.empty())
            return Error{ErrorCode::BadInput, pathOf(tree, follower.node) + " follows: " + reason};
    }
    const std::string moved = influence.movedField();
    if (!moved.empty())
        return Error{ErrorCode::BadInput, "the values decide about " + moved};

    PatchedPacket patched(tree);
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        if (influence.mayChangeKeys(i))
            patched.m_guards.push_back({i, patched.claimantsOf(i)});
    }
    for (const NodeIndex field : fields)
        patched.addPlace(field);
    patched.addFollowers(followers);
    return patched;
}

void PatchedPacket::addFollowers(const std::vector<FollowingField> &followers)
{
    for (const FollowingField &follower : followers) {
        m_followers.push_back({.place = m_places.size(), .node = follower.node});
        addPlace(follower.node);
    }
    std::vector<std::vector<Link>> links(m_places.size());
    for (std::size_t i = 0; i < followers.size(); ++i) {
        m_takesRounds = m_takesRounds || !followers[i].sum;
        if (!followers[i].sum)
            continue;
        m_followers[i].sum = static_cast<std::int32_t>(m_sums.size());
        addSum(*followers[i].sum, m_followers[i].place, links);
    }
    for (std::size_t i = 0; i < links.size(); ++i) {
        m_places[i].firstLink = static_cast<std::uint32_t>(m_links.size());
        m_places[i].linkCount = static_cast<std::uint32_t>(links[i].size());
        m_links.insert(m_links.end(), links[i].begin(), links[i].end());
        // A checksum that an earlier one covers is there too late for it.
        const bool isLate = std::any_of(m_followers.begin(), m_followers.end(), [&](const Follower &earlier) {
            return i >= m_places.size() - followers.size() && earlier.place < i && earlier.sum >= 0
                && std::any_of(links[i].begin(), links[i].end(),
                               [&](const Link &link) { return link.sum == static_cast<std::uint32_t>(earlier.sum); });
        });
        m_takesRounds = m_takesRounds || isLate;
    }
}

/// Adds up what a checksum covers, and notes where the places stand in it.
void PatchedPacket::addSum(const SummedBytes &summed, std::size_t ownPlace, std::vector<std::vector<Link>> &links)
{
    const auto sum = static_cast<std::uint32_t>(m_sums.size());
    Sum made{.zeroAs = summed.zeroAs};
    std::int64_t before = 0; // bytes of the parts in front
    for (const SummedBytes::Part &part : summed.parts) {
        for (std::int64_t i = 0; i < part.count; ++i) {
            const std::uint64_t byte = part.offset < 0 ? static_cast<std::uint8_t>(part.made[i])
                                                       : static_cast<std::uint8_t>(m_bytes.at(part.offset + i));
            made.total += (before + i) % 2 == 0 ? byte << 8U : byte;
        }
        for (std::size_t p = 0; p < m_places.size() && part.offset >= 0; ++p) {
            const BitRange whole = m_places[p].whole;
            const std::int64_t first = std::max(whole.firstByte(), part.offset);
            const std::int64_t end = std::min(whole.endByte(), part.offset + part.count);
            const bool startsOdd = (before + first - part.offset) % 2 != 0;
            if (p != ownPlace && first < end)
                links[p].push_back({.sum = sum,
                                    .offset = static_cast<std::uint32_t>(first),
                                    .count = static_cast<std::uint32_t>(end - first),
                                    .startsOdd = startsOdd,
                                    .isWord = m_places[p].isPlain && m_places[p].bitCount == 16 && end - first == 2
                                        && whole.touchedBytes() == 2 && !startsOdd});
        }
        before += part.count;
    }
    m_sums.push_back(made);
}

std::uint64_t PatchedPacket::words(const std::uint8_t *bytes, const Link &link) noexcept
{
    const std::uint8_t *const at = bytes + link.offset;
    std::uint64_t sum = 0;
    for (std::uint32_t i = 0; i < link.count; ++i)
        sum += ((i % 2 != 0) == link.startsOdd) ? std::uint64_t{at[i]} << 8U : at[i];
    return sum;
}

void PatchedPacket::putBytes(const Place &place, std::uint64_t value, std::uint8_t *bytes) noexcept
{
    std::uint8_t *at = bytes + place.offset;
    if (!place.isPlain) {
        writeNumber(m_bytes, place.range, place.order, value);
    } else if (place.bitCount == 16) {
        qToBigEndian(static_cast<quint16>(value), at);
    } else if (place.bitCount == 32) {
        qToBigEndian(static_cast<quint32>(value), at);
    } else {
        for (int shift = place.bitCount - 8; shift >= 0; shift -= 8)
            *at++ = static_cast<std::uint8_t>(value >> static_cast<unsigned>(shift));
    }
}

void PatchedPacket::put(Place &place, std::uint64_t value) noexcept
{
    // Bytes that are written may alias any member: what is used again is kept in locals.
    std::uint8_t *const bytes = data();
    Sum *const sums = m_sums.data();
    const Link *const first = m_links.data() + place.firstLink;
    const Link *const end = first + place.linkCount;
    for (const Link *link = first; link != end; ++link)
        sums[link->sum].total += link->isWord ? value - place.value : 0 - words(bytes, *link);
    place.value = value;
    putBytes(place, value, bytes);
    for (const Link *link = first; link != end; ++link) {
        if (!link->isWord)
            sums[link->sum].total += words(bytes, *link);
    }
}

void PatchedPacket::writeBytes(std::size_t field, ByteView bytes) noexcept
{
    Place &place = m_places[field];
    const auto links = std::span(m_links).subspan(place.firstLink, place.linkCount);
    for (const Link &link : links)
        m_sums[link.sum].total -= words(data(), link);
    std::memcpy(data() + place.whole.firstByte(), bytes.data(), bytes.size());
    place.value = readNumber(this->bytes(), place.range, place.order);
    for (const Link &link : links)
        m_sums[link.sum].total += words(data(), link);
}

bool PatchedPacket::computeOne(const Follower &follower)
{
    TreeSource source(m_tree.registry(), m_tree.nodes(), bytes(), m_tree.sources());
    Evaluator<TreeSource> evaluator(m_tree.registry(), source);
    const auto right = computeRule({m_tree.registry(), m_tree.nodes(), m_bytes, evaluator}, follower.node);
    if (!right || right->value == m_places[follower.place].value)
        return false;
    put(m_places[follower.place], right->value);
    return true;
}

/// One pass over what follows. @return whether anything changed
bool PatchedPacket::follow()
{
    bool changed = false;
    for (const Follower &follower : m_followers) {
        if (follower.sum < 0) {
            changed |= computeOne(follower);
            continue;
        }
        const Sum &sum = m_sums[static_cast<std::size_t>(follower.sum)];
        std::uint64_t value = ~folded(sum.total) & 0xFFFF;
        if (value == 0 && sum.zeroAs)
            value = *sum.zeroAs & 0xFFFF;
        Place &place = m_places[follower.place];
        if (value != place.value) {
            put(place, value);
            changed = true;
        }
    }
    return changed;
}

std::span<const std::pair<std::uint64_t, Row>> PatchedPacket::claimantsOf(NodeIndex index) const
{
    const Registry &registry = m_tree.registry();
    const Attribute &attribute = registry.attribute(m_tree.node(index).attribute);
    const Payload &payload = registry.payloads()[static_cast<std::size_t>(attribute.payload)];
    TreeSource source(registry, m_tree.nodes(), bytes(), m_tree.sources());
    Evaluator<TreeSource> evaluator(registry, source);
    for (const CodeRange key : payload.keys) {
        const Value value = evaluator.run(key, m_tree.structureOf(index));
        if (!value.isWhole())
            continue;
        const auto claimants = registry.tables()[static_cast<std::size_t>(payload.table)].claimants(
            static_cast<std::uint64_t>(value.integer));
        if (!claimants.empty())
            return claimants;
    }
    return {};
}

bool PatchedPacket::finish()
{
    bool isStable = !follow() || !m_takesRounds;
    for (int round = 0; round < mostRounds && !isStable; ++round)
        isStable = !follow();
    return isStable && std::all_of(m_guards.begin(), m_guards.end(), [&](const Guard &guard) {
               return std::ranges::equal(claimantsOf(guard.payload), guard.claimants,
                                         [](const auto &now, const auto &then) { return now.second == then.second; });
           });
}

} // namespace wl
