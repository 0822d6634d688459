// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QRect>
#include <QString>

#include <cstdint>

class QPainter;

namespace wl {

struct DiagramFonts;

enum class DiagramFont : std::uint8_t { Title, Label, Value, Ruler };

/// What a diagram is drawn on: a screen, or a file. Unit: device-independent pixels.
class DiagramCanvas
{
public:
    DiagramCanvas() = default;
    Q_DISABLE_COPY_MOVE(DiagramCanvas)
    virtual ~DiagramCanvas() = default;

    virtual void fill(const QRect &rect, const QColor &color) = 0;
    virtual void line(QPoint from, QPoint to, const QColor &color) = 0;
    /// One line of text in the middle of @p rect's height, at its left or in its middle.
    virtual void text(const QRect &rect, bool isCentred, DiagramFont font, const QColor &color, const QString &text)
        = 0;
};

/// Draws on a widget.
class PainterCanvas final : public DiagramCanvas
{
public:
    PainterCanvas(QPainter &painter, const DiagramFonts &fonts) : m_painter(painter), m_fonts(fonts) { }

    void fill(const QRect &rect, const QColor &color) override;
    void line(QPoint from, QPoint to, const QColor &color) override;
    void text(const QRect &rect, bool isCentred, DiagramFont font, const QColor &color, const QString &text) override;

private:
    QPainter &m_painter;
    const DiagramFonts &m_fonts;
};

/// Writes SVG 1.1 with text as text.
class SvgCanvas final : public DiagramCanvas
{
public:
    explicit SvgCanvas(const DiagramFonts &fonts) : m_fonts(fonts) { }

    void fill(const QRect &rect, const QColor &color) override;
    void line(QPoint from, QPoint to, const QColor &color) override;
    void text(const QRect &rect, bool isCentred, DiagramFont font, const QColor &color, const QString &text) override;

    /// The file: what was drawn inside @p view.
    [[nodiscard]] QString toSvg(const QRect &view, const QString &title) const;

private:
    const DiagramFonts &m_fonts;
    QString m_body;
};

} // namespace wl
