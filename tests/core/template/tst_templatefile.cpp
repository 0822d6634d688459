// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/edit/editor.h"
#include "core/schema/bundledschemas.h"
#include "core/template/templatefile.h"
#include "tests/support/folders.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace wl;

namespace {

constexpr char head[] = "{\"format\": \"wirelathe.packet\", \"version\": 1, \"packets\": [";

/// JSON with ' in place of its quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// What a test puts between the brackets of `packets`.
QByteArray fileWith(const QByteArray &packets, const QByteArray &more = {})
{
    return head + packets + "]" + more + "}";
}

} // namespace

class TestTemplateFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_registry = bundledRegistry(); }
    void everyVectorComesBack_data();
    void everyVectorComesBack();
    void marksWithoutAFieldComeBack();
    void textsAndSendSettingsComeBack();
    void unknownKeysStay();
    void acceptedProblemsOfAnotherVersionStay();
    void bytesWinOverValues();
    void valuesBuildThePacket_data();
    void valuesBuildThePacket();
    void wrongBytesArePinned();
    void aNewerVersionIsReadOnly();
    void badFilesSayWhere_data();
    void badFilesSayWhere();
    void anyCutIsRefused();
    void limits();
    void whatCouldNotBeReadAgainIsNotWritten_data();
    void whatCouldNotBeReadAgainIsNotWritten();
    void bundledTemplatesTeach_data();
    void bundledTemplatesTeach();

private:
    [[nodiscard]] TemplateFile reread(const TemplateFile &file);
    RegistryPtr m_registry;
};

/// Writes, reads, writes again; the two texts are the same.
TemplateFile TestTemplateFile::reread(const TemplateFile &file)
{
    const QByteArray text = *writeTemplate(file, m_registry);
    auto again = readTemplate(text, "x.wlt", m_registry);
    if (!again) {
        qWarning("%s\n%s", again.error().toString().c_str(), text.constData());
        return {};
    }
    if (*writeTemplate(*again, m_registry) != text) {
        qWarning("not stable:\n%s\n%s", text.constData(), writeTemplate(*again, m_registry)->constData());
        return {};
    }
    return *again;
}

void TestTemplateFile::everyVectorComesBack_data()
{
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<QByteArray>("hex");
    const QDir folder(wl::tests::sourceFolder() + "/resources/protocols");
    const QStringList names = folder.entryList({"*.vectors.json"}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).object().value(u"vectors").toArray();
        for (const auto &vector : vectors) {
            const QJsonObject object = vector.toObject();
            QTest::newRow(qPrintable(name.section('.', 0, 0) + ": " + object.value(u"name").toString()))
                << object.value(u"root").toString().toUtf8() << object.value(u"hex").toString().toUtf8();
        }
    }
}

void TestTemplateFile::everyVectorComesBack()
{
    QFETCH(QByteArray, root);
    QFETCH(QByteArray, hex);
    const auto row = m_registry->rowNamed(root.toStdString());
    QVERIFY2(row, root.constData());
    Editor editor(m_registry);
    TemplateFile file;
    file.packets.push_back(editor.judged({.bytes = QByteArray::fromHex(hex), .root = *row, .name = "a name"}));
    // Every automatic field a pin: these must come back too, and differ from the first packet's.
    Packet pinned = file.packets.front();
    pinned.pins.clear();
    const FieldTree tree = editor.treeOf(pinned);
    for (const FieldNode &node : tree.nodes()) {
        if (node.kind == NodeKind::Value && node.attribute != noAttribute
            && !m_registry->info(node.attribute).autoRule.isEmpty())
            pinned.pins.push_back({node.attribute, node.bits.first});
    }
    file.packets.push_back(pinned);

    const auto ordered = [](Packet packet) { // pins are a set
        std::ranges::sort(packet.pins, {}, [](const Anchor &pin) { return std::pair(pin.bit, pin.attribute); });
        return packet;
    };
    const TemplateFile again = reread(file);
    QCOMPARE(again.packets.size(), file.packets.size());
    for (std::size_t i = 0; i < file.packets.size(); ++i) {
        QCOMPARE(again.packets[i].bytes, file.packets[i].bytes);
        QVERIFY(ordered(again.packets[i]).pins == ordered(file.packets[i]).pins);
        QVERIFY(ordered(again.packets[i]) == ordered(file.packets[i]));
    }
    QVERIFY2(again.notes.empty(), again.notes.empty() ? "" : again.notes.front().c_str());
}

