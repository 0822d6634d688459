// SPDX-License-Identifier: MIT
#include "core/dissect/paramdefault.h"

#include "core/codec/numbertext.h"

namespace wl {

Value defaultOf(const Param &param)
{
    if (!param.defaultValue || !param.defaultValue->isScalar())
        return Value::absent();
    const std::string &text = param.defaultValue->text;
    if (text == "true" || text == "false")
        return Value::ofBoolean(text == "true");
    if (const auto number = parseNumber(text, 64, true))
        return Value::ofInteger(static_cast<std::int64_t>(*number), param.enumeration);
    return Value::ofBytes({reinterpret_cast<const std::uint8_t *>(text.data()), text.size()}, Value::Kind::Text);
}

} // namespace wl
