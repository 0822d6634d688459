// SPDX-License-Identifier: MIT
#include "core/vary/packetseries.h"

#include "core/codec/fieldformat.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/valuetext.h"

#include <algorithm>
#include <numeric>

namespace wl {
namespace {

/// The last eight bytes as a number, the last one lowest.
std::uint64_t numberOf(const QByteArray &bytes)
{
    std::uint64_t number = 0;
    for (qsizetype i = std::max<qsizetype>(bytes.size() - 8, 0); i < bytes.size(); ++i)
        number = number << 8U | static_cast<std::uint8_t>(bytes[i]);
    return number;
}

} // namespace

PacketSeries::PacketSeries(const RegistryPtr &registry, const Packet &packet)
    : m_registry(registry), m_packet(packet), m_editor(std::make_unique<Editor>(registry))
{
    m_packet = m_editor->judged(m_packet);
    m_tree = m_editor->treeOf(m_packet);
}

Result<PacketSeries> PacketSeries::make(const RegistryPtr &registry, const Packet &packet,
                                        std::vector<Variation> variations)
{
    PacketSeries series(registry, packet);
    for (Variation &variation : variations) {
        auto field = series.fieldOf(variation);
        if (!field)
            return field.error();
        for (const Field &other : series.m_fields) {
            if (other.variation.path == field->variation.path)
                return Error{ErrorCode::BadInput, "expected each field once", field->variation.path};
        }
        series.m_fields.push_back(std::move(*field));
    }
    const auto nested = series.nest();
    if (!nested)
        return nested.error();
    series.compile();
    return series;
}

Result<PacketSeries::Field> PacketSeries::fieldOf(const Variation &variation)
{
    const auto node = findNode(m_tree, variation.path);
    if (!node)
        return node.error();
    Variation canonical = variation;
    canonical.path = pathOf(m_tree, *node);
    if (variation.kind == Variation::Kind::List)
        return listField(std::move(canonical), *node);
    return countingField(std::move(canonical), *node);
}

Result<PacketSeries::Field> PacketSeries::countingField(Variation variation, NodeIndex index)
{
    const FieldNode &node = m_tree.node(index);
    const auto complain = [&](std::string text) { return Error{ErrorCode::BadInput, std::move(text), variation.path}; };
    const bool isValue = node.kind == NodeKind::Value && node.reader != noAttribute && !node.bits.isEmpty();
    const AttributeKind kind = isValue ? m_registry->attribute(node.reader).kind : AttributeKind::Structure;
    const bool isNumber = kind == AttributeKind::Integer;
    if (!isNumber && kind != AttributeKind::Bytes)
        return complain("expected a list of values: only numbers and bytes can be counted");
    if (node.isReadOnly())
        return complain("this is what processing made of other bytes: it is read-only");

    const BitRange range = node.bits;
    const QByteArray present = isNumber ? QByteArray() : m_tree.bytes().mid(range.firstByte(), range.touchedBytes());
    const auto now = isNumber ? readNumber(viewOf(m_tree.bytes()), range, node.order) : numberOf(present);
    const int bits = static_cast<int>(std::min<std::int64_t>(range.length, 64));
    const std::uint64_t mask = bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << static_cast<unsigned>(bits)) - 1;
    const auto parsed = [&](const std::string &text, std::uint64_t otherwise) -> Result<std::uint64_t> {
        if (text.empty())
            return otherwise;
        const auto value = parseValue(*m_registry, node.reader, text, namesFor(m_tree, index));
        if (!value)
            return complain(value.error().text);
        const auto *const bytes = std::get_if<QByteArray>(&*value);
        if (bytes == nullptr)
            return std::get<std::uint64_t>(*value) & mask;
        const qsizetype fixed = std::max<qsizetype>(present.size() - 8, 0);
        if (bytes->size() != present.size() || bytes->first(fixed) != present.first(fixed))
            return complain("expected " + std::to_string(present.size())
                            + " bytes that differ from the present ones in the last eight only");
        return numberOf(*bytes);
    };
    const bool isRandom = variation.kind == Variation::Kind::Random;
    const bool isSigned = isNumber && m_registry->attribute(node.reader).isSigned;
    const std::uint64_t smallest = isSigned ? mask / 2 + 1 : 0;
    const auto first = parsed(variation.first, isRandom ? smallest : now);
    if (!first)
        return first.error();
    const bool isDown = variation.kind == Variation::Kind::Decrement;
    const auto last = parsed(variation.last, isRandom ? (smallest - 1) & mask : (*first + (isDown ? 1 : mask)) & mask);
    if (!last)
        return last.error();
    const auto order = [&](std::uint64_t value) { return isSigned ? (value - smallest) & mask : value; };
    if (isRandom && order(*first) > order(*last))
        return complain("expected a range whose first value is not above its last");
    const Course course(variation, *first, *last, bits);
    return Field{
        .variation = std::move(variation), .course = course, .node = index, .reader = node.reader, .bytes = present};
}

