// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QLocale;

namespace wl {

class Repeater;

/// How far the last stream is, and what came of it, in one line.
[[nodiscard]] QString summaryOf(const Repeater &repeater, const QLocale &locale);

} // namespace wl
