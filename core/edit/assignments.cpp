// SPDX-License-Identifier: MIT
#include "core/edit/assignments.h"

#include <algorithm>

namespace wl {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

void WordReader::skipBlanks() noexcept
{
    while (!isAtEnd() && isBlank(m_text[m_at]))
        ++m_at;
}

bool WordReader::takeSlash() noexcept
{
    skipBlanks();
    if (isAtEnd() || m_text[m_at] != '/')
        return false;
    ++m_at;
    skipBlanks();
    return true;
}

std::string_view WordReader::word() noexcept
{
    const std::size_t begin = m_at;
    bool isQuoted = false;
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (isQuoted && c == '\\' && m_at + 1 < m_text.size())
            ++m_at;
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (isBlank(c) || c == '/'))
            break;
    }
    m_at = std::min(m_at, m_text.size());
    return m_text.substr(begin, m_at - begin);
}

Error craftError(std::size_t position, std::string text)
{
    return {ErrorCode::BadInput, std::move(text), {}, 1, static_cast<int>(position) + 1};
}

Result<LayerPlan::Assignment> readAssignment(std::string_view word, std::size_t position)
{
    const std::size_t equals = word.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return craftError(position, "expected a field and its value, such as ttl=64, not '" + std::string(word) + "'");
    return LayerPlan::Assignment{std::string(word.substr(0, equals)), std::string(word.substr(equals + 1))};
}

Result<std::vector<LayerPlan::Assignment>> parseAssignments(std::string_view text)
{
    std::vector<LayerPlan::Assignment> assignments;
    WordReader words(text);
    for (; !words.isAtEnd(); words.skipBlanks()) {
        const std::size_t at = words.position();
        if (words.peek() == '/')
            return craftError(at, "expected a field and its value");
        auto assignment = readAssignment(words.word(), at);
        if (!assignment)
            return assignment.error();
        assignments.push_back(std::move(*assignment));
    }
    return assignments;
}

} // namespace wl
