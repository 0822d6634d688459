// SPDX-License-Identifier: MIT
#include "tests/ui/window/cuttexts.h"
#include "tests/ui/window/pseudolocale.h"
#include "tests/ui/window/workbench.h"
#include "ui/window/docks.h"

#include <QAbstractItemView>
#include <QDockWidget>
#include <QHash>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTreeWidget>

using namespace wl;
using namespace wl::test;

/// Every text of the window's own is translated, and has room to be longer.
class PseudoLocaleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_locale)); }
    void everyTextIsTranslated();
    void noLongerTextIsCut_data();
    void noLongerTextIsCut();

private:
    PseudoLocale m_locale;
};

namespace {

QString nameOf(const QObject &object)
{
    const QString name
        = object.objectName().isEmpty() ? QLatin1String(object.metaObject()->className()) : object.objectName();
    for (const QObject *at = object.parent(); at != nullptr; at = at->parent()) {
        if (!at->objectName().isEmpty())
            return at->objectName() + QLatin1Char('/') + name;
    }
    return name;
}

/// Walks over what a person can see or hear, and collects what is neither translated nor data. Data are, by kind: cells
/// of item views (packets, definitions, files), what is typed into editors, names of templates and protocols where a
/// menu lists them, the history's steps in the craft grammar, a field's path, name and value, and names of keys.
class Walk
{
public:
    explicit Walk(Workbench &desk) : m_desk(desk)
    {
        const auto *library = desk.part<QTreeWidget>("library");
        for (int group = 0; group < library->topLevelItemCount(); ++group) {
            for (int i = 0; i < library->topLevelItem(group)->childCount(); ++i)
                m_names.insert(library->topLevelItem(group)->child(i)->text(0));
        }
        for (const Protocol &protocol : desk.session.registry()->protocols())
            m_names << QString::fromStdString(protocol.title) << QString::fromStdString(protocol.group);
    }

    void over(QWidget &widget)
    {
        const QString name = nameOf(widget);
        look(name + QStringLiteral(" tool tip"), widget.toolTip());
        look(name + QStringLiteral(" accessible name"), widget.accessibleName());
        look(name + QStringLiteral(" accessible description"), widget.accessibleDescription());
        look(name + QStringLiteral(" title"), widget.windowTitle());
        static const QStringList ofAField{QStringLiteral("statusPath"), QStringLiteral("referenceTitle"),
                                          QStringLiteral("referenceValue"), QStringLiteral("replyDifferences")};
        if (const auto *label = qobject_cast<QLabel *>(&widget); label && !ofAField.contains(label->objectName()))
            look(name, label->text());
        if (const auto *button = qobject_cast<QAbstractButton *>(&widget))
            look(name, button->text());
        if (const auto *line = qobject_cast<QLineEdit *>(&widget))
            look(name, line->placeholderText());
        if (const auto *text = qobject_cast<QPlainTextEdit *>(&widget))
            look(name, text->placeholderText());
        if (const auto *tabs = qobject_cast<QTabBar *>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                look(name + QStringLiteral(" tab"), tabs->tabText(i));
        }
        if (auto *menu = qobject_cast<QMenu *>(&widget))
            over(*menu);
        if (const auto *box = qobject_cast<QComboBox *>(&widget))
            over(*box);
        const auto *header = qobject_cast<QHeaderView *>(&widget);
        if (header && header->model())
            over(*header);
        if (const auto *view = qobject_cast<QAbstractItemView *>(&widget);
            view && view->model() && !header && !view->inherits("QComboBoxListView"))
            over(*view);
    }

    [[nodiscard]] const QStringList &found() const { return m_found; }
    [[nodiscard]] int seen() const { return m_seen; }

private:
    void over(QMenu &menu)
    {
        emit menu.aboutToShow();
        for (const QAction *action : menu.actions()) {
            look(QStringLiteral("action in ") + nameOf(menu), action->text());
            look(QStringLiteral("tip of an action in ") + nameOf(menu), action->toolTip());
        }
        emit menu.aboutToHide();
    }

    void over(const QComboBox &box)
    {
        static const QStringList data{QStringLiteral("sendTarget"), QStringLiteral("repeatPace")}; // addresses, rates
        for (int i = 0; i < box.count() && !data.contains(box.objectName()); ++i) {
            look(nameOf(box) + QStringLiteral(" choice"), box.itemText(i));
            look(nameOf(box) + QStringLiteral(" tip of a choice"), box.itemData(i, Qt::ToolTipRole).toString());
        }
    }

