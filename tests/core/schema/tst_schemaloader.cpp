// SPDX-License-Identifier: MIT
#include "core/autofield/rulekind.h"
#include "core/dissect/dissector.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/editor.h"
#include "core/schema/bundledschemas.h"

#include <QTest>

#include <algorithm>

using namespace wl;

/// Definitions of a person's own: a mistake is named with its place, and nothing in a file can hang the program.
class SchemaLoaderTest : public QObject
{
    Q_OBJECT

private slots:
    void mistakesHaveAPlace_data();
    void mistakesHaveAPlace();
    void everyMistakeOfAFileIsNamed();
    void aBrokenFileLeavesTheOthersAlone();
    void aPersonsFileComesFirst();
    void twoFilesLinkThroughATable();
    void nearMissesAreNoted_data();
    void nearMissesAreNoted();
    void bombsAreRefused_data();
    void bombsAreRefused();
    void hostileDefinitionsEnd_data();
    void hostileDefinitionsEnd();
    void namesAreFound_data();
    void namesAreFound();
};

static SchemaLoad loadOne(const std::string &text)
{
    const std::vector<SchemaSource> sources{{.file = "test.ksy", .text = text, .isBundled = false}};
    return loadSchemas(sources);
}

void SchemaLoaderTest::mistakesHaveAPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const char *text, int line, int column) {
        QTest::newRow(name) << QByteArray(text) << line << column;
    };
    row("an empty file", "", 1, 1);
    row("not a mapping", "- 1\n", 1, 1);
    row("no meta", "seq: []\n", 1, 1);
    row("meta without an id", "meta:\n  endian: be\n", 2, 3);
    row("an id in capitals", "meta:\n  id: Test\n", 2, 3);
    row("a key nobody knows", "meta: {id: t}\nsequence: []\n", 2, 1);
    row("a key of a field nobody knows", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    type: u1\n    sise: 4\n", 5,
        5);
    row("a key twice", "meta: {id: t}\ndoc: a\ndoc: b\n", 3, 1);
    row("a key twice inside", "meta:\n  id: t\n  id: u\n", 3, 3);
    row("an anchor", "meta: &a {id: t}\n", 1, 7);
    row("an alias", "meta: {id: t}\ndoc: *a\n", 2, 6);
    row("a tag", "meta: {id: !!str t}\n", 1, 12);
    row("broken YAML", "meta: {id: t\n", 2, 1);
    row("a tab as indentation", "meta:\n\tid: t\n", 2, 1);
    row("a type nobody knows", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    type: nope\n", 4, 11);
    row("a case of a type nobody knows",
        "meta: {id: t, endian: be}\nseq:\n  - id: a\n    type:\n      switch-on: 1\n      cases:\n        1: nope\n", 7,
        12);
    row("an enumeration nobody knows", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    type: u1\n    enum: nope\n", 5,
        11);
    row("a member nobody knows",
        "meta: {id: t, endian: be}\nseq:\n  - {id: a, type: u1}\n  - id: b\n    size: 1\n    if: a == e::c\nenums: {e: "
        "{1: b}}\n",
        6, 14);
    row("a value of an enumeration twice", "meta: {id: t}\nenums:\n  e:\n    1: a\n    0x1: b\n", 5, 5);
    row("a field twice", "meta: {id: t, endian: be}\nseq:\n  - {id: a, type: u1}\n  - {id: a, type: u1}\n", 4, 5);
    row("an id that is no name", "meta: {id: t, endian: be}\nseq:\n  - {id: A-b, type: u1}\n", 3, 5);
    row("a field without a size", "meta: {id: t, endian: be}\nseq:\n  - id: a\n", 3, 5);
    row("a number without byte order", "meta: {id: t}\nseq:\n  - id: a\n    type: u2\n", 4, 11);
    row("a field that is not there", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    size: b + 1\n", 4, 11);
    row("the operand at the end", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    size: 1 + b\n", 4, 15);
    row("an operand missing", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    size: 1 +\n", 4, 14);
    row("a parenthesis open", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    size: (1 + 2\n", 4, 17);
    row("a character no expression has", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    size: 1 $ 2\n", 4, 13);
    row("a number beyond 64 bits", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    size: 18446744073709551616\n", 4,
        30);
    row("a crafting function in Kaitai's part", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    size: sizeof(a)\n", 4,
        11);
    row("a rule nobody knows", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    type: u1\n    -auto: {fn: nope}\n", 5,
        12);
    row("a rule without its field",
        "meta: {id: t, endian: be}\nseq:\n  - id: a\n    type: u1\n    -auto: {fn: length_of}\n", 5, 12);
    row("a rule of a field that is not there",
        "meta: {id: t, endian: be}\nseq:\n  - id: a\n    type: u1\n    -auto: {fn: length_of, of: b}\n", 5, 32);
    row("a rule on bytes", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    size: 1\n    -auto: {expr: 1}\n", 5, 12);
    row("a payload on a number", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    type: u1\n    -payload: {}\n", 5, 15);
    row("repeat without its count", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    type: u1\n    repeat: expr\n", 5,
        13);
    row("a process of somebody's own",
        "meta: {id: t, endian: be}\nseq:\n  - id: a\n    size: 1\n    process: mine(1)\n", 5, 14);
    row("a process without its key", "meta: {id: t, endian: be}\nseq:\n  - id: a\n    size: 1\n    process: xor\n", 5,
        14);
    row("an import that is not there", "meta:\n  id: t\n  imports: [u]\n", 3, 13);
    row("an instance without value or type", "meta: {id: t, endian: be}\ninstances:\n  a:\n    pos: 0\n", 4, 5);
    row("a place that is not a field", "meta: {id: t, endian: be}\ninstances:\n  a:\n    pos: b\n    type: u1\n", 4,
        10);
    row("a parameter without a name", "meta: {id: t, endian: be}\nparams:\n  - {type: u1}\n", 3, 5);
    row("an argument that is not a field",
        "meta: {id: t, endian: be}\nseq:\n  - id: a\n    type: u(b)\ntypes:\n  u: {params: [{id: x}]}\n", 4, 11);
    row("an encoding nobody knows",
        "meta: {id: t, endian: be}\nseq:\n  - id: a\n    type: str\n    size: 1\n    encoding: ROT13\n", 3, 5);
    row("a byte order that is no order", "meta:\n  id: t\n  endian:\n    switch-on: 1\n    cases:\n      1: middle\n",
        6, 10);
    row("two fields with one path",
        "meta: {id: t, endian: be}\nseq:\n  - {id: x, type: u1}\n  - {id: body, type: inner, -inline: true}\n"
        "types:\n  inner:\n    seq:\n      - {id: x, type: u1}\n",
        8, 9);
}

void SchemaLoaderTest::mistakesHaveAPlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const SchemaLoad load = loadOne(text.toStdString());
    QVERIFY(load.registry);
    std::vector<Error> errors = load.errors;
    if (errors.empty())
        errors = checkRules(*load.registry);
    QVERIFY2(!errors.empty(), "the mistake is not seen");
    QCOMPARE(errors.front().code, ErrorCode::BadInput);
    QCOMPARE(errors.front().file, std::string("test.ksy"));
    QVERIFY(!errors.front().text.empty());
    const std::string actual = std::to_string(errors.front().line) + ":" + std::to_string(errors.front().column);
    QVERIFY2(
        errors.front().line == line && errors.front().column == column,
        (errors.front().toString() + " should be at " + std::to_string(line) + ":" + std::to_string(column)).c_str());
    if (!load.errors.empty())
        QVERIFY(load.registry->protocols().empty());
}

void SchemaLoaderTest::everyMistakeOfAFileIsNamed()
{
    const SchemaLoad load
        = loadOne("meta: {id: t, endian: be}\nseq:\n  - id: a\n    type: nope\n  - id: b\n    type: nada\n");
    QCOMPARE(load.errors.size(), std::size_t{2});
    QCOMPARE(load.errors[0].line, 4);
    QCOMPARE(load.errors[1].line, 6);
}

void SchemaLoaderTest::aBrokenFileLeavesTheOthersAlone()
{
    std::vector<SchemaSource> sources = bundledSchemas();
    const std::size_t count = sources.size();
    sources.push_back({.file = "broken.ksy",
                       .text = "meta: {id: broken, -binds: {ip.proto: 1}}\nseq: [{id: a, type: nope}]\n",
                       .isBundled = false});
    const SchemaLoad load = loadSchemas(sources);
    QCOMPARE(load.errors.size(), std::size_t{1});
    QCOMPARE(load.registry->protocols().size(), count);
    QVERIFY(load.registry->protocol("broken") == nullptr);
    QVERIFY(!load.registry->rowNamed("broken"));
    QCOMPARE(load.registry->table("ip.proto")->find(1), load.registry->protocol("icmp")->row);
}

void SchemaLoaderTest::aPersonsFileComesFirst()
{
    std::vector<SchemaSource> sources{
        {.file = "mine.ksy",
         .text = "meta: {id: icmp, title: mine, endian: be, -binds: {ip.proto: 1}}\nseq: [{id: a, type: u1}]\n",
         .isBundled = false},
        {.file = "other.ksy",
         .text = "meta: {id: other, endian: be, -binds: {ip.proto: 17}}\nseq: [{id: a, type: u1}]\n",
         .isBundled = false}};
    for (SchemaSource &source : bundledSchemas())
        sources.push_back(std::move(source));
    const SchemaLoad load = loadSchemas(sources);
    QVERIFY2(load.errors.empty(), load.errors.empty() ? "" : load.errors.front().toString().c_str());
    QCOMPARE(load.registry->protocol("icmp")->title, std::string("mine"));
    QCOMPARE(load.registry->table("ip.proto")->find(1), load.registry->protocol("icmp")->row);
    QCOMPARE(load.registry->table("ip.proto")->find(17), load.registry->protocol("other")->row);
    QVERIFY(load.registry->protocol("udp") != nullptr);
}

void SchemaLoaderTest::twoFilesLinkThroughATable()
{
    const std::vector<SchemaSource> sources{
        {.file = "outer.ksy",
         .text = "meta: {id: outer, endian: be}\nseq:\n  - {id: kind, type: u1, -auto: {fn: next_protocol, table: "
                 "t}}\n  - {id: rest, size-eos: true, -payload: {table: t, key: kind}}\n"},
        {.file = "inner.ksy",
         .text = "meta: {id: inner, endian: be, -binds: {t: [7, 9]}}\nseq: [{id: a, type: u2}]\n"}};
    const SchemaLoad load = loadSchemas(sources);
    QVERIFY(load.errors.empty());
    Editor editor(load.registry);
    const Row outer = *load.registry->rowNamed("outer");
    const FieldTree tree = editor.treeOf({.bytes = QByteArray::fromHex("091234"), .root = outer});
    QVERIFY(findNode(tree, "inner.a"));
    const auto made = editor.make(
        {.layers = {{.row = outer}, {.row = *load.registry->rowNamed("inner"), .assignments = {{"a", "5"}}}}});
    QVERIFY(made);
    QCOMPARE(made->packet.bytes.toHex(), QByteArray("070005"));
}

void SchemaLoaderTest::nearMissesAreNoted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("notes");
    const auto row = [](const char *name, const char *text, const char *notes) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(notes);
    };
    row("a key of ours", "seq: [{id: a, type: u1, -label: b}]", "");
    row("another tool's key", "seq: [{id: a, type: u1, -webide-representation: '{a}', -orig-id: A}]", "");
    row("a letter too few", "seq: [{id: a, type: u1, -lable: b}]", "'-lable' is passed over; is '-label' meant?");
    row("in a type", "-sumary: x\nseq: [{id: a, type: u1}]", "'-sumary' is passed over; is '-summary' meant?");
    row("in a named value", "seq: [{id: a, type: u1}]\nenums: {e: {1: {id: x, -akas: {scapy: X}}}}",
        "'-akas' is passed over; is '-aka' meant?");
}

void SchemaLoaderTest::nearMissesAreNoted()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, notes);
    const std::vector<SchemaSource> sources{{"t.ksy", "meta: {id: t}\n" + text.toStdString(), false}};
    const SchemaLoad load = loadSchemas(sources);
    QVERIFY(load.errors.empty());
    QVERIFY(load.registry->protocol("t") != nullptr);
    QByteArray said;
    for (const Error &note : load.notes) {
        QCOMPARE(note.file, std::string("t.ksy"));
        QVERIFY(note.line > 0 && note.column > 0);
        said += QByteArray::fromStdString(note.text);
    }
    QCOMPARE(said, notes);
}

void SchemaLoaderTest::bombsAreRefused_data()
{
    QTest::addColumn<std::string>("text");
    const std::string head = "meta: {id: t, endian: be}\nseq:\n  - id: a\n    size: ";
    const auto times = [](std::string_view piece, int count) {
        std::string all;
        for (int i = 0; i < count; ++i)
            all += piece;
        return all;
    };
    QTest::newRow("100,000 lists in one another") << times("[", 100'000);
    QTest::newRow("100,000 mappings in one another") << times("{a: ", 100'000);
    QTest::newRow("65 levels") << times("{a: ", 65) + "1" + times("}", 65);
    QTest::newRow("more than 4 MiB") << "meta: {id: t}\ndoc: " + std::string(5 << 20, 'x') + "\n";
    QTest::newRow("300,000 nodes") << "meta: {id: t}\ndoc: [" + times("1,", 300'000) + "1]\n";
    QTest::newRow("an expression of 2 MiB") << head + times("1+", 1 << 20) + "1\n";
    QTest::newRow("100,000 parentheses") << head + "'" + times("(", 100'000) + "'\n";
    QTest::newRow("100,000 signs") << head + "'" + times("-", 100'000) + "1'\n";
    QTest::newRow("1,000 ternaries") << head + "'" + times("1 ? ", 1'000) + "1" + times(" : 1", 1'000) + "'\n";
    QTest::newRow("100,000 members") << head + "'a" + times(".a", 100'000) + "'\n";
    QTest::newRow("100,000 indices") << head + "'a" + times("[0]", 100'000) + "'\n";
    QTest::newRow("251 fields") << [] {
        std::string text = "meta: {id: t, endian: be}\nseq:\n";
        for (int i = 0; i < 251; ++i)
            text += "  - {id: f" + std::to_string(i) + ", type: u1}\n";
        return text;
    }();
    QTest::newRow("types 40 deep") << [] {
        std::string text = "meta: {id: t, endian: be}\n";
        for (int i = 0; i < 40; ++i)
            text += std::string(static_cast<std::size_t>(i) * 2, ' ') + "types: {t" + std::to_string(i) + ": {";
        return text + "}}" + std::string(78, '}');
    }();
    QTest::newRow("a number of a million digits") << head + std::string(1'000'000, '9') + "\n";
    QTest::newRow("bytes that are not UTF-8") << std::string("meta: {id: t}\ndoc: \xff\xfe\n");
    QTest::newRow("a zero byte") << std::string("meta: {id: t}\ndoc: a\0b\n", 23);
}

void SchemaLoaderTest::bombsAreRefused()
{
    QFETCH(const std::string, text);
    const SchemaLoad load = loadOne(text);
    QVERIFY(!load.errors.empty());
    QVERIFY(load.registry->protocols().empty());
    QCOMPARE(load.errors.front().file, std::string("test.ksy"));
    QVERIFY(load.errors.front().text.size() < 1000);
}

void SchemaLoaderTest::hostileDefinitionsEnd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("hasError"); // what a dissection of 64 bytes must show
    const auto row = [](const char *name, const char *text, bool hasError) {
        QTest::newRow(name) << QByteArray("meta: {id: t, endian: be}\n") + text << hasError;
    };
    row("a type of itself", "seq: [{id: a, type: t2}]\ntypes: {t2: {seq: [{id: x, type: t2}]}}", true);
    row("instances in a circle", "seq: [{id: a, size: i}]\ninstances: {i: {value: j + 1}, j: {value: i + 1}}", true);
    row("an instance of itself", "seq: [{id: a, size: i}]\ninstances: {i: {value: i}}", true);
    row("instances that double",
        "seq: [{id: a, size: a0}]\ninstances: {a0: {value: a1 + a1}, a1: {value: a2 + a2}, a2: {value: a3 + a3}, a3: "
        "{value: a4 + a4}, a4: {value: a5 + a5}, a5: {value: a0 + a0}}",
        true);
    row("to the end, of nothing", "seq: [{id: a, type: e, repeat: eos}]\ntypes: {e: {seq: []}}", true);
    row("until never, of nothing",
        "seq: [{id: a, type: e, repeat: until, repeat-until: 'false'}]\ntypes: {e: {seq: []}}", true);
    row("2^60 times nothing",
        "seq: [{id: a, type: e, repeat: expr, repeat-expr: 0x1000000000000000}]\ntypes: {e: {seq: []}}", true);
    row("2^60 bytes in a list", "seq: [{id: a, type: u1, repeat: expr, repeat-expr: 0x1000000000000000}]", true);
    row("2^60 empty pieces", "seq: [{id: a, size: 0, repeat: expr, repeat-expr: 0x1000000000000000}]", true);
    row("a size of 2^62 is cut", "seq: [{id: a, size: 0x4000000000000000}]", false);
    row("a negative size", "seq: [{id: a, size: -5}]", true);
    row("doubling structures",
        "seq: [{id: a, type: d}]\ntypes: {d: {seq: [{id: x, type: d2}, {id: y, type: d2}]}, d2: {seq: [{id: x, type: "
        "d}, {id: y, type: d}]}}",
        true);
    row("doubling structures to the depth",
        "seq: [{id: a, type: d, size-eos: true}]\ntypes: {d: {seq: [{id: x, type: d, size: 0}, {id: y, type: d, size: "
        "0}]}}",
        true);
    row("a shift by 10^9", "seq: [{id: a, size: 1 << 1000000000}]", true);
    row("a division by zero", "seq: [{id: a, size: 1 / 0}]", true);
    row("a sum that looks back over a list",
        "seq:\n  - {id: a, type: e, repeat: eos}\ntypes: {e: {seq: [{id: x, type: u1, if: '_parent.a.size > 0 and "
        "_parent.a[_parent.a.size - 1].y == 2'}, {id: y, type: u1}]}}",
        false);
    row("a parent of the root", "seq: [{id: a, size: _parent._parent.x}]", true);
    row("text that doubles",
        "seq: [{id: a, size: s9.length}]\ninstances: {s0: {value: '\"0123456789\"'}, s1: {value: s0 + s0 + s0 + s0 + "
        "s0 + s0 + s0 + s0}, s2: {value: s1 + s1 + s1 + s1 + s1 + s1 + s1 + s1}, s3: {value: s2 + s2 + s2 + s2 + s2 + "
        "s2 + s2 + s2}, s4: {value: s3 + s3 + s3 + s3 + s3 + s3 + s3 + s3}, s5: {value: s4 + s4 + s4 + s4 + s4 + s4 + "
        "s4 + s4}, s6: {value: s5 + s5 + s5 + s5 + s5 + s5 + s5 + s5}, s7: {value: s6 + s6 + s6 + s6 + s6 + s6 + s6 + "
        "s6}, s8: {value: s7 + s7 + s7 + s7 + s7 + s7 + s7 + s7}, s9: {value: s8 + s8 + s8 + s8 + s8 + s8 + s8 + s8}}",
        true);
    row("a payload of itself", "seq: [{id: a, size-eos: true, -payload: {proto: t}}]", true);
}

void SchemaLoaderTest::hostileDefinitionsEnd()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, hasError);
    const SchemaLoad load = loadOne(text.toStdString());
    if (!load.errors.empty()) {
        QVERIFY(hasError); // refused when loaded is as good
        return;
    }
    const Row root = *load.registry->rowNamed("t");
    const DissectionLimits limits;
    Dissector dissector(*load.registry);
    const QByteArray bytes(64, '\1');
    const auto records = dissector.dissect(viewOf(bytes), root);
    QVERIFY(records.size() <= limits.records + std::size_t(2 * limits.depth));
    const bool found
        = std::any_of(records.begin(), records.end(), [](const Record &record) { return record.row == errorRow; });
    QCOMPARE(found, hasError);
    const FieldTree tree(load.registry, dissector, bytes);
    for (NodeIndex i = 0; i < std::min<std::size_t>(tree.nodes().size(), 500); ++i) {
        (void)textOf(tree, i);
        (void)pathOf(tree, i);
    }
    // Editing and making have the same bounds.
    Editor editor(load.registry);
    (void)editor.replaceBytes({.bytes = bytes, .root = root}, tree, 3, 1, "abc");
    (void)editor.make({.layers = {{.row = root}}});
}

void SchemaLoaderTest::namesAreFound_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("path"); // empty: an error
    QTest::newRow("a protocol") << QByteArray("icmp") << QByteArray("icmp");
    QTest::newRow("a type") << QByteArray("icmp::echo") << QByteArray("icmp::echo");
    QTest::newRow("dpkt's name") << QByteArray("dpkt:icmp.ICMP.Echo") << QByteArray("icmp::echo");
    QTest::newRow("dpkt's name of a layer") << QByteArray("dpkt:icmp.ICMP") << QByteArray("icmp");
    QTest::newRow("Scapy's name") << QByteArray("scapy:ICMP") << QByteArray("icmp");
    QTest::newRow("Wireshark's name") << QByteArray("wireshark:icmp") << QByteArray("icmp");
    QTest::newRow("no protocol") << QByteArray("icpm") << QByteArray();
    QTest::newRow("no type") << QByteArray("icmp::eco") << QByteArray();
    QTest::newRow("no tool") << QByteArray("ostinato:icmp") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void SchemaLoaderTest::namesAreFound()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, path);
    const RegistryPtr registry = bundledRegistry();
    const auto row = registry->rowNamed(name.toStdString());
    QCOMPARE(row.has_value(), !path.isEmpty());
    if (row)
        QCOMPARE(registry->info(*row).path, path.toStdString());
    else
        QCOMPARE(row.error().code, ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(SchemaLoaderTest)
#include "tst_schemaloader.moc"
