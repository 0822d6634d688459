// SPDX-License-Identifier: MIT
#include "tests/support/plainwalk.h"

#include "core/dissect/valid.h"

#include <algorithm>

namespace wl::tests {

std::vector<Record> PlainWalk::read(ByteView packet, Row root)
{
    m_packet = packet;
    m_records.clear();
    m_structures.clear();
    m_evaluator.clear(2'000'000);
    layer(root, 0, 0, noHandle, 0, static_cast<std::uint32_t>(packet.size()));
    return m_records;
}

std::uint32_t PlainWalk::addRecord(Row row, std::uint8_t attribute, std::uint8_t flags, std::uint64_t begin,
                                   std::uint64_t end, std::uint32_t parent)
{
    m_records.push_back(
        {row, attribute, flags, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin), parent});
    return static_cast<std::uint32_t>(m_records.size() - 1);
}

std::uint32_t PlainWalk::addStructure(Row row, std::uint8_t attribute, std::uint8_t flags, std::uint32_t parent,
                                      StreamPlace stream, std::uint32_t begin)
{
    const std::uint32_t parentRecord = parent == noHandle ? noRecord : m_structures[parent].record;
    const std::uint32_t record = addRecord(row, attribute, flags, begin, begin, parentRecord);
    m_structures.push_back({row, record, parent, (flags & Record::layer) != 0, stream, {}, {}});
    return static_cast<std::uint32_t>(m_structures.size() - 1);
}

const Attribute &PlainWalk::attributeOf(std::uint32_t handle, std::uint32_t index) const
{
    return m_registry.attribute(m_registry.type(m_structures[handle].row).firstAttribute + index);
}

/// A field of fixed size that is always there: it has no record.
bool PlainWalk::isPlain(const Attribute &attribute)
{
    return attribute.condition.isEmpty() && attribute.repeat == Repeat::Once && attribute.payload < 0
        && !attribute.hasContents
        && (attribute.isNumber()
            || (attribute.type == noRow && attribute.kind != AttributeKind::Switch && attribute.fixedBytes > 0));
}

PlainWalk::Reading PlainWalk::fail(std::uint32_t self, const Attribute &attribute, std::uint64_t bit,
                                   ReadProblem problem)
{
    const Structure &holder = m_structures[self];
    addRecord(errorRow, attribute.index, static_cast<std::uint8_t>(static_cast<unsigned>(problem) << 4U),
              std::min<std::uint64_t>(bit / 8, holder.stream.end), holder.stream.end, holder.record);
    return {std::uint64_t{holder.stream.end} * 8, true};
}

PlainWalk::Reading PlainWalk::layer(Row row, std::uint8_t attribute, std::uint8_t flags, std::uint32_t parent,
                                    std::uint32_t begin, std::uint32_t end)
{
    const std::uint32_t self = addStructure(row, attribute, static_cast<std::uint8_t>(flags | Record::layer), parent,
                                            {begin, end, begin}, begin);
    const std::uint32_t record = m_structures[self].record;
    const Reading reading = structure(self, begin);
    const auto stop = static_cast<std::uint32_t>(reading.bit / 8);
    m_records[record].length = stop - begin;
    if (stop < end)
        addRecord(trailerRow, attribute, 0, stop, end, parent == noHandle ? record : m_structures[parent].record);
    return {std::uint64_t{end} * 8, reading.failed};
}

PlainWalk::Reading PlainWalk::structure(std::uint32_t self, std::uint32_t begin)
{
    std::uint64_t bit = std::uint64_t{begin} * 8;
    const std::uint32_t count = m_registry.type(m_structures[self].row).attributeCount;
    for (std::uint32_t i = 0; i < count; ++i) {
        const Attribute &attribute = attributeOf(self, i);
        if (!attribute.isBitField)
            bit = (bit + 7) / 8 * 8;
        const Reading reading = this->attribute(self, attribute, bit);
        if (reading.failed) {
            m_records[m_structures[self].record].length = m_structures[self].stream.end - begin;
            return reading;
        }
        bit = reading.bit;
        m_structures[self].stream.position = static_cast<std::uint32_t>((bit + 7) / 8);
    }
    bit = (bit + 7) / 8 * 8;
    m_records[m_structures[self].record].length = static_cast<std::uint32_t>(bit / 8) - begin;
    return {bit, false};
}

