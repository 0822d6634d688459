// SPDX-License-Identifier: MIT
#include "core/dissect/fastdissector.h"
#include "core/schema/bundledschemas.h"
#include "core/schema/schemaloader.h"
#include "tests/support/randomschema.h"
#include "tests/support/randomseed.h"
#include "tests/support/vectors.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wl;

/// The programs make the records of the plain engine, whatever the packet and the definition.
class FastDissectorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void vectorsAndTheirPrefixesGiveThePlainRecords();
    void damagedPacketsGiveThePlainRecords();
    void randomDefinitionsGiveThePlainRecords();
    void definitionsGiveThePlainRecords_data();
    void definitionsGiveThePlainRecords();
    void budgetsAreMetAsInThePlainEngine_data();
    void budgetsAreMetAsInThePlainEngine();
    void bundledTypesHavePrograms();
    void whatIsUnusualIsRefused_data();
    void whatIsUnusualIsRefused();
    void onlyTheOddLayerIsHandedOver();

private:
    struct Engines
    {
        explicit Engines(const Registry &registry, DissectionLimits limits = {})
            : plain(registry, limits), fast(registry, limits)
        {
        }
        Dissector plain;
        FastDissector fast;
    };
    static void compare(Engines &engines, const QByteArray &bytes, Row root, const std::string &what);
    static int roundsOf(int usual);

    RegistryPtr m_registry;
    std::vector<tests::Vector> m_vectors;
};

void FastDissectorTest::initTestCase()
{
    m_registry = bundledRegistry();
    m_vectors = tests::allVectors();
    QVERIFY(m_vectors.size() > 100);
}

int FastDissectorTest::roundsOf(int usual)
{
    bool isGiven = false;
    const int rounds = qEnvironmentVariable("WL_ROUNDS").toInt(&isGiven);
    return isGiven ? rounds : usual;
}

static std::string shown(const Registry &registry, std::span<const Record> records)
{
    std::string text;
    for (const Record &record : records.first(std::min<std::size_t>(records.size(), 60))) {
        const std::string name = record.row >= firstTypeRow ? registry.info(record.row).path
                                                            : std::string(record.row == bytesRow       ? "bytes"
                                                                              : record.row == errorRow ? "error"
                                                                                                       : "trailer");
        text += "  " + name + " field " + std::to_string(record.attribute) + " flags " + std::to_string(record.flags)
            + " at " + std::to_string(record.offset) + "+" + std::to_string(record.length) + " in "
            + std::to_string(static_cast<std::int32_t>(record.parent)) + "\n";
    }
    return text;
}

void FastDissectorTest::compare(Engines &engines, const QByteArray &bytes, Row root, const std::string &what)
{
    // A copy of the exact size, so that a sanitizer sees a byte too many.
    const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
    const auto actual = engines.fast.dissect(exact, root);
    const auto expected = engines.plain.dissect(exact, root);
    if (std::equal(actual.begin(), actual.end(), expected.begin(), expected.end()))
        return;
    const Registry &registry = engines.plain.registry();
    QFAIL((what + " " + registry.info(root).path + " " + bytes.left(2000).toHex().toStdString() + "\nis\n"
           + shown(registry, actual) + "should be\n" + shown(registry, expected))
              .c_str());
}

void FastDissectorTest::vectorsAndTheirPrefixesGiveThePlainRecords()
{
    Engines engines(*m_registry);
    for (const tests::Vector &vector : m_vectors) {
        const Row root = *m_registry->rowNamed(vector.root);
        for (qsizetype size = 0; size <= vector.bytes.size(); ++size) {
            compare(engines, vector.bytes.left(size), root, vector.title());
            if (QTest::currentTestFailed())
                return;
        }
        for (const Protocol &protocol : m_registry->protocols())
            compare(engines, vector.bytes, protocol.row, vector.title());
    }
}

