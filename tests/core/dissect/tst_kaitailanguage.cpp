// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/dissect/strictness.h"
#include "core/edit/editor.h"
#include "core/print/valuejson.h"
#include "core/schema/schemaloader.h"
#include "core/session/session.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wl;

/// What Kaitai's language has beyond structures in a row: parameters, imports, places elsewhere, processed bytes,
/// other orders of bits and bytes. Read, seen in the tree, edited.
class KaitaiLanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void expressionsHaveTheirValue_data();
    void expressionsHaveTheirValue();
    void strictReadingStops_data();
    void strictReadingStops();
    void treesShowThem_data();
    void treesShowThem();
    void editsKeepThemRight_data();
    void editsKeepThemRight();
    void whatCannotBeEditedSaysSo_data();
    void whatCannotBeEditedSaysSo();
    void importsAreReadFromTheirFolder();
    void importsInACircleLoad();
    void anImportWithAMistakeIsNamed();
    void chainsOfInstancesEnd();
    void severalThatClaimAKeyAreToldApart_data();
    void severalThatClaimAKeyAreToldApart();
};

namespace {

std::string definition(const char *rest)
{
    return std::string("meta: {id: t, endian: be, encoding: UTF-8}\n") + rest;
}

const std::string withParams = definition(R"(
seq:
  - {id: count, type: u1}
  - {id: items, type: 'item(count, _index)', repeat: expr, repeat-expr: 2}
types:
  item:
    params: [{id: size_of_it, type: u1}, {id: number, type: u1}]
    seq:
      - {id: data, size: size_of_it}
    instances:
      twice: {value: number * 2}
)");

const std::string withPlaces = definition(R"(
seq:
  - {id: offset, type: u1}
  - {id: body, size-eos: true}
instances:
  there: {pos: offset, type: pair}
  byte: {pos: 1, type: u1}
  many: {pos: 1, type: u1, repeat: expr, repeat-expr: 2}
  never: {pos: 0, type: u1, if: offset == 99}
  beyond: {pos: 200, type: u1, -lazy: true}
types:
  pair:
    seq:
      - {id: a, type: u1}
      - {id: b, type: u1}
)");

const std::string withProcess = definition(R"(
seq:
  - {id: key, type: u1}
  - {id: inside, size: 2, process: xor(key), type: pair}
  - {id: plain, size: 2, process: rol(4)}
types:
  pair:
    seq:
      - {id: a, type: u1}
      - {id: b, type: u1}
)");

const std::string withBits = R"(
meta: {id: t, bit-endian: le}
seq:
  - {id: low, type: b3}
  - {id: wide, type: b10}
  - {id: top, type: b3}
  - {id: flags, type: b1, repeat: expr, repeat-expr: 4}
)";

const std::string withOrder = definition(R"(
seq:
  - {id: mark, size: 1}
  - {id: rest, type: body}
types:
  body:
    meta:
      endian:
        switch-on: _parent.mark
        cases:
          '[0x49]': le
          '[0x4d]': be
    seq:
      - {id: n, type: u2}
      - {id: inner, type: deeper}
    types:
      deeper:
        seq: [{id: m, type: u2}]
)");

const std::string withCases = definition(R"(
seq:
  - {id: kind, type: str, size: 1}
  - id: value
    type:
      switch-on: kind
      cases:
        '"n"': u2
        '"s"': strz
        _: pair
types:
  pair:
    seq:
      - {id: a, type: u1}
      - {id: b, type: u1}
)");

const std::string withTexts = definition(R"(
seq:
  - {id: wide, type: strz, encoding: UTF-16LE}
  - {id: latin, type: str, size: 1, encoding: ISO-8859-1}
)");

SchemaLoad loadOne(const std::string &text, const std::vector<std::string> &expressions = {})
{
    const std::vector<SchemaSource> sources{{"t.ksy", text, false}};
    const ExpressionRequest request{"t", expressions};
    return loadSchemas(sources, {}, &request);
}

RegistryPtr registryOf(const std::string &text)
{
    const SchemaLoad load = loadOne(text);
    for (const Error &error : load.errors)
        qWarning("%s", error.toString().c_str());
    return load.errors.empty() ? load.registry : nullptr;
}

/// Every visible value of a tree as `path=text`, one behind the other.
std::string listOf(const FieldTree &tree)
{
    std::string out;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        if (tree.node(i).kind == NodeKind::Value && !tree.node(i).isTransparent)
            out += (out.empty() ? "" : " ") + pathOf(tree, i) + "=" + textOf(tree, i).value;
    }
    return out;
}

