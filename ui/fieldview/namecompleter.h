// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schema.h"
#include "ui/theme/theme.h"

#include <QCompleter>

#include <vector>

namespace wl {

/// Offers the names a number can have, filtered by any part of the name or the number.
class NameCompleter final : public QCompleter
{
    Q_OBJECT

public:
    NameCompleter(const std::vector<const EnumMember *> &names, const Theme &theme, QWidget *editor);

    /// Shows the names that contain @p text, or nothing when none does. Empty: all names.
    void offer(const QString &text);
    void hide();

    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;
};

} // namespace wl
