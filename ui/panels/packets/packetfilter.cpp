// SPDX-License-Identifier: MIT
#include "ui/panels/packets/packetfilter.h"

namespace wl {
namespace {

constexpr qint64 sliceMs = 8;
constexpr qint64 patienceMs = 1000; // shorter work shows no progress

} // namespace

PacketFilter::PacketFilter(std::function<QString(std::size_t)> rowText, QObject *parent)
    : QObject(parent), m_rowText(std::move(rowText))
{
    connect(&m_timer, &QTimer::timeout, this, &PacketFilter::searchSlice);
}

void PacketFilter::start(const QString &text, std::size_t count)
{
    m_text = text;
    m_count = count;
    m_at = 0;
    m_found.clear();
    m_since.start();
    m_timer.start(0);
}

void PacketFilter::cancel()
{
    m_timer.stop();
}

void PacketFilter::searchSlice()
{
    QElapsedTimer slice;
    slice.start();
    for (; m_at < m_count && slice.elapsed() < sliceMs; ++m_at) {
        if (m_rowText(m_at).contains(m_text, Qt::CaseInsensitive))
            m_found.push_back(static_cast<std::uint32_t>(m_at));
    }
    if (m_at < m_count) {
        if (m_since.elapsed() > patienceMs)
            emit progressed(static_cast<int>(m_at * 100 / m_count));
        return;
    }
    m_timer.stop();
    emit found(m_found);
}

} // namespace wl