void write(const QTemporaryDir &folder, const char *name, const char *text)
{
    QFile file(folder.filePath(name));
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

void KaitaiLanguageTest::expressionsHaveTheirValue_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const std::string &text, const char *hex, const char *e, const char *value) {
        QTest::newRow(name) << text << QByteArray(hex) << QByteArray(e) << QByteArray(value);
    };
    row("a parameter is a size", withParams, "0201020304", "items[1].data", R"({"bytes":"0304"})");
    row("a parameter tells the index", withParams, "0201020304", "items[1].twice", "2");
    row("a structure is the map of its fields", withParams, "0201020304", "items[0]", R"({"data":{"bytes":"0102"}})");
    row("a structure elsewhere", withPlaces, "02aabbcc", "there.b", "204");
    row("a number elsewhere", withPlaces, "02aabbcc", "byte", "170");
    row("a list elsewhere", withPlaces, "02aabbcc", "many", "[170,187]");
    row("an instance whose condition is false", withPlaces, "02aabbcc", "never", "null");
    row("an instance beyond the end", withPlaces, "02aabbcc", "beyond", "error");
    row("a structure in processed bytes", withProcess, "0f0e0d1234", "inside.b", "2");
    row("processed bytes", withProcess, "0f0e0d1234", "plain", R"({"bytes":"2143"})");
    row("bits from the lowest on", withBits, "ba5c05", "low", "2");
    row("bits from the lowest on, over two bytes", withBits, "ba5c05", "wide", "919");
    row("the highest bits of a byte", withBits, "ba5c05", "top", "2");
    row("a list of bits", withBits, "ba5c05", "flags", "[true,false,true,false]");
    row("a byte order that is little", withOrder, "49010002000000", "rest.n + rest.inner.m", "3");
    row("a byte order that is big", withOrder, "4d000100020000", "rest.n + rest.inner.m", "3");
    row("a byte order can be asked for", withOrder, "49010002000000", "rest._is_le", "true");
    row("a case that is a number", withCases, "6e0102", "value", "258");
    row("a case that is a text", withCases, "73414200", "value", R"("AB")");
    row("a case that is a structure", withCases, "780102", "value.as<pair>.b", "2");
    row("text of two bytes a character", withTexts, "4100ac200000e9", "wide", "\"A\xE2\x82\xAC\"");
    row("text of one byte a character", withTexts, "4100ac200000e9", "latin", "\"\xC3\xA9\"");
    row("characters are counted, not bytes", withTexts, "4100ac200000e9", "wide.length", "2");
    row("characters are turned round", withTexts, "4100ac200000e9", "wide.reverse",
        "\"\xE2\x82\xAC"
        "A\"");
    row("an f-string", withTexts, "4100ac200000e9", R"(f"<{wide}:{wide.length + 1}>")", "\"<A\xE2\x82\xAC:3>\"");
    row("a list of numbers", withParams, "00", "[1, 300, -1].max", "300");
    row("a list of texts", withParams, "00", R"(["a", "b"][1])", R"("b")");
    row("the size of a type", withCases, "780102", "sizeof<pair>", "2");
    row("the size of a built-in type", withCases, "780102", "bitsizeof<u4>", "32");
    row("the size of a field", withPlaces, "02aabbcc", "offset._sizeof", "1");
}

void KaitaiLanguageTest::expressionsHaveTheirValue()
{
    QFETCH(const std::string, text);
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, expression);
    QFETCH(const QByteArray, value);
    const SchemaLoad load = loadOne(text, {expression.toStdString()});
    QVERIFY2(load.errors.empty(), load.errors.empty() ? "" : load.errors.front().toString().c_str());
    QVERIFY2(load.expressions.front(),
             load.expressions.front() ? "" : load.expressions.front().error().toString().c_str());
    const QByteArray bytes = QByteArray::fromHex(hex);
    Dissector dissector(*load.registry);
    dissector.dissect(viewOf(bytes), *load.registry->rowNamed("t"));
    const Value result = dissector.evaluator().run(*load.expressions.front(), 0);
    QCOMPARE(QByteArray::fromStdString(valueJson(dissector, result).value_or("error")), value);
}

