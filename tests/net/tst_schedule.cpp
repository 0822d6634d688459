// SPDX-License-Identifier: MIT
#include "core/net/caution.h"
#include "core/net/sendlog.h"
#include "core/net/stream/pace.h"
#include "core/net/stream/streamtally.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace wl;

/// When the packets of a stream leave, what is asked before, and what is counted.
class ScheduleTest : public QObject
{
    Q_OBJECT

private slots:
    void paceIsRead_data();
    void paceIsRead();
    void badPaceIsRefused_data();
    void badPaceIsRefused();
    void packetsLeaveAt_data();
    void packetsLeaveAt();
    void badSchedulesAreRefused_data();
    void badSchedulesAreRefused();
    void cautions_data();
    void cautions();
    void manyTargetsAreOneQuestion();
    void silentPacketsHideNoAnswer();
    void repliesGoToTheOldestTheyAnswer();
    void whatIsNotAnsweredInTimeIsUnanswered();
    void aFloodKeepsTheFirstRecordsOnly();
    void sendsAreLogged();
    void aLongLogIsPutAside();
};

namespace {

constexpr std::int64_t millisecond = 1'000'000;

/// A packet that is answered by its own bytes.
SendRequest echoed(const char *bytes)
{
    const QByteArray own(bytes);
    return {.bytes = own, .timeoutMs = 1000, .matches = [own](ByteView reply) { return toByteArray(reply) == own; }};
}

} // namespace

