// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <vector>

namespace wl {

class Appearance;
class Repeater;

/// The last minute of a stream: above packets and answers a second, below the round trip. New samples come in at
/// the right. Accessible name "Rate, answers and round trip"; its description says the present values.
class StripChart final : public QWidget
{
    Q_OBJECT

public:
    StripChart(const Repeater &repeater, const Appearance &appearance, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Band
    {
        QRectF place{};
        double most = 1; ///< the value at its upper edge
    };

    void describe();
    void paintFrame(QPainter &painter, const Band &band, const QString &title, const QString &most) const;
    void paintRate(QPainter &painter, const Band &band) const;
    void paintTime(QPainter &painter, const Band &band) const;
    [[nodiscard]] qreal across(const Band &band, std::size_t sample) const;

    const Repeater &m_repeater;
    const Appearance &m_appearance;
};

/// The least of 1, 2, 5, 10, 20, … that is not below @p value: where an axis ends.
[[nodiscard]] double axisEnd(double value);

} // namespace wl