Result<PacketSeries::Field> PacketSeries::listField(Variation variation, NodeIndex index)
{
    const FieldNode &node = m_tree.node(index);
    if (variation.values.empty())
        return Error{ErrorCode::BadInput, "expected at least one value", variation.path};
    Field field{.course = Course(variation, variation.values.size()), .node = index, .reader = node.reader};
    for (const std::string &text : variation.values) {
        // An edit is what knows whether a text is a value of the field.
        const auto tried = m_editor->setField(m_packet, m_tree, index, text);
        if (!tried)
            return tried.error();
        const bool isValue = node.kind == NodeKind::Value && node.reader != noAttribute;
        const auto value = isValue ? parseValue(*m_registry, node.reader, text, namesFor(m_tree, index))
                                   : Result<FieldValue>(FieldValue{QByteArray()});
        if (!value)
            continue; // an empty text, which lets the field follow
        if (const auto *const bytes = std::get_if<QByteArray>(&*value)) {
            field.longValues.push_back(*bytes);
            field.numbers.push_back(numberOf(*bytes));
        } else {
            field.numbers.push_back(std::get<std::uint64_t>(*value));
        }
    }
    field.variation = std::move(variation);
    return field;
}

Result<Done> PacketSeries::nest()
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (!m_fields[i].variation.isNested)
            continue;
        const Course *const inner = i > 0 ? &m_fields[i - 1].course : nullptr;
        std::uint64_t packets = 0;
        if (inner == nullptr || inner->count() == 0 || __builtin_mul_overflow(inner->count(), inner->every(), &packets))
            return Error{ErrorCode::BadInput, "expected a variation before this one that runs through its values",
                         m_fields[i].variation.path};
        m_fields[i].course.setEvery(packets);
    }
    return Done{};
}

void PacketSeries::compile()
{
    // Any edit fills padding; where that changes something, patching alone would not do.
    const auto settled = m_editor->replaceBytes(m_packet, m_tree, 0, 0, {});
    if (!settled || settled->packet != m_packet) {
        m_slowReason = "every edit changes more of this packet";
        return;
    }
    Packet packet = m_packet;
    m_patchedPins = m_packet.pins;
    std::vector<NodeIndex> nodes;
    for (const Field &field : m_fields) {
        const FieldNode &node = m_tree.node(field.node);
        const bool hasOneLength
            = std::all_of(field.longValues.begin(), field.longValues.end(),
                          [&](const QByteArray &value) { return value.size() * 8 == node.bits.length; });
        const bool isList = field.variation.kind == Variation::Kind::List;
        if (!hasOneLength || (isList && field.numbers.size() != field.variation.values.size())) {
            m_slowReason = field.variation.path + ": its values differ in length";
            return;
        }
        nodes.push_back(field.node);
        const Anchor pin{node.attribute, node.bits.first}; // writing an automatic field pins it
        packet.pins.push_back(pin);
        const bool isAutomatic = !m_registry->info(node.attribute).autoRule.isEmpty();
        if (isAutomatic && std::ranges::find(m_patchedPins, pin) == m_patchedPins.end())
            m_patchedPins.push_back(pin);
    }
    auto patched = PatchedPacket::compile(m_tree, packet, nodes);
    if (patched)
        m_patched = std::move(*patched);
    else
        m_slowReason = patched.error().text;
}