void KaitaiLanguageTest::strictReadingStops_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("breach");
    const auto row = [](const char *name, const char *text, const char *hex, const char *breach) {
        QTest::newRow(name) << definition(text) << QByteArray(hex) << QByteArray(breach);
    };
    row("nothing wrong", "seq: [{id: a, type: u1, valid: 7}]", "07", "");
    row("another value", "seq: [{id: a, type: u1, valid: 7}]", "08", "t.a: its value is not valid");
    row("below the least", "seq: [{id: a, type: u1, valid: {min: 7}}]", "06", "t.a: its value is not valid");
    row("above the most", "seq: [{id: a, type: u1, valid: {max: 7}}]", "08", "t.a: its value is not valid");
    row("none of several", "seq: [{id: a, type: u1, valid: {any-of: [1, 2]}}]", "03", "t.a: its value is not valid");
    row("an expression", "seq: [{id: a, type: u1, valid: {expr: _ % 2 == 0}}]", "03", "t.a: its value is not valid");
    row("an element", "seq: [{id: a, type: u1, repeat: eos, valid: {max: 3}}]", "0104", "t.a: its value is not valid");
    row("no member", "seq: [{id: a, type: u1, enum: e, valid: {in-enum: true}}]\nenums: {e: {1: x}}", "02",
        "t.a: its value is not valid");
    row("too short", "seq: [{id: a, type: u2}]", "01", "t.a: bytes are missing");
    row("a size beyond the end", "seq: [{id: n, type: u1}, {id: a, size: n}]", "0501",
        "t.a: its size goes beyond the bytes that are there");
    row("a computed value", "seq: [{id: a, type: u1}]\ninstances: {b: {value: a + 1, valid: 2}}", "02",
        "b: its value is not valid");
    row("no byte order", "seq: [{id: a, type: x}]\ntypes: {x: {meta: {endian: {switch-on: 1, cases: {2: le}}}}}", "02",
        "t::x: the byte order of its numbers is not decided");
    row("nothing to inflate", "seq: [{id: a, size-eos: true, process: zlib}]", "02",
        "t.a: its bytes are not what they should be made from");
}

void KaitaiLanguageTest::strictReadingStops()
{
    QFETCH(const std::string, text);
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, breach);
    const RegistryPtr registry = registryOf(text);
    QVERIFY(registry);
    const QByteArray bytes = QByteArray::fromHex(hex);
    Dissector dissector(*registry);
    dissector.dissect(viewOf(bytes), *registry->rowNamed("t"));
    QCOMPARE(QByteArray::fromStdString(firstBreach(dissector).value_or("")), breach);
}

void KaitaiLanguageTest::treesShowThem_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("list");
    const auto row = [](const char *name, const std::string &text, const char *hex, const char *list) {
        QTest::newRow(name) << text << QByteArray(hex) << QByteArray(list);
    };
    row("parameters", withParams, "0201020304", "t.count=2 t.items[0].data=0x0102 t.items[1].data=0x0304");
    row("places elsewhere", withPlaces, "02aabbcc",
        "t.offset=2 t.body=0xaabbcc t.there.a=187 (0xbb) t.there.b=204 (0xcc) t.byte=170 (0xaa) "
        "t.many[0]=170 (0xaa) t.many[1]=187 (0xbb)");
    row("processed bytes", withProcess, "0f0e0d1234", "t.key=15 (0x0f) t.inside.a=1 t.inside.b=2 t.plain=\"!C\"");
    row("bits from the lowest on", withBits, "ba5c05",
        "t.low=2 t.wide=919 (0x397) t.top=2 t.flags[0]=1 t.flags[1]=0 t.flags[2]=1 t.flags[3]=0");
    row("a byte order", withOrder, "4901000200", "t.mark=\"I\" t.rest.n=1 t.rest.inner.m=2");
    row("a case that is a number", withCases, "6e0102", "t.kind=\"n\" t.value=258 (0x0102)");
    row("a case that is a text", withCases, "73414200", "t.kind=\"s\" t.value=\"AB\"");
    row("texts", withTexts, "4100ac200000e9", "t.wide=\"A\xE2\x82\xAC\" t.latin=\"\xC3\xA9\"");
}

void KaitaiLanguageTest::treesShowThem()
{
    QFETCH(const std::string, text);
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, list);
    const RegistryPtr registry = registryOf(text);
    QVERIFY(registry);
    const Packet packet{.bytes = QByteArray::fromHex(hex), .root = *registry->rowNamed("t")};
    QCOMPARE(QByteArray::fromStdString(listOf(Editor(registry).treeOf(packet))), list);
}

