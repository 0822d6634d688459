// SPDX-License-Identifier: MIT
#include "core/vary/variationtext.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace wl {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view between = "..";

/// What is still to be read of a variation's text.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_text(text) { skipBlanks(); }

    [[nodiscard]] bool isAtEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] Error expected(const std::string &what) const
    {
        return {.code = ErrorCode::BadInput, .text = "expected " + what, .column = static_cast<int>(m_at) + 1};
    }

    bool take(char character)
    {
        if (isAtEnd() || m_text[m_at] != character)
            return false;
        ++m_at;
        skipBlanks();
        return true;
    }

    /// Takes the next word if it is that one.
    bool takeWord(std::string_view word)
    {
        const std::size_t end = m_at + word.size();
        const bool isWord = m_text.substr(m_at).starts_with(word)
            && (end == m_text.size() || blanks.find(m_text[end]) != std::string_view::npos);
        if (!isWord)
            return false;
        m_at = end;
        skipBlanks();
        return true;
    }

    /// All up to one of @p ends that stands outside of quotes, or the end.
    std::string takeUntil(std::string_view ends)
    {
        const std::size_t begin = m_at;
        bool isQuoted = false;
        for (; m_at < m_text.size() && (isQuoted || ends.find(m_text[m_at]) == std::string_view::npos); ++m_at) {
            if (m_text[m_at] == '\\' && isQuoted && m_at + 1 < m_text.size())
                ++m_at;
            else if (m_text[m_at] == '"')
                isQuoted = !isQuoted;
        }
        const std::string_view taken = m_text.substr(begin, m_at - begin);
        skipBlanks();
        return std::string(taken.substr(0, taken.find_last_not_of(blanks) + 1));
    }

    std::optional<std::uint64_t> takeNumber()
    {
        std::uint64_t number = 0;
        const char *first = m_text.data() + m_at;
        const auto [end, error] = std::from_chars(first, m_text.data() + m_text.size(), number);
        if (error != std::errc{} || end == first)
            return std::nullopt;
        m_at += static_cast<std::size_t>(end - first);
        if (!isAtEnd() && blanks.find(m_text[m_at]) == std::string_view::npos) {
            m_at -= static_cast<std::size_t>(end - first);
            return std::nullopt;
        }
        skipBlanks();
        return number;
    }

private:
    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(blanks, m_at), m_text.size()); }

    std::string_view m_text;
    std::size_t m_at = 0;
};

Result<Done> readList(Reader &reader, Variation &variation)
{
    variation.kind = Variation::Kind::List;
    do {
        variation.values.push_back(reader.takeUntil(",]"));
        if (variation.values.back().empty())
            return reader.expected("a value");
    } while (reader.take(','));
    return reader.take(']') ? Result<Done>(Done{}) : reader.expected("`]` behind the last value");
}

bool isOption(Reader reader)
{
    return reader.takeWord("step") || reader.takeWord("every") || reader.takeWord("seed") || reader.takeWord("nested");
}

Result<Done> readRange(Reader &reader, Variation &variation)
{
    const bool isNamed = reader.takeWord("up") || reader.takeWord("down") || reader.takeWord("random");
    if (reader.isAtEnd() || isOption(reader))
        return isNamed ? Result<Done>(Done{}) : reader.expected("values such as 1..100, up, random or [1, 5]");
    const Reader before = reader;
    const std::string range = reader.takeUntil(blanks);
    const std::size_t at = range.find(between);
    if (at == std::string::npos)
        return before.expected("values such as 1..100, up, random or [1, 5]");
    variation.first = range.substr(0, at);
    variation.last = range.substr(at + between.size());
    return Done{};
}

Result<Done> readOption(Reader &reader, Variation &variation)
{
    if (reader.takeWord("nested")) {
        variation.isNested = true;
        return Done{};
    }
    const bool isStep = reader.takeWord("step");
    const bool isEvery = !isStep && reader.takeWord("every");
    if (!isStep && !isEvery && !reader.takeWord("seed"))
        return reader.expected("`step`, `every`, `seed` or `nested`");
    const Reader before = reader;
    const auto number = reader.takeNumber();
    if (!number || (*number == 0 && (isStep || isEvery)))
        return before.expected(isStep || isEvery ? "a number from 1 on" : "a number");
    (isStep ? variation.step : isEvery ? variation.every : variation.seed) = *number;
    return Done{};
}

} // namespace

Result<Variation> parseVariation(std::string_view text)
{
    Reader reader(text);
    Variation variation{.path = reader.takeUntil("=")};
    if (variation.path.empty())
        return Reader(text).expected("a field such as icmp.seq");
    if (!reader.take('='))
        return reader.expected("`=` behind the field");
    using Kind = Variation::Kind;
    Reader word = reader;
    variation.kind = word.takeWord("down") ? Kind::Decrement : word.takeWord("random") ? Kind::Random : Kind::Increment;
    Result<Done> done = reader.take('[') ? readList(reader, variation) : readRange(reader, variation);
    while (done && !reader.isAtEnd())
        done = readOption(reader, variation);
    return done ? Result<Variation>(std::move(variation)) : done.error();
}

std::string showCourse(const Variation &variation)
{
    std::string out;
    const std::string range = variation.first + std::string(between) + variation.last;
    const bool hasRange = !variation.first.empty() || !variation.last.empty();
    switch (variation.kind) {
    case Variation::Kind::Increment:
        out = hasRange ? range : "up";
        break;
    case Variation::Kind::Decrement:
        out = hasRange ? "down " + range : "down";
        break;
    case Variation::Kind::Random:
        out = hasRange ? "random " + range : "random";
        break;
    case Variation::Kind::List:
        for (const std::string &value : variation.values)
            out += (out.empty() ? "[" : ", ") + value;
        out += ']';
        break;
    }
    if (variation.step != 1)
        out += " step " + std::to_string(variation.step);
    if (variation.every != 1)
        out += " every " + std::to_string(variation.every);
    if (variation.seed != 0)
        out += " seed " + std::to_string(variation.seed);
    return variation.isNested ? out + " nested" : out;
}

std::string showVariation(const Variation &variation)
{
    return variation.path + '=' + showCourse(variation);
}

} // namespace wl
