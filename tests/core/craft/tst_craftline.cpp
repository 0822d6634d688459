// SPDX-License-Identifier: MIT
#include "core/craft/craftline.h"
#include "core/dissect/fieldpath.h"
#include "core/schema/bundledschemas.h"
#include "core/schema/schemaloader.h"
#include "core/session/session.h"
#include "tests/support/vectors.h"

#include <QTest>

#include <algorithm>

using namespace wl;

class CraftLineTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void makesTheseBytes_data();
    void makesTheseBytes();
    void editsFollow();
    void mistakesNameTheirColumn_data();
    void mistakesNameTheirColumn();
    void mistakesOfThePacket_data();
    void mistakesOfThePacket();
    void theLineOfAPacketMakesItAgain_data();
    void theLineOfAPacketMakesItAgain();
    void theLineOfASmallPacketMakesItAgain_data();
    void theLineOfASmallPacketMakesItAgain();
    void piecesCoverTheLine_data();
    void piecesCoverTheLine();

private:
    RegistryPtr m_registry;
    std::vector<tests::Vector> m_vectors;
};

void CraftLineTest::initTestCase()
{
    m_registry = bundledRegistry();
    m_vectors = tests::allVectors();
    QVERIFY(m_vectors.size() > 100);
}

void CraftLineTest::makesTheseBytes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("the tutorial's echo") << QByteArray(R"(icmp id=24528 seq=11482 / "hello world")")
                                         << QByteArray("0800d9865fd02cda68656c6c6f20776f726c64");
    QTest::newRow("without blanks") << QByteArray(R"(icmp id=24528 seq=11482/"hello world")")
                                    << QByteArray("0800d9865fd02cda68656c6c6f20776f726c64");
    QTest::newRow("with another tool's names") << QByteArray(R"(scapy:ICMP id=24528 seq=11482 / "hello world")")
                                               << QByteArray("0800d9865fd02cda68656c6c6f20776f726c64");
    QTest::newRow("the payload as hex") << QByteArray("icmp id=24528 seq=11482 / 0x68656c6c6f20776f726c64")
                                        << QByteArray("0800d9865fd02cda68656c6c6f20776f726c64");
    QTest::newRow("the payload in two pieces") << QByteArray(R"(icmp id=24528 seq=11482 / "hello" / " world")")
                                               << QByteArray("0800d9865fd02cda68656c6c6f20776f726c64");
    QTest::newRow("numbers in hex") << QByteArray(R"(icmp id=0x5fd0 seq=0x2cda / "hello world")")
                                    << QByteArray("0800d9865fd02cda68656c6c6f20776f726c64");
    QTest::newRow("a checksum on purpose")
        << QByteArray("icmp checksum=0x1234 id=1 seq=1") << QByteArray("0800123400010001");
    QTest::newRow("a type by name") << QByteArray("icmp type=echo_reply id=1 seq=1") << QByteArray("0000fffd00010001");
    QTest::newRow("a slash in a text") << QByteArray(R"(raw / "a / b")") << QByteArray("61202f2062");
    // scapy 2.5.0: bytes(IP(src='192.0.2.1', dst='198.51.100.2', id=7)/UDP(sport=40000, dport=9)/b'hello')
    QTest::newRow("a datagram") << QByteArray(
        R"(ipv4 src=192.0.2.1 dst=198.51.100.2 id=7 / udp src_port=40000 dst_port=9 / "hello")")
                                << QByteArray("450000210007000040118e8ec0000201c63364029c400009000d338168656c6c6f");
}

void CraftLineTest::makesTheseBytes()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, hex);
    const auto plan = parseCraftLine(*m_registry, line.toStdString());
    QVERIFY2(plan, plan ? "" : plan.error().toString().c_str());
    const auto made = Editor(m_registry).make(*plan);
    QVERIFY2(made, made ? "" : made.error().toString().c_str());
    QCOMPARE(made->packet.bytes.toHex(), hex);
}

void CraftLineTest::editsFollow()
{
    Session session(m_registry);
    session.load({{.bytes = QByteArray::fromHex("0800d9865fd02cda68656c6c6f20776f726c64"),
                   .root = *m_registry->rowNamed("icmp")}},
                 false);
    QVERIFY(session.setField("icmp.seq", "1"));
    QCOMPARE(session.packet().bytes.toHex(), QByteArray("080006605fd0000168656c6c6f20776f726c64"));
}