void KaitaiLanguageTest::editsKeepThemRight_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const std::string &text, const char *hex, const char *path, const char *value,
                        const char *after) {
        QTest::newRow(name) << text << QByteArray(hex) << QByteArray(path) << QByteArray(value) << QByteArray(after);
    };
    row("bits over two bytes, from the lowest on", withBits, "ba5c05", "t.wide", "0", "024005");
    row("a bit of a list", withBits, "ba5c05", "t.flags[1]", "1", "ba5c07");
    row("a little-endian number", withOrder, "4901000200", "t.rest.inner.m", "0x0304", "4901000403");
    row("a number of a case", withCases, "6e0102", "t.value", "7", "6e0007");
    row("a text of a case", withCases, "73414200", "t.value", "xyz", "7378797a00");
    row("a text of two bytes a character", withTexts, "410000004a", "t.wide", "\xE2\x82\xAC", "ac2000004a");
    row("a number elsewhere", withPlaces, "02aabbcc", "t.there.b", "1", "02aabb01");
    row("the place itself", withPlaces, "02aabbcc", "t.offset", "1", "01aabbcc");
    row("what is processed, by its bytes", withProcess, "0f0e0d1234", "t.key", "0", "000e0d1234");
}

void KaitaiLanguageTest::editsKeepThemRight()
{
    QFETCH(const std::string, text);
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, after);
    const RegistryPtr registry = registryOf(text);
    QVERIFY(registry);
    Session session(registry);
    session.load({{.bytes = QByteArray::fromHex(hex), .root = *registry->rowNamed("t")}}, false);
    const auto done = session.setField(path.toStdString(), value.toStdString());
    QVERIFY2(done, done ? "" : done.error().toString().c_str());
    QCOMPARE(session.packet().bytes.toHex(), after);
    session.undo();
    QCOMPARE(session.packet().bytes.toHex(), hex);
}

void KaitaiLanguageTest::whatCannotBeEditedSaysSo_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("in processed bytes") << withProcess << QByteArray("0f0e0d1234") << QByteArray("t.inside.a")
                                        << QByteArray("5");
    QTest::newRow("a result of processing")
        << withProcess << QByteArray("0f0e0d1234") << QByteArray("t.plain") << QByteArray("0x0102");
    QTest::newRow("another size elsewhere")
        << withPlaces << QByteArray("02aabbcc") << QByteArray("t.there") << QByteArray("0x010203");
}

void KaitaiLanguageTest::whatCannotBeEditedSaysSo()
{
    QFETCH(const std::string, text);
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, value);
    const RegistryPtr registry = registryOf(text);
    QVERIFY(registry);
    Session session(registry);
    session.load({{.bytes = QByteArray::fromHex(hex), .root = *registry->rowNamed("t")}}, false);
    const auto done = session.setField(path.toStdString(), value.toStdString());
    QVERIFY(!done);
    QVERIFY2(done.error().text.find("the definition says") != std::string::npos
                 || done.error().text.find("read-only") != std::string::npos,
             done.error().text.c_str());
    QCOMPARE(session.packet().bytes.toHex(), hex);
}

void KaitaiLanguageTest::importsAreReadFromTheirFolder()
{
    const QTemporaryDir folder;
    write(folder, "main.ksy",
          "meta: {id: main, endian: be, imports: [sub/one, /shared/two]}\n"
          "seq:\n  - {id: a, type: one}\n  - {id: b, type: two::inner}\n  - {id: c, type: u1, enum: 'two::kind'}\n");
    write(folder, "sub/one.ksy", "meta: {id: one, endian: be, imports: [../sub/three]}\nseq: [{id: x, type: three}]\n");
    write(folder, "sub/three.ksy", "meta: {id: three}\nseq: [{id: y, type: u1}]\n");
    write(folder, "lib/shared/two.ksy",
          "meta: {id: two}\ntypes: {inner: {seq: [{id: z, type: u1}]}}\nenums: {kind: {3: third}}\n");
    const auto source = readSchema(folder.filePath("main.ksy").toStdString());
    QVERIFY(source);
    const std::vector<std::string> folders{folder.filePath("lib").toStdString()};
    const SchemaLoad load = loadSchemas(std::vector<SchemaSource>{*source}, folders);
    QVERIFY2(load.errors.empty(), load.errors.empty() ? "" : load.errors.front().toString().c_str());
    const Packet packet{.bytes = QByteArray::fromHex("010203"), .root = *load.registry->rowNamed("main")};
    const FieldTree tree = Editor(load.registry).treeOf(packet);
    QCOMPARE(listOf(tree), std::string("main.a.x.y=1 main.b.z=2 main.c=3"));
    const auto named = findNode(tree, "main.c");
    QVERIFY(named);
    QCOMPARE(textOf(tree, *named).name, std::string("third"));
}