void ScheduleTest::paceIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint32>("burst");
    QTest::addColumn<quint64>("intervalNs");
    QTest::addColumn<quint64>("bitsPerSecond");
    const auto row = [](const char *name, const char *text, quint32 burst, quint64 interval, quint64 bits) {
        QTest::newRow(name) << QString::fromUtf8(text) << burst << interval << bits;
    };
    row("a number is packets a second", "100", 1, 10 * millisecond, 0);
    row("packets a second", "1000/s", 1, millisecond, 0);
    row("with a blank", " 10 /s ", 1, 100 * millisecond, 0);
    row("thousands", "10k/s", 1, 100'000, 0);
    row("the peers' word", "250pps", 1, 4 * millisecond, 0);
    row("less than one a second", "0.5/s", 1, 2000 * millisecond, 0);
    row("a time between packets", "20ms", 1, 20 * millisecond, 0);
    row("a time that is no whole rate", "30ms", 1, 30 * millisecond, 0);
    row("microseconds", "1.5us", 1, 1500, 0);
    row("a minute", "1min", 1, 60'000 * millisecond, 0);
    row("bits", "64kbit/s", 1, 0, 64'000);
    row("many bits", "1.5Mbit/s", 1, 0, 1'500'000);
    row("as fast as it goes", "max", 1, 0, 0);
    row("a rate in bursts", "100/s", 10, 100 * millisecond, 0);
    row("a time between bursts", "300ms", 10, 300 * millisecond, 0);
}

void ScheduleTest::paceIsRead()
{
    QFETCH(const QString, text);
    QFETCH(const quint32, burst);
    const auto read = pacedBy(text.toStdString(), {.count = 5, .burst = burst});
    QVERIFY2(read, read ? "" : read.error().text.c_str());
    QTEST(quint64{read->intervalNs}, "intervalNs");
    QTEST(quint64{read->bitsPerSecond}, "bitsPerSecond");
    QCOMPARE(read->count, std::uint64_t{5});
}

void ScheduleTest::badPaceIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::newRow("nothing") << QString() << 1;
    QTest::newRow("a word") << QStringLiteral("fast") << 1;
    QTest::newRow("an unknown unit") << QStringLiteral("10 apples") << 3;
    QTest::newRow("zero") << QStringLiteral("0/s") << 1;
    QTest::newRow("negative") << QStringLiteral("-1/s") << 1;
    QTest::newRow("not a number") << QStringLiteral("nan") << 1;
    QTest::newRow("infinite") << QStringLiteral("inf/s") << 1;
    QTest::newRow("too fast to be meant") << QStringLiteral("100M/s") << 0;
    QTest::newRow("too slow to be meant") << QStringLiteral("10000min") << 0;
    QTest::newRow("less than a bit") << QStringLiteral("0.1bit/s") << 0;
}

void ScheduleTest::badPaceIsRefused()
{
    QFETCH(const QString, text);
    QFETCH(const int, column);
    const auto read = pacedBy(text.toStdString(), {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
    QCOMPARE(read.error().column, column);
    QVERIFY2(read.error().text.starts_with("expected"), read.error().text.c_str());
}

void ScheduleTest::packetsLeaveAt_data()
{
    QTest::addColumn<quint64>("interval");
    QTest::addColumn<quint64>("bits");
    QTest::addColumn<quint32>("burst");
    QTest::addColumn<QList<quint64>>("sizes");
    QTest::addColumn<QList<quint64>>("times");
    using Numbers = QList<quint64>;
    QTest::newRow("one interval apart") << quint64{100} << quint64{0} << 1U << Numbers{64} << Numbers{0, 100, 200, 300};
    QTest::newRow("in bursts") << quint64{100} << quint64{0} << 3U << Numbers{64}
                               << Numbers{0, 0, 0, 100, 100, 100, 200};
    QTest::newRow("at once") << quint64{0} << quint64{0} << 1U << Numbers{64} << Numbers{0, 0, 0};
    QTest::newRow("by bits, as long as each takes")
        << quint64{0} << quint64{8'000'000'000} << 1U << Numbers{100, 50} << Numbers{0, 100, 150, 250, 300};
    QTest::newRow("by bits, in bursts of two of three packets")
        << quint64{0} << quint64{8'000'000'000} << 2U << Numbers{10, 20, 30} << Numbers{0, 0, 30, 30, 70, 70, 120};
}

void ScheduleTest::packetsLeaveAt()
{
    QFETCH(const quint64, interval);
    QFETCH(const quint64, bits);
    QFETCH(const quint32, burst);
    QFETCH(const QList<quint64>, sizes);
    QFETCH(const QList<quint64>, times);
    const std::vector<std::uint64_t> all(sizes.begin(), sizes.end());
    const auto table
        = Timetable::make({.count = 1000, .burst = burst, .intervalNs = interval, .bitsPerSecond = bits}, all);
    QVERIFY(table);
    for (qsizetype i = 0; i < times.size(); ++i)
        QCOMPARE(quint64{table->atNs(static_cast<std::uint64_t>(i))}, times[i]);
    // What netio relies on: the times of one period are those of the next.
    const std::uint64_t period = table->period();
    for (std::uint64_t i = 0; i < 3 * period; ++i)
        QCOMPARE(table->atNs(i + period), table->atNs(i) + table->atNs(period));
}

void ScheduleTest::badSchedulesAreRefused_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<quint32>("burst");
    QTest::addColumn<quint64>("interval");
    QTest::addColumn<quint64>("bits");
    QTest::addColumn<int>("packets");
    const quint64 most = std::numeric_limits<quint64>::max();
    QTest::newRow("no packet") << quint64{1} << 1U << quint64{0} << quint64{0} << 0;
    QTest::newRow("none of them") << quint64{0} << 1U << quint64{0} << quint64{0} << 1;
    QTest::newRow("too many") << most << 1U << quint64{0} << quint64{0} << 1;
    QTest::newRow("bursts of nothing") << quint64{1} << 0U << quint64{0} << quint64{0} << 1;
    QTest::newRow("bursts of too many") << quint64{1} << 0xffffffffU << quint64{0} << quint64{0} << 1;
    QTest::newRow("both paces") << quint64{1} << 1U << quint64{1} << quint64{1} << 1;
    QTest::newRow("years") << quint64{1'000'000} << 1U << most << quint64{0} << 1;
    QTest::newRow("years, by bits") << quint64{1'000'000'000} << 1U << quint64{0} << quint64{1} << 1;
}

void ScheduleTest::badSchedulesAreRefused()
{
    QFETCH(const quint64, count);
    QFETCH(const quint32, burst);
    QFETCH(const quint64, interval);
    QFETCH(const quint64, bits);
    QFETCH(const int, packets);
    const std::vector<std::uint64_t> sizes(static_cast<std::size_t>(packets), 64);
    const auto table
        = Timetable::make({.count = count, .burst = burst, .intervalNs = interval, .bitsPerSecond = bits}, sizes);
    QVERIFY(!table);
    QCOMPARE(table.error().code, ErrorCode::BadInput);
}

void ScheduleTest::cautions_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<quint64>("packets");
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *name, const char *address, quint64 packets, double rate, double seconds,
                        const QStringList &keys) {
        QTest::newRow(name) << QString::fromLatin1(address) << packets << rate << seconds << keys;
    };
    const double all = std::numeric_limits<double>::infinity();
    row("one packet to a private network", "10.1.2.3", 1, 0, 0, {});
    row("one packet to somebody on the Internet", "8.8.8.8", 1, 0, 0, {QStringLiteral("8.8.8.8")});
    row("as many as nobody minds", "10.1.2.3", 10'000, 1000, 10, {});
    row("too fast", "10.1.2.3", 5000, 1001, 5, {QStringLiteral("10.1.2.3 rate")});
    row("as fast as it goes", "10.1.2.3", 5000, all, 0, {QStringLiteral("10.1.2.3 rate")});
    row("too long", "10.1.2.3", 12, 1, 11, {QStringLiteral("10.1.2.3 time")});
    row("too many", "10.1.2.3", 10'001, 1000, 10, {QStringLiteral("10.1.2.3 packets")});
    row("a multicast group, slowly", "224.0.0.1", 5, 10, 1, {QStringLiteral("224.0.0.1")});
    row("a multicast group, fast", "224.0.0.1", 50, 11, 5,
        {QStringLiteral("224.0.0.1"), QStringLiteral("224.0.0.1 rate")});
    row("this machine, whatever it is", "127.0.0.1", 1'000'000, all, 100, {});
    row("the loopback interface", "", 1'000'000, all, 100, {});
}

void ScheduleTest::cautions()
{
    QFETCH(const QString, address);
    QFETCH(const quint64, packets);
    QFETCH(const double, rate);
    QFETCH(const double, seconds);
    QFETCH(const QStringList, keys);
    const std::vector<NetworkInterface> local{{.name = "lo", .isLoopback = true}, {.name = "eth0"}};
    const SendLoad load{.packets = packets, .packetsPerSecond = rate, .seconds = seconds};
    const std::vector<std::string> addresses{address.toStdString()};
    const auto cautions = cautionsOf(addresses, "lo", load, local);
    QVERIFY(cautions);
    QStringList got;
    for (const Caution &one : *cautions) {
        for (const std::string &key : one.keys)
            got += QString::fromStdString(key);
        QVERIFY(!one.text.empty());
    }
    QCOMPARE(got, keys);
}

void ScheduleTest::manyTargetsAreOneQuestion()
{
    std::vector<std::string> addresses;
    for (int i = 0; i < 254; ++i)
        addresses.push_back("8.8.0." + std::to_string(i));
    addresses.emplace_back("127.0.0.1");
    addresses.emplace_back("10.0.0.1");
    const auto cautions = cautionsOf(addresses, "eth0", {.packets = 255, .packetsPerSecond = 10, .seconds = 25.4}, {});
    QVERIFY(cautions);
    QCOMPARE(cautions->size(), std::size_t{2});
    QCOMPARE((*cautions)[0].text, std::string("8.8.0.0 and 253 more: a public address"));
    QCOMPARE((*cautions)[0].keys.size(), std::size_t{254});
    QCOMPARE((*cautions)[1].text, std::string("8.8.0.0 and 254 more: sending for 26 s takes longer than 10 s"));
}

void ScheduleTest::repliesGoToTheOldestTheyAnswer()
{
    StreamTally tally({echoed("one"), echoed("two")}, true);
    for (std::int64_t i = 0; i < 4; ++i)
        tally.addLeft(i * millisecond, i * millisecond);
    const auto take = [&](const char *bytes, std::int64_t atMs) {
        const QByteArray reply(bytes);
        const auto number = tally.firstAnsweredBy(viewOf(reply));
        tally.addArrival(number, {.bytes = reply}, atMs * millisecond);
        return number;
    };
    QCOMPARE(take("two", 5), std::optional<std::uint64_t>(1));
    QCOMPARE(take("two", 6), std::optional<std::uint64_t>(3));
    QCOMPARE(take("two", 7), std::optional<std::uint64_t>());
    QCOMPARE(take("one", 9), std::optional<std::uint64_t>(0));
    QCOMPARE(tally.answered(), std::uint64_t{3});
    QCOMPARE(tally.others(), std::uint64_t{1});
    QCOMPARE(tally.waiting(), std::size_t{1});
    QCOMPARE(tally.unanswered(), std::uint64_t{0});
    QCOMPARE(tally.shortestNs(), 3 * millisecond);
    QCOMPARE(tally.longestNs(), 9 * millisecond);
    QCOMPARE(tally.meanNs(), (4 + 3 + 9) * millisecond / 3);
    QCOMPARE(tally.records()[1].reply->bytes, QByteArray("two"));
    QVERIFY(!tally.records()[2].reply);
}

void ScheduleTest::silentPacketsHideNoAnswer()
{
    std::vector<SendRequest> packets;
    for (int i = 0; i < 1000; ++i)
        packets.push_back(echoed(std::to_string(i).c_str()));
    StreamTally tally(packets, true);
    for (int i = 0; i < 1000; ++i)
        tally.addLeft(0, 0);
    for (std::uint64_t i = 700; i < 1000; ++i) {
        const QByteArray reply = QByteArray::number(qulonglong{i});
        const auto number = tally.firstAnsweredBy(viewOf(reply));
        QCOMPARE(number, std::optional<std::uint64_t>(i));
        tally.addArrival(number, {.bytes = reply}, 1);
    }
    QCOMPARE(tally.firstAnsweredBy(viewOf(QByteArray("3"))), std::optional<std::uint64_t>(3)); // round to the oldest
    QCOMPARE(tally.answered(), std::uint64_t{300});
}

void ScheduleTest::whatIsNotAnsweredInTimeIsUnanswered()
{
    StreamTally tally({echoed("one")}, true);
    tally.addLeft(0, 0);
    tally.addLeft(500 * millisecond, 500 * millisecond);
    tally.expire(999 * millisecond);
    QCOMPARE(tally.unanswered(), std::uint64_t{0});
    tally.expire(1000 * millisecond);
    QCOMPARE(tally.unanswered(), std::uint64_t{1});
    QCOMPARE(tally.waiting(), std::size_t{1});
}

void ScheduleTest::aFloodKeepsTheFirstRecordsOnly()
{
    StreamTally tally({echoed("one")}, true);
    const QByteArray large(4096, 'x');
    for (std::uint64_t i = 0; i < 2 * StreamTally::mostRecords; ++i) {
        tally.addLeft(0, 0);
        tally.addArrival(i, {.bytes = large}, 1);
    }
    QCOMPARE(tally.records().size(), StreamTally::mostRecords);
    QCOMPARE(tally.answered(), std::uint64_t{2 * StreamTally::mostRecords});
    qsizetype kept = 0;
    for (const StreamRecord &record : tally.records()) {
        QVERIFY(record.reply);
        kept += record.reply->bytes.size();
    }
    QCOMPARE(kept, StreamTally::mostReplyBytes);
}

void ScheduleTest::sendsAreLogged()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("log/sent.jsonl"));
    const SendLog log(file, "test");
    const auto began = log.logBegin("ping", "lo", "127.0.0.1", {{.bytes = "ab"}, {.bytes = "c"}}, 7);
    QVERIFY(began);
    StreamTally tally({echoed("one")}, true);
    tally.addLeft(0, 0);
    QVERIFY(log.logEnd(*began, tally));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject first = QJsonDocument::fromJson(written.readLine()).object();
    const QJsonObject second = QJsonDocument::fromJson(written.readLine()).object();
    QVERIFY(written.atEnd());
    QCOMPARE(first[QStringLiteral("program")].toString(), QStringLiteral("test"));
    QCOMPARE(first[QStringLiteral("target")].toString(), QStringLiteral("127.0.0.1"));
    QCOMPARE(first[QStringLiteral("packets")].toInt(), 7);
    QCOMPARE(first[QStringLiteral("bytes")].toInt(), 3);
    QCOMPARE(first[QStringLiteral("sha256")].toString(), // of "abc": FIPS 180-4, the example of its authors
             QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(second[QStringLiteral("began")], first[QStringLiteral("time")]);
    QCOMPARE(second[QStringLiteral("sent")].toInt(), 1);
}

void ScheduleTest::aLongLogIsPutAside()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("sent.jsonl"));
    QFile(file).open(QIODevice::WriteOnly);
    QVERIFY(QFile::resize(file, SendLog::largestFile + 1));
    QVERIFY(SendLog(file, "test").logBegin("udp", "lo", "::1", {{.bytes = "x"}}, 1));
    QVERIFY(QFile(file).size() < 1000);
    QCOMPARE(QFile(folder.filePath(QStringLiteral("sent.1.jsonl"))).size(), SendLog::largestFile + 1);
    // Where it cannot be written, that is said.
    const auto refused = SendLog(folder.path(), "test").logBegin("udp", "lo", "::1", {{.bytes = "x"}}, 1);
    QVERIFY(!refused);
    QVERIFY(!refused.error().file.empty());
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
