// SPDX-License-Identifier: MIT
#include "core/autofield/rulekind.h"
#include "core/dissect/fieldpath.h"
#include "core/edit/editor.h"
#include "core/schema/bundledschemas.h"
#include "tests/support/packettree.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace wl;

/// What each rule gives, over definitions of a few lines; the right values are known from elsewhere.
class RuleKindTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleHasAName();
    void givesThisValue_data();
    void givesThisValue();
    void givesNoValue_data();
    void givesNoValue();
    void followsWhenTheFieldGrows();
};

void RuleKindTest::everyRuleHasAName()
{
    std::set<std::string> ids;
    for (const RuleKind &kind : ruleKinds()) {
        QVERIFY(kind.id != nullptr && kind.compute != nullptr);
        QVERIFY(ids.insert(kind.id).second);
        QVERIFY(ruleKind(kind.id)->compute == kind.compute);
    }
    for (const char *id :
         {"expr", "length_of", "count_of", "next_protocol", "inet_checksum", "crc32", "crc32c", "fletcher"})
        QVERIFY2(ids.contains(id), id);
    QVERIFY(ruleKind("nope") == nullptr);
}

void RuleKindTest::givesThisValue_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<quint64>("value"); // of the first field with a rule
    const auto row = [](const char *name, const char *fields, const char *hex, quint64 value) {
        QTest::newRow(name) << QByteArray(fields) << QByteArray(hex) << value;
    };
    row("an expression", "  - {id: a, type: u1, -auto: {expr: b * 2 + 1}}\n  - {id: b, type: u1}\n", "0005", 11);
    row("an expression cut to the field", "  - {id: a, type: u1, -auto: {expr: b * 100}}\n  - {id: b, type: u1}\n",
        "0005", 244);
    row("a negative expression in a signed field",
        "  - {id: a, type: s1, -auto: {expr: 1 - b}}\n  - {id: b, type: u1}\n", "0005", 252);
    row("bytes of a field", "  - {id: a, type: u1, -auto: {fn: length_of, of: b}}\n  - {id: b, size-eos: true}\n",
        "00aabbcc", 3);
    row("bytes of nothing", "  - {id: a, type: u1, -auto: {fn: length_of, of: b}}\n  - {id: b, size-eos: true}\n", "07",
        0);
    row("elements of a list",
        "  - {id: a, type: u1, -auto: {fn: count_of, of: b}}\n  - {id: b, type: u2, repeat: eos}\n", "00aabbccdd", 2);
    row("a little-endian field",
        "  - {id: a, type: u2le, -auto: {fn: length_of, of: b}}\n  - {id: b, size-eos: true}\n", "0000aabb", 2);
    row("bits",
        "  - {id: v, type: b4}\n  - {id: a, type: b4, -auto: {fn: length_of, of: b}}\n  - {id: b, size-eos: true}\n",
        "f0aabb", 2);
    row("no rule while unless holds, the next one counts",
        "  - {id: x, type: u1, -auto: {expr: '9', unless: x == 0}}\n  - {id: a, type: u1, -auto: {expr: '5'}}\n",
        "0000", 5);
    row("of several rules the first with an answer",
        "  - {id: a, type: u1, -auto: [{expr: 1 / b}, {expr: '7', unless: b == 0}, {expr: '8'}, {expr: '9'}]}\n"
        "  - {id: b, type: u1}\n",
        "0000", 8);
    row("no layer, so that the rule behind next_protocol counts",
        "  - {id: a, type: u1, -auto: [{fn: next_protocol, table: x}, {fn: length_of, of: b}]}\n"
        "  - {id: b, size-eos: true, -payload: {table: x, key: a}}\n",
        "051122", 2);
    row("another value in place of a key",
        "  - {id: a, type: u1, -auto: {fn: next_protocol, table: x, instead: {0: 'sizeof(b) + 40'}}}\n"
        "  - {id: b, size-eos: true, -payload: {proto: inner, table: x, key: a}}\n",
        "051122", 42);
    // RFC 1071, section 3: the words 0001 f203 f4f5 f6f7 sum to ddf2.
    row("the checksum of RFC 1071",
        "  - {id: a, type: u2, -auto: {fn: inet_checksum, over: self}}\n  - {id: b, size-eos: true}\n",
        "ffff0001f203f4f5f6f7", 0x220d);
    row("an odd byte is completed",
        "  - {id: a, type: u2, -auto: {fn: inet_checksum, over: self}}\n  - {id: b, size-eos: true}\n", "0000ab",
        0x54ff);
    row("a pseudo-header that the rule spells out",
        "  - {id: a, type: u2, -auto: {fn: inet_checksum, over: self, pseudo: [u1(0), u1(17)]}}\n"
        "  - {id: b, size-eos: true}\n",
        "0000ab", 0x54ee);
    row("the first bytes alone",
        "  - {id: a, type: u2, -auto: {fn: inet_checksum, over: self, bytes: '4'}}\n  - {id: b, size-eos: true}\n",
        "0000ab00ffff12", 0x54ff);
    row("a part of the layer",
        "  - {id: x, type: u2}\n  - {id: b, size: 2}\n  - {id: a, type: u2, -auto: {fn: inet_checksum, from: b, to: "
        "c}}\n  - {id: c, size: 2}\n  - {id: d, size-eos: true}\n",
        "ffff0001ffff0002ffff", 0xfffc);
    row("another value in place of 0",
        "  - {id: a, type: u2, -auto: {fn: inet_checksum, over: self, zero-as: 0xffff}}\n  - {id: b, size-eos: true}\n",
        "0000ffff", 0xffff);
    // The check values of the catalogues of CRCs: of the text 123456789.
    row("CRC-32", "  - {id: b, size: 9}\n  - {id: a, type: u4, -auto: {fn: crc32, from: b, to: b}}\n",
        "31323334353637383900000000", 0xcbf43926);
    row("CRC-32C", "  - {id: b, size: 9}\n  - {id: a, type: u4, -auto: {fn: crc32c, from: b, to: b}}\n",
        "31323334353637383900000000", 0xe3069283);
    // scapy 2.5.0: fletcher16_checkbytes(bytes.fromhex('02010203040506070000aabb'), 8)
    row("Fletcher's check bytes, wherever they stand",
        "  - {id: x, type: u2}\n  - {id: b, size: 8}\n  - {id: a, type: u2, -auto: {fn: fletcher, from: b, to: "
        "c}}\n  - {id: c, size: 2}\n",
        "ffff0201020304050607ffffaabb", 0x9fdb);
}

