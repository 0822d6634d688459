// SPDX-License-Identifier: MIT
#include "core/dissect/fastdissector.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtree.h"
#include "core/schema/bundledschemas.h"
#include "tests/support/packettree.h"
#include "tests/support/plainwalk.h"
#include "tests/support/randomseed.h"
#include "tests/support/vectors.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wl;

/// The dissector's records are those of a reading that takes no shortcut, and it costs no more than it may.
class DissectorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void vectorsGiveThePlainRecords_data();
    void vectorsGiveThePlainRecords();
    void mutantsGiveThePlainRecords();
    void ownDefinitionsGiveThePlainRecords_data();
    void ownDefinitionsGiveThePlainRecords();
    void recordsAreInPreOrder();
    void errorsHaveTheirReason_data();
    void errorsHaveTheirReason();
    void budgetsHold_data();
    void budgetsHold();
    void aRunGivesWhatSinglePacketsGive();
    void aPersonsChoiceReadsAPayload();
    void aPayloadSaysItselfWhatItIs();
    void whatTheRootLeavesUnreadIsItsTrailer();
    void reuseLeavesNothingBehind();

private:
    void compare(const Registry &registry, const QByteArray &bytes, Row root, const std::string &what);

    RegistryPtr m_registry;
    std::vector<tests::Vector> m_vectors;
};

void DissectorTest::initTestCase()
{
    m_registry = bundledRegistry();
    m_vectors = tests::allVectors();
    QVERIFY(m_vectors.size() > 100);
}

static std::string shown(const Registry &registry, std::span<const Record> records)
{
    std::string text;
    for (const Record &record : records) {
        const std::string name = record.row == bytesRow ? "bytes"
            : record.row == errorRow                    ? "error"
            : record.row == trailerRow                  ? "trailer"
                                                        : registry.info(record.row).path;
        text += "  " + name + " field " + std::to_string(record.attribute) + " flags " + std::to_string(record.flags)
            + " at " + std::to_string(record.offset) + "+" + std::to_string(record.length) + " in "
            + std::to_string(static_cast<std::int32_t>(record.parent)) + "\n";
    }
    return text;
}

void DissectorTest::compare(const Registry &registry, const QByteArray &bytes, Row root, const std::string &what)
{
    Dissector dissector(registry);
    tests::PlainWalk walk(registry);
    const auto actual = dissector.dissect(viewOf(bytes), root);
    const std::vector<Record> expected = walk.read(viewOf(bytes), root);
    const bool isEqual = std::equal(actual.begin(), actual.end(), expected.begin(), expected.end());
    QVERIFY2(isEqual,
             (what + " " + registry.info(root).path + " " + bytes.toHex().toStdString() + "\nis\n"
              + shown(registry, actual) + "should be\n" + shown(registry, expected))
                 .c_str());
}

void DissectorTest::vectorsGiveThePlainRecords_data()
{
    QTest::addColumn<int>("vector");
    for (std::size_t i = 0; i < m_vectors.size(); ++i)
        QTest::newRow(m_vectors[i].title().c_str()) << static_cast<int>(i);
}

void DissectorTest::vectorsGiveThePlainRecords()
{
    QFETCH(const int, vector);
    const tests::Vector &v = m_vectors[static_cast<std::size_t>(vector)];
    compare(*m_registry, v.bytes, *m_registry->rowNamed(v.root), "vector");
    for (const Protocol &protocol : m_registry->protocols())
        compare(*m_registry, v.bytes, protocol.row, "the same bytes as another protocol");
}

void DissectorTest::mutantsGiveThePlainRecords()
{
    const quint32 seed = tests::randomSeed();
    QRandomGenerator random(seed);
    for (int i = 0; i < 20'000; ++i) {
        const tests::Vector &vector = m_vectors[random.bounded(static_cast<quint32>(m_vectors.size()))];
        QByteArray bytes = vector.bytes;
        for (int changes = random.bounded(4); changes > 0 && !bytes.isEmpty(); --changes)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        if (random.bounded(2) == 0)
            bytes.truncate(random.bounded(static_cast<int>(bytes.size()) + 1));
        if (random.bounded(8) == 0)
            bytes += bytes.left(random.bounded(40));
        compare(*m_registry, bytes, *m_registry->rowNamed(vector.root), "seed " + std::to_string(seed));
        if (QTest::currentTestFailed())
            return;
    }
}

