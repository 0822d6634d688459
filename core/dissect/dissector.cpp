// SPDX-License-Identifier: MIT
#include "core/dissect/dissector.h"

#include "core/codec/bits.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace wl {
namespace {

constexpr std::uint32_t firstCapacity = 64;

template<typename T>
void growTo(std::vector<T> &vector, std::size_t size)
{
    if (vector.size() < size) [[unlikely]]
        vector.resize(std::max(size, vector.size() * 2));
}

/// The bits of a number that is known to lie inside the packet.
inline std::uint64_t rawNumber(ByteView packet, const Attribute &attribute, std::uint64_t bit) noexcept
{
    const std::uint8_t *at = packet.data() + bit / 8;
    const unsigned inByte = bit % 8;
    if (inByte + attribute.bits <= 8) [[likely]]
        return static_cast<std::uint64_t>(*at) >> (8U - inByte - attribute.bits) & ((1U << attribute.bits) - 1);
    if (inByte + attribute.bits <= 16 && !attribute.isLittleEndian)
        return (static_cast<std::uint64_t>(at[0]) << 8U | at[1]) >> (16U - inByte - attribute.bits)
            & ((1U << attribute.bits) - 1);
    const BitRange range{static_cast<std::int64_t>(bit), attribute.bits};
    return attribute.isLittleEndian ? readLittleEndian(packet, range) : readBits(packet, range);
}

} // namespace

ByteView trimmed(const Attribute &attribute, ByteView whole) noexcept
{
    std::size_t size = whole.size();
    const bool padIsTerminator = attribute.isZeroTerminated && attribute.padRight == attribute.terminator;
    if (attribute.padRight >= 0 && !padIsTerminator) {
        while (size > 0 && whole[size - 1] == attribute.padRight)
            --size;
    }
    if (attribute.isZeroTerminated) {
        const auto *const found = static_cast<const std::uint8_t *>(
            size > 0 ? std::memchr(whole.data(), attribute.terminator, size) : nullptr);
        if (found != nullptr)
            size = static_cast<std::size_t>(found - whole.data()) + (attribute.includesTerminator ? 1 : 0);
    }
    return whole.first(size);
}

Dissector::Dissector(const Registry &registry, DissectionLimits limits)
    : m_registry(registry), m_limits(limits), m_evaluator(registry, *this)
{
    m_records.resize(firstCapacity);
    m_scratch.resize(firstCapacity);
    m_places.resize(firstCapacity);
}

std::span<const Record> Dissector::dissect(ByteView packet, Row root, std::span<const DecodeAs> decodeAs)
{
    m_packet = packet;
    m_decodeAs = decodeAs;
    m_count = 0;
    m_placeCount = 0;
    m_steps = 0;
    m_evaluator.clear(m_limits.steps);
    layer(root, nullptr, 0, 0, static_cast<std::uint32_t>(packet.size()), noRecord, 0);
    return {m_records.data(), m_count};
}

std::uint32_t Dissector::leaf(Row row, std::uint8_t attribute, std::uint8_t flags, std::uint32_t begin,
                              std::uint32_t end, std::uint32_t parent)
{
    growTo(m_records, m_count + 1);
    growTo(m_scratch, m_count + 1);
    m_records[m_count] = {row, attribute, flags, begin, end - begin, parent};
    m_scratch[m_count] = {0, begin, end, end, 0};
    return m_count++;
}

std::uint32_t Dissector::open(Row row, std::uint8_t attribute, std::uint8_t flags, std::uint32_t begin,
                              std::uint32_t end, std::uint32_t parent)
{
    const std::uint32_t record = leaf(row, attribute, flags, begin, end, parent);
    const std::uint32_t stepCount = m_registry.type(row).stepCount;
    m_scratch[record].firstAttribute = m_registry.type(row).firstAttribute;
    growTo(m_places, m_placeCount + stepCount);
    m_scratch[record].firstPlace = m_placeCount;
    m_scratch[record].position = begin;
    std::fill_n(m_places.begin() + m_placeCount, stepCount, StepPlace{});
    m_placeCount += stepCount;
    return record;
}

