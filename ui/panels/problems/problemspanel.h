// SPDX-License-Identifier: MIT
#pragma once

#include "core/check/problems.h"
#include "ui/panels/panel.h"

#include <QTreeWidget>

namespace wl {

/// What the packet says that its protocols forbid, or that contradicts itself;
/// live, never a gate. Enter or a double click puts right what can be put
/// right, a click goes there.
class ProblemsPanel : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(PanelContext &context);

private:
    void fill();
    void goTo();
    void fix(int row);

    PanelContext &m_context;
    std::vector<Problem> m_problems;
    bool m_isFilling = false;
};

} // namespace wl
