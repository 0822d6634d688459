// SPDX-License-Identifier: MIT
#include "core/net/answersearch.h"

#include "tests/net/exchangepackets.h"

#include <QTest>

using namespace wl;
using namespace wl::test;

namespace {

const auto echo = QStringLiteral("ipv4 src=10.0.0.1 dst=10.0.0.2 / icmp id=24528 seq=7 / \"hello\"");

} // namespace

/// What the rules of the protocol files say of one packet, and of several.
class AnswerTest : public QObject
{
    Q_OBJECT

private slots:
    void aMissNamesItsRule_data();
    void aMissNamesItsRule();
    void anErrorThatQuotesThePacketAnswers_data();
    void anErrorThatQuotesThePacketAnswers();
    void onlyAReportOfLossEndsTheExchange_data();
    void onlyAReportOfLossEndsTheExchange();
    void theFirstAnswerIsTaken();
    void theNearestIsTheOneThatMissesLeast_data();
    void theNearestIsTheOneThatMissesLeast();

private:
    ExchangePackets m_packets;
};

void AnswerTest::aMissNamesItsRule_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("miss"); // "": it answers

    const auto from = QStringLiteral("ipv4 src=10.0.0.2 dst=10.0.0.1 / ");
    QTest::newRow("an echo reply") << echo << from + QStringLiteral("icmp type=0 id=24528 seq=7") << QString();
    QTest::newRow("another identifier") << echo << from + QStringLiteral("icmp type=0 id=24529 seq=7")
                                        << QStringLiteral("icmp.id: expected 24528 (0x5fd0), got 24529 (0x5fd1)");
    QTest::newRow("another type, by its name")
        << echo << from + QStringLiteral("icmp type=8 id=24528 seq=7")
        << QStringLiteral("icmp.type: expected 0 echo reply, got 8 echo request");
    QTest::newRow("another host") << echo
                                  << QStringLiteral("ipv4 src=10.0.0.3 dst=10.0.0.1 / icmp type=0 id=24528 seq=7")
                                  << QStringLiteral("ipv4.src: expected 10.0.0.2, got 10.0.0.3");
    QTest::newRow("a layer that is not there")
        << QStringLiteral("icmp id=1 seq=2") << QStringLiteral("udp src_port=1 dst_port=2")
        << QStringLiteral("icmp: is not there");
    QTest::newRow("a condition that asks for no one value")
        << QStringLiteral("tcp src_port=1000 dst_port=2000 seq=5 syn=1")
        << QStringLiteral("tcp src_port=2000 dst_port=1000 syn=1 ack_flag=1 ack=900")
        << QStringLiteral("tcp.ack: got 900 (0x00000384), which does not fit");
    QTest::newRow("a port of a datagram from anywhere")
        << QStringLiteral("ipv4 src=0.0.0.0 dst=255.255.255.255 / udp src_port=40000 dst_port=40001")
        << QStringLiteral("ipv4 src=10.9.9.9 dst=10.0.0.7 / udp src_port=40001 dst_port=40000") << QString();
}

void AnswerTest::aMissNamesItsRule()
{
    QFETCH(const QString, request);
    QFETCH(const QString, reply);
    QFETCH(const QString, miss);
    const AnswerVerdict verdict = judgeAnswer(m_packets.treeOf(request), 0, m_packets.treeOf(reply));
    QCOMPARE(verdict.isAnswer, miss.isEmpty());
    QVERIFY(!verdict.isQuotation);
    if (!miss.isEmpty())
        QCOMPARE(QString::fromStdString(verdict.miss.text()), miss);
}

