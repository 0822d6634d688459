// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/panel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace wl {

class HexView;
struct SentPacket;

/// What came back for the exchange that is looked at: who answered and how
/// fast, the fields as a tree, the bytes.
class ReplyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReplyPanel(PanelContext &context);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showReply();
    void showFields(const SentPacket &sent);
    [[nodiscard]] QString headline(const SentPacket &sent) const;

    PanelContext &m_context;
    QLabel *m_headline;
    QLabel *m_differences;
    QPlainTextEdit *m_fields;
    HexView *m_bytes;
};

} // namespace wl
