// SPDX-License-Identifier: MIT
#include "tests/ui/window/workbench.h"
#include "ui/fieldview/fieldview.h"
#include "ui/panels/diagram/diagramview.h"
#include "ui/selection/selection.h"
#include "ui/window/docks.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QMenu>
#include <QXmlStreamReader>

#include <cmath>

using namespace wl;

/// The diagram in the whole window, by mouse, by keyboard and as a screen reader finds it.
class DiagramViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void aClickSelects();
    void showsWhatIsSelectedElsewhere();
    void aDoubleClickEdits();
    void enterEditsAndAFlagToggles();
    void arrowsGoFromBoxToBox();
    void hasANameForEveryBox();
    void saysWhatAnEditChanged();
    void copiesAsAsciiArtAndSvg();
    void followsNothingWhileHidden();
    void textIsLegible_data();
    void textIsLegible();

private:
    [[nodiscard]] int boxOf(const char *name) const;
    void click(int box);
    void press(int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); }
    [[nodiscard]] QString path() const { return QString::fromStdString(m_bench->window.selection().path()); }

    std::unique_ptr<test::Workbench> m_bench;
    DiagramView *m_view = nullptr;
};

void DiagramViewTest::init()
{
    m_bench = std::make_unique<test::Workbench>();
    m_bench->show();
    QVERIFY(m_bench->session.craft("ipv4 src=10.0.0.1 dst=192.0.2.1 / icmp id=24528 seq=11482 / \"hello world\""));
    m_view = m_bench->part<DiagramView>("diagramView");
    m_bench->window.docks().raise(QStringLiteral("diagram"));
    QTRY_VERIFY(m_view->isVisible() && m_view->boxCount() > 0);
}

/// The box whose spoken name begins so.
int DiagramViewTest::boxOf(const char *name) const
{
    for (int box = 0; box < m_view->boxCount(); ++box)
        if (m_view->describe(box).startsWith(QLatin1String(name)))
            return box;
    qFatal("no box is called %s", name);
}

void DiagramViewTest::click(int box)
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->boxRect(box).center());
}

void DiagramViewTest::aClickSelects()
{
    const int box = boxOf("time to live");
    click(box);
    QCOMPARE(path(), QStringLiteral("ipv4.ttl"));
    QVERIFY(m_view->isSelected(box));
    QCOMPARE(m_view->currentBox(), box);
    QCOMPARE(m_view->boxAt(m_view->boxRect(box).center()), box);
    click(boxOf("Internet Control Message Protocol"));
    QCOMPARE(path(), QStringLiteral("icmp"));
}

void DiagramViewTest::showsWhatIsSelectedElsewhere()
{
    for (const char *field : {"icmp.data", "ipv4.version", "icmp.id"}) {
        m_bench->window.selection().setField(field, SelectionSource::Program);
        QVERIFY(m_view->isSelected(m_view->currentBox()));
        const QRect box = m_view->boxRect(m_view->currentBox());
        QVERIFY(m_view->viewport()->rect().contains(box.center()));
    }
    m_bench->window.selection().setField("icmp", SelectionSource::Program);
    QCOMPARE(m_view->currentBox(), -1);
}

