// SPDX-License-Identifier: MIT
#include "ui/palette/palette.h"

#include "ui/palette/palettedelegate.h"
#include "ui/palette/palettemodel.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace wl {
namespace {

constexpr int mostWidth = 680;
constexpr int mostRows = 12;
constexpr int margin = 8;

} // namespace

Palette::Palette(MainWindow &window)
    : QFrame(&window), m_window(window), m_input(new QLineEdit(this)), m_list(new QListView(this)),
      m_model(new PaletteModel(window, this))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Command palette"));
    m_input->setObjectName(QStringLiteral("paletteInput"));
    m_input->setAccessibleName(tr("Command"));
    m_input->setPlaceholderText(tr("A field, action, template, protocol; id=7; or a whole packet: icmp / \"hello\""));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(window.appearance(), this));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addWidget(m_input);
    layout->addWidget(m_list);
    m_input->installEventFilter(this);
    window.installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_list, &QListView::clicked, this, &Palette::runCurrent);
    hide();
}

void Palette::open()
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_model->gather();
    m_input->clear();
    search({});
    show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
}

void Palette::search(const QString &query)
{
    m_model->search(query.trimmed());
    const int rows = std::min(m_model->rowCount(), mostRows);
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(std::max(rows, 1) * m_list->sizeHintForRow(0));
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    move(0);
    setFixedWidth(std::min(mostWidth, m_window.width() - 4 * margin));
    adjustSize();
    const QWidget *centre = m_window.centralWidget();
    QFrame::move((m_window.width() - width()) / 2, std::max(centre->y() - height() / 4, m_window.height() / 12));
}

void Palette::move(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return m_input->setAccessibleDescription(tr("Nothing fits"));
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(row));
    m_input->setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void Palette::complete()
{
    const PaletteEntry *entry = m_model->entryAt(m_list->currentIndex());
    if (entry != nullptr && !entry->completion.isEmpty())
        m_input->setText(entry->completion);
}

void Palette::runCurrent()
{
    const PaletteEntry *entry = m_model->entryAt(m_list->currentIndex());
    if (entry == nullptr)
        return;
    const auto run = entry->run; // what it does may open the palette again
    close(Qt::PopupFocusReason);
    run();
}

void Palette::close(Qt::FocusReason reason)
{
    hide();
    if (m_focusBefore && reason != Qt::MouseFocusReason)
        m_focusBefore->setFocus(reason);
}

bool Palette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-mostRows);
        return true;
    case Qt::Key_PageDown:
        move(mostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Tab:
        complete();
        return true;
    case Qt::Key_Escape:
        close(Qt::PopupFocusReason);
        return true;
    default:
        return false;
    }
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window) {
        if (event->type() == QEvent::Resize && isVisible())
            search(m_input->text());
        return false;
    }
    switch (event->type()) {
    case QEvent::ShortcutOverride: // Escape is ours before anybody's shortcut
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        return false;
    case QEvent::KeyPress:
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    case QEvent::FocusOut:
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
            && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            close(Qt::MouseFocusReason);
        return false;
    default:
        return false;
    }
}

} // namespace wl
