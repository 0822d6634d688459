// SPDX-License-Identifier: MIT
#pragma once

#include "core/codec/bits.h"
#include "core/dissect/evaluator.h"
#include "core/dissect/record.h"

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <utility>
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
///
/// Bytes that are processed (`process: zlib`) are kept as *sources*: source 0 is
/// the packet, and each structure says which one its offsets count in. Instances
/// with a place of their own (`pos`) are read when something asks for them.
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

    /// Goes on in the middle of a packet: reads @p layer, whose region reaches to @p end and which is not a record
    /// yet, and what it holds, behind the records @p before. Nothing is known of these but what the records say.
    /// @return all records, with those before; valid until the next call
    std::span<const Record> resume(ByteView packet, std::span<const Record> before, const Record &layer,
                                   std::uint32_t end, int depth);

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
    /// Which bytes the offsets of a record count in: 0 is the packet, others are results of `process`.
    [[nodiscard]] std::uint32_t sourceOf(std::uint32_t record) const noexcept { return m_scratch[record].source; }
    [[nodiscard]] ByteView source(std::uint32_t index) const noexcept;
    [[nodiscard]] std::uint32_t sourceCount() const noexcept
    {
        return static_cast<std::uint32_t>(m_sources.size()) + 1;
    }
    /// Of a record that is processed: the source with the result.
    [[nodiscard]] std::uint32_t resultOf(std::uint32_t record) const noexcept { return rareOf(record).result; }
    /// Of a record that is processed: the structure read in the result, or noRecord.
    [[nodiscard]] std::uint32_t contentOf(std::uint32_t record) const noexcept { return rareOf(record).content; }
    /// Of a record that a case with a built-in type made: the attribute that says how to read it.
    [[nodiscard]] AttributeId variantOf(std::uint32_t record) const noexcept { return rareOf(record).variant; }
    /// Whether the open numbers of a structure are little-endian.
    [[nodiscard]] bool isLittleEndian(std::uint32_t record) const noexcept { return m_scratch[record].isLittleEndian; }

    /// What was read of an instance with a place of its own (`pos`): the records between `first` and `end`
    /// whose run is `run`, in pre-order. Run 0 is the packet itself.
    struct Aside
    {
        enum State : std::uint8_t { Busy, Read, Absent, Failed };
        std::uint32_t first = 0;
        std::uint32_t end = 0;
        std::uint32_t run = 0;
        AttributeId attribute = noAttribute;
        State state = Busy;
        std::uint32_t next = noRecord; ///< of the same structure: index into the asides
    };
    /// Reads instance @p instance of structure @p record, unless that has been done; nothing when it is absent.
    std::optional<Aside> readAside(std::uint32_t record, const Instance &instance);
    [[nodiscard]] std::uint32_t runOf(std::uint32_t record) const noexcept { return rareOf(record).run; }

    /// What the last packet has cost so far; never much more than DissectionLimits::steps.
    [[nodiscard]] std::uint64_t steps() const noexcept { return m_steps + m_evaluator.steps(); }
    /// The records of the last packet.
    [[nodiscard]] std::span<const Record> records() const noexcept { return {m_records.data(), m_count}; }
    [[nodiscard]] const Registry &registry() const noexcept { return m_registry; }
    [[nodiscard]] ByteView packet() const noexcept { return m_packet; }

    // The source of the evaluator: a handle is the index of a record.
    [[nodiscard]] inline Value field(std::uint32_t record, std::uint32_t index);
    [[nodiscard]] Row rowOf(std::uint32_t record) const noexcept { return m_records[record].row; }
    [[nodiscard]] std::uint32_t parentOf(std::uint32_t record, Evaluator<Dissector> &evaluator) const noexcept;
    [[nodiscard]] std::uint32_t rootOf(std::uint32_t record) const noexcept;
    [[nodiscard]] Value elementAt(const Value &list, std::uint32_t index);
    [[nodiscard]] std::uint32_t elementCount(const Value &list) const noexcept;
    [[nodiscard]] std::uint64_t takeSkips() noexcept { return std::exchange(m_skips, 0); }
    [[nodiscard]] StreamPlace stream(std::uint32_t record) const noexcept;
    [[nodiscard]] std::uint32_t sizeOf(std::uint32_t record, std::uint32_t index) const noexcept;
    [[nodiscard]] std::uint32_t below(std::uint32_t record, NameId service) const noexcept;
    [[nodiscard]] static std::uint32_t request() noexcept { return noHandle; }
    [[nodiscard]] Value param(std::uint32_t record, std::uint32_t index,
                              Evaluator<Dissector> &evaluator) const noexcept;
    [[nodiscard]] Value parsed(std::uint32_t record, const Instance &instance);
    /// The evaluator of this dissection: what it makes lives until the next packet.
    [[nodiscard]] Evaluator<Dissector> &evaluator() noexcept { return m_evaluator; }

