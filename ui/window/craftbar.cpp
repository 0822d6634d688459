// SPDX-License-Identifier: MIT
#include "ui/window/craftbar.h"

#include "ui/craftline/crafteditor.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace wl {

CraftBar::CraftBar(Session &session, const Appearance &appearance, QWidget *parent)
    : QFrame(parent), m_editor(new CraftEditor(session, appearance, this)), m_prompt(new QLabel(this)),
      m_problem(new QLabel(parent))
{
    setObjectName(QStringLiteral("craftBar"));
    m_prompt->setText(QStringLiteral("\u203a"));
    m_prompt->setObjectName(QStringLiteral("craftPrompt"));
    m_problem->setObjectName(QStringLiteral("craftProblem"));
    m_problem->setAccessibleName(tr("What is wrong with the craft line"));
    m_problem->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(10);
    layout->addWidget(m_prompt);
    layout->addWidget(m_editor, 1);
    connect(m_editor, &CraftEditor::problemChanged, this, &CraftBar::showProblem);
    connect(m_editor, &CraftEditor::editedChanged, this, [this](bool isEdited) {
        m_prompt->setText(isEdited ? QStringLiteral("\u23ce") : QStringLiteral("\u203a"));
        m_prompt->setToolTip(isEdited ? tr("Enter applies the line, Esc restores it") : QString());
    });
}

void CraftBar::showProblem(const QString &text, int x)
{
    m_problem->setVisible(!text.isEmpty());
    m_problem->setText(tr("\u25b2 %1").arg(text));
    m_editor->setAccessibleDescription(text);
    m_problem->adjustSize();
    QWidget *window = m_problem->parentWidget();
    const QPoint below = mapTo(window, QPoint(0, height()));
    const int left = m_editor->mapTo(window, QPoint(x, 0)).x();
    m_problem->move(std::clamp(left, 0, std::max(0, window->width() - m_problem->width() - 8)), below.y() - 2);
    m_problem->raise();
}

} // namespace wl