PlainWalk::Reading PlainWalk::attribute(std::uint32_t self, const Attribute &attribute, std::uint64_t bit)
{
    m_structures[self].stream.position = static_cast<std::uint32_t>((bit + 7) / 8);
    if (!attribute.condition.isEmpty()) {
        const Value condition = m_evaluator.run(attribute.condition, self);
        if (!condition.isWhole())
            return fail(self, attribute, bit, ReadProblem::BadExpression);
        if (!condition.isTrue())
            return {bit, false};
    }
    if (attribute.repeat != Repeat::Once)
        return list(self, attribute, static_cast<std::uint32_t>(bit / 8));
    if (!attribute.isNumber())
        return element(self, attribute, static_cast<std::uint32_t>(bit / 8), 0);
    const std::uint64_t end = bit + attribute.bits;
    if (end > std::uint64_t{m_structures[self].stream.end} * 8)
        return fail(self, attribute, bit, ReadProblem::TooShort);
    m_structures[self].fields[attribute.index] = {{bit, end}};
    return {end, false};
}

PlainWalk::Reading PlainWalk::list(std::uint32_t self, const Attribute &attribute, std::uint32_t begin)
{
    const std::uint32_t end = m_structures[self].stream.end;
    const std::uint32_t width = attribute.isNumber() ? attribute.bits / 8U : attribute.fixedBytes;
    const bool isFixed
        = width > 0 && attribute.kind != AttributeKind::Structure && attribute.kind != AttributeKind::Switch;
    WideInt wanted = 0;
    if (attribute.repeat == Repeat::Count) {
        const Value count = m_evaluator.run(attribute.repeatCode, self);
        if (!count.isWhole())
            return fail(self, attribute, std::uint64_t{begin} * 8, ReadProblem::BadExpression);
        wanted = count.integer;
    }
    std::uint32_t at = begin;
    m_structures[self].fields[attribute.index] = {};
    // Elements of fixed size share one record; where one is missing, the list says that it was cut.
    const auto close = [&](bool isCut) {
        if (isFixed && at > begin)
            addRecord(bytesRow, attribute.index, isCut && attribute.repeat == Repeat::Count ? Record::clamped : 0,
                      begin, at, m_structures[self].record);
    };
    for (std::uint32_t done = 0;; ++done) {
        const bool isOver
            = attribute.repeat == Repeat::ToEnd ? at >= end : attribute.repeat == Repeat::Count && done >= wanted;
        if (isOver)
            break;
        if (isFixed && at + width > end) {
            close(true);
            return fail(self, attribute, std::uint64_t{at} * 8, ReadProblem::TooShort);
        }
        const std::uint32_t before = at;
        if (isFixed) {
            m_structures[self].fields[attribute.index].push_back(
                {std::uint64_t{at} * 8, std::uint64_t{at + width} * 8});
            at += width;
        } else {
            const Reading reading = element(self, attribute, at, done);
            if (reading.failed)
                return reading;
            at = static_cast<std::uint32_t>(reading.bit / 8);
        }
        m_structures[self].stream.position = at;
        if (attribute.repeat == Repeat::Until) {
            const Value last = valueOf(attribute, m_structures[self].fields[attribute.index].back());
            const Value isLast = m_evaluator.run(attribute.repeatCode, self, &last, done);
            if (!isLast.isWhole())
                return fail(self, attribute, std::uint64_t{at} * 8, ReadProblem::BadExpression);
            if (isLast.isTrue())
                break;
        }
        if (at == before && attribute.repeat != Repeat::Count)
            return fail(self, attribute, std::uint64_t{at} * 8, ReadProblem::NoProgress);
    }
    close(false);
    return {std::uint64_t{at} * 8, false};
}