void FastDissectorTest::damagedPacketsGiveThePlainRecords()
{
    QRandomGenerator random(tests::randomSeed());
    Engines engines(*m_registry);
    const int rounds = roundsOf(20'000);
    const auto &types = m_registry->types();
    for (int i = 0; i < rounds && !QTest::currentTestFailed(); ++i) {
        const tests::Vector &vector = m_vectors[random.bounded(static_cast<quint32>(m_vectors.size()))];
        QByteArray bytes = vector.bytes;
        for (int changes = random.bounded(5); changes > 0 && !bytes.isEmpty(); --changes)
            bytes[random.bounded(static_cast<int>(bytes.size()))]
                = static_cast<char>(random.bounded(2) == 0 ? random.bounded(256) : random.bounded(8));
        if (random.bounded(3) == 0)
            bytes.truncate(random.bounded(static_cast<int>(bytes.size()) + 1));
        if (random.bounded(8) == 0)
            bytes.append(random.bounded(40), '\0');
        Row root = *m_registry->rowNamed(vector.root);
        if (random.bounded(4) == 0)
            root = static_cast<Row>(random.bounded(firstTypeRow, static_cast<int>(types.size())));
        compare(engines, bytes, root, "round " + std::to_string(i));
    }
}

void FastDissectorTest::randomDefinitionsGiveThePlainRecords()
{
    QRandomGenerator random(tests::randomSeed());
    const int rounds = roundsOf(20'000) / 20;
    int readable = 0;
    int ready = 0;
    for (int i = 0; i < rounds && !QTest::currentTestFailed(); ++i) {
        const std::string text = tests::randomSchema(random);
        const SchemaLoad load = loadSchemas(std::vector<SchemaSource>{{"t.ksy", text, false}});
        const auto root = load.registry->rowNamed("t");
        if (!root)
            continue;
        ++readable;
        ready += whyNoProgram(*load.registry, *root).empty() ? 1 : 0;
        Engines engines(*load.registry);
        Engines narrow(
            *load.registry,
            {.steps = random.bounded(400'000U), .records = random.bounded(400U), .depth = random.bounded(12)});
        for (int packet = 0; packet < 12 && !QTest::currentTestFailed(); ++packet) {
            QByteArray bytes(random.bounded(60), '\0');
            for (char &byte : bytes)
                byte = static_cast<char>(random.bounded(2) == 0 ? random.bounded(6) : random.bounded(256));
            compare(engines, bytes, *root, text);
            compare(narrow, bytes, *root, "narrow " + text);
        }
    }
    qInfo("%d of %d definitions can be read, %d have a program", readable, rounds, ready);
    QVERIFY(readable * 2 > rounds);
    QVERIFY(ready * 3 > readable);
}

void FastDissectorTest::definitionsGiveThePlainRecords_data()
{
    QTest::addColumn<QByteArray>("seq");
    const auto row = [](const char *name, const char *seq) { QTest::newRow(name) << QByteArray(seq); };
    row("nothing", "seq: []");
    row("bits that end inside a byte", "seq: [{id: a, type: b3}]");
    row("bits behind a condition",
        "seq: [{id: a, type: b1}, {id: b, type: b5, if: a}, {id: c, type: b4}, {id: d, type: u1}]");
    row("bytes behind bits behind a condition",
        "seq: [{id: a, type: b1}, {id: b, type: b9, if: a}, {id: d, size: 2, if: a}, {id: e, size-eos: true}]");
    row("a field of a field that is not there",
        "seq: [{id: a, type: u1}, {id: b, type: u1, if: a > 3}, {id: c, size: b}]");
    row("a size from a field behind bytes of any size",
        "seq: [{id: a, type: u1}, {id: b, size: a}, {id: c, type: u1}, {id: d, size: c}, {id: e, type: u1, if: c > "
        "a}]");
    row("a negative size", "seq: [{id: a, type: u1}, {id: b, size: a - 3}]");
    row("a division", "seq: [{id: a, type: u1}, {id: b, size: a / 3 + a % 4}]");
    row("signed numbers",
        "seq: [{id: a, type: s1}, {id: b, size: a}, {id: c, type: s2le}, {id: d, type: u1, if: c < 0}]");
    row("where reading has come to",
        "seq: [{id: a, type: u1}, {id: b, type: u1, if: not _io.eof}, {id: c, size: _io.size - _io.pos}]");
    row("a condition that depends on a place",
        "seq: [{id: a, type: u1}, {id: b, type: u1, if: _io.pos < 2}, {id: c, size: b}]");
    row("the same condition at two places, of a field and of one that asks for it",
        "seq: [{id: a, type: u4le, if: _io.pos == 2}, {id: b, type: u2}, {id: c, size: a, if: _io.pos == 2}]");
    row("the same, with the end",
        "seq: [{id: a, type: u4le, if: _io.eof}, {id: b, type: u2}, {id: c, size: a, if: _io.eof}]");
    row("constant bytes", "seq: [{id: a, contents: [1, 2]}, {id: b, type: u1, if: 'true'}]");
    row("text up to a zero",
        "seq: [{id: a, type: strz, encoding: ASCII}, {id: b, terminator: 3, include: true}, "
        "{id: c, terminator: 4, consume: false}, {id: d, terminator: 5, eos-error: false}]");
    row("texts", "seq: [{id: a, type: strz, encoding: ASCII, repeat: eos}]");
    row("texts that are not moved behind", "seq: [{id: a, terminator: 1, consume: false, repeat: eos}]");
    row("empty elements", "seq: [{id: n, type: u1}, {id: a, size: n - 1, repeat: expr, repeat-expr: n}]");
    row("a list without progress",
        "seq: [{id: n, type: u1}, {id: a, type: e, size: 0, repeat: eos}]\n"
        "types: {e: {seq: []}}");
    row("a list until the end",
        "seq: [{id: a, type: e, repeat: until, repeat-until: _.n == 0 or _io.eof}]\n"
        "types: {e: {seq: [{id: n, type: u1}, {id: s, size: n}]}}");
    row("a list whose element has a condition",
        "seq: [{id: a, type: e, repeat: until, repeat-until: _.m == 1}]\n"
        "types: {e: {seq: [{id: n, type: u1}, {id: m, type: u1, if: n < 3}]}}");
    row("a type that holds itself", "seq: [{id: n, type: u1}, {id: a, type: t, if: n > 0}]");
    row("a case that is nothing",
        "seq: [{id: k, type: u1}, {id: a, type: {switch-on: k, cases: {1: e}}}, {id: z, type: u1}]\n"
        "types: {e: {seq: [{id: m, type: u2}]}}");
    row("cases beyond a byte",
        "seq: [{id: k, type: u2}, {id: a, size: 3, type: {switch-on: k, cases: {1: e, 257: f, "
        "-1: e}}}]\ntypes: {e: {seq: [{id: m, type: u2}]}, f: {seq: [{id: m, size-eos: true}]}}");
    row("cases in a list",
        "seq: [{id: k, type: u1}, {id: a, repeat: eos, type: {switch-on: k, cases: {1: e, 2: f}}}]\n"
        "types: {e: {seq: [{id: m, type: u2}]}, f: {seq: [{id: m, type: u1}, {id: s, size: m}]}}");
    row("lists of numbers",
        "seq: [{id: n, type: u1}, {id: a, type: u2, repeat: expr, repeat-expr: n - 1}, {id: b, type: "
        "u2, repeat: eos}]");
    row("a payload that is the root again", "seq: [{id: n, type: u1}, {id: p, size: n, -payload: {table: x, key: n}}]");
    row("a payload in the middle",
        "seq: [{id: n, type: u1}, {id: p, size: n, -payload: {table: x, key: [n, 'n + 1']}}, {id: q, type: u1}]");
    row("a payload by its first byte",
        "seq: [{id: n, type: u1}, {id: p, size-eos: true, -payload: {table: x, key: 'p[0] & 1', unless: 'p[0] == "
        "n'}}]");
}

void FastDissectorTest::definitionsGiveThePlainRecords()
{
    QFETCH(const QByteArray, seq);
    const std::string text = "meta: {id: t, endian: be, -binds: {x: [1, 2]}}\n" + seq.toStdString() + "\n";
    const SchemaLoad load = loadSchemas(std::vector<SchemaSource>{{"t.ksy", text, false}});
    QVERIFY2(load.errors.empty(), load.errors.empty() ? "" : load.errors.front().toString().c_str());
    const Row root = *load.registry->rowNamed("t");
    QRandomGenerator random(tests::randomSeed());
    Engines engines(*load.registry);
    for (int i = 0; i < 3'000 && !QTest::currentTestFailed(); ++i) {
        QByteArray bytes(random.bounded(16), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(3) > 0 ? random.bounded(6) : random.bounded(256));
        compare(engines, bytes, root, text);
    }
}

void FastDissectorTest::budgetsAreMetAsInThePlainEngine_data()
{
    QTest::addColumn<std::string>("text");
    const auto row = [](const char *name, const std::string &text) { QTest::newRow(name) << text; };
    row("deep", "seq: [{id: a, type: u1}, {id: b, type: t}]\n");
    row("wide", "seq: [{id: a, type: e, repeat: eos}]\ntypes: {e: {seq: [{id: n, type: u1}, {id: m, size: 1}]}}\n");
    row("elements that are nothing",
        "seq: [{id: k, type: u1}, {id: a, repeat: expr, repeat-expr: 100000000, type: {switch-on: k, cases: {9: "
        "t}}}]\n");
    row("layers", "seq: [{id: a, type: u1}, {id: p, size-eos: true, -payload: {table: x, key: a}}]\n");
    row("texts", "seq: [{id: a, terminator: 1, repeat: eos}]\n");
}

void FastDissectorTest::budgetsAreMetAsInThePlainEngine()
{
    QFETCH(const std::string, text);
    const SchemaLoad load = loadSchemas(
        std::vector<SchemaSource>{{"t.ksy", "meta: {id: t, endian: be, -binds: {x: 1}}\n" + text, false}});
    const auto root = load.registry->rowNamed("t");
    QVERIFY(root);
    for (const std::uint64_t steps : {100ULL, 4'000ULL, 100'000ULL, 2'000'000ULL}) {
        for (const std::uint32_t records : {0U, 1U, 50U, 300U, 500'000U}) {
            for (const int depth : {0, 1, 20, 47, 100}) {
                Engines engines(*load.registry, {.steps = steps, .records = records, .depth = depth});
                for (const qsizetype size : {0, 3, 70, 260, 6'000})
                    compare(engines, QByteArray(size, '\1'), *root, text);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
}

/// Which bundled types are read slowly: whoever makes this list longer should know it.
void FastDissectorTest::bundledTypesHavePrograms()
{
    QStringList without;
    for (Row row = firstTypeRow; row < m_registry->types().size(); ++row) {
        const std::string reason = whyNoProgram(*m_registry, row);
        if (!reason.empty())
            without << QString::fromStdString(m_registry->info(row).path + ": " + reason);
    }
    // Types that ask their own bytes, or somebody else's fields, how they go on; their layers are read by the plain
    // engine.
    const QStringList known{
        QStringLiteral("bgp::segment: an expression asks for a field that is no number"),
        QStringLiteral("http: 'start_line' is a structure that a terminator or padding ends"),
        QStringLiteral("icmp::parameter_problem: 'quote' is given arguments"),
        QStringLiteral("icmp::quote: an expression asks for a member of a field"),
        QStringLiteral("icmp::time_exceeded: 'quote' is given arguments"),
        QStringLiteral("icmp::unreachable: 'quote' is given arguments"),
        QStringLiteral("icmpv6::dnssl: an expression asks for a field that is no number"),
        QStringLiteral("igmp: an expression asks for a member of a field"),
        QStringLiteral("ospf: an expression asks for a member of a field"),
        QStringLiteral("sctp::data: an expression asks for more than the fields of its own structure"),
        QStringLiteral("sctp::i_data: an expression asks for more than the fields of its own structure"),
        QStringLiteral("snmp::message: an expression asks for a member of a field"),
        QStringLiteral("syslog: 'bsd' is given arguments"),
        QStringLiteral("syslog::bsd: an expression asks for more than the fields of its own structure"),
        QStringLiteral("vrrp: an expression asks for a member of a field"),
    };
    without.sort();
    QCOMPARE(without.join('\n'), known.join('\n'));
}

void FastDissectorTest::whatIsUnusualIsRefused_data()
{
    QTest::addColumn<QByteArray>("seq");
    QTest::addColumn<QByteArray>("reason");
    const auto row
        = [](const char *seq, const char *reason) { QTest::newRow(reason) << QByteArray(seq) << QByteArray(reason); };
    row("seq: [{id: a, size-eos: true, process: zlib}]", "'a' is processed before it is read");
    row("seq: [{id: a, type: e(1)}]\ntypes: {e: {params: [{id: p, type: u1}], seq: [{id: b, type: u1}]}}",
        "'a' is given arguments");
    row("seq: [{id: a, type: e, size: 3, pad-right: 0}]\ntypes: {e: {seq: [{id: b, type: u1}]}}",
        "'a' is a structure that a terminator or padding ends");
    row("seq: [{id: a, type: e, parent: _root}]\ntypes: {e: {seq: [{id: b, type: u1}]}}", "'a' has another parent");
    row("seq: [{id: k, type: u1}, {id: a, type: {switch-on: k, cases: {1: u2}}}]",
        "'a' has a case with a built-in type");
    row("seq: [{id: k, type: b3le}, {id: a, size: k}]",
        "an expression asks for a number whose order of bits or bytes is special");
    row("seq: [{id: a, type: u1, repeat: until, repeat-until: _ == 0}]",
        "'a' is a list of bits, or of numbers until one ends it");
    row("seq: [{id: a, size: b}]\ninstances: {b: {pos: 0, type: u1}}",
        "an expression asks for a field that stands elsewhere");
    row("seq: [{id: k, size: 1}, {id: a, type: {switch-on: k, cases: {'\"a\"': e}}}]\n"
        "types: {e: {seq: [{id: b, type: u1}]}}",
        "'a' has cases that are no numbers");
}

void FastDissectorTest::whatIsUnusualIsRefused()
{
    QFETCH(const QByteArray, seq);
    QFETCH(const QByteArray, reason);
    const std::string text = "meta: {id: t, endian: be}\n" + seq.toStdString() + "\n";
    const SchemaLoad load = loadSchemas(std::vector<SchemaSource>{{"t.ksy", text, false}});
    QVERIFY2(load.errors.empty(), load.errors.empty() ? "" : load.errors.front().toString().c_str());
    const Row root = *load.registry->rowNamed("t");
    QCOMPARE(QByteArray::fromStdString(whyNoProgram(*load.registry, root)), reason);
    Engines engines(*load.registry);
    for (int byte = 0; byte < 256; ++byte)
        compare(engines, QByteArray(5, static_cast<char>(byte)), root, text);
}

void FastDissectorTest::onlyTheOddLayerIsHandedOver()
{
    FastDissector fast(*m_registry);
    const auto vector = std::find_if(m_vectors.begin(), m_vectors.end(), [](const tests::Vector &v) {
        return v.root == "ethernet" && v.layers.size() > 2 && v.layers[1] == "ipv4";
    });
    QVERIFY(vector != m_vectors.end());
    const Row root = *m_registry->rowNamed(vector->root);
    fast.dissect(viewOf(vector->bytes), root);
    QCOMPARE(fast.handedOver(), std::uint64_t{0});
    fast.dissect(viewOf(vector->bytes.left(20)), root);
    QCOMPARE(fast.handedOver(), std::uint64_t{1});
}

QTEST_GUILESS_MAIN(FastDissectorTest)
#include "tst_fastdissector.moc"
