// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QWidget>

#include <array>
#include <cstdint>
#include <optional>

class QToolButton;

namespace wl {

/// A way of writing bytes. All are read by one grammar (parseBytes()), so a switch changes what is shown, never a byte.
enum class ByteNotation : std::uint8_t {
    Text,    ///< "naïve\n": characters, for bytes that are some
    Hex,     ///< 0x6e61c3af
    Escaped, ///< "na\xc3\xaf": all but printable ASCII as \xHH
};

/// The bytes that @p text stands for in another notation; nothing when it stands for none, or they have no such form.
[[nodiscard]] std::optional<QString> rewritten(const QString &text, ByteNotation notation);

/// Three buttons at the end of an editor that say in which notation its bytes stand, and change it.
class ByteNotations final : public QWidget
{
    Q_OBJECT

public:
    explicit ByteNotations(QWidget *parent);

    /// Shows which notation @p text is in, and which it can be in.
    void follow(const QString &text);
    /// The one after the present that @p text can be in.
    [[nodiscard]] ByteNotation after(const QString &text) const;

signals:
    void chosen(wl::ByteNotation notation);

private:
    std::array<QToolButton *, 3> m_buttons{};
    ByteNotation m_present = ByteNotation::Text;
};

} // namespace wl
