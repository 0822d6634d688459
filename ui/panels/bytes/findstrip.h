// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/bytes/bytesearch.h"
#include "ui/panels/panel.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;

namespace wl {

class HexView;

/// The search below the bytes: as hex, text or field. All matches are marked, one of them is selected; next and
/// previous go round the packet. The search follows the packet while it is open.
class FindStrip : public QFrame
{
    Q_OBJECT

public:
    FindStrip(PanelContext &context, HexView &view, QWidget *parent);

    /// Shows it, with what is selected in the bytes as the text when it is empty.
    void open();
    /// To the next match, or the previous one; opens it when nothing was searched for yet.
    void step(bool forwards);

signals:
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeControls();
    void finish();
    void showPacket();
    /// Searches anew. @param origin  the first match from there on becomes the selected one
    void searchFrom(qsizetype origin);
    void find();
    void select(std::size_t index);
    void showCount();
    [[nodiscard]] SearchKind kind() const;

    PanelContext &m_context;
    HexView &m_view;
    QComboBox *m_kind;
    QLineEdit *m_text;
    QLabel *m_count;
    SearchResult m_result{};
    std::size_t m_current = 0; ///< of the matches
    qsizetype m_origin = 0;    ///< where the caret stood when the text was begun
    QString m_problem{};
    bool m_hasWrapped = false;
};

} // namespace wl