static std::pair<FieldTree, std::vector<NodeIndex>> withRules(const RegistryPtr &registry, const QByteArray &hex)
{
    std::pair<FieldTree, std::vector<NodeIndex>> found{treeOf(registry, "t", hex.constData()), {}};
    for (NodeIndex i = 0; i < found.first.nodes().size(); ++i) {
        const AttributeId id = found.first.node(i).attribute;
        if (id != noAttribute && !registry->info(id).autoRule.isEmpty())
            found.second.push_back(i);
    }
    return found;
}

void RuleKindTest::givesThisValue()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QByteArray, hex);
    QFETCH(const quint64, value);
    const std::vector<SchemaSource> sources{
        {.file = "t.ksy", .text = ("meta: {id: t, endian: be}\nseq:\n" + fields).toStdString()},
        {.file = "inner.ksy",
         .text = "meta: {id: inner, endian: be, -binds: {x: 0}}\nseq:\n  - {id: all, size-eos: true}\n"}};
    const RegistryPtr registry = loadSchemas(sources).registry;
    QVERIFY(registry->rowNamed("t"));
    QVERIFY(checkRules(*registry).empty());
    const auto [tree, nodes] = withRules(registry, hex);
    QVERIFY(!nodes.empty());
    const Editor editor(registry);
    std::optional<quint64> first;
    for (const NodeIndex node : nodes) {
        if (const auto right = editor.ruleValue(tree, node); right && !first)
            first = *right;
    }
    QVERIFY(first);
    QCOMPARE(*first, value);
}