void TestTemplateFile::marksWithoutAFieldComeBack()
{
    const Protocol *udp = m_registry->protocol("udp");
    const Protocol *icmp = m_registry->protocol("icmp");
    QVERIFY(udp != nullptr && icmp != nullptr);
    Editor editor(m_registry);
    const AttributeId payload = m_registry->attributeNamed(udp->row, "payload");
    Packet packet{.bytes = QByteArray::fromHex("c000c0010010000008000000000000007f"), .root = udp->row};
    packet = editor.judged(packet);
    packet.pins.push_back({m_registry->attributeNamed(icmp->row, "checksum"), 4000});
    packet.decodeAs.push_back({payload, 8, icmp->row});
    packet.decodeAs.push_back({payload, 700, udp->row});
    TemplateFile file;
    file.packets.push_back(editor.judged(packet));
    const TemplateFile again = reread(file);
    QCOMPARE(again.packets.size(), std::size_t{1});
    QVERIFY(again.packets[0].decodeAs == file.packets[0].decodeAs);
    const auto &pins = again.packets[0].pins;
    QCOMPARE(pins.size(), file.packets[0].pins.size());
    for (const Anchor &pin : file.packets[0].pins)
        QVERIFY(std::find(pins.begin(), pins.end(), pin) != pins.end());
    QVERIFY(writeTemplate(file, m_registry)->contains("\"payload\": \"udp.payload\""));
}

void TestTemplateFile::textsAndSendSettingsComeBack()
{
    TemplateFile file;
    file.packets.push_back({.bytes = QByteArray::fromHex("0800f7fd00010001"),
                            .root = *m_registry->rowNamed("icmp"),
                            .name = "Zürich \"\\\t\x01",
                            .notes = "first\n\nthird\n",
                            .expectations = {"icmp.type=echo_reply", "icmp.data=\"a\\\"b\""}});
    file.sendMode = "ping";
    file.sendTo = "127.0.0.1";
    const TemplateFile again = reread(file);
    QVERIFY(again.packets == file.packets);
    QCOMPARE(again.sendMode, file.sendMode);
    QCOMPARE(again.sendTo, file.sendTo);
}

void TestTemplateFile::unknownKeysStay()
{
    const QByteArray text
        = fileWith(json("{'root': 'icmp', 'colour': {'ink': [1, 2.5, null, true]}, 'bytes': '0800f7fd00010001',\n"
                        "'decodeAs': [{'payload': 'udp.payload', 'protocol': 'udp', 'since': 1}],\n"
                        "'layers': [{'protocol': 'icmp', 'fold': true, 'fields': {'checksum': {'auto': 63485, 'why': "
                        "'it follows'},\n"
                        "'seq': {'value': 1, 'comment': 'the first'}, 'flavour': 'sweet'}}]}"),
                   json(", 'author': 'somebody', 'send': {'mode': 'ping', 'to': '127.0.0.1', 'interface': 'lo', "
                        "'count': 3, 'rate': 10}"));
    const auto file = readTemplate(text, "x.wlt", m_registry);
    QVERIFY2(file, file ? "" : file.error().toString().c_str());
    const QByteArray written = *writeTemplate(*file, m_registry);
    for (const QByteArray &kept :
         {json("'colour': {'ink': [1, 2.5, null, true]}"), json("'fold': true"), json("'author': 'somebody'"),
          json("'checksum': {'auto': '0xf7fd', 'why': 'it follows'}"), json("'interface': 'lo'"), json("'rate': 10"),
          json("'seq': {'value': 1, 'comment': 'the first'}"), json("'flavour': 'sweet'"), json("'count': 3")})
        QVERIFY2(written.contains(kept), (kept + ("\n" + written)).constData());
    const TemplateFile again = reread(*file);
    QVERIFY(again.extra == file->extra && again.sendExtra == file->sendExtra);
    QCOMPARE(again.remarks.size(), std::size_t{1});
    QVERIFY(again.remarks[0].packet == file->remarks[0].packet);
    QVERIFY(again.remarks[0].places.at("icmp.checksum") == file->remarks[0].places.at("icmp.checksum"));
}

