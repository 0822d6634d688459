// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sendmode.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace wl {

class Appearance;
class Sender;

/// Where to, how, and the button that says what pressing it does.
class SendBar : public QWidget
{
    Q_OBJECT

public:
    SendBar(Sender &sender, const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *button() const noexcept { return m_button; }
    void focusTarget();

signals:
    /// A way was chosen that does not work here, or a target that is none; why, in words.
    void obstacleChosen(const QString &text);

private:
    void showState();
    void writeTarget();
    void fillTargets();
    [[nodiscard]] QString targetHint() const;
    void fillModes();
    void takeMode(int row);

    Sender &m_sender;
    QComboBox *m_target;
    QComboBox *m_mode;
    QPushButton *m_button;
    QStringList m_usedTargets;
    std::optional<Destination> m_shownDestination{};
};

} // namespace wl
