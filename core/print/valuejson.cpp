// SPDX-License-Identifier: MIT
#include "core/print/valuejson.h"

#include "core/codec/hextext.h"
#include "core/print/jsonl.h"

#include <array>
#include <charconv>
#include <cmath>

namespace wl {
namespace {

constexpr int deepest = 16;
constexpr std::size_t mostCharacters = 16U << 20U;

class Writer
{
public:
    explicit Writer(Dissector &dissector) : m_dissector(dissector), m_registry(dissector.registry()) { }

    bool write(const Value &value, int depth)
    {
        if (depth > deepest || m_out.size() > mostCharacters)
            return false;
        switch (value.kind) {
        case Value::Kind::Absent:
            m_out += "null";
            return true;
        case Value::Kind::Boolean:
            m_out += value.isTrue() ? "true" : "false";
            return true;
        case Value::Kind::Integer:
            m_out += value.integer < 0 ? std::to_string(static_cast<std::int64_t>(value.integer))
                                       : std::to_string(static_cast<std::uint64_t>(value.integer));
            return true;
        case Value::Kind::Float:
            return number(value.number);
        case Value::Kind::Text:
            m_out += jsonString(asText(value.view()));
            return true;
        case Value::Kind::Bytes:
            m_out += "{\"bytes\":\"" + toHex(value.view()) + "\"}";
            return true;
        case Value::Kind::List:
        case Value::Kind::Array:
            return list(value, depth);
        case Value::Kind::Structure:
            return structure(value.place.handle, depth);
        case Value::Kind::Stream:
        case Value::Kind::Error:
            break;
        }
        return false;
    }

    std::string m_out;

private:
    bool number(double value)
    {
        std::array<char, 40> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        // JSON has no word for these.
        m_out += std::isfinite(value) ? std::string(digits.data(), end) : "null";
        return true;
    }

    bool list(const Value &value, int depth)
    {
        Evaluator<Dissector> &evaluator = m_dissector.evaluator();
        m_out += '[';
        for (std::uint32_t i = 0; i < evaluator.elements(value); ++i) {
            m_out += i > 0 ? "," : "";
            if (!write(evaluator.at(value, i), depth + 1))
                return false;
        }
        m_out += ']';
        return true;
    }

    bool structure(std::uint32_t handle, int depth)
    {
        const Type &type = m_registry.type(m_dissector.rowOf(handle));
        m_out += '{';
        bool isFirst = true;
        for (std::uint32_t i = 0; i < type.attributeCount; ++i) {
            const Value value = m_dissector.evaluator().decoded(m_dissector.field(handle, i));
            if (value.kind == Value::Kind::Absent)
                continue;
            m_out += (isFirst ? "" : ",") + jsonString(m_registry.info(type.firstAttribute + i).id) + ":";
            isFirst = false;
            if (!write(value, depth + 1))
                return false;
        }
        m_out += '}';
        return true;
    }

    Dissector &m_dissector;
    const Registry &m_registry;
};

} // namespace

std::optional<std::string> valueJson(Dissector &dissector, const Value &value)
{
    Writer writer(dissector);
    return writer.write(value, 0) ? std::optional(std::move(writer.m_out)) : std::nullopt;
}

} // namespace wl