private:
    /// Some source's bytes: offsets count from the first of them.
    struct Bytes
    {
        const std::uint8_t *data = nullptr;
        std::uint16_t source = 0;
        bool isLittleEndian = false; ///< the open numbers of what is read
    };
    struct Scratch
    {
        const std::uint8_t *data = nullptr; ///< the source's first byte
        std::uint32_t firstPlace = 0;
        std::uint32_t regionBegin = 0;
        std::uint32_t regionEnd = 0;
        std::uint32_t position = 0; ///< of the region's owner: how far it has been read
        std::uint32_t stream = 0;   ///< the structure that owns the region this one reads from
        AttributeId firstAttribute = 0;
        std::uint32_t rare = 0; ///< index into m_rare
        std::uint16_t source = 0;
        bool isLittleEndian = false;
    };
    /// What few records have.
    struct Rare
    {
        AttributeId variant = noAttribute;
        std::uint32_t parent = holder; ///< what `_parent` is, where that is not the structure around
        std::uint32_t firstParam = 0;
        std::uint32_t paramCount = 0;
        std::uint32_t firstAside = noRecord;
        std::uint32_t run = 0;
        std::uint32_t result = 0;
        std::uint32_t content = noRecord;

        static constexpr std::uint32_t holder = 0xFFFFFFFE;
    };
    /// The structure being read.
    struct Frame
    {
        std::uint32_t record;
        std::uint32_t firstPlace;
        std::uint32_t regionEnd;
        std::uint32_t stream; ///< the structure whose region it reads from
        int depth;
        const Type *type;
        Bytes bytes;
    };
    /// One value of a field: what it is read as, and the region it has.
    struct Reading
    {
        Row row; ///< the structure; noRow: bytes
        std::uint32_t firstArgument;
        std::uint8_t argumentCount;
        std::uint32_t step;
        std::uint32_t index; ///< in a list
        std::uint32_t end;
        std::uint8_t flags;
    };
    /// Bytes of a field with a size, terminator or process of its own.
    struct Extent
    {
        std::uint32_t stop = 0;    ///< where reading goes on
        std::uint32_t content = 0; ///< where what it holds ends: in front of terminator and padding
    };

    [[gnu::always_inline]] inline std::uint32_t open(Row row, std::uint8_t attribute, std::uint8_t flags,
                                                     std::uint32_t begin, std::uint32_t end, std::uint32_t parent,
                                                     const Bytes &bytes);
    [[gnu::always_inline]] inline std::uint32_t leaf(Row row, std::uint8_t attribute, std::uint8_t flags,
                                                     std::uint32_t begin, std::uint32_t end, std::uint32_t parent,
                                                     const Bytes &bytes);
    [[nodiscard]] const Rare &rareOf(std::uint32_t record) const noexcept { return m_rare[m_scratch[record].rare]; }
    [[nodiscard]] Rare &ownRare(std::uint32_t record);
    // The walk.
    void begin(ByteView packet, std::span<const DecodeAs> decodeAs);
    bool layer(Row row, const Attribute *attribute, std::uint8_t flags, std::uint32_t begin, std::uint32_t end,
               std::uint32_t parent, const Bytes &bytes, int depth);
    bool structure(std::uint32_t record, std::uint32_t &offset, int depth);
    bool decideOrder(Frame &frame, std::uint32_t offset);
    bool run(const Frame &frame, std::uint32_t stepIndex, const Step &step, std::uint64_t &bit);
    bool single(const Frame &frame, std::uint32_t stepIndex, const Step &step, std::uint64_t &bit);
    bool list(const Frame &frame, const Attribute &attribute, std::uint64_t &bit, std::uint32_t stepIndex);
    bool fixedList(const Frame &frame, const Attribute &attribute, std::uint64_t &bit, std::uint32_t stepIndex);
    bool variableList(const Frame &frame, const Attribute &attribute, std::uint32_t &offset, std::uint32_t stepIndex);
    bool payload(const Frame &frame, const Attribute &attribute, std::uint8_t flags, std::uint32_t begin,
                 std::uint32_t end);
    [[nodiscard]] Row payloadRow(const Frame &frame, const Attribute &attribute, std::uint32_t begin,
                                 std::uint32_t end);
    [[nodiscard]] bool claims(const Frame &frame, Row row, std::uint32_t begin, std::uint32_t end);
    bool fail(const Frame &frame, const Attribute &attribute, std::uint32_t offset, ReadProblem problem);
    [[nodiscard]] bool spend(const Frame &frame, const Attribute &attribute, std::uint32_t offset);

    // One field.
    bool one(const Frame &frame, const Attribute &attribute, std::uint32_t &offset, std::uint32_t stepIndex,
             std::uint32_t index);
    bool choice(const Frame &frame, const Attribute &attribute, Reading reading, std::uint32_t &offset);
    bool nested(const Frame &frame, const Attribute &attribute, const Reading &reading, std::uint32_t &offset);
    bool bytes(const Frame &frame, const Attribute &attribute, const Reading &reading, std::uint32_t &offset);
    bool processed(const Frame &frame, const Attribute &attribute, const Reading &reading, Extent extent,
                   std::uint32_t &offset);
    void giveContext(const Frame &frame, const Attribute &attribute, const Reading &reading, std::uint32_t record);
    void place(const Frame &frame, std::uint32_t stepIndex, std::uint32_t record);
    [[nodiscard]] std::optional<std::uint32_t> regionOf(const Frame &frame, const Attribute &attribute,
                                                        std::uint32_t offset, std::uint32_t index, std::uint8_t &flags);
    [[nodiscard]] std::optional<Extent> extentOf(const Frame &frame, const Attribute &attribute, std::uint32_t offset,
                                                 std::uint32_t end);
    [[nodiscard]] std::optional<std::string> process(const Frame &frame, const Attribute &attribute, ByteView bytes,
                                                     std::uint32_t index);

    // Values.
    [[nodiscard]] Value slowField(std::uint32_t record, std::uint32_t index);
    [[nodiscard]] Value number(const Attribute &attribute, const std::uint8_t *data, bool isOpenLittle,
                               std::uint64_t bit) const noexcept;
    [[nodiscard]] Value leafValue(const Attribute &attribute, ByteView whole) noexcept;
    [[nodiscard]] Value valueOf(std::uint32_t record, const Attribute &attribute) noexcept;
    [[nodiscard]] std::vector<std::uint32_t> asidesOf(std::uint32_t record) const;
    [[nodiscard]] Aside::State aside(std::uint32_t record, const Instance &instance, const Attribute &attribute);
    [[nodiscard]] bool isOneFile(std::uint32_t a, std::uint32_t b) const noexcept;

    const Registry &m_registry;
    DissectionLimits m_limits;
    Evaluator<Dissector> m_evaluator;
    ByteView m_packet;
    std::span<const DecodeAs> m_decodeAs;
    std::vector<Record> m_records;
    std::vector<Scratch> m_scratch;
    std::vector<Rare> m_rare; ///< the first is that of all records that have none of their own
    std::vector<StepPlace> m_places;
    std::vector<Value> m_params;
    std::deque<std::string> m_sources; ///< results of `process`: source i + 1
    std::size_t m_sourceBytes = 0;
    std::vector<Aside> m_asides;
    std::uint32_t m_run = 0;        ///< what is being read: 0, or the aside before it
    std::uint32_t m_newest = 0;     ///< the record that one() made last
    int m_depth = 0;                ///< of the structure that is being read
    std::uint32_t m_count = 0;      ///< records in use
    std::uint32_t m_placeCount = 0; ///< places in use
    std::uint64_t m_steps = 0;
    std::uint64_t m_skips = 0;
    /// The element of a list that was found last: lists are mostly gone through in order.
    struct Found
    {
        std::uint32_t holder = noRecord;
        std::uint8_t attribute = 0;
        std::uint32_t index = 0;
        std::uint32_t record = 0;
    };
    Found m_found;
};

