// SPDX-License-Identifier: MIT
#include "core/capture/pcap.h"
#include "tests/support/randomseed.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wl;

namespace {

// One packet "hello" at 1700000000.123456[789] s, 98 bytes on the wire, in the four forms there are.
constexpr const char *littleMicro = "d4c3b2a1 0200 0400 00000000 00000000 00000400 01000000"
                                    "00f15365 40e20100 05000000 62000000 68656c6c6f";
constexpr const char *bigMicro = "a1b2c3d4 0002 0004 00000000 00000000 00040000 00000001"
                                 "6553f100 0001e240 00000005 00000062 68656c6c6f";
constexpr const char *littleNano = "4d3cb2a1 0200 0400 00000000 00000000 00000400 01000000"
                                   "00f15365 15cd5b07 05000000 62000000 68656c6c6f";
constexpr const char *bigNano = "a1b23c4d 0002 0004 00000000 00000000 00040000 00000001"
                                "6553f100 075bcd15 00000005 00000062 68656c6c6f";

constexpr std::int64_t helloMicroNs = 1'700'000'000'123'456'000;
constexpr std::int64_t helloNs = 1'700'000'000'123'456'789;

QByteArray fileHeader()
{
    return QByteArray::fromHex(littleMicro).left(24);
}

} // namespace

class PcapTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryForm_data();
    void readsEveryForm();
    void readsTheLinkType_data();
    void readsTheLinkType();
    void refusesWhatIsNoPcap_data();
    void refusesWhatIsNoPcap();
    void keepsWhatIsWhole_data();
    void keepsWhatIsWhole();
    void keepsWhatIsWholeWhereverTheFileIsCut();
    void doesNotBelieveLengths();
    void writes_data();
    void writes();
    void readsWhatItWrites();
    void cutsTheLongestPackets();
    void readsAMillionPackets();
    void agreesWithTshark();
};

void PcapTest::readsEveryForm_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("hasNanoseconds");

    QTest::newRow("little-endian, microseconds") << QByteArray(littleMicro) << false;
    QTest::newRow("big-endian, microseconds") << QByteArray(bigMicro) << false;
    QTest::newRow("little-endian, nanoseconds") << QByteArray(littleNano) << true;
    QTest::newRow("big-endian, nanoseconds") << QByteArray(bigNano) << true;
}

void PcapTest::readsEveryForm()
{
    QFETCH(const QByteArray, file);
    QFETCH(const bool, hasNanoseconds);
    const QByteArray bytes = QByteArray::fromHex(file);
    QVERIFY(isPcap(viewOf(bytes)));

    const Result<Capture> capture = readPcap(bytes, "hello.pcap");

    QVERIFY(capture);
    QCOMPARE(capture->hasNanoseconds, hasNanoseconds);
    QCOMPARE(capture->linkType, 1u);
    QVERIFY(capture->notes.empty());
    QCOMPARE(capture->packets.size(), std::size_t{1});
    const CapturedPacket &packet = capture->packets[0];
    QCOMPARE(packet.timeNs, hasNanoseconds ? helloNs : helloMicroNs);
    QCOMPARE(packet.offset, std::int64_t{40});
    QCOMPARE(packet.originalLength, 98u);
    QCOMPARE(toByteArray(capture->bytesOf(packet)), QByteArray("hello"));
}

void PcapTest::readsTheLinkType_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("linkType");
    QTest::addColumn<int>("fcsBytes");

    QTest::newRow("Ethernet") << QByteArray("01000000") << 1 << 0;
    QTest::newRow("raw IP") << QByteArray("65000000") << 101 << 0;
    QTest::newRow("Ethernet with a known FCS of four bytes") << QByteArray("01000024") << 1 << 4;
    QTest::newRow("FCS length without the bit that it is known") << QByteArray("01000020") << 1 << 0;
}

void PcapTest::readsTheLinkType()
{
    QFETCH(const QByteArray, field);
    const Result<Capture> capture = readPcap(fileHeader().left(20) + QByteArray::fromHex(field), "");
    QVERIFY(capture);
    QTEST(int(capture->linkType), "linkType");
    QTEST(capture->fcsBytes, "fcsBytes");
    QVERIFY(capture->packets.empty());
}

