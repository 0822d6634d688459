// SPDX-License-Identifier: MIT
#pragma once

#include "ui/palette/palettesource.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;

namespace wl {

class PaletteModel;

/// The command palette: one line over the window that finds fields, layers,
/// protocols, templates and actions, sets fields (`id=7`) and makes packets
/// (`icmp / "hi"`). Enter does what is marked, Tab completes, Esc closes it.
class Palette : public QFrame
{
    Q_OBJECT

public:
    explicit Palette(MainWindow &window);

    /// Shows it, empty, over the window's upper part.
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &query);
    void move(int rows);
    void complete();
    void runCurrent();
    void close(Qt::FocusReason reason);
    bool handleKey(int key);

    MainWindow &m_window;
    QLineEdit *m_input;
    QListView *m_list;
    PaletteModel *m_model;
    QPointer<QWidget> m_focusBefore;
};

} // namespace wl