void DissectorTest::ownDefinitionsGiveThePlainRecords_data()
{
    QTest::addColumn<QByteArray>("definition");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QByteArray("meta: {id: t, endian: be, encoding: ASCII}\n") + text;
    };
    row("numbers", "seq: [{id: a, type: u1}, {id: b, type: u2}, {id: c, type: u4}, {id: d, type: u8}]");
    row("bits that end inside a byte",
        "seq: [{id: a, type: b3}, {id: b, type: u1}, {id: c, type: b12}, {id: d, type: b1}, {id: e, size: 2}]");
    row("bits behind a condition",
        "seq: [{id: a, type: b3}, {id: b, type: b2, if: a > 3}, {id: c, type: b3}, {id: d, type: u2}]");
    row("conditional fields",
        "seq: [{id: a, type: u1}, {id: b, type: u2, if: a > 127}, {id: c, size: 3, if: a % 2 == 0}, {id: d, type: "
        "u1}]");
    row("a size from a field",
        "seq: [{id: n, type: u1}, {id: a, size: n % 8}, {id: b, size: n / 32 - 2}, {id: c, size-eos: true}]");
    row("a list of numbers by count",
        "seq: [{id: n, type: u1}, {id: a, type: u2, repeat: expr, repeat-expr: n % 10}, {id: b, type: u1}]");
    row("a list of numbers to the end", "seq: [{id: n, type: u1}, {id: a, type: u4, repeat: eos}]");
    row("a list of numbers until one",
        "seq: [{id: a, type: u1, repeat: until, repeat-until: _ > 200}, {id: b, type: u1}]");
    row("a list of bytes", "seq: [{id: a, size: 3, repeat: eos}]");
    row("a list of structures",
        "seq: [{id: a, type: tlv, repeat: eos}]\ntypes: {tlv: {seq: [{id: t, type: u1}, {id: n, type: u1}, {id: v, "
        "size: n % 6}]}}");
    row("a list until the end is reached",
        "seq: [{id: a, type: tlv, repeat: until, repeat-until: _.t == 0 or _io.eof}, {id: b, size-eos: true}]\ntypes: "
        "{tlv: {seq: [{id: t, type: u1}, {id: v, size: t % 4}]}}");
    row("sized structures leave a trailer",
        "seq: [{id: a, type: in, size: 4, repeat: eos}]\ntypes: {in: {seq: [{id: n, type: u1}, {id: v, size: n % "
        "8}]}}");
    row("a switch with bytes",
        "seq: [{id: k, type: u1}, {id: b, size: k % 16, type: {switch-on: k % 4, cases: {0: x, 1: y}}}, {id: c, type: "
        "u1}]\ntypes: {x: {seq: [{id: p, type: u2}]}, y: {seq: [{id: q, size-eos: true}]}}");
    row("a switch without a size",
        "seq: [{id: k, type: u1}, {id: b, type: {switch-on: k % 4, cases: {0: x, 1: y}}}, {id: c, type: u1}]\ntypes: "
        "{x: {seq: [{id: p, type: u2}]}, y: {seq: [{id: q, size: 3}]}}");
    row("the parent's fields and the stream",
        "seq: [{id: n, type: u1}, {id: a, type: in}, {id: b, size: _io.size - _io.pos - 1}, {id: c, type: u1}]\ntypes: "
        "{in: {seq: [{id: v, size: _parent.n % 5}]}}");
    row("instances",
        "seq: [{id: n, type: u1}, {id: a, size: half}, {id: b, type: u1, if: isLong}]\ninstances: {half: {value: n / "
        "40}, is_long: {value: half > 2}}");
    row("nothing at all", "seq: []");
}

