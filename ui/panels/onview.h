// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace wl {

/// Lets a panel work only while somebody can see it, and catch up when that begins. A dock behind another tab is
/// visible for Qt, which puts it outside the window.
class OnView : public QObject
{
    Q_OBJECT

public:
    /// @param refresh  called when the panel comes into view after it was told to wait
    OnView(QWidget &panel, std::function<void()> refresh);

    /// Whether the panel can be seen now; if not, refresh is called once it can be.
    [[nodiscard]] bool mayWork();
    /// Whether any of it stands inside its window.
    [[nodiscard]] static bool isSeen(const QWidget &panel);
    /// What the panel holds is older than the packet.
    [[nodiscard]] bool isWaiting() const noexcept { return m_isWaiting; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_panel;
    std::function<void()> m_refresh;
    bool m_isWaiting = true;
};

} // namespace wl
