// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/panel.h"

#include <QWidget>

namespace wl {

class HexView;
class PanelHeader;
struct Error;

/// The packet's bytes: grants the hex view's requests through the session, and
/// shares the selection with it.
class BytesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BytesPanel(PanelContext &context);

private:
    void connectRequests();
    void connectViews();
    void showPacket();
    void showMarks();
    void showSelection();
    void showMode();
    void paste(const QString &text);
    bool replace(qsizetype offset, qsizetype count, const QByteArray &bytes);

    PanelContext &m_context;
    PanelHeader *m_header;
    HexView *m_view;
};

} // namespace wl
