// SPDX-License-Identifier: MIT
#include "tests/ui/window/pseudolocale.h"
#include "tests/ui/window/workbench.h"
#include "ui/window/docks.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
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
                                          QStringLiteral("referenceValue")};
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
        if (const auto *header = qobject_cast<QHeaderView *>(&widget); header && header->model())
            over(*header);
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
    QVERIFY(desk.session.craft("ethernet / ipv4 dst=192.0.2.1 ttl=0 / icmp / \"hello\"").has_value());
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

QTEST_MAIN(PseudoLocaleTest)
#include "tst_pseudolocale.moc"
