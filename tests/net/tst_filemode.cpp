// SPDX-License-Identifier: MIT
#include "core/capture/pcap.h"
#include "tests/net/recorder.h"

#include <QTemporaryDir>

using namespace wl;
using namespace wl::test;

/// The mode that needs no network.
class FileModeTest : public QObject
{
    Q_OBJECT

private slots:
    void modesAreComplete();
    void writesOnePacket_data();
    void writesOnePacket();
    void failureIsTold();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void cancelledBeforeItLeftNothingIsWritten();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

} // namespace

/// One law for every mode, also those to come.
void FileModeTest::modesAreComplete()
{
    QStringList ids;
    for (const SendMode &mode : sendModes()) {
        ids += QString::fromLatin1(mode.id);
        QVERIFY2(std::string_view(mode.title).size() > 3, mode.id);
        QVERIFY2(std::string_view(mode.changes).ends_with('.'), mode.id);
        const ModeState state = mode.state();
        QVERIFY2(!state.reason.empty(), mode.id);
        QVERIFY2(!state.works || state.grantCommand.empty(), mode.id);
        QVERIFY2(!mode.predict({}) && !mode.start({}), mode.id); // an empty request has no target
    }
    QCOMPARE(ids, QStringList({"ethernet", "file", "ping", "raw4", "raw6", "tcp", "udp"}));
}

void FileModeTest::writesOnePacket_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<int>("linkType");

    QTest::newRow("an echo on raw IP") << tutorialEcho() << 101;
    QTest::newRow("an empty frame") << QByteArray("") << 1;
    QTest::newRow("as large as a packet may be") << QByteArray(qsizetype{256} * 1024, '\xa5') << 65535;
}

void FileModeTest::writesOnePacket()
{
    QFETCH(const QByteArray, packet);
    QFETCH(const int, linkType);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("one.pcap"));
    Recorder recorder("file", {.bytes = packet, .file = path.toStdString(), .linkType = linkType});
    QVERIFY(recorder.transmission);
    QVERIFY(!QFile::exists(path));
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "finished"}));
    QCOMPARE(recorder.leftBytes, packet);
    QVERIFY(recorder.leftObserved);
    const QByteArray content = contentOf(path);
    QCOMPARE(content.left(4).toHex(), QByteArray("d4c3b2a1")); // microseconds, little-endian
    QCOMPARE(content.size(), 24 + 16 + packet.size());
    const auto capture = readPcap(content, "one.pcap");
    QVERIFY(capture);
    QCOMPARE(capture->linkType, static_cast<std::uint32_t>(linkType));
    QCOMPARE(capture->packets.size(), std::size_t{1});
    QCOMPARE(capture->packets[0].originalLength, static_cast<std::uint32_t>(packet.size()));
    QVERIFY(capture->packets[0].timeNs > 0);
    QCOMPARE(toByteArray(capture->bytesOf(capture->packets[0])), packet);
}

void FileModeTest::failureIsTold()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("missing/one.pcap")).toStdString();
    Recorder recorder("file", {.bytes = tutorialEcho(), .file = path, .linkType = 1});
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"failed", "finished"}));
    QCOMPARE(recorder.error.code, ErrorCode::Io);
}

void FileModeTest::refusesBadRequests_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("linkType");
    QTest::addColumn<int>("size");

    QTest::newRow("no file") << QString() << 1 << 60;
    QTest::newRow("a negative link type") << QStringLiteral("one.pcap") << -1 << 60;
    QTest::newRow("too large a link type") << QStringLiteral("one.pcap") << 65536 << 60;
    QTest::newRow("a packet that would be cut") << QStringLiteral("one.pcap") << 1 << 256 * 1024 + 1;
}

void FileModeTest::refusesBadRequests()
{
    QFETCH(const QString, path);
    QFETCH(const int, linkType);
    QFETCH(const int, size);
    const Recorder recorder("file", {.bytes = QByteArray(size, 'x'), .file = path.toStdString(), .linkType = linkType});

    QVERIFY(recorder.refusal);
    QCOMPARE(recorder.refusal->code, ErrorCode::BadInput);
}

void FileModeTest::cancelledBeforeItLeftNothingIsWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("one.pcap"));
    Recorder recorder("file", {.bytes = tutorialEcho(), .file = path.toStdString(), .linkType = 1});
    QVERIFY(recorder.transmission);
    recorder.transmission->cancel();
    QTest::qWait(20);

    QCOMPARE(recorder.events, QStringList({"finished"}));
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(FileModeTest)
#include "tst_filemode.moc"
