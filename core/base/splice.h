// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace wl {

/// One replacement in a byte string: at `offset`, `removed` gives way to `inserted`.
///
/// It carries both sides, so it can be applied, reverted and merged without
/// asking the packet anything. Unit of `offset`: bytes.
struct Splice
{
    qsizetype offset = 0;
    QByteArray removed{};
    QByteArray inserted{};

    /// The smallest splice that turns @p before into @p after. However many
    /// automatic fields an edit touched, the undo step is this one splice.
    [[nodiscard]] static Splice between(const QByteArray &before, const QByteArray &after);

    [[nodiscard]] bool isEmpty() const noexcept { return removed.isEmpty() && inserted.isEmpty(); }
    [[nodiscard]] Splice reversed() const { return {offset, inserted, removed}; }

    /// Applies the splice to @p bytes.
    /// @pre bytes holds `removed` at `offset`.
    void applyTo(QByteArray &bytes) const;

    friend bool operator==(const Splice &, const Splice &) = default;
};

} // namespace wl
