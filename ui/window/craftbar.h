// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;

namespace wl {

class Appearance;
class CraftEditor;
class Session;

/// The craft line with its prompt, and under it what is wrong with it. The
/// words hang over what is below, so that nothing moves while somebody types.
class CraftBar : public QFrame
{
    Q_OBJECT

public:
    CraftBar(Session &session, const Appearance &appearance, QWidget *parent);

    [[nodiscard]] CraftEditor &editor() const noexcept { return *m_editor; }

private:
    void showProblem(const QString &text, int x);

    CraftEditor *m_editor;
    QLabel *m_prompt;
    QLabel *m_problem;
};

} // namespace wl
