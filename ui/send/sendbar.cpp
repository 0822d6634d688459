// SPDX-License-Identifier: MIT
#include "ui/send/sendbar.h"

#include "ui/send/modedelegate.h"
#include "ui/send/modetext.h"
#include "ui/send/sender.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace wl {
namespace {

constexpr int popupWidth = 560;

QLabel *labelFor(QWidget *control, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(QStringLiteral("toolbarLabel"));
    label->setBuddy(control);
    return label;
}

} // namespace

SendBar::SendBar(Sender &sender, const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_sender(sender), m_target(new QComboBox(this)), m_mode(new QComboBox(this)),
      m_button(new QPushButton(this))
{
    m_target->setObjectName(QStringLiteral("target"));
    m_target->setAccessibleName(tr("To"));
    m_target->setEditable(true);
    m_target->setInsertPolicy(QComboBox::NoInsert);
    m_target->setCompleter(nullptr); // an address that completes itself goes to somebody else
    m_target->setMinimumContentsLength(13);
    m_target->lineEdit()->setAccessibleName(tr("To"));
    m_target->view()->setAccessibleName(tr("Targets used before"));
    m_mode->setObjectName(QStringLiteral("sendMode"));
    m_mode->setAccessibleName(tr("How"));
    m_mode->setItemDelegate(new ModeDelegate(appearance, m_mode));
    m_mode->view()->setMinimumWidth(popupWidth);
    m_mode->view()->setAccessibleName(tr("Ways to send"));
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_button->setObjectName(QStringLiteral("sendButton"));
    m_button->setAccessibleName(tr("Send"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(6);
    layout->addWidget(labelFor(m_target, tr("To"), this));
    layout->addWidget(m_target);
    layout->addSpacing(6);
    layout->addWidget(labelFor(m_mode, tr("How"), this));
    layout->addWidget(m_mode);
    layout->addSpacing(2);
    layout->addWidget(m_button);

    connect(m_target, &QComboBox::editTextChanged, this, [this](const QString &text) { m_sender.setTarget(text); });
    connect(m_target, &QComboBox::activated, this, &SendBar::writeTarget);
    connect(m_target->lineEdit(), &QLineEdit::editingFinished, this, &SendBar::writeTarget);
    connect(m_mode, &QComboBox::activated, this, &SendBar::takeMode);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_sender.isSending())
            m_sender.stop();
        else
            m_sender.send();
    });
    connect(&sender, &Sender::linksChanged, this, [this] {
        const bool isBeingTyped = m_target->lineEdit()->hasFocus() && m_target->lineEdit()->isModified();
        if (m_shownDestination == Destination::Interface && !isBeingTyped)
            m_shownDestination.reset(); // the list is made anew
    });
    connect(&sender, &Sender::changed, this, &SendBar::showState);
    connect(&sender, &Sender::sendingChanged, this, &SendBar::showState);
    connect(&sender, &Sender::sentAdded, this, [this] {
        if (m_sender.destination() == Destination::Address && !m_usedTargets.contains(m_sender.target())) {
            m_usedTargets.append(m_sender.target());
            m_target->addItem(m_sender.target());
        }
    });
    m_usedTargets = {sender.target()};
    showState();
}

void SendBar::focusTarget()
{
    m_target->setFocus(Qt::ShortcutFocusReason);
    m_target->lineEdit()->selectAll();
}

void SendBar::writeTarget()
{
    m_target->lineEdit()->setModified(false);
    if (!m_sender.isTargetFree() && m_target->currentText() != m_sender.target()) {
        if (const auto done = m_sender.writeTarget(m_target->currentText()); !done)
            emit obstacleChosen(describe(done.error()));
    }
    showState();
}

void SendBar::showState()
{
    fillModes();
    const QSignalBlocker quiet(m_target);
    fillTargets();
    const QString target = m_sender.target();
    const bool isBeingTyped = m_target->lineEdit()->hasFocus() && m_target->lineEdit()->isModified();
    if (m_target->currentText() != target && !isBeingTyped)
        m_target->setEditText(target);
    m_target->setToolTip(targetHint());
    m_button->setText(m_sender.isSending() ? tr("Stop") : m_sender.buttonText());
    m_button->setAccessibleDescription(m_button->text());
    m_button->setToolTip(m_sender.isSending() ? tr("Stops waiting (Esc)") : tr("Sends one packet (Ctrl+Return)"));
}

QString SendBar::targetHint() const
{
    if (m_sender.destination() == Destination::Interface)
        return tr("The interface that the frame leaves by");
    return m_sender.isTargetFree() ? tr("Where the packet goes: a numeric address")
                                   : tr("The packet's own address field; Enter writes it there");
}

/// The choices are addresses or interfaces, as the way has it.
void SendBar::fillTargets()
{
    if (m_shownDestination == m_sender.destination())
        return;
    m_shownDestination = m_sender.destination();
    m_target->clear();
    m_target->lineEdit()->setModified(false);
    if (m_shownDestination != Destination::Interface) {
        m_target->addItems(m_usedTargets);
        return;
    }
    for (const NetworkInterface &interface : interfaces())
        m_target->addItem(QString::fromStdString(interface.name));
}

void SendBar::fillModes()
{
    const auto &ways = m_sender.ways();
    const QSignalBlocker quiet(m_mode);
    while (m_mode->count() > static_cast<int>(ways.size()))
        m_mode->removeItem(m_mode->count() - 1);
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const int row = static_cast<int>(i);
        if (row == m_mode->count())
            m_mode->addItem(QString());
        const ModeText text = textOf(ways[i], m_sender.droppedLayers(ways[i]));
        m_mode->setItemText(row, text.title);
        m_mode->setItemData(row, text.details, ModeDelegate::DetailsRole);
        m_mode->setItemData(row, ways[i].isOpen(), ModeDelegate::OpenRole);
        m_mode->setItemData(row, text.title + QStringLiteral(". ") + text.details, Qt::AccessibleTextRole);
        if (&ways[i] == m_sender.way())
            m_mode->setCurrentIndex(row);
    }
    if (const auto *taken = m_sender.way())
        m_mode->setToolTip(textOf(*taken, m_sender.droppedLayers(*taken)).details);
}

void SendBar::takeMode(int row)
{
    const Sender::Way &way = m_sender.ways()[static_cast<std::size_t>(row)];
    m_sender.chooseMode(QString::fromUtf8(way.mode.id));
    if (!way.isOpen())
        emit obstacleChosen(textOf(way, {}).obstacle);
}

} // namespace wl
