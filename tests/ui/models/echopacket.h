// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/bundledschemas.h"
#include "ui/models/fieldmodel.h"
#include "ui/selection/selection.h"

#include <QTest>

namespace wl {

/// A session over an echo request in IPv4 in Ethernet, as if just opened, and what views share.
struct EchoPacket
{
    EchoPacket() : session(registry()), selection(session) { open(); }

    /// Definitions take longer to load than a packet: once for all tests of a program.
    static RegistryPtr registry()
    {
        static const RegistryPtr bundled = bundledRegistry();
        return bundled;
    }

    void open()
    {
        must(session.craft("ethernet / ipv4 dst=192.0.2.1 / icmp id=24528 seq=11482 / \"hello world\""));
        session.load({session.packet()}, false);
    }

    static void must(const Result<Done> &result)
    {
        if (!result)
            qFatal("%s", result.error().toString().c_str());
    }

    void set(const char *path, const char *text) { must(session.setField(path, text)); }
    [[nodiscard]] QByteArray bytes() const { return session.packet().bytes; }

    Session session;
    Selection selection;
};

/// All rows of a model, depth first, as indexes of the label column.
inline QModelIndexList allRows(const FieldModel &model, const QModelIndex &parent = {})
{
    QModelIndexList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        rows.push_back(model.index(row, FieldModel::LabelColumn, parent));
        rows += allRows(model, model.index(row, 0, parent));
    }
    return rows;
}

/// The row of the field @p path; invalid when it is not shown.
inline QModelIndex rowOf(const FieldModel &model, const QString &path)
{
    for (const QModelIndex &row : allRows(model)) {
        if (row.data(FieldModel::PathRole).toString() == path)
            return row;
    }
    return {};
}

/// The only row of that kind below a layer; invalid when there is none.
inline QModelIndex rowOf(const FieldModel &model, const QString &layer, RowKind kind)
{
    for (const QModelIndex &row : allRows(model, rowOf(model, layer).siblingAtColumn(0))) {
        if (model.kindAt(row) == kind)
            return row;
    }
    return {};
}

} // namespace wl
