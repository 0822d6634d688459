// SPDX-License-Identifier: MIT
#include "ui/panels/problems/problemspanel.h"

#include "core/check/acceptance.h"
#include "core/dissect/fieldpath.h"
#include "core/session/session.h"
#include "ui/definitions/definitions.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"

#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace wl {
namespace {

constexpr int pathColumn = 0;
constexpr int textColumn = 1;
constexpr int fixColumn = 2;
constexpr int meantColumn = 3;

QString sentence(const Problem &problem)
{
    const QString text = toQString(problem.text);
    return problem.reference.empty() ? text : QStringLiteral("%1 (%2)").arg(text, toQString(problem.reference));
}

QString glyphOf(CheckLevel level)
{
    return level == CheckLevel::Note ? QStringLiteral("\u2022") : QStringLiteral("\u25b2");
}

} // namespace

ProblemsPanel::ProblemsPanel(PanelContext &context) : m_context(context), m_onView(*this, [this] { showPacket(); })
{
    setObjectName(QStringLiteral("problems"));
    setAccessibleName(tr("Problems"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setHeaderLabels({tr("Field"), tr("Problem"), tr("Fix"), tr("I mean it")});
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(textColumn, QHeaderView::Stretch);
    setColumnWidth(pathColumn, 220);
    setColumnWidth(fixColumn, 240);
    header()->setSectionResizeMode(meantColumn, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::currentItemChanged, this, &ProblemsPanel::goTo);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) { fix(indexOfTopLevelItem(item)); });
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (!m_isFilling && column == meantColumn)
            acceptLater(indexOfTopLevelItem(item), item->checkState(meantColumn) == Qt::Checked);
    });
    connect(&context.session, &Session::packetChanged, this, &ProblemsPanel::showPacket);
    connect(&context.definitions, &Definitions::reloaded, this, &ProblemsPanel::showPacket);
    connect(&context.appearance, &Appearance::themeChanged, this, &ProblemsPanel::fill);
}

void ProblemsPanel::showPacket()
{
    if (!m_onView.mayWork())
        return;
    m_problems = judgedProblems(m_context.session.tree(), m_context.session.packet());
    std::ranges::stable_partition(m_problems, [](const Problem &problem) { return !problem.isAccepted; });
    auto now = rows();
    if (topLevelItemCount() > 0 && now == m_shown)
        return;
    m_shown = std::move(now);
    fill();
}

std::vector<ProblemsPanel::Row> ProblemsPanel::rows() const
{
    std::vector<Row> rows;
    for (const Problem &problem : m_problems) {
        const QString path = toQString(pathOf(m_context.session.tree(), problem.node));
        rows.push_back(
            {.place = glyphOf(problem.level) + QLatin1Char(' ') + path,
             .text = sentence(problem),
             .fix = problem.right ? tr("Enter: follow the rule, %1").arg(toQString(*problem.right)) : QString(),
             .isProblem = true,
             .isAccepted = problem.isAccepted});
    }
    for (const Error &mistake : m_context.definitions.mistakes()) {
        const QString path = toQString(mistake.file);
        QString place = QFileInfo(path).fileName();
        if (mistake.line > 0)
            place += QStringLiteral(":%1:%2").arg(mistake.line).arg(mistake.column);
        rows.push_back({.place = place,
                        .text = toQString(mistake.text),
                        .fix = path.isEmpty() ? QString() : tr("Enter: open the file"),
                        .toolTip = path});
    }
    return rows;
}

void ProblemsPanel::fill()
{
    const Theme &theme = m_context.appearance.theme();
    const int current = indexOfTopLevelItem(currentItem());
    m_isFilling = true;
    clear();
    for (const Row &row : m_shown)
        addItem(row);
    if (m_shown.empty()) {
        auto *item = new QTreeWidgetItem(this, {tr("No problems"), {}, {}});
        item->setForeground(pathColumn, theme.muted);
        item->setFlags(Qt::ItemIsEnabled);
    }
    showCount();
    setCurrentItem(topLevelItem(current)); // who goes through them by keys goes on from there
    m_isFilling = false;
}

void ProblemsPanel::addItem(const Row &row)
{
    const Theme &theme = m_context.appearance.theme();
    auto *item = new QTreeWidgetItem(this, {row.place, row.text, row.fix});
    item->setForeground(pathColumn, row.isAccepted ? theme.muted : theme.warn);
    item->setForeground(fixColumn, row.isAccepted ? theme.muted : theme.accent);
    item->setToolTip(pathColumn, row.toolTip);
    if (row.isAccepted)
        item->setForeground(textColumn, theme.muted);
    if (!row.isProblem)
        return;
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(meantColumn, row.isAccepted ? Qt::Checked : Qt::Unchecked);
    item->setToolTip(meantColumn, tr("Keeps quiet about it until its cause changes; saved with the template (Space)"));
    item->setData(meantColumn, Qt::AccessibleTextRole, row.isAccepted ? tr("meant") : tr("not meant"));
}

