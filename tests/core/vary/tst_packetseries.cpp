// SPDX-License-Identifier: MIT
#include "core/craft/craftline.h"
#include "core/dissect/fieldpath.h"
#include "core/schema/bundledschemas.h"
#include "core/session/session.h"
#include "core/template/templatefile.h"
#include "core/vary/packetseries.h"
#include "tests/support/randomseed.h"
#include "tests/support/vectors.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>

using namespace wl;

Q_DECLARE_METATYPE(wl::Variation)

/// Packets of a series are what edits would make. The seed is printed; WL_SEED repeats a run.
class TestPacketSeries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void valuesComeInTheirOrder_data();
    void valuesComeInTheirOrder();
    void nestedFieldsMoveWhenTheInnerOneIsThrough();
    void randomValuesAreTheSameForTheSameSeed();
    void anyPacketCanBeMadeAgain();
    void commonFieldsArePatched_data();
    void commonFieldsArePatched();
    void anotherProtocolIsAnEdit();
    void fieldsThatMoveOthersAreEdited_data();
    void fieldsThatMoveOthersAreEdited();
    void mistakesNameTheField_data();
    void mistakesNameTheField();
    void everyFieldOfATemplateEqualsItsEdit_data();
    void everyFieldOfATemplateEqualsItsEdit();
    void severalFieldsAtOnceEqualTheirEdits();
    void vectorsEqualTheirEdits();

private:
    [[nodiscard]] Packet crafted(const char *line) const;
    [[nodiscard]] Variation anyVariation(const FieldTree &tree, NodeIndex node);
    [[nodiscard]] std::vector<NodeIndex> fieldsOf(const FieldTree &tree) const;
    void compareWithEdits(const Packet &packet, const std::vector<Variation> &variations, int packets);

    RegistryPtr m_registry;
    QRandomGenerator m_random;
    quint32 m_seed = 0;
    int m_patched = 0;
    int m_edited = 0;
};

void TestPacketSeries::initTestCase()
{
    m_registry = bundledRegistry();
    m_seed = tests::randomSeed();
    m_random.seed(m_seed);
}

Packet TestPacketSeries::crafted(const char *line) const
{
    const auto plan = parseCraftLine(*m_registry, line);
    const auto made = plan ? Editor(m_registry).make(*plan) : Result<EditResult>(plan.error());
    if (!made)
        qFatal("%s", made.error().toString().c_str());
    return made->packet;
}

void TestPacketSeries::valuesComeInTheirOrder_data()
{
    using Kind = Variation::Kind;
    QTest::addColumn<Variation>("variation");
    QTest::addColumn<QStringList>("texts");

    const auto row = [](const char *name, const Variation &variation, const QStringList &texts) {
        QTest::newRow(name) << variation << texts;
    };
    row("up from the present value", {.path = "ipv4.ttl"}, {"64", "65", "66"});
    row("up through the width", {.path = "ipv4.ttl", .first = "254"}, {"254", "255", "0", "1"});
    row("up in steps", {.path = "ipv4.ttl", .first = "1", .last = "8", .step = 3}, {"1", "4", "7", "1"});
    row("a range of one value", {.path = "ipv4.ttl", .first = "9", .last = "9"}, {"9", "9"});
    row("a range across the largest value", {.path = "ipv4.ttl", .first = "255", .last = "1"},
        {"255", "0", "1", "255"});
    row("down from the present value", {.path = "ipv4.ttl", .kind = Kind::Decrement}, {"64", "63"});
    row("down through zero", {.path = "ipv4.ttl", .kind = Kind::Decrement, .first = "1"}, {"1", "0", "255"});
    row("a range down", {.path = "ipv4.ttl", .kind = Kind::Decrement, .first = "9", .last = "5", .step = 2},
        {"9", "7", "5", "9"});
    row("addresses", {.path = "ipv4.dst", .first = "10.0.0.254", .last = "10.0.1.1"},
        {"10.0.0.254", "10.0.0.255", "10.0.1.0", "10.0.1.1", "10.0.0.254"});
    row("hardware addresses", {.path = "ethernet.src", .first = "02:00:00:00:00:ff"},
        {"02:00:00:00:00:ff", "02:00:00:00:01:00"});
    row("fields of a few bits", {.path = "ipv4.dont_fragment"}, {"0", "1", "0"});
    row("every third packet", {.path = "ipv4.ttl", .first = "1", .every = 3}, {"1", "1", "1", "2", "2", "2", "3"});
    row("a list", {.path = "ipv4.dst", .kind = Kind::List, .values = {"10.0.0.1", "127.0.0.1"}},
        {"10.0.0.1", "127.0.0.1", "10.0.0.1"});
    row("a list of names", {.path = "icmp.type", .kind = Kind::List, .values = {"echo request", "echo reply"}},
        {"echo request", "echo reply", "echo request"});
}

