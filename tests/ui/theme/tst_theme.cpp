// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace wl;

namespace {

/// WCAG 2.1, "relative luminance" of a colour: 0 black, 1 white.
double relativeLuminance(const QColor &color)
{
    const auto linear = [](float channel) {
        const auto value = static_cast<double>(channel);
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1, "contrast ratio".
double contrast(const QColor &one, const QColor &other)
{
    const double a = relativeLuminance(one);
    const double b = relativeLuminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

constexpr double readable = 4.5; // WCAG 2.1, success criterion 1.4.3

Theme bundled(const QString &name)
{
    auto theme = Theme::load(name);
    if (!theme)
        qFatal("%s", theme.error().toString().c_str());
    return *theme;
}

QByteArray smallest()
{
    QByteArray colors;
    for (const char *role : {"window", "panel", "band", "line", "text", "muted", "accent", "onAccent", "soft",
                             "selection", "warn", "warnBackground", "ok", "error"})
        colors += QByteArray(colors.isEmpty() ? "" : ",\n") + '"' + role + "\": \"#123456\"";
    return "{\"name\": \"x\",\n\"colors\": {\n" + colors
        + "},\n\"tints\": [{\"background\": \"#000000\", \"ink\": \"#ffffff\"}]}";
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void measuresContrastAsWcagDoes();
    void everyTextIsReadableOnEveryBackground_data();
    void everyTextIsReadableOnEveryBackground();
    void layerTintsAreReadable_data();
    void layerTintsAreReadable();
    void tintsGoRound();
    void paletteAgreesWithTheTheme_data();
    void paletteAgreesWithTheTheme();
    void styleSheetNamesNoUnknownColour_data();
    void styleSheetNamesNoUnknownColour();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void readsTheSmallestFile();
    void aMissingThemeIsAnIoError();

private:
    static void eachTheme();
};

void ThemeTest::measuresContrastAsWcagDoes()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.005); // the lightest grey that passes
}

void ThemeTest::eachTheme()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("light") << QStringLiteral("light");
    QTest::newRow("dark") << QStringLiteral("dark");
}

void ThemeTest::everyTextIsReadableOnEveryBackground_data()
{
    QTest::addColumn<QColor>("foreground");
    QTest::addColumn<QColor>("background");

    for (const char *name : {"light", "dark"}) {
        const Theme t = bundled(QLatin1String(name));
        const std::array<std::pair<const char *, QColor>, 6> foregrounds{{{"text", t.text},
                                                                          {"muted", t.muted},
                                                                          {"accent", t.accent},
                                                                          {"warn", t.warn},
                                                                          {"ok", t.ok},
                                                                          {"error", t.error}}};
        const std::array<std::pair<const char *, QColor>, 6> backgrounds{{{"window", t.window},
                                                                          {"panel", t.panel},
                                                                          {"band", t.band},
                                                                          {"soft", t.soft},
                                                                          {"selection", t.selection},
                                                                          {"warnBackground", t.warnBackground}}};
        for (const auto &[on, background] : backgrounds) {
            for (const auto &[what, foreground] : foregrounds)
                QTest::addRow("%s: %s on %s", name, what, on) << foreground << background;
        }
        QTest::addRow("%s: onAccent on accent", name) << t.onAccent << t.accent;
    }
}

void ThemeTest::everyTextIsReadableOnEveryBackground()
{
    QFETCH(const QColor, foreground);
    QFETCH(const QColor, background);
    const double ratio = contrast(foreground, background);
    QVERIFY2(ratio >= readable, qPrintable(QString::number(ratio)));
}

void ThemeTest::layerTintsAreReadable_data()
{
    eachTheme();
}

void ThemeTest::layerTintsAreReadable()
{
    QFETCH(const QString, name);
    const Theme theme = bundled(name);
    QVERIFY(theme.tints.size() >= 4);
    for (const LayerTint &tint : theme.tints) {
        for (const QColor &ink : {tint.ink, theme.text, theme.muted})
            QVERIFY2(contrast(ink, tint.background) >= readable, qPrintable(tint.background.name()));
        for (const QColor &background : {theme.panel, theme.band, theme.selection, theme.window})
            QVERIFY2(contrast(tint.ink, background) >= readable, qPrintable(tint.ink.name()));
        QVERIFY(tint.background != theme.panel);
    }
}

void ThemeTest::tintsGoRound()
{
    const Theme theme = bundled(QStringLiteral("light"));
    const int count = static_cast<int>(theme.tints.size());

    QCOMPARE(theme.tint(0).ink, theme.tints.front().ink);
    QVERIFY(theme.tint(1) != theme.tint(0));
    QCOMPARE(theme.tint(count + 1).ink, theme.tint(1).ink);
    QCOMPARE(theme.tint(-1).ink, theme.tints.back().ink);
}

void ThemeTest::paletteAgreesWithTheTheme_data()
{
    eachTheme();
}

void ThemeTest::paletteAgreesWithTheTheme()
{
    QFETCH(const QString, name);
    const Theme theme = bundled(name);
    const QPalette palette = theme.toPalette();

    QCOMPARE(theme.isDark(), name == QLatin1String("dark"));
    QCOMPARE(palette.color(QPalette::Base), theme.panel);
    QCOMPARE(palette.color(QPalette::Window), theme.window);
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= readable);
    QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= readable);
    QVERIFY(contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)) >= readable);
    QVERIFY(palette.color(QPalette::Disabled, QPalette::Text) != palette.color(QPalette::Active, QPalette::Text));
}

