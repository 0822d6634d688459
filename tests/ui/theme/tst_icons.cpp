// SPDX-License-Identifier: MIT
#include "ui/theme/icons.h"

#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QTest>

using namespace wl;

namespace {

Theme bundled(const QString &name)
{
    auto theme = Theme::load(name);
    if (!theme)
        qFatal("%s", theme.error().toString().c_str());
    return *theme;
}

QStringList iconNames()
{
    QStringList names = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    for (QString &name : names)
        name.chop(4);
    return names;
}

/// The strongest opacity of any pixel, 0 to 255.
int strongest(const QImage &image)
{
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, qAlpha(image.pixel(x, y)));
    }
    return most;
}

QImage drawn(const QIcon &icon, qreal ratio = 1.0, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(20, 20), ratio, mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT

private slots:
    void theSvgPluginIsInstalled();
    void everyIconDraws_data();
    void everyIconDraws();
    void isSharpAtEveryScale_data();
    void isSharpAtEveryScale();
    void takesTheThemesColour();
    void isDimmedWhileDisabled();
    void anUnknownNameIsANullIcon();
    void controlsUseTheThemesColours_data();
    void controlsUseTheThemesColours();
};

void IconsTest::theSvgPluginIsInstalled()
{
    QVERIFY2(QImageReader::supportedImageFormats().contains("svg"), "install libqt6svg6");
}

void IconsTest::everyIconDraws_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"new", "open", "save", "save-as", "undo", "redo", "add-layer", "send", "stop", "copy",
                             "paste", "find", "template", "pin", "follow", "problem", "settings", "wirelathe"})
        QTest::newRow(name) << QString::fromLatin1(name);
    for (const QString &name : iconNames())
        QTest::newRow(qPrintable(name + QStringLiteral(".svg"))) << name;
}

void IconsTest::everyIconDraws()
{
    QFETCH(const QString, name);
    const QIcon icon = themedIcon(name, bundled(QStringLiteral("light")));

    QVERIFY(!icon.isNull());
    QVERIFY(strongest(drawn(icon)) > 160);
}

void IconsTest::isSharpAtEveryScale_data()
{
    QTest::addColumn<double>("ratio");
    QTest::newRow("1x") << 1.0;
    QTest::newRow("1.5x") << 1.5;
    QTest::newRow("2x") << 2.0;
}

void IconsTest::isSharpAtEveryScale()
{
    QFETCH(const double, ratio);
    const QPixmap pixmap = themedIcon(QStringLiteral("stop"), Qt::black).pixmap(QSize(24, 24), ratio);

    QCOMPARE(pixmap.size(), QSize(24, 24) * ratio);
    QCOMPARE(pixmap.devicePixelRatio(), ratio);
    // From the middle outwards: paper, then the line of 1.7 units. Pixels scaled up would smear it over more.
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int inked = 0;
    for (int x = 0; x < image.width() / 2; ++x)
        inked += qAlpha(image.pixel(x, image.height() / 2)) > 0 ? 1 : 0;
    QVERIFY2(inked >= 1 && inked <= static_cast<int>(1.7 * ratio) + 2, qPrintable(QString::number(inked)));
}

void IconsTest::takesTheThemesColour()
{
    for (const char *name : {"light", "dark"}) {
        const Theme theme = bundled(QLatin1String(name));
        const QImage image = drawn(themedIcon(QStringLiteral("stop"), theme), 4.0);
        const QRgb line = image.pixel(image.width() / 2, qRound(image.height() * 5.5 / 24.0));
        QCOMPARE(QColor(line).name(), theme.text.name());
    }
}

void IconsTest::isDimmedWhileDisabled()
{
    const QIcon icon = themedIcon(QStringLiteral("undo"), Qt::black);
    QVERIFY(strongest(drawn(icon, 2.0, QIcon::Disabled)) < strongest(drawn(icon, 2.0)) / 2);
    QVERIFY(strongest(drawn(icon, 2.0, QIcon::Disabled)) > 0);
}

void IconsTest::anUnknownNameIsANullIcon()
{
    QVERIFY(themedIcon(QStringLiteral("no-such-icon"), Qt::black).isNull());
}

void IconsTest::controlsUseTheThemesColours_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << QStringLiteral("light");
    QTest::newRow("dark") << QStringLiteral("dark");
}

// Style sheets load these by file name, so their colour is written in the file and must follow the theme by hand.
void IconsTest::controlsUseTheThemesColours()
{
    QFETCH(const QString, theme);
    const Theme colors = bundled(theme);
    const auto strokeOf = [&theme](const char *name) {
        QFile file(QStringLiteral(":/icons/%1-%2.svg").arg(QLatin1String(name), theme));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    for (const char *name : {"chevron-down", "chevron-up", "tick"})
        QVERIFY2(strokeOf(name).contains("stroke=\"" + colors.muted.name().toLatin1()), name);
    QVERIFY(strokeOf("check").contains("stroke=\"" + colors.onAccent.name().toLatin1()));
}

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
