// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <vector>

namespace wl {

/// Looks for a text in the rows of a list, a slice of time after another, so that the window stays alive.
class PacketFilter : public QObject
{
    Q_OBJECT

public:
    /// @param rowText  the text of the row at a position
    explicit PacketFilter(std::function<QString(std::size_t)> rowText, QObject *parent = nullptr);

    /// Looks for @p text, in upper or lower case, in @p count rows. A search that is going on ends.
    void start(const QString &text, std::size_t count);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

signals:
    void found(const std::vector<std::uint32_t> &rows);
    /// From time to time, once it took more than a second.
    void progressed(int percent);

private:
    void searchSlice();

    std::function<QString(std::size_t)> m_rowText;
    QTimer m_timer;
    QElapsedTimer m_since;
    QString m_text;
    std::size_t m_at = 0;
    std::size_t m_count = 0;
    std::vector<std::uint32_t> m_found;
};

} // namespace wl
