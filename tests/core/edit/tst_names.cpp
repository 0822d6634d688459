// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/editor.h"
#include "core/schema/schemaloader.h"

#include <QTest>

using namespace wl;

namespace {

/// A count, then names that may point to each other; the smallest file in which a pointer can be wrong.
constexpr const char *definition = R"(meta: {id: list, endian: be, bit-endian: be}
seq:
  - {id: count, type: u1, -auto: {fn: count_of, of: names}}
  - {id: names, type: name, repeat: expr, repeat-expr: count, -default: [host.example, b]}
types:
  name:
    -format: dns_name
    seq:
      - {id: labels, type: label, repeat: until, repeat-until: _.kind != 0 or _.length == 0, -default: [{}]}
  label:
    seq:
      - {id: kind, type: b2}
      - {id: length, type: b6, if: kind == 0, -auto: {fn: length_of, of: text}}
      - {id: target, type: b14, if: kind == 3, -offset: {base: _root}}
      - {id: text, size: length, if: kind == 0}
)";

} // namespace

/// Structures that are read and typed as one text, and offsets that follow what they point at (rule R6).
class NamesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void defaultsAreWrittenInTheNotation();
    void bytesFollowTheText_data();
    void bytesFollowTheText();
    void elementsMovePointers();
    void rawBytesMovePointers();
    void textIsShown();
    void badTextIsRefused();

private:
    Packet packetOf(const QByteArray &hex) const
    {
        return {.bytes = QByteArray::fromHex(hex), .root = m_registry->protocol("list")->row};
    }

    RegistryPtr m_registry;
};

void NamesTest::initTestCase()
{
    const std::vector<SchemaSource> sources{{"list.ksy", definition, false}};
    const SchemaLoad load = loadSchemas(sources);
    for (const Error &error : load.errors)
        qWarning("%s", error.toString().c_str());
    QVERIFY(load.errors.empty());
    m_registry = load.registry;
}

void NamesTest::defaultsAreWrittenInTheNotation()
{
    Editor editor(m_registry);
    const Row root = m_registry->protocol("list")->row;
    const auto standard = editor.make({.layers = {{.row = root}}});
    QVERIFY(standard);
    QCOMPARE(standard->packet.bytes.toHex(), QByteArray("0204686f7374076578616d706c6500016200"));
    const auto wished = editor.make({.layers = {{.row = root, .assignments = {{"names[0]", "a\\.b.c"}}}}});
    QVERIFY(wished);
    QCOMPARE(wished->packet.bytes.toHex(), QByteArray("0103612e62016300"));
    const auto inside = editor.make(
        {.layers
         = {{.row = root, .assignments = {{"names[0].labels[0].text", "x"}, {"names[0].labels[1].text", ""}}}}});
    QVERIFY(inside);
    QCOMPARE(inside->packet.bytes.toHex(), QByteArray("01017800"));
}

void NamesTest::bytesFollowTheText_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *path, const char *text, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(path) << QByteArray(text) << QByteArray(after);
    };
    // www.ex, then a name that points to its second label (at 5), then one that points to its first (at 1)
    const char *three = "0303777777026578000162c005c001";
    row("a label shrinks", three, "names[0]", "w.ex", "030177026578000162c003c001");
    row("a label grows", three, "names[0]", "wwwww.ex", "03057777777777026578000162c007c001");
    row("a label in front belongs to the name", three, "names[0]", "a.www.ex", "03016103777777026578000162c007c001");
    row("the same text keeps pointers", three, "names[1]", "b.ex", three);
    row("the same name with its last dot", three, "names[1]", "b.ex.", three);
    row("another text has none", three, "names[1]", "b.ey", "030377777702657800016202657900c001");
    row("behind what is pointed at nothing moves", three, "names[2]", "x", "0303777777026578000162c005017800");
    row("a pointer to the root", "020000", "names[1]", ".", "020000");
    row("a label alone", three, "names[0].labels[0].text", "w", "030177026578000162c003c001");
}

void NamesTest::bytesFollowTheText()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, text);
    Editor editor(m_registry);
    const Packet packet = packetOf(before);
    const FieldTree tree = editor.treeOf(packet);
    const auto node = findNode(tree, "list." + path.toStdString());
    QVERIFY2(node, node ? "" : node.error().toString().c_str());
    const auto edited = editor.setField(packet, tree, *node, text.toStdString());
    QVERIFY2(edited, edited ? "" : edited.error().toString().c_str());
    QTEST(edited->packet.bytes.toHex(), "after");
    QVERIFY(edited->packet.pins.empty());
}

void NamesTest::elementsMovePointers()
{
    Editor editor(m_registry);
    const Packet packet = packetOf("02016100c001");
    const FieldTree tree = editor.treeOf(packet);

    const auto first = editor.insertElement(packet, tree, "list.names[0]", "0x016200");
    QVERIFY2(first, first ? "" : first.error().toString().c_str());
    QCOMPARE(first->packet.bytes.toHex(), QByteArray("03016200016100c004"));
    const auto last = editor.insertElement(packet, tree, "list.names[2]", "0x016200");
    QVERIFY(last);
    QCOMPARE(last->packet.bytes.toHex(), QByteArray("03016100c001016200"));
    const auto removed = editor.removeNode(first->packet, first->tree, *findNode(first->tree, "list.names[0]"));
    QVERIFY(removed);
    QCOMPARE(removed->packet.bytes.toHex(), packet.bytes.toHex());
}

void NamesTest::rawBytesMovePointers()
{
    Editor editor(m_registry);
    const Packet packet = packetOf("02016100c001");
    const auto edited = editor.replaceBytes(packet, editor.treeOf(packet), 2, 0, "xy"); // inside the label's text
    QVERIFY(edited);
    QCOMPARE(edited->packet.bytes.toHex(), QByteArray("020378796100c001"));
}

void NamesTest::textIsShown()
{
    Editor editor(m_registry);
    const FieldTree tree = editor.treeOf(packetOf("0303777777026578000162c005c001"));
    const auto text = [&](const char *path) { return textOf(tree, *findNode(tree, path)); };
    QCOMPARE(text("list.names[0]").value, std::string("www.ex"));
    QCOMPARE(text("list.names[1]").value, std::string("b.ex"));
    QCOMPARE(text("list.names[2]").value, std::string("www.ex"));
    QCOMPARE(text("list.names[1].labels[1].target").name, std::string("→ list.names[0].labels[1]"));
    QCOMPARE(text("list.names[2].labels[0].target").name, std::string("→ list.names[0]"));
}

void NamesTest::badTextIsRefused()
{
    Editor editor(m_registry);
    const Packet packet = packetOf("01016100");
    const FieldTree tree = editor.treeOf(packet);
    const auto edited = editor.setField(packet, tree, *findNode(tree, "list.names[0]"), "a..b");
    QVERIFY(!edited);
    QCOMPARE(edited.error().file, std::string("list.names[0]"));
    const auto load = loadSchemas(std::vector<SchemaSource>{
        {"t.ksy", "meta: {id: t}\nseq:\n  - {id: a, type: u1, -offset: {base: x}}\n", false}});
    QCOMPARE(load.errors.size(), std::size_t{1});
    QCOMPARE(load.errors.front().line, 3);
}

QTEST_GUILESS_MAIN(NamesTest)
#include "tst_names.moc"