void AnswerTest::anErrorThatQuotesThePacketAnswers_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("quoted");
    QTest::addColumn<QString>("miss"); // "": it answers

    QTest::newRow("the packet around and all") << echo << echo << QString();
    QTest::newRow("only its inner part was handed over")
        << QStringLiteral("icmp id=24528 seq=7 / \"hello\"") << echo << QString();
    QTest::newRow("the frame around it is not quoted")
        << QStringLiteral("ethernet src=00:00:00:00:00:00 / ") + echo << echo << QString();
    QTest::newRow("to another host") << echo << QStringLiteral("ipv4 src=10.0.0.1 dst=10.0.0.9 / icmp id=24528 seq=7")
                                     << QStringLiteral("ipv4#2.dst: expected 10.0.0.2, got 10.0.0.9");
    QTest::newRow("another echo") << echo << QStringLiteral("ipv4 src=10.0.0.1 dst=10.0.0.2 / icmp id=24528 seq=8")
                                  << QStringLiteral("icmp#2.seq: expected 7, got 8");
    QTest::newRow("of another protocol") << echo
                                         << QStringLiteral("ipv4 src=10.0.0.1 dst=10.0.0.2 / udp src_port=1 dst_port=2")
                                         << QStringLiteral("ipv4#2.protocol: expected 1 ICMP, got 17 (0x11) UDP");
    const auto inner = QStringLiteral("ipv4 src=10.1.0.1 dst=10.1.0.2 id=77 / icmp id=1 seq=2");
    const auto tunnel = [&](const char *between) {
        return QStringLiteral("ipv4 src=10.0.0.1 dst=10.0.0.2 / ") + QLatin1String(between) + inner;
    };
    const auto vxlan = tunnel("udp src_port=5000 dst_port=4789 / vxlan vni=5 / ethernet / ");
    QTest::newRow("VXLAN of which only the ports are quoted") << vxlan << vxlan << QString();
    QTest::newRow("VXLAN from another port")
        << vxlan << QString(vxlan).replace(QLatin1String("5000"), QLatin1String("5001"))
        << QStringLiteral("udp.src_port: expected 5000 (0x1388), got 5001 (0x1389)");
    QTest::newRow("GRE with 4 bytes of what it carries") << tunnel("gre / ") << tunnel("gre / ") << QString();
    QTest::newRow("IP in IP with 8 bytes of the inner header") << tunnel("") << tunnel("") << QString();
    QTest::newRow("IP in IP with another inner identification")
        << tunnel("") << tunnel("").replace(QLatin1String("id=77"), QLatin1String("id=78"))
        << QStringLiteral("ipv4#3.id: expected 0x004d, got 0x004e");
    QTest::newRow("a tunnel instead of the packet")
        << echo << tunnel("") << QStringLiteral("ipv4#2.protocol: expected 1 ICMP, got 4 IPv4");
}

void AnswerTest::anErrorThatQuotesThePacketAnswers()
{
    QFETCH(const QString, request);
    QFETCH(const QString, quoted);
    QFETCH(const QString, miss);
    const FieldTree asked = m_packets.treeOf(request);
    // RFC 792, page 6: type 3, code 1, checksum, unused, then the header and 8 bytes of what it carried.
    QByteArray report = m_packets.bytesOf(QStringLiteral("ipv4 src=10.0.0.254 dst=10.0.0.1 protocol=1"));
    const QByteArray message = QByteArray::fromHex("0301000000000000") + m_packets.bytesOf(quoted).left(28);
    report[3] = static_cast<char>(report.size() + message.size());
    report += message;
    const bool isFrame = request.startsWith(QLatin1String("ethernet"));
    const auto root = m_packets.registry()->rowNamed(isFrame ? "ethernet" : "ipv4");
    if (isFrame)
        report.prepend(QByteArray(12, '\0') + QByteArray::fromHex("0800"));
    const AnswerVerdict verdict = judgeAnswer(asked, 0, m_packets.read(report, *root));
    QVERIFY(verdict.isQuotation);
    QCOMPARE(QString::fromStdString(verdict.isAnswer ? std::string() : verdict.miss.text()), miss);
}

void AnswerTest::onlyAReportOfLossEndsTheExchange_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("around");
    QTest::addColumn<QByteArray>("message"); // up to what is quoted
    QTest::addColumn<bool>("ends");

    const auto around = QStringLiteral("ipv4 src=10.0.0.2 dst=10.0.0.1 protocol=1");
    const auto row = [&](const char *name, const char *message, bool ends) {
        QTest::newRow(name) << echo << around << QByteArray::fromHex(message) << ends;
    };
    row("unreachable", "0301000000000000", true);
    row("time exceeded", "0b00000000000000", true);
    row("redirect (RFC 1122, section 3.2.2.2)", "050100000a0000fe", false);
    row("source quench", "0400000000000000", false);

    const auto asked = QStringLiteral("ipv6 src=2001:db8::1 dst=2001:db8::2 / icmpv6 type=128 id=7 seq=9");
    const auto around6 = QStringLiteral("ipv6 src=2001:db8::2 dst=2001:db8::1 next_header=58");
    QTest::newRow("ICMPv6 unreachable") << asked << around6 << QByteArray::fromHex("0100000000000000") << true;
    QTest::newRow("ICMPv6 redirect (RFC 4861, section 4.5)")
        << asked << around6
        << QByteArray::fromHex("8900000000000000") + QByteArray(32, '\0') + QByteArray::fromHex("0407000000000000")
        << false;
}

