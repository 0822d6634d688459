// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/dissect/fieldpath.h"
#include "core/edit/editor.h"
#include "core/template/jsonwriter.h"
#include "core/template/templatefile.h"
#include "core/template/templatevalue.h"

#include <QJsonArray>

#include <algorithm>

namespace wl {
namespace {

namespace key = templatekey;

class PacketWriter
{
public:
    PacketWriter(JsonWriter &out, const Packet &packet, const PacketRemarks &remarks, const FieldTree &tree)
        : m_out(out), m_packet(packet), m_remarks(remarks), m_tree(tree), m_isPinWritten(packet.pins.size())
    {
    }

    void write()
    {
        m_out.beginObject();
        writeText(key::name, m_packet.name);
        writeText(key::notes, m_packet.notes);
        m_out.value(key::root, QString::fromStdString(m_tree.registry().info(m_packet.root).path));
        m_out.beginArray(key::layers);
        for (const NodeIndex layer : m_tree.layers())
            writeLayer(layer);
        m_out.endArray();
        writeDormantPins();
        writeDecodeAs();
        writeExpectations();
        writeAcceptances();
        QJsonObject unknown = m_remarks.packet;
        unknown.remove(key::accept); // stands beside those that are known
        m_out.members(unknown);
        if (m_packet.missing > 0)
            m_out.value(key::missing, static_cast<qint64>(m_packet.missing));
        m_out.value(key::bytes, QString::fromStdString(toHex(viewOf(m_packet.bytes))));
        m_out.endObject();
    }

private:
    /// Lines of a text stand on lines of their own, so that a change shows where it is.
    void writeText(const QString &name, const std::string &text)
    {
        const QStringList lines = QString::fromStdString(text).split(u'\n');
        if (lines.size() > 1) {
            m_out.beginArray(name);
            for (const QString &line : lines)
                m_out.element(JsonWriter::compact(QJsonValue(line)));
            m_out.endArray();
        } else if (!text.empty()) {
            m_out.value(name, lines.front());
        }
    }

    [[nodiscard]] QJsonObject remarksOn(const std::string &place) const
    {
        const auto it = m_remarks.places.find(place);
        return it != m_remarks.places.end() ? it->second : QJsonObject();
    }

    void writeLayer(NodeIndex layer)
    {
        const std::string path = pathOf(m_tree, layer);
        QJsonObject unknown = remarksOn("fields " + path);
        m_out.beginObject();
        m_out.value(key::protocol, QString::fromStdString(m_tree.registry().info(m_tree.node(layer).row).path));
        m_out.beginObject(key::fields);
        for (NodeIndex i = layer + 1; i < m_tree.node(layer).end; ++i) {
            if (m_tree.node(i).kind != NodeKind::Value || m_tree.layerOf(i) != layer)
                continue;
            const std::string full = pathOf(m_tree, i);
            const QString name = QString::fromStdString(full.substr(path.size() + 1));
            unknown.remove(name);
            writeField(i, name, remarksOn(full));
        }
        m_out.members(unknown);
        m_out.endObject();
        m_out.members(remarksOn(path));
        m_out.endObject();
    }

    void writeField(NodeIndex node, const QString &name, const QJsonObject &remarks)
    {
        const FieldNode &field = m_tree.node(node);
        const QJsonValue value = templateValue(m_tree, node);
        const auto pin
            = std::find(m_packet.pins.begin(), m_packet.pins.end(), Anchor{field.attribute, field.bits.first});
        if (hasRule(m_tree, node) && pin != m_packet.pins.end()) {
            m_isPinWritten[static_cast<std::size_t>(pin - m_packet.pins.begin())] = true;
            m_out.line(name, JsonWriter::compact({{key::pinned, value}}, remarks));
        } else if (hasRule(m_tree, node) && !field.isPartial) {
            m_out.line(name, JsonWriter::compact({{key::automatic, value}}, remarks));
        } else if (!remarks.isEmpty()) {
            m_out.line(name, JsonWriter::compact({{key::value, value}}, remarks));
        } else {
            m_out.value(name, value);
        }
    }

    void writeExpectations()
    {
        if (m_packet.expectations.empty())
            return;
        m_out.beginArray(key::expect);
        for (const std::string &assignment : m_packet.expectations)
            m_out.element(JsonWriter::compact(QJsonValue(QString::fromStdString(assignment))));
        m_out.endArray();
    }

