// SPDX-License-Identifier: MIT
#include "core/template/packetreader.h"

#include "core/codec/hextext.h"
#include "core/dissect/fieldpath.h"
#include "core/edit/assignments.h"
#include "core/template/templatevalue.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace wl {
namespace {

namespace key = templatekey;

constexpr qsizetype mostLayers = 32;
constexpr std::size_t mostAssignments = 2'000;
constexpr qsizetype mostChoices = 64;
constexpr std::size_t mostNotes = 50;

QJsonObject without(QJsonObject object, std::initializer_list<QLatin1String> keys)
{
    for (const QLatin1String known : keys)
        object.remove(known);
    return object;
}

/// What a field's entry says: the value, and whether a person pinned it.
struct Entry
{
    QJsonValue value{};
    bool isAutomatic = false;
    bool isPinned = false;
    QJsonObject remarks{};
};

Entry entryOf(const QJsonValue &value)
{
    if (!value.isObject())
        return {.value = value};
    const QJsonObject object = value.toObject();
    Entry entry;
    entry.isPinned = object.contains(key::pinned);
    entry.isAutomatic = !entry.isPinned && object.contains(key::automatic);
    entry.value = object.value(entry.isPinned ? key::pinned : entry.isAutomatic ? key::automatic : key::value);
    entry.remarks = without(object, {entry.isPinned ? key::pinned : entry.isAutomatic ? key::automatic : key::value});
    return entry;
}

std::string lastSegment(const std::string &path)
{
    return path.substr(path.rfind('.') + 1);
}

} // namespace

Error PacketReader::fail(const JsonPath &below, std::string text, ErrorCode code) const
{
    JsonPath path = m_path;
    path.insert(path.end(), below.begin(), below.end());
    return m_places.at(m_places.find(path), {code, std::move(text)});
}

void PacketReader::note(const JsonPath &below, const std::string &text)
{
    if (m_notes.size() > mostNotes)
        return;
    if (m_notes.size() == mostNotes) {
        m_notes.push_back("there are more differences; only the first " + std::to_string(mostNotes) + " are listed");
        return;
    }
    m_notes.push_back("line " + std::to_string(fail(below, {}).line) + ": " + text);
}

Result<std::string> PacketReader::textAt(const QJsonObject &object, QLatin1String name, const JsonPath &below) const
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined())
        return std::string();
    if (value.isString())
        return value.toString().toStdString();
    JsonPath path = below;
    path.emplace_back(QString(name));
    if (!value.isArray())
        return fail(path, "expected a text");
    QStringList lines;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isString()) {
            path.emplace_back(i);
            return fail(path, "expected a line of text");
        }
        lines.append(array.at(i).toString());
    }
    return lines.join(u'\n').toStdString();
}

Result<Row> PacketReader::rowAt(const QJsonObject &object, QLatin1String name, JsonPath below) const
{
    const QJsonValue value = object.value(name);
    if (!value.isUndefined())
        below.emplace_back(QString(name));
    if (!value.isString())
        return fail(below, "expected '" + std::string(name.data()) + "' with the name of a protocol");
    const auto row = m_editor.registry()->rowNamed(value.toString().toStdString());
    if (!row || *row < firstTypeRow)
        return fail(below, row ? "expected the name of a protocol" : row.error().text);
    return *row;
}

Result<Done> PacketReader::read(const QJsonObject &object)
{
    m_object = object;
    m_remarks.packet = without(object,
                               {key::name, key::notes, key::root, key::layers, key::decodeAs, key::dormantPins,
                                key::expect, key::accept, key::missing, key::bytes});
    for (const auto step :
         {&PacketReader::readTexts, &PacketReader::readLayers, &PacketReader::readDecodeAs,
          &PacketReader::readExpectations, &PacketReader::readAcceptances, &PacketReader::readMissing}) {
        if (Result<Done> done = (this->*step)(); !done)
            return done;
    }
    const bool hasBytes = m_object.contains(key::bytes);
    if (Result<Done> done = hasBytes ? readBytes() : build(); !done)
        return done;
    applyChoices();
    if (Result<Done> done = readDormantPins(); !done)
        return done;
    compareLayers();
    judge();
    return Done{};
}

Result<Done> PacketReader::readTexts()
{
    const auto name = textAt(m_object, key::name, {});
    const auto notes = textAt(m_object, key::notes, {});
    if (!name || !notes)
        return name ? notes.error() : name.error();
    m_packet.name = *name;
    m_packet.notes = *notes;
    return Done{};
}

