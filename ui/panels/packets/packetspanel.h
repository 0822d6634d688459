// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/packets/packetfilter.h"
#include "ui/panels/packets/packetmodel.h"
#include "ui/panels/panel.h"

#include <QTemporaryDir>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QToolButton;
class QTreeView;

namespace wl {

/// The packets of the file: which of them is open, and everything that is done with several.
class PacketsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PacketsPanel(PanelContext &context);

    /// Asks a person where to export to; replaced by tests.
    std::function<QString(const QString &suggested)> askSavePath{};

    [[nodiscard]] PacketModel &model() noexcept { return *m_model; }
    /// The selected packets' positions in the file, ascending.
    [[nodiscard]] std::vector<std::size_t> selected() const;

private:
    void makeFilterRow();
    void makeView();
    void makeActions();
    QAction *add(const char *id, const QString &text, const QKeySequence &key, void (PacketsPanel::*run)());
    void fillCopyMenu();
    void tellSelected();
    void showSelected();
    void showCurrent();
    void showCount();
    void filter();
    void stopFilter();
    void openCurrent();
    void addNew();
    void duplicate();
    void remove();
    void moveUp();
    void moveDown();
    void copy();
    void copyAs(const QString &format);
    void exportSelected();
    void openInWireshark();
    bool done(const Result<Done> &result);

    PanelContext &m_context;
    PacketModel *m_model;
    PacketFilter *m_filter;
    QTreeView *m_view = nullptr;
    QLineEdit *m_filterText = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_cancel = nullptr;
    QLabel *m_count = nullptr;
    QMenu *m_menu = nullptr;
    QMenu *m_copyMenu = nullptr;
    QTemporaryDir m_folder; ///< of what other programs were given
    int m_exports = 0;
    bool m_isShowing = false;
};

} // namespace wl
