// SPDX-License-Identifier: MIT
#include "core/autofield/rulekind.h"
#include "core/check/problems.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/dissect/strictness.h"
#include "core/print/printformat.h"
#include "core/schema/schemaloader.h"
#include "core/session/session.h"

#include <QTest>

using namespace wl;

/// Definitions and packets that try to crash, to hang or to eat all memory: each is refused with a place, or read
/// within the budgets. What is counted here are steps and records, never time.
class HostileTest : public QObject
{
    Q_OBJECT

private slots:
    void isRefusedOrBounded_data();
    void isRefusedOrBounded();
    void isRefusedWithAPlace_data();
    void isRefusedWithAPlace();
};

namespace {

std::string definition(const std::string &rest)
{
    return "meta: {id: t, endian: be, encoding: UTF-8}\n" + rest;
}

std::string repeated(const std::string &text, int count)
{
    std::string out;
    for (int i = 0; i < count; ++i)
        out += text;
    return out;
}

/// Types t0 to tN, each of which holds the next one twice.
std::string doubling(int levels)
{
    std::string out = "seq: [{id: a, type: t0}]\ntypes:\n";
    for (int i = 0; i < levels; ++i) {
        const std::string next = "t" + std::to_string(i + 1);
        out += "  t" + std::to_string(i) + ": {seq: [{id: x, type: " + next + "}, {id: y, type: " + next + "}]}\n";
    }
    return out + "  t" + std::to_string(levels) + ": {seq: []}\n";
}

/// A mapping inside a mapping, and so on.
std::string deepMapping(int levels)
{
    std::string out;
    for (int i = 0; i < levels; ++i)
        out += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    return out;
}

// A zlib stream of 1,028 bytes that holds a million zeros.
QByteArray bomb()
{
    return qCompress(QByteArray(64 << 20, '\0'), 9).mid(4);
}

} // namespace