void DiagramViewTest::aDoubleClickEdits()
{
    auto *fields = m_bench->part<FieldView>("fieldTree");
    const int box = boxOf("identifier");
    click(box);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, m_view->boxRect(box).center());
    QVERIFY(fields->fieldEditor() != nullptr);
    QTest::keyClick(fields->fieldEditor(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(fields->fieldEditor(), QStringLiteral("7"));
    press(Qt::Key_Return);
    QCOMPARE(m_view->describe(boxOf("identifier")), QStringLiteral("identifier, 16 bits, 7, changed"));
}

void DiagramViewTest::enterEditsAndAFlagToggles()
{
    m_view->setFocus();
    click(boxOf("don't fragment"));
    const auto steps = m_bench->session.history().steps().size();
    press(Qt::Key_Return);
    QCOMPARE(m_bench->session.history().steps().size(), steps + 1);
    QCOMPARE(m_view->valueOf(boxOf("don't fragment")), QStringLiteral("1"));
    m_view->setFocus();
    click(boxOf("time to live"));
    press(Qt::Key_F2);
    QVERIFY(m_bench->part<FieldView>("fieldTree")->fieldEditor() != nullptr);
}

void DiagramViewTest::arrowsGoFromBoxToBox()
{
    m_view->setFocus();
    press(Qt::Key_Home);
    QTest::keyClick(m_view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(path(), QStringLiteral("ipv4.version"));
    press(Qt::Key_Right);
    QCOMPARE(path(), QStringLiteral("ipv4.ihl"));
    click(boxOf("protocol"));
    press(Qt::Key_Down);
    QCOMPARE(path(), QStringLiteral("ipv4.src"));
    press(Qt::Key_Up);
    QCOMPARE(path(), QStringLiteral("ipv4.protocol"));
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Down);
    QCOMPARE(path(), QStringLiteral("icmp")); // the box of the inner layer
    press(Qt::Key_Down);
    QCOMPARE(path(), QStringLiteral("icmp.code"));
    press(Qt::Key_Left);
    QCOMPARE(path(), QStringLiteral("icmp.type"));
    press(Qt::Key_End);
    QCOMPARE(path(), QStringLiteral("icmp.data"));
    press(Qt::Key_Right);
    QCOMPARE(path(), QStringLiteral("icmp.data"));
    // A whole walk, by one key, comes to every field.
    QTest::keyClick(m_view, Qt::Key_Home, Qt::ControlModifier);
    for (int box = 0; box + 1 < m_view->boxCount(); ++box) {
        QCOMPARE(m_view->currentBox(), box);
        press(Qt::Key_Right);
    }
}

void DiagramViewTest::hasANameForEveryBox()
{
    QAccessible::setActive(true);
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(m_view);
    QCOMPARE(view->text(QAccessible::Name), QStringLiteral("Diagram"));
    QCOMPARE(view->childCount(), m_view->boxCount());
    QStringList names;
    for (int i = 0; i < view->childCount(); ++i) {
        QAccessibleInterface *box = view->child(i);
        QVERIFY(box->isValid() && !box->text(QAccessible::Name).isEmpty() && !box->rect().isEmpty());
        QCOMPARE(view->indexOfChild(box), i);
        names += box->text(QAccessible::Name);
    }
    QVERIFY(names.contains(QStringLiteral("identifier, 16 bits, 24528 (0x5fd0)")));
    QAccessibleInterface *box = view->child(boxOf("identifier"));
    box->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(path(), QStringLiteral("icmp.id"));
    QVERIFY(box->state().selected && box->state().focused);
    QAccessible::setActive(false);
}

void DiagramViewTest::saysWhatAnEditChanged()
{
    QVERIFY(m_bench->session.setField("icmp.id", "1"));
    QVERIFY(m_view->describe(boxOf("identifier")).endsWith(QLatin1String(", changed")));
    QVERIFY(m_view->describe(boxOf("checksum")).endsWith(QLatin1String(", changed")));
    QVERIFY(!m_view->describe(boxOf("sequence number")).contains(QLatin1String("changed")));
    // An option more moves what is behind it; that is no change of it.
    QVERIFY(m_bench->session.insertElement("ipv4.options[0]", "number=7"));
    QVERIFY(m_view->describe(boxOf("header length")).endsWith(QLatin1String(", changed")));
    QVERIFY(!m_view->describe(boxOf("sequence number")).contains(QLatin1String("changed")));
    QVERIFY(m_bench->session.setField("icmp.checksum", "1"));
    QVERIFY(m_view->describe(boxOf("checksum")).contains(QLatin1String(", problem: ")));
}

void DiagramViewTest::copiesAsAsciiArtAndSvg()
{
    click(boxOf("identifier"));
    const auto choose = [this](const char *name) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), m_view->mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(m_view->viewport(), &event);
        auto *menu = m_view->findChild<QMenu *>(QStringLiteral("diagramMenu"));
        QVERIFY(menu != nullptr);
        menu->findChild<QAction *>(QLatin1String(name))->trigger();
        menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    const auto copied = [] { return QGuiApplication::clipboard()->text(); };
    choose("diagram.copy_value");
    QCOMPARE(copied(), QStringLiteral("24528 (0x5fd0)"));
    choose("diagram.copy_layer_ascii");
    QVERIFY(copied().startsWith(QLatin1String("Internet Control Message Protocol")));
    QVERIFY(copied().contains(QLatin1String("|          identifier           |        sequence number        |")));
    QVERIFY(!copied().contains(QLatin1String("time to live")));
    choose("diagram.copy_ascii");
    QVERIFY(copied().contains(QLatin1String("| time to live  |")));
    for (const char *name : {"diagram.copy_svg", "diagram.copy_layer_svg"}) {
        choose(name);
        QXmlStreamReader reader(copied());
        QStringList texts;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text"))
                texts += reader.readElementText();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(texts.contains(QStringLiteral("24528 (0x5fd0)")));
    }
}

void DiagramViewTest::followsNothingWhileHidden()
{
    const int boxes = m_view->boxCount();
    m_bench->part<QDockWidget>("diagramDock")->hide();
    QTRY_VERIFY(!m_view->isVisible());
    QVERIFY(m_bench->session.craft("ethernet / ipv4 / tcp"));
    QCOMPARE(m_view->boxCount(), 0);
    QCOMPARE(QAccessible::queryAccessibleInterface(m_view)->childCount(), 0);
    m_bench->window.docks().raise(QStringLiteral("diagram"));
    QTRY_VERIFY(m_view->boxCount() != boxes);
}

void DiagramViewTest::textIsLegible_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("light") << QStringLiteral("light");
    QTest::newRow("dark") << QStringLiteral("dark");
}

void DiagramViewTest::textIsLegible()
{
    QFETCH(const QString, name);
    const Theme theme = *Theme::load(name);
    const auto luminance = [](const QColor &color) {
        const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    };
    const auto contrast = [&](const QColor &one, const QColor &other) {
        const double a = luminance(one);
        const double b = luminance(other);
        return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
    };
    for (const LayerTint &tint : theme.tints) {
        QVERIFY(contrast(tint.ink, tint.background) >= 4.5);
        QVERIFY(contrast(theme.text, tint.background) >= 4.5);
    }
    for (const QColor &background : {theme.panel, theme.band, theme.selection}) {
        QVERIFY(contrast(theme.text, background) >= 4.5);
        QVERIFY(contrast(theme.muted, background) >= 4.5);
    }
}

QTEST_MAIN(DiagramViewTest)
#include "tst_diagramview.moc"