void TestTemplateFile::acceptedProblemsOfAnotherVersionStay()
{
    const QByteArray text
        = fileWith(json("{'root': 'icmp', 'bytes': '0800f7fd00010001', 'accept': ['everything', 7,\n"
                        "{'field': 'icmp.id', 'problem': 'must be 2', 'cause': '1'},\n"
                        "{'field': 'icmp.id', 'problem': 'must be 3', 'cause': '1', 'until': 'noon'}]}"));
    const auto file = readTemplate(text, "x.wlt", m_registry);
    QVERIFY2(file, file ? "" : file.error().toString().c_str());
    QCOMPARE(file->packets.front().accepted.size(), std::size_t{1});
    const QByteArray written = *writeTemplate(*file, m_registry);
    for (const QByteArray &kept : {json("'everything'"), json("'until': 'noon'"), json("'problem': 'must be 2'")})
        QCOMPARE(written.count(kept), 1);
    QCOMPARE(written.count("\"accept\""), 1);
    QCOMPARE(*writeTemplate(reread(*file), m_registry), written);
}

void TestTemplateFile::bytesWinOverValues()
{
    const auto file = readTemplate(fileWith(json("\n{'root': 'icmp', 'bytes': '0800f7fd00010001',\n"
                                                 "'layers': [{'protocol': 'icmp', 'fields': {'id': '0x1',\n"
                                                 "'seq': 7}}]}")),
                                   "x.wlt", m_registry);
    QVERIFY2(file, file ? "" : file.error().toString().c_str());
    QCOMPARE(file->packets[0].bytes.toHex(), QByteArray("0800f7fd00010001"));
    QCOMPARE(file->notes.size(), std::size_t{1}); // a different notation of the id is no difference
    QVERIFY2(file->notes[0].find("line 4: icmp.seq") == 0, file->notes[0].c_str());
}

void TestTemplateFile::valuesBuildThePacket_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("pins");
    QTest::newRow("echo") << (json(
        "{'layers': [{'protocol': 'icmp',\n"
        "'fields': {'type': 8, 'id': 24528, 'seq': 11482, 'checksum': {'auto': 1}, 'data': '\\\"hello world\\\"'}}]}"))
                          << QByteArray("0800d9865fd02cda68656c6c6f20776f726c64") << 0;
    QTest::newRow("a pinned checksum") << (json("{'root': 'icmp', 'layers': [{'protocol': 'icmp',\n"
                                                "'fields': {'id': 1, 'seq': 1, 'checksum': {'pinned': 4660}}}]}"))
                                       << QByteArray("0800123400010001") << 1;
}

void TestTemplateFile::valuesBuildThePacket()
{
    QFETCH(QByteArray, packet);
    QFETCH(QByteArray, hex);
    QFETCH(int, pins);
    const auto file = readTemplate(fileWith(packet), "x.wlt", m_registry);
    QVERIFY2(file, file ? "" : file.error().toString().c_str());
    QCOMPARE(file->packets[0].bytes.toHex(), hex);
    QCOMPARE(file->packets[0].pins.size(), static_cast<std::size_t>(pins));
    QVERIFY2(file->notes.empty(), file->notes.empty() ? "" : file->notes.front().c_str());
    QVERIFY(reread(*file).packets == file->packets);
}

void TestTemplateFile::wrongBytesArePinned()
{
    const auto file
        = readTemplate(fileWith(json("{'root': 'icmp', 'bytes': '0800123400010001'}")), "x.wlt", m_registry);
    QVERIFY(file.has_value());
    QCOMPARE(file->packets[0].pins.size(), std::size_t{1});
    QVERIFY(file->notes.empty());
}

