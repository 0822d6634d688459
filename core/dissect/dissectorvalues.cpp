// SPDX-License-Identifier: MIT
#include "core/dissect/dissectorrecords.h"
#include "core/dissect/paramdefault.h"

#include "core/codec/bits.h"

#include <bit>

/// What expressions see of a packet while it is read, and after that.
namespace wl {
Value Dissector::number(const Attribute &attribute, const std::uint8_t *data, bool isOpenLittle,
                        std::uint64_t bit) const noexcept
{
    const bool isLittleEndian = attribute.isLittleEndian || (attribute.isOrderOpen && isOpenLittle);
    const std::uint64_t raw = rawNumber(data, attribute, isLittleEndian, bit);
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

Value Dissector::leafValue(const Attribute &attribute, ByteView whole) noexcept
{
    if (attribute.padRight >= 0 || attribute.isZeroTerminated)
        m_steps += whole.size() / bytesOfStep;
    return textOrBytes(m_registry, attribute, trimmed(attribute, whole));
}

/// The value that stands in a record: an element of a list, or a field that has a record of its own.
Value Dissector::valueOf(std::uint32_t index, const Attribute &attribute) noexcept
{
    const Record &record = m_records[index];
    const Scratch &scratch = m_scratch[index];
    if (record.row >= firstTypeRow)
        return Value::ofPlace(Value::Kind::Structure, index);
    if (record.isProcessed() && rareOf(index).content != noRecord)
        return Value::ofPlace(Value::Kind::Structure, rareOf(index).content);
    const Rare &rare = rareOf(index);
    const Attribute &reader = rare.variant != noAttribute ? m_registry.attribute(rare.variant) : attribute;
    if (record.isProcessed())
        return textOrBytes(m_registry, reader, source(rare.result));
    if (reader.isNumber())
        return number(reader, scratch.data, scratch.isLittleEndian, std::uint64_t{record.offset} * 8);
    return leafValue(reader, {scratch.data + record.offset, record.length});
}

Value Dissector::slowField(std::uint32_t record, std::uint32_t index)
{
    const Scratch &scratch = m_scratch[record];
    const Attribute &attribute = m_registry.attribute(scratch.firstAttribute + index);
    const StepPlace &place = m_places[scratch.firstPlace + attribute.step];
    if (place.bit == StepPlace::absent)
        return Value::absent();
    const std::uint64_t bit = std::uint64_t{place.bit} + attribute.bitInStep;
    if (attribute.repeat != Repeat::Once)
        return Value::ofPlace(Value::Kind::List, record, index);
    const bool hasRecord = place.record != noRecord && place.record < m_count
        && m_records[place.record].parent == record && !m_records[place.record].isLayer()
        && m_records[place.record].row != errorRow;
    if (attribute.isNumber() || (attribute.fixedBytes > 0 && attribute.process == Process::None)) {
        const std::uint64_t end = bit + (attribute.isNumber() ? attribute.bits : attribute.fixedBytes * 8);
        if (end > std::uint64_t{scratch.regionEnd} * 8)
            return Value::absent();
        if (attribute.isNumber())
            return number(attribute, scratch.data, scratch.isLittleEndian, bit);
        return leafValue(attribute, {scratch.data + bit / 8, static_cast<std::size_t>((end - bit) / 8)});
    }
    if (hasRecord)
        return valueOf(place.record, attribute);
    if (attribute.kind == AttributeKind::Structure)
        return Value::absent();
    const std::uint32_t begin = place.bit / 8;
    return leafValue(attribute, {scratch.data + begin, std::max(place.endBit / 8, begin) - begin});
}

/// Reads instance @p instance of structure @p record, unless that has been done.
std::optional<Dissector::Aside> Dissector::readAside(std::uint32_t record, const Instance &instance)
{
    const AttributeId id = m_scratch[record].firstAttribute + static_cast<AttributeId>(instance.parsed);
    const Attribute &attribute = m_registry.attribute(id);
    for (const std::uint32_t known : asidesOf(record)) {
        if (m_asides[known].attribute == id)
            return m_asides[known].state == Aside::Absent ? std::nullopt : std::optional(m_asides[known]);
    }
    const auto index = static_cast<std::uint32_t>(m_asides.size());
    m_asides.push_back({.first = m_count, .end = m_count, .run = index + 1, .attribute = id, .state = Aside::Busy});
    m_asides.back().next = rareOf(record).firstAside;
    ownRare(record).firstAside = index;

    const std::uint32_t outerRun = std::exchange(m_run, index + 1);
    const std::uint32_t outerNewest = m_newest;
    const int outerDepth = m_depth;
    const Aside::State state = aside(record, instance, attribute);
    m_depth = outerDepth;
    m_newest = outerNewest;
    m_run = outerRun;
    m_asides[index].state = state;
    m_asides[index].end = m_count;
    return state == Aside::Absent ? std::nullopt : std::optional(m_asides[index]);
}

std::vector<std::uint32_t> Dissector::asidesOf(std::uint32_t record) const
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t at = rareOf(record).firstAside; at != noRecord; at = m_asides[at].next)
        found.push_back(at);
    return found;
}

