// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/registry.h"

#include <QString>
#include <QStringList>

namespace wl {

/// What may stand where the caret is in a craft line.
struct CraftCompletion
{
    int begin = 0; ///< first character of the word being typed
    QString word{};
    QStringList candidates{}; ///< all that may stand there, whatever was typed
};

/// Layer names at the start of a layer, else the field names of the layer that
/// the caret is in. Nothing inside a value or a payload.
/// @param caret  characters from the start of @p line
[[nodiscard]] CraftCompletion craftCompletionAt(const Registry &registry, const QString &line, int caret);

} // namespace wl