Row PlainWalk::caseOf(const Attribute &attribute, const Value &on) const
{
    for (std::uint32_t i = 0; i < attribute.caseCount; ++i) {
        const Case &one = m_registry.cases()[attribute.firstCase + i];
        if (one.key == on.integer)
            return one.type;
    }
    return attribute.otherwise;
}

/// What a structure is given by the field, or by the case of it, that holds it.
std::vector<Value> PlainWalk::argumentsOf(std::uint32_t self, const Attribute &attribute, Row row, std::uint32_t index)
{
    std::uint32_t first = attribute.firstArgument;
    std::uint32_t count = attribute.argumentCount;
    if (attribute.kind == AttributeKind::Switch) {
        const Value on = m_evaluator.run(attribute.switchOn, self);
        for (std::uint32_t i = 0; i < attribute.caseCount + (attribute.otherwiseCase >= 0 ? 1U : 0U); ++i) {
            const Case &one = m_registry.cases()[attribute.firstCase + i];
            if (one.type == row && (i >= attribute.caseCount || one.key == on.integer)) {
                first = one.firstArgument;
                count = one.argumentCount;
                break;
            }
        }
    }
    std::vector<Value> values;
    for (std::uint32_t i = 0; i < count; ++i)
        values.push_back(m_evaluator.run(m_registry.arguments()[first + i], self, nullptr, index));
    return values;
}

Value PlainWalk::param(std::uint32_t handle, std::uint32_t index, Evaluator<PlainWalk> & /*evaluator*/) const
{
    const std::vector<Value> &arguments = m_structures[handle].arguments;
    return index < arguments.size() ? arguments[index] : Value::absent();
}

PlainWalk::Reading PlainWalk::element(std::uint32_t self, const Attribute &attribute, std::uint32_t begin,
                                      std::uint32_t index)
{
    const std::uint64_t bit = std::uint64_t{begin} * 8;
    const bool isNested = attribute.type != noRow || attribute.kind == AttributeKind::Switch;
    std::uint32_t end = m_structures[self].stream.end;
    std::uint8_t flags = 0;
    m_structures[self].stream.position = begin;
    if (!attribute.size.isEmpty()) {
        const Value size = m_evaluator.run(attribute.size, self, nullptr, index);
        if (!size.isWhole() || size.integer < 0)
            return fail(self, attribute, bit, ReadProblem::BadExpression);
        const bool isTooLong = size.integer > end - begin;
        if (isTooLong && attribute.fixedBytes > 0 && attribute.payload < 0 && !isNested)
            return fail(self, attribute, bit, ReadProblem::TooShort);
        if (isTooLong)
            flags = Record::clamped;
        else
            end = begin + static_cast<std::uint32_t>(size.integer);
    } else if (attribute.fixedBytes > 0 && !isNested) {
        if (attribute.fixedBytes > end - begin)
            return fail(self, attribute, bit, ReadProblem::TooShort);
        end = begin + attribute.fixedBytes;
    }
    if (attribute.hasContents) {
        const QByteArray &contents
            = m_registry.info(m_registry.type(m_structures[self].row).firstAttribute + attribute.index).contents;
        if (toByteArray(m_packet.subspan(begin, end - begin)) != contents)
            return fail(self, attribute, bit, ReadProblem::WrongContents);
    }
    if (attribute.isZeroTerminated && !attribute.hasSize()) {
        std::uint32_t at = begin;
        while (at < end && m_packet[at] != attribute.terminator)
            ++at;
        if (at == end && attribute.needsTerminator)
            return fail(self, attribute, bit, ReadProblem::NoTerminator);
        end = std::min(end, at + (attribute.consumesTerminator || attribute.includesTerminator ? 1U : 0U));
    }
    Row row = attribute.type;
    if (attribute.kind == AttributeKind::Switch) {
        const Value on = m_evaluator.run(attribute.switchOn, self);
        if (!on.isWhole())
            return fail(self, attribute, bit, ReadProblem::BadExpression);
        row = caseOf(attribute, on);
        if (row == noRow && !attribute.hasSize())
            return {bit, false};
    }
    if (row == noRow && attribute.payload >= 0)
        return payload(self, attribute, flags, begin, end);
    m_structures[self].fields[attribute.index].push_back({bit, std::uint64_t{end} * 8});
    if (row == noRow) {
        if (!isPlain(attribute) && (end > begin || attribute.repeat != Repeat::Once))
            addRecord(bytesRow, attribute.index, flags, begin, end, m_structures[self].record);
        return {std::uint64_t{end} * 8, false};
    }
    StreamPlace stream{begin, end, begin};
    if (!attribute.hasRegion())
        stream.begin = m_structures[self].stream.begin;
    std::vector<Value> arguments = argumentsOf(self, attribute, row, index);
    const std::uint32_t inner = addStructure(row, attribute.index, flags, self, stream, begin);
    m_structures[inner].arguments = std::move(arguments);
    m_structures[self].fields[attribute.index].back().structure = inner;
    const Reading reading = structure(inner, begin);
    const auto stop = static_cast<std::uint32_t>(reading.bit / 8);
    if (!attribute.hasRegion()) {
        m_structures[self].fields[attribute.index].back().endBit = reading.bit;
        return reading;
    }
    if (stop < end)
        addRecord(trailerRow, attribute.index, 0, stop, end, m_structures[inner].record);
    m_records[m_structures[inner].record].length = end - begin;
    return {std::uint64_t{end} * 8, false};
}