void DissectorTest::ownDefinitionsGiveThePlainRecords()
{
    QFETCH(QByteArray, definition);
    definition.replace("isLong", "is_long");
    const RegistryPtr registry = registryOf(definition.constData());
    const auto root = registry->rowNamed("t");
    QVERIFY(root);
    QRandomGenerator random(20250101);
    for (int i = 0; i < 400; ++i) {
        QByteArray bytes(random.bounded(40), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        compare(*registry, bytes, *root, "row");
        if (QTest::currentTestFailed())
            return;
    }
}

void DissectorTest::recordsAreInPreOrder()
{
    Dissector dissector(*m_registry);
    for (const tests::Vector &vector : m_vectors) {
        const auto records = dissector.dissect(viewOf(vector.bytes), *m_registry->rowNamed(vector.root));
        QCOMPARE(records[0].parent, noRecord);
        for (std::size_t i = 1; i < records.size(); ++i) {
            QVERIFY(records[i].parent < i);
            QVERIFY(records[i].offset + records[i].length <= static_cast<std::uint32_t>(vector.bytes.size()));
            // Pre-order: the parent is the record before or one of its ancestors.
            std::uint32_t up = static_cast<std::uint32_t>(i - 1);
            while (up != records[i].parent && up != noRecord)
                up = records[up].parent;
            QCOMPARE(up, records[i].parent);
        }
    }
}

void DissectorTest::errorsHaveTheirReason_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("path"); // empty: no error
    QTest::addColumn<int>("problem");
    const auto row = [](const char *name, const char *seq, const char *hex, const char *path, ReadProblem problem) {
        QTest::newRow(name) << QByteArray("meta: {id: t, endian: be, encoding: ASCII}\nseq:\n") + seq << QByteArray(hex)
                            << QByteArray(path) << static_cast<int>(problem);
    };
    row("a number cut", "  - {id: a, type: u1}\n  - {id: b, type: u4}\n", "01020304", "t.b", ReadProblem::TooShort);
    row("a fixed size cut", "  - {id: a, size: 4}\n", "010203", "t.a", ReadProblem::TooShort);
    row("a size from a field is cut and no error", "  - {id: n, type: u1}\n  - {id: a, size: n}\n", "05aabb", "",
        ReadProblem::None);
    row("a negative size", "  - {id: n, type: s1}\n  - {id: a, size: n}\n", "ffaabb", "t.a",
        ReadProblem::BadExpression);
    row("a division by zero", "  - {id: n, type: u1}\n  - {id: a, size: 4 / n}\n", "00aabb", "t.a",
        ReadProblem::BadExpression);
    row("an absent field in a size", "  - {id: n, type: u1, if: 'false'}\n  - {id: a, size: n + 1}\n", "00aabb", "t.a",
        ReadProblem::BadExpression);
    row("no terminator", "  - {id: a, type: strz}\n", "616263", "t.a", ReadProblem::NoTerminator);
    row("no terminator, allowed", "  - {id: a, type: strz, eos-error: false}\n", "616263", "", ReadProblem::None);
    row("contents that differ", "  - {id: a, contents: [1, 2]}\n  - {id: b, type: u1}\n", "010304", "t.a",
        ReadProblem::WrongContents);
    row("contents that agree", "  - {id: a, contents: [1, 2]}\n  - {id: b, type: u1}\n", "010204", "",
        ReadProblem::None);
    row("a list without progress", "  - {id: a, size: 0, repeat: until, repeat-until: 'false'}\n", "01", "t.a[0]",
        ReadProblem::NoProgress);
}

void DissectorTest::errorsHaveTheirReason()
{
    QFETCH(const QByteArray, definition);
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, path);
    QFETCH(const int, problem);
    const RegistryPtr registry = registryOf(definition.constData());
    QVERIFY(registry->rowNamed("t"));
    const FieldTree tree = treeOf(registry, "t", hex.constData());
    QByteArray found;
    int reason = 0;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        if (tree.node(i).kind != NodeKind::Error)
            continue;
        found = QByteArray::fromStdString(pathOf(tree, i));
        reason = static_cast<int>(tree.node(i).problem);
        QCOMPARE(tree.node(i).bits.end(), tree.bytes().size() * 8);
    }
    QCOMPARE(found, path);
    QCOMPARE(reason, problem);
}

void DissectorTest::budgetsHold_data()
{
    QTest::addColumn<QByteArray>("definition");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QByteArray("meta: {id: t, endian: be}\n") + text;
    };
    row("empty structures without end",
        "seq: [{id: a, type: e, repeat: expr, repeat-expr: 0xffffffffffff}]\ntypes: {e: {seq: []}}");
    row("empty bytes without end", "seq: [{id: a, size: 0, repeat: expr, repeat-expr: 0xffffffffffff}]");
    row("one byte each",
        "seq: [{id: a, type: e, repeat: eos}]\ntypes: {e: {seq: [{id: x, type: u1}, {id: y, size: 1, if: x > 300}]}}");
    row("a tree of empty structures",
        "seq: [{id: a, type: d, size: 0}]\ntypes: {d: {seq: [{id: x, type: d, size: 0}, {id: y, type: d, size: 0}]}}");
    row("sums over everything before",
        "seq: [{id: a, type: e, repeat: eos}]\ntypes: {e: {seq: [{id: x, type: u1}, {id: y, size: 0, if: "
        "'_parent.a[_parent.a.size - 1].x == _parent.a.first.x'}]}}");
    row("the largest of a long list",
        "seq: [{id: a, type: u1, repeat: until, repeat-until: a.max == 7 and a.min == 8}]");
    row("itself inside", "seq: [{id: a, size-eos: true, -payload: {proto: t}}]");
}