void TestPacketSeries::valuesComeInTheirOrder()
{
    QFETCH(Variation, variation);
    QFETCH(QStringList, texts);
    const Packet packet = crafted("ethernet / ipv4 ttl=64 / icmp / \"x\"");
    const auto series = PacketSeries::make(m_registry, packet, {variation});
    QVERIFY2(series, series ? "" : series.error().toString().c_str());
    for (int i = 0; i < texts.size(); ++i)
        QCOMPARE(QString::fromStdString(series->valueText(0, static_cast<std::uint64_t>(i))), texts[i]);
    compareWithEdits(packet, {variation}, static_cast<int>(texts.size()));
}

void TestPacketSeries::nestedFieldsMoveWhenTheInnerOneIsThrough()
{
    const Packet packet = crafted("ipv4 / udp / \"x\"");
    const std::vector<Variation> variations{
        {.path = "udp.dst_port", .first = "1000", .last = "1002", .every = 2},
        {.path = "ipv4.ttl", .first = "1", .last = "2", .isNested = true},
    };
    const auto series = PacketSeries::make(m_registry, packet, variations);
    QVERIFY2(series, series ? "" : series.error().toString().c_str());
    QByteArray ttls;
    for (std::uint64_t i = 0; i < 13; ++i)
        ttls += series->valueText(1, i).c_str();
    QCOMPARE(ttls, QByteArray("1111112222221"));
    QCOMPARE(series->period(), std::optional<std::uint64_t>(12));
    compareWithEdits(packet, variations, 13);
}

void TestPacketSeries::randomValuesAreTheSameForTheSameSeed()
{
    const Packet packet = crafted("ipv4 / udp / \"x\"");
    const auto made = [&](std::uint64_t seed) {
        return PacketSeries::make(
            m_registry, packet,
            {{.path = "udp.src_port", .kind = Variation::Kind::Random, .first = "1024", .last = "1033", .seed = seed}});
    };
    const auto one = made(1);
    const auto again = made(1);
    const auto other = made(2);
    QVERIFY(one && again && other);
    std::set<std::string> seen;
    int differences = 0;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        const std::string text = one->valueText(0, i);
        QCOMPARE(again->valueText(0, i), text);
        differences += other->valueText(0, i) != text ? 1 : 0;
        seen.insert(text);
        const int port = std::stoi(text);
        QVERIFY(port >= 1024 && port <= 1033);
    }
    QCOMPARE(seen.size(), std::size_t{10});
    QVERIFY(differences > 800);
}

void TestPacketSeries::anyPacketCanBeMadeAgain()
{
    auto series = PacketSeries::make(
        m_registry, crafted("ethernet / ipv4 / udp / \"hello\""),
        {{.path = "ipv4.id"}, {.path = "ipv4.src", .kind = Variation::Kind::Random}, {.path = "udp.data", .every = 4}});
    QVERIFY2(series, series ? "" : series.error().toString().c_str());
    QVERIFY2(series->isPatched(), series->slowReason().c_str());
    std::vector<QByteArray> packets;
    for (std::uint64_t i = 0; i < 200; ++i)
        packets.push_back(toByteArray(*series->at(i)));
    for (int i = 0; i < 1000; ++i) {
        const auto number = static_cast<std::uint64_t>(m_random.bounded(200));
        QCOMPARE(toByteArray(*series->at(number)), packets[number]);
    }
}

void TestPacketSeries::commonFieldsArePatched_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *line, const char *path) {
        QTest::addRow("%s of %s", path, line) << QByteArray(line) << QByteArray(path);
    };
    for (const char *path : {"ethernet.src", "ipv4.id", "ipv4.ttl", "ipv4.src", "ipv4.dst", "icmp.id", "icmp.seq"})
        row("ethernet / ipv4 / icmp / \"x\"", path);
    for (const char *path : {"tcp.seq", "tcp.src_port", "ipv4.dst", "tcp.window"})
        row("ipv4 / tcp", path);
    for (const char *path : {"ipv6.src", "ipv6.dst", "ipv6.hop_limit", "udp.src_port", "udp.data"})
        row("ipv6 / udp / \"odd\"", path);
    row("ethernet / vlan / arp", "vlan.vid");
    row("ipv4 / udp / vxlan / ethernet / ipv4 / udp / \"x\"", "ipv4#2.src");
    row("ipv4 / sctp", "sctp.src_port");
}

void TestPacketSeries::commonFieldsArePatched()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, path);
    const Packet packet = crafted(line.constData());
    const std::vector<Variation> variations{
        {.path = path.toStdString(), .kind = Variation::Kind::Random, .seed = m_seed}};
    const auto series = PacketSeries::make(m_registry, packet, variations);
    QVERIFY2(series, series ? "" : series.error().toString().c_str());
    QVERIFY2(series->isPatched(), series->slowReason().c_str());
    compareWithEdits(packet, variations, 100);
}

