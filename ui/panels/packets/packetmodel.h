// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/editor.h"

#include <QAbstractTableModel>
#include <QCache>

#include <memory>
#include <optional>
#include <vector>

namespace wl {

class Appearance;
class Session;

/// The packets of the file, one a row, or those that a filter left. A row is dissected when somebody asks for it.
class PacketModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        TimeColumn,
        SourceColumn,
        DestinationColumn,
        ProtocolColumn,
        LengthColumn,
        InformationColumn,
        ColumnCount
    };

    PacketModel(Session &session, const Appearance &appearance, QObject *parent = nullptr);

    /// Position in the file of a row's packet.
    [[nodiscard]] std::size_t packetOf(int row) const;
    /// The row of a packet, or -1 when the filter left it out.
    [[nodiscard]] int rowOf(std::size_t packet) const;
    /// Shows only these packets (positions in the file, ascending); nothing: all.
    void setShown(std::optional<std::vector<std::uint32_t>> packets);

    [[nodiscard]] bool isTimeAbsolute() const noexcept { return m_isTimeAbsolute; }
    /// Time of day, or seconds since the first packet.
    void setTimeAbsolute(bool isAbsolute);

    /// What a packet's row says, column by column; does not fill the cache.
    [[nodiscard]] QStringList textOf(std::size_t packet) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

private:
    void startAnew();
    void refreshCurrent();
    [[nodiscard]] QString timeTextOf(std::size_t packet) const;
    [[nodiscard]] QString lengthTextOf(std::size_t packet) const;
    [[nodiscard]] QString tipOf(std::size_t packet) const;

    Session &m_session;
    const Appearance &m_appearance;
    std::unique_ptr<Editor> m_editor; ///< reads packets that are not the current one
    std::optional<std::vector<std::uint32_t>> m_shown;
    mutable QCache<std::size_t, QStringList> m_texts;
    bool m_isTimeAbsolute = false;
};

} // namespace wl
