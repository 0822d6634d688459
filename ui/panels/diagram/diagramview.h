// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/diagram/diagramlayout.h"
#include "ui/panels/diagram/diagrammarks.h"
#include "ui/panels/diagram/diagrampainter.h"
#include "ui/panels/onview.h"
#include "ui/panels/panel.h"

#include <QAbstractScrollArea>

namespace wl {

/// The layers of the packet drawn as in RFCs, 32 bits wide, with the values they have now. Accessible name "Diagram".
///
/// A click selects a field, a double click or Enter edits it in Fields; arrows move from box to box. While nobody sees
/// it, it follows nothing.
class DiagramView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiagramView(PanelContext &context);

    [[nodiscard]] int boxCount() const noexcept { return static_cast<int>(m_diagram.boxes.size()); }
    /// The box with the caret, or -1.
    [[nodiscard]] int currentBox() const noexcept { return static_cast<int>(m_current); }
    [[nodiscard]] bool isSelected(int box) const;
    /// What a screen reader says: name, size, value, what is wrong.
    [[nodiscard]] QString describe(int box) const;
    [[nodiscard]] QString valueOf(int box) const;
    /// The part of a box that says what it is, in the viewport's coordinates.
    [[nodiscard]] QRect boxRect(int box) const;
    /// The box at a point of the viewport, or -1.
    [[nodiscard]] int boxAt(QPoint point) const;

    void selectBox(int box);
    /// Opens the field's editor in Fields.
    void editBox(int box);

    /// One layer, or all with -1.
    [[nodiscard]] QString toAsciiArt(int layer) const;
    [[nodiscard]] QString toSvg(int layer) const;

public slots:
    /// Copies the value of the current box.
    void copy();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void forget();
    void showPacket();
    void showSelection();
    void lay();
    void paintMarks(QPainter &painter, const QRect &clip);
    void reveal(const QRect &place);
    void moveAcross(int step);
    void moveDown(int step);
    void announce();
    void selectTitle(int layer);
    [[nodiscard]] QPoint origin() const;
    [[nodiscard]] DiagramScene scene() const;
    [[nodiscard]] int layerOf(int box) const;
    [[nodiscard]] QString tipOf(int box) const;

    PanelContext &m_context;
    DiagramFonts m_fonts;
    Diagram m_diagram;
    std::vector<BoxText> m_texts;
    DiagramLayout m_layout;
    DiagramMarks m_marks;
    std::int64_t m_current = -1;
    int m_column = 0; ///< where Up and Down go on
    OnView m_onView;
};

} // namespace wl
