// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/evaluator.h"
#include "core/dissect/record.h"

#include <span>
#include <vector>

namespace wl {

/// A person's choice of the protocol that reads a payload.
struct DecodeAs
{
    AttributeId payload = noAttribute;
    std::uint32_t offset = 0; ///< of the payload; bytes
    Row protocol = noRow;

    friend bool operator==(const DecodeAs &, const DecodeAs &) = default;
};

/// Finds the structures of packets: the plain engine, which knows every rule.
///
/// It walks a schema's steps (runs of fixed-size fields, and single fields of
/// other kinds), allocates nothing once its scratch has grown, and never fails:
/// what cannot be read becomes a record of errorRow over the rest of its
/// region, and reading goes on behind it. One object serves one thread.
class Dissector
{
public:
    explicit Dissector(const Registry &registry, DissectionLimits limits = {});
    Dissector(const Dissector &) = delete;
    Dissector &operator=(const Dissector &) = delete;

    /// The records of @p packet read from @p root, in pre-order; the first is the root layer.
    /// Both stay valid until the next call. The bytes must stay alive as long as fields are asked for.
    /// @pre root is a type of the registry; the packet is shorter than 256 MiB.
    std::span<const Record> dissect(ByteView packet, Row root, std::span<const DecodeAs> decodeAs = {});

    /// Reads a run of packets and hands the records of each to @p sink(index, records).
    /// The bytes of the packets ahead are fetched while one is read.
    template<typename Sink>
    void dissectRun(std::span<const ByteView> packets, Row root, Sink &&sink)
    {
        constexpr std::size_t ahead = 8;
        for (std::size_t i = 0; i < packets.size(); ++i) {
            if (i + ahead < packets.size()) {
                __builtin_prefetch(packets[i + ahead].data());
                __builtin_prefetch(packets[i + ahead].data() + 64);
            }
            sink(i, dissect(packets[i], root));
        }
    }

    /// Where a step of a structure begins, kept beside the records of the last packet.
    struct StepPlace
    {
        static constexpr std::uint32_t absent = 0xFFFFFFFF;
        std::uint32_t bit = absent;      ///< bits from the start of the packet
        std::uint32_t record = noRecord; ///< of the first record of a field that has any
        std::uint32_t count = 0;         ///< elements of a list
        std::uint32_t endBit = 0;        ///< behind the last bit of the field, list or payload
    };
    [[nodiscard]] StepPlace placeOf(std::uint32_t record, std::uint32_t step) const noexcept
    {
        return m_places[m_scratch[record].firstPlace + step];
    }
    /// Where the region of a structure ends; no field of it reaches beyond.
    [[nodiscard]] std::uint32_t regionEnd(std::uint32_t record) const noexcept { return m_scratch[record].regionEnd; }
    /// The records of the last packet.
    [[nodiscard]] std::span<const Record> records() const noexcept { return {m_records.data(), m_count}; }
    [[nodiscard]] const Registry &registry() const noexcept { return m_registry; }
    [[nodiscard]] ByteView packet() const noexcept { return m_packet; }

    // The source of the evaluator: a handle is the index of a record.
    [[nodiscard]] Value field(std::uint32_t record, std::uint32_t index);
    [[nodiscard]] Row rowOf(std::uint32_t record) const noexcept { return m_records[record].row; }
    [[nodiscard]] std::uint32_t parentOf(std::uint32_t record) const noexcept;
    [[nodiscard]] std::uint32_t rootOf(std::uint32_t record) const noexcept;
    [[nodiscard]] Value elementAt(const Value &list, std::uint32_t index);
    [[nodiscard]] std::uint32_t elementCount(const Value &list) const noexcept;
    [[nodiscard]] StreamPlace stream(std::uint32_t record) const noexcept;
    [[nodiscard]] std::uint32_t sizeOf(std::uint32_t record, std::uint32_t index) const noexcept;
    [[nodiscard]] std::uint32_t below(std::uint32_t record, NameId service) const noexcept;
    [[nodiscard]] static std::uint32_t request() noexcept { return noHandle; }

private:
    struct Scratch
    {
        std::uint32_t firstPlace = 0;
        std::uint32_t regionBegin = 0;
        std::uint32_t regionEnd = 0;
        std::uint32_t position = 0; ///< reading position while the structure is open, its end later
        AttributeId firstAttribute = 0;
    };
    /// The structure being read.
    struct Frame
    {
        std::uint32_t record;
        std::uint32_t firstPlace;
        std::uint32_t regionEnd;
        int depth;
        const Type *type;
    };

    [[gnu::always_inline]] inline std::uint32_t open(Row row, std::uint8_t attribute, std::uint8_t flags,
                                                     std::uint32_t begin, std::uint32_t end, std::uint32_t parent);
    [[gnu::always_inline]] inline std::uint32_t leaf(Row row, std::uint8_t attribute, std::uint8_t flags,
                                                     std::uint32_t begin, std::uint32_t end, std::uint32_t parent);
    bool structure(std::uint32_t record, std::uint32_t &offset, int depth);
    bool layer(Row row, const Attribute *attribute, std::uint8_t flags, std::uint32_t begin, std::uint32_t end,
               std::uint32_t parent, int depth);
    bool run(const Frame &frame, std::uint32_t stepIndex, const Step &step, std::uint64_t &bit);
    bool single(const Frame &frame, std::uint32_t stepIndex, const Step &step, std::uint64_t &bit);
    bool one(const Frame &frame, const Attribute &attribute, std::uint32_t &offset, std::uint32_t stepIndex,
             std::uint32_t index);
    bool list(const Frame &frame, const Attribute &attribute, std::uint32_t &offset, std::uint32_t stepIndex);
    bool fixedList(const Frame &frame, const Attribute &attribute, std::uint32_t width, std::uint32_t &offset,
                   std::uint32_t stepIndex);
    bool payload(const Frame &frame, const Attribute &attribute, std::uint8_t flags, std::uint32_t begin,
                 std::uint32_t end);
    bool fail(const Frame &frame, const Attribute &attribute, std::uint32_t offset, ReadProblem problem);
    [[nodiscard]] bool spend(const Frame &frame, const Attribute &attribute, std::uint32_t offset);
    [[nodiscard]] std::optional<std::uint32_t> regionOf(const Frame &frame, const Attribute &attribute,
                                                        std::uint32_t offset, std::uint32_t index, std::uint8_t &flags);
    [[nodiscard]] Row payloadRow(const Frame &frame, const Attribute &attribute, std::uint32_t begin);
    [[nodiscard]] Row caseOf(const Attribute &attribute, const Value &on) const noexcept;
    [[nodiscard]] Value number(const Attribute &attribute, std::uint64_t bit) const noexcept;
    [[nodiscard]] Value leafValue(const Attribute &attribute, std::uint32_t begin, std::uint32_t end) const noexcept;

    const Registry &m_registry;
    DissectionLimits m_limits;
    Evaluator<Dissector> m_evaluator;
    ByteView m_packet;
    std::span<const DecodeAs> m_decodeAs;
    std::vector<Record> m_records;
    std::vector<Scratch> m_scratch;
    std::vector<StepPlace> m_places;
    std::uint32_t m_count = 0;      ///< records in use
    std::uint32_t m_placeCount = 0; ///< places in use
    std::uint64_t m_steps = 0;
};

/// The bytes of a text or byte field without what `terminator` and `pad-right` cut off.
[[nodiscard]] ByteView trimmed(const Attribute &attribute, ByteView whole) noexcept;

} // namespace wl
