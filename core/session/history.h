// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/editstep.h"

#include <string>
#include <vector>

namespace wl {

/// The steps of a file, the ones undone included.
class History
{
public:
    /// Adds @p step behind the present position; steps that were undone are forgotten.
    void push(EditStep step);
    /// The step to revert, moving back; null at the start.
    [[nodiscard]] const EditStep *back();
    /// The step to apply again, moving forward; null at the end.
    [[nodiscard]] const EditStep *forward();

    [[nodiscard]] bool canUndo() const noexcept { return m_position > 0; }
    [[nodiscard]] bool canRedo() const noexcept { return m_position < m_steps.size(); }
    /// What undo() would take back, in words of the craft grammar; empty when nothing.
    [[nodiscard]] std::string undoText() const;
    [[nodiscard]] std::string redoText() const;
    [[nodiscard]] const std::vector<EditStep> &steps() const noexcept { return m_steps; }
    /// How many steps are applied.
    [[nodiscard]] std::size_t position() const noexcept { return m_position; }

    void clear();
    void setClean() noexcept { m_clean = m_position; }
    [[nodiscard]] bool isClean() const noexcept { return m_clean == m_position; }

private:
    static constexpr std::size_t never = static_cast<std::size_t>(-1);
    std::vector<EditStep> m_steps;
    std::size_t m_position = 0;
    std::size_t m_clean = 0;
};

} // namespace wl