void TestPacketSeries::anotherProtocolIsAnEdit()
{
    const Packet packet = crafted("ipv4 / udp dst_port=9999 / 0x12340100000100000000000000000100");
    const std::vector<Variation> variations{{.path = "udp.src_port", .first = "50", .last = "56"}};
    auto series = PacketSeries::make(m_registry, packet, variations);
    QVERIFY(series && series->isPatched());
    QVERIFY(!series->patched(2).empty()); // 52
    QVERIFY(series->patched(3).empty());  // DNS answers at 53
    QVERIFY(!series->patched(4).empty());
    compareWithEdits(packet, variations, 7);
    compareWithEdits(packet, {{.path = "ipv4.protocol", .first = "16", .last = "18"}}, 3);
}

void TestPacketSeries::fieldsThatMoveOthersAreEdited_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Variation>("variation");
    const auto row = [](const char *name, const char *line, const Variation &variation) {
        QTest::newRow(name) << QByteArray(line) << variation;
    };
    row("a length of a header", "ipv4 / udp / \"x\"", {.path = "ipv4.ihl", .first = "5", .last = "7"});
    row("what says how the rest is read", "ipv4 / icmp", {.path = "icmp.type", .first = "3", .last = "14"});
    row("texts of several lengths", "ipv4 / udp / \"x\"",
        {.path = "udp.data", .kind = Variation::Kind::List, .values = {"a", "bcd", "ef"}});
    row("a name", "udp dst_port=53 / dns questions[0].name=a.example",
        {.path = "dns.questions[0].name",
         .kind = Variation::Kind::List,
         .values = {"b.example", "long.example", "c.example"}});
}

void TestPacketSeries::fieldsThatMoveOthersAreEdited()
{
    QFETCH(QByteArray, line);
    QFETCH(Variation, variation);
    const Packet packet = crafted(line.constData());
    const auto series = PacketSeries::make(m_registry, packet, {variation});
    QVERIFY2(series, series ? "" : series.error().toString().c_str());
    QVERIFY(!series->isPatched());
    QVERIFY(!series->slowReason().empty());
    compareWithEdits(packet, {variation}, 8);
}

void TestPacketSeries::mistakesNameTheField_data()
{
    QTest::addColumn<Variation>("variation");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const Variation &variation, const char *words) {
        QTest::newRow(name) << variation << QByteArray(words);
    };
    row("no such field", {.path = "ipv4.tttl"}, "ipv4.tttl");
    row("a value that is none", {.path = "ipv4.ttl", .first = "many"}, "ipv4.ttl");
    row("a value that is too large", {.path = "ipv4.ttl", .last = "256"}, "255");
    row("an empty list", {.path = "ipv4.ttl", .kind = Variation::Kind::List}, "at least one value");
    row("a list with a value that is none", {.path = "ipv4.ttl", .kind = Variation::Kind::List, .values = {"1", "x"}},
        "ipv4.ttl");
    row("counting a layer", {.path = "ipv4"}, "expected a list");
    row("nested in nothing", {.path = "ipv4.ttl", .isNested = true}, "before this one");
}

void TestPacketSeries::mistakesNameTheField()
{
    QFETCH(Variation, variation);
    QFETCH(QByteArray, words);
    const auto series = PacketSeries::make(m_registry, crafted("ipv4 / udp / \"x\""), {variation});
    QVERIFY(!series);
    QVERIFY(!PacketSeries::make(m_registry, crafted("ipv4"), {{.path = "ipv4.ttl"}, {.path = "ttl"}}));
    const std::string text = series.error().toString();
    QVERIFY2(text.find(words.constData()) != std::string::npos, text.c_str());
}

/// The value nodes that counting, random values and lists can change.
std::vector<NodeIndex> TestPacketSeries::fieldsOf(const FieldTree &tree) const
{
    std::vector<NodeIndex> fields;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldNode &node = tree.node(i);
        const bool isValue = node.kind == NodeKind::Value && !node.isTransparent && !node.isReadOnly()
            && node.reader != noAttribute && !node.bits.isEmpty();
        if (!isValue)
            continue;
        const AttributeKind kind = m_registry->attribute(node.reader).kind;
        if (kind == AttributeKind::Integer || kind == AttributeKind::Bytes)
            fields.push_back(i);
    }
    return fields;
}