void TestTemplateFile::aNewerVersionIsReadOnly()
{
    const auto file = readTemplate(json("{'format': 'wirelathe.packet', 'version': 2,\n"
                                        "'packets': [{'root': 'icmp', 'bytes': '0800f7fd00010001'}]}"),
                                   "x.wlt", m_registry);
    QVERIFY(file.has_value());
    QVERIFY(file->isReadOnly);
    QCOMPARE(file->notes.size(), std::size_t{1});
}

void TestTemplateFile::badFilesSayWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QByteArray &text, int line, int column) {
        QTest::newRow(name) << text << line << column;
    };
    row("nothing", "", 1, 1);
    row("a list", "\n [1]", 2, 2);
    row("another format", "{\n \"format\": \"other\"}", 2, 12);
    row("no version", json("{'format': 'wirelathe.packet'}"), 1, 1);
    row("a text as version", "{\"format\": \"wirelathe.packet\",\n\"version\": \"1\"}", 2, 12);
    row("no packets", fileWith(""), 1, 57);
    row("a packet that is a number", fileWith("\n  7"), 2, 3);
    row("no root", fileWith("\n{}"), 2, 1);
    row("a protocol nobody knows", fileWith("\n{\"name\": \"ü\", \"root\": \"nosuch\"}"), 2, 23);
    row("a key twice", fileWith("{\"root\": \"icmp\",\n\"root\": \"udp\"}"), 2, 1);
    row("a digit that is none", fileWith("{\"root\": \"icmp\",\n\"bytes\": \"08x0\"}"), 2, 13);
    row("neither bytes nor layers", fileWith("\n {\"root\": \"icmp\"}"), 2, 2);
    row("a value too large", fileWith("{\"layers\": [{\"protocol\": \"icmp\", \"fields\": {\n\"id\": 70000}}]}"), 2, 7);
    row("a field it has not", fileWith("{\"layers\": [{\"protocol\": \"icmp\", \"fields\": {\n\"wings\": 2}}]}"), 2,
        10);
    row("a layer that is a text", fileWith("{\"root\": \"icmp\", \"layers\": [\n\"icmp\"]}"), 2, 1);
    row("an expectation that is no list",
        fileWith("{\"root\": \"icmp\", \"bytes\": \"00\",\n\"expect\": \"icmp.type=0\"}"), 2, 11);
    row("accepted problems that are no list", fileWith("{\"root\": \"icmp\", \"bytes\": \"00\",\n\"accept\": true}"), 2,
        11);
    row("an expectation that is a number", fileWith("{\"root\": \"icmp\", \"bytes\": \"00\", \"expect\": [\n 7]}"), 2,
        2);
    row("an expectation without a value",
        fileWith("{\"root\": \"icmp\", \"bytes\": \"00\", \"expect\": [\"icmp.type=0\",\n\"icmp.id\"]}"), 2, 1);
    row("a comma too much", fileWith("{\"root\": \"icmp\",\n}"), 2, 2);
}

void TestTemplateFile::badFilesSayWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto file = readTemplate(text, "bad.wlt", m_registry);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::BadInput);
    QCOMPARE(file.error().file, std::string("bad.wlt"));
    QVERIFY(!file.error().text.empty());
    const std::string said = file.error().toString();
    QVERIFY2(file.error().line == line && file.error().column == column, said.c_str());
}

void TestTemplateFile::anyCutIsRefused()
{
    const QByteArray text = fileWith(json("{'root': 'icmp', 'notes': ['a', 'b'], 'bytes': '0800f7fd00010001'}"));
    QVERIFY(readTemplate(text, "x.wlt", m_registry).has_value());
    for (qsizetype size = 0; size < text.size(); ++size) {
        const auto file = readTemplate(text.left(size), "x.wlt", m_registry);
        QVERIFY(!file);
        QVERIFY(file.error().line > 0 && file.error().column > 0);
    }
}

