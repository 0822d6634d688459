// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/elements.h"
#include "core/edit/randomvalue.h"
#include "core/print/displayfilter.h"
#include "core/schema/bundledschemas.h"
#include "core/session/session.h"
#include "tests/support/randomseed.h"
#include "tests/support/vectors.h"

#include <QTest>

using namespace wl;

/// Elements of lists change places and are copied; payloads are read by other protocols; fields get random values.
class ElementsTest : public QObject
{
    Q_OBJECT

private slots:
    void elementsMoveAndAreCopied_data();
    void elementsMoveAndAreCopied();
    void pinsMoveAlong();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();
    void thereAndBackIsNothing();
    void decodingChangesNoByte();
    void aChoiceAroundAListStays();
    void whatCannotBeDecodedIsSaid();
    void randomValuesAreTaken();
    void displayFilters_data();
    void displayFilters();
};

namespace {

void must(const Result<Done> &done)
{
    QVERIFY2(done, done ? "" : done.error().toString().c_str());
}

std::string valueAt(const Session &session, const char *path)
{
    const auto node = findNode(session.tree(), path);
    return node ? textOf(session.tree(), *node).value : "nothing at " + std::string(path);
}

/// Three options of IPv4 and the padding behind them, an option too: router alert, record route, no operation.
void craftOptions(Session &session)
{
    must(session.craft("ipv4 dst=10.0.0.1 / icmp id=7"));
    must(session.insertElement("ipv4.options[0]", "number=1"));
    must(session.insertElement("ipv4.options[0]", "number=7 pointer=4"));
    must(session.insertElement("ipv4.options[0]", "number=20"));
}

std::string optionsOf(const Session &session)
{
    std::string numbers;
    for (int i = 0; i < 3; ++i)
        numbers += (i > 0 ? " " : "") + valueAt(session, ("ipv4.options[" + std::to_string(i) + "].number").c_str());
    return numbers;
}

/// Bits of two fields; -1 for one that is not there.
std::pair<qint64, qint64> lengthsAt(const Session &session, const std::string &one, const std::string &other)
{
    const auto length = [&](const std::string &path) {
        const auto node = findNode(session.tree(), path);
        return node && pathOf(session.tree(), *node) == path ? session.tree().node(*node).bits.length : -1;
    };
    return {length(one), length(other)};
}

} // namespace

void ElementsTest::elementsMoveAndAreCopied_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("by"); // 0: copy
    QTest::addColumn<QByteArray>("numbers");
    QTest::newRow("towards the end") << QByteArray("ipv4.options[0]") << 1 << QByteArray("7 20 (0x14) 1");
    QTest::newRow("by two") << QByteArray("ipv4.options[0]") << 2 << QByteArray("7 1 20 (0x14)");
    QTest::newRow("to the front") << QByteArray("ipv4.options[2]") << -2 << QByteArray("1 20 (0x14) 7");
    QTest::newRow("by a field of it") << QByteArray("ipv4.options[1].number") << -1 << QByteArray("7 20 (0x14) 1");
    QTest::newRow("a copy") << QByteArray("ipv4.options[0]") << 0 << QByteArray("20 (0x14) 20 (0x14) 7");
}

void ElementsTest::elementsMoveAndAreCopied()
{
    QFETCH(const QByteArray, path);
    QFETCH(const int, by);
    Session session(bundledRegistry());
    craftOptions(session);
    QCOMPARE(QByteArray::fromStdString(optionsOf(session)), QByteArray("20 (0x14) 7 1"));
    const Packet before = session.packet();
    const std::string element = path.toStdString();
    must(by == 0 ? session.duplicateElement(element) : session.moveElement(element, by));
    QTEST(QByteArray::fromStdString(optionsOf(session)), "numbers");
    const auto checksum = findNode(session.tree(), "ipv4.checksum");
    QCOMPARE(session.originOf(*checksum), FieldOrigin::Follows);
    session.undo();
    QCOMPARE(session.packet(), before);
}

void ElementsTest::pinsMoveAlong()
{
    Session session(bundledRegistry());
    craftOptions(session);
    must(session.pin("ipv4.options[1].length"));
    must(session.moveElement("ipv4.options[1]", -1));
    const auto length = findNode(session.tree(), "ipv4.options[0].length");
    QVERIFY(length.has_value());
    QCOMPARE(session.originOf(*length), FieldOrigin::Pinned);
    const auto other = findNode(session.tree(), "ipv4.options[1].length");
    QCOMPARE(session.originOf(*other), FieldOrigin::Follows);
}

