// SPDX-License-Identifier: MIT
#include "ui/palette/palettemodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace wl {
namespace {

constexpr int certain = std::numeric_limits<int>::max(); ///< what the query itself says

} // namespace

PaletteModel::PaletteModel(MainWindow &window, QObject *parent)
    : QAbstractListModel(parent), m_window(window), m_sources(paletteSources())
{
    std::sort(m_sources.begin(), m_sources.end(), [](const auto &a, const auto &b) { return a.rank < b.rank; });
}

void PaletteModel::gather()
{
    m_all.clear();
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        if (m_sources[i].all == nullptr)
            continue;
        for (PaletteEntry &entry : m_sources[i].all(m_window))
            m_all.push_back({std::move(entry), i});
    }
    search({});
}

void PaletteModel::search(const QString &query)
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_sources.size() && !query.isEmpty(); ++i) {
        if (m_sources[i].said == nullptr)
            continue;
        for (PaletteEntry &entry : m_sources[i].said(m_window, query))
            m_shown.push_back({std::move(entry), i, certain});
    }
    for (const Item &item : m_all) {
        const int score = std::max(fuzzyScore(query, item.entry.title), fuzzyScore(query, item.entry.words));
        if (score < 0)
            continue;
        m_shown.push_back(item);
        m_shown.back().score = score;
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [](const Item &a, const Item &b) {
        return std::tuple(-a.score, a.source, a.entry.title.size())
            < std::tuple(-b.score, b.source, b.entry.title.size());
    });
    // Of letters strewn over a title nobody thinks who typed the beginning of another.
    const auto found
        = std::find_if(m_shown.begin(), m_shown.end(), [](const Item &item) { return item.score < certain; });
    if (found != m_shown.end())
        std::erase_if(m_shown, [best = found->score](const Item &item) { return item.score < best / 2; });
    m_shown.resize(std::min(m_shown.size(), mostShown));
    endResetModel();
}

const PaletteEntry *PaletteModel::entryAt(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_shown.size() ? &m_shown[row].entry : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *entry = entryAt(index);
    if (entry == nullptr)
        return {};
    const Item &item = m_shown[static_cast<std::size_t>(index.row())];
    const QString source = QCoreApplication::translate("wl::PaletteSource", m_sources[item.source].title);
    switch (role) {
    case Qt::DisplayRole:
        return entry->title;
    case DetailRole:
        return entry->detail;
    case KeysRole:
        return entry->keys;
    case SourceRole:
        return source;
    case Qt::AccessibleTextRole: {
        QStringList words{entry->title, entry->detail, source, entry->keys};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace wl