Dissector::Aside::State Dissector::aside(std::uint32_t record, const Instance &instance, const Attribute &attribute)
{
    const Scratch &own = m_scratch[record];
    Frame frame{.record = record,
                .firstPlace = own.firstPlace,
                .regionEnd = own.regionEnd,
                .stream = own.stream,
                .depth = m_depth + 1,
                .type = &m_registry.type(m_records[record].row),
                .bytes = {own.data, own.source, own.isLittleEndian}};
    if (frame.depth > m_limits.depth || !spend(frame, attribute, frame.regionEnd))
        return Aside::Failed;
    m_depth = frame.depth;
    if (!attribute.condition.isEmpty()) {
        const Value condition = m_evaluator.run(attribute.condition, record);
        if (!condition.isTrue())
            return condition.isWhole() ? Aside::Absent : Aside::Failed;
    }
    if (!instance.stream.isEmpty()) {
        const Value stream = m_evaluator.run(instance.stream, record);
        if (stream.kind != Value::Kind::Stream)
            return Aside::Failed;
        const Scratch &other = m_scratch[stream.place.handle];
        frame.stream = other.stream;
        frame.bytes = {other.data, other.source, own.isLittleEndian};
    }
    const std::uint32_t begin = m_scratch[frame.stream].regionBegin;
    frame.regionEnd = m_scratch[frame.stream].regionEnd;
    const std::uint32_t position = m_scratch[frame.stream].position;
    std::uint64_t bit = std::uint64_t{position} * 8;
    if (!instance.position.isEmpty()) {
        const Value wanted = m_evaluator.run(instance.position, record);
        if (!wanted.isWhole() || wanted.integer < 0 || wanted.integer > frame.regionEnd - begin) {
            fail(frame, attribute, frame.regionEnd, ReadProblem::BadExpression);
            return Aside::Failed;
        }
        bit = (std::uint64_t{begin} + static_cast<std::uint32_t>(wanted.integer)) * 8;
    }
    const Step &step = m_registry.steps()[frame.type->firstStep + attribute.step];
    const std::uint64_t first = bit;
    const bool ok = single(frame, attribute.step, step, bit);
    m_scratch[frame.stream].position = position;
    if (ok && attribute.isNumber() && attribute.repeat == Repeat::Once) {
        // Its place may lie in other bytes than those of the structure: a record says which.
        const std::uint32_t number = leaf(bytesRow, attribute.index, 0, static_cast<std::uint32_t>(first / 8),
                                          static_cast<std::uint32_t>((bit + 7) / 8), record, frame.bytes);
        m_places[frame.firstPlace + attribute.step].record = number;
    }
    const bool isThere = m_places[frame.firstPlace + attribute.step].bit != StepPlace::absent;
    return !ok ? Aside::Failed : isThere ? Aside::Read : Aside::Absent;
}

