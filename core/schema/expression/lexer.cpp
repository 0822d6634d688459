// SPDX-License-Identifier: MIT
#include "core/schema/expression/lexer.h"

#include <array>
#include <charconv>
#include <optional>

namespace wl {
namespace {

constexpr WideInt largestLiteral = (WideInt{1} << 64) - 1;
// A chain of operators nests one level an operator, and every walk over it recurses.
constexpr std::size_t mostTokens = 2000;
constexpr std::array<std::string_view, 7> longSymbols{"::", "<<", ">>", "<=", ">=", "==", "!="};
constexpr std::string_view shortSymbols = "-+*/%&|^~<>?:.,()[]";

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isWordStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
constexpr bool isWord(char c)
{
    return isWordStart(c) || isDigit(c);
}
constexpr int digitValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

void appendUtf8(std::string &out, unsigned code)
{
    const auto put = [&out](unsigned byte) { out.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | code >> 6U);
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xE0U | code >> 12U);
        put(0x80U | (code >> 6U & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

class Lexer
{
public:
    explicit Lexer(std::string_view text) : m_text(text) { }

    Result<std::vector<Token>> run()
    {
        for (skipSpace(); m_at < m_text.size(); skipSpace()) {
            Token token{.column = static_cast<int>(m_at) + 1};
            if (!one(token))
                return *m_error;
            m_tokens.push_back(std::move(token));
            if (m_tokens.size() > mostTokens)
                return Error{ErrorCode::Budget, "more than 2,000 words in one expression", {}, 1, token.column};
        }
        m_tokens.push_back({.kind = TokenKind::End, .column = static_cast<int>(m_at) + 1});
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }

    bool fail(std::string text)
    {
        m_error = Error{ErrorCode::BadInput, std::move(text), {}, 1, static_cast<int>(m_at) + 1};
        return false;
    }

    bool one(Token &token)
    {
        const char c = peek();
        if (isDigit(c))
            return number(token);
        if (c == '"' || c == '\'')
            return literal(token, c);
        if (c == 'f' && peek(1) == '"')
            return format(token);
        if (isWordStart(c)) {
            token.kind = TokenKind::Name;
            while (isWord(peek()))
                token.text.push_back(m_text[m_at++]);
            return true;
        }
        return symbol(token);
    }

    bool symbol(Token &token)
    {
        token.kind = TokenKind::Symbol;
        for (const std::string_view candidate : longSymbols) {
            if (m_text.substr(m_at, 2) == candidate) {
                token.text = candidate;
                m_at += 2;
                return true;
            }
        }
        if (shortSymbols.find(peek()) == std::string_view::npos || peek() == '\0')
            return fail("no expression has this character");
        token.text = m_text.substr(m_at++, 1);
        return true;
    }

    bool number(Token &token)
    {
        int base = 10;
        if (peek() == '0') {
            const char mark = static_cast<char>(peek(1) | 0x20);
            base = mark == 'x' ? 16 : mark == 'b' ? 2 : mark == 'o' ? 8 : 10;
        }
        if (base != 10)
            m_at += 2;
        else if (isFloat())
            return floating(token);
        token.kind = TokenKind::Integer;
        int digits = 0;
        for (; isWord(peek()); ++m_at) {
            if (peek() == '_')
                continue;
            const int digit = digitValue(peek());
            if (digit >= base)
                return fail("not a digit of this number");
            token.integer = token.integer * base + digit;
            ++digits;
            if (token.integer > largestLiteral)
                return fail("a number above 2^64 - 1");
        }
        return digits > 0 || fail("expected digits");
    }

    [[nodiscard]] bool isFloat() const
    {
        std::size_t at = m_at;
        while (at < m_text.size() && (isDigit(m_text[at]) || m_text[at] == '_'))
            ++at;
        if (at >= m_text.size())
            return false;
        if (m_text[at] == '.')
            return at + 1 < m_text.size() && isDigit(m_text[at + 1]);
        return m_text[at] == 'e' || m_text[at] == 'E';
    }

    bool floating(Token &token)
    {
        std::string digits;
        while (isWord(peek()) || peek() == '.'
               || ((peek() == '+' || peek() == '-') && !digits.empty() && (digits.back() | 0x20) == 'e')) {
            if (peek() != '_')
                digits.push_back(peek());
            ++m_at;
        }
        token.kind = TokenKind::Float;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), token.number);
        if (error != std::errc{} || end != digits.data() + digits.size())
            return fail("not a number");
        return true;
    }

    bool literal(Token &token, char quote)
    {
        token.kind = TokenKind::Text;
        ++m_at;
        while (m_at < m_text.size() && peek() != quote) {
            if (quote == '"' && peek() == '\\') {
                if (!escape(token.text))
                    return false;
            } else {
                token.text.push_back(m_text[m_at++]);
            }
        }
        if (m_at >= m_text.size())
            return fail("the string has no end");
        ++m_at;
        return true;
    }

    /// f"abc={expression}"
    bool format(Token &token)
    {
        token.kind = TokenKind::Format;
        token.pieces.emplace_back();
        for (m_at += 2; m_at < m_text.size() && peek() != '"';) {
            if (peek() == '\\') {
                if (!escape(token.pieces.back()))
                    return false;
            } else if (peek() == '{') {
                const std::size_t end = m_text.find('}', m_at);
                if (end == std::string_view::npos)
                    return fail("the '{' has no '}'");
                token.pieces.emplace_back(m_text.substr(m_at + 1, end - m_at - 1));
                token.pieces.emplace_back();
                m_at = end + 1;
            } else {
                token.pieces.back().push_back(m_text[m_at++]);
            }
        }
        if (m_at >= m_text.size())
            return fail("the string has no end");
        ++m_at;
        return true;
    }

    bool escape(std::string &out)
    {
        ++m_at;
        const char c = peek();
        if (c == 'u') {
            unsigned code = 0;
            for (std::size_t i = 1; i <= 4; ++i) {
                if (digitValue(peek(i)) > 15)
                    return fail("expected four hexadecimal digits after \\u");
                code = code << 4U | static_cast<unsigned>(digitValue(peek(i)));
            }
            m_at += 5;
            appendUtf8(out, code);
            return true;
        }
        if (c >= '0' && c <= '7') {
            unsigned code = 0;
            for (int i = 0; i < 3 && peek() >= '0' && peek() <= '7'; ++i, ++m_at)
                code = code << 3U | static_cast<unsigned>(peek() - '0');
            appendUtf8(out, code);
            return true;
        }
        constexpr std::string_view letters = "abtnvfre\"'\\";
        constexpr std::string_view meanings = "\a\b\t\n\v\f\r\x1b\"'\\";
        const std::size_t index = letters.find(c);
        if (index == std::string_view::npos || c == '\0')
            return fail("no such escape in a string");
        out.push_back(meanings[index]);
        ++m_at;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
    std::optional<Error> m_error;
};

} // namespace

Result<std::vector<Token>> tokenize(std::string_view text)
{
    return Lexer(text).run();
}

} // namespace wl
