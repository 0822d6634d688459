// SPDX-License-Identifier: MIT
#include "core/net/alignment.h"
#include "core/net/expectation.h"

#include "tests/net/exchangepackets.h"

#include <QTest>

#include <algorithm>

using namespace wl;
using namespace wl::test;

/// What a reply has otherwise than its request, what of that is expected, and what is kept of it.
class ExpectationTest : public QObject
{
    Q_OBJECT

private slots:
    void fieldsStandSideBySide_data();
    void fieldsStandSideBySide();
    void whatOnlyOneSideHasKeepsItsPlace();
    void theReplysOwnAffairsAreNotKept();
    void whatWasKeptIsMet();
    void everyFieldThatDiffersIsNamed_data();
    void everyFieldThatDiffersIsNamed();
    void whatIsNoValueIsNotThere_data();
    void whatIsNoValueIsNotThere();
    void whatIsNoAssignmentIsRefused();

private:
    ExchangePackets m_packets;
};

void ExpectationTest::fieldsStandSideBySide_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("change");

    const auto request = QStringLiteral("ipv4 src=10.0.0.1 dst=10.0.0.2 ttl=64 / icmp id=5 seq=6 / \"data\"");
    const auto reply
        = QStringLiteral("ipv4 src=10.0.0.2 dst=10.0.0.1 ttl=57 id=99 / icmp type=0 id=5 seq=6 / \"data\"");
    const auto expected = static_cast<int>(ReplyChange::Expected);
    const auto surprise = static_cast<int>(ReplyChange::Surprise);
    const auto same = static_cast<int>(ReplyChange::Same);
    const auto row = [&](const char *name, const QString &back, const char *path, int change) {
        QTest::newRow(name) << request << back << QString::fromLatin1(path) << change;
    };
    row("the type, by -answers", reply, "icmp.type", expected);
    row("the identifier is the same", reply, "icmp.id", same);
    row("an identifier that -answers wants otherwise",
        QString(reply).replace(QLatin1String("id=5"), QLatin1String("id=6")), "icmp.id", surprise);
    row("addresses that changed places, by -answers", reply, "ipv4.src", expected);
    row("the time to live, by -reply", reply, "ipv4.ttl", expected);
    row("the identification, by -reply", reply, "ipv4.id", expected);
    row("a checksum that is right", reply, "icmp.checksum", expected);
    row("a checksum that is wrong", QString(reply).replace(QLatin1String("seq=6"), QLatin1String("seq=6 checksum=7")),
        "icmp.checksum", surprise);
    row("other data", QString(reply).replace(QLatin1String("\"data\""), QLatin1String("\"DATA\"")), "icmp.data",
        surprise);
    row("another class of service", QString(reply).replace(QLatin1String("ttl=57"), QLatin1String("dscp=10")),
        "ipv4.dscp", surprise);
}

void ExpectationTest::fieldsStandSideBySide()
{
    QFETCH(const QString, request);
    QFETCH(const QString, reply);
    QFETCH(const QString, path);
    QFETCH(const int, change);
    const auto fields = alignedFields(m_packets.treeOf(request), {}, m_packets.treeOf(reply), 0);
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const AlignedField &field) { return field.path == path.toStdString(); });
    QVERIFY(found != fields.end());
    QCOMPARE(static_cast<int>(found->change), change);
}

void ExpectationTest::whatOnlyOneSideHasKeepsItsPlace()
{
    const auto fields = alignedFields(m_packets.treeOf(QStringLiteral("ipv4 / icmp id=5 seq=6 / \"x\"")),
                                      m_packets.treeOf(QStringLiteral("icmp id=9 seq=6 / \"x\"")),
                                      m_packets.treeOf(QStringLiteral("icmp type=14 id=5 seq=6")), 1);
    std::vector<std::string> ends;
    for (const AlignedField &field : fields) {
        if (field.path == "ipv4.ttl") {
            QVERIFY(field.change == ReplyChange::Unsent);
            QVERIFY(field.left.empty() && field.back.empty());
        }
        if (field.path == "icmp.id") {
            QCOMPARE(field.left, std::string("9"));
            QCOMPARE(field.built, std::string("5"));
        }
        if (field.path == "icmp.seq" || field.path == "icmp.originate" || field.path == "icmp.data")
            ends.push_back(field.path);
    }
    QCOMPARE(ends, (std::vector<std::string>{"icmp.seq", "icmp.data", "icmp.originate"}));
}