void HostileTest::isRefusedOrBounded_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ones(64, '\1');
    const auto row = [&](const char *name, const std::string &text, const QByteArray &bytes) {
        QTest::newRow(name) << definition(text) << bytes;
    };
    const auto plain = [&](const char *name, const std::string &text) { row(name, text, ones); };
    const auto large = [&](const char *name, const std::string &text) { row(name, text, QByteArray(65'536, '\1')); };

    plain("a type that holds itself", "seq: [{id: a, type: u}]\ntypes: {u: {seq: [{id: x, type: u}]}}");
    plain("the root inside the root", "seq: [{id: a, type: t}]");
    plain("values that are each other", "seq: [{id: a, size: i}]\ninstances: {i: {value: j + 1}, j: {value: i + 1}}");
    plain("a value that is itself twice", "seq: [{id: a, size: i}]\ninstances: {i: {value: i + i}}");
    plain("a list of nothing", "seq: [{id: a, type: e, repeat: eos}]\ntypes: {e: {seq: []}}");
    plain("a list of nothing until never",
          "seq: [{id: a, type: e, repeat: until, repeat-until: 'false'}]\ntypes: {e: {seq: []}}");
    plain("2^60 times nothing",
          "seq: [{id: a, type: e, repeat: expr, repeat-expr: 0x1000000000000000}]\ntypes: {e: {seq: []}}");
    plain("2^60 numbers", "seq: [{id: a, type: u1, repeat: expr, repeat-expr: 0x1000000000000000}]");
    plain("2^60 empty texts", "seq: [{id: a, size: 0, repeat: expr, repeat-expr: 0x1000000000000000}]");
    plain("-1 elements", "seq: [{id: a, type: u1, repeat: expr, repeat-expr: -1}]");
    plain("a size of 2^62", "seq: [{id: a, size: 0x4000000000000000}]");
    plain("a size of 2^64 - 1", "seq: [{id: a, size: 0xffffffffffffffff}]");
    plain("a negative size", "seq: [{id: a, size: -5}]");
    plain("a size that overflows", "seq: [{id: a, size: 0xffffffffffffffff * 0xffffffffffffffff}]");
    plain("a size divided by zero", "seq: [{id: n, type: u1}, {id: a, size: 1 / (n - 1)}]");
    plain("a size modulo zero", "seq: [{id: n, type: u1}, {id: a, size: 1 % (n - 1)}]");
    plain("a shift by 10^9", "seq: [{id: a, size: 1 << 1000000000}]");
    plain("a shift by less than nothing", "seq: [{id: a, size: 1 << -1}]");
    plain("two types that hold each other twice",
          "seq: [{id: a, type: d}]\ntypes:\n  d: {seq: [{id: x, type: e}, {id: y, type: e}]}\n"
          "  e: {seq: [{id: x, type: d}, {id: y, type: d}]}");
    plain("a binary tree of 2^60 leaves", doubling(60));
    plain("the size of a tree of 2^60 leaves", doubling(60) + "instances: {n: {value: a._sizeof + sizeof<t>}}");
    plain("a tree of parameters",
          "seq: [{id: a, type: d(40)}]\ntypes:\n  d:\n    params: [{id: n, type: u1}]\n    seq:\n"
          "      - {id: x, type: d(n - 1), if: n > 0}\n      - {id: y, type: d(n - 1), if: n > 0}");
    plain("parameters that are each other's",
          "seq: [{id: a, type: d(a.n)}]\ntypes: {d: {params: [{id: n, type: u1}], seq: [{id: x, size: n}]}}");
    plain("fewer arguments than parameters",
          "seq: [{id: a, type: d(1)}]\ntypes: {d: {params: [{id: n}, {id: m}], seq: [{id: x, size: m}]}}");
    plain("more arguments than parameters", "seq: [{id: a, type: d(1, 2, 3)}]\ntypes: {d: {seq: [{id: x, size: 1}]}}");
    plain("an argument of another kind",
          "seq: [{id: a, type: 'd(\"x\")'}]\ntypes: {d: {params: [{id: n}], seq: [{id: x, size: n}]}}");
    plain("a place that leads to itself",
          "seq: [{id: a, size: nxt.nxt.nxt.k}]\ninstances: {nxt: {pos: 0, type: n}}\n"
          "types: {n: {instances: {nxt: {pos: 0, type: n}, k: {value: nxt.k}}}}");
    plain("a chain of places", "seq: [{id: a, type: u1}]\ninstances: {i: {pos: a, type: t}}");
    large("a list whose elements lead to lists",
          "seq: [{id: a, type: n, repeat: eos}]\n"
          "types: {n: {seq: [{id: x, type: u1}], instances: {i: {pos: 0, type: n, repeat: eos}}}}");
    large("every element leads to all bytes",
          "seq: [{id: a, type: n, repeat: eos}]\n"
          "types: {n: {seq: [{id: x, type: u1}], instances: {i: {pos: 0, size-eos: true}}}}");
    plain("a place behind the end", "instances: {i: {pos: 0x7fffffffffffffff, type: u4}}");
    plain("a place in front of the start", "instances: {i: {pos: -1, type: u4}}");
    plain("a region of something that is none", "instances: {i: {io: 7, pos: 0, type: u4}}");
    plain("a region of an instance that is read by it",
          "instances: {i: {io: j._io, pos: 0, type: e}, j: {io: i._io, pos: 0, type: e}}\ntypes: {e: {}}");
    plain("a parent that is no structure",
          "seq: [{id: a, type: e, parent: 5}]\ntypes: {e: {instances: {p: {value: _parent.a}}}}");
    plain("a parent that is itself",
          "seq: [{id: a, type: e, parent: a}]\ntypes: {e: {seq: [{id: x, size: _parent._parent._parent.x.length}]}}");
    row("64 MiB of zeros in 64 KiB", "seq: [{id: a, size-eos: true, process: zlib}]", bomb());
    row("the same, many times", "seq: [{id: a, size: 65000, process: zlib, repeat: expr, repeat-expr: 200}]", bomb());
    row(
        "the same again and again",
        "instances:\n" +
            [] {
                std::string all;
                for (int i = 0; i < 40; ++i)
                    all += "  i" + std::to_string(i) + ": {pos: 0, size-eos: true, process: zlib}\n";
                return all;
            }(),
        bomb());
    plain("no zlib at all", "seq: [{id: a, size-eos: true, process: zlib}]");
    plain("exclusive or with nothing", "seq: [{id: a, size-eos: true, process: 'xor([])'}]");
    plain("rotated by 2^60", "seq: [{id: a, size-eos: true, process: rol(0x1000000000000000)}]");
    large("processed inside processed bytes", "seq: [{id: a, size-eos: true, process: xor(1), type: t}]");
    large("the greatest of many, for each of many",
          "seq:\n  - {id: n, type: b, repeat: eos}\ntypes:\n  b:\n    seq: [{id: x, type: u1}, {id: y, size: 0, if: "
          "_parent.n.size > 0 and _parent.n.last.x > 300}]");
    large("a list compared with itself, for each element",
          "seq:\n  - {id: n, type: u1, repeat: until, repeat-until: 'n == [1, 2]'}");
    large("long bytes compared again and again",
          "seq:\n  - {id: n, size: 32000}\n  - {id: m, type: u1, repeat: until, repeat-until: n == n and false}");
    large(
        "a long text counted again and again",
        "seq:\n  - {id: n, type: str, size: 32000}\n  - {id: m, type: u1, repeat: until, repeat-until: n.length == 1}");
    large("a long text joined again and again",
          "seq:\n  - {id: n, type: str, size: 32000}\n  - {id: m, type: u1, repeat: until, repeat-until: n + n == n}");
    large("a padding looked for again and again",
          "seq:\n  - {id: n, size: 32000, pad-right: 1}\n  - {id: m, type: u1, repeat: until, repeat-until: n.length "
          "== 1}");
    large("another encoding opened again and again",
          "seq:\n  - {id: n, type: str, size: 10, encoding: SJIS}\n"
          "  - {id: m, type: u1, repeat: until, repeat-until: n == 'x'}");
    large("a terminator that never comes",
          "seq: [{id: a, terminator: 2, eos-error: false, consume: false, repeat: eos}]");
    large("a wide terminator that never comes",
          "seq: [{id: a, type: strz, encoding: UTF-16LE, eos-error: false, repeat: eos}]");
    large("a switch in a circle",
          "seq: [{id: a, type: {switch-on: i, cases: {1: t, _: t}}}]\ninstances: {i: {value: a.i}}");
    large("a case that evaluates everything",
          "seq: [{id: n, type: u1, repeat: eos}, {id: a, type: {switch-on: n.max, cases: {'n.min': u1, 'n.max': t}}}]");
    plain("a byte order in a circle",
          "seq: [{id: a, type: u}]\ntypes: {u: {meta: {endian: {switch-on: n, cases: {1: le}}}, seq: [{id: n, type: "
          "u2}]}}");
    plain("a payload in itself", "seq: [{id: k, type: u1}, {id: p, size-eos: true, -payload: {proto: t}}]");
    large("a layer for each byte", "seq: [{id: k, type: u1}, {id: p, size-eos: true, -payload: {proto: t}}]");
    plain("rules in a circle",
          "seq:\n  - {id: a, type: u1, -auto: {expr: b + 1}}\n  - {id: b, type: u1, -auto: {expr: a + 1}}");
    plain("a rule that grows what it measures",
          "seq:\n  - {id: n, type: u1, -auto: {expr: sizeof(d) + 1}}\n  - {id: d, size: n}");
    plain("a check that has no value", "seq: [{id: a, type: u1, -check: [{that: 1 / 0 == 1, say: x}]}]");
    plain("a summary in itself",
          "-summary: '{a}'\nseq: [{id: a, type: u}]\ntypes: {u: {-summary: '{_parent}', seq: [{id: x, type: u1}]}}");
    plain("an enumeration of the ends of all numbers",
          "seq: [{id: a, type: u8, enum: e}]\nenums: {e: {0: zero, 18446744073709551615: most, -9223372036854775808: "
          "least}}");
    plain("64 bits that cross nine bytes", "seq: [{id: a, type: b3}, {id: b, type: b64}, {id: c, type: b64le}]");
    plain("bits of both orders",
          "seq: [{id: a, type: b3}, {id: b, type: b3le}, {id: c, type: b7}, {id: d, type: b9le}]");
    row("nothing to read", "seq: [{id: a, type: u1, repeat: eos}, {id: b, size-eos: true}]", {});
    row("an empty definition", "", ones);
}

void HostileTest::isRefusedOrBounded()
{
    QFETCH(const std::string, text);
    QFETCH(const QByteArray, bytes);
    const SchemaLoad load = loadSchemas(std::vector<SchemaSource>{{"t.ksy", text, false}});
    for (const Error &error : load.errors)
        QVERIFY2(error.line > 0, error.toString().c_str());
    (void)checkRules(*load.registry);
    const auto root = load.registry->rowNamed("t");
    if (!root)
        return;

    const DissectionLimits limits;
    Dissector dissector(*load.registry, limits);
    dissector.dissect(viewOf(bytes), *root);
    (void)firstBreach(dissector);
    const auto bounded = [&] {
        // Reading and evaluating are counted apart; the step that meets the budget may still be a long one.
        return dissector.steps() <= 2 * limits.steps + 100'000 && dissector.records().size() <= limits.records + 10;
    };
    QVERIFY2(bounded(), qPrintable(QString("%1 steps").arg(dissector.steps())));
    const FieldTree tree(load.registry, dissector, bytes);
    QVERIFY2(bounded(), qPrintable(QString("%1 steps").arg(dissector.steps())));
    qsizetype made = 0;
    for (const QByteArray &source : tree.sources())
        made += source.size();
    QVERIFY(made <= qsizetype{64} << 20);
    for (NodeIndex i = 0; i < std::min<std::size_t>(tree.nodes().size(), 300); ++i) {
        (void)textOf(tree, i);
        (void)pathOf(tree, i);
    }
    (void)problemsOf(tree, {});

    // An edit ends as well, whatever comes of it.
    Session session(load.registry);
    session.load({{.bytes = bytes, .root = *root}}, false);
    (void)session.replaceBytes(0, std::min<qsizetype>(1, bytes.size()), QByteArray(1, '\2'));
    session.undo();
    QCOMPARE(session.packet().bytes, bytes);
}

void HostileTest::isRefusedWithAPlace_data()
{
    QTest::addColumn<std::string>("text");
    const auto row = [](const char *name, const std::string &text) { QTest::newRow(name) << text; };
    row("no YAML", "\x01\x02\x03");
    row("no UTF-8", "meta: {id: \xff\xfe}\n");
    row("a key that is no text", "? [a, b]\n: c\n");
    row("a key twice", definition("seq: []\nseq: []\n"));
    row("an alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
    row("a merge key", "a: &a {x: 1}\nb: {<<: *a}\n");
    row("a tag", definition("seq: !!python/object []\n"));
    row("10,000 levels", repeated("[", 10'000));
    row("1,000 mappings deep", deepMapping(1'000));
    row("more than 4 MiB", definition("doc: \"" + repeated("0123456789abcdef", 300'000) + "\"\n"));
    row("300,000 values", definition("doc: [" + repeated("1,", 300'000) + "1]\n"));
    row("251 fields", definition("seq: [" + [] {
            std::string all;
            for (int i = 0; i < 251; ++i)
                all += "{id: f" + std::to_string(i) + ", type: u1},";
            return all;
        }() + "]\n"));
    row("types 40 deep", definition([] {
            std::string all = "types: ";
            for (int i = 0; i < 40; ++i)
                all += "{u: {types: ";
            return all + "{}" + repeated("}}", 40) + "\n";
        }()));
    row("parentheses 5,000 deep", definition("seq: [{id: a, size: '" + repeated("(", 5'000) + "'}]\n"));
    row("5,000 signs", definition("seq: [{id: a, size: '" + repeated("-", 5'000) + "1'}]\n"));
    row("5,000 operands", definition("seq: [{id: a, size: '1" + repeated("+1", 5'000) + "'}]\n"));
    row("300 values that are no bytes", definition("instances: {a: {value: '[" + repeated("1000,", 300) + "]'}}\n"));
    row("a number of 1,000 digits", definition("seq: [{id: a, size: 1" + repeated("0", 1'000) + "}]\n"));
    row("a string without its end", definition("instances: {a: {value: '\"abc'}}\n"));
    row("an f-string without its end", definition("instances: {a: {value: 'f\"{'}}\n"));
    row("an f-string in an f-string without end",
        definition("instances: {a: {value: '" + repeated("f\"{", 200) + "1" + repeated("}\"", 200) + "'}}\n"));
    row("bits wider than any number", definition("seq: [{id: a, type: b65}]\n"));
    row("a width of 2^32", definition("seq: [{id: a, type: b4294967297}]\n"));
    row("a terminator beyond a byte", definition("seq: [{id: a, terminator: 256}]\n"));
    row("contents beyond a byte", definition("seq: [{id: a, contents: [256]}]\n"));
    row("a pad of a thousand", definition("seq: [{id: a, type: u, -pad: {to: 1000}}]\ntypes: {u: {}}\n"));
    row("a pad between numbers", definition("seq: [{id: a, type: u, -pad: {to: 4, between: 7}}]\ntypes: {u: {}}\n"));
    row("arguments without their end", definition("seq: [{id: a, type: 'u(1'}]\ntypes: {u: {params: [{id: x}]}}\n"));
    row("300 arguments", definition("seq: [{id: a, type: 'u(" + repeated("1000,", 300) + "1)'}]\ntypes: {u: {}}\n"));
    row("a program as a process", definition("seq: [{id: a, size: 1, process: system(1)}]\n"));
    row("an import of itself as something else", definition("").insert(40, ", imports: [../../../../etc/passwd]"));
    row("an import of a list", definition("").insert(40, ", imports: {a: b}"));
}

void HostileTest::isRefusedWithAPlace()
{
    QFETCH(const std::string, text);
    const SchemaLoad load = loadSchemas(std::vector<SchemaSource>{{"t.ksy", text, false}});
    QVERIFY2(!load.errors.empty(), "nothing was said");
    for (const Error &error : load.errors) {
        QCOMPARE(error.file, std::string("t.ksy"));
        QVERIFY2(error.line > 0 || error.code == ErrorCode::Budget, error.toString().c_str());
        QVERIFY(error.text.size() < 2'000);
    }
    QVERIFY(load.registry->protocols().empty());
}

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