void ElementsTest::whatCannotBeIsSaid_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("by");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("before the first") << QByteArray("ipv4.options[0]") << -1 << QByteArray("it is the first element");
    QTest::newRow("behind the last") << QByteArray("ipv4.options[3]") << 1 << QByteArray("it is the last element");
    QTest::newRow("no element") << QByteArray("ipv4.ttl") << 1 << QByteArray("expected an element of a list");
    QTest::newRow("no such field") << QByteArray("ipv4.options[9]") << 1 << QByteArray("options");
}

void ElementsTest::whatCannotBeIsSaid()
{
    QFETCH(const QByteArray, path);
    QFETCH(const int, by);
    QFETCH(const QByteArray, says);
    Session session(bundledRegistry());
    craftOptions(session);
    const Packet before = session.packet();
    const auto done = session.moveElement(path.toStdString(), by);
    QVERIFY(!done);
    QVERIFY2(QByteArray::fromStdString(done.error().toString()).contains(says), done.error().toString().c_str());
    QCOMPARE(session.packet(), before);
}

/// Every list of every vector: its first element moved, and moved back where the bytes still say
/// that list.
void ElementsTest::thereAndBackIsNothing()
{
    const RegistryPtr registry = bundledRegistry();
    Session session(registry);
    int back = 0;
    for (const tests::Vector &vector : tests::allVectors()) {
        session.load({{.bytes = vector.bytes, .root = *registry->rowNamed(vector.root)}}, false);
        const Packet before = session.packet();
        QList<std::string> paths;
        for (NodeIndex i = 0; i < session.tree().nodes().size(); ++i) {
            if (session.tree().node(i).index == 0)
                paths.append(pathOf(session.tree(), i));
        }
        for (const std::string &path : paths) {
            const std::string second = path.substr(0, path.size() - 2) + "1]";
            const auto lengths = lengthsAt(session, path, second);
            if (!session.moveElement(path, 1)) {
                QCOMPARE(session.packet(), before);
                continue;
            }
            if (session.packet() != before) {
                session.undo();
                QVERIFY2(session.packet() == before, (vector.title() + ", undo of " + path).c_str());
                session.redo();
            }
            // Some lists are read by other sizes once their first element is another one; an edit of a packet that
            // ends too early pads it.
            if (session.packet().bytes.size() == before.bytes.size()
                && lengthsAt(session, path, second) == std::pair(lengths.second, lengths.first)) {
                must(session.moveElement(second, -1));
                QVERIFY2(session.packet().bytes == before.bytes, (vector.title() + ", " + path).c_str());
                ++back;
            }
            session.load({before}, true);
        }
    }
    QVERIFY(back > 100);
}

void ElementsTest::decodingChangesNoByte()
{
    Session session(bundledRegistry());
    must(session.craft("ipv4 dst=10.0.0.1 / udp dport=5300 / 0x00020100000100000000000003777777076578616d706c6503636f6d"
                       "0000010001"));
    const QByteArray bytes = session.packet().bytes;
    must(session.decodeAs("udp.payload", "dns"));
    QCOMPARE(session.packet().bytes, bytes);
    QCOMPARE(QByteArray::fromStdString(valueAt(session, "dns.id")), QByteArray("0x0002"));
    must(session.decodeAs("dns.id", "ntp")); // a field of what it is read as now
    QCOMPARE(session.packet().bytes, bytes);
    QVERIFY(findNode(session.tree(), "ntp").has_value());
    must(session.decodeAs("ntp", ""));
    QVERIFY(!findNode(session.tree(), "ntp").has_value());
    QCOMPARE(session.packet().decodeAs.size(), std::size_t{0});
    must(session.decodeAs("udp", "icmp")); // what says UDP stays as it is
    QCOMPARE(session.packet().bytes, bytes);
    QCOMPARE(session.originOf(*findNode(session.tree(), "ipv4.protocol")), FieldOrigin::Pinned);
    must(session.decodeAs("ipv4.ttl", "raw")); // the outermost layer: what the packet begins with
    QCOMPARE(session.packet().bytes, bytes);
    for (int i = 0; i < 5; ++i)
        session.undo();
    QCOMPARE(session.packet().bytes, bytes);
    QVERIFY(findNode(session.tree(), "udp").has_value());
}