Value Dissector::parsed(std::uint32_t record, const Instance &instance)
{
    const auto aside = readAside(record, instance);
    if (!aside)
        return Value::absent();
    if (aside->state != Aside::Read)
        return Value::error();
    const Attribute &attribute = m_registry.attribute(aside->attribute);
    if (attribute.repeat != Repeat::Once)
        return Value::ofPlace(Value::Kind::List, record, static_cast<std::uint32_t>(instance.parsed));
    const StepPlace &place = m_places[m_scratch[record].firstPlace + attribute.step];
    if (place.record == noRecord)
        return leafValue(attribute, {});
    if (attribute.isNumber()) {
        const Scratch &scratch = m_scratch[place.record];
        return number(attribute, scratch.data, scratch.isLittleEndian, place.bit);
    }
    return valueOf(place.record, attribute);
}

std::uint32_t Dissector::parentOf(std::uint32_t record, Evaluator<Dissector> & /*evaluator*/) const noexcept
{
    if (rareOf(record).parent != Rare::holder)
        return rareOf(record).parent;
    if (m_records[record].isLayer())
        return noHandle;
    std::uint32_t parent = m_records[record].parent;
    while (parent != noRecord && m_records[parent].row < firstTypeRow)
        parent = m_records[parent].parent;
    return parent != noRecord && isOneFile(parent, record) ? parent : noHandle;
}

bool Dissector::isOneFile(std::uint32_t a, std::uint32_t b) const noexcept
{
    return m_registry.type(m_records[a].row).protocol == m_registry.type(m_records[b].row).protocol;
}

std::uint32_t Dissector::rootOf(std::uint32_t record) const noexcept
{
    while (!m_records[record].isLayer() && m_records[record].parent != noRecord) {
        std::uint32_t parent = m_records[record].parent;
        while (m_records[parent].row < firstTypeRow)
            parent = m_records[parent].parent;
        if (!isOneFile(parent, record))
            return record;
        record = parent;
    }
    return record;
}

Value Dissector::param(std::uint32_t record, std::uint32_t index, Evaluator<Dissector> & /*evaluator*/) const noexcept
{
    const Rare &rare = rareOf(record);
    if (index < rare.paramCount)
        return m_params[rare.firstParam + index];
    return defaultOf(m_registry.params()[m_registry.type(m_records[record].row).firstParam + index]);
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
    if (attribute.isFixedList() && place.record != noRecord) {
        const Scratch &scratch = m_scratch[place.record];
        const std::uint32_t width = attribute.isNumber() ? attribute.bits : attribute.fixedBytes * 8;
        const std::uint64_t bit = std::uint64_t{place.bit} + std::uint64_t{index} * width;
        return attribute.isNumber() ? number(attribute, scratch.data, scratch.isLittleEndian, bit)
                                    : leafValue(attribute, {scratch.data + bit / 8, width / 8});
    }
    const bool isBehind = m_found.holder == holder && m_found.attribute == attribute.index && m_found.index <= index;
    std::uint32_t at = isBehind ? m_found.index : 0;
    for (std::uint32_t record = isBehind ? m_found.record : place.record; record < m_count; ++record, ++m_skips) {
        const Record &candidate = m_records[record];
        if (candidate.parent != holder || candidate.attribute != attribute.index || candidate.row == errorRow)
            continue;
        if (at++ < index)
            continue;
        m_found = {holder, attribute.index, index, record};
        return valueOf(record, attribute);
    }
    return Value::error();
}

StreamPlace Dissector::stream(std::uint32_t record) const noexcept
{
    const Scratch &scratch = m_scratch[record];
    return {scratch.regionBegin, scratch.regionEnd, m_scratch[scratch.stream].position};
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
