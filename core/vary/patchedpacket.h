// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/packet.h"
#include "core/vary/followers.h"

#include <optional>
#include <string>
#include <vector>

namespace wl {

/// A packet in which some fields of fixed place are written over and over, while what follows from them is kept right:
/// what is left of an edit when no field moves.
///
/// Internet checksums are kept as sums from which a field's old bytes are taken and to which its new ones are added
/// (exactly, so that the result is that of adding up everything again). Other rules that depend on a written field
/// are computed anew over the fields where they stand.
class PatchedPacket
{
public:
    /// @param tree    of @p packet, whose automatic fields are right or pinned
    /// @param fields  Value nodes; what is written there are the low bits of a number, into bytes the last eight
    /// @return the packet, or why writing one of the fields takes an edit, in words
    [[nodiscard]] static Result<PatchedPacket> compile(const FieldTree &tree, const Packet &packet,
                                                       const std::vector<NodeIndex> &fields);

    /// How many bits number @p field takes, 1 to 64.
    [[nodiscard]] int bits(std::size_t field) const noexcept { return m_places[field].bitCount; }
    /// Writes number @p field. What follows from it is not right until finish().
    void write(std::size_t field, std::uint64_t value) noexcept
    {
        Place &place = m_places[field];
        if (value != place.value)
            put(place, value);
    }
    /// Writes bytes of a field that is longer than eight.
    /// @pre as many as the field has
    void writeBytes(std::size_t field, ByteView bytes) noexcept;
    /// Makes right what follows.
    /// @return false when the values are ones for which it takes an edit: a payload would be another protocol, or no
    ///         stable values were found in 4 rounds. What bytes() gives is then nothing to be used; writing other
    ///         values makes it right again.
    bool finish();

    [[nodiscard]] ByteView bytes() const noexcept { return viewOf(m_bytes); }

private:
    /// Bytes that count in a sum.
    struct Link
    {
        std::uint32_t sum = 0;
        std::uint32_t offset = 0;
        std::uint32_t count = 0;
        bool startsOdd = false; ///< the first byte is the low half of a word of the sum
        bool isWord = false;    ///< a whole field of 16 bits is a word of the sum: its value is what counts
    };
    struct Place
    {
        std::uint32_t offset = 0; ///< of the first byte of `value`
        std::uint8_t byteCount = 0;
        int bitCount = 0;
        bool isPlain = true; ///< whole bytes, the highest first
        BitRange range{};
        BitOrder order = BitOrder::BigEndian;
        std::uint64_t value = 0;
        std::uint32_t firstLink = 0;
        std::uint32_t linkCount = 0;
        BitRange whole{}; ///< the field
    };
    struct Sum
    {
        std::uint64_t total = 0; ///< of big-endian 16-bit words
        std::optional<std::uint64_t> zeroAs{};
    };
    /// An automatic field that depends on a written one.
    struct Follower
    {
        std::size_t place = 0;
        std::int32_t sum = -1; ///< -1: its rule is computed
        NodeIndex node = noNode;
    };

    /// A payload whose keys may lead elsewhere.
    struct Guard
    {
        NodeIndex payload = noNode;
        std::span<const std::pair<std::uint64_t, Row>> claimants{};
    };

    explicit PatchedPacket(const FieldTree &tree);
    [[nodiscard]] static Place placeOf(const FieldNode &node);
    void addPlace(NodeIndex node);
    void addFollowers(const std::vector<FollowingField> &followers);
    void addSum(const SummedBytes &summed, std::size_t ownPlace, std::vector<std::vector<Link>> &links);
    [[nodiscard]] std::uint8_t *data() noexcept { return reinterpret_cast<std::uint8_t *>(m_bytes.data()); }
    void putBytes(const Place &place, std::uint64_t value, std::uint8_t *bytes) noexcept;
    [[nodiscard]] static std::uint64_t words(const std::uint8_t *bytes, const Link &link) noexcept;
    void put(Place &place, std::uint64_t value) noexcept;
    bool follow();
    bool computeOne(const Follower &follower);

    /// Who claims a payload now.
    [[nodiscard]] std::span<const std::pair<std::uint64_t, Row>> claimantsOf(NodeIndex payload) const;

    FieldTree m_tree;
    QByteArray m_bytes;
    std::vector<Place> m_places; ///< the fields, then the followers
    std::vector<Link> m_links;
    std::vector<Sum> m_sums;
    std::vector<Follower> m_followers; ///< in the order of automaticFields()
    std::vector<Guard> m_guards;
    bool m_takesRounds = false; ///< one pass may not be enough
};

} // namespace wl
