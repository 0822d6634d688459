// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/panel.h"

#include <QWidget>

class QMenu;

namespace wl {

class FindStrip;
class GoToStrip;
class HexView;
class PanelHeader;
class PasteStrip;

/// The packet's bytes: grants the hex view's requests through the session, and
/// shares the selection with it. Search, "go to" and what is about to be pasted
/// are strips around the view.
class BytesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BytesPanel(PanelContext &context);

    /// Shows what a text was understood as, and asks where its bytes go.
    void offerPaste(const QString &text);
    void openFind();
    void findNext();
    void findPrevious();
    void openGoTo();
    /// Every notation the selected bytes, else the packet, can be copied in.
    void fillCopyAs(QMenu &menu);

private:
    void connectRequests();
    void connectViews();
    void showPacket();
    void showMarks();
    void showSelection();
    void showMode();
    void showMenu(const QPoint &at);
    bool replace(qsizetype offset, qsizetype count, const QByteArray &bytes);

    PanelContext &m_context;
    PanelHeader *m_header;
    HexView *m_view;
    PasteStrip *m_paste;
    FindStrip *m_find;
    GoToStrip *m_goTo;
};

} // namespace wl