bool Dissector::fail(const Frame &frame, const Attribute &attribute, std::uint32_t offset, ReadProblem problem)
{
    // The budget's own two error records still fit: they say that it was met.
    if (m_count < m_limits.records + 2) {
        const std::uint32_t at = std::min(offset, frame.regionEnd);
        const auto flags = static_cast<std::uint8_t>(static_cast<unsigned>(problem) << 4U);
        leaf(errorRow, attribute.index, flags, at, frame.regionEnd, frame.record);
    }
    return false;
}

bool Dissector::spend(const Frame &frame, const Attribute &attribute, std::uint32_t offset)
{
    ++m_steps;
    if (m_steps + m_evaluator.steps() <= m_limits.steps && m_count < m_limits.records) [[likely]]
        return true;
    return fail(frame, attribute, offset, ReadProblem::Budget);
}

bool Dissector::layer(Row row, const Attribute *attribute, std::uint8_t flags, std::uint32_t begin, std::uint32_t end,
                      std::uint32_t parent, int depth)
{
    const std::uint8_t index = attribute != nullptr ? attribute->index : 0;
    const std::uint32_t record = open(row, index, static_cast<std::uint8_t>(flags | Record::layer), begin, end, parent);
    std::uint32_t offset = begin;
    const bool ok = structure(record, offset, depth);
    if (!ok)
        offset = end;
    m_records[record].length = offset - begin;
    if (offset < end && m_count < m_limits.records) {
        // Bytes a payload leaves unread belong to the layer that owns the region.
        leaf(trailerRow, index, 0, offset, end, parent == noRecord ? record : parent);
    }
    return ok;
}

/// Reads the fields of an open structure.
/// @return false when an error ended it; the structure then reaches to the end of its region
bool Dissector::structure(std::uint32_t record, std::uint32_t &offset, int depth)
{
    const Type &type = m_registry.type(m_records[record].row);
    const Frame frame{record, m_scratch[record].firstPlace, m_scratch[record].regionEnd, depth, &type};
    if (depth > m_limits.depth) {
        const Attribute none;
        fail(frame, none, offset, ReadProblem::TooDeep);
        offset = frame.regionEnd;
        return false;
    }
    const Step *steps = m_registry.steps().data() + type.firstStep;
    std::uint64_t bit = std::uint64_t{offset} * 8;
    bool ok = true;
    for (std::uint32_t i = 0; i < type.stepCount && ok; ++i) {
        if (steps[i].startsAligned)
            bit = (bit + 7) & ~std::uint64_t{7};
        ok = steps[i].isRun ? run(frame, i, steps[i], bit) : single(frame, i, steps[i], bit);
        m_scratch[record].position = static_cast<std::uint32_t>((bit + 7) / 8);
    }
    offset = ok ? static_cast<std::uint32_t>((bit + 7) / 8) : frame.regionEnd;
    m_records[record].length = offset - m_records[record].offset;
    m_scratch[record].position = offset;
    return ok;
}

bool Dissector::run(const Frame &frame, std::uint32_t stepIndex, const Step &step, std::uint64_t &bit)
{
    ++m_steps;
    StepPlace &place = m_places[frame.firstPlace + stepIndex];
    place.bit = static_cast<std::uint32_t>(bit);
    const std::uint64_t end = bit + step.bits;
    if (end <= std::uint64_t{frame.regionEnd} * 8) [[likely]] {
        bit = end;
        return true;
    }
    const Attribute *attributes = m_registry.attributes().data() + frame.type->firstAttribute;
    const Attribute *at = attributes + step.firstAttribute;
    const auto lengthOf = [](const Attribute &a) { return a.isNumber() ? a.bits : a.fixedBytes * 8; };
    while (bit + at->bitInStep + lengthOf(*at) <= std::uint64_t{frame.regionEnd} * 8)
        ++at;
    return fail(frame, *at, static_cast<std::uint32_t>((bit + at->bitInStep) / 8), ReadProblem::TooShort);
}

