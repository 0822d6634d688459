// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/onview.h"
#include "ui/panels/panel.h"
#include "ui/panels/repeat/packetchoice.h"
#include "ui/send/repeater.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace wl {

/// Sends packets again and again, or several in turn, and shows the answer to each. Accessible name "Repeat".
class RepeatPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RepeatPanel(PanelContext &context);

private:
    QLayout *makeControls();
    QLayout *makeResults();
    void fillSources();
    void showState();
    void showSummary();
    void toggle();
    void start();
    [[nodiscard]] PacketChoice::Source source() const;
    [[nodiscard]] Result<Schedule> schedule() const;
    void addAnswer();

    PanelContext &m_context;
    Repeater &m_repeater;
    QComboBox *m_source;
    QSpinBox *m_times;
    QComboBox *m_pace;
    QSpinBox *m_burst;
    QPushButton *m_button;
    QLabel *m_summary;
    QTableView *m_view;
    PacketChoice m_choice;
    OnView m_onView;
};

} // namespace wl
