// SPDX-License-Identifier: MIT
#include "tests/ui/models/echopacket.h"

#include <QSignalSpy>

#include <memory>

using namespace wl;

class SelectionTest : public QObject
{
    Q_OBJECT

private slots:
    void bytesSelectTheInnermostField_data();
    void bytesSelectTheInnermostField();
    void aRepeatedClickWidens();
    void survivesChangesByItsPath();
    void comesBackWithItsField();
    void isRightBeforeAnybodyHears();
    void namesOfOtherToolsAreTaken();
    void tellsOnlyOfChanges();
};

void SelectionTest::bytesSelectTheInnermostField_data()
{
    QTest::addColumn<qint64>("bit");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QString>("path");

    QTest::newRow("a byte of a field") << qint64{0x27 * 8} << qint64{8} << "icmp.id";
    QTest::newRow("a whole field") << qint64{0x26 * 8} << qint64{16} << "icmp.id";
    QTest::newRow("a byte of two fields: its first") << qint64{0x0e * 8} << qint64{8} << "ipv4.version";
    QTest::newRow("its second half") << qint64{0x0e * 8 + 4} << qint64{4} << "ipv4.ihl";
    QTest::newRow("two fields: what holds both") << qint64{0x26 * 8} << qint64{32} << "icmp";
    QTest::newRow("two layers: the outer one") << qint64{0x20 * 8} << qint64{32} << "ipv4";
    QTest::newRow("the data of an echo") << qint64{0x2c * 8} << qint64{16} << "icmp.data";
    QTest::newRow("behind the end") << qint64{1000 * 8} << qint64{8} << "";
}

void SelectionTest::bytesSelectTheInnermostField()
{
    QFETCH(const qint64, bit);
    QFETCH(const qint64, length);
    EchoPacket desk;
    desk.selection.setBytes({bit, length}, SelectionSource::Bytes);
    QTEST(QString::fromStdString(desk.selection.path()), "path");
    QCOMPARE(desk.selection.source(), SelectionSource::Bytes);
    QVERIFY(desk.selection.node() == noNode || desk.selection.bits().first <= bit);
}

void SelectionTest::aRepeatedClickWidens()
{
    EchoPacket desk;
    desk.must(desk.session.insertElement("ipv4.options[0]", "number=7"));
    const BitRange byte = BitRange::ofBytes(0x22, 1);
    const auto path = [&] { return QString::fromStdString(desk.selection.path()); };
    desk.selection.setBytes(byte, SelectionSource::Bytes);
    const QString innermost = path();
    QVERIFY(innermost.startsWith(QStringLiteral("ipv4.options[0].")));
    QStringList wider;
    for (int i = 0; i < 4; ++i) {
        desk.selection.setBytes(byte, SelectionSource::Bytes); // a view may say it again
        desk.selection.widen(SelectionSource::Bytes);
        wider.push_back(path());
    }
    QCOMPARE(wider,
             QStringList({QStringLiteral("ipv4.options[0]"), QStringLiteral("ipv4.options"), QStringLiteral("ipv4"),
                          QStringLiteral("ipv4")}));
    desk.selection.setBytes(BitRange::ofBytes(0, 1), SelectionSource::Bytes);
    desk.selection.setBytes(byte, SelectionSource::Bytes);
    QCOMPARE(path(), innermost);
}

void SelectionTest::survivesChangesByItsPath()
{
    EchoPacket desk;
    desk.selection.setField("icmp.id", SelectionSource::Fields);
    const BitRange before = desk.selection.bits();
    const QSignalSpy changes(&desk.selection, &Selection::changed);
    desk.must(desk.session.insertElement("ipv4.options[0]", "number=7")); // 20 bytes, before it
    QCOMPARE(QByteArray::fromStdString(desk.selection.path()), QByteArray("icmp.id"));
    QVERIFY(desk.selection.bits().first > before.first);
    QCOMPARE(desk.session.tree().node(desk.selection.node()).bits, desk.selection.bits());
    QCOMPARE(changes.count(), 1);
}

void SelectionTest::comesBackWithItsField()
{
    EchoPacket desk;
    desk.selection.setField("icmp.id", SelectionSource::Fields);
    desk.set("icmp.type", "3");
    QCOMPARE(desk.selection.node(), noNode);
    QVERIFY(desk.selection.bits().isEmpty());
    desk.session.undo();
    QVERIFY(desk.selection.node() != noNode);
    QCOMPARE(desk.selection.bits(), BitRange::ofBytes(0x26, 2));
}

void SelectionTest::isRightBeforeAnybodyHears()
{
    Session session(EchoPacket::registry());
    std::unique_ptr<Selection> selection;
    bool isInside = true;
    const auto look = [&] {
        isInside = isInside && (selection->node() == noNode || selection->node() < session.tree().nodes().size());
    };
    // Connected before the selection is: these hear first.
    for (const auto signal : {&Session::loaded, &Session::packetChanged, &Session::listChanged})
        QObject::connect(&session, signal, &session, look);
    selection = std::make_unique<Selection>(session);
    EchoPacket::must(session.craft("ethernet / ipv4 / icmp"));
    QSignalSpy told(selection.get(), &Selection::changed);
    selection->setField("icmp.checksum", SelectionSource::Fields);
    Packet two = session.packet();
    two.bytes.resize(2);
    session.load({two}, true);
    QVERIFY(isInside);
    QCOMPARE(selection->node(), noNode);
    QCOMPARE(told.count(), 2);
}

void SelectionTest::namesOfOtherToolsAreTaken()
{
    EchoPacket desk;
    desk.selection.setField("ip.ttl", SelectionSource::Program);
    QCOMPARE(QByteArray::fromStdString(desk.selection.path()), QByteArray("ipv4.ttl"));
    desk.selection.setField("no.such.field", SelectionSource::Program);
    QCOMPARE(desk.selection.node(), noNode);
}

void SelectionTest::tellsOnlyOfChanges()
{
    EchoPacket desk;
    const QSignalSpy changes(&desk.selection, &Selection::changed);
    desk.selection.setField("icmp.id", SelectionSource::Fields);
    desk.selection.setField("icmp.id", SelectionSource::Bytes);
    desk.set("icmp.id", "7");
    QCOMPARE(changes.count(), 1);
    desk.selection.clear(SelectionSource::Program);
    QCOMPARE(changes.count(), 2);
}

QTEST_GUILESS_MAIN(SelectionTest)
#include "tst_selection.moc"