void CraftLineTest::mistakesNameTheirColumn_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("column");
    const auto row
        = [](const char *name, const char *line, int column) { QTest::newRow(name) << QByteArray(line) << column; };
    row("nothing", "", 1);
    row("only blanks", "   ", 1);
    row("no such layer", "icpm", 1);
    row("no such second layer", "ipv4 / icpm id=1", 8);
    row("no value", "icmp id", 6);
    row("no name", "icmp =1", 6);
    row("only a payload", "\"hello\"", 1);
    row("a layer behind the payload", "icmp / \"a\" / ipv4", 14);
    row("a slash and nothing", "icmp /", 7);
    row("odd digits", "icmp / 0x123", 8);
    row("an open quote", "icmp / \"abc", 8);
}

void CraftLineTest::mistakesNameTheirColumn()
{
    QFETCH(const QByteArray, line);
    QFETCH(const int, column);
    const auto plan = parseCraftLine(*m_registry, line.toStdString());
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::BadInput);
    QCOMPARE(plan.error().line, 1);
    QCOMPARE(plan.error().column, column);
    QVERIFY(!plan.error().text.empty());
}

void CraftLineTest::mistakesOfThePacket_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no such field") << QByteArray("icmp colour=1");
    QTest::newRow("a field of another case") << QByteArray("icmp type=8 gateway=192.0.2.1");
    QTest::newRow("a number too large") << QByteArray("icmp id=65536");
    QTest::newRow("a word for a number") << QByteArray("icmp id=many");
    QTest::newRow("a negative number") << QByteArray("icmp id=-70000");
    QTest::newRow("a malformed address") << QByteArray("ipv4 dst=1.2.3");
    QTest::newRow("a payload where none fits") << QByteArray("icmp type=13 / \"x\"");
    QTest::newRow("an element of no list") << QByteArray("icmp id[0]=1");
    QTest::newRow("a list too long") << QByteArray("ipv4 options[100000000].number=1");
}

void CraftLineTest::mistakesOfThePacket()
{
    QFETCH(const QByteArray, line);
    const auto plan = parseCraftLine(*m_registry, line.toStdString());
    const auto made = plan ? Editor(m_registry).make(*plan) : Result<EditResult>(plan.error());
    QVERIFY(!made);
    QVERIFY(made.error().code == ErrorCode::BadInput || made.error().code == ErrorCode::Budget);
    QVERIFY(!made.error().text.empty());
}

void CraftLineTest::theLineOfAPacketMakesItAgain_data()
{
    QTest::addColumn<int>("vector");
    for (std::size_t i = 0; i < m_vectors.size(); ++i) {
        const tests::Vector &vector = m_vectors[i];
        // Which of its forms an option has is told by its size, which a line does not say before its fields.
        const bool isChosenBySize = vector.title() == "tcp: ADD_ADDR for IPv6";
        if (vector.errors.isEmpty() && vector.looksAtPins && vector.pinned.isEmpty() && !isChosenBySize)
            QTest::newRow(vector.title().c_str()) << static_cast<int>(i);
    }
}

void CraftLineTest::theLineOfAPacketMakesItAgain()
{
    QFETCH(const int, vector);
    const tests::Vector &v = m_vectors[static_cast<std::size_t>(vector)];
    Editor editor(m_registry);
    const FieldTree tree = editor.treeOf({.bytes = v.bytes, .root = *m_registry->rowNamed(v.root)});
    const auto nodes = tree.nodes();
    const bool hasOddEnd = std::any_of(nodes.begin(), nodes.end(), [](const FieldNode &node) {
        return node.kind == NodeKind::Trailer || node.isClamped;
    });
    // A line nests its layers; it has no word for one beside another.
    const std::vector<NodeIndex> layers = tree.layers();
    for (std::size_t i = 1; i < layers.size(); ++i) {
        if (tree.layerOf(tree.node(layers[i]).parent) != layers[i - 1])
            return;
    }
    if (hasOddEnd)
        return;
    const std::string line = craftLineOf(tree, {});
    const auto plan = parseCraftLine(*m_registry, line);
    QVERIFY2(plan, (line + "\n" + (plan ? "" : plan.error().toString())).c_str());
    const auto made = editor.make(*plan);
    QVERIFY2(made, (line + "\n" + (made ? "" : made.error().toString())).c_str());
    QVERIFY2(made->packet.bytes == v.bytes,
             (line + "\nmakes " + made->packet.bytes.toHex().toStdString() + "\nnot   " + v.bytes.toHex().toStdString())
                 .c_str());
}

