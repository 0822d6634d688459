// SPDX-License-Identifier: MIT
#pragma once

#include "ui/hexview/hexglyphs.h"
#include "ui/hexview/hexlayout.h"
#include "ui/hexview/hexscene.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <functional>
#include <vector>

namespace wl {

/// The bytes of a packet: offsets, hex and text, with a caret in either column.
///
/// It shows a scene and never changes a byte. What a person types, deletes or
/// pastes leaves as a request; the owner edits the packet and calls setBytes()
/// before the signal returns. A request that was refused (the bytes stayed as
/// they were) leaves the caret where it is sensible.
///
/// Setters never emit signals, so an owner may call them from its slots.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// Words for the byte at an offset.
    using Describer = std::function<QString(qsizetype offset)>;

    /// The type of clipboard data that says: these are bytes of a hex view.
    static constexpr const char *bytesMimeType = "application/x-wirelathe-bytes";

    explicit HexView(const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    /// Repaints the rows that changed; caret and selection stay where they still exist.
    void setBytes(const QByteArray &bytes);
    [[nodiscard]] const QByteArray &bytes() const { return m_scene.bytes; }

    /// A later tint paints over an earlier one, so inner layers come last.
    void setTints(std::vector<HexTint> tints);
    void setMarks(std::vector<HexMark> marks);

    /// What a search found; there may be very many. @pre in the packet's order, none inside another
    void setMatches(std::vector<BitRange> matches);
    [[nodiscard]] const std::vector<BitRange> &matches() const { return m_scene.matches; }

    /// The selected field: filled, a part of a byte by nibble or by bits. Scrolls only when nothing of it is in sight.
    void setSelectedRange(BitRange range);
    [[nodiscard]] BitRange selectedRange() const { return m_scene.selected; }

    /// What a screen reader says about a byte, e.g. "five f, identifier, high byte, set by you".
    void setDescriber(Describer describer) { m_describer = std::move(describer); }
    /// What the tip of a hovered byte shows (plain text); without it the describer's words.
    void setTipDescriber(Describer describer) { m_tipDescriber = std::move(describer); }
    /// The describer's words; without one, the two digits.
    [[nodiscard]] QString describe(qsizetype offset) const;

    void setReadOnly(bool readOnly) { m_isReadOnly = readOnly; }
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    [[nodiscard]] bool isInserting() const { return m_scene.isInserting; }
    void setInserting(bool inserting);

    [[nodiscard]] const HexCursor &cursor() const { return m_scene.cursor; }
    [[nodiscard]] qsizetype cursorOffset() const { return m_scene.cursor.offset(); }
    /// Moves the caret without a signal and brings it into sight. @pre 0 <= offset <= bytes().size()
    void setCursorOffset(qsizetype offset);
    /// Selects bytes without a signal and brings them into sight. @pre the bytes exist
    void select(qsizetype offset, qsizetype count);
    void ensureVisible(qsizetype offset);

    [[nodiscard]] const HexLayout &hexLayout() const { return m_layout; }
    [[nodiscard]] qsizetype topRow() const;
    /// The selected bytes, else those of the selected field; empty when nothing is selected.
    [[nodiscard]] BitRange pickedRange() const;
    /// The cell of a byte in the viewport's coordinates, whether in sight or not.
    [[nodiscard]] QRect cellRect(qsizetype offset, HexColumn column = HexColumn::Hex) const;

    /// The byte whose cell is at a point of the viewport; -1 when there is none.
    [[nodiscard]] qsizetype byteAt(QPoint viewportPoint) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

public slots:
    /// Plain hex digits of the selected bytes, else of the selected field, to the clipboard, marked as copied here.
    void copy();
    void cut();
    void paste();
    void selectAll();

signals:
    /// The bytes from @p offset on should become @p bytes; they exist already.
    void overwriteRequested(qsizetype offset, const QByteArray &bytes);
    void insertRequested(qsizetype offset, const QByteArray &bytes);
    void removeRequested(qsizetype offset, qsizetype count);
    /// Clipboard text; it goes to the selection, else to the caret.
    void pasteRequested(const QString &text);
    /// By a person. A click says it even when the caret stood there already.
    void cursorMoved(qsizetype offset);
    /// By a person; count 0: nothing is selected.
    void selectionChanged(qsizetype offset, qsizetype count);
    /// A repeated click on the same byte.
    void widenRequested(qsizetype offset);
    /// -1: over no byte.
    void hovered(qsizetype offset);
    void modeChanged(bool insert);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    struct Mouse
    {
        bool isDown = false;
        bool hasDragged = false;
        bool isRepeated = false; ///< the press was on the byte of the last click
        qsizetype pressed = -1;
        qsizetype lastClick = -1; ///< -1: something else happened since
        HexColumn column = HexColumn::Hex;
        QPoint position{};
    };

    void measure();
    void relayout();
    void updateRows(BitRange range);
    void updateChangedRows(const QByteArray &before);
    [[nodiscard]] int rowsInSight() const;
    [[nodiscard]] QPoint toContent(QPoint viewportPoint) const;

    bool handleMoveKey(const QKeyEvent &event);
    bool handleEditKey(const QKeyEvent &event);
    bool handleText(const QString &text);
    void typeDigit(int digit);
    void typeText(const QString &text);
    void prepareTyping();
    void removeByKey(bool backwards);
    void removeBytes(qsizetype offset, qsizetype count);
    void dragTo(QPoint viewportPoint);
    void showTip(QPoint viewportPoint, QPoint globalPoint);
    /// Runs @p change on the cursor as a person's doing: repaints, scrolls, signals.
    void changeCursor(const std::function<void(HexCursor &)> &change);
    void announceCursor();

    Theme m_theme;
    HexScene m_scene{};
    HexLayout m_layout{};
    HexGlyphs m_glyphs;
    HexMetrics m_metrics{};
    Describer m_describer{};
    Describer m_tipDescriber{};
    bool m_isReadOnly = false;
    Mouse m_mouse{};
    qsizetype m_hovered = -1;
    QBasicTimer m_autoScroll{};
};

} // namespace wl
