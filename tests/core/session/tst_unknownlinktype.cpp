// SPDX-License-Identifier: MIT
#include "core/capture/capturefile.h"
#include "core/capture/pcap.h"
#include "core/capture/pcapng.h"
#include "core/schema/bundledschemas.h"
#include "core/session/openfile.h"
#include "core/session/savecapture.h"
#include "core/session/session.h"

#include <QTest>

using namespace wl;

/// A capture of a link that no definition knows is opened all the same, and written as what it was.
class UnknownLinkTypeTest : public QObject
{
    Q_OBJECT

private slots:
    void itsPacketsAreBytes_data();
    void itsPacketsAreBytes();
};

void UnknownLinkTypeTest::itsPacketsAreBytes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("layers");
    QTest::addColumn<QString>("notes");
    static const QByteArray beacon = QByteArray::fromHex("008001ffff00000000ff0f000022");
    static const QByteArray frame = QByteArray(12, 'm') + QByteArray::fromHex("88b5") + "x";
    const std::vector<PacketToWrite> one{{.bytes = viewOf(beacon)}};
    const std::vector<PacketToWrite> two{{.bytes = viewOf(frame)}, {.bytes = viewOf(beacon), .interface = 1}};
    const std::vector<CaptureInterface> wire{{.linkType = 1}, {.linkType = 195}, {.linkType = 299}};
    const QString note
        = QStringLiteral("no protocol is known for link type 195: its packets are shown as bytes, unread");
    QTest::newRow("a pcap of 802.15.4") << writePcap(195, one) << "raw" << note;
    QTest::newRow("a pcapng with Ethernet beside it") << writePcapng(wire, two) << "ethernet raw" << note;
    const std::vector<CaptureInterface> twins{{.linkType = 195}, {.linkType = 195}};
    const std::vector<PacketToWrite> each{{.bytes = viewOf(beacon)}, {.bytes = viewOf(beacon), .interface = 1}};
    QTest::newRow("a pcapng with two interfaces of one kind") << writePcapng(twins, each) << "raw raw" << note;
    QTest::newRow("bytes that mean nothing by intent") << writePcap(147, one) << "raw" << QString();
}

void UnknownLinkTypeTest::itsPacketsAreBytes()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, layers);
    QFETCH(const QString, notes);
    const RegistryPtr registry = bundledRegistry();
    auto opened = openFileBytes(file, "some.pcap", registry);
    QVERIFY2(opened, opened ? "" : opened.error().toString().c_str());
    QStringList said;
    for (const std::string &note : opened->notes)
        said += QString::fromStdString(note);
    QCOMPARE(said.join(u'\n'), notes);
    const Capture before = *opened->store.capture;

    Session session(registry);
    session.load(std::move(opened->store), false);
    QStringList roots;
    for (std::size_t i = 0; i < session.list().size(); ++i)
        roots += QString::fromStdString(registry->info(session.list().rootOf(i)).path);
    QCOMPARE(roots.join(u' '), layers);

    const auto written = captureBytes(session.list(), *registry, allIndices(session.list()), before.format);
    QVERIFY2(written, written ? "" : written.error().toString().c_str());
    const auto again = readCapture(*written, "again.pcap");
    QVERIFY2(again, again ? "" : again.error().toString().c_str());
    QCOMPARE(again->packets.size(), before.packets.size());
    for (std::size_t i = 0; i < before.packets.size(); ++i) {
        QCOMPARE(again->linkTypeOf(i), before.linkTypeOf(i));
        QCOMPARE(toByteArray(again->bytesOf(again->packets[i])), toByteArray(before.bytesOf(before.packets[i])));
    }
}

QTEST_GUILESS_MAIN(UnknownLinkTypeTest)
#include "tst_unknownlinktype.moc"
