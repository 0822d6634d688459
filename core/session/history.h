// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/packetlist.h"

#include <memory>
#include <string>
#include <vector>

namespace wl {

/// A step of a file: an edit of one packet, or of the list of them.
struct HistoryStep : EditStep
{
    std::shared_ptr<const ListChange> list{}; ///< instead of the edit
};

/// The steps of a file, the ones undone included.
class History
{
public:
    /// Adds @p step behind the present position; steps that were undone are forgotten.
    void push(HistoryStep step);
    /// The step to revert, moving back; null at the start.
    [[nodiscard]] const HistoryStep *back();
    /// The step to apply again, moving forward; null at the end.
    [[nodiscard]] const HistoryStep *forward();

    [[nodiscard]] bool canUndo() const noexcept { return m_position > 0; }
    [[nodiscard]] bool canRedo() const noexcept { return m_position < m_steps.size(); }
    /// What undo() would take back, in words of the craft grammar; empty when nothing.
    [[nodiscard]] std::string undoText() const;
    [[nodiscard]] std::string redoText() const;
    [[nodiscard]] const std::vector<HistoryStep> &steps() const noexcept { return m_steps; }
    /// How many steps are applied.
    [[nodiscard]] std::size_t position() const noexcept { return m_position; }

    void clear();
    /// Says every step in another registry.
    /// @return false when one cannot be said there; then nothing has changed
    [[nodiscard]] bool carry(const CarryOver &over);
    void setClean() noexcept { m_clean = m_position; }
    /// No step leads to what a file holds.
    void setNeverClean() noexcept { m_clean = never; }
    [[nodiscard]] bool isClean() const noexcept { return m_clean == m_position; }

private:
    static constexpr std::size_t never = static_cast<std::size_t>(-1);
    std::vector<HistoryStep> m_steps;
    std::size_t m_position = 0;
    std::size_t m_clean = 0;
};

} // namespace wl
