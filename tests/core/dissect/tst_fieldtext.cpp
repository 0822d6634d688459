// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "tests/support/packettree.h"

#include <QTest>

using namespace wl;

namespace {

constexpr const char *echo = "0800d9865fd02cda68656c6c6f20776f726c64";
constexpr const char *tagged = "ffffffffffff020000000001810000050800"
                               "4500001c0001000040018db0c0000201c6336402"
                               "0800f7fd00010001";

constexpr const char *notations = R"(
meta: {id: notations, title: Notations, endian: le}
-summary: "{small} of {_root.small}, {kind}, {text}"
seq:
  - {id: small, type: u1}
  - {id: negative, type: s2}
  - {id: wide, type: u8}
  - {id: half, type: f4}
  - {id: flag, type: b1}
  - {id: rest, type: b7, -label: "the rest"}
  - {id: kind, type: u1, enum: kinds}
  - {id: code, type: u1, -names-by: {key: kind, 1: {7: seven}}}
  - {id: text, type: strz, encoding: UTF-8}
  - {id: padded, size: 4, pad-right: 0}
  - {id: point, type: point}
  - {id: points, type: point, repeat: expr, repeat-expr: 2}
  - {id: numbers, type: u1, repeat: expr, repeat-expr: 1}
types:
  point:
    -summary: "{x}/{y}"
    seq: [{id: x, type: u1}, {id: y, type: u1}]
enums:
  kinds: {1: {id: one_kind, -label: one kind}, 2: second_kind}
)";
constexpr const char *notationBytes = "07 feff ffffffffffffffff 0000c03f 83 01 07 68c3a400 61620000 0102 0304 0506 ff";

FieldText textAt(const FieldTree &tree, const char *path)
{
    const Result<NodeIndex> node = findNode(tree, path);
    return node ? textOf(tree, *node) : FieldText{.value = "no such field"};
}

} // namespace

class FieldTextTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsValuesAndNames_data();
    void showsValuesAndNames();
    void showsPaddingThatIsNone();
    void labels_data();
    void labels();
    void summaries_data();
    void summaries();
    void summariesThatNameEachOtherEnd();
    void listsTheNamesANumberCanHave();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    RegistryPtr m_bundled;
    RegistryPtr m_notations;
};

void FieldTextTest::initTestCase()
{
    m_bundled = bundledRegistry();
    m_notations = registryOf(notations);
    QVERIFY(m_notations->protocol("notations") != nullptr);
}

void FieldTextTest::showsValuesAndNames_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("name");

    const auto row = [](const char *what, const char *path, const char *value, const char *name = "") {
        QTest::newRow(what) << QByteArray(path) << QString::fromUtf8(value) << QString::fromUtf8(name);
    };
    row("small number", "notations.small", "7");
    row("negative number", "notations.negative", "-2 (0xfffe)");
    row("64 bits", "notations.wide", "18446744073709551615 (0xffffffffffffffff)");
    row("float", "notations.half", "1.5");
    row("one bit", "notations.flag", "1");
    row("seven bits", "notations.rest", "3");
    row("enumeration", "notations.kind", "1", "one kind");
    row("name that depends on another field", "notations.code", "7", "seven");
    row("text without its terminator", "notations.text", "\"hä\"", "4 bytes");
    row("bytes without their padding", "notations.padded", "\"ab\"", "4 bytes");
    row("structure has its summary", "notations.point", "1/2");
    row("list says how long it is", "notations.points", "", "2 elements");
    row("list of one", "notations.numbers", "", "1 element");
    row("number in a list", "notations.numbers[0]", "255 (0xff)");
    row("address", "ethernet.dst", "ff:ff:ff:ff:ff:ff");
    row("hex notation", "ethernet.type", "0x8100", "VLAN tag (802.1Q)");
    row("IPv4 address", "ipv4.src", "192.0.2.1");
    row("bytes that are no text", "icmp.data", "\"\"", "0 bytes");
}

void FieldTextTest::showsValuesAndNames()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, value);
    QFETCH(const QString, name);
    const FieldTree tree = path.startsWith("notations") ? treeOf(m_notations, "notations", notationBytes)
                                                        : treeOf(m_bundled, "ethernet", QByteArray(tagged));

    const FieldText text = textAt(tree, path.constData());

    QCOMPARE(QString::fromStdString(text.value), value);
    QCOMPARE(QString::fromStdString(text.name), name);
}

void FieldTextTest::showsPaddingThatIsNone()
{
    // Written again, "ab" would be padded with zeros: here it is not, so all bytes are shown.
    QByteArray bytes = QByteArray::fromHex(notationBytes);
    bytes[bytes.indexOf("ab") + 3] = 'x';
    const FieldTree tree = treeOf(m_notations, "notations", bytes.toHex());

    QCOMPARE(textAt(tree, "notations.padded").value, std::string("0x61620078"));
}