/// Whether the fields in front, up to the first that has no fixed place, are valid (rule D12).
bool PlainWalk::claims(Row row, std::uint32_t self, std::uint32_t begin, std::uint32_t end)
{
    const std::size_t records = m_records.size();
    const std::uint32_t trial = addStructure(row, 0, Record::layer, self, {begin, end, begin}, begin);
    const Type &type = m_registry.type(row);
    std::uint64_t bit = std::uint64_t{begin} * 8;
    bool holds = true;
    for (std::uint32_t i = 0; i < type.attributeCount && holds; ++i) {
        const Attribute &attribute = attributeOf(trial, i);
        if (!isPlain(attribute))
            break;
        if (!attribute.isBitField)
            bit = (bit + 7) / 8 * 8;
        const Reading reading = this->attribute(trial, attribute, bit);
        const auto &rule = m_registry.info(type.firstAttribute + i).valid;
        holds = !reading.failed && (!rule || isValid(m_registry, m_evaluator, *rule, trial, field(trial, i)));
        bit = reading.bit;
    }
    m_structures.pop_back();
    m_records.resize(records);
    return holds;
}

PlainWalk::Reading PlainWalk::payload(std::uint32_t self, const Attribute &attribute, std::uint8_t flags,
                                      std::uint32_t begin, std::uint32_t end)
{
    m_structures[self].fields[attribute.index] = {{std::uint64_t{begin} * 8, std::uint64_t{end} * 8}};
    const Reading behind{std::uint64_t{end} * 8, false};
    if (begin == end)
        return behind;
    const Payload &rule = m_registry.payloads()[static_cast<std::size_t>(attribute.payload)];
    Row row = noRow;
    const bool isBytes = !rule.unless.isEmpty() && m_evaluator.run(rule.unless, self).isTrue();
    for (std::size_t i = 0; !isBytes && rule.table >= 0 && i < rule.keys.size() && row == noRow; ++i) {
        const Value key = m_evaluator.run(rule.keys[i], self);
        Row first = noRow;
        for (const auto &[number, protocol] : m_registry.tables()[static_cast<std::size_t>(rule.table)].entries) {
            if (!key.isWhole() || key.integer != number)
                continue;
            first = first == noRow ? protocol : first;
            if (row == noRow && claims(protocol, self, begin, end))
                row = protocol;
        }
        row = row == noRow ? first : row;
    }
    if (!isBytes && row == noRow)
        row = rule.protocol;
    if (row == noRow)
        addRecord(bytesRow, attribute.index, flags, begin, end, m_structures[self].record);
    else
        layer(row, attribute.index, flags, self, begin, end);
    return behind;
}

