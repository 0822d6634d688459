// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <atomic>
#include <functional>

class QWidget;

namespace wl {

/// What a piece of work on another thread tells of itself, and is told.
class WorkState
{
public:
    /// How much of it is done, in percent; -1 while nobody can say.
    std::atomic<int> percent = -1;

    /// @return whether somebody still waits for it
    [[nodiscard]] bool isWanted() const noexcept { return m_fate != Fate::Cancelled; }
    /// Work that changes something outside asks before it does. @return false: it was cancelled, and must not
    [[nodiscard]] bool mayFinish() noexcept { return decide(Fate::Final); }
    /// @return false: it is too late
    bool cancel() noexcept { return decide(Fate::Cancelled); }
    [[nodiscard]] bool canCancel() const noexcept { return m_fate == Fate::Open; }

private:
    enum class Fate : unsigned char { Open, Cancelled, Final };

    bool decide(Fate fate) noexcept
    {
        Fate open = Fate::Open;
        return m_fate.compare_exchange_strong(open, fate) || open == fate;
    }

    std::atomic<Fate> m_fate = Fate::Open;
};

/// A piece of work. When it is cancelled it goes on without anybody who waits, so it owns what it works on.
using Work = std::function<void(WorkState &)>;

/// Runs @p work on another thread and waits for it, while windows go on painting. What is typed or clicked meanwhile
/// comes when it is done; when it lasts, a dialog over @p window says how far it is, and can cancel it.
/// @param quietMs  how long it may last without a dialog, in milliseconds
/// @return false when it was cancelled
[[nodiscard]] bool waitFor(QWidget &window, const QString &what, const Work &work, int quietMs = 1000);

} // namespace wl
