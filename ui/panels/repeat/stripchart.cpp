// SPDX-License-Identifier: MIT
#include "ui/panels/repeat/stripchart.h"

#include "ui/send/repeater.h"
#include "ui/theme/appearance.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace wl {
namespace {

constexpr qreal margin = 10;
constexpr std::size_t shownSamples = Repeater::mostSamples;
constexpr qreal markSize = 3;

} // namespace

double axisEnd(double value)
{
    if (value <= 0 || !std::isfinite(value))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (value <= step * power * (1 + 1e-9))
            return step * power;
    }
    return 10 * power;
}

StripChart::StripChart(const Repeater &repeater, const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_repeater(repeater), m_appearance(appearance)
{
    setObjectName(QStringLiteral("repeatChart"));
    setAccessibleName(tr("Rate, answers and round trip"));
    connect(&repeater, &Repeater::started, this, qOverload<>(&QWidget::update));
    connect(&repeater, &Repeater::progressed, this, &StripChart::describe);
}

QSize StripChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 48, fontMetrics().height() * 8};
}

void StripChart::describe()
{
    if (m_repeater.samples().empty())
        return;
    const StreamSample &last = m_repeater.samples().back();
    QString text = tr("%1 packets and %2 answers a second")
                       .arg(last.sentPerSecond, 0, 'f', 1)
                       .arg(last.answeredPerSecond, 0, 'f', 1);
    if (last.meanMs)
        text += tr(", round trip %1 ms").arg(*last.meanMs, 0, 'f', 3);
    setAccessibleDescription(text);
    update();
}

qreal StripChart::across(const Band &band, std::size_t sample) const
{
    const std::size_t count = m_repeater.samples().size();
    const auto behind = static_cast<qreal>(count - 1 - sample);
    return band.place.right() - behind * band.place.width() / static_cast<qreal>(shownSamples - 1);
}

void StripChart::paintFrame(QPainter &painter, const Band &band, const QString &title, const QString &most) const
{
    const Theme &theme = m_appearance.theme();
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(band.place.bottomLeft(), band.place.bottomRight());
    painter.drawLine(band.place.topLeft(), band.place.topRight());
    painter.setPen(theme.muted);
    const QRectF words(band.place.left(), band.place.top() - fontMetrics().height() - 1, band.place.width(),
                       fontMetrics().height());
    const qreal right = QFontMetricsF(font()).horizontalAdvance(most) + margin;
    const QString fitting = fontMetrics().elidedText(title, Qt::ElideRight, static_cast<int>(words.width() - right));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, fitting);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, most);
}

/// What was sent is an area, what came back a line: told apart without colours.
void StripChart::paintRate(QPainter &painter, const Band &band) const
{
    const auto &samples = m_repeater.samples();
    const Theme &theme = m_appearance.theme();
    const std::size_t first = samples.size() > shownSamples ? samples.size() - shownSamples : 0;
    const auto height = [&](double value) { return band.place.bottom() - value / band.most * band.place.height(); };
    QPolygonF sent;
    QPolygonF answered;
    for (std::size_t i = first; i < samples.size(); ++i) {
        sent << QPointF(across(band, i), height(samples[i].sentPerSecond));
        answered << QPointF(across(band, i), height(samples[i].answeredPerSecond));
    }
    QPolygonF area = sent;
    area << QPointF(sent.back().x(), band.place.bottom()) << QPointF(sent.front().x(), band.place.bottom());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.selection);
    painter.drawPolygon(area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 1));
    painter.drawPolyline(sent);
    painter.setPen(QPen(theme.ok, 2));
    painter.drawPolyline(answered);
}

void StripChart::paintTime(QPainter &painter, const Band &band) const
{
    const auto &samples = m_repeater.samples();
    painter.setPen(QPen(m_appearance.theme().text, markSize, Qt::SolidLine, Qt::RoundCap));
    const std::size_t first = samples.size() > shownSamples ? samples.size() - shownSamples : 0;
    for (std::size_t i = first; i < samples.size(); ++i) {
        if (samples[i].meanMs)
            painter.drawPoint(
                QPointF(across(band, i), band.place.bottom() - *samples[i].meanMs / band.most * band.place.height()));
    }
}

void StripChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_appearance.theme().panel);
    const auto &samples = m_repeater.samples();
    Band rate;
    Band time;
    double mostRate = 1;
    double mostMs = 0.001;
    for (const StreamSample &one : samples) {
        mostRate = std::max({mostRate, one.sentPerSecond, one.answeredPerSecond});
        mostMs = std::max(mostMs, one.meanMs.value_or(0));
    }
    rate.most = axisEnd(mostRate);
    time.most = axisEnd(mostMs);
    const qreal words = fontMetrics().height() + 1;
    const qreal left = margin;
    const qreal width = this->width() - 2 * margin;
    const qreal each = (height() - 2 * words - 2 * margin) / 2.0;
    if (each < 4 || width < 20)
        return;
    rate.place = {left, words + margin / 2, width, each};
    time.place = {left, rate.place.bottom() + words + margin / 2, width, each};
    paintFrame(painter, rate, tr("sent (area) and answered (line), packets a second"), locale().toString(rate.most));
    paintFrame(painter, time, tr("round trip (dots)"), tr("%1 ms").arg(locale().toString(time.most)));
    if (samples.empty())
        return;
    paintRate(painter, rate);
    paintTime(painter, time);
}

} // namespace wl