void DissectorTest::budgetsHold()
{
    QFETCH(const QByteArray, definition);
    const RegistryPtr registry = registryOf(definition.constData());
    const auto root = registry->rowNamed("t");
    QVERIFY(root);
    const QByteArray bytes(60'000, '\x01');
    for (const DissectionLimits limits : {DissectionLimits{.steps = 20'000, .records = 1'000, .depth = 20},
                                          DissectionLimits{.steps = 1'000, .records = 20'000, .depth = 50}}) {
        Dissector dissector(*registry, limits);
        const auto records = dissector.dissect(viewOf(bytes), *root);
        QVERIFY2(records.size() <= limits.records + 2 * static_cast<std::size_t>(limits.depth),
                 std::to_string(records.size()).c_str());
        QVERIFY(
            std::any_of(records.begin(), records.end(), [](const Record &record) { return record.row == errorRow; }));
        for (const Record &record : records)
            QVERIFY(record.offset + record.length <= static_cast<std::uint32_t>(bytes.size()));
        const FieldTree tree(registry, dissector, bytes);
        QVERIFY(tree.nodes().size() <= 10 * records.size() + 100);
    }
}

void DissectorTest::aRunGivesWhatSinglePacketsGive()
{
    const Row root = *m_registry->rowNamed("ipv4");
    std::vector<ByteView> packets;
    for (const tests::Vector &vector : m_vectors)
        packets.push_back(viewOf(vector.bytes));
    FastDissector run(*m_registry);
    Dissector single(*m_registry);
    std::size_t count = 0;
    run.dissectRun(packets, root, [&](std::size_t i, std::span<const Record> records) {
        const auto expected = single.dissect(packets[i], root);
        QVERIFY(std::equal(records.begin(), records.end(), expected.begin(), expected.end()));
        QCOMPARE(i, count++);
    });
    QCOMPARE(count, packets.size());
}

void DissectorTest::whatTheRootLeavesUnreadIsItsTrailer()
{
    for (const char *fields : {"{id: a, size: 2}\n  - {id: n, type: u1}\n  - {id: b, size: n, -payload: {}}\n",
                               "{id: a, size: 2, if: 'false'}\n  - {id: n, size: 3}\n"}) {
        const RegistryPtr registry
            = registryOf(("meta: {id: t, endian: be}\nseq:\n  - " + QByteArray(fields)).constData());
        const FieldTree tree = treeOf(registry, "t", "aabb00ccdd");
        const auto trailer = findNode(tree, "t.trailer");
        QVERIFY(trailer);
        QCOMPARE(tree.node(*trailer).bits, BitRange::ofBytes(3, 2));
    }
}

void DissectorTest::aPayloadSaysItselfWhatItIs()
{
    const std::vector<SchemaSource> sources{
        {.file = "t.ksy",
         .text = "meta: {id: t, endian: be}\nseq:\n  - {id: size, type: u1}\n"
                 "  - {id: data, size: size, -payload: {table: x, key: 'data[0] >> 4', unless: 'data[0] == 0x4f'}}\n"},
        {.file = "four.ksy",
         .text = "meta: {id: four, endian: be, -binds: {x: 4}}\nseq:\n  - {id: all, size-eos: true}\n"}};
    const RegistryPtr registry = loadSchemas(sources).registry;
    QVERIFY(registry->rowNamed("t"));
    QCOMPARE(treeOf(registry, "t", "0245ff").layers().size(), std::size_t{2});
    for (const char *other : {"0255ff", "024fff", "00", "0045"})
        QCOMPARE(treeOf(registry, "t", other).layers().size(), std::size_t{1});
}

void DissectorTest::aPersonsChoiceReadsAPayload()
{
    const QByteArray bytes = QByteArray::fromHex("0800d9865fd02cda"
                                                 "0800d9865fd02cda68656c6c6f20776f726c64");
    const Row icmp = *m_registry->rowNamed("icmp");
    const AttributeId data = m_registry->attributeNamed(*m_registry->rowNamed("icmp::echo"), "data");
    Dissector dissector(*m_registry);
    QCOMPARE(FieldTree(m_registry, (dissector.dissect(viewOf(bytes), icmp), dissector), bytes).layers().size(),
             std::size_t{1});
    const std::vector<DecodeAs> here{{.payload = data, .offset = 8, .protocol = icmp}};
    QCOMPARE(FieldTree(m_registry, (dissector.dissect(viewOf(bytes), icmp, here), dissector), bytes).layers().size(),
             std::size_t{2});
    const std::vector<DecodeAs> elsewhere{{.payload = data, .offset = 9, .protocol = icmp}};
    QCOMPARE(
        FieldTree(m_registry, (dissector.dissect(viewOf(bytes), icmp, elsewhere), dissector), bytes).layers().size(),
        std::size_t{1});
}

void DissectorTest::reuseLeavesNothingBehind()
{
    Dissector used(*m_registry);
    for (const tests::Vector &vector : m_vectors) {
        for (const Protocol &protocol : m_registry->protocols()) {
            const auto records = used.dissect(viewOf(vector.bytes), protocol.row);
            Dissector fresh(*m_registry);
            const auto expected = fresh.dissect(viewOf(vector.bytes), protocol.row);
            QVERIFY2(std::equal(records.begin(), records.end(), expected.begin(), expected.end()),
                     vector.title().c_str());
        }
    }
}

QTEST_GUILESS_MAIN(DissectorTest)
#include "tst_dissector.moc"