void FieldTextTest::labels_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("label");

    QTest::newRow("from -label") << QByteArray("notations.rest") << QStringLiteral("the rest");
    QTest::newRow("the id in words") << QByteArray("notations.small") << QStringLiteral("small");
    QTest::newRow("layer has its title") << QByteArray("notations") << QStringLiteral("Notations");
    QTest::newRow("element has its type's name") << QByteArray("notations.points[1]") << QStringLiteral("point 2");
    QTest::newRow("element that is a number") << QByteArray("notations.numbers[0]") << QStringLiteral("numbers 1");
}

void FieldTextTest::labels()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, label);
    const FieldTree tree = treeOf(m_notations, "notations", notationBytes);
    const Result<NodeIndex> node = findNode(tree, path.constData());
    QVERIFY(node);

    QCOMPARE(QString::fromStdString(labelOf(tree, *node)), label);
}

void FieldTextTest::summaries_data()
{
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("summary");

    const auto row = [](const char *what, const char *root, const char *hex, const char *summary) {
        QTest::newRow(what) << QByteArray(root) << QByteArray(hex) << QString::fromUtf8(summary);
    };
    row("addresses in their notation", "ethernet", tagged, "02:00:00:00:00:01 → ff:ff:ff:ff:ff:ff");
    row("an inline structure's stands for the layer's", "icmp", echo, "echo request, id 24528, seq 11482");
    row("names of the layer around", "icmp", "0301fcfe00000000", "destination unreachable: host unreachable");
    row("numbers in decimal only", "vlan", "700588b578", "VLAN 5, priority critical applications");
    row("missing fields are dots", "icmp", "00", "echo reply, code …");
    row("text in quotes", "raw", "68656c6c6f", "\"hello\"");
    row("long text is cut between characters", "raw",
        "61616161616161616161616161616161616161616161616161616161616161c3a4c3a4",
        "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"…");
    row("expressions and texts", "notations", notationBytes, "7 of 7, one kind, \"hä\"");
}

void FieldTextTest::summaries()
{
    QFETCH(const QByteArray, root);
    QFETCH(const QByteArray, hex);
    QFETCH(const QString, summary);
    const FieldTree tree = treeOf(root == "notations" ? m_notations : m_bundled, root.constData(), hex);

    QCOMPARE(QString::fromStdString(summaryOf(tree, 0)), summary);
}

void FieldTextTest::summariesThatNameEachOtherEnd()
{
    const RegistryPtr registry = registryOf(R"(
meta: {id: circle, title: Circle, endian: be}
-summary: "{inner}"
seq: [{id: inner, type: inner}]
types:
  inner:
    -summary: "in {_parent}"
    seq: [{id: x, type: u1}]
)");
    const FieldTree tree = treeOf(registry, "circle", "01");

    QCOMPARE(summaryOf(tree, 0), std::string("in Circle"));
}

void FieldTextTest::listsTheNamesANumberCanHave()
{
    const FieldTree tree = treeOf(m_notations, "notations", notationBytes);
    const auto namesAt = [&](const char *path) {
        QStringList names;
        for (const EnumMember *member : namesFor(tree, *findNode(tree, path)))
            names.append(QString::fromStdString(member->label));
        return names;
    };

    QCOMPARE(namesAt("notations.kind"), QStringList({QStringLiteral("one kind"), QStringLiteral("second kind")}));
    QCOMPARE(namesAt("notations.code"), QStringList({QStringLiteral("seven")}));
    QCOMPARE(namesAt("notations.small"), QStringList());

    QByteArray other = QByteArray::fromHex(notationBytes);
    other[16] = 2; // kind
    const FieldTree otherTree = treeOf(m_notations, "notations", other.toHex());
    QVERIFY(namesFor(otherTree, *findNode(otherTree, "notations.code")).empty());
    QCOMPARE(textAt(otherTree, "notations.code").name, std::string());
}

void FieldTextTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *what, const char *root, const char *hex, const char *text) {
        QTest::newRow(what) << QByteArray(root) << QByteArray(hex) << QString::fromUtf8(text);
    };
    row("nothing", "icmp", echo, "");
    row("one byte less", "udp", "00010002000800", "1 byte is missing");
    row("half a header", "udp", "0001", "6 bytes are missing");
    row("no byte at all", "udp", "", "8 bytes are missing");
    row("a size beyond the packet", "udp", "0001000200ff0000 61", "its size goes beyond the bytes that are there");
}

void FieldTextTest::saysWhatIsWrong()
{
    QFETCH(const QByteArray, root);
    QFETCH(const QByteArray, hex);
    QFETCH(const QString, text);
    const FieldTree tree = treeOf(m_bundled, root.constData(), hex);

    QString found;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i)
        found += QString::fromStdString(problemText(tree, i));

    QCOMPARE(found, text);
}

QTEST_GUILESS_MAIN(FieldTextTest)
#include "tst_fieldtext.moc"
