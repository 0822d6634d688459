// SPDX-License-Identifier: MIT
#include "core/craft/craftline.h"
#include "core/dissect/fieldpath.h"
#include "core/schema/bundledschemas.h"
#include "core/session/session.h"
#include "tests/support/randomseed.h"
#include "tests/support/vectors.h"

#include <QTest>

using namespace wl;

/// Layers change places, come and go.
class LayersTest : public QObject
{
    Q_OBJECT

private slots:
    void layersAsIfMadeThatWay_data();
    void layersAsIfMadeThatWay();
    void headersKeepWhatWasSetAndPinned();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();
    void undoBringsEveryVectorBack();
};

void LayersTest::layersAsIfMadeThatWay_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("edit");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *edit, const char *path, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(edit) << QByteArray(path) << QByteArray(after);
    };
    row("a layer in the middle is taken out", "ethernet / vlan vid=5 / ipv4 dst=10.0.0.1 / udp dport=9 / \"hi\"",
        "remove", "vlan", "ethernet / ipv4 dst=10.0.0.1 / udp dport=9 / \"hi\"");
    row("the outermost", "ethernet / ipv4 dst=10.0.0.1 / udp dport=9 / \"hi\"", "remove", "ethernet",
        "ipv4 dst=10.0.0.1 / udp dport=9 / \"hi\"");
    row("the innermost, with what it carries", "vlan vid=5 / arp", "remove", "arp", "vlan vid=5 type=0x806");
    row("a layer is put between two", "ethernet / ipv4 dst=10.0.0.1 / icmp id=7", "insert vlan", "ipv4",
        "ethernet / vlan / ipv4 dst=10.0.0.1 / icmp id=7");
    row("around all", "ipv4 dst=10.0.0.1 / icmp id=7", "insert ethernet", "ipv4",
        "ethernet / ipv4 dst=10.0.0.1 / icmp id=7");
    row("a copy", "ethernet / vlan vid=5 / ipv4 dst=10.0.0.1 / icmp id=7", "duplicate", "vlan",
        "ethernet / vlan vid=5 / vlan vid=5 / ipv4 dst=10.0.0.1 / icmp id=7");
    row("a tunnel in itself", "ipv4 dst=10.0.0.1 ttl=9 / icmp id=7", "duplicate", "ipv4",
        "ipv4 dst=10.0.0.1 ttl=9 / ipv4 dst=10.0.0.1 ttl=9 / icmp id=7");
    row("outwards", "ethernet / vlan vid=5 / vlan vid=6 / ipv4 dst=10.0.0.1 / icmp id=7", "out", "vlan#2",
        "ethernet / vlan vid=6 / vlan vid=5 / ipv4 dst=10.0.0.1 / icmp id=7");
    row("inwards", "ethernet / vlan vid=5 / mpls label=9 / ipv4 dst=10.0.0.1 / icmp id=7", "in", "vlan",
        "ethernet / mpls label=9 / vlan vid=5 / ipv4 dst=10.0.0.1 / icmp id=7");
}

void LayersTest::layersAsIfMadeThatWay()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, edit);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, after);
    Session session(bundledRegistry());
    QVERIFY(session.craft(after.toStdString()).has_value());
    const QByteArray expected = session.packet().bytes;
    QStringList layers;
    for (const NodeIndex layer : session.tree().layers())
        layers += QString::fromStdString(pathOf(session.tree(), layer));

    const auto made = session.craft(before.toStdString());
    QVERIFY2(made, made ? "" : made.error().toString().c_str());
    const QByteArray bytes = session.packet().bytes;
    const std::string at = path.toStdString();
    const Result<Done> done = edit == "remove" ? session.removeLayer(at)
        : edit == "duplicate"                  ? session.duplicateLayer(at)
        : edit == "out"                        ? session.moveLayer(at, -1)
        : edit == "in"                         ? session.moveLayer(at, 1)
                                               : session.insertLayer(at, edit.mid(7).toStdString());
    QVERIFY2(done, done ? "" : done.error().toString().c_str());
    QCOMPARE(session.packet().bytes.toHex(), expected.toHex());
    QStringList now;
    for (const NodeIndex layer : session.tree().layers())
        now += QString::fromStdString(pathOf(session.tree(), layer));
    QCOMPARE(now, layers);
    session.undo();
    QCOMPARE(session.packet().bytes.toHex(), bytes.toHex());
}