void PcapTest::refusesWhatIsNoPcap_data()
{
    QTest::addColumn<QByteArray>("file");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello, this is text and long enough for a header").toHex();
    QTest::newRow("pcapng") << QByteArray("0a0d0d0a1c0000004d3c2b1a01000000ffffffffffffffff1c000000");
    QTest::newRow("three bytes of a magic number") << QByteArray("d4c3b2");
    QTest::newRow("a header that is cut") << fileHeader().left(23).toHex();
    QTest::newRow("version 3") << fileHeader().replace(4, 1, "\x03").toHex();
}

void PcapTest::refusesWhatIsNoPcap()
{
    QFETCH(const QByteArray, file);
    const Result<Capture> capture = readPcap(QByteArray::fromHex(file), "some.pcap");
    QVERIFY(!capture);
    QCOMPARE(int(capture.error().code), int(ErrorCode::BadInput));
    QCOMPARE(capture.error().file, std::string("some.pcap"));
}

void PcapTest::keepsWhatIsWhole_data()
{
    QTest::addColumn<QByteArray>("behind");
    QTest::addColumn<int>("packets");

    QTest::newRow("half a record header") << QByteArray("00f1536540e201") << 1;
    QTest::newRow("a record without its bytes") << QByteArray("00f1536540e201000500000005000000") << 1;
    QTest::newRow("a record that lacks one byte") << QByteArray("00f1536540e20100050000000500000068656c6c") << 1;
    QTest::newRow("a length beyond all sense") << QByteArray("00f1536540e20100ffffffff0500000068656c6c6f") << 1;
    QTest::newRow("a length just above the limit") << QByteArray("00f1536540e20100010004000500000068656c6c6f") << 1;
}

void PcapTest::keepsWhatIsWhole()
{
    QFETCH(const QByteArray, behind);
    const QByteArray whole = QByteArray::fromHex(littleMicro);

    const Result<Capture> capture = readPcap(whole + QByteArray::fromHex(behind), "cut.pcap");

    QVERIFY(capture);
    QTEST(int(capture->packets.size()), "packets");
    QCOMPARE(capture->notes.size(), std::size_t{1});
    QCOMPARE(capture->notes[0].offset, std::int64_t{whole.size()});
    QVERIFY(!capture->notes[0].text.empty());
}

void PcapTest::keepsWhatIsWholeWhereverTheFileIsCut()
{
    const QByteArray record = QByteArray::fromHex(littleMicro).mid(24);
    const QByteArray whole = fileHeader() + record + record + record;
    for (qsizetype size = fileHeader().size(); size <= whole.size(); ++size) {
        const Result<Capture> capture = readPcap(whole.left(size), "");
        QVERIFY(capture);
        const qsizetype records = size - fileHeader().size();
        QCOMPARE(qsizetype(capture->packets.size()), records / record.size());
        QCOMPARE(capture->notes.empty(), records % record.size() == 0);
    }
}

void PcapTest::doesNotBelieveLengths()
{
    // Original lengths are only shown: any number is kept.
    QByteArray bytes = QByteArray::fromHex(littleMicro);
    bytes.replace(36, 4, "\xff\xff\xff\xff");
    const Result<Capture> capture = readPcap(bytes, "");
    QVERIFY(capture && capture->notes.empty());
    QCOMPARE(capture->packets.at(0).originalLength, 0xffffffffu);
}

void PcapTest::writes_data()
{
    QTest::addColumn<qint64>("timeNs");
    QTest::addColumn<QByteArray>("file");

    QTest::newRow("microseconds are enough") << qint64(helloMicroNs) << QByteArray(littleMicro);
    QTest::newRow("nanoseconds are needed") << qint64(helloNs) << QByteArray(littleNano);
}

void PcapTest::writes()
{
    QFETCH(const qint64, timeNs);
    QFETCH(const QByteArray, file);
    const QByteArray bytes("hello");
    const PacketToWrite packet{.bytes = viewOf(bytes), .timeNs = timeNs, .originalLength = 98};
    QCOMPARE(writePcap(1, {&packet, 1}).toHex(), QByteArray::fromHex(file).toHex());
}

