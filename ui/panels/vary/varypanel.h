// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/onview.h"
#include "ui/panels/panel.h"
#include "ui/panels/vary/varymodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;
class QTimer;
class QTreeView;

namespace wl {

/// Makes many packets out of the present one, that differ in some fields; lengths and checksums are right in each.
/// Accessible name "Vary".
class VaryPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit VaryPanel(PanelContext &context);

    [[nodiscard]] VaryModel &model() noexcept { return *m_model; }

public slots:
    /// Lets the selected field vary and opens the editor of how.
    void addSelected();
    void removeCurrent();
    /// Puts the packets behind the present one, one step of the history.
    void make();

private:
    void makeControls();
    void makeView();
    void showSelection();
    void showCount();

    PanelContext &m_context;
    VaryModel *m_model;
    QPushButton *m_add;
    QPushButton *m_remove;
    QSpinBox *m_count;
    QPushButton *m_make;
    QLabel *m_hint;
    QTreeView *m_view;
    QTimer *m_soon;
    OnView m_onView;
};

} // namespace wl
