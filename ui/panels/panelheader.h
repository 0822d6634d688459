// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;
class QHBoxLayout;

namespace wl {

/// The strip above a panel: its name, underlined, and at the right what is
/// worth knowing at a glance. It lets mouse presses through, so that a dock can
/// be dragged by it.
class PanelHeader : public QFrame
{
    Q_OBJECT

public:
    static constexpr int stripHeight = 30; ///< device-independent pixels, with the hairline below

    explicit PanelHeader(const QString &title, QWidget *parent = nullptr);

    void setNote(const QString &text);
    /// A dock asks its title how high it is: with setFixedHeight(0) it is not there.
    [[nodiscard]] QSize sizeHint() const override { return {QFrame::sizeHint().width(), maximumHeight()}; }
    /// Puts a control at the right end.
    void addControl(QWidget *control);

private:
    QHBoxLayout *m_layout;
    QLabel *m_note;
};

} // namespace wl
