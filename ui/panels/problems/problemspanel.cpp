// SPDX-License-Identifier: MIT
#include "ui/panels/problems/problemspanel.h"

#include "core/dissect/fieldpath.h"
#include "core/session/session.h"
#include "ui/definitions/definitions.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHeaderView>
#include <QUrl>

#include <utility>

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

ProblemsPanel::ProblemsPanel(PanelContext &context) : m_context(context), m_onView(*this, [this] { showPacket(); })
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
    connect(&context.session, &Session::packetChanged, this, &ProblemsPanel::showPacket);
    connect(&context.definitions, &Definitions::reloaded, this, &ProblemsPanel::showPacket);
    connect(&context.appearance, &Appearance::themeChanged, this, &ProblemsPanel::fill);
}

void ProblemsPanel::showPacket()
{
    if (!m_onView.mayWork())
        return;
    m_problems = problemsOf(m_context.session.tree(), m_context.session.packet().pins);
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
             .fix = problem.right ? tr("Enter: follow the rule, %1").arg(toQString(*problem.right)) : QString()});
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
    m_isFilling = true;
    clear();
    for (const Row &row : m_shown) {
        auto *item = new QTreeWidgetItem(this, {row.place, row.text, row.fix});
        item->setForeground(pathColumn, theme.warn);
        item->setForeground(fixColumn, theme.accent);
        item->setToolTip(pathColumn, row.toolTip);
    }
    if (m_shown.empty()) {
        auto *item = new QTreeWidgetItem(this, {tr("No problems"), {}, {}});
        item->setForeground(pathColumn, theme.muted);
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