bool Dissector::single(const Frame &frame, std::uint32_t stepIndex, const Step &step, std::uint64_t &bit)
{
    const Attribute &attribute = m_registry.attribute(frame.type->firstAttribute + step.firstAttribute);
    auto offset = static_cast<std::uint32_t>((bit + 7) / 8);
    if (!spend(frame, attribute, offset))
        return false;
    if (!attribute.condition.isEmpty()) {
        m_scratch[frame.record].position = offset;
        const Value condition = m_evaluator.run(attribute.condition, frame.record);
        if (!condition.isWhole())
            return fail(frame, attribute, offset, ReadProblem::BadExpression);
        if (!condition.isTrue())
            return true;
    }
    StepPlace &place = m_places[frame.firstPlace + stepIndex];
    place.bit = static_cast<std::uint32_t>(attribute.isBitField ? bit : std::uint64_t{offset} * 8);
    if (attribute.isNumber() && attribute.repeat == Repeat::Once) {
        bit = std::uint64_t{place.bit} + attribute.bits;
        place.endBit = static_cast<std::uint32_t>(bit);
        return bit <= std::uint64_t{frame.regionEnd} * 8 || fail(frame, attribute, offset, ReadProblem::TooShort);
    }
    const bool ok = attribute.repeat == Repeat::Once ? one(frame, attribute, offset, stepIndex, 0)
                                                     : list(frame, attribute, offset, stepIndex);
    StepPlace &read = m_places[frame.firstPlace + stepIndex]; // opening structures may move the places
    read.endBit = offset * 8;
    if (!ok && attribute.repeat == Repeat::Once && read.record == noRecord)
        read.bit = StepPlace::absent; // the error stands for the field
    bit = std::uint64_t{offset} * 8;
    return ok;
}

/// Where a field with a size of its own ends. Nothing when the size has no value or is negative.
std::optional<std::uint32_t> Dissector::regionOf(const Frame &frame, const Attribute &attribute, std::uint32_t offset,
                                                 std::uint32_t index, std::uint8_t &flags)
{
    if (attribute.size.isEmpty())
        return frame.regionEnd;
    m_scratch[frame.record].position = offset;
    const Value size = m_evaluator.run(attribute.size, frame.record, nullptr, index);
    if (!size.isWhole() || size.integer < 0)
        return std::nullopt;
    if (size.integer > frame.regionEnd - offset) {
        flags |= Record::clamped;
        return frame.regionEnd;
    }
    return offset + static_cast<std::uint32_t>(size.integer);
}

Row Dissector::caseOf(const Attribute &attribute, const Value &on) const noexcept
{
    const Case *first = m_registry.cases().data() + attribute.firstCase;
    const Case *last = first + attribute.caseCount;
    const Case *at = std::lower_bound(first, last, on.integer, [](const Case &c, WideInt key) { return c.key < key; });
    return at != last && at->key == on.integer ? at->type : attribute.otherwise;
}

