// SPDX-License-Identifier: MIT
#include "tests/support/randomseed.h"
#include "ui/panels/text/showntext.h"
#include "ui/text/replacechanged.h"

#include <QTest>
#include <QTextDocument>

using namespace wl;

class ShownTextTest : public QObject
{
    Q_OBJECT

private slots:
    void linesAreCutAndStayWholeBehindIt_data();
    void linesAreCutAndStayWholeBehindIt();
    void charactersStandForTheirBytes();
    void onlyWhatChangedIsReplaced();
};

void ShownTextTest::linesAreCutAndStayWholeBehindIt_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("shown");
    const auto x = [](std::size_t count) { return QString(static_cast<qsizetype>(count), QLatin1Char('x')); };
    constexpr std::size_t most = ShownText::mostInLine;
    const QString dots(QChar(0x2026));
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("two lines") << QStringLiteral("a\nb") << QStringLiteral("a\nb");
    QTest::newRow("an empty last line") << QStringLiteral("a\n") << QStringLiteral("a\n");
    QTest::newRow("as long as a line may be") << x(most) << x(most);
    QTest::newRow("a byte longer") << x(most + 1) << x(most) + dots;
    QTest::newRow("the second line") << QStringLiteral("a\n") + x(most * 2) + QStringLiteral("\nb")
                                     << QStringLiteral("a\n") + x(most) + dots + QStringLiteral("\nb");
    QTest::newRow("no half of a character") << x(most - 1) + QChar(0xE9) + x(5) << x(most - 1) + dots;
}

void ShownTextTest::linesAreCutAndStayWholeBehindIt()
{
    QFETCH(const QString, whole);
    QFETCH(const QString, shown);
    const ShownText text(whole.toStdString());
    QCOMPARE(text.text(), shown);
    QCOMPARE(text.whole(0, static_cast<int>(shown.size())), whole);
    const int cut = static_cast<int>(shown.indexOf(QChar(0x2026)));
    if (cut >= 0) {
        QCOMPARE(text.whole(0, cut), whole.left(cut));
        QCOMPARE(text.whole(cut, cut + 1), whole.mid(cut).section(QLatin1Char('\n'), 0, 0));
    }
}

void ShownTextTest::charactersStandForTheirBytes()
{
    QRandomGenerator random(tests::randomSeed());
    const QString alphabet = QStringLiteral("ab\n\u00e9\u20ac");
    for (int round = 0; round < 500; ++round) {
        QString whole;
        for (int i = static_cast<int>(random.bounded(12)); i > 0; --i)
            whole += random.bounded(6) == 0
                ? QString(static_cast<qsizetype>(random.bounded(6000)), QLatin1Char('z'))
                : QString(alphabet[static_cast<qsizetype>(random.bounded(alphabet.size()))]);
        const ShownText text(whole.toStdString());
        for (int i = 0; i <= whole.size(); i += 1 + static_cast<int>(random.bounded(1 + whole.size() / 20))) {
            const int character = text.characterAt(static_cast<std::size_t>(whole.left(i).toUtf8().size()));
            const QChar shown = character < text.text().size() ? text.text()[character] : QChar(0);
            QVERIFY(shown == QChar(0x2026) || shown == (i < whole.size() ? whole[i] : QChar(0)));
        }
    }
}

void ShownTextTest::onlyWhatChangedIsReplaced()
{
    QRandomGenerator random(tests::randomSeed());
    const QString alphabet = QStringLiteral("ab\n\u00e9") + QString::fromUcs4(U"\U0001F600\U0001F601");
    QTextDocument document;
    QString before;
    for (int round = 0; round < 2000; ++round) {
        QString now = before;
        const int at = static_cast<int>(random.bounded(now.size() + 1));
        now.remove(at, static_cast<int>(random.bounded(4)));
        now.insert(std::min<qsizetype>(at, now.size()),
                   alphabet.mid(static_cast<int>(random.bounded(alphabet.size())), 2));
        now = QString::fromUtf8(now.toUtf8()).left(80); // halves of characters become signs of their own
        replaceChanged(document, before, now);
        QCOMPARE(document.toPlainText(), now);
        before = now;
    }
}

QTEST_MAIN(ShownTextTest)
#include "tst_showntext.moc"
