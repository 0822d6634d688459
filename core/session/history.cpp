// SPDX-License-Identifier: MIT
#include "core/session/history.h"

namespace wl {

void History::push(EditStep step)
{
    if (m_clean != never && m_clean > m_position)
        m_clean = never; // the saved state was among the steps that go
    m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_position), m_steps.end());
    m_steps.push_back(std::move(step));
    ++m_position;
}

const EditStep *History::back()
{
    return canUndo() ? &m_steps[--m_position] : nullptr;
}

const EditStep *History::forward()
{
    return canRedo() ? &m_steps[m_position++] : nullptr;
}

std::string History::undoText() const
{
    return canUndo() ? m_steps[m_position - 1].description : std::string();
}

std::string History::redoText() const
{
    return canRedo() ? m_steps[m_position].description : std::string();
}

void History::clear()
{
    m_steps.clear();
    m_position = 0;
    m_clean = 0;
}

} // namespace wl
