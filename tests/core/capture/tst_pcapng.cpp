// SPDX-License-Identifier: MIT
#include "core/capture/capturefile.h"
#include "core/capture/gzip.h"
#include "tests/support/randomseed.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace wl;

namespace {

/// Writes the numbers of a pcapng in either byte order, without the program's writer.
class Blocks
{
public:
    explicit Blocks(bool isBig = false) : m_isBig(isBig) { }

    QByteArray u16(quint16 value) const
    {
        value = m_isBig ? qToBigEndian(value) : qToLittleEndian(value);
        return {reinterpret_cast<const char *>(&value), 2};
    }
    QByteArray u32(quint32 value) const
    {
        value = m_isBig ? qToBigEndian(value) : qToLittleEndian(value);
        return {reinterpret_cast<const char *>(&value), 4};
    }
    QByteArray block(quint32 type, const QByteArray &body) const
    {
        const auto length = static_cast<quint32>(body.size() + 12);
        return u32(type) + u32(length) + body + u32(length);
    }
    QByteArray option(quint16 code, const QByteArray &value) const
    {
        return u16(code) + u16(static_cast<quint16>(value.size())) + value + QByteArray((4 - value.size() % 4) % 4, 0);
    }
    QByteArray section() const { return block(0x0a0d0d0a, u32(0x1a2b3c4d) + u16(1) + u16(0) + QByteArray(8, '\xff')); }
    QByteArray interface(quint16 linkType, const QByteArray &options = {}, quint32 snap = 0) const
    {
        return block(1, u16(linkType) + u16(0) + u32(snap) + options);
    }
    QByteArray packet(quint32 interface, quint64 ticks, const QByteArray &bytes, const QByteArray &options = {},
                      quint32 original = 0) const
    {
        const auto size = static_cast<quint32>(bytes.size());
        return block(6,
                     u32(interface) + u32(static_cast<quint32>(ticks >> 32)) + u32(static_cast<quint32>(ticks))
                         + u32(size) + u32(original == 0 ? size : original) + bytes
                         + QByteArray((4 - bytes.size() % 4) % 4, 0) + options);
    }

private:
    bool m_isBig;
};

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray bytesOf(const Capture &capture, std::size_t index)
{
    return toByteArray(capture.bytesOf(capture.packets.at(index)));
}

QByteArray small(bool isBig)
{
    const Blocks b(isBig);
    return b.section() + b.interface(1) + b.packet(0, 1'700'000'000'123'456, "hello", b.option(1, "hi"))
        + b.block(4, QByteArray(8, 0)) + b.interface(101) + b.packet(1, 1, "raw!", {}, 90);
}

} // namespace

class PcapngTest : public QObject
{
    Q_OBJECT

private slots:
    void readsBothByteOrders_data();
    void readsBothByteOrders();
    void tellsTime_data();
    void tellsTime();
    void readsSimpleAndOldPackets();
    void readsSeveralSections();
    void leavesOutWhatCannotBeRead();
    void saysWhereItIsDamaged_data();
    void saysWhereItIsDamaged();
    void refusesModifiedPcaps();
    void opensEveryPrefix();
    void standsAnyMutant();
    void unpacks();
    void refusesBombs();
    void keepsWhatStandsBeforeADamage();
    void readsWhatItWrites();
    void agreesWithScapyAndWireshark();
    void opensAHundredThousandPacketsQuickly();
};

void PcapngTest::readsBothByteOrders_data()
{
    QTest::addColumn<bool>("isBig");
    QTest::newRow("little-endian") << false;
    QTest::newRow("big-endian") << true;
}

void PcapngTest::readsBothByteOrders()
{
    QFETCH(const bool, isBig);
    const auto capture = readCapture(small(isBig), "a");
    QVERIFY(capture && capture->notes.empty());
    QCOMPARE(capture->packets.size(), std::size_t{2});
    QCOMPARE(bytesOf(*capture, 0), QByteArray("hello"));
    QCOMPARE(capture->packets[0].timeNs, std::int64_t{1'700'000'000'123'456'000});
    QCOMPARE(capture->commentOf(0), std::string_view("hi"));
    QVERIFY(!capture->packets[0].isCut());
    QVERIFY(capture->packets[1].isCut());
    QCOMPARE(capture->packets[1].originalLength, 90u);
    QCOMPARE(capture->linkTypeOf(0), 1u);
    QCOMPARE(capture->linkTypeOf(1), 101u);
    QVERIFY(capture->losesWhenWritten); // the names of a Name Resolution Block are not kept
}

void PcapngTest::tellsTime_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<quint64>("ticks");
    QTest::addColumn<qint64>("timeNs");
    const Blocks b;
    const auto resolution = [&b](char value) { return b.option(9, QByteArray(1, value)); };
    QTest::newRow("microseconds, unsaid") << QByteArray() << quint64(1'500'000) << qint64(1'500'000'000);
    QTest::newRow("nanoseconds") << resolution(9) << quint64(1'500'000'001) << qint64(1'500'000'001);
    QTest::newRow("seconds") << resolution(0) << quint64(3) << qint64(3'000'000'000);
    QTest::newRow("picoseconds") << resolution(12) << quint64(5'999) << qint64(5);
    QTest::newRow("halves of a second") << resolution('\x81') << quint64(3) << qint64(1'500'000'000);
    QTest::newRow("2^-32 s") << resolution('\xa0') << (quint64(1) << 31) << qint64(500'000'000);
    QTest::newRow("an offset") << b.option(14, QByteArray::fromHex("0a00000000000000")) << quint64(1)
                               << qint64(10'000'001'000);
    QTest::newRow("beyond all years") << resolution(0) << ~quint64(0) << std::numeric_limits<qint64>::max();
    QTest::newRow("10^-127 s") << resolution(127) << ~quint64(0) << qint64(0);
    QTest::newRow("2^-127 s") << resolution('\xff') << ~quint64(0) << qint64(0);
}

void PcapngTest::tellsTime()
{
    QFETCH(const QByteArray, options);
    QFETCH(const quint64, ticks);
    const Blocks b;
    const auto capture = readCapture(b.section() + b.interface(1, options) + b.packet(0, ticks, "x"), "a");
    QVERIFY(capture);
    QTEST(qint64(capture->packets.at(0).timeNs), "timeNs");
}

void PcapngTest::readsSimpleAndOldPackets()
{
    const Blocks b;
    const QByteArray old = b.block(2, b.u16(0) + b.u16(7) + b.u32(0) + b.u32(2) + b.u32(3) + b.u32(3) + "old" + '\0');
    const QByteArray simple = b.block(3, b.u32(100) + "abcd");
    const auto capture = readCapture(b.section() + b.interface(1, {}, 4) + simple + old, "a");
    QVERIFY(capture && capture->notes.empty());
    QCOMPARE(bytesOf(*capture, 0), QByteArray("abcd"));
    QCOMPARE(capture->packets[0].originalLength, 100u);
    QCOMPARE(bytesOf(*capture, 1), QByteArray("old"));
    QCOMPARE(capture->packets[1].timeNs, std::int64_t{2000});
}

void PcapngTest::readsSeveralSections()
{
    const auto capture = readCapture(small(false) + small(true), "a");
    QVERIFY(capture && capture->notes.empty());
    QCOMPARE(capture->packets.size(), std::size_t{4});
    QCOMPARE(capture->interfaces.size(), std::size_t{4});
    QCOMPARE(capture->linkTypeOf(3), 101u);
    QCOMPARE(capture->commentOf(2), std::string_view("hi"));
}

void PcapngTest::leavesOutWhatCannotBeRead()
{
    const Blocks b;
    const QByteArray head = b.section() + b.interface(1);
    QByteArray lying = b.packet(0, 1, "lies");
    lying[20] = '\x7f'; // its captured length
    const auto capture = readCapture(head + b.packet(3, 1, "nowhere") + lying + b.packet(0, 1, "good"), "a");
    QVERIFY(capture);
    QCOMPARE(capture->packets.size(), std::size_t{1});
    QCOMPARE(bytesOf(*capture, 0), QByteArray("good"));
    QCOMPARE(capture->notes.size(), std::size_t{2});
    QCOMPARE(capture->notes[0].offset, std::int64_t{head.size()});
}

void PcapngTest::saysWhereItIsDamaged_data()
{
    QTest::addColumn<QByteArray>("behind");
    const Blocks b;
    QTest::newRow("half a block") << b.packet(0, 1, "hello").left(20);
    QTest::newRow("half a header") << QByteArray(5, 6);
    QTest::newRow("a length of nothing") << b.u32(6) + QByteArray(20, 0);
    QTest::newRow("a length that is no multiple of 4") << b.u32(6) + b.u32(13) + QByteArray(20, 0);
    QTest::newRow("a length beyond all sense") << b.u32(6) + b.u32(0xfffffffc) + QByteArray(20, 0);
    QTest::newRow("another length at the end") << b.packet(0, 1, "hello").chopped(4) + b.u32(44);
    QTest::newRow("a section of version 2") << b.section().replace(12, 1, "\x02");
    QTest::newRow("a section without byte order") << b.section().replace(8, 1, "\x02");
}

void PcapngTest::saysWhereItIsDamaged()
{
    QFETCH(const QByteArray, behind);
    const QByteArray whole = small(false);
    const auto capture = readCapture(whole + behind, "a");
    QVERIFY(capture);
    QCOMPARE(capture->packets.size(), std::size_t{2});
    QCOMPARE(capture->notes.size(), std::size_t{1});
    QCOMPARE(capture->notes[0].offset, std::int64_t{whole.size()});
    QVERIFY(capture->losesWhenWritten);
}

void PcapngTest::refusesModifiedPcaps()
{
    for (const char *magic : {"a1b2cd34", "34cdb2a1"}) {
        const QByteArray file = QByteArray::fromHex(magic) + QByteArray(40, 0);
        QVERIFY(isCapture(viewOf(file)));
        const auto capture = readCapture(file, "old.pcap");
        QVERIFY(!capture);
        QCOMPARE(int(capture.error().code), int(ErrorCode::BadInput));
        QVERIFY(capture.error().text.find("modified") != std::string::npos);
    }
}

void PcapngTest::opensEveryPrefix()
{
    const QByteArray whole = small(true);
    std::size_t last = 0;
    for (qsizetype size = 28 + 20; size <= whole.size(); ++size) { // both headers are there
        const auto capture = readCapture(whole.left(size), "a");
        QVERIFY(capture);
        QVERIFY(capture->packets.size() >= last);
        last = capture->packets.size();
        const auto squeezed = readCapture(gzipped(whole).left(size), "a"); // no crash; what it says is another test's
        Q_UNUSED(squeezed);
    }
    QCOMPARE(last, std::size_t{2});
}

void PcapngTest::standsAnyMutant()
{
    QRandomGenerator random(tests::randomSeed());
    const QByteArrayList files{small(false), small(true), gzipped(small(false))};
    for (int round = 0; round < 20'000; ++round) {
        QByteArray file = files[round % files.size()];
        for (quint32 i = random.bounded(1U, 6U); i > 0; --i)
            file[static_cast<qsizetype>(random.bounded(static_cast<quint32>(file.size())))]
                = static_cast<char>(random.bounded(256));
        const auto capture = readCapture(file, "a");
        if (!capture)
            continue;
        for (const CapturedPacket &packet : capture->packets)
            QVERIFY(packet.offset >= 0 && packet.offset + packet.length <= capture->fileBytes.size());
    }
}

void PcapngTest::unpacks()
{
    for (const QByteArray &file : {small(false), small(true)}) {
        const auto capture = readCapture(gzipped(file), "a.gz");
        QVERIFY(capture && capture->notes.empty());
        QVERIFY(capture->isCompressed);
        QCOMPARE(bytesOf(*capture, 0), QByteArray("hello"));
    }
    // Two members are one file (RFC 1952, section 2.2).
    const auto both = readCapture(gzipped(small(false)) + gzipped(small(true)), "a.gz");
    QVERIFY(both && both->packets.size() == 4);
    QVERIFY(!readCapture(gzipped("hello, this is a text"), "a.gz"));
}

void PcapngTest::refusesBombs()
{
    const QByteArray bomb = gzipped(QByteArray(8 << 20, 0));
    QVERIFY(bomb.size() < 10'000);
    const auto unpacked = unpackGzip(viewOf(bomb), "bomb.gz", 1 << 20);
    QVERIFY(!unpacked);
    QCOMPARE(int(unpacked.error().code), int(ErrorCode::Budget));
    QVERIFY(unpackGzip(viewOf(bomb), "bomb.gz", 8 << 20));
}

void PcapngTest::keepsWhatStandsBeforeADamage()
{
    QByteArray many = small(false);
    const Blocks b;
    QRandomGenerator random(7);
    for (int i = 0; i < 1000; ++i)
        many += b.packet(0, static_cast<quint64>(i), QByteArray::number(random.generate64(), 16));
    const QByteArray packed = gzipped(many);
    const auto capture = readCapture(packed.left(packed.size() / 2), "a.gz");
    QVERIFY(capture);
    QVERIFY(capture->packets.size() > 100 && capture->packets.size() < 1002);
    QCOMPARE(capture->notes.front().offset, std::int64_t{packed.size() / 2});
}

void PcapngTest::readsWhatItWrites()
{
    const std::vector<CaptureInterface> interfaces{{.linkType = 1, .options = {{2, "eth0"}}}, {.linkType = 101}};
    const QByteArray bytes("hello");
    const std::vector<PacketToWrite> packets{
        {.bytes = viewOf(bytes), .timeNs = 1'700'000'000'123'456'789, .originalLength = 9, .comment = "look here"},
        {.bytes = viewOf(bytes).first(4), .timeNs = 5, .interface = 1}};
    const std::vector<CaptureOption> section{{4, "a test"}};
    const auto capture = readCapture(writePcapng(interfaces, packets, section), "a");
    QVERIFY(capture && capture->notes.empty());
    QVERIFY(!capture->losesWhenWritten);
    QVERIFY(capture->sectionOptions == section);
    QVERIFY(capture->interfaces.at(0).options == interfaces[0].options);
    QCOMPARE(capture->packets.size(), std::size_t{2});
    QCOMPARE(capture->packets[0].timeNs, packets[0].timeNs);
    QCOMPARE(capture->packets[0].originalLength, 9u);
    QCOMPARE(capture->commentOf(0), std::string_view("look here"));
    QCOMPARE(bytesOf(*capture, 1), QByteArray("hell"));
    QCOMPARE(capture->linkTypeOf(1), 101u);
}

void PcapngTest::agreesWithScapyAndWireshark()
{
    if (QStandardPaths::findExecutable(u"tshark"_s).isEmpty() || QStandardPaths::findExecutable(u"editcap"_s).isEmpty())
        QSKIP("tshark and editcap are not installed");
    QTemporaryDir folder;
    const auto run = [](const QString &program, const QStringList &arguments) {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished(-1);
        return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray("failed");
    };
    const auto contentOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    // Ours, read by Wireshark's programs.
    const QByteArray first(60, '\x01');
    const QByteArray second(70, '\x45');
    const std::vector<CaptureInterface> interfaces{{.linkType = 1}, {.linkType = 101}};
    const std::vector<PacketToWrite> packets{
        {.bytes = viewOf(first), .timeNs = 1'700'000'000'123'456'789, .originalLength = 1514, .comment = "look"},
        {.bytes = viewOf(second), .timeNs = 1'700'000'001'000'000'000, .interface = 1}};
    const QString ours = folder.filePath(u"ours.pcapng"_s);
    QFile file(ours);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(writePcapng(interfaces, packets)) > 0);
    file.close();
    QCOMPARE(run(u"tshark"_s,
                 {u"-r"_s, ours, u"-T"_s, u"fields"_s, u"-e"_s, u"frame.time_epoch"_s, u"-e"_s, u"frame.cap_len"_s,
                  u"-e"_s, u"frame.len"_s, u"-e"_s, u"frame.interface_id"_s, u"-e"_s, u"frame.comment"_s}),
             QByteArray("1700000000.123456789\t60\t1514\t0\tlook\n1700000001.000000000\t70\t70\t1\t\n"));
    // Theirs, read by us: what editcap made of ours, and what Scapy makes.
    const QString theirs = folder.filePath(u"theirs.pcapng"_s);
    QVERIFY(run(u"editcap"_s, {u"-F"_s, u"pcapng"_s, ours, theirs}) != "failed");
    const auto again = readCapture(contentOf(theirs), "theirs");
    QVERIFY(again && again->notes.empty());
    QCOMPARE(again->packets.size(), std::size_t{2});
    QCOMPARE(again->packets[0].timeNs, packets[0].timeNs);
    QVERIFY(again->packets[0].isCut());
    QCOMPARE(again->commentOf(0), std::string_view("look"));
    QCOMPARE(again->linkTypeOf(1), 101u);
    QCOMPARE(bytesOf(*again, 1), second);
    const QString scapy = folder.filePath(u"scapy"_s);
    const QByteArray script = "import sys\nfrom scapy.all import Ether, Raw, wrpcap, PcapNgWriter\n"
                              "p = Ether()/Raw(b'x'*50)\np.time = 1700000000.25\n"
                              "wrpcap(sys.argv[1]+'.pcap', [p]*3)\nwrpcap(sys.argv[1]+'.pcap.gz', [p]*3, gz=True)\n"
                              "w = PcapNgWriter(sys.argv[1]+'.pcapng')\n[w.write(p) for _ in range(3)]\nw.close()\n";
    if (run(u"/usr/bin/python3"_s, {u"-c"_s, QString::fromLatin1(script), scapy}) == "failed")
        QSKIP("Scapy is not installed");
    for (const QString &suffix : {u".pcap"_s, u".pcap.gz"_s, u".pcapng"_s}) {
        const auto capture = readCapture(contentOf(scapy + suffix), suffix.toStdString());
        QVERIFY2(capture && capture->notes.empty(), qPrintable(suffix));
        QCOMPARE(capture->packets.size(), std::size_t{3});
        QCOMPARE(capture->packets[2].timeNs, std::int64_t{1'700'000'000'250'000'000});
        QCOMPARE(bytesOf(*capture, 2).right(50), QByteArray(50, 'x'));
    }
}

void PcapngTest::opensAHundredThousandPacketsQuickly()
{
    const QByteArray bytes(1000, 'x');
    const std::vector<PacketToWrite> packets(100'000, PacketToWrite{.bytes = viewOf(bytes)});
    const std::vector<CaptureInterface> interfaces{{.linkType = 1}};
    const QByteArray file = writePcapng(interfaces, packets);
    QElapsedTimer watch;
    watch.start();
    const auto capture = readCapture(file, "big");
    qInfo("%lld MiB in %lld ms", static_cast<long long>(file.size() >> 20), static_cast<long long>(watch.elapsed()));
    QVERIFY(capture && capture->packets.size() == packets.size());
    QVERIFY(capture->fileBytes.isSharedWith(file)); // no packet is copied
}

QTEST_GUILESS_MAIN(PcapngTest)
#include "tst_pcapng.moc"
