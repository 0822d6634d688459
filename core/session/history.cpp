// SPDX-License-Identifier: MIT
#include "core/session/history.h"

namespace wl {

void History::push(HistoryStep step)
{
    if (m_clean != never && m_clean > m_position)
        m_clean = never; // the saved state was among the steps that go
    m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_position), m_steps.end());
    m_steps.push_back(std::move(step));
    ++m_position;
}

const HistoryStep *History::back()
{
    return canUndo() ? &m_steps[--m_position] : nullptr;
}

const HistoryStep *History::forward()
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

bool History::carry(const CarryOver &over)
{
    std::vector<HistoryStep> carried = m_steps;
    for (HistoryStep &step : carried) {
        if (step.list) {
            ListChange list = *step.list;
            for (auto *places : {&list.removed, &list.inserted}) {
                for (auto &[place, entry] : *places) {
                    if (!wl::carry(entry, over))
                        return false;
                }
            }
            step.list = std::make_shared<const ListChange>(std::move(list));
            continue;
        }
        auto before = over.marks(step.before);
        auto after = over.marks(step.after);
        if (!before || !after)
            return false;
        step.before = std::move(*before);
        step.after = std::move(*after);
    }
    m_steps = std::move(carried);
    return true;
}

} // namespace wl