void CraftLineTest::theLineOfASmallPacketMakesItAgain_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char *name, const char *definition, const char *hex) {
        QTest::newRow(name) << QByteArray(definition) << QByteArray(hex);
    };
    const char *const counted = R"(
seq:
  - {id: items, type: item, repeat: eos}
types:
  item:
    seq:
      - {id: length, type: u1, -auto: {fn: length_of, of: data}}
      - {id: data, size: length}
)";
    row("elements with nothing but defaults", counted, "000000");
    row("the last element with nothing but defaults", counted, "02aabb00");
    const char *const given = R"(
seq:
  - {id: a, type: inner, -default: {x: 7, list: [1, 2]}}
types:
  inner:
    seq:
      - {id: x, type: u1, -default: 3}
      - {id: list, type: u1, repeat: eos}
)";
    row("what the structure's field gives", given, "070102");
    row("not what the structure's field gives, but the field's own", given, "030102");
    row("a list that the structure's field gives, emptied", given, "07");
    const char *const inlined = R"(
seq:
  - {id: a, type: inner, -inline: true}
types:
  inner:
    seq:
      - {id: x, type: u1}
      - {id: list, type: u1, repeat: eos, -default: [1, 2]}
)";
    row("a list inside an inline structure, emptied", inlined, "05");
    row("an inline list, emptied", R"(
seq:
  - {id: a, type: inner}
types:
  inner:
    seq:
      - {id: list, type: item, repeat: eos, -inline: true, -default: [{x: 1}, {x: 2}]}
  item:
    seq: [{id: x, type: u1}]
)",
        "");
}

void CraftLineTest::theLineOfASmallPacketMakesItAgain()
{
    QFETCH(const QByteArray, definition);
    QFETCH(const QByteArray, hex);
    const SchemaSource source{"t.ksy", "meta: {id: t, endian: be}\n" + definition.toStdString()};
    const SchemaLoad load = loadSchemas({&source, 1});
    QVERIFY2(load.errors.empty(), load.errors.empty() ? "" : load.errors.front().toString().c_str());
    Editor editor(load.registry);
    const FieldTree tree = editor.treeOf({.bytes = QByteArray::fromHex(hex), .root = *load.registry->rowNamed("t")});
    const std::string line = craftLineOf(tree, {});
    const auto plan = parseCraftLine(*load.registry, line);
    QVERIFY2(plan, line.c_str());
    const auto made = editor.make(*plan);
    QVERIFY2(made, (line + "\n" + (made ? "" : made.error().toString())).c_str());
    QVERIFY2(made->packet.bytes.toHex() == hex, (line + " makes " + made->packet.bytes.toHex().toStdString()).c_str());
    QVERIFY2(made->packet.pins.empty(), line.c_str());
}

void CraftLineTest::piecesCoverTheLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("the echo") << QByteArray(R"(ethernet / ipv4 dst=127.0.0.1 / icmp id=1 / "hello world")");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a word") << QByteArray("icmp id=");
    QTest::newRow("an open quote") << QByteArray("icmp / \"abc");
    QTest::newRow("slashes") << QByteArray("///");
    QTest::newRow("not UTF-8") << QByteArray("icmp \xff\xfe=\x80");
}

void CraftLineTest::piecesCoverTheLine()
{
    QFETCH(const QByteArray, line);
    std::size_t end = 0;
    for (const CraftPiece &piece : craftPieces(line.toStdString())) {
        QVERIFY(piece.begin >= end);
        QVERIFY(piece.end >= piece.begin);
        end = piece.end;
        QVERIFY(end <= static_cast<std::size_t>(line.size()));
    }
}

QTEST_GUILESS_MAIN(CraftLineTest)
#include "tst_craftline.moc"