/// Reads one value of a field that is not a plain number.
bool Dissector::one(const Frame &frame, const Attribute &attribute, std::uint32_t &offset, std::uint32_t stepIndex,
                    std::uint32_t index)
{
    std::uint8_t flags = 0;
    const auto end = regionOf(frame, attribute, offset, index, flags);
    if (!end)
        return fail(frame, attribute, offset, ReadProblem::BadExpression);
    Row row = attribute.type;
    if (attribute.kind == AttributeKind::Switch) {
        const Value on = m_evaluator.run(attribute.switchOn, frame.record);
        if (!on.isWhole())
            return fail(frame, attribute, offset, ReadProblem::BadExpression);
        row = caseOf(attribute, on);
        if (row == noRow && !attribute.hasSize()) {
            m_places[frame.firstPlace + stepIndex] = {};
            return true;
        }
    }
    StepPlace &place = m_places[frame.firstPlace + stepIndex];
    if (row != noRow) {
        const std::uint32_t record = open(row, attribute.index, flags, offset, *end, frame.record);
        StepPlace &reopened = m_places[frame.firstPlace + stepIndex]; // open() may move the places
        if (reopened.record == noRecord)
            reopened.record = record;
        if (!attribute.hasSize())
            m_scratch[record].regionBegin = m_scratch[frame.record].regionBegin;
        std::uint32_t at = offset;
        const bool ok = structure(record, at, frame.depth + 1);
        if (!attribute.hasSize()) {
            offset = at;
            return ok;
        }
        if (at < *end && m_count < m_limits.records)
            leaf(trailerRow, attribute.index, 0, at, *end, record);
        m_records[record].length = *end - offset;
        offset = *end;
        return true;
    }
    if (attribute.payload >= 0) {
        place.record = m_count;
        const std::uint32_t begin = offset;
        offset = *end;
        return payload(frame, attribute, flags, begin, *end);
    }
    std::uint32_t stop = *end;
    if (attribute.fixedBytes > 0 && (flags & Record::clamped) != 0)
        return fail(frame, attribute, offset, ReadProblem::TooShort);
    if (attribute.hasContents) {
        const AttributeInfo &info = m_registry.info(frame.type->firstAttribute + attribute.index);
        if (*end - offset < attribute.fixedBytes)
            return fail(frame, attribute, offset, ReadProblem::TooShort);
        stop = offset + attribute.fixedBytes;
        if (asText(m_packet.subspan(offset, attribute.fixedBytes)) != asText(viewOf(info.contents)))
            return fail(frame, attribute, offset, ReadProblem::WrongContents);
    }
    if (attribute.isZeroTerminated && !attribute.hasSize()) {
        const ByteView rest = m_packet.subspan(offset, *end - offset);
        const auto found = std::find(rest.begin(), rest.end(), attribute.terminator);
        if (found == rest.end() && attribute.needsTerminator)
            return fail(frame, attribute, offset, ReadProblem::NoTerminator);
        const bool takes = found != rest.end() && (attribute.consumesTerminator || attribute.includesTerminator);
        stop = offset + static_cast<std::uint32_t>(found - rest.begin()) + (takes ? 1 : 0);
    }
    if (stop > offset) {
        const std::uint32_t record = leaf(bytesRow, attribute.index, flags, offset, stop, frame.record);
        if (place.record == noRecord)
            place.record = record;
    }
    offset = stop;
    return true;
}

