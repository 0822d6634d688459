// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace wl {
namespace {

// What Fusion draws with frames, flat instead. 4-pixel grid: boxes are 28 high, rows 24, radii 5, hairlines 1.
// @name is replaced by the theme's colour of that role, @theme by its name.
constexpr char sheet[] = R"(
QMainWindow, QDialog { background: @window; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }

QMenuBar { background: @window; color: @text; padding: 0 6px; border: none; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @selection; }
QMenu { background: @panel; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }

QToolBar { background: @panel; border: none; border-top: 1px solid @line; border-bottom: 1px solid @line;
           padding: 4px 8px; spacing: 4px; }
QToolBar::separator { background: @line; width: 1px; margin: 4px 6px; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 5px;
    padding: 4px 6px; }
QToolButton:hover { background: @soft; }
QToolButton:pressed, QToolButton:checked { background: @selection; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton[popupMode="1"] { padding-right: 20px; }
QToolButton[popupMode="2"] { padding-right: 20px; }
QToolButton::menu-button { border: none; width: 18px; }
QToolButton::menu-arrow, QToolButton::menu-indicator { image: url(:/icons/chevron-down-@theme.svg);
    width: 10px; height: 10px; }
QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }

QPushButton { background: @panel; color: @text; border: 1px solid @line; border-radius: 5px; padding: 3px 12px;
    min-height: 20px; }
QPushButton:hover { background: @soft; }
QPushButton:pressed, QPushButton:checked { background: @selection; }
QPushButton:focus, QPushButton:default { border-color: @accent; }
QPushButton:disabled { color: @disabled; background: @window; }
QPushButton:flat { background: transparent; border-color: transparent; }
QPushButton#sendButton, QToolButton#sendButton { background: @accent; color: @onAccent; border: 2px solid @accent;
    border-radius: 6px; padding: 3px 14px; min-height: 20px; font-weight: 600; }
QPushButton#sendButton:hover, QToolButton#sendButton:hover { background: @accentHover; border-color: @accentHover; }
QPushButton#sendButton:pressed, QToolButton#sendButton:pressed { background: @accentPressed;
    border-color: @accentPressed; }
QPushButton#sendButton:focus, QToolButton#sendButton:focus { border-color: @text; }
QPushButton#sendButton:disabled, QToolButton#sendButton:disabled { background: @line; border-color: @line;
    color: @muted; }

QLineEdit, QComboBox, QAbstractSpinBox { background: @panel; color: @text; border: 1px solid @line; border-radius: 5px;
    padding: 3px 8px; min-height: 20px; selection-background-color: @selection; selection-color: @text; }
QLineEdit:focus, QComboBox:focus, QComboBox:on, QAbstractSpinBox:focus { border-color: @accent; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @disabled; background: @window; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QAbstractSpinBox[invalid="true"] { border-color: @error; }
QLineEdit[frame="false"] { border: none; border-radius: 0; padding: 0 4px; background: transparent; }
QAbstractItemView QLineEdit, QAbstractItemView QComboBox, QAbstractItemView QAbstractSpinBox {
    border-color: @accent; border-radius: 3px; padding: 0 5px; min-height: 18px; }
#byteNotations QToolButton { border: none; border-radius: 3px; padding: 0 4px; margin: 0; min-height: 0; }
QAbstractItemView QLineEdit[invalid="true"], QAbstractItemView QComboBox[invalid="true"] { border-color: @error; }
QComboBox { padding-right: 22px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/chevron-down-@theme.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @panel; color: @text; border: 1px solid @line; padding: 4px; outline: none;
    selection-background-color: @selection; selection-color: @text; }
QAbstractSpinBox { padding-right: 20px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 18px; }
QAbstractSpinBox::up-arrow { image: url(:/icons/chevron-up-@theme.svg); width: 8px; height: 8px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/chevron-down-@theme.svg); width: 8px; height: 8px; }

QCheckBox, QRadioButton { spacing: 6px; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; border: 1px solid @muted;
    border-radius: 3px;
    background: @panel; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent; border-color: @accent;
    image: url(:/icons/check-@theme.svg); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: @muted;
    border: 4px solid @panel; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent; }
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled { border-color: @line; background: @window; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @muted; border-radius: 8px; background: @panel; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 4px solid @accent; }
QMenu::indicator { width: 14px; height: 14px; padding-left: 6px; }
QMenu::indicator:checked { image: url(:/icons/tick-@theme.svg); }
QListView::item, QTreeView::item, QTableView::item { min-height: 24px; }

QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: @panel; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent;
    padding: 5px 2px 3px 2px; margin: 0 7px; min-height: 20px; }
QTabBar::tab:first { margin-left: 12px; }
QTabBar::tab:hover { color: @text; border-bottom-color: @line; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QDockWidget { color: @text; titlebar-close-icon: none; titlebar-normal-icon: none; }
QDockWidget::title { background: @panel; border-bottom: 1px solid @line; padding: 6px 12px; text-align: left; }

QAbstractScrollArea { background: @panel; border: none; }
QTextEdit, QPlainTextEdit, QTextBrowser { background: @panel; color: @text; border: none;
    selection-background-color: @selection; selection-color: @text; }
QAbstractItemView { background: @panel; color: @text; border: none; outline: none; alternate-background-color: @band;
    selection-background-color: @selection; selection-color: @text; }
QHeaderView { background: @panel; }
QHeaderView::section { background: @panel; color: @muted; border: none; border-bottom: 1px solid @line;
    padding: 4px 3px; } /* 3 is what items have at their sides */
QTableCornerButton::section { background: @panel; border: none; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; margin: 0; }
QScrollBar:horizontal { height: 10px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @muted; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QStatusBar { background: @window; color: @muted; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; padding: 0 8px; }
QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: 4px; }
QProgressBar { background: @band; border: none; border-radius: 3px; text-align: center; color: @text; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a * (1.0 - share) + b * share); };
    return {channel(one.red(), other.red()), channel(one.green(), other.green()), channel(one.blue(), other.blue())};
}

} // namespace

QString Theme::styleSheet() const
{
    std::vector<std::pair<QString, QString>> words{
        {QStringLiteral("@theme"), isDark() ? QStringLiteral("dark") : QStringLiteral("light")},
        {QStringLiteral("@window"), window.name()},
        {QStringLiteral("@panel"), panel.name()},
        {QStringLiteral("@band"), band.name()},
        {QStringLiteral("@line"), line.name()},
        {QStringLiteral("@text"), text.name()},
        {QStringLiteral("@muted"), muted.name()},
        {QStringLiteral("@accent"), accent.name()},
        {QStringLiteral("@accentHover"), mixed(accent, text, 0.15).name()},
        {QStringLiteral("@accentPressed"), mixed(accent, text, 0.3).name()},
        {QStringLiteral("@onAccent"), onAccent.name()},
        {QStringLiteral("@soft"), soft.name()},
        {QStringLiteral("@selection"), selection.name()},
        {QStringLiteral("@error"), error.name()},
        {QStringLiteral("@disabled"), mixed(muted, panel, 0.5).name()},
        {QStringLiteral("@handle"), mixed(line, muted, 0.3).name()},
    };
    // The longest word first: "@accent" must not eat the beginning of "@accentHover".
    std::sort(words.begin(), words.end(), [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    QString out = QString::fromLatin1(sheet);
    for (const auto &[word, value] : words)
        out.replace(word, value);
    return out;
}

} // namespace wl