Result<Done> PacketReader::readExpectations()
{
    const QJsonValue value = m_object.value(key::expect);
    const JsonPath path{QString(key::expect)};
    if (value.isUndefined())
        return Done{};
    if (!value.isArray())
        return fail(path, "expected a list of fields and values, such as \"icmp.type=0\"");
    const QJsonArray all = value.toArray();
    if (all.size() > static_cast<qsizetype>(mostExpectations))
        return fail(path, "more than 2,000 fields are expected of a reply", ErrorCode::Budget);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const JsonPath place{QString(key::expect), i};
        const std::string text = all.at(i).toString().toStdString();
        if (const auto assignment = readAssignment(text, 0); !all.at(i).isString() || !assignment)
            return fail(place,
                        all.at(i).isString() ? assignment.error().text
                                             : "expected a field and its value, such as \"icmp.type=0\"");
        m_packet.expectations.push_back(text);
    }
    return Done{};
}

/// A line that says something else than these three texts is kept as it stands, as what another version means by it.
Result<Done> PacketReader::readAcceptances()
{
    const QJsonValue value = m_object.value(key::accept);
    const JsonPath path{QString(key::accept)};
    if (!value.isUndefined() && !value.isArray())
        return fail(path, "expected a list of problems that are meant");
    const QJsonArray all = value.toArray();
    if (all.size() > static_cast<qsizetype>(mostAcceptances))
        return fail(path, "more than 1,000 problems are accepted", ErrorCode::Budget);
    QJsonArray unknown;
    for (const QJsonValue line : all) {
        const QJsonObject object = line.toObject();
        const auto text = [&object](QLatin1String name) { return object.value(name).toString().toStdString(); };
        const bool isKnown = object.size() == 3 && object.value(key::field).isString()
            && object.value(key::problem).isString() && object.value(key::cause).isString();
        if (isKnown)
            m_packet.accepted.push_back({text(key::field), text(key::problem), text(key::cause)});
        else
            unknown.append(line);
    }
    if (!unknown.isEmpty())
        m_remarks.packet.insert(key::accept, unknown);
    return Done{};
}

Result<Done> PacketReader::readMissing()
{
    const QJsonValue value = m_object.value(key::missing);
    if (value.isUndefined())
        return Done{};
    const double count = value.toDouble(-1);
    if (!(count >= 0 && count <= 0xFFFFFFFF) || std::floor(count) != count)
        return fail({QString(key::missing)}, "expected how many bytes at its end the capture left out");
    m_packet.missing = static_cast<std::uint32_t>(count);
    return Done{};
}

Result<Done> PacketReader::readLayers()
{
    const QJsonValue value = m_object.value(key::layers);
    if (!value.isUndefined() && !value.isArray())
        return fail({QString(key::layers)}, "expected a list of layers");
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const JsonPath path{QString(key::layers), i};
        if (!array.at(i).isObject())
            return fail(path, "expected a layer: an object with 'protocol' and 'fields'");
        m_layers.push_back(array.at(i).toObject());
        const auto row = rowAt(m_layers.back(), key::protocol, path);
        if (!row)
            return row.error();
        m_rows.push_back(*row);
        const QJsonValue fields = m_layers.back().value(key::fields);
        if (!fields.isUndefined() && !fields.isObject())
            return fail({QString(key::layers), i, QString(key::fields)}, "expected an object with fields");
    }
    if (!m_object.contains(key::root) && !m_rows.empty()) {
        m_packet.root = m_rows.front();
        return Done{};
    }
    const auto root = rowAt(m_object, key::root, {});
    if (!root)
        return root.error();
    m_packet.root = *root;
    return Done{};
}

Result<Done> PacketReader::readBytes()
{
    const JsonPath path{QString(key::bytes)};
    const QJsonValue value = m_object.value(key::bytes);
    if (!value.isString())
        return fail(path, "expected the packet's bytes as hex digits");
    const std::string text = value.toString().toStdString();
    if (trimmed(text).empty())
        return Done{};
    const auto bytes = parseHex(text);
    if (!bytes) {
        Error error = fail(path, bytes.error().text);
        error.column += bytes.error().column;
        return error;
    }
    if (bytes->size() > maxTemplatePacketBytes)
        return fail(path, "a packet has at most 256 KiB", ErrorCode::Budget);
    m_packet.bytes = *bytes;
    return Done{};
}

