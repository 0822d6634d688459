// SPDX-License-Identifier: MIT
#include "ui/panels/problems/problemspanel.h"

#include "core/dissect/fieldpath.h"
#include "core/session/session.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"

#include <QHeaderView>

namespace wl {
namespace {

constexpr int pathColumn = 0;
constexpr int textColumn = 1;
constexpr int fixColumn = 2;

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

ProblemsPanel::ProblemsPanel(PanelContext &context) : m_context(context)
{
    setObjectName(QStringLiteral("problems"));
    setAccessibleName(tr("Problems"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setHeaderLabels({tr("Field"), tr("Problem"), tr("Fix")});
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(textColumn, QHeaderView::Stretch);
    setColumnWidth(pathColumn, 220);
    setColumnWidth(fixColumn, 240);
    connect(this, &QTreeWidget::currentItemChanged, this, &ProblemsPanel::goTo);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) { fix(indexOfTopLevelItem(item)); });
    connect(&context.session, &Session::packetChanged, this, &ProblemsPanel::fill);
    connect(&context.appearance, &Appearance::themeChanged, this, &ProblemsPanel::fill);
    fill();
}

void ProblemsPanel::fill()
{
    const FieldTree &tree = m_context.session.tree();
    m_problems = problemsOf(tree, m_context.session.packet().pins);
    m_isFilling = true;
    clear();
    for (const Problem &problem : m_problems) {
        auto *item = new QTreeWidgetItem(this);
        item->setText(pathColumn, glyphOf(problem.level) + QLatin1Char(' ') + toQString(pathOf(tree, problem.node)));
        item->setForeground(pathColumn, m_context.appearance.theme().warn);
        item->setText(textColumn, sentence(problem));
        if (problem.right) {
            item->setText(fixColumn, tr("Enter: follow the rule, %1").arg(toQString(*problem.right)));
            item->setForeground(fixColumn, m_context.appearance.theme().accent);
        }
    }
    if (m_problems.empty()) {
        auto *item = new QTreeWidgetItem(this, {tr("No problems"), {}, {}});
        item->setForeground(pathColumn, m_context.appearance.theme().muted);
        item->setFlags(Qt::ItemIsEnabled);
    }
    m_isFilling = false;
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