void LayersTest::headersKeepWhatWasSetAndPinned()
{
    Session session(bundledRegistry());
    QVERIFY(session.craft("ethernet / vlan vid=5 / ipv4 dst=10.0.0.1 ttl=3 / udp dport=9 / \"hi\"").has_value());
    QVERIFY(session.setField("udp.checksum", "0x1234").has_value());
    QVERIFY(session.setField("ipv4.checksum", "0xabcd").has_value());
    QVERIFY(session.removeLayer("vlan").has_value());
    const FieldTree &tree = session.tree();
    for (const auto &[path, hex] : {std::pair("udp.checksum", "1234"), std::pair("ipv4.checksum", "abcd")}) {
        const auto node = findNode(tree, path);
        QVERIFY(node.has_value());
        QCOMPARE(session.originOf(*node), FieldOrigin::Pinned);
        QCOMPARE(tree.bytes().mid(tree.node(*node).bits.firstByte(), 2).toHex(), QByteArray(hex));
    }
    QVERIFY(session.unpin("udp.checksum").has_value());
    QVERIFY(session.moveLayer("ipv4", -1).has_value()); // in front of the frame it came in
    QCOMPARE(QString::fromStdString(pathOf(session.tree(), session.tree().layers().front())), QStringLiteral("ipv4"));
}

void LayersTest::whatCannotBeIsSaid_data()
{
    QTest::addColumn<QByteArray>("edit");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no such layer") << QByteArray("remove") << QByteArray("tcp") << QByteArray("tcp");
    QTest::newRow("a field") << QByteArray("remove") << QByteArray("arp.op") << QByteArray("expected a layer");
    QTest::newRow("outwards from outermost")
        << QByteArray("out") << QByteArray("ethernet") << QByteArray("it is the outermost layer");
    QTest::newRow("inwards from innermost")
        << QByteArray("in") << QByteArray("arp") << QByteArray("it is the innermost layer");
    QTest::newRow("into one that carries nothing")
        << QByteArray("in") << QByteArray("ethernet") << QByteArray("has no payload");
    QTest::newRow("a copy of one that carries nothing")
        << QByteArray("duplicate") << QByteArray("arp") << QByteArray("has no payload");
}

void LayersTest::whatCannotBeIsSaid()
{
    QFETCH(const QByteArray, edit);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, says);
    Session session(bundledRegistry());
    QVERIFY(session.craft("ethernet / arp").has_value());
    const QByteArray before = session.packet().bytes;
    const std::string at = path.toStdString();
    const Result<Done> done = edit == "remove" ? session.removeLayer(at)
        : edit == "duplicate"                  ? session.duplicateLayer(at)
                                               : session.moveLayer(at, edit == "out" ? -1 : 1);
    QVERIFY(!done);
    QVERIFY2(QByteArray::fromStdString(done.error().text).contains(says), done.error().text.c_str());
    QCOMPARE(session.packet().bytes, before);
}

/// Every packet, each of its layers: whatever an edit of layers makes can be read, and undo takes it back.
void LayersTest::undoBringsEveryVectorBack()
{
    const RegistryPtr registry = bundledRegistry();
    QRandomGenerator random(tests::randomSeed());
    Session session(registry);
    int done = 0;
    for (const tests::Vector &vector : tests::allVectors()) {
        session.load({{.bytes = vector.bytes, .root = *registry->rowNamed(vector.root)}}, false);
        const Packet before = session.packet();
        const auto layers = session.tree().layers();
        const std::string path = pathOf(session.tree(), layers[random.bounded(static_cast<quint32>(layers.size()))]);
        const int which = random.bounded(5);
        const Result<Done> edited = which == 0 ? session.removeLayer(path)
            : which == 1                       ? session.duplicateLayer(path)
            : which == 2                       ? session.moveLayer(path, -1)
            : which == 3                       ? session.moveLayer(path, 1)
                                               : session.insertLayer(path, "ipv4");
        if (!edited) {
            QCOMPARE(session.packet(), before);
            continue;
        }
        ++done;
        QCOMPARE(session.tree().bytes(), session.packet().bytes);
        session.undo();
        QVERIFY2(session.packet() == before, vector.title().c_str());
    }
    QVERIFY(done > 200);
}

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