ByteView PacketSeries::patched(std::uint64_t number)
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const Field &field = m_fields[i];
        const std::uint64_t value = field.course.at(number);
        if (field.numbers.empty())
            m_patched->write(i, value);
        else if (field.longValues.empty() || field.longValues[value].size() <= 8)
            m_patched->write(i, field.numbers[value]);
        else
            m_patched->writeBytes(i, viewOf(field.longValues[value]));
    }
    return m_patched->finish() ? m_patched->bytes() : ByteView();
}

Result<ByteView> PacketSeries::at(std::uint64_t number)
{
    if (const ByteView bytes = isPatched() ? patched(number) : ByteView(); bytes.data() != nullptr)
        return bytes;
    auto packet = edited(number);
    if (!packet)
        return packet.error();
    m_edited = std::move(packet->bytes);
    return viewOf(m_edited);
}

Result<Packet> PacketSeries::packetAt(std::uint64_t number)
{
    const ByteView bytes = isPatched() ? patched(number) : ByteView();
    if (bytes.data() == nullptr)
        return edited(number);
    Packet packet = m_packet;
    packet.bytes = toByteArray(bytes);
    packet.pins = m_patchedPins;
    return packet;
}

Result<Packet> PacketSeries::edited(std::uint64_t number)
{
    Packet packet = m_packet;
    FieldTree tree = m_tree;
    for (const Field &field : m_fields) {
        const auto node = findNode(tree, field.variation.path);
        if (!node)
            return node.error();
        auto result = m_editor->setField(packet, tree, *node, textOf(field, field.course.at(number)));
        if (!result)
            return result.error();
        packet = std::move(result->packet);
        tree = std::move(result->tree);
    }
    return packet;
}

std::string PacketSeries::textOf(const Field &field, std::uint64_t value) const
{
    if (field.variation.kind == Variation::Kind::List)
        return field.variation.values[value];
    const Attribute &attribute = m_registry->attribute(field.reader);
    if (attribute.kind == AttributeKind::Integer) {
        const bool isNegative = attribute.isSigned && (value >> (attribute.bits - 1U) & 1U) != 0;
        const std::uint64_t high = attribute.bits >= 64 ? 0 : ~std::uint64_t{0} << attribute.bits;
        return isNegative ? std::to_string(static_cast<std::int64_t>(value | high)) : std::to_string(value);
    }
    QByteArray bytes = field.bytes;
    for (qsizetype i = bytes.size(); i-- > 0 && i >= field.bytes.size() - 8; value >>= 8U)
        bytes[i] = static_cast<char>(value);
    const FieldFormat *const format = fieldFormat(m_registry->info(field.reader).format);
    if (format != nullptr && attribute.fixedBytes > 0)
        return format->show(viewOf(bytes));
    return "0x" + bytes.toHex().toStdString();
}

std::string PacketSeries::valueText(std::size_t variation, std::uint64_t number) const
{
    return textOf(m_fields[variation], m_fields[variation].course.at(number));
}

std::optional<std::uint64_t> PacketSeries::period() const
{
    std::uint64_t packets = 1;
    for (const Field &field : m_fields) {
        std::uint64_t own = 0;
        if (field.course.count() == 0 || __builtin_mul_overflow(field.course.count(), field.course.every(), &own))
            return std::nullopt;
        std::uint64_t both = 0;
        if (__builtin_mul_overflow(packets / std::gcd(packets, own), own, &both) || both >> 63U != 0)
            return std::nullopt;
        packets = both;
    }
    return packets;
}

} // namespace wl
