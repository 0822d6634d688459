// SPDX-License-Identifier: MIT
#include "core/craft/craftline.h"
#include "core/edit/editor.h"
#include "core/schema/schemaloader.h"

#include <QTest>

using namespace wl;

/// What a key of a definition does to a packet made from nothing, one small definition each.
class SynthesisRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void makesTheseBytes_data();
    void makesTheseBytes();
};

void SynthesisRulesTest::makesTheseBytes_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char *name, const char *definition, const char *line, const char *hex) {
        QTest::newRow(name) << QByteArray(definition) << QByteArray(line) << QByteArray(hex);
    };

    const char *const alias = R"(
seq:
  - {id: body, type: inner, -inline: true}
  - {id: flags, type: u1}
types:
  inner:
    seq:
      - {id: bits, type: u1, -aka: {wireshark: t.flags}}
)";
    row("a field's own name goes before another tool's name inside", alias, "t flags=7", "0007");
    row("another tool's name that is no field's own", R"(
seq:
  - {id: body, type: inner, -inline: true}
types:
  inner:
    seq:
      - {id: bits, type: u1, -aka: {wireshark: t.flags}}
)",
        "t flags=7", "07");

    row("a parameter's default, where the type is made alone", R"(
seq:
  - {id: a, type: inner(1)}
types:
  inner:
    params: [{id: count, -default: 3}]
    seq:
      - {id: data, size: count}
)",
        "t::inner", "000000");
    row("an argument goes before the parameter's default", R"(
seq:
  - {id: a, type: inner(1)}
types:
  inner:
    params: [{id: count, -default: 3}]
    seq:
      - {id: data, size: count}
)",
        "t", "00");
    row("a parameter's default that is a truth", R"(
seq: [{id: a, type: inner(false)}]
types:
  inner:
    params: [{id: more, -default: true}]
    seq:
      - {id: one, type: u1}
      - {id: two, type: u1, if: more}
)",
        "t::inner", "0000");

    row("what stands there only when more bytes follow", R"(
seq:
  - {id: one, type: u1}
  - {id: more, type: u2, if: not _io.eof}
)",
        "t", "00");
    row("the same inside of a sized structure", R"(
seq:
  - {id: length, type: u1, -auto: {fn: length_of, of: body}}
  - {id: body, type: inner, size: length}
types:
  inner:
    seq:
      - {id: one, type: u1}
      - {id: more, type: u2, if: not _io.eof}
)",
        "t", "0100");
    row("unless somebody asks for it", R"(
seq:
  - {id: one, type: u1}
  - {id: more, type: inner, if: not _io.eof}
types:
  inner:
    seq:
      - {id: two, type: u1}
)",
        "t more.two=5", "0005");

    row("a default shorter than the field", R"(seq: [{id: a, size: 4, -default: '"ab"'}])", "t", "61620000");
    row("a short default, padded as the field says", R"(seq: [{id: a, size: 4, pad-right: 0x20, -default: ab}])", "t",
        "61622020");
    row("a default longer than the field", R"(seq: [{id: a, size: 2, -default: '"abc"'}])", "t", "6162");

    row("_index in a rule of an element", R"(
seq:
  - {id: items, type: item, repeat: eos, -default: [{}, {}, {}]}
types:
  item:
    seq:
      - {id: number, type: u1, -auto: {expr: _index + 1}}
)",
        "t", "010203");
    row("_index in a rule of a list of numbers", R"(
seq:
  - {id: items, type: u1, repeat: expr, repeat-expr: 3, -auto: {expr: _index * 2}}
)",
        "t", "000204");

    row("the byte that ends a structure", R"(
seq:
  - {id: a, type: inner, terminator: 0xff}
  - {id: b, type: u1, -default: 9}
types:
  inner:
    seq: [{id: one, type: u1, -default: 1}]
)",
        "t", "01ff09");
    row("one that the structure has written already", R"(
seq:
  - {id: a, type: inner, terminator: 0x0a, include: true}
  - {id: b, type: u1, -default: 9}
types:
  inner:
    seq: [{id: text, type: str, encoding: UTF-8, terminator: 0x0a, -default: x}]
)",
        "t", "780a09");
    row("one that is the next field's", R"(
seq:
  - {id: a, type: inner, terminator: 9, consume: false}
  - {id: b, type: u1, -default: 9}
types:
  inner:
    seq: [{id: one, type: u1, -default: 1}]
)",
        "t", "0109");
    row("a structure shorter than its size", R"(
seq:
  - {id: a, type: inner, size: 4}
types:
  inner:
    seq: [{id: one, type: u1, -default: 1}]
)",
        "t", "01000000");
}

void SynthesisRulesTest::makesTheseBytes()
{
    QFETCH(const QByteArray, definition);
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, hex);
    const SchemaSource source{"t.ksy", "meta: {id: t, endian: be}\n" + definition.toStdString()};
    const SchemaLoad load = loadSchemas({&source, 1});
    QVERIFY2(load.errors.empty(), load.errors.empty() ? "" : load.errors.front().toString().c_str());
    const auto plan = parseCraftLine(*load.registry, line.toStdString());
    QVERIFY2(plan, plan ? "" : plan.error().toString().c_str());
    Editor editor(load.registry);
    const auto made = editor.make(*plan);
    QVERIFY2(made, made ? "" : made.error().toString().c_str());
    QCOMPARE(made->packet.bytes.toHex(), hex);
    for (const FieldNode &node : made->tree.nodes())
        QVERIFY(node.kind != NodeKind::Error);
    QCOMPARE(editor.judged({.bytes = made->packet.bytes, .root = made->packet.root}).pins.size(), std::size_t{0});
}

QTEST_GUILESS_MAIN(SynthesisRulesTest)
#include "tst_synthesisrules.moc"
