// SPDX-License-Identifier: MIT
#pragma once

#include "core/check/problems.h"
#include "ui/panels/onview.h"
#include "ui/panels/panel.h"

#include <QTreeWidget>

namespace wl {

/// What the packet says that its protocols forbid, or that contradicts itself;
/// live, never a gate. Enter or a double click puts right what can be put
/// right, a click goes there. Below them the mistakes in a person's own definitions.
class ProblemsPanel : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(PanelContext &context);

private:
    /// What a row says.
    struct Row
    {
        QString place{};
        QString text{};
        QString fix{};
        QString toolTip{};

        friend bool operator==(const Row &, const Row &) = default;
    };

    void showPacket();
    void fill();
    [[nodiscard]] std::vector<Row> rows() const;
    void goTo();
    void fix(int row);

    PanelContext &m_context;
    std::vector<Problem> m_problems;
    std::vector<Row> m_shown;
    OnView m_onView;
    bool m_isFilling = false;
};

} // namespace wl
