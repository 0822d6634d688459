// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/fieldsource.h"
#include "core/session/session.h"
#include "ui/theme/theme.h"

#include <QString>

namespace wl {

/// The lines of the definition of a field and where they stand.
struct DefinitionPlace
{
    FieldSource source{};
    QString file{}; ///< empty: no file
    int line = 0;   ///< 0: the file as a whole
    bool isBundled = true;
};

/// Where @p node is defined; reads the file.
[[nodiscard]] DefinitionPlace definitionOf(const FieldTree &tree, NodeIndex node);

/// All there is to know about a field or layer that does not depend on its value, as HTML. Links are web addresses,
/// `copy:` with a text, `filter:` with the name a display filter has for the field, and `open:` with a file.
[[nodiscard]] QString referenceHtml(const FieldTree &tree, NodeIndex node, const DefinitionPlace &place,
                                    const Theme &theme, const QString &monospaceFamily);

/// @p reference (`RFC 791 §3.1; IEEE 802.3`) as HTML, each RFC in it a link to its section.
[[nodiscard]] QString referenceLinks(const QString &reference);

/// A display filter that finds packets whose field @p name has the value of @p node.
[[nodiscard]] QString displayFilter(const FieldTree &tree, NodeIndex node, const QString &name);

} // namespace wl