    void writeAcceptances()
    {
        const QJsonArray unknown = m_remarks.packet.value(key::accept).toArray();
        if (m_packet.accepted.empty() && unknown.isEmpty())
            return;
        m_out.beginArray(key::accept);
        for (const Acceptance &mark : m_packet.accepted) {
            const auto text = [](const std::string &of) { return QJsonValue(QString::fromStdString(of)); };
            m_out.element(JsonWriter::compact(
                {{key::field, text(mark.path)}, {key::problem, text(mark.problem)}, {key::cause, text(mark.cause)}},
                {}));
        }
        for (const QJsonValue line : unknown)
            m_out.element(JsonWriter::compact(line));
        m_out.endArray();
    }

    void writeDormantPins()
    {
        QJsonArray dormant;
        for (std::size_t i = 0; i < m_packet.pins.size(); ++i) {
            const Anchor &pin = m_packet.pins[i];
            if (!m_isPinWritten[i] && pin.attribute < m_tree.registry().attributes().size())
                dormant.append(
                    QJsonObject{{key::field, QString::fromStdString(fullNameOf(m_tree.registry(), pin.attribute))},
                                {key::bit, static_cast<qint64>(pin.bit)}});
        }
        if (!dormant.isEmpty())
            m_out.value(key::dormantPins, dormant);
    }

    void writeDecodeAs()
    {
        if (m_packet.decodeAs.empty())
            return;
        m_out.beginArray(key::decodeAs);
        for (const DecodeAs &choice : m_packet.decodeAs) {
            const auto protocol = QString::fromStdString(m_tree.registry().info(choice.protocol).path);
            NodeIndex node = 0;
            const auto isChosen = [&] {
                const FieldNode &field = m_tree.node(node);
                return isPayload(m_tree, node) && field.attribute == choice.payload
                    && field.bits.firstByte() == choice.offset;
            };
            while (node < m_tree.nodes().size() && !isChosen())
                ++node;
            if (node < m_tree.nodes().size()) {
                const std::string path = pathOf(m_tree, node);
                m_out.element(
                    JsonWriter::compact({{key::payload, QString::fromStdString(path)}, {key::protocol, protocol}},
                                        remarksOn("decodeAs " + path)));
            } else {
                const std::string name = fullNameOf(m_tree.registry(), choice.payload);
                m_out.element(JsonWriter::compact({{key::field, QString::fromStdString(name)},
                                                   {key::offset, static_cast<qint64>(choice.offset)},
                                                   {key::protocol, protocol}},
                                                  remarksOn("decodeAs " + name)));
            }
        }
        m_out.endArray();
    }

    JsonWriter &m_out;
    const Packet &m_packet;
    const PacketRemarks &m_remarks;
    const FieldTree &m_tree;
    std::vector<bool> m_isPinWritten;
};

Error tooLarge(const std::string &limit)
{
    return {ErrorCode::Budget, "a template has at most " + limit + "; write a capture (.pcap, .pcapng) instead"};
}

} // namespace

Result<QByteArray> writeTemplate(const TemplateFile &file, const RegistryPtr &registry)
{
    if (file.packets.size() > maxTemplatePackets)
        return tooLarge("100,000 packets, these are " + std::to_string(file.packets.size()));
    Editor editor(registry);
    JsonWriter out;
    out.beginObject();
    out.value(key::format, QString(key::formatName));
    out.value(key::version, templateVersion);
    out.members(file.extra);
    QJsonObject send;
    if (!file.sendMode.empty())
        send.insert(key::mode, QString::fromStdString(file.sendMode));
    if (!file.sendTo.empty())
        send.insert(key::to, QString::fromStdString(file.sendTo));
    if (!send.isEmpty() || !file.sendExtra.isEmpty()) {
        out.beginObject(key::send);
        out.members(send);
        out.members(file.sendExtra);
        out.endObject();
    }
    out.beginArray(key::packets);
    for (std::size_t i = 0; i < file.packets.size(); ++i) {
        const Packet &packet = file.packets[i];
        Q_ASSERT(packet.root >= firstTypeRow && packet.root != noRow);
        if (packet.bytes.size() > maxTemplatePacketBytes)
            return tooLarge("256 KiB in a packet, packet " + std::to_string(i + 1) + " is larger");
        const PacketRemarks none;
        PacketWriter(out, packet, i < file.remarks.size() ? file.remarks[i] : none, editor.treeOf(packet)).write();
        if (out.size() > maxTemplateBytes)
            return tooLarge("16 MiB of text, which is full at packet " + std::to_string(i + 1) + " of "
                            + std::to_string(file.packets.size()));
    }
    out.endArray();
    out.endObject();
    if (out.size() > maxTemplateBytes)
        return tooLarge("16 MiB of text");
    return out.text();
}

} // namespace wl