    /// The cells of tables whose words are the window's; the others hold data and sentences that the core composes.
    void over(const QAbstractItemView &view)
    {
        static const QHash<QString, QList<int>> ours{{QStringLiteral("problems"), {2}},
                                                     {QStringLiteral("exchange"), {2, 3}},
                                                     {QStringLiteral("repeatResults"), {2}},
                                                     {QStringLiteral("shortcuts"), {0}}};
        const QList<int> columns = ours.value(view.objectName());
        const QAbstractItemModel &model = *view.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (const int column : columns) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                    look(QStringLiteral("cell %1 of ").arg(column) + nameOf(view),
                         model.index(row, column).data(role).toString());
            }
        }
    }

    void over(const QHeaderView &header)
    {
        for (int i = 0; i < header.count(); ++i)
            look(nameOf(header), header.model()->headerData(i, header.orientation()).toString());
    }

    void look(const QString &where, const QString &text)
    {
        static const QRegularExpression keys(QStringLiteral(" \\((Ctrl|Alt|Shift|F[0-9])[^()]*\\)$"));
        if (m_names.contains(QString(text).remove(QLatin1Char('&'))))
            return;
        QString rest = PseudoLocale::untranslated(QString(text).remove(keys));
        for (const std::string &step : {m_desk.session.history().undoText(), m_desk.session.history().redoText()}) {
            if (!step.empty())
                rest.remove(QString::fromStdString(step).replace(QLatin1Char('&'), QLatin1String("&&")));
        }
        m_seen += text.contains(PseudoLocale::opening) ? 1 : 0;
        if (std::ranges::any_of(rest, [](QChar character) { return character.isLetter(); }))
            m_found += where + QStringLiteral(": ") + text;
    }

    Workbench &m_desk;
    QSet<QString> m_names{};
    QStringList m_found{};
    int m_seen = 0;
};

} // namespace

void PseudoLocaleTest::everyTextIsTranslated()
{
    Workbench desk;
    desk.show();
    desk.sender.send();
    QTRY_VERIFY(!desk.sender.sent().empty() && desk.sender.sent().front().state == SentPacket::State::Replied);
    QVERIFY(desk.session.craft("ethernet / ipv4 dst=192.0.2.1 ttl=0 / icmp / \"hello\"").has_value());
    QVERIFY(desk.session.setField("icmp.checksum", "0x1234"));
    for (const char *id : {"help.about", "help.shortcuts"}) // windows of their own
        desk.part<QAction>(id)->trigger();
    for (const auto *dock : desk.window.findChildren<QDockWidget *>()) { // what nobody sees is not filled
        desk.window.docks().raise(dock->objectName().chopped(4));
        QCoreApplication::processEvents();
    }
    Walk walk(desk);
    for (QWidget *widget : desk.window.findChildren<QWidget *>()) {
        if (!widget->objectName().startsWith(QLatin1String("qt_"))) // Qt's own parts
            walk.over(*widget);
    }
    QVERIFY2(walk.found().isEmpty(), qPrintable(walk.found().join(QLatin1Char('\n'))));
    QVERIFY2(walk.seen() > 300, qPrintable(QString::number(walk.seen())));
}

void PseudoLocaleTest::noLongerTextIsCut_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(900, 620), QSize(1280, 800), QSize(2200, 1300)})
        QTest::addRow("%d x %d", size.width(), size.height()) << size;
}

void PseudoLocaleTest::noLongerTextIsCut()
{
    QFETCH(const QSize, size);
    Workbench desk;
    desk.show();
    desk.window.resize(size);
    QVERIFY(desk.session.craft("ethernet / ipv4 dst=192.0.2.1 ttl=0 / icmp / \"hello\"").has_value());
    desk.window.selection().setField("ipv4.ttl", SelectionSource::Program);
    desk.window.note(MainWindow::tr("There is no text to paste"));
    desk.window.showBanner(QString(200, QLatin1Char('g')).replace(QLatin1String("gggg"), QLatin1String("ggg ")));
    for (const auto *dock : desk.window.findChildren<QDockWidget *>()) {
        const QString id = dock->objectName().chopped(4);
        desk.window.docks().raise(id);
        const auto cut = [&desk] { return cutTexts(desk.window, true).join(QLatin1Char('\n')); };
        QTRY_VERIFY2(cut().isEmpty(), qPrintable(id + QStringLiteral(" in front:\n") + cut()));
    }
}

QTEST_MAIN(PseudoLocaleTest)
#include "tst_pseudolocale.moc"
