// SPDX-License-Identifier: MIT
#pragma once

#include "ui/palette/palettesource.h"

#include <QAbstractListModel>

namespace wl {

/// What the palette shows: the entries that fit the query, the best first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, KeysRole, SourceRole };
    static constexpr std::size_t mostShown = 100;

    explicit PaletteModel(MainWindow &window, QObject *parent = nullptr);

    /// Asks every source for all it offers.
    void gather();
    void search(const QString &query);
    [[nodiscard]] const PaletteEntry *entryAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Item
    {
        PaletteEntry entry{};
        std::size_t source = 0;
        int score = 0;
    };

    MainWindow &m_window;
    std::vector<PaletteSource> m_sources; ///< in the order of their ranks
    std::vector<Item> m_all{};
    std::vector<Item> m_shown{};
};

} // namespace wl
