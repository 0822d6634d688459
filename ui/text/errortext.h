// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QString>

namespace wl {

/// A failure as one sentence, beginning with a capital letter, without its code.
[[nodiscard]] QString describe(const Error &error);

/// UTF-8 of core as Qt has it.
[[nodiscard]] inline QString toQString(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace wl
