// SPDX-License-Identifier: MIT
#include "tests/ui/window/workbench.h"
#include "ui/fieldview/fieldeditor.h"
#include "ui/fieldview/fieldview.h"
#include "ui/palette/palettesource.h"

#include <QLineEdit>
#include <QListView>

using namespace wl;
using namespace wl::test;

class PaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void whatFitsBetterComesFirst_data();
    void whatFitsBetterComesFirst();
    void whatDoesNotFitIsLeftOut();
    void everyEntryCanBeReadAloud();
    void enterDoesWhatIsTyped_data();
    void enterDoesWhatIsTyped();
    void aFieldIsFoundAndEdited();
    void tabCompletesAField();
    void escapeGoesBackToWhereOneWas();
    void whatFailsIsSaid();

private:
    /// Opens the palette by its key and types into it.
    static QLineEdit *ask(Workbench &desk, const QString &query);
    static QString best(Workbench &desk);
};

void PaletteTest::whatFitsBetterComesFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    const auto row = [](const char *name, const char *query, const char *better, const char *worse) {
        QTest::newRow(name) << QString::fromLatin1(query) << QString::fromLatin1(better) << QString::fromLatin1(worse);
    };
    row("the whole text", "id", "id", "idle");
    row("at the beginning", "sa", "Save", "Paste as");
    row("beginnings of words", "sa", "Save As", "Release a");
    row("side by side", "ttl", "ipv4.ttl", "ipv4.total_length");
    row("a word of a path", "seq", "icmp.seq", "icmp.subsequent");
    row("whatever the case", "UDP", "udp", "Put udp below");
}

void PaletteTest::whatFitsBetterComesFirst()
{
    QFETCH(const QString, query);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    QVERIFY(fuzzyScore(query, better) > fuzzyScore(query, worse));
}

void PaletteTest::whatDoesNotFitIsLeftOut()
{
    QCOMPARE(fuzzyScore(QStringLiteral("xyz"), QStringLiteral("zyx")), -1);
    QCOMPARE(fuzzyScore(QStringLiteral("aa"), QStringLiteral("a")), -1);
    QCOMPARE(fuzzyScore({}, QStringLiteral("a")), 0);
    QVERIFY(fuzzyScore(QString(500, QLatin1Char('a')), QString(100'000, QLatin1Char('a'))) < 0);
}

QLineEdit *PaletteTest::ask(Workbench &desk, const QString &query)
{
    QTest::keyClick(&desk.window, Qt::Key_K, Qt::ControlModifier);
    auto *input = desk.part<QLineEdit>("paletteInput");
    if (QApplication::focusWidget() != input)
        qFatal("the palette has no focus");
    QTest::keyClicks(input, query);
    return input;
}

QString PaletteTest::best(Workbench &desk)
{
    return desk.part<QListView>("paletteList")->currentIndex().data().toString();
}

void PaletteTest::everyEntryCanBeReadAloud()
{
    Workbench desk;
    desk.show();
    std::size_t count = 0;
    for (const PaletteSource &source : paletteSources()) {
        QVERIFY(source.title != nullptr && *source.title != '\0');
        QVERIFY(source.all != nullptr || source.said != nullptr);
        for (const PaletteEntry &entry :
             source.all != nullptr ? source.all(desk.window) : std::vector<PaletteEntry>()) {
            QVERIFY2(!entry.title.isEmpty() && entry.run, source.id);
            ++count;
        }
    }
    QVERIFY(count > 150); // actions, fields, templates, and each protocol twice
}

void PaletteTest::enterDoesWhatIsTyped_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *query, const char *hex) {
        QTest::newRow(query) << QString::fromUtf8(query) << QByteArray(hex);
    };
    row("icmp id=24528 seq=11482 / \"hello world\"", "0800d9865fd02cda68656c6c6f20776f726c64");
    row("icmp.id=1", "0800395600012cda68656c6c6f20776f726c64");
    row("id=1 seq=2", "0800662e0001000268656c6c6f20776f726c64");
    row("data=\"hi you\"", "080072fd5fd02cda686920796f75");
    row("ICMP echo", "0800d9865fd02cda68656c6c6f20776f726c64");
}

void PaletteTest::enterDoesWhatIsTyped()
{
    QFETCH(const QString, query);
    QFETCH(const QByteArray, bytes);
    Workbench desk;
    desk.show();
    QLineEdit *input = ask(desk, query);
    QTest::keyClick(input, Qt::Key_Return);
    QVERIFY(!desk.part<QWidget>("palette")->isVisible());
    QCOMPARE(desk.bytes().toHex(), bytes);
}

void PaletteTest::aFieldIsFoundAndEdited()
{
    Workbench desk;
    desk.show();
    QLineEdit *input = ask(desk, QStringLiteral("identifier"));
    QCOMPARE(best(desk), QStringLiteral("icmp.id"));
    QVERIFY(input->accessibleDescription().startsWith(QLatin1String("icmp.id")));
    QTest::keyClick(input, Qt::Key_Return);
    auto *editor = desk.part<FieldView>("fieldTree")->fieldEditor();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("1"));
    QCOMPARE(desk.bytes().mid(4, 2).toHex(), QByteArray("0001"));
}

void PaletteTest::tabCompletesAField()
{
    Workbench desk;
    desk.show();
    QLineEdit *input = ask(desk, QStringLiteral("icmpseq"));
    QTest::keyClick(input, Qt::Key_Tab);
    QCOMPARE(input->text(), QStringLiteral("icmp.seq="));
    QTest::keyClicks(input, QStringLiteral("5"));
    QCOMPARE(best(desk), QStringLiteral("Set icmp.seq=5"));
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(desk.bytes().mid(6, 2).toHex(), QByteArray("0005"));
}

void PaletteTest::escapeGoesBackToWhereOneWas()
{
    Workbench desk;
    desk.show();
    auto *hex = desk.part<QWidget>("hexView");
    hex->setFocus();
    const QByteArray before = desk.bytes();
    QLineEdit *input = ask(desk, QStringLiteral("id=7"));
    QTest::keyClick(input, Qt::Key_Escape);
    QVERIFY(!desk.part<QWidget>("palette")->isVisible());
    QCOMPARE(QApplication::focusWidget(), hex);
    QCOMPARE(desk.bytes(), before);

    ask(desk, QStringLiteral("x"));
    desk.part<QWidget>("fieldTree")->setFocus(); // whoever goes elsewhere leaves it
    QVERIFY(!desk.part<QWidget>("palette")->isVisible());
}

void PaletteTest::whatFailsIsSaid()
{
    Workbench desk;
    desk.show();
    const QByteArray before = desk.bytes();
    QLineEdit *input = ask(desk, QStringLiteral("icmp.id=70000"));
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(desk.bytes(), before);
    QVERIFY(desk.window.findChildren<QFrame *>(QStringLiteral("messageBar")).back()->isVisible());
}

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
