// SPDX-License-Identifier: MIT
#include "ui/panels/diagram/diagramcanvas.h"

#include "ui/panels/diagram/diagramlayout.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QPainter>

namespace wl {
namespace {

const QFont &fontOf(const DiagramFonts &fonts, DiagramFont font)
{
    switch (font) {
    case DiagramFont::Title:
        return fonts.title;
    case DiagramFont::Label:
        return fonts.label;
    case DiagramFont::Ruler:
        return fonts.ruler;
    case DiagramFont::Value:
        break;
    }
    return fonts.value;
}

} // namespace

void PainterCanvas::fill(const QRect &rect, const QColor &color)
{
    m_painter.fillRect(rect, color);
}

void PainterCanvas::line(QPoint from, QPoint to, const QColor &color)
{
    if (from.x() == to.x())
        m_painter.fillRect(QRect(from, QSize(1, to.y() - from.y() + 1)), color);
    else if (from.y() == to.y())
        m_painter.fillRect(QRect(from, QSize(to.x() - from.x() + 1, 1)), color);
    else {
        m_painter.setPen(color);
        m_painter.drawLine(from, to);
    }
}

void PainterCanvas::text(const QRect &rect, bool isCentred, DiagramFont font, const QColor &color, const QString &text)
{
    m_painter.setFont(fontOf(m_fonts, font));
    m_painter.setPen(color);
    m_painter.drawText(rect, (isCentred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                       text);
}

void SvgCanvas::fill(const QRect &rect, const QColor &color)
{
    m_body += QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\"/>\n")
                  .arg(rect.x())
                  .arg(rect.y())
                  .arg(rect.width())
                  .arg(rect.height())
                  .arg(color.name());
}

void SvgCanvas::line(QPoint from, QPoint to, const QColor &color)
{
    m_body += QStringLiteral("<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" stroke=\"%5\"/>\n")
                  .arg(from.x() + 0.5)
                  .arg(from.y() + 0.5)
                  .arg(to.x() + 0.5)
                  .arg(to.y() + 0.5)
                  .arg(color.name());
}

void SvgCanvas::text(const QRect &rect, bool isCentred, DiagramFont font, const QColor &color, const QString &text)
{
    const QFont &used = fontOf(m_fonts, font);
    const QFontMetrics metrics(used);
    const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    const bool isMono = font == DiagramFont::Value || font == DiagramFont::Ruler;
    m_body += QStringLiteral("<text x=\"%1\" y=\"%2\" fill=\"%3\" font-family=\"%4\" font-size=\"%5\"%6%7>%8</text>\n")
                  .arg(isCentred ? rect.x() + rect.width() / 2.0 : rect.x())
                  .arg(baseline)
                  .arg(color.name(), isMono ? QStringLiteral("monospace") : QStringLiteral("sans-serif"))
                  .arg(QFontInfo(used).pixelSize())
                  .arg(isCentred ? QStringLiteral(" text-anchor=\"middle\"") : QString(),
                       font == DiagramFont::Title ? QStringLiteral(" font-weight=\"600\"") : QString(),
                       text.toHtmlEscaped());
}

QString SvgCanvas::toSvg(const QRect &view, const QString &title) const
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%3\" height=\"%4\" "
                          "viewBox=\"%1 %2 %3 %4\">\n<title>%5</title>\n%6</svg>\n")
        .arg(view.x())
        .arg(view.y())
        .arg(view.width())
        .arg(view.height())
        .arg(title.toHtmlEscaped(), m_body);
}

} // namespace wl
