// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/session/session.h"
#include "ui/window/actions/actions.h"
#include "ui/window/mainwindow.h"

#include <map>

namespace wl {
namespace {

QString tr(const char *text)
{
    return MainWindow::tr(text);
}

void run(MainWindow &window, const Result<Done> &result)
{
    if (!result)
        window.report({}, result.error());
}

void fillLayers(QMenu &menu, MainWindow &window)
{
    menu.clear();
    const FieldTree &tree = window.session().tree();
    const auto around = tree.isEmpty() ? Result<NodeIndex>(noNode) : findNode(tree, window.selectedLayer());
    if (around && *around != noNode)
        menu.addSection(tr("Below %1").arg(QString::fromStdString(labelOf(tree, *around))));
    std::map<QString, QList<const Protocol *>> groups;
    for (const Protocol &protocol : window.session().registry()->protocols())
        groups[QString::fromStdString(protocol.group)].append(&protocol);
    for (const auto &[group, protocols] : groups) {
        menu.addSection(group.isEmpty() ? tr("Other") : group);
        for (const Protocol *protocol : protocols) {
            const std::string id = protocol->id;
            QAction *action = menu.addAction(QString::fromStdString(protocol->title));
            QObject::connect(action, &QAction::triggered, &window,
                             [&window, id] { run(window, window.session().insertLayer(window.selectedLayer(), id)); });
        }
    }
}

void addLayerActions(QMenu &menu, MainWindow &window)
{
    QMenu *layers = menu.addMenu(tr("&Add Layer"));
    layers->setObjectName(QStringLiteral("addLayerMenu"));
    QObject::connect(layers, &QMenu::aboutToShow, &window, [layers, &window] { fillLayers(*layers, window); });
    const auto add = [&](const ActionSpec &spec, auto edit) {
        addAction(menu, window, spec, [&window, edit] { run(window, edit(window.session(), window.selectedLayer())); });
    };
    add({"packet.layer_out", tr("Move Layer &Out"), {QKeySequence(tr("Ctrl+Shift+Up"))}},
        [](Session &session, const std::string &layer) { return session.moveLayer(layer, -1); });
    add({"packet.layer_in", tr("Move Layer &In"), {QKeySequence(tr("Ctrl+Shift+Down"))}},
        [](Session &session, const std::string &layer) { return session.moveLayer(layer, 1); });
    add({"packet.duplicate_layer", tr("D&uplicate Layer"), {QKeySequence(tr("Ctrl+Shift+D"))}},
        [](Session &session, const std::string &layer) { return session.duplicateLayer(layer); });
    add({"packet.remove_layer", tr("&Remove Layer"), {QKeySequence(tr("Ctrl+Shift+Backspace"))}},
        [](Session &session, const std::string &layer) { return session.removeLayer(layer); });
}

void addFieldActions(QMenu &menu, MainWindow &window)
{
    const auto add = [&](const ActionSpec &spec, Result<Done> (Session::*edit)(std::string_view)) {
        return addAction(menu, window, spec,
                         [&window, edit] { run(window, (window.session().*edit)(window.selection().path())); });
    };
    auto *follow
        = add({"packet.follow", tr("Let Field &Follow Its Rule"), {QKeySequence(tr("Ctrl+Shift+F"))}, "follow"},
              &Session::unpin);
    auto *pin = add({"packet.pin", tr("&Pin Field"), {QKeySequence(tr("Ctrl+Shift+P"))}, "pin"}, &Session::pin);
    auto *reset
        = add({"packet.default", tr("Set Field to &Default"), {QKeySequence(tr("Ctrl+D"))}}, &Session::resetField);
    QObject::connect(&menu, &QMenu::aboutToShow, &window, [&window, follow, pin, reset] {
        const NodeIndex node = window.selection().node();
        const auto origin = node == noNode ? FieldOrigin::Plain : window.session().originOf(node);
        follow->setEnabled(origin == FieldOrigin::Pinned);
        pin->setEnabled(origin == FieldOrigin::Follows);
        reset->setEnabled(origin == FieldOrigin::Set || origin == FieldOrigin::Pinned);
    });
    QObject::connect(&menu, &QMenu::aboutToHide, &window, [follow, pin, reset] {
        for (QAction *action : {follow, pin, reset})
            action->setEnabled(true); // the shortcut asks the session itself
    });
}

void step(Session &session, int direction)
{
    const auto wanted = static_cast<std::ptrdiff_t>(session.currentIndex()) + direction;
    if (wanted >= 0 && wanted < static_cast<std::ptrdiff_t>(session.packetCount()))
        session.setCurrentIndex(static_cast<std::size_t>(wanted));
}

} // namespace

void addPacketActions(MainWindow &window)
{
    QMenu &menu = menuCalled(window, tr("&Packet"));
    addLayerActions(menu, window);
    menu.addSeparator();
    addFieldActions(menu, window);
    menu.addSeparator();
    Session &session = window.session();
    addAction(menu, window, {"packet.previous", tr("Pre&vious Packet"), {QKeySequence(tr("Ctrl+Up"))}},
              [&session] { step(session, -1); });
    addAction(menu, window, {"packet.next", tr("&Next Packet"), {QKeySequence(tr("Ctrl+Down"))}},
              [&session] { step(session, 1); });
    menu.addMenu(window.findChild<QMenu *>(QStringLiteral("packetsMenu")));
}

} // namespace wl
