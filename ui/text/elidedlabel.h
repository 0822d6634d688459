// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace wl {

/// A line of plain text that ends in an ellipsis where it has no room. All of it
/// is in its tool tip and its accessible name.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setWhole(const QString &text);
    [[nodiscard]] const QString &whole() const noexcept { return m_whole; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QString m_whole{};
};

} // namespace wl
