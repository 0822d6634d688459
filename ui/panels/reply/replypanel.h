// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "ui/panels/panel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;

namespace wl {

class HexView;
class ReplyModel;
struct SentPacket;

/// What came back for the exchange that is looked at: who answered and how fast, its fields beside those that were
/// built and that left, its bytes. Without a reply: what was seen instead, and the packet nearest to one.
class ReplyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReplyPanel(PanelContext &context);

private:
    void makeFields();
    void fitColumns();
    void copyRows();
    void showReply();
    void showFields(const SentPacket &sent);
    [[nodiscard]] QString headline(const SentPacket &sent) const;

    PanelContext &m_context;
    QLabel *m_headline;
    QLabel *m_differences;
    ReplyModel *m_model;
    QTreeView *m_fields;
    HexView *m_bytes;
    QPushButton *m_add;
    QPushButton *m_keep;
};

} // namespace wl