bool Dissector::fixedList(const Frame &frame, const Attribute &attribute, std::uint32_t width, std::uint32_t &offset,
                          std::uint32_t stepIndex)
{
    WideInt count = width > 0 ? (frame.regionEnd - offset) / width : 0;
    const bool isUneven = attribute.repeat == Repeat::ToEnd && count * width != frame.regionEnd - offset;
    const std::uint32_t begin = offset;
    if (attribute.repeat == Repeat::Count) {
        const Value wanted = m_evaluator.run(attribute.repeatCode, frame.record);
        if (!wanted.isWhole())
            return fail(frame, attribute, offset, ReadProblem::BadExpression);
        if (wanted.integer > count) {
            if (count > 0)
                m_places[frame.firstPlace + stepIndex].record
                    = leaf(bytesRow, attribute.index, Record::clamped, begin,
                           begin + static_cast<std::uint32_t>(count) * width, frame.record);
            m_places[frame.firstPlace + stepIndex].count = static_cast<std::uint32_t>(count);
            offset += static_cast<std::uint32_t>(count) * width;
            return fail(frame, attribute, offset, ReadProblem::TooShort);
        }
        count = std::max<WideInt>(wanted.integer, 0);
    } else if (attribute.repeat == Repeat::Until) {
        WideInt taken = 0;
        for (bool isLast = false; !isLast;) {
            const std::uint32_t at = begin + static_cast<std::uint32_t>(taken) * width;
            // What was read stays: its record comes before the error's.
            const auto stop = [&](ReadProblem problem) {
                StepPlace &place = m_places[frame.firstPlace + stepIndex];
                place.count = static_cast<std::uint32_t>(taken);
                if (taken > 0)
                    place.record = leaf(bytesRow, attribute.index, 0, begin, at, frame.record);
                offset = at;
                return fail(frame, attribute, at, problem);
            };
            ++m_steps;
            if (m_steps + m_evaluator.steps() > m_limits.steps)
                return stop(ReadProblem::Budget);
            if (taken >= count)
                return stop(ReadProblem::TooShort);
            m_scratch[frame.record].position = at + width;
            const Value element = attribute.isNumber() ? number(attribute, std::uint64_t{at} * 8)
                                                       : leafValue(attribute, at, at + width);
            const Value ends
                = m_evaluator.run(attribute.repeatCode, frame.record, &element, static_cast<std::uint32_t>(taken));
            if (!ends.isWhole())
                return stop(ReadProblem::BadExpression);
            isLast = ends.isTrue();
            ++taken;
        }
        count = taken;
    }
    offset += static_cast<std::uint32_t>(count) * width;
    StepPlace &place = m_places[frame.firstPlace + stepIndex];
    place.count = static_cast<std::uint32_t>(count);
    if (count > 0)
        place.record = leaf(bytesRow, attribute.index, 0, begin, offset, frame.record);
    return !isUneven || fail(frame, attribute, offset, ReadProblem::TooShort);
}

bool Dissector::list(const Frame &frame, const Attribute &attribute, std::uint32_t &offset, std::uint32_t stepIndex)
{
    const std::uint32_t width = attribute.isNumber() ? attribute.bits / 8U : attribute.fixedBytes;
    if (width > 0 && attribute.kind != AttributeKind::Structure && attribute.kind != AttributeKind::Switch)
        return fixedList(frame, attribute, width, offset, stepIndex);
    WideInt wanted = 0;
    if (attribute.repeat == Repeat::Count) {
        const Value count = m_evaluator.run(attribute.repeatCode, frame.record);
        if (!count.isWhole())
            return fail(frame, attribute, offset, ReadProblem::BadExpression);
        wanted = count.integer;
    }
    for (std::uint32_t done = 0;; ++done) {
        m_places[frame.firstPlace + stepIndex].count = done;
        if (attribute.repeat == Repeat::ToEnd && offset >= frame.regionEnd)
            return true;
        if (attribute.repeat == Repeat::Count && done >= wanted)
            return true;
        if (!spend(frame, attribute, offset))
            return false;
        const std::uint32_t before = offset;
        const std::uint32_t first = m_count;
        const bool ok = one(frame, attribute, offset, stepIndex, done);
        if (m_count > first)
            m_places[frame.firstPlace + stepIndex].count = done + 1;
        if (!ok)
            return false;
        if (attribute.repeat == Repeat::Until) {
            m_scratch[frame.record].position = offset;
            const bool isStructure = m_count > first && m_records[first].row >= firstTypeRow;
            const Value element
                = isStructure ? Value::ofPlace(Value::Kind::Structure, first) : leafValue(attribute, before, offset);
            const Value isLast = m_evaluator.run(attribute.repeatCode, frame.record, &element, done);
            if (!isLast.isWhole())
                return fail(frame, attribute, offset, ReadProblem::BadExpression);
            if (isLast.isTrue()) {
                m_places[frame.firstPlace + stepIndex].count = done + 1;
                return true;
            }
        }
        if (offset == before && attribute.repeat != Repeat::Count)
            return fail(frame, attribute, offset, ReadProblem::NoProgress);
    }
}

