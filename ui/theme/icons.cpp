// SPDX-License-Identifier: MIT
#include "ui/theme/icons.h"

#include <QBuffer>
#include <QFile>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPixmapCache>

namespace wl {
namespace {

constexpr double disabledOpacity = 0.38;

/// Draws one SVG, so that no size and no device pixel ratio is ever scaled from pixels.
class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QByteArray svg, const QColor &color) : m_svg(std::move(svg)), m_color(color) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal ratio) override
    {
        const bool disabled = mode == QIcon::Disabled;
        const QString key = QStringLiteral("wl-icon-%1-%2-%3-%4x%5-%6")
                                .arg(qHash(m_svg))
                                .arg(m_color.rgba())
                                .arg(disabled)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ratio);
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap::fromImage(rendered(size, disabled));
            pixmap.setDevicePixelRatio(ratio);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(m_svg, m_color); }
    QString key() const override { return QStringLiteral("wl-line-icon"); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    /// @param size  in device pixels
    [[nodiscard]] QImage rendered(const QSize &size, bool disabled) const
    {
        QByteArray recoloured = m_svg;
        recoloured.replace("currentColor", m_color.name().toLatin1());
        QBuffer buffer(&recoloured);
        QImageReader reader(&buffer, "svg");
        const int side = std::min(size.width(), size.height());
        reader.setScaledSize({side, side});
        const QImage outline = reader.read();

        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setOpacity(disabled ? disabledOpacity : 1.0);
        painter.drawImage((size.width() - side) / 2, (size.height() - side) / 2, outline);
        return image;
    }

    QByteArray m_svg;
    QColor m_color;
};

} // namespace

QIcon themedIcon(const QString &name, const Theme &theme)
{
    return themedIcon(name, theme.text);
}

QIcon themedIcon(const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly) || !QImageReader::supportedImageFormats().contains("svg"))
        return {};
    return QIcon(new LineIconEngine(file.readAll(), color));
}

} // namespace wl
