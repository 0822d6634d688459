// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QAction;
class QSettings;
class QWidget;

namespace wl {

class Appearance;
class Definitions;
class Document;
class Repeater;
class Selection;
class Sender;
class Session;

/// What every panel works on; outlives them all.
struct PanelContext
{
    Session &session;
    Selection &selection;
    Document &document;
    const Definitions &definitions;
    Sender &sender;
    Repeater &repeater;
    const Appearance &appearance;
    QSettings &settings;
    /// Says on the message bar what went wrong.
    std::function<void(const QString &text)> report{};
    /// Opens a template as a new packet, after asking about unsaved work.
    std::function<void(const QString &path)> openTemplate{};
    /// Says on the message bar what was done, beside a button that takes it back.
    std::function<void(const QString &text)> reportDone{};
    /// Opens the editor of the selected field in Fields; a flag is toggled.
    std::function<void()> editField{};
    /// An action of the menus ("send.add_reply"), once they are made.
    std::function<QAction *(const char *id)> action{};
};

/// One part of the window that can be shown or hidden. A value, not a base
/// class: its names, its place and the function that makes it.
struct Panel
{
    const char *id = nullptr;    ///< stable; the dock's name in the saved layout
    const char *title = nullptr; ///< source text, marked with QT_TRANSLATE_NOOP("wl::Panel")
    /// Where it stands at first; NoDockWidgetArea: in the centre, always visible.
    Qt::DockWidgetArea area = Qt::NoDockWidgetArea;
    int rank = 0;           ///< order within an area
    bool isInFront = false; ///< of those that share its place at first
    QWidget *(*make)(PanelContext &context) = nullptr;
};

/// Every panel below ui/panels/, ordered by id.
[[nodiscard]] std::vector<Panel> panels();

} // namespace wl
