// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "tests/ui/window/workbench.h"
#include "ui/fieldview/fieldview.h"

#include <QClipboard>
#include <QMenu>

using namespace wl;
using namespace wl::test;

/// Elements and layers go to other places, by keyboard, by the menu and by dragging; a payload is read as another
/// protocol.
class MovingTest : public QObject
{
    Q_OBJECT

private slots:
    void byKeyboardTheSelectionGoesAlong();
    void aRowIsDragged_data();
    void aRowIsDragged();
    void escapeLeavesItWhereItWas();
    void anotherPacketEndsADrag();
    void theMenuOffersWhatIsPossible_data();
    void theMenuOffersWhatIsPossible();
    void aPayloadIsReadAsAnotherProtocol();
    void theFilterIsCopied();
    void aRandomValueIsOneStep();
};

namespace {

struct Desk : Workbench
{
    Desk()
    {
        show();
        must(session.craft("ethernet / vlan vid=5 / ipv4 dst=10.0.0.1 / udp dport=9 / \"hi\""));
        must(session.insertElement("ipv4.options[0]", "number=1"));
        must(session.insertElement("ipv4.options[0]", "number=7 pointer=4"));
        must(session.insertElement("ipv4.options[0]", "number=20"));
        fields().setFocus();
        QCoreApplication::processEvents();
    }

    static void must(const Result<Done> &done) { QVERIFY2(done, done ? "" : done.error().toString().c_str()); }

    FieldView &fields() { return *part<FieldView>("fieldTree"); }

    void select(const char *field) { window.selection().setField(field, SelectionSource::Program); }

    QString selected() { return QString::fromStdString(window.selection().path()); }

    /// The number of an option, as shown.
    QString option(int index)
    {
        const auto node = findNode(session.tree(), "ipv4.options[" + std::to_string(index) + "].number");
        return node ? QString::fromStdString(textOf(session.tree(), *node).value) : QString();
    }

    QStringList options() { return {option(0), option(1), option(2)}; }

    QStringList layers()
    {
        QStringList names;
        for (const NodeIndex layer : session.tree().layers())
            names += QString::fromStdString(pathOf(session.tree(), layer));
        return names;
    }

    QPoint middleOf(const char *field)
    {
        const auto node = findNode(session.tree(), field);
        const QModelIndex row = fields().fieldModel().indexOf(*node);
        return fields().visualRect(row).center();
    }