Row Dissector::payloadRow(const Frame &frame, const Attribute &attribute, std::uint32_t begin)
{
    for (const DecodeAs &choice : m_decodeAs) {
        if (choice.offset == begin && choice.payload == frame.type->firstAttribute + attribute.index)
            return choice.protocol;
    }
    const Payload &payload = m_registry.payloads()[static_cast<std::size_t>(attribute.payload)];
    if (!payload.unless.isEmpty() && m_evaluator.run(payload.unless, frame.record).isTrue())
        return noRow;
    if (payload.table < 0)
        return payload.protocol;
    const ProtocolTable &table = m_registry.tables()[static_cast<std::size_t>(payload.table)];
    for (const CodeRange key : payload.keys) {
        const Value value = m_evaluator.run(key, frame.record);
        const Row row = value.isWhole() ? table.find(static_cast<std::uint64_t>(value.integer)) : noRow;
        if (row != noRow)
            return row;
    }
    return payload.protocol;
}

bool Dissector::payload(const Frame &frame, const Attribute &attribute, std::uint8_t flags, std::uint32_t begin,
                        std::uint32_t end)
{
    if (begin == end)
        return true;
    const Row row = payloadRow(frame, attribute, begin);
    if (row == noRow) {
        leaf(bytesRow, attribute.index, flags, begin, end, frame.record);
        return true;
    }
    layer(row, &attribute, flags, begin, end, frame.record, frame.depth + 1);
    return true;
}

Value Dissector::number(const Attribute &attribute, std::uint64_t bit) const noexcept
{
    const std::uint64_t raw = rawNumber(m_packet, attribute, bit);
    if (attribute.kind == AttributeKind::Float) {
        return Value::ofFloat(attribute.bits == 32 ? double{std::bit_cast<float>(static_cast<std::uint32_t>(raw))}
                                                   : std::bit_cast<double>(raw));
    }
    if (attribute.isBoolean)
        return Value::ofBoolean(raw != 0);
    if (attribute.isSigned) {
        const unsigned unused = 64U - attribute.bits;
        return Value::ofInteger(static_cast<std::int64_t>(raw << unused) >> unused, attribute.enumeration);
    }
    return Value::ofInteger(raw, attribute.enumeration);
}

Value Dissector::leafValue(const Attribute &attribute, std::uint32_t begin, std::uint32_t end) const noexcept
{
    const ByteView bytes = trimmed(attribute, m_packet.subspan(begin, end - begin));
    return Value::ofBytes(bytes, attribute.kind == AttributeKind::Text ? Value::Kind::Text : Value::Kind::Bytes);
}

Value Dissector::field(std::uint32_t record, std::uint32_t index)
{
    const Scratch &scratch = m_scratch[record];
    const Attribute &attribute = m_registry.attribute(scratch.firstAttribute + index);
    const StepPlace &place = m_places[scratch.firstPlace + attribute.step];
    if (place.bit == StepPlace::absent)
        return Value::absent();
    const std::uint64_t bit = std::uint64_t{place.bit} + attribute.bitInStep;
    const bool isPlain = attribute.kind == AttributeKind::Integer && attribute.repeat == Repeat::Once
        && !attribute.isSigned && !attribute.isBoolean;
    if (isPlain && bit + attribute.bits <= std::uint64_t{scratch.regionEnd} * 8) [[likely]]
        return Value::ofInteger(rawNumber(m_packet, attribute, bit), attribute.enumeration);
    if (attribute.repeat != Repeat::Once)
        return Value::ofPlace(Value::Kind::List, record, index);
    if (attribute.isNumber() || attribute.fixedBytes > 0) {
        const std::uint64_t end = bit + (attribute.isNumber() ? attribute.bits : attribute.fixedBytes * 8);
        if (end > std::uint64_t{m_scratch[record].regionEnd} * 8)
            return Value::absent();
        if (attribute.isNumber())
            return number(attribute, bit);
        return leafValue(attribute, static_cast<std::uint32_t>(bit / 8), static_cast<std::uint32_t>(end / 8));
    }
    const bool isStructure = place.record != noRecord && place.record < m_count
        && m_records[place.record].row >= firstTypeRow && m_records[place.record].parent == record;
    if (isStructure)
        return Value::ofPlace(Value::Kind::Structure, place.record);
    if (attribute.kind == AttributeKind::Structure)
        return Value::absent();
    return leafValue(attribute, static_cast<std::uint32_t>(bit / 8), std::max(place.endBit / 8, place.bit / 8));
}

