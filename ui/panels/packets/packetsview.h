// SPDX-License-Identifier: MIT
#pragma once

#include <QTreeView>

namespace wl {

/// The table of packets: rows of one height, several can be selected and dragged to another place.
class PacketsView : public QTreeView
{
    Q_OBJECT

public:
    explicit PacketsView(QWidget *parent = nullptr);
};

} // namespace wl
