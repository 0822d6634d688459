// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/fieldrow.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QRect>

class QPainter;

namespace wl {

/// The fonts of the field tree and what follows from them. Unit: device-independent pixels.
struct FieldFonts
{
    QFont label{};
    QFont title{}; ///< of a layer
    QFont value{}; ///< monospace
    QFont note{};  ///< offsets, names of buttons in the row
    int rowHeight = 24;
    int bandHeight = 28;
    int originWidth = 28;
    int labelWidth = 194;
    int offsetWidth = 72;
    int indent = 12;

    [[nodiscard]] static FieldFonts from(const QFont &base);
};

/// Where the parts of one row stand, in the viewport's coordinates.
struct RowPlace
{
    QRect row{};
    QRect origin{};
    QRect label{}; ///< without the indentation
    QRect value{};
    QRect offset{}; ///< empty: hidden
    bool hasChildren = false;
    bool isExpanded = false;
};

/// What of a row a person can click on, and the runs of text in its value cell.
struct RowParts
{
    QRect box{};   ///< a flag's check box
    QRect value{}; ///< the value's text
    QRect name{};
    QRect problem{};
    QRect fix{}; ///< "set 64", "follow"
    QRect was{};
};

/// How a row is to look.
struct RowState
{
    bool isCurrent = false;
    bool hasFocus = false;
    bool isHovered = false;
    int editorEnd = 0; ///< > 0: an editor stands over the value up to this x
};

/// What the link behind the value does, in words; empty when there is none.
[[nodiscard]] QString fixText(const FieldRow &row);

/// What stands behind the editor instead of the whole value: the other notation.
[[nodiscard]] QString otherNotation(const FieldRow &row);

/// The parts of @p row, for painting and for clicks.
[[nodiscard]] RowParts partsOf(const FieldRow &row, const RowPlace &place, const FieldFonts &fonts, int editorEnd);

/// Paints one row of the field tree, background and all.
class FieldPainter
{
public:
    FieldPainter(QPainter &painter, const Theme &theme, const FieldFonts &fonts)
        : m_painter(painter), m_theme(theme), m_fonts(fonts)
    {
    }

    void paint(const FieldRow &row, const RowPlace &place, const RowState &state);

private:
    void paintBackground(const FieldRow &row, const RowPlace &place, const RowState &state);
    void paintHatch(const QRect &rect);
    void paintBand(const FieldRow &row, const RowPlace &place);
    void paintLine(const FieldRow &row, const RowPlace &place);
    void paintField(const FieldRow &row, const RowPlace &place, const RowState &state);
    void paintOrigin(const FieldRow &row, const QRect &rect);
    void paintBox(const FieldRow &row, const QRect &rect);
    void paintChevron(const QRect &rect, bool isOpen);
    void text(const QRect &rect, const QString &text, const QFont &font, const QColor &color,
              Qt::Alignment alignment = Qt::AlignLeft);

    QPainter &m_painter;
    const Theme &m_theme;
    const FieldFonts &m_fonts;
};

} // namespace wl