/// Those that are meant are counted apart.
void ProblemsPanel::showCount()
{
    const auto meant = std::ranges::count(m_shown, true, &Row::isAccepted);
    const auto open = std::ranges::count(m_shown, true, &Row::isProblem) - meant;
    const QString count = tr("Problem (%1)").arg(open);
    headerItem()->setText(textColumn,
                          meant > 0      ? tr("Problem (%1, and %2 meant)").arg(open).arg(meant)
                              : open > 0 ? count
                                         : tr("Problem"));
}

const Problem *ProblemsPanel::problemAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_problems.size() ? &m_problems[at] : nullptr;
}

void ProblemsPanel::accept(int row, bool isAccepted)
{
    const Problem *problem = problemAt(row);
    if (problem == nullptr)
        return;
    Session &session = m_context.session;
    const std::string path = pathOf(session.tree(), problem->node);
    session.setAccepted(withAcceptance(session.tree(), session.packet(), *problem, isAccepted),
                        (isAccepted ? "mean " : "do not mean ") + path);
}

/// The rows are made anew then, and the view is not done yet with the click on this one.
void ProblemsPanel::acceptLater(int row, bool isAccepted)
{
    const auto at = static_cast<std::size_t>(row);
    if (at >= m_shown.size())
        return;
    QMetaObject::invokeMethod(
        this,
        [this, row, at, isAccepted, shown = m_shown[at]] {
            if (at < m_shown.size() && m_shown[at] == shown)
                accept(row, isAccepted);
        },
        Qt::QueuedConnection);
}

void ProblemsPanel::keyPressEvent(QKeyEvent *event)
{
    const int row = indexOfTopLevelItem(currentItem());
    const Problem *problem = problemAt(row);
    if (event->key() != Qt::Key_Space || event->modifiers() != Qt::NoModifier || problem == nullptr)
        return QTreeWidget::keyPressEvent(event);
    accept(row, !problem->isAccepted);
}

void ProblemsPanel::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    QTreeWidgetItem *item = isByKey ? currentItem() : itemAt(viewport()->mapFromGlobal(event->globalPos()));
    const int row = indexOfTopLevelItem(item);
    const Problem *problem = problemAt(row);
    if (problem == nullptr)
        return;
    setCurrentItem(item);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("problemMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Go to Field"), this, &ProblemsPanel::goTo);
    menu->addAction(tr("&Follow the Rule"), this, [this, row] { fix(row); })->setEnabled(problem->right.has_value());
    QAction *meant = menu->addAction(tr("I &Mean It"), this, [this, row](bool isOn) { accept(row, isOn); });
    meant->setCheckable(true);
    meant->setChecked(problem->isAccepted);
    menu->popup(isByKey ? viewport()->mapToGlobal(visualItemRect(item).bottomLeft()) : event->globalPos());
}

void ProblemsPanel::goTo()
{
    const auto row = static_cast<std::size_t>(indexOfTopLevelItem(currentItem()));
    if (!m_isFilling && row < m_problems.size())
        m_context.selection.setNode(m_problems[row].node, SelectionSource::Problems);
}

void ProblemsPanel::fix(int row)
{
    const auto at = static_cast<std::size_t>(row);
    const auto &mistakes = m_context.definitions.mistakes();
    if (at >= m_problems.size() && at - m_problems.size() < mistakes.size()) {
        const std::string &file = mistakes[at - m_problems.size()].file;
        if (!file.empty())
            QDesktopServices::openUrl(QUrl::fromLocalFile(toQString(file)));
        return;
    }
    if (at >= m_problems.size() || !m_problems[at].right)
        return;
    const auto done = m_context.session.unpin(pathOf(m_context.session.tree(), m_problems[at].node));
    if (!done)
        m_context.report(describe(done.error()));
}

namespace parts {

Panel problemsPanel()
{
    return {.id = "problems",
            .title = QT_TRANSLATE_NOOP("wl::Panel", "Problems"),
            .area = Qt::BottomDockWidgetArea,
            .rank = 20,
            .make = [](PanelContext &context) -> QWidget * { return new ProblemsPanel(context); }};
}

} // namespace parts

} // namespace wl
