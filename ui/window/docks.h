// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/panel.h"

#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QSettings;
class QSplitter;

namespace wl {

/// The panels of the window: those of the centre in a splitter, every other in
/// a dock.
class Docks : public QObject
{
    Q_OBJECT

public:
    /// Makes every panel and puts it where it stands at first.
    Docks(QMainWindow &window, PanelContext &context);

    /// Makes a panel visible and brings it before its neighbours.
    void raise(const QString &id);
    void focusNext(int direction);
    /// One for each dock, in the order of the View menu.
    [[nodiscard]] QList<QAction *> toggleActions() const;

    void save(QSettings &settings) const;
    /// Puts everything where it was saved by the same version of the layout; else
    /// leaves it.
    void restore(const QSettings &settings);
    void reset();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        Panel panel{};
        QWidget *content = nullptr;
        QDockWidget *dock = nullptr; ///< null in the centre
    };

    void make(PanelContext &context);
    void makeDock(Entry &entry);
    void arrange();
    void takeFirstSizes();
    void updateTitles();
    void updateTitlesSoon();

    QMainWindow &m_window;
    QSplitter *m_centre;
    QList<Entry> m_entries;
    bool m_isUpdateDue = false;
};

} // namespace wl