    /// From one row's middle to a point above or below another's.
    void drag(const char *from, const char *to, int beyond, bool drops = true)
    {
        QWidget *viewport = fields().viewport();
        const QModelIndex row = fields().fieldModel().indexOf(*findNode(session.tree(), to));
        fields().scrollTo(row, QAbstractItemView::PositionAtCenter);
        QTest::mousePress(viewport, Qt::LeftButton, {}, middleOf(from));
        const QPoint end = middleOf(to) + QPoint(0, beyond);
        for (const QPoint point : {middleOf(from) + QPoint(0, QApplication::startDragDistance() + 1), end}) {
            QMouseEvent move(QEvent::MouseMove, point, viewport->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(viewport, &move);
        }
        if (drops)
            QTest::mouseRelease(viewport, Qt::LeftButton, {}, end);
    }

    QStringList menuOf(const char *field)
    {
        select(field);
        QStringList names;
        const QPoint point = middleOf(field);
        QContextMenuEvent asked(QContextMenuEvent::Mouse, point, fields().viewport()->mapToGlobal(point));
        QApplication::sendEvent(fields().viewport(), &asked);
        auto *menu = part<QMenu>("fieldMenu");
        for (const QAction *action : menu->actions()) {
            if (action->isEnabled() && !action->isSeparator())
                names += action->text().remove(QLatin1Char('&'));
        }
        menu->close();
        return names;
    }
};

} // namespace

void MovingTest::byKeyboardTheSelectionGoesAlong()
{
    Desk desk;
    desk.select("ipv4.options[0].number");
    QTest::keyClick(&desk.fields(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(desk.options(), QStringList({"7", "20 (0x14)", "1"}));
    QCOMPARE(desk.selected(), QStringLiteral("ipv4.options[1].number"));
    QTest::keyClick(&desk.fields(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClick(&desk.fields(), Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(desk.selected(), QStringLiteral("ipv4.options[1].number"));
    QTest::keyClick(&desk.fields(), Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(desk.option(2), QStringLiteral("20 (0x14)"));
}

void MovingTest::aRowIsDragged_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("beyond");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("layers");
    const QStringList options{"20 (0x14)", "7", "1"};
    const QStringList layers{"ethernet", "vlan", "ipv4", "udp"};
    QTest::newRow("an element towards the end") << QByteArray("ipv4.options[0]") << QByteArray("ipv4.options[2]") << 4
                                                << QStringList{"7", "1", "20 (0x14)"} << layers;
    QTest::newRow("to the front") << QByteArray("ipv4.options[2]") << QByteArray("ipv4.options[0]") << -4
                                  << QStringList{"1", "20 (0x14)", "7"} << layers;
    QTest::newRow("not far enough") << QByteArray("ipv4.options[0]") << QByteArray("ipv4.options[1]") << -4 << options
                                    << layers;
    QTest::newRow("a layer outwards") << QByteArray("vlan") << QByteArray("ethernet") << -4 << options
                                      << QStringList{"vlan", "ethernet", "ipv4", "udp"};
    QTest::newRow("a field stays") << QByteArray("vlan.vid") << QByteArray("ethernet") << -4 << options << layers;
}

void MovingTest::aRowIsDragged()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const int, beyond);
    Desk desk;
    desk.drag(from.constData(), to.constData(), beyond);
    QTEST(desk.options(), "options");
    QTEST(desk.layers(), "layers");
}

void MovingTest::escapeLeavesItWhereItWas()
{
    Desk desk;
    const QStringList before = desk.options();
    desk.drag("ipv4.options[0]", "ipv4.options[2]", 4, false);
    QTest::keyClick(&desk.fields(), Qt::Key_Escape);
    QTest::mouseRelease(desk.fields().viewport(), Qt::LeftButton, {}, desk.middleOf("ipv4.options[2]"));
    QCOMPARE(desk.options(), before);
}

void MovingTest::anotherPacketEndsADrag()
{
    Desk desk;
    const QStringList before = desk.options();
    desk.drag("ipv4.options[0]", "ipv4.options[2]", 4, false);
    desk.must(desk.session.setField("vlan.vid", "6"));
    QTest::mouseRelease(desk.fields().viewport(), Qt::LeftButton, {}, desk.middleOf("ipv4.options[2]"));
    QCOMPARE(desk.options(), before);
}

void MovingTest::theMenuOffersWhatIsPossible_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QStringList>("has");
    QTest::addColumn<QStringList>("hasNot");
    QTest::newRow("a layer") << QByteArray("vlan") << QStringList{"Move Layer Out", "Remove Layer", "Decode As"}
                             << QStringList{"Move Element Up", "Randomise Field"};
    QTest::newRow("an element") << QByteArray("ipv4.options[1]")
                                << QStringList{"Move Element Up", "Move Element Down", "Duplicate Element"}
                                << QStringList{"Move Layer Out"};
    QTest::newRow("a field") << QByteArray("vlan.vid") << QStringList{"Randomise Field", "Copy Display Filter"}
                             << QStringList{"Move Element Up", "Move Layer Out"};
}

void MovingTest::theMenuOffersWhatIsPossible()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QStringList, has);
    QFETCH(const QStringList, hasNot);
    Desk desk;
    const QStringList menu = desk.menuOf(path.constData());
    for (const QString &name : has)
        QVERIFY2(menu.contains(name), qPrintable(name + " is not in " + menu.join(", ")));
    for (const QString &name : hasNot)
        QVERIFY2(!menu.contains(name), qPrintable(name + " is in " + menu.join(", ")));
}

void MovingTest::aPayloadIsReadAsAnotherProtocol()
{
    Desk desk;
    const QByteArray bytes = desk.bytes();
    desk.select("udp.payload");
    auto *menu = desk.part<QMenu>("decodeAsMenu");
    emit menu->aboutToShow();
    const auto actions = menu->actions();
    const auto syslog = std::ranges::find_if(
        actions, [](const QAction *action) { return action->text() == QStringLiteral("Syslog"); });
    QVERIFY(syslog != actions.end());
    (*syslog)->trigger();
    QVERIFY(desk.layers().contains(QStringLiteral("syslog")));
    QCOMPARE(desk.bytes(), bytes);
    QTest::keyClick(&desk.window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!desk.layers().contains(QStringLiteral("syslog")));
}

void MovingTest::theFilterIsCopied()
{
    Desk desk;
    desk.select("vlan.vid");
    desk.part<QAction>("packet.filter")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("vlan.id == 5"));
}

void MovingTest::aRandomValueIsOneStep()
{
    Desk desk;
    desk.select("ethernet.src");
    const QByteArray before = desk.bytes();
    QTest::keyClick(&desk.fields(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.bytes() != before); // 48 bits at random
    QCOMPARE(desk.bytes().left(6), before.left(6));
    QTest::keyClick(&desk.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.bytes(), before);
}

QTEST_MAIN(MovingTest)
#include "tst_moving.moc"
