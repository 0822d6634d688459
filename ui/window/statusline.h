// SPDX-License-Identifier: MIT
#pragma once

#include <QStatusBar>

class QLabel;

namespace wl {

class ElidedLabel;
class HexView;
struct PanelContext;

/// What is selected, what it is for, where it is, how typing works, and what
/// can be sent.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(PanelContext &context, HexView &bytes, QWidget *parent = nullptr);

private:
    void showSelection();
    void showMode();
    void showWays();
    [[nodiscard]] QString purpose() const;

    PanelContext &m_context;
    HexView &m_bytes;
    QLabel *m_path;
    ElidedLabel *m_purpose;
    QLabel *m_offset;
    QLabel *m_size;
    QLabel *m_mode;
    QLabel *m_ways;
};

} // namespace wl
