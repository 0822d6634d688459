// SPDX-License-Identifier: MIT
#include "core/schema/fileloader.h"

#include "core/schema/expression/expression.h"

#include <algorithm>

/// `-answers`, `-quotes` and `-reply`: what a packet must have to be the reply to another, and what it usually has.
namespace wl {
namespace {

constexpr std::size_t mostWays = 64;
constexpr std::size_t mostTerms = 32;

using Way = std::vector<const Expression *>;

bool isOperator(const Expression &e, std::string_view symbol)
{
    return e.kind == ExpressionKind::Binary && e.text == symbol;
}

/// The disjunctive normal form: in how many ways @p e can hold, and what must hold in each. Empty: too many.
std::vector<Way> waysOf(const Expression &e)
{
    std::vector<Way> ways;
    if (isOperator(e, "or")) {
        ways = waysOf(e.operands[0]);
        std::vector<Way> others = waysOf(e.operands[1]);
        if (ways.empty() || others.empty())
            return {};
        std::move(others.begin(), others.end(), std::back_inserter(ways));
    } else if (isOperator(e, "and")) {
        const std::vector<Way> others = waysOf(e.operands[1]);
        for (const Way &first : waysOf(e.operands[0])) {
            for (const Way &second : others) {
                Way &way = ways.emplace_back(first);
                way.insert(way.end(), second.begin(), second.end());
                if (ways.size() > mostWays || way.size() > mostTerms)
                    return {};
            }
        }
    } else {
        ways.push_back({&e});
    }
    return ways.size() > mostWays ? std::vector<Way>() : ways;
}

/// The names of `body.id`; nothing for anything else.
std::vector<std::string> chainOf(const Expression &e)
{
    if (e.kind == ExpressionKind::Name)
        return {e.text};
    std::vector<std::string> names;
    if (e.kind == ExpressionKind::Member && !(names = chainOf(e.operands[0])).empty())
        names.push_back(e.text);
    return names;
}

bool isRequest(const std::vector<std::string> &chain)
{
    return chain.front() == "request";
}

/// The first field of the own layer that @p e speaks of.
std::vector<std::string> ownField(const Expression &e)
{
    if (auto chain = chainOf(e); !chain.empty())
        return isRequest(chain) ? std::vector<std::string>() : chain;
    for (const Expression &operand : e.operands) {
        if (auto chain = ownField(operand); !chain.empty())
            return chain;
    }
    return {};
}

} // namespace

bool FileLoader::answerRule(std::size_t scope, const YamlNode &node, AnswerRule &out)
{
    const auto parsed = node.isScalar() ? parseExpression(node.text) : Result<Expression>(Error{});
    CodeRange whole;
    if (!parsed)
        return expression(scope, node, whole, true, true); // which says what is wrong, and where
    const std::vector<Way> ways = waysOf(*parsed);
    if (ways.empty())
        return fail(node, "this can hold in more than 64 ways, or has more than 32 conditions in one");
    const auto interned = [this](const std::vector<std::string> &chain, std::size_t from) {
        std::vector<NameId> ids;
        for (std::size_t i = from; i < chain.size(); ++i)
            ids.push_back(m_registry.intern(chain[i]));
        return ids;
    };
    for (const Way &way : ways) {
        std::vector<AnswerTerm> &terms = out.ways.emplace_back();
        for (const Expression *condition : way) {
            AnswerTerm &term = terms.emplace_back();
            term.field = interned(ownField(*condition), 0);
            if (!compiled(scope, node, *condition, term.that))
                return false;
            const bool isPlain = isOperator(*condition, "==") && !term.field.empty()
                && interned(chainOf(condition->operands[0]), 0) == term.field;
            if (!isPlain)
                continue;
            const Expression &wanted = condition->operands[1];
            if (!compiled(scope, node, wanted, term.wanted))
                return false;
            if (const auto chain = chainOf(wanted); !chain.empty() && isRequest(chain))
                term.wantedField = interned(chain, 1);
        }
    }
    return true;
}

bool FileLoader::compiled(std::size_t scope, const YamlNode &place, const Expression &expression, CodeRange &out)
{
    const auto code = CodeCompiler(m_registry).compile(expression, names(scope, true, true));
    if (!code) {
        YamlNode at = place;
        at.column += code.error().column - 1 + (place.quoted ? 1 : 0);
        return fail(at, "in the expression '" + place.text.substr(0, 200) + "': " + code.error().text);
    }
    out = *code;
    return true;
}

bool FileLoader::replyKey(std::size_t scope, const YamlNode &node, std::vector<ReplyField> &out)
{
    if (!node.isMap())
        return fail(node,
                    "expected a mapping of fields to what a reply has there, or to _ where that is its own affair");
    const Row row = m_scopes[scope].row;
    for (const YamlEntry &entry : node.entries) {
        ReplyField field;
        for (std::size_t at = 0; at <= entry.key.size();) {
            const std::size_t dot = std::min(entry.key.find('.', at), entry.key.size());
            field.field.push_back(m_registry.intern(entry.key.substr(at, dot - at)));
            at = dot + 1;
        }
        const std::string first = entry.key.substr(0, entry.key.find('.'));
        if (m_registry.attributeNamed(row, first) == noAttribute)
            return failKey(entry, "there is no field '" + first + "' in " + m_registry.info(row).path);
        if (!expression(scope, entry.value, field.value, true, true))
            return false;
        out.push_back(std::move(field));
    }
    return true;
}

} // namespace wl
