// SPDX-License-Identifier: MIT
#pragma once

#include "core/check/problems.h"
#include "ui/panels/onview.h"
#include "ui/panels/panel.h"

#include <QTreeWidget>

namespace wl {

/// What the packet says that its protocols forbid, or that contradicts itself;
/// live, never a gate. Enter or a double click puts right what can be put
/// right, a click goes there. "I mean it", by its box, Space or the context menu, makes a problem quiet: it stands grey
/// behind the others until its cause changes. Below them the mistakes in a person's own definitions.
class ProblemsPanel : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(PanelContext &context);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// What a row says.
    struct Row
    {
        QString place{};
        QString text{};
        QString fix{};
        QString toolTip{};
        bool isProblem = false; ///< of the packet
        bool isAccepted = false;

        friend bool operator==(const Row &, const Row &) = default;
    };

    void showPacket();
    void fill();
    void addItem(const Row &row);
    void showCount();
    [[nodiscard]] std::vector<Row> rows() const;
    void goTo();
    void fix(int row);
    [[nodiscard]] const Problem *problemAt(int row) const;
    void accept(int row, bool isAccepted);
    void acceptLater(int row, bool isAccepted);

    PanelContext &m_context;
    std::vector<Problem> m_problems;
    std::vector<Row> m_shown;
    OnView m_onView;
    bool m_isFilling = false;
};

} // namespace wl