/// Gives an error of Editor::make the place of the field that it talks about.
Error PacketReader::placed(const Error &error) const
{
    const std::string text = (error.file.empty() ? "" : error.file + ": ") + error.text;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const QJsonObject fields = m_layers[i].value(key::fields).toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const std::string path = it.key().toStdString();
            const bool isIt = error.file.empty() ? error.text.find("'" + path + "'") != std::string::npos
                                                 : lastSegment(path) == lastSegment(error.file);
            if (isIt)
                return fail({QString(key::layers), static_cast<qsizetype>(i), QString(key::fields), it.key()}, text,
                            error.code);
        }
    }
    return fail({QString(key::layers)}, text, error.code);
}

Result<Done> PacketReader::build()
{
    const JsonPath layersPath{QString(key::layers)};
    if (m_layers.empty())
        return fail({}, "expected 'bytes', or 'layers' with values to build the packet from");
    if (static_cast<qsizetype>(m_layers.size()) > mostLayers)
        return fail(layersPath, "a packet without 'bytes' has at most 32 layers", ErrorCode::Budget);
    PacketPlan plan;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        LayerPlan layer{.row = m_rows[i]};
        const QJsonObject fields = m_layers[i].value(key::fields).toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const Entry entry = entryOf(it.value());
            if (entry.isAutomatic)
                continue;
            const auto text = typedText(entry.value);
            if (!text)
                return fail({QString(key::layers), static_cast<qsizetype>(i), QString(key::fields), it.key()},
                            "expected a value: a number or a text");
            layer.assignments.push_back({it.key().toStdString(), *text});
        }
        if (layer.assignments.size() > mostAssignments)
            return fail(layersPath, "a layer without 'bytes' has at most 2,000 values", ErrorCode::Budget);
        plan.layers.push_back(std::move(layer));
    }
    if (m_rows.front() != m_packet.root)
        return fail({QString(key::root)}, "is not the first of the layers that build the packet");
    auto made = m_editor.make(plan);
    if (!made)
        return placed(made.error());
    if (made->packet.bytes.size() > maxTemplatePacketBytes)
        return fail(layersPath, "a packet has at most 256 KiB", ErrorCode::Budget);
    m_packet.bytes = made->packet.bytes;
    m_packet.pins = made->packet.pins;
    return Done{};
}

Result<Done> PacketReader::readDecodeAs()
{
    const QJsonValue value = m_object.value(key::decodeAs);
    if (!value.isUndefined() && !value.isArray())
        return fail({QString(key::decodeAs)}, "expected a list of choices");
    const QJsonArray array = value.toArray();
    if (array.size() > mostChoices)
        return fail({QString(key::decodeAs)}, "a packet has at most 64 choices", ErrorCode::Budget);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const JsonPath path{QString(key::decodeAs), i};
        const QJsonObject object = array.at(i).toObject();
        const auto row = rowAt(object, key::protocol, path);
        if (!row)
            return row.error();
        Choice choice{.choice = {.protocol = *row}, .position = i};
        std::string place = object.value(key::payload).toString().toStdString();
        if (place.empty()) {
            place = object.value(key::field).toString().toStdString();
            choice.choice.payload = attributeByFullName(*m_editor.registry(), place);
            const qint64 offset = object.value(key::offset).toInteger(-1);
            if (choice.choice.payload == noAttribute || offset < 0 || offset > maxTemplatePacketBytes)
                return fail(path, "expected 'payload' with the path of a payload");
            choice.choice.offset = static_cast<std::uint32_t>(offset);
        } else {
            choice.path = place;
        }
        const QJsonObject rest = without(object, {key::payload, key::field, key::offset, key::protocol});
        if (!rest.isEmpty())
            m_remarks.places["decodeAs " + place] = rest;
        m_choices.push_back(std::move(choice));
    }
    return Done{};
}

/// A payload inside another chosen one is only there once that is read: as many rounds as it takes.
void PacketReader::applyChoices()
{
    for (bool isMoving = !m_choices.empty(); isMoving;) {
        isMoving = false;
        const FieldTree tree = m_editor.treeOf(m_packet);
        std::unordered_map<std::string, NodeIndex> payloads;
        for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
            if (isPayload(tree, i))
                payloads.emplace(pathOf(tree, i), i);
        }
        for (Choice &choice : m_choices) {
            const auto found = payloads.find(choice.path);
            if (choice.isApplied || (!choice.path.empty() && found == payloads.end()))
                continue;
            if (!choice.path.empty()) {
                choice.choice.payload = tree.node(found->second).attribute;
                choice.choice.offset = static_cast<std::uint32_t>(tree.node(found->second).bits.firstByte());
            }
            choice.isApplied = true;
            isMoving = true;
        }
        m_packet.decodeAs.clear();
        for (const Choice &choice : m_choices) {
            if (choice.isApplied)
                m_packet.decodeAs.push_back(choice.choice);
        }
    }
    for (const Choice &choice : m_choices) {
        if (!choice.isApplied)
            note({QString(key::decodeAs), choice.position}, "the packet has no payload '" + choice.path + "'");
    }
}