void ThemeTest::styleSheetNamesNoUnknownColour_data()
{
    eachTheme();
}

void ThemeTest::styleSheetNamesNoUnknownColour()
{
    QFETCH(const QString, name);
    const Theme theme = bundled(name);
    const QString sheet = theme.styleSheet();

    QVERIFY2(!sheet.contains(QLatin1Char('@')), qPrintable(sheet.mid(sheet.indexOf(QLatin1Char('@')), 40)));
    QVERIFY(sheet.contains(theme.accent.name()));
    QCOMPARE(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
}

void ThemeTest::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("named");

    QTest::newRow("no JSON") << QByteArray("{\n\"name\": \"x\",\n}") << 3 << QByteArray();
    QTest::newRow("a colour is missing") << smallest().replace("\"ok\"", "\"okay\"") << 0 << QByteArray("\"ok\"");
    QTest::newRow("a colour by name") << smallest().replace("\"warn\": \"#123456\"", "\"warn\": \"orange\"") << 0
                                      << QByteArray("\"warn\"");
    QTest::newRow("a colour with three digits")
        << smallest().replace("\"line\": \"#123456\"", "\"line\": \"#123\"") << 0 << QByteArray("\"line\"");
    QTest::newRow("a tint without ink") << smallest().replace("\"ink\"", "\"pen\"") << 0 << QByteArray("\"ink\"");
    QTest::newRow("no tints") << smallest().replace("\"tints\"", "\"paints\"") << 0 << QByteArray("\"tints\"");
}

void ThemeTest::saysWhatIsWrongWithAFile()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, line);
    QFETCH(const QByteArray, named);

    const auto theme = Theme::fromJson(json, QStringLiteral("mine.json"));

    QVERIFY(!theme);
    QCOMPARE(theme.error().code, ErrorCode::BadInput);
    QCOMPARE(theme.error().file, std::string("mine.json"));
    QCOMPARE(theme.error().line, line);
    QVERIFY(QByteArray::fromStdString(theme.error().text).contains(named));
}

void ThemeTest::readsTheSmallestFile()
{
    const auto theme = Theme::fromJson(smallest());

    QVERIFY(theme.has_value());
    QCOMPARE(theme->name, QStringLiteral("x"));
    QCOMPARE(theme->error, QColor(0x12, 0x34, 0x56));
    QCOMPARE(theme->tints.size(), std::size_t{1});
}

void ThemeTest::aMissingThemeIsAnIoError()
{
    const auto theme = Theme::load(QStringLiteral("sepia"));
    QVERIFY(!theme);
    QCOMPARE(theme.error().code, ErrorCode::Io);
}

QTEST_GUILESS_MAIN(ThemeTest)
#include "tst_theme.moc"