void ExpectationTest::theReplysOwnAffairsAreNotKept()
{
    const auto kept = expectationsOf(
        m_packets.treeOf(QStringLiteral("ipv4 src=10.0.0.1 dst=10.0.0.2 / icmp id=5 seq=6 / \"data\"")),
        m_packets.treeOf(
            QStringLiteral("ipv4 src=10.0.0.2 dst=10.0.0.1 ttl=9 id=77 / icmp type=0 id=5 seq=6 / \"data\"")),
        0);
    const auto has = [&](std::string_view text) {
        return std::any_of(kept.begin(), kept.end(), [&](const std::string &line) { return line.starts_with(text); });
    };
    QVERIFY(has("icmp.type=echo_reply"));
    QVERIFY(has("icmp.id=5"));
    QVERIFY(has("icmp.data=\"data\""));
    for (const char *path : {"ipv4.ttl=", "ipv4.id=", "ipv4.src=", "ipv4.dst=", "ipv4.checksum=", "icmp.checksum="})
        QVERIFY2(!has(path), path);
}

void ExpectationTest::whatWasKeptIsMet()
{
    const FieldTree request = m_packets.treeOf(QStringLiteral("icmp id=5 seq=6 / \"data\""));
    const FieldTree reply = m_packets.treeOf(QStringLiteral("icmp type=0 id=5 seq=6 / \"data\""));
    const auto unmet = unmetExpectations(expectationsOf(request, reply, 0), reply);
    QVERIFY(unmet);
    QVERIFY(unmet->empty());
}

void ExpectationTest::everyFieldThatDiffersIsNamed_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("words"); // "": it is met

    QTest::newRow("by a name") << QStringLiteral("icmp.type=echo_reply") << QString();
    QTest::newRow("by the number of that name") << QStringLiteral("icmp.type=0") << QString();
    QTest::newRow("in another base") << QStringLiteral("icmp.id=0x5") << QString();
    QTest::newRow("another number") << QStringLiteral("icmp.id=6") << QStringLiteral("icmp.id: expected 6, got 5");
    QTest::newRow("other data") << QStringLiteral("icmp.data=\"x\"")
                                << QStringLiteral("icmp.data: expected \"x\", got \"data\"");
    QTest::newRow("a field that is not there")
        << QStringLiteral("icmp.gateway=1.2.3.4") << QStringLiteral("icmp.gateway: expected 1.2.3.4, is not there");
}

void ExpectationTest::everyFieldThatDiffersIsNamed()
{
    QFETCH(const QString, expected);
    QFETCH(const QString, words);
    const FieldTree reply = m_packets.treeOf(QStringLiteral("icmp type=0 id=5 seq=6 / \"data\""));
    const auto unmet = unmetExpectations({expected.toStdString()}, reply);
    QVERIFY(unmet);
    QCOMPARE(unmet->empty(), words.isEmpty());
    if (!words.isEmpty())
        QCOMPARE(QString::fromStdString(unmet->front().text()), words);
}

void ExpectationTest::whatIsNoValueIsNotThere_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("behind");
    QTest::addColumn<int>("kept"); // bytes of the packet

    QTest::newRow("a layer") << QStringLiteral("icmp") << QByteArray() << 28;
    QTest::newRow("bytes behind the packet, which no field has")
        << QStringLiteral("ipv4.trailer") << QByteArray("behind") << 28;
    QTest::newRow("the place where a packet ends too early") << QStringLiteral("icmp.checksum") << QByteArray() << 23;
    QTest::newRow("what it would have had after that") << QStringLiteral("icmp.id") << QByteArray() << 23;
}

void ExpectationTest::whatIsNoValueIsNotThere()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, behind);
    QFETCH(const int, kept);
    const FieldTree whole = m_packets.treeOf(QStringLiteral("ipv4 / icmp type=0 id=5 seq=6"));
    const FieldTree reply = m_packets.read(whole.bytes().left(kept) + behind, whole.node(0).row);
    const auto unmet = unmetExpectations({path.toStdString() + "=1"}, reply);
    QVERIFY(unmet);
    QCOMPARE(unmet->size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(unmet->front().text()), path + QStringLiteral(": expected 1, is not there"));
}

void ExpectationTest::whatIsNoAssignmentIsRefused()
{
    const FieldTree reply = m_packets.treeOf(QStringLiteral("icmp type=0 id=5 seq=6"));
    for (const char *text : {"icmp.id", "icmp.id=70000", "icmp.id=many"}) {
        const auto unmet = unmetExpectations({text}, reply);
        QVERIFY2(!unmet, text);
        QVERIFY(unmet.error().code == ErrorCode::BadInput);
    }
}

QTEST_GUILESS_MAIN(ExpectationTest)
#include "tst_expectation.moc"
