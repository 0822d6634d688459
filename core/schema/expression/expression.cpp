// SPDX-License-Identifier: MIT
#include "core/schema/expression/expression.h"

#include "core/schema/expression/lexer.h"

#include <array>
#include <optional>

namespace wl {
namespace {

constexpr int deepestNesting = 100;

struct Level
{
    std::array<std::string_view, 6> operators;
};

// Weakest first, as in the grammar.
constexpr std::array<Level, 10> binaryLevels{{{{"or"}},
                                              {{"and"}},
                                              {{}}, // 'not' stands here
                                              {{"==", "!=", "<=", ">=", "<", ">"}},
                                              {{"|"}},
                                              {{"^"}},
                                              {{"&"}},
                                              {{"<<", ">>"}},
                                              {{"+", "-"}},
                                              {{"*", "/", "%"}}}};
constexpr std::size_t notLevel = 2;

class Parser
{
public:
    explicit Parser(std::vector<Token> tokens) : m_tokens(std::move(tokens)) { }

    Result<Expression> parse()
    {
        Expression out;
        if (!ternary(out) || !isAtEnd())
            return *m_error;
        return out;
    }

private:
    [[nodiscard]] const Token &current() const { return m_tokens[m_at]; }

    bool fail(std::string text, ErrorCode code = ErrorCode::BadInput)
    {
        if (!m_error)
            m_error = Error{code, std::move(text), {}, 1, current().column};
        return false;
    }

    bool isAtEnd() { return current().kind == TokenKind::End || fail("unexpected '" + current().text + "'"); }

    [[nodiscard]] bool sees(std::string_view symbol) const
    {
        const Token &token = current();
        return (token.kind == TokenKind::Symbol || token.kind == TokenKind::Name) && token.text == symbol;
    }

    bool take(std::string_view symbol)
    {
        if (!sees(symbol))
            return false;
        ++m_at;
        return true;
    }

    bool expect(std::string_view symbol) { return take(symbol) || fail("expected '" + std::string(symbol) + "'"); }

    bool name(std::string &out)
    {
        if (current().kind != TokenKind::Name)
            return fail("expected a name");
        out = current().text;
        ++m_at;
        return true;
    }

    /// Replaces @p out by a node of @p kind that has @p out as its first operand.
    static void wrap(Expression &out, ExpressionKind kind, std::string text)
    {
        Expression outer{.kind = kind, .column = out.column, .text = std::move(text)};
        outer.operands.push_back(std::move(out));
        out = std::move(outer);
    }

    bool operand(Expression &out, bool (Parser::*rule)(Expression &))
    {
        out.operands.emplace_back();
        return (this->*rule)(out.operands.back());
    }

    bool ternary(Expression &out)
    {
        if (++m_depth > deepestNesting)
            return fail("nested deeper than 100 levels", ErrorCode::Budget);
        if (!level(out, 0))
            return false;
        if (take("?")) {
            wrap(out, ExpressionKind::Ternary, "?");
            if (!operand(out, &Parser::ternary) || !expect(":") || !operand(out, &Parser::ternary))
                return false;
        }
        --m_depth;
        return true;
    }

    bool level(Expression &out, std::size_t index)
    {
        if (index == binaryLevels.size())
            return unary(out);
        if (index == notLevel)
            return negation(out);
        if (!level(out, index + 1))
            return false;
        for (bool more = true; more;) {
            more = false;
            for (const std::string_view symbol : binaryLevels[index].operators) {
                if (symbol.empty() || !take(symbol))
                    continue;
                wrap(out, ExpressionKind::Binary, std::string(symbol));
                out.operands.emplace_back();
                if (!level(out.operands.back(), index + 1))
                    return false;
                more = true;
                break;
            }
        }
        return true;
    }

    bool negation(Expression &out)
    {
        if (!sees("not"))
            return level(out, notLevel + 1);
        return prefix(out, &Parser::negation);
    }

    bool unary(Expression &out)
    {
        if (sees("-") || sees("~") || sees("+"))
            return prefix(out, &Parser::unary);
        return postfix(out);
    }

    bool prefix(Expression &out, bool (Parser::*rule)(Expression &))
    {
        if (++m_depth > deepestNesting)
            return fail("nested deeper than 100 levels", ErrorCode::Budget);
        out = {.kind = ExpressionKind::Unary, .column = current().column, .text = current().text};
        ++m_at;
        const bool ok = operand(out, rule);
        --m_depth;
        return ok;
    }