Value PlainWalk::valueOf(const Attribute &attribute, const Element &element) const
{
    if (element.structure != noHandle)
        return Value::ofPlace(Value::Kind::Structure, element.structure);
    if (!attribute.isNumber()) {
        std::uint64_t end = element.endBit / 8;
        const std::uint64_t begin = element.bit / 8;
        const bool padEnds = attribute.isZeroTerminated && attribute.padRight == attribute.terminator;
        while (attribute.padRight >= 0 && !padEnds && end > begin && m_packet[end - 1] == attribute.padRight)
            --end;
        for (std::uint64_t at = begin; attribute.isZeroTerminated && at < end; ++at) {
            if (m_packet[at] == attribute.terminator)
                end = at + (attribute.includesTerminator ? 1 : 0);
        }
        return Value::ofBytes(m_packet.subspan(begin, end - begin),
                              attribute.kind == AttributeKind::Text ? Value::Kind::Text : Value::Kind::Bytes);
    }
    std::uint64_t raw = 0;
    for (std::uint64_t bit = element.bit; bit < element.endBit; ++bit)
        raw = raw * 2 + (m_packet[bit / 8] >> (7 - bit % 8) & 1U);
    for (std::uint64_t at = element.endBit / 8; attribute.isLittleEndian && at > element.bit / 8; --at)
        raw = (at == element.endBit / 8 ? 0 : raw * 256) + m_packet[at - 1];
    if (attribute.isBoolean)
        return Value::ofBoolean(raw != 0);
    const bool isNegative = attribute.isSigned && (raw >> (attribute.bits - 1U) & 1U) != 0;
    const WideInt value = isNegative ? WideInt{raw} - (WideInt{1} << attribute.bits) : WideInt{raw};
    return Value::ofInteger(value, attribute.enumeration);
}

Value PlainWalk::field(std::uint32_t handle, std::uint32_t index)
{
    const Attribute &attribute = attributeOf(handle, index);
    const auto found = m_structures[handle].fields.find(index);
    if (found == m_structures[handle].fields.end())
        return Value::absent();
    if (attribute.repeat != Repeat::Once)
        return Value::ofPlace(Value::Kind::List, handle, index);
    return found->second.empty() ? Value::absent() : valueOf(attribute, found->second.front());
}

std::uint32_t PlainWalk::parentOf(std::uint32_t handle, Evaluator<PlainWalk> & /*evaluator*/) const
{
    return m_structures[handle].isLayer ? noHandle : m_structures[handle].parent;
}

std::uint32_t PlainWalk::rootOf(std::uint32_t handle) const
{
    while (!m_structures[handle].isLayer)
        handle = m_structures[handle].parent;
    return handle;
}

std::uint32_t PlainWalk::elementCount(const Value &list) const
{
    const auto found = m_structures[list.place.handle].fields.find(list.place.attribute);
    return found == m_structures[list.place.handle].fields.end() ? 0 : static_cast<std::uint32_t>(found->second.size());
}

Value PlainWalk::elementAt(const Value &list, std::uint32_t index)
{
    return valueOf(attributeOf(list.place.handle, list.place.attribute),
                   m_structures[list.place.handle].fields[list.place.attribute][index]);
}

StreamPlace PlainWalk::stream(std::uint32_t handle) const
{
    return m_structures[handle].stream;
}

std::uint32_t PlainWalk::sizeOf(std::uint32_t handle, std::uint32_t index) const
{
    const auto found = m_structures[handle].fields.find(index);
    if (found == m_structures[handle].fields.end() || found->second.empty())
        return 0;
    return static_cast<std::uint32_t>((found->second.back().endBit - found->second.front().bit) / 8);
}

std::uint32_t PlainWalk::below(std::uint32_t handle, NameId service) const
{
    for (std::uint32_t at = m_structures[handle].parent; at != noHandle; at = m_structures[at].parent) {
        for (const Provision &provision : m_registry.info(m_structures[at].row).provisions) {
            if (provision.service == service)
                return at;
        }
    }
    return noHandle;
}

} // namespace wl::tests
