// SPDX-License-Identifier: MIT
#include "core/dissect/dissector.h"

#include "core/dissect/dissectorrecords.h"
#include "core/dissect/valid.h"

/// The walk over the steps of structures. What single fields hold is read in
/// dissectorfields.cpp; what expressions see of it is in dissectorvalues.cpp.
namespace wl {
namespace {

constexpr std::uint32_t firstCapacity = 64;

} // namespace

Dissector::Dissector(const Registry &registry, DissectionLimits limits)
    : m_registry(registry), m_limits(limits), m_evaluator(registry, *this)
{
    m_records.resize(firstCapacity);
    m_scratch.resize(firstCapacity);
    m_places.resize(firstCapacity);
    m_rare.resize(1);
}

Dissector::Rare &Dissector::ownRare(std::uint32_t record)
{
    if (m_scratch[record].rare == 0) {
        m_scratch[record].rare = static_cast<std::uint32_t>(m_rare.size());
        m_rare.emplace_back();
    }
    return m_rare[m_scratch[record].rare];
}

void Dissector::begin(ByteView packet, std::span<const DecodeAs> decodeAs)
{
    m_packet = packet;
    m_decodeAs = decodeAs;
    m_count = 0;
    m_placeCount = 0;
    m_steps = 0;
    m_skips = 0;
    m_found = {};
    m_depth = 0;
    m_evaluator.clear(m_limits.steps);
    if (m_rare.size() > 1) [[unlikely]] {
        m_rare.resize(1);
        m_asides.clear();
        m_sources.clear();
        m_sourceBytes = 0;
        m_params.clear();
    }
}

std::span<const Record> Dissector::dissect(ByteView packet, Row root, std::span<const DecodeAs> decodeAs)
{
    begin(packet, decodeAs);
    layer(root, nullptr, 0, 0, static_cast<std::uint32_t>(packet.size()), noRecord, {packet.data(), 0, false}, 0);
    m_depth = 0;
    return {m_records.data(), m_count};
}

std::span<const Record> Dissector::resume(ByteView packet, std::span<const Record> before, const Record &layer,
                                          std::uint32_t end, int depth)
{
    begin(packet, {});
    const Bytes bytes{packet.data(), 0, false};
    for (const Record &record : before)
        leaf(record.row, record.attribute, record.flags, record.offset, record.offset + record.length, record.parent,
             bytes);
    const Type &holder = m_registry.type(before[layer.parent].row);
    this->layer(layer.row, &m_registry.attribute(holder.firstAttribute + layer.attribute), layer.flags, layer.offset,
                end, layer.parent, bytes, depth);
    m_depth = 0;
    return {m_records.data(), m_count};
}

ByteView Dissector::source(std::uint32_t index) const noexcept
{
    return index == 0 ? m_packet : viewOf(std::string_view(m_sources[index - 1]));
}

bool Dissector::fail(const Frame &frame, const Attribute &attribute, std::uint32_t offset, ReadProblem problem)
{
    // The budget's own two error records still fit: they say that it was met.
    if (m_count < m_limits.records + 2) {
        const std::uint32_t at = std::min(offset, frame.regionEnd);
        const auto flags = static_cast<std::uint8_t>(static_cast<unsigned>(problem) << 4U);
        leaf(errorRow, attribute.index, flags, at, frame.regionEnd, frame.record, frame.bytes);
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
                      std::uint32_t parent, const Bytes &bytes, int depth)
{
    const std::uint8_t index = attribute != nullptr ? attribute->index : 0;
    const std::uint32_t record
        = open(row, index, static_cast<std::uint8_t>(flags | Record::layer), begin, end, parent, bytes);
    std::uint32_t offset = begin;
    const bool ok = structure(record, offset, depth);
    if (!ok)
        offset = end;
    m_records[record].length = offset - begin;
    if (offset < end && m_count < m_limits.records) {
        // Bytes a payload leaves unread belong to the layer that owns the region.
        leaf(trailerRow, index, 0, offset, end, parent == noRecord ? record : parent, bytes);
    }
    return ok;
}

/// Reads the fields of an open structure.
/// @return false when an error ended it; the structure then reaches to the end of its region
bool Dissector::structure(std::uint32_t record, std::uint32_t &offset, int depth)
{
    const Type &type = m_registry.type(m_records[record].row);
    const Scratch &scratch = m_scratch[record];
    Frame frame{.record = record,
                .firstPlace = scratch.firstPlace,
                .regionEnd = scratch.regionEnd,
                .stream = scratch.stream,
                .depth = depth,
                .type = &type,
                .bytes = {scratch.data, scratch.source, scratch.isLittleEndian}};
    if (depth > m_limits.depth) {
        const Attribute none;
        fail(frame, none, offset, ReadProblem::TooDeep);
        offset = frame.regionEnd;
        return false;
    }
    const int outerDepth = m_depth;
    m_depth = depth;
    const Step *steps = m_registry.steps().data() + type.firstStep;
    std::uint64_t bit = std::uint64_t{offset} * 8;
    bool ok = type.orderOn.isEmpty() || decideOrder(frame, offset);
    for (std::uint32_t i = 0; i < type.stepCount && ok; ++i) {
        if (steps[i].startsAligned)
            bit = (bit + 7) & ~std::uint64_t{7};
        ok = steps[i].isRun ? run(frame, i, steps[i], bit) : single(frame, i, steps[i], bit);
        m_scratch[frame.stream].position = static_cast<std::uint32_t>((bit + 7) / 8);
    }
    m_depth = outerDepth;
    offset = ok ? static_cast<std::uint32_t>((bit + 7) / 8) : frame.regionEnd;
    m_records[record].length = offset - m_records[record].offset;
    m_scratch[frame.stream].position = offset;
    return ok;
}

/// Decides a byte order that depends on something that was read.
bool Dissector::decideOrder(Frame &frame, std::uint32_t offset)
{
    const Value on = m_evaluator.run(frame.type->orderOn, frame.record);
    const OrderCase *first = m_registry.orderCases().data() + frame.type->firstOrderCase;
    for (const OrderCase *at = first; at != first + frame.type->orderCaseCount; ++at) {
        if (at->value.isEmpty() || m_evaluator.same(m_evaluator.run(at->value, frame.record), on)) {
            m_scratch[frame.record].isLittleEndian = at->isLittleEndian;
            frame.bytes.isLittleEndian = at->isLittleEndian;
            return true;
        }
    }
    const Attribute none;
    return fail(frame, none, offset, ReadProblem::NoByteOrder);
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
        m_scratch[frame.stream].position = offset;
        const Value condition = m_evaluator.run(attribute.condition, frame.record);
        if (!condition.isWhole())
            return fail(frame, attribute, static_cast<std::uint32_t>(attribute.isBitField ? bit / 8 : offset),
                        ReadProblem::BadExpression);
        if (!condition.isTrue())
            return true;
    }
    StepPlace &place = m_places[frame.firstPlace + stepIndex];
    place.bit = static_cast<std::uint32_t>(attribute.isBitField ? bit : std::uint64_t{offset} * 8);
    if (attribute.isNumber() && attribute.repeat == Repeat::Once) {
        bit = std::uint64_t{place.bit} + attribute.bits;
        place.endBit = static_cast<std::uint32_t>(bit);
        return bit <= std::uint64_t{frame.regionEnd} * 8
            || fail(frame, attribute, place.bit / 8, ReadProblem::TooShort);
    }
    bit = place.bit;
    bool ok = false;
    if (attribute.repeat != Repeat::Once) {
        ok = list(frame, attribute, bit, stepIndex);
    } else {
        ok = one(frame, attribute, offset, stepIndex, 0);
        bit = std::uint64_t{offset} * 8;
    }
    StepPlace &read = m_places[frame.firstPlace + stepIndex]; // opening structures may move the places
    read.endBit = static_cast<std::uint32_t>(bit);
    if (!ok && attribute.repeat == Repeat::Once && read.record == noRecord)
        read.bit = StepPlace::absent; // the error stands for the field
    return ok;
}

bool Dissector::list(const Frame &frame, const Attribute &attribute, std::uint64_t &bit, std::uint32_t stepIndex)
{
    if (attribute.isFixedList())
        return fixedList(frame, attribute, bit, stepIndex);
    auto offset = static_cast<std::uint32_t>(bit / 8);
    const bool ok = variableList(frame, attribute, offset, stepIndex);
    bit = std::uint64_t{offset} * 8;
    return ok;
}

bool Dissector::fixedList(const Frame &frame, const Attribute &attribute, std::uint64_t &bit, std::uint32_t stepIndex)
{
    const std::uint32_t width = attribute.isNumber() ? attribute.bits : attribute.fixedBytes * 8;
    const std::uint64_t begin = bit;
    const std::uint64_t room = std::uint64_t{frame.regionEnd} * 8 - begin;
    WideInt count = room / width;
    const bool isUneven = attribute.repeat == Repeat::ToEnd && count * width != room;
    const auto take = [&](WideInt elements, std::uint8_t flags) {
        bit = begin + static_cast<std::uint64_t>(elements) * width;
        StepPlace &place = m_places[frame.firstPlace + stepIndex];
        place.count = static_cast<std::uint32_t>(elements);
        if (elements > 0)
            place.record = leaf(bytesRow, attribute.index, flags, static_cast<std::uint32_t>(begin / 8),
                                static_cast<std::uint32_t>((bit + 7) / 8), frame.record, frame.bytes);
    };
    // What was read stays: its record comes before the error's.
    const auto stop = [&](WideInt elements, std::uint8_t flags, ReadProblem problem) {
        take(elements, flags);
        return fail(frame, attribute, static_cast<std::uint32_t>(bit / 8), problem);
    };
    if (attribute.repeat == Repeat::Count) {
        const Value wanted = m_evaluator.run(attribute.repeatCode, frame.record);
        if (!wanted.isWhole())
            return fail(frame, attribute, static_cast<std::uint32_t>(begin / 8), ReadProblem::BadExpression);
        if (wanted.integer > count)
            return stop(count, Record::clamped, ReadProblem::TooShort);
        count = std::max<WideInt>(wanted.integer, 0);
    } else if (attribute.repeat == Repeat::Until) {
        WideInt taken = 0;
        for (bool isLast = false; !isLast; ++taken) {
            const std::uint64_t at = begin + static_cast<std::uint64_t>(taken) * width;
            ++m_steps;
            if (m_steps + m_evaluator.steps() > m_limits.steps)
                return stop(taken, 0, ReadProblem::Budget);
            if (taken >= count)
                return stop(taken, 0, ReadProblem::TooShort);
            m_scratch[frame.stream].position = static_cast<std::uint32_t>((at + width + 7) / 8);
            const Value element = attribute.isNumber()
                ? number(attribute, frame.bytes.data, frame.bytes.isLittleEndian, at)
                : m_evaluator.decoded(leafValue(attribute, {frame.bytes.data + at / 8, width / 8}));
            const Value ends
                = m_evaluator.run(attribute.repeatCode, frame.record, &element, static_cast<std::uint32_t>(taken));
            if (!ends.isWhole())
                return stop(taken, 0, ReadProblem::BadExpression);
            isLast = ends.isTrue();
        }
        count = taken;
    }
    take(count, 0);
    return !isUneven || fail(frame, attribute, static_cast<std::uint32_t>(bit / 8), ReadProblem::TooShort);
}

bool Dissector::variableList(const Frame &frame, const Attribute &attribute, std::uint32_t &offset,
                             std::uint32_t stepIndex)
{
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
        m_newest = noRecord;
        m_scratch[frame.stream].position = offset;
        const bool ok = one(frame, attribute, offset, stepIndex, done);
        const std::uint32_t made = m_newest;
        if (made != noRecord)
            m_places[frame.firstPlace + stepIndex].count = done + 1;
        if (!ok)
            return false;
        if (attribute.repeat == Repeat::Until) {
            m_scratch[frame.stream].position = offset;
            const Value element = made != noRecord ? m_evaluator.decoded(valueOf(made, attribute)) : Value::absent();
            const Value isLast = m_evaluator.run(attribute.repeatCode, frame.record, &element, done);
            if (!isLast.isWhole())
                return fail(frame, attribute, offset, ReadProblem::BadExpression);
            if (isLast.isTrue()) {
                m_places[frame.firstPlace + stepIndex].count = done + 1;
                return true;
            }
        }
        if (offset == before && attribute.repeat != Repeat::Count) {
            // It would never end. An element that took nothing is not one.
            if (made != noRecord && made + 1 == m_count && m_records[made].row == bytesRow)
                --m_count;
            m_places[frame.firstPlace + stepIndex].count = m_count == made ? done : done + 1;
            return fail(frame, attribute, offset, ReadProblem::NoProgress);
        }
    }
}

