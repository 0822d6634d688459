// SPDX-License-Identifier: MIT
#include "tests/support/randomschema.h"

#include <array>
#include <vector>

namespace wl::tests {
namespace {

class Writer
{
public:
    explicit Writer(QRandomGenerator &random) : m_random(random) { }

    /// The `seq` of a type whose fields may hold the types of @p inner.
    std::string seq(const std::vector<std::string> &inner)
    {
        m_numbers.clear();
        std::string text = "[";
        const int count = below(6) + 1;
        for (int i = 0; i < count; ++i)
            text += (i > 0 ? ", {" : "{") + field("f" + std::to_string(i), inner, i == count - 1) + "}";
        return text + "]";
    }

private:
    int below(int most) { return m_random.bounded(most); }
    template<std::size_t N>
    std::string oneOf(const std::array<const char *, N> &texts)
    {
        return texts[static_cast<std::size_t>(below(static_cast<int>(N)))];
    }

    std::string number(int depth = 0)
    {
        if (depth > 2 || below(3) == 0)
            return std::to_string(below(5));
        switch (below(depth == 0 ? 5 : 7)) {
        case 0:
        case 1:
        case 2:
            return m_numbers.empty() ? "_io.size"
                                     : m_numbers[static_cast<std::size_t>(below(static_cast<int>(m_numbers.size())))];
        case 3:
            return "(" + number(depth + 1) + oneOf<7>({" + ", " - ", " * ", " / ", " % ", " & ", " >> "})
                + (below(2) == 0 ? number(depth + 1) : std::to_string(below(4) + 1)) + ")";
        case 4:
            return "(" + condition(depth + 1) + " ? " + number(depth + 1) + " : " + number(depth + 1) + ")";
        case 5:
            return oneOf<2>({"_io.size", "_io.pos"});
        default:
            return "_io.size - 1";
        }
    }
    std::string condition(int depth = 0)
    {
        if (depth < 3 && below(4) == 0)
            return "(" + condition(depth + 1) + oneOf<2>({" and ", " or "}) + condition(depth + 1) + ")";
        if (below(8) == 0)
            return oneOf<2>({"_io.eof", "not _io.eof"});
        if (depth == 0 && !m_last.empty() && below(3) == 0)
            return m_last; // the same one again
        return number(depth + 1) + oneOf<6>({" == ", " != ", " < ", " <= ", " > ", " >= "}) + number(depth + 1);
    }

    std::string field(const std::string &id, const std::vector<std::string> &inner, bool isLast)
    {
        std::string text = "id: " + id;
        if (below(4) == 0) {
            m_last = condition();
            text += ", if: '" + m_last + "'";
        }
        const int kind = below(isLast ? 16 : 14);
        if (kind < 5) {
            text += ", type: " + oneOf<10>({"u1", "u1", "u2", "u4", "s1", "b1", "b3", "b4", "b12", "u2le"});
            if (kind < 4)
                m_numbers.push_back(id);
            else
                text += repeat(false);
        } else if (kind < 8) {
            text += oneOf<2>({", size: 2", ", size: 1"}) + repeat(false);
        } else if (kind == 8) {
            text += ", size: '" + number() + "'" + repeat(false);
        } else if (kind < 11 && !inner.empty()) {
            text += ", type: " + inner[static_cast<std::size_t>(below(static_cast<int>(inner.size())))] + region()
                + repeat(true);
        } else if (kind < 13 && !inner.empty()) {
            text += ", type: {switch-on: '" + number() + "', cases: {";
            for (int i = 0; i < 3; ++i)
                text += std::to_string(below(3) + i * 3) + ": "
                    + inner[static_cast<std::size_t>(below(static_cast<int>(inner.size())))] + ", ";
            text += (below(2) == 0 ? "_: " + inner.front() : "300: " + inner.front()) + "}}" + region() + repeat(false);
        } else if (kind == 13) {
            text += oneOf<3>({", contents: [1]", ", terminator: 0", ", terminator: 2, consume: false"});
        } else if (kind == 14) {
            text += ", size-eos: true";
        } else {
            text += ", size: '" + number() + "', -payload: {table: x, key: '" + number() + "'}";
        }
        return text;
    }
    std::string region()
    {
        const int kind = below(4);
        return kind == 0 ? ", size: '" + number() + "'" : kind == 1 ? ", size-eos: true" : "";
    }
    std::string repeat(bool isStructure)
    {
        const int kind = below(8);
        if (kind == 0)
            return ", repeat: eos";
        if (kind == 1)
            return ", repeat: expr, repeat-expr: '" + number() + "'";
        if (kind == 2 && isStructure)
            return ", repeat: until, repeat-until: '" + oneOf<3>({"_.f0 == 0 or _io.eof", "_.f0 < 3", "_io.eof"}) + "'";
        return "";
    }

    QRandomGenerator &m_random;
    std::vector<std::string> m_numbers;
    std::string m_last;
};

} // namespace

std::string randomSchema(QRandomGenerator &random)
{
    Writer writer(random);
    std::string text = "meta: {id: t, endian: be, bit-endian: be, -binds: {x: [1, 3, 4]}}\n";
    const std::string c = writer.seq({});
    const std::string b = writer.seq({"c"});
    text += "seq: " + writer.seq({"c", "b"}) + "\n";
    return text + "types:\n  b: {seq: " + b + "}\n  c: {seq: " + c + "}\n";
}

} // namespace wl::tests