    bool typeName(Expression &out)
    {
        std::string part;
        take("::");
        if (!name(out.text))
            return false;
        while (take("::")) {
            if (!name(part))
                return false;
            out.text += "::" + part;
        }
        if (take("[")) {
            out.text += "[]";
            if (!expect("]"))
                return false;
        }
        // `.as<list<u1>>` would need the two closing signs split; types here are never generic.
        return expect(">");
    }

    bool arguments(Expression &out, std::string_view closing)
    {
        while (!take(closing)) {
            if (!operand(out, &Parser::ternary))
                return false;
            if (take(","))
                continue;
            return expect(closing);
        }
        return true;
    }

    bool postfix(Expression &out)
    {
        if (!atom(out))
            return false;
        while (true) {
            if (take(".")) {
                std::string member;
                if (!name(member))
                    return false;
                if (member == "as" && take("<")) {
                    wrap(out, ExpressionKind::Cast, {});
                    if (!typeName(out))
                        return false;
                } else if (take("(")) {
                    wrap(out, ExpressionKind::Method, member);
                    if (!arguments(out, ")"))
                        return false;
                } else {
                    wrap(out, ExpressionKind::Member, member);
                }
            } else if (take("[")) {
                wrap(out, ExpressionKind::Index, {});
                if (!operand(out, &Parser::ternary) || !expect("]"))
                    return false;
            } else {
                return true;
            }
        }
    }

    bool atom(Expression &out)
    {
        const Token token = current();
        out.column = token.column;
        switch (token.kind) {
        case TokenKind::Integer:
            ++m_at;
            out.kind = ExpressionKind::Integer;
            out.integer = token.integer;
            return true;
        case TokenKind::Float:
            ++m_at;
            out.kind = ExpressionKind::Float;
            out.number = token.number;
            return true;
        case TokenKind::Text:
            out.kind = ExpressionKind::Text;
            for (; current().kind == TokenKind::Text; ++m_at)
                out.text += current().text;
            return true;
        case TokenKind::Format:
            ++m_at;
            return format(out, token);
        case TokenKind::Name:
            return nameOrCall(out);
        case TokenKind::Symbol:
            return bracket(out);
        case TokenKind::End:
            break;
        }
        return fail("expected a value");
    }

    bool format(Expression &out, const Token &token)
    {
        out.kind = ExpressionKind::Format;
        for (std::size_t i = 0; i < token.pieces.size(); ++i) {
            if (i % 2 == 0) {
                out.operands.push_back({.kind = ExpressionKind::Text, .column = token.column, .text = token.pieces[i]});
                continue;
            }
            auto inner = m_depth < deepestNesting ? tokenize(token.pieces[i]) : Result<std::vector<Token>>(Error{});
            if (!inner)
                return fail("in the string's braces: " + inner.error().text);
            Parser parser(std::move(*inner));
            parser.m_depth = m_depth + 1;
            auto parsed = parser.parse();
            if (!parsed)
                return fail("in the string's braces: " + parsed.error().text);
            out.operands.push_back(std::move(*parsed));
        }
        return true;
    }

    bool bracket(Expression &out)
    {
        if (take("("))
            return ternary(out) && expect(")");
        if (take("[")) {
            out.kind = ExpressionKind::List;
            return arguments(out, "]");
        }
        if (take("::"))
            return nameOrCall(out);
        return fail("expected a value, not '" + current().text + "'");
    }

    bool nameOrCall(Expression &out)
    {
        if (!name(out.text))
            return false;
        if (out.text == "true" || out.text == "false") {
            out.kind = ExpressionKind::Boolean;
            out.integer = out.text == "true" ? 1 : 0;
            return true;
        }
        if ((out.text == "sizeof" || out.text == "bitsizeof") && take("<")) {
            out.kind = out.text == "sizeof" ? ExpressionKind::SizeOf : ExpressionKind::BitSizeOf;
            return typeName(out);
        }
        if (take("(")) {
            out.kind = ExpressionKind::Function;
            return arguments(out, ")");
        }
        out.kind = ExpressionKind::Name;
        std::string part;
        while (take("::")) {
            if (!name(part))
                return false;
            out.kind = ExpressionKind::EnumMember;
            out.text += "::" + part;
        }
        return true;
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<Expression> parseExpression(std::string_view text)
{
    auto tokens = tokenize(text);
    if (!tokens)
        return tokens.error();
    return Parser(std::move(*tokens)).parse();
}

} // namespace wl