void TestTemplateFile::limits()
{
    const auto codeOf = [this](const QByteArray &text) {
        const auto file = readTemplate(text, "x.wlt", m_registry);
        return file ? -1 : static_cast<int>(file.error().code);
    };
    const int budget = static_cast<int>(ErrorCode::Budget);
    const QByteArray echo = json("{'root': 'icmp', 'bytes': '0800f7fd00010001', 'x':");
    QCOMPARE(codeOf(fileWith(echo + QByteArray(29, '[') + QByteArray(29, ']') + "}")), -1);
    QCOMPARE(codeOf(fileWith(echo + QByteArray(30, '[') + QByteArray(30, ']') + "}")), budget);
    QCOMPARE(codeOf(QByteArray(100'000, '[')), budget);
    QCOMPARE(codeOf(QByteArray(maxTemplateBytes + 1, ' ')), budget);
    QCOMPARE(codeOf(fileWith(QByteArray("{},").repeated(100'000) + "{}")), budget);
    QCOMPARE(codeOf(fileWith(json("{'root': 'icmp', 'bytes': '") + QByteArray(2 * 256 * 1024 + 2, '0') + "\"}")),
             budget);
}

void TestTemplateFile::whatCouldNotBeReadAgainIsNotWritten_data()
{
    QTest::addColumn<int>("packets");
    QTest::addColumn<int>("bytes"); // of each
    QTest::addColumn<QByteArray>("limit");
    QTest::newRow("a packet of 256 KiB") << 1 << 256 * 1024 << QByteArray();
    QTest::newRow("a byte more") << 1 << 256 * 1024 + 1 << QByteArray("packet 1 is larger");
    QTest::newRow("more packets than are read") << 100'001 << 8 << QByteArray("100,000 packets, these are 100001");
    QTest::newRow("more text than is read") << 40 << 256 * 1024 << QByteArray("16 MiB of text");
}

void TestTemplateFile::whatCouldNotBeReadAgainIsNotWritten()
{
    QFETCH(const int, packets);
    QFETCH(const int, bytes);
    QFETCH(const QByteArray, limit);
    const Packet packet{.bytes = QByteArray(bytes, '\x2a'), .root = *m_registry->rowNamed("icmp")};
    const auto text
        = writeTemplate({.packets = std::vector<Packet>(static_cast<std::size_t>(packets), packet)}, m_registry);
    QCOMPARE(text.has_value(), limit.isEmpty());
    if (text) {
        QVERIFY(readTemplate(*text, "x.wlt", m_registry).has_value());
        return;
    }
    QCOMPARE(static_cast<int>(text.error().code), static_cast<int>(ErrorCode::Budget));
    const QByteArray said = QByteArray::fromStdString(text.error().text);
    QVERIFY2(said.contains(limit) && said.contains("write a capture"), said.constData());
}

void TestTemplateFile::bundledTemplatesTeach_data()
{
    QTest::addColumn<QString>("path");
    const QStringList names = QDir(QStringLiteral(":/templates")).entryList({"*.wlt"}, QDir::Files);
    QVERIFY(names.contains("icmp_echo.wlt"));
    QVERIFY(names.size() >= 30);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << ":/templates/" + name;
}

void TestTemplateFile::bundledTemplatesTeach()
{
    QFETCH(QString, path);
    QFile source(path);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray text = source.readAll();
    const auto file = readTemplate(text, path.toStdString(), m_registry);
    QVERIFY2(file, file ? "" : file.error().toString().c_str());
    QVERIFY2(file->notes.empty(), file->notes.empty() ? "" : file->notes.front().c_str());
    QCOMPARE(file->packets.size(), std::size_t{1});
    const Packet &packet = file->packets.front();
    QVERIFY(!packet.name.empty());
    QVERIFY(packet.notes.size() > 80);
    QVERIFY(packet.pins.empty()); // pins of wrong values are judged on reading, so every rule holds
    const FieldTree tree = Editor(m_registry).treeOf(packet);
    for (const FieldNode &node : tree.nodes())
        QVERIFY(node.kind != NodeKind::Error && node.kind != NodeKind::Trailer);
    QCOMPARE(*writeTemplate(*file, m_registry), text);
}

QTEST_GUILESS_MAIN(TestTemplateFile)
#include "tst_templatefile.moc"