void RuleKindTest::givesNoValue_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char *name, const char *fields, const char *hex) {
        QTest::newRow(name) << QByteArray(fields) << QByteArray(hex);
    };
    row("an expression without a value", "  - {id: a, type: u1, -auto: {expr: 1 / b}}\n  - {id: b, type: u1}\n",
        "0000");
    row("none of several rules has an answer",
        "  - {id: a, type: u1, -auto: [{expr: 1 / b}, {expr: '9', unless: b == 0}]}\n  - {id: b, type: u1}\n", "0000");
    row("unless holds", "  - {id: a, type: u1, -auto: {expr: '9', unless: b == 0}}\n  - {id: b, type: u1}\n", "0000");
    row("no layer in the payload",
        "  - {id: a, type: u1, -auto: {fn: next_protocol, table: x}}\n  - {id: b, size-eos: true, -payload: {table: x, "
        "key: a}}\n",
        "0000");
    row("no layer below for the pseudo-header",
        "  - {id: a, type: u2, -auto: {fn: inet_checksum, over: self, pseudo: ip}}\n  - {id: b, size-eos: true}\n",
        "000012");
    row("a part of the pseudo-header without a value",
        "  - {id: a, type: u2, -auto: {fn: inet_checksum, over: self, pseudo: ['u2(1 / b)']}}\n  - {id: b, type: u1}\n",
        "000000");
}

void RuleKindTest::givesNoValue()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QByteArray, hex);
    const RegistryPtr registry = registryOf(("meta: {id: t, endian: be}\nseq:\n" + fields).constData());
    QVERIFY(registry->rowNamed("t"));
    const auto [tree, nodes] = withRules(registry, hex);
    QCOMPARE(nodes.size(), std::size_t{1});
    QVERIFY(!Editor(registry).ruleValue(tree, nodes.front()));
    // What has no rule here is not wrong, and stays as it is.
    Editor editor(registry);
    const Packet packet{.bytes = QByteArray::fromHex(hex), .root = *registry->rowNamed("t")};
    QVERIFY(editor.judged(packet).pins.empty());
}

void RuleKindTest::followsWhenTheFieldGrows()
{
    const RegistryPtr registry = registryOf("meta: {id: t, endian: be}\nseq:\n"
                                            "  - {id: sum, type: u2, -auto: {fn: inet_checksum, over: self}}\n"
                                            "  - {id: n, type: u1, -auto: {fn: length_of, of: name}}\n"
                                            "  - {id: name, size: n}\n"
                                            "  - {id: count, type: u1, -auto: {fn: count_of, of: list}}\n"
                                            "  - {id: list, type: u2, repeat: expr, repeat-expr: count}\n");
    Editor editor(registry);
    auto made = editor.make({.layers = {{.row = *registry->rowNamed("t")}}});
    QVERIFY(made);
    QCOMPARE(made->packet.bytes.toHex(), QByteArray("ffff0000"));
    made = editor.setField(made->packet, made->tree, *findNode(made->tree, "t.name"), "abc");
    QVERIFY(made);
    QCOMPARE(made->packet.bytes.mid(2).toHex(), QByteArray("0361626300"));
    made = editor.insertElement(made->packet, made->tree, "t.list[0]", "258");
    QVERIFY(made);
    QCOMPARE(made->packet.bytes.mid(2).toHex(), QByteArray("03616263010102"));
    // 0361 + 6263 + 0101 + 0200 = 68c5 (the last byte completed), complemented
    QCOMPARE(made->packet.bytes.left(2).toHex(), QByteArray("973a"));
}

QTEST_GUILESS_MAIN(RuleKindTest)
#include "tst_rulekind.moc"