Row Dissector::payloadRow(const Frame &frame, const Attribute &attribute, std::uint32_t begin, std::uint32_t end)
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
        if (!value.isWhole())
            continue;
        const auto claimants = table.claimants(static_cast<std::uint64_t>(value.integer));
        if (claimants.size() == 1)
            return claimants.front().second;
        for (const auto &[number, row] : claimants) {
            if (claims(frame, row, begin, end))
                return row;
        }
        if (!claimants.empty())
            return claimants.front().second;
    }
    return payload.protocol;
}

/// Whether the fields that a protocol begins with hold what they always hold: how the right one of several that
/// answer to one key is found (rule D12).
bool Dissector::claims(const Frame &frame, Row row, std::uint32_t begin, std::uint32_t end)
{
    const std::uint32_t countBefore = m_count;
    const std::uint32_t placesBefore = m_placeCount;
    const std::uint32_t record = open(row, 0, Record::layer, begin, end, frame.record, frame.bytes);
    const Type &type = m_registry.type(row);
    std::uint64_t bit = std::uint64_t{begin} * 8;
    bool holds = true;
    for (std::uint32_t i = 0; holds && i < type.stepCount; ++i) {
        const Step &step = m_registry.steps()[type.firstStep + i];
        const AttributeId first = type.firstAttribute + step.firstAttribute;
        const Attribute &attribute = m_registry.attribute(first);
        const bool isContents
            = attribute.hasContents && attribute.condition.isEmpty() && attribute.repeat == Repeat::Once;
        if (!step.isRun && !isContents)
            break;
        const std::uint64_t length = step.isRun ? step.bits : std::uint64_t{attribute.fixedBytes} * 8;
        holds = bit + length <= std::uint64_t{end} * 8;
        m_places[m_scratch[record].firstPlace + i].bit = static_cast<std::uint32_t>(bit);
        if (holds && isContents)
            holds = asText({frame.bytes.data + bit / 8, attribute.fixedBytes})
                == asText(viewOf(m_registry.info(first).contents));
        for (AttributeId id = first; holds && step.isRun && id < first + step.attributeCount; ++id) {
            const auto &rule = m_registry.info(id).valid;
            holds = !rule || isValid(m_registry, m_evaluator, *rule, record, field(record, id - type.firstAttribute));
        }
        bit += length;
    }
    m_count = countBefore;
    m_placeCount = placesBefore;
    return holds;
}

bool Dissector::payload(const Frame &frame, const Attribute &attribute, std::uint8_t flags, std::uint32_t begin,
                        std::uint32_t end)
{
    if (begin == end)
        return true;
    const Row row = payloadRow(frame, attribute, begin, end);
    if (row == noRow) {
        leaf(bytesRow, attribute.index, flags, begin, end, frame.record, frame.bytes);
        return true;
    }
    const Bytes bytes{frame.bytes.data, frame.bytes.source, false};
    layer(row, &attribute, flags, begin, end, frame.record, bytes, frame.depth + 1);
    return true;
}

} // namespace wl