void ElementsTest::aChoiceAroundAListStays()
{
    Session session(bundledRegistry());
    must(session.craft("ipv4 / tcp dport=5000 / 0x150303000201001503030002022815030300020100"));
    must(session.decodeAs("tcp.payload", "tls"));
    must(session.moveElement("tls.records[0]", 1));
    QVERIFY(findNode(session.tree(), "tls.records[2]").has_value());
    QCOMPARE(session.packet().decodeAs.size(), std::size_t{1});
}

void ElementsTest::whatCannotBeDecodedIsSaid()
{
    Session session(bundledRegistry());
    must(session.craft("ipv4 / udp"));
    const Packet before = session.packet();
    QVERIFY(!session.decodeAs("udp", "no_such_protocol"));
    QVERIFY(!session.decodeAs("tcp", "dns"));
    const auto rootless = session.decodeAs("ipv4.ttl", "");
    QVERIFY(!rootless);
    QVERIFY(rootless.error().text.find("expected a protocol") != std::string::npos);
    QCOMPARE(session.packet(), before);
}

/// Every field of every vector: a random value is one that a person could type.
void ElementsTest::randomValuesAreTaken()
{
    const RegistryPtr registry = bundledRegistry();
    QRandomGenerator random(tests::randomSeed());
    Session session(registry);
    int taken = 0;
    for (const tests::Vector &vector : tests::allVectors()) {
        const Packet packet{.bytes = vector.bytes, .root = *registry->rowNamed(vector.root)};
        session.load({packet}, false);
        const FieldTree tree = session.tree();
        const auto first = static_cast<NodeIndex>(random.bounded(static_cast<quint32>(tree.nodes().size())));
        for (NodeIndex node = first; node < std::min<std::size_t>(first + 6, tree.nodes().size()); ++node) {
            const auto text = randomValueOf(tree, node, random);
            if (!text || tree.node(node).isAside)
                continue;
            const std::string path = pathOf(tree, node);
            const auto done = session.setField(path, *text);
            // Some lengths find no stable packet: that is the packet's doing, not the value's.
            QVERIFY2(done || done.error().code == ErrorCode::Budget,
                     (vector.title() + ": " + path + "=" + *text).c_str());
            session.load({packet}, false);
            ++taken;
        }
    }
    QVERIFY(taken > 500);
}

void ElementsTest::displayFilters_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("filter");
    QTest::newRow("a number") << QByteArray("icmp.id") << QByteArray("icmp.ident == 24528");
    QTest::newRow("a number shown in hex") << QByteArray("icmp.checksum") << QByteArray("icmp.checksum == 0xd986");
    QTest::newRow("an address") << QByteArray("ipv4.dst") << QByteArray("ip.dst == 10.0.0.1");
    QTest::newRow("a hardware address") << QByteArray("ethernet.dst") << QByteArray("eth.dst == ff:ff:ff:ff:ff:ff");
    QTest::newRow("a layer") << QByteArray("icmp") << QByteArray("icmp");
    QTest::newRow("several names, whole bytes") << QByteArray("ethernet.type") << QByteArray("eth[12:2] == 81:00");
    QTest::newRow("several names, some bits") << QByteArray("vlan.vid") << QByteArray("vlan.id == 5");
    QTest::newRow("bytes") << QByteArray("icmp.data") << QByteArray("data.data == \"hello world\"");
}

void ElementsTest::displayFilters()
{
    QFETCH(const QByteArray, path);
    Session session(bundledRegistry());
    must(session.craft(
        "ethernet dst=ff:ff:ff:ff:ff:ff / vlan vid=5 / ipv4 dst=10.0.0.1 / icmp id=24528 seq=11482 / \"hello world\""));
    const auto node = findNode(session.tree(), path.toStdString());
    QVERIFY(node.has_value());
    const auto filter = displayFilterOf(session.tree(), *node);
    QVERIFY2(filter, filter ? "" : filter.error().toString().c_str());
    QTEST(QByteArray::fromStdString(*filter), "filter");
}

QTEST_GUILESS_MAIN(ElementsTest)
#include "tst_elements.moc"