std::uint32_t Dissector::parentOf(std::uint32_t record) const noexcept
{
    return m_records[record].isLayer() ? noHandle : m_records[record].parent;
}

std::uint32_t Dissector::rootOf(std::uint32_t record) const noexcept
{
    while (!m_records[record].isLayer() && m_records[record].parent != noRecord)
        record = m_records[record].parent;
    return record;
}

std::uint32_t Dissector::elementCount(const Value &list) const noexcept
{
    const Type &type = m_registry.type(m_records[list.place.handle].row);
    const Attribute &attribute = m_registry.attribute(type.firstAttribute + list.place.attribute);
    return m_places[m_scratch[list.place.handle].firstPlace + attribute.step].count;
}

Value Dissector::elementAt(const Value &list, std::uint32_t index)
{
    const std::uint32_t holder = list.place.handle;
    const Type &type = m_registry.type(m_records[holder].row);
    const Attribute &attribute = m_registry.attribute(type.firstAttribute + list.place.attribute);
    const StepPlace &place = m_places[m_scratch[holder].firstPlace + attribute.step];
    const std::uint32_t width = attribute.isNumber() ? attribute.bits / 8U : attribute.fixedBytes;
    const bool isFixed
        = width > 0 && attribute.kind != AttributeKind::Structure && attribute.kind != AttributeKind::Switch;
    if (isFixed && place.record != noRecord) {
        const std::uint32_t begin = m_records[place.record].offset + index * width;
        return attribute.isNumber() ? number(attribute, std::uint64_t{begin} * 8)
                                    : leafValue(attribute, begin, begin + width);
    }
    for (std::uint32_t record = place.record; record < m_count; ++record, ++m_steps) {
        const Record &candidate = m_records[record];
        if (candidate.parent != holder || candidate.attribute != attribute.index || candidate.row == errorRow)
            continue;
        if (index-- > 0)
            continue;
        if (candidate.row >= firstTypeRow)
            return Value::ofPlace(Value::Kind::Structure, record);
        return leafValue(attribute, candidate.offset, candidate.offset + candidate.length);
    }
    return Value::error();
}

StreamPlace Dissector::stream(std::uint32_t record) const noexcept
{
    const Scratch &scratch = m_scratch[record];
    return {scratch.regionBegin, scratch.regionEnd, scratch.position};
}

std::uint32_t Dissector::sizeOf(std::uint32_t record, std::uint32_t index) const noexcept
{
    const Type &type = m_registry.type(m_records[record].row);
    const Attribute &attribute = m_registry.attribute(type.firstAttribute + index);
    const StepPlace &place = m_places[m_scratch[record].firstPlace + attribute.step];
    if (place.bit == StepPlace::absent)
        return 0;
    if (m_registry.steps()[type.firstStep + attribute.step].isRun)
        return attribute.isNumber() ? attribute.bits / 8U : attribute.fixedBytes;
    return place.endBit > place.bit ? (place.endBit - place.bit) / 8 : 0;
}

std::uint32_t Dissector::below(std::uint32_t record, NameId service) const noexcept
{
    for (std::uint32_t at = m_records[record].parent; at != noRecord; at = m_records[at].parent) {
        for (const Provision &provision : m_registry.info(m_records[at].row).provisions) {
            if (provision.service == service)
                return at;
        }
    }
    return noHandle;
}

} // namespace wl