void AnswerTest::onlyAReportOfLossEndsTheExchange()
{
    QFETCH(const QString, request);
    QFETCH(const QString, around);
    QFETCH(const QByteArray, message);
    QFETCH(const bool, ends);
    QByteArray report = m_packets.bytesOf(around);
    const QByteArray quoting = message + m_packets.bytesOf(request);
    const bool isVersion4 = around.startsWith(QLatin1String("ipv4"));
    // RFC 791 counts the header in the total length, RFC 8200 leaves it out of the payload length.
    report[isVersion4 ? 3 : 5] = static_cast<char>(quoting.size() + (isVersion4 ? report.size() : 0));
    const FieldTree asked = m_packets.treeOf(request);
    const FieldTree came = m_packets.read(report + quoting, asked.node(0).row);
    const std::vector<NodeIndex> layers = came.layers();
    QVERIFY2(layers.size() >= 4, "the packet is quoted");
    const AnswerVerdict verdict = judgeAnswer(asked, 0, came);
    QCOMPARE(verdict.isAnswer, ends);
    QCOMPARE(verdict.isQuotation, ends);
}

void AnswerTest::theFirstAnswerIsTaken()
{
    const FieldTree request = m_packets.treeOf(QStringLiteral("icmp id=5 seq=6"));
    const std::vector<QByteArray> seen{m_packets.bytesOf(QStringLiteral("icmp type=0 id=4 seq=6")),
                                       m_packets.bytesOf(QStringLiteral("icmp type=0 id=5 seq=6 / \"one\"")),
                                       m_packets.bytesOf(QStringLiteral("icmp type=0 id=5 seq=6 / \"two\""))};
    const AnswerSearch search = findAnswer(request, 0, request.node(0).row, seen);
    QCOMPARE(search.answer, std::optional<std::size_t>(1));
    QCOMPARE(search.nearest, std::nullopt);
}

void AnswerTest::theNearestIsTheOneThatMissesLeast_data()
{
    QTest::addColumn<QStringList>("seen");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("words");

    const auto from = QStringLiteral("ipv4 src=10.0.0.2 dst=10.0.0.1 / ");
    QTest::newRow("nothing") << QStringList() << 0 << QStringLiteral("no packet seen");
    QTest::newRow("one") << QStringList{from + QStringLiteral("icmp type=0 id=24528 seq=8")} << 1
                         << QStringLiteral("1 packet seen (1 icmp); it, icmp echo reply, id 24528, seq 8, missed "
                                           "icmp.seq: expected 7, got 8");
    QTest::newRow("the second of three, and more that were not kept")
        << QStringList{from + QStringLiteral("udp src_port=1 dst_port=2"),
                       from + QStringLiteral("icmp type=0 id=24528 seq=8"),
                       QStringLiteral("ipv4 src=10.0.0.9 dst=10.0.0.1 / icmp type=0 id=1 seq=9")}
        << 5
        << QStringLiteral("5 packets seen (the first 3: 1 udp, 2 icmp); the nearest, icmp echo reply, id 24528, seq 8, "
                          "missed icmp.seq: expected 7, got 8");
}

void AnswerTest::theNearestIsTheOneThatMissesLeast()
{
    QFETCH(const QStringList, seen);
    QFETCH(const int, count);
    QFETCH(const QString, words);
    const FieldTree request = m_packets.treeOf(echo);
    std::vector<QByteArray> candidates;
    for (const QString &line : seen)
        candidates.push_back(m_packets.bytesOf(line));
    const AnswerSearch search = findAnswer(request, 0, request.node(0).row, candidates);
    QCOMPARE(search.answer, std::nullopt);
    QCOMPARE(QString::fromStdString(search.text(count)), words);
}

QTEST_GUILESS_MAIN(AnswerTest)
#include "tst_answer.moc"
