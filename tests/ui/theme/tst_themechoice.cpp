// SPDX-License-Identifier: MIT
#include "ui/theme/themechoice.h"

#include <QTest>

using namespace wl;

class ThemeChoiceTest : public QObject
{
    Q_OBJECT

private slots:
    void idsReadBack();
    void anUnknownIdIsSystem();
    void systemFollowsTheDesktop();
    void aPaletteIsDarkWhenItsTextIsLighter();
};

void ThemeChoiceTest::idsReadBack()
{
    for (const ThemeChoice choice : themeChoices)
        QCOMPARE(themeChoiceFromId(toId(choice)), choice);
    QCOMPARE(toId(ThemeChoice::Dark), QStringLiteral("dark"));
}

void ThemeChoiceTest::anUnknownIdIsSystem()
{
    QCOMPARE(themeChoiceFromId(QStringLiteral("sepia")), ThemeChoice::System);
    QCOMPARE(themeChoiceFromId({}), ThemeChoice::System);
}

void ThemeChoiceTest::systemFollowsTheDesktop()
{
    QCOMPARE(themeName(ThemeChoice::System, true), QStringLiteral("dark"));
    QCOMPARE(themeName(ThemeChoice::System, false), QStringLiteral("light"));
    QCOMPARE(themeName(ThemeChoice::Light, true), QStringLiteral("light"));
    QCOMPARE(themeName(ThemeChoice::Dark, false), QStringLiteral("dark"));
}

void ThemeChoiceTest::aPaletteIsDarkWhenItsTextIsLighter()
{
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::black);
    QVERIFY(!isDark(palette));

    palette.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
    palette.setColor(QPalette::WindowText, QColor(0xdd, 0xdd, 0xdd));
    QVERIFY(isDark(palette));
}

QTEST_GUILESS_MAIN(ThemeChoiceTest)
#include "tst_themechoice.moc"