void PcapTest::readsWhatItWrites()
{
    QRandomGenerator random(tests::randomSeed());
    for (int round = 0; round < 200; ++round) {
        const bool hasNanoseconds = round % 2 == 1;
        std::vector<QByteArray> store;
        std::vector<std::int64_t> times;
        for (quint32 i = random.bounded(20); i > 0; --i) {
            QByteArray bytes(random.bounded(100), '\0');
            for (char &byte : bytes)
                byte = static_cast<char>(random.bounded(256));
            store.push_back(bytes);
            const auto timeNs = static_cast<std::int64_t>(random.generate64() % 4'294'967'296'000'000'000);
            times.push_back(hasNanoseconds ? timeNs : timeNs / 1000 * 1000);
        }
        std::vector<PacketToWrite> packets;
        for (std::size_t i = 0; i < store.size(); ++i)
            packets.push_back({.bytes = viewOf(store[i]), .timeNs = times[i]});

        const Result<Capture> capture = readPcap(writePcap(113, packets), "");

        QVERIFY(capture && capture->notes.empty());
        QCOMPARE(capture->linkType, 113u);
        QCOMPARE(capture->packets.size(), store.size());
        for (std::size_t i = 0; i < store.size(); ++i) {
            QCOMPARE(toByteArray(capture->bytesOf(capture->packets[i])), store[i]);
            QCOMPARE(capture->packets[i].timeNs, times[i]);
            QCOMPARE(capture->packets[i].originalLength, quint32(store[i].size()));
        }
    }
}

void PcapTest::cutsTheLongestPackets()
{
    const QByteArray bytes(maxPacketBytes + 1, 'x');
    const PacketToWrite packet{.bytes = viewOf(bytes), .timeNs = -5};
    const Result<Capture> capture = readPcap(writePcap(1, {&packet, 1}), "");
    QVERIFY(capture && capture->notes.empty());
    QCOMPARE(capture->packets.at(0).length, maxPacketBytes);
    QCOMPARE(capture->packets.at(0).originalLength, maxPacketBytes + 1);
    QCOMPARE(capture->packets.at(0).timeNs, std::int64_t{0});
}

void PcapTest::readsAMillionPackets()
{
    constexpr std::size_t count = 1'000'000;
    const QByteArray bytes(60, 'x');
    const std::vector<PacketToWrite> packets(count, PacketToWrite{.bytes = viewOf(bytes)});
    const QByteArray file = writePcap(1, packets);

    QBENCHMARK_ONCE
    {
        const Result<Capture> capture = readPcap(file, "");
        QVERIFY(capture && capture->packets.size() == count);
        // The estimate of the index' size holds: no second copy of it was made or left over.
        QVERIFY(capture->packets.capacity() < count + count / 50);
        QVERIFY(capture->fileBytes.isSharedWith(file));
    }
}

void PcapTest::agreesWithTshark()
{
    const QString tshark = QStandardPaths::findExecutable(u"tshark"_s);
    if (tshark.isEmpty())
        QSKIP("tshark is not installed");
    const QByteArray first(60, '\x01');
    const QByteArray second(1514, '\x02');
    const PacketToWrite packets[] = {{.bytes = viewOf(first), .timeNs = helloNs},
                                     {.bytes = viewOf(second), .timeNs = helloNs + 1, .originalLength = 9000}};
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(writePcap(1, packets));
    file.close();

    QProcess process;
    process.start(tshark,
                  {u"-r"_s, file.fileName(), u"-T"_s, u"fields"_s, u"-e"_s, u"frame.time_epoch"_s, u"-e"_s,
                   u"frame.cap_len"_s, u"-e"_s, u"frame.len"_s});
    QVERIFY(process.waitForFinished(-1));
    QCOMPARE(process.readAllStandardOutput(),
             QByteArray("1700000000.123456789\t60\t60\n1700000000.123456790\t1514\t9000\n"));
}

QTEST_GUILESS_MAIN(PcapTest)
#include "tst_pcap.moc"
