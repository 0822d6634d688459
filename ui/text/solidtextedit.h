// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace wl {

/// A text edit that paints its own background. The style sheet's goes through
/// every widget below it, for the whole of what changed, at each keystroke.
class SolidTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SolidTextEdit(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wl