Result<Done> PacketReader::readDormantPins()
{
    const QJsonValue value = m_object.value(key::dormantPins);
    if (!value.isUndefined() && !value.isArray())
        return fail({QString(key::dormantPins)}, "expected a list");
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject object = array.at(i).toObject();
        const AttributeId id
            = attributeByFullName(*m_editor.registry(), object.value(key::field).toString().toStdString());
        const qint64 bit = object.value(key::bit).toInteger(-1);
        if (id == noAttribute || bit < 0 || bit > maxTemplatePacketBytes * 8)
            return fail({QString(key::dormantPins), i}, "expected 'field' and 'bit'");
        if (std::find(m_packet.pins.begin(), m_packet.pins.end(), Anchor{id, bit}) == m_packet.pins.end())
            m_packet.pins.push_back({id, bit});
    }
    return Done{};
}

void PacketReader::compareLayers()
{
    if (m_layers.empty())
        return;
    const FieldTree tree = m_editor.treeOf(m_packet);
    const std::vector<NodeIndex> layers = tree.layers();
    std::vector<Anchor> dormant = std::move(m_packet.pins);
    m_packet.pins.clear();
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const auto number = static_cast<qsizetype>(i);
        if (i >= layers.size() || tree.node(layers[i]).row != m_rows[i]) {
            note({QString(key::layers), number}, "the bytes have no such layer here; they are kept as they are");
            break;
        }
        compareFields(tree, layers[i], number);
    }
    for (const Anchor &pin : dormant) {
        if (std::find(m_packet.pins.begin(), m_packet.pins.end(), pin) == m_packet.pins.end())
            m_packet.pins.push_back(pin);
    }
}

void PacketReader::compareFields(const FieldTree &tree, NodeIndex layer, qsizetype number)
{
    const std::string path = pathOf(tree, layer);
    const QJsonObject layerObject = m_layers[static_cast<std::size_t>(number)];
    if (const QJsonObject rest = without(layerObject, {key::protocol, key::fields}); !rest.isEmpty())
        m_remarks.places[path] = rest;
    QJsonObject fields = layerObject.value(key::fields).toObject();
    const bool hasBytes = m_object.contains(key::bytes);
    for (NodeIndex i = layer + 1; i < tree.node(layer).end; ++i) {
        if (tree.node(i).kind != NodeKind::Value || tree.layerOf(i) != layer)
            continue;
        const std::string full = pathOf(tree, i);
        const QString name = QString::fromStdString(full.substr(path.size() + 1));
        const auto it = fields.constFind(name);
        if (it == fields.constEnd())
            continue;
        const Entry entry = entryOf(it.value());
        if (!entry.remarks.isEmpty())
            m_remarks.places[full] = entry.remarks;
        if (hasRule(tree, i) && (entry.isPinned || (!hasBytes && !entry.isAutomatic)))
            m_packet.pins.push_back({tree.node(i).attribute, tree.node(i).bits.first});
        if (hasBytes && !entry.value.isUndefined() && !sameValue(tree, i, entry.value))
            note({QString(key::layers), number, QString(key::fields), name},
                 full + " is " + typedText(entry.value).value_or("no value") + " here, but "
                     + typedText(templateValue(tree, i)).value_or("nothing") + " in the bytes, which stand");
        fields.remove(name);
    }
    if (!fields.isEmpty()) {
        m_remarks.places["fields " + path] = fields;
        for (auto it = fields.begin(); it != fields.end(); ++it)
            note({QString(key::layers), number, QString(key::fields), it.key()},
                 "the packet has no field '" + path + "." + it.key().toStdString() + "'; the line is kept");
    }
}

void PacketReader::judge()
{
    const std::size_t known = m_packet.pins.size();
    m_packet = m_editor.judged(std::move(m_packet));
    if (m_layers.empty() || known == m_packet.pins.size())
        return;
    note({QString(key::layers)},
         std::to_string(m_packet.pins.size() - known)
             + " automatic field(s) differ from their rule in the bytes and were pinned");
}

} // namespace wl