void KaitaiLanguageTest::importsInACircleLoad()
{
    const QTemporaryDir folder;
    write(folder, "a.ksy",
          "meta: {id: a, endian: be, imports: [b]}\nseq: [{id: x, type: u1}, {id: y, type: b, if: x > 0}]\n");
    write(folder, "b.ksy", "meta: {id: b, endian: be, imports: [a]}\nseq: [{id: z, type: a}]\n");
    const auto source = readSchema(folder.filePath("a.ksy").toStdString());
    QVERIFY(source);
    const SchemaLoad load = loadSchemas(std::vector<SchemaSource>{*source});
    QVERIFY2(load.errors.empty(), load.errors.empty() ? "" : load.errors.front().toString().c_str());
    const Packet packet{.bytes = QByteArray::fromHex("010100"), .root = *load.registry->rowNamed("a")};
    QCOMPARE(listOf(Editor(load.registry).treeOf(packet)), std::string("a.x=1 a.y.z.x=1 a.y.z.y.z.x=0"));
}

void KaitaiLanguageTest::anImportWithAMistakeIsNamed()
{
    const QTemporaryDir folder;
    write(folder, "a.ksy", "meta:\n  id: a\n  imports:\n    - broken\nseq: [{id: y, type: broken}]\n");
    write(folder, "broken.ksy", "meta: {id: Broken}\n");
    const auto source = readSchema(folder.filePath("a.ksy").toStdString());
    QVERIFY(source);
    const SchemaLoad load = loadSchemas(std::vector<SchemaSource>{*source});
    QCOMPARE(load.errors.size(), std::size_t{2});
    QVERIFY(load.errors[0].toString().find("broken.ksy:1:7: ") != std::string::npos);
    QVERIFY(load.errors[1].toString().find("a.ksy:4:7: ") != std::string::npos);
    QVERIFY(load.registry->protocols().empty());
}

/// A place that leads to itself, and lists of them: read as far as somebody looks, never without end.
void KaitaiLanguageTest::chainsOfInstancesEnd()
{
    const RegistryPtr registry = registryOf(definition(R"(
seq: [{id: next, type: u1}, {id: many, type: node, repeat: eos}]
instances:
  self: {pos: 0, type: t}
types:
  node:
    seq: [{id: at, type: u1}]
    instances:
      target: {pos: at, type: node}
)"));
    QVERIFY(registry);
    QByteArray bytes(300, '\0');
    for (int i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 7);
    const Packet packet{.bytes = bytes, .root = *registry->rowNamed("t")};
    const FieldTree tree = Editor(registry).treeOf(packet);
    QVERIFY(tree.nodes().size() > 300);
    QVERIFY(tree.nodes().size() < 500'000);
}

void KaitaiLanguageTest::severalThatClaimAKeyAreToldApart_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("chosen");
    QTest::newRow("by a value") << QByteArray("0140") << QByteArray("four");
    QTest::newRow("by another value") << QByteArray("0160") << QByteArray("six");
    QTest::newRow("by contents") << QByteArray("0158454c4f") << QByteArray("magic");
    QTest::newRow("the first when none fits") << QByteArray("0100") << QByteArray("four");
    QTest::newRow("the first when all are too long") << QByteArray("01") << QByteArray("outer");
}

void KaitaiLanguageTest::severalThatClaimAKeyAreToldApart()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, chosen);
    const auto version = [](const char *id, int value) {
        return std::string("meta: {id: ") + id
            + ", endian: be, -binds: {table: 1}}\nseq:\n  - {id: v, type: b4, valid: " + std::to_string(value)
            + "}\n  - {id: w, type: b4}\n";
    };
    const std::vector<SchemaSource> sources{
        {"outer.ksy",
         "meta: {id: outer, endian: be}\nseq:\n  - {id: key, type: u1}\n"
         "  - {id: payload, size-eos: true, -payload: {table: table, key: key}}\n",
         false},
        {"four.ksy", version("four", 4), false},
        {"six.ksy", version("six", 6), false},
        {"magic.ksy", "meta: {id: magic, -binds: {table: 1}}\nseq: [{id: m, contents: XELO}]\n", false},
    };
    const SchemaLoad load = loadSchemas(sources);
    QVERIFY2(load.errors.empty(), load.errors.empty() ? "" : load.errors.front().toString().c_str());
    const Packet packet{.bytes = QByteArray::fromHex(hex), .root = *load.registry->rowNamed("outer")};
    const FieldTree tree = Editor(load.registry).treeOf(packet);
    const NodeIndex last = tree.layers().back();
    QCOMPARE(QByteArray::fromStdString(load.registry->info(tree.node(last).row).path), chosen);
}

QTEST_GUILESS_MAIN(KaitaiLanguageTest)
#include "tst_kaitailanguage.moc"
