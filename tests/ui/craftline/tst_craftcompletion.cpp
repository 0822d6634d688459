// SPDX-License-Identifier: MIT
#include "core/schema/bundledschemas.h"
#include "ui/craftline/craftcompletion.h"

#include <QTest>

using namespace wl;

class CraftCompletionTest : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatMayStandThere_data();
    void offersWhatMayStandThere();
    void offersNothingInsideAValue_data();
    void offersNothingInsideAValue();

private:
    RegistryPtr m_registry = bundledRegistry();
};

void CraftCompletionTest::offersWhatMayStandThere_data()
{
    QTest::addColumn<QString>("line"); // the caret stands at the bar
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("offered");
    QTest::addColumn<QString>("notOffered");

    QTest::newRow("a layer at the start") << "ic|"
                                          << "ic"
                                          << "icmp"
                                          << "id=";
    QTest::newRow("a layer in an empty line") << "|"
                                              << ""
                                              << "ethernet"
                                              << "id=";
    QTest::newRow("a layer behind a separator") << "ipv4 ttl=3 / u|"
                                                << "u"
                                                << "udp"
                                                << "ttl=";
    QTest::newRow("a field of the layer") << "ipv4 t|"
                                          << "t"
                                          << "ttl="
                                          << "udp";
    QTest::newRow("a field of a case") << "icmp i|"
                                       << "i"
                                       << "id="
                                       << "icmp";
    QTest::newRow("a field of the layer the caret is in") << "ipv4 tt| / icmp id=1"
                                                          << "tt"
                                                          << "ttl="
                                                          << "seq=";
    QTest::newRow("a second field") << "icmp id=1 s|"
                                    << "s"
                                    << "seq="
                                    << "dst_port=";
}

void CraftCompletionTest::offersWhatMayStandThere()
{
    QFETCH(QString, line);
    QFETCH(const QString, word);
    QFETCH(const QString, offered);
    QFETCH(const QString, notOffered);
    const auto caret = static_cast<int>(line.indexOf(QLatin1Char('|')));

    const CraftCompletion completion = craftCompletionAt(*m_registry, line.remove(caret, 1), caret);

    QCOMPARE(completion.word, word);
    QCOMPARE(completion.begin, caret - static_cast<int>(word.size()));
    QVERIFY2(completion.candidates.contains(offered), qPrintable(completion.candidates.join(QLatin1Char(' '))));
    QVERIFY(!completion.candidates.contains(notOffered));
    QCOMPARE(QStringList(completion.candidates).removeDuplicates(), 0);
}

void CraftCompletionTest::offersNothingInsideAValue_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("behind the equals sign") << "ipv4 ttl=|";
    QTest::newRow("in a number") << "ipv4 ttl=3|";
    QTest::newRow("in a payload") << "icmp / \"hel|";
}

void CraftCompletionTest::offersNothingInsideAValue()
{
    QFETCH(QString, line);
    const auto caret = static_cast<int>(line.indexOf(QLatin1Char('|')));
    QCOMPARE(craftCompletionAt(*m_registry, line.remove(caret, 1), caret).candidates, QStringList());
}

QTEST_GUILESS_MAIN(CraftCompletionTest)
#include "tst_craftcompletion.moc"
