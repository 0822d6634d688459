// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace wl {

class MainWindow;

/// Every action that has a shortcut, as the window's actions have it now. Does
/// not stop the window.
class ShortcutList : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutList(MainWindow &window);
};

} // namespace wl