/// The bytes of a text or byte field without what `terminator` and `pad-right` cut off.
[[nodiscard]] ByteView trimmed(const Attribute &attribute, ByteView whole) noexcept;

/// The value of a field that holds @p bytes; Evaluator::decoded() turns a text of another encoding into UTF-8.
[[nodiscard]] inline Value textOrBytes(const Registry &registry, const Attribute &attribute, ByteView bytes) noexcept
{
    Value value = Value::ofBytes(bytes, attribute.kind == AttributeKind::Text ? Value::Kind::Text : Value::Kind::Bytes);
    if (attribute.encoding != TextEncoding::Utf8 && attribute.kind == AttributeKind::Text)
        value.enumeration = static_cast<std::int32_t>(&attribute - registry.attributes().data());
    return value;
}

/// The bits of a number that is known to lie inside the packet.
[[nodiscard]] inline std::uint64_t rawNumber(const std::uint8_t *data, const Attribute &attribute, bool isLittleEndian,
                                             std::uint64_t bit) noexcept
{
    const std::uint8_t *at = data + bit / 8;
    const unsigned inByte = bit % 8;
    if (!attribute.isLowestFirst) [[likely]] {
        if (inByte + attribute.bits <= 8) [[likely]]
            return static_cast<std::uint64_t>(*at) >> (8U - inByte - attribute.bits) & ((1U << attribute.bits) - 1);
        if (inByte + attribute.bits <= 16 && !isLittleEndian)
            return (static_cast<std::uint64_t>(at[0]) << 8U | at[1]) >> (16U - inByte - attribute.bits)
                & ((1U << attribute.bits) - 1);
    }
    const std::size_t touched = (inByte + attribute.bits + 7U) / 8;
    const BitRange range{static_cast<std::int64_t>(inByte), attribute.bits};
    const BitOrder order = attribute.isLowestFirst ? BitOrder::LowestFirst
        : isLittleEndian                           ? BitOrder::LittleEndian
                                                   : BitOrder::BigEndian;
    return readNumber({at, touched}, range, order);
}

// Inline, because expressions ask for little else: a number of a fixed size.
Value Dissector::field(std::uint32_t record, std::uint32_t index)
{
    const Scratch &scratch = m_scratch[record];
    const Attribute &attribute = m_registry.attribute(scratch.firstAttribute + index);
    const StepPlace &place = m_places[scratch.firstPlace + attribute.step];
    const std::uint64_t bit = std::uint64_t{place.bit} + attribute.bitInStep;
    const bool isThere = place.bit != StepPlace::absent && bit + attribute.bits <= std::uint64_t{scratch.regionEnd} * 8;
    if (attribute.isPlainNumber && isThere) [[likely]]
        return Value::ofInteger(rawNumber(scratch.data, attribute, attribute.isLittleEndian, bit),
                                attribute.enumeration);
    return slowField(record, index);
}

} // namespace wl