Variation TestPacketSeries::anyVariation(const FieldTree &tree, NodeIndex node)
{
    Variation variation{.path = pathOf(tree, node), .seed = m_random.generate64()};
    constexpr Variation::Kind kinds[]
        = {Variation::Kind::Increment, Variation::Kind::Decrement, Variation::Kind::Random};
    variation.kind = kinds[m_random.bounded(3)];
    variation.step = 1 + m_random.bounded(300);
    variation.every = 1 + m_random.bounded(2);
    return variation;
}

/// Each packet against the same fields set by hand, one after the other.
void TestPacketSeries::compareWithEdits(const Packet &packet, const std::vector<Variation> &variations, int packets)
{
    auto series = PacketSeries::make(m_registry, packet, variations);
    QVERIFY2(series, series ? "" : series.error().toString().c_str());
    ++(series->isPatched() ? m_patched : m_edited);
    for (int i = 0; i < packets; ++i) {
        const auto number = static_cast<std::uint64_t>(i);
        Session session(m_registry);
        session.load({packet}, false);
        bool isRefused = false;
        QByteArray what = "seed " + QByteArray::number(m_seed) + ":";
        for (std::size_t field = 0; field < variations.size() && !isRefused; ++field) {
            const std::string text = series->valueText(field, number);
            isRefused = !session.setField(variations[field].path, text);
            what += " " + QByteArray::fromStdString(variations[field].path) + "=" + text.c_str();
        }
        const auto made = series->at(number);
        QVERIFY2(bool(made) != isRefused, what.constData());
        if (!made || toByteArray(*made) == session.packet().bytes)
            continue;
        qWarning("%s%s", what.constData(), series->isPatched() ? ", patched" : ", edited");
        QCOMPARE(toByteArray(*made).toHex(), session.packet().bytes.toHex());
    }
}

void TestPacketSeries::everyFieldOfATemplateEqualsItsEdit_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &name : QDir(QStringLiteral(":/templates")).entryList({"*.wlt"}, QDir::Files))
        QTest::newRow(qPrintable(name)) << ":/templates/" + name;
}

void TestPacketSeries::everyFieldOfATemplateEqualsItsEdit()
{
    QFETCH(QString, path);
    QFile source(path);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const auto file = readTemplate(source.readAll(), path.toStdString(), m_registry);
    QVERIFY(file);
    const Packet &packet = file->packets.front();
    const FieldTree tree = Editor(m_registry).treeOf(packet);
    m_patched = m_edited = 0;
    for (const NodeIndex node : fieldsOf(tree)) {
        compareWithEdits(packet, {anyVariation(tree, node)}, 4);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(m_patched > 0);
}

void TestPacketSeries::severalFieldsAtOnceEqualTheirEdits()
{
    const QStringList names = QDir(QStringLiteral(":/templates")).entryList({"*.wlt"}, QDir::Files);
    m_patched = m_edited = 0;
    for (int round = 0; round < 300 && !QTest::currentTestFailed(); ++round) {
        QFile source(":/templates/" + names[m_random.bounded(names.size())]);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const auto file = readTemplate(source.readAll(), {}, m_registry);
        const Packet &packet = file->packets.front();
        const FieldTree tree = Editor(m_registry).treeOf(packet);
        const std::vector<NodeIndex> fields = fieldsOf(tree);
        std::vector<Variation> variations;
        for (int i = 0; i < 1 + m_random.bounded(4); ++i) {
            const NodeIndex node = fields[m_random.bounded(static_cast<quint32>(fields.size()))];
            const Variation variation = anyVariation(tree, node);
            const bool isNew = std::none_of(variations.begin(), variations.end(),
                                            [&](const Variation &other) { return other.path == variation.path; });
            if (isNew)
                variations.push_back(variation);
        }
        compareWithEdits(packet, variations, 4);
    }
    qInfo("%d series patched, %d edited", m_patched, m_edited);
    QVERIFY(m_patched > 30);
    QVERIFY(m_edited > 30);
}

void TestPacketSeries::vectorsEqualTheirEdits()
{
    const std::vector<tests::Vector> vectors = tests::allVectors();
    QVERIFY(vectors.size() > 100);
    m_patched = m_edited = 0;
    for (const tests::Vector &vector : vectors) {
        const Packet packet{.bytes = vector.bytes, .root = *m_registry->rowNamed(vector.root)};
        const FieldTree tree = Editor(m_registry).treeOf(packet);
        const std::vector<NodeIndex> fields = fieldsOf(tree);
        for (int i = 0; i < 6 && !fields.empty(); ++i)
            compareWithEdits(packet,
                             {anyVariation(tree, fields[m_random.bounded(static_cast<quint32>(fields.size()))])}, 3);
        if (QTest::currentTestFailed()) {
            qWarning("%s", vector.title().c_str());
            return;
        }
    }
    qInfo("%d series patched, %d edited", m_patched, m_edited);
}

QTEST_GUILESS_MAIN(TestPacketSeries)
#include "tst_packetseries.moc"
