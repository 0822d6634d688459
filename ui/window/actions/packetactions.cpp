// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/elements.h"
#include "core/edit/randomvalue.h"
#include "core/print/displayfilter.h"
#include "core/session/session.h"
#include "ui/fieldview/fieldmove.h"
#include "ui/fieldview/fieldview.h"
#include "ui/panels/vary/varypanel.h"
#include "ui/window/actions/actions.h"
#include "ui/window/docks.h"
#include "ui/window/mainwindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRandomGenerator>

#include <map>
#include <utility>

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

/// What an action needs of the selected node, which may be noNode.
using Possible = std::function<bool(const Session &session, NodeIndex node)>;

/// The actions of one menu, each with what it needs.
class Offer
{
public:
    Offer(QMenu &menu, MainWindow &window) : m_menu(menu), m_window(window) { }

    void add(const ActionSpec &spec, Possible isPossible, const std::function<Result<Done>()> &edit)
    {
        QAction *action = addAction(m_menu, m_window, spec, [window = &m_window, edit] { run(*window, edit()); });
        add(action, std::move(isPossible));
    }
    void add(QAction *action, Possible isPossible) { m_actions.append({action, std::move(isPossible)}); }

    /// While a menu is open, what is not possible is grey; the shortcuts ask the session itself.
    void follow(QMenu *menu) const
    {
        QObject::connect(menu, &QMenu::aboutToShow, &m_window, [offer = *this] {
            for (const auto &[action, isPossible] : offer.m_actions)
                action->setEnabled(isPossible(offer.m_window.session(), offer.m_window.selection().node()));
        });
        QObject::connect(menu, &QMenu::aboutToHide, &m_window, [offer = *this] {
            for (const auto &[action, isPossible] : offer.m_actions)
                action->setEnabled(true);
        });
    }

    /// Puts what is possible with the selected field into a menu elsewhere.
    void addTo(QMenu *menu) const
    {
        menu->addSeparator();
        for (const auto &[action, isPossible] : m_actions) {
            if (isPossible(m_window.session(), m_window.selection().node()))
                menu->addAction(action);
        }
    }

private:
    QMenu &m_menu;
    MainWindow &m_window;
    QList<std::pair<QAction *, Possible>> m_actions{};
};

bool isAny(const Session &, NodeIndex node)
{
    return node != noNode;
}

Possible hasOrigin(FieldOrigin one, FieldOrigin other)
{
    return [one, other](const Session &session, NodeIndex node) {
        const auto origin = node == noNode ? FieldOrigin::Plain : session.originOf(node);
        return origin == one || origin == other;
    };
}

bool isInElement(const Session &session, NodeIndex node)
{
    return elementOf(session.tree(), node) != noNode;
}

bool isLayer(const Session &session, NodeIndex node)
{
    return node != noNode && session.tree().node(node).kind == NodeKind::Layer;
}

Offer addLayerActions(QMenu &menu, MainWindow &window)
{
    QMenu *layers = menu.addMenu(tr("&Add Layer"));
    layers->setObjectName(QStringLiteral("addLayerMenu"));
    QObject::connect(layers, &QMenu::aboutToShow, &window, [layers, &window] { fillLayers(*layers, window); });
    Offer offer(menu, window);
    Session &session = window.session();
    offer.add({"packet.layer_out", tr("Move Layer &Out"), {QKeySequence(tr("Ctrl+Shift+Up"))}}, isLayer,
              [&] { return session.moveLayer(window.selectedLayer(), -1); });
    offer.add({"packet.layer_in", tr("Move Layer &In"), {QKeySequence(tr("Ctrl+Shift+Down"))}}, isLayer,
              [&] { return session.moveLayer(window.selectedLayer(), 1); });
    offer.add({"packet.duplicate_layer", tr("D&uplicate Layer"), {QKeySequence(tr("Ctrl+Shift+D"))}}, isLayer,
              [&] { return session.duplicateLayer(window.selectedLayer()); });
    offer.add({"packet.remove_layer", tr("&Remove Layer"), {QKeySequence(tr("Ctrl+Shift+Backspace"))}}, isLayer,
              [&] { return session.removeLayer(window.selectedLayer()); });
    return offer;
}

Offer addElementActions(QMenu &menu, MainWindow &window)
{
    Offer offer(menu, window);
    offer.add({"packet.element_up", tr("&Move Element Up"), {QKeySequence(tr("Alt+Shift+Up"))}}, isInElement,
              [&] { return moveSelectedElement(window.session(), window.selection(), -1); });
    offer.add({"packet.element_down", tr("Move Element Do&wn"), {QKeySequence(tr("Alt+Shift+Down"))}}, isInElement,
              [&] { return moveSelectedElement(window.session(), window.selection(), 1); });
    offer.add({"packet.duplicate_element", tr("Duplicate &Element"), {QKeySequence(tr("Ctrl+Alt+E"))}}, isInElement,
              [&] { return window.session().duplicateElement(window.selection().path()); });
    return offer;
}

void fillDecodings(QMenu &menu, MainWindow &window)
{
    menu.clear();
    const auto add = [&](const QString &text, const std::string &protocol) {
        QObject::connect(menu.addAction(text), &QAction::triggered, &window, [&window, protocol] {
            run(window, window.session().decodeAs(window.selection().path(), protocol));
        });
    };
    add(tr("As the Definitions Choose"), {});
    menu.addSeparator();
    for (const Protocol &protocol : window.session().registry()->protocols())
        add(QString::fromStdString(protocol.title), protocol.id);
}

bool canVaryNode(const Session &session, NodeIndex node)
{
    return canVary(session.tree(), node);
}

bool canBeRandom(const Session &session, NodeIndex node)
{
    return node != noNode && randomValueOf(session.tree(), node, *QRandomGenerator::global());
}

Result<Done> randomise(MainWindow &window)
{
    const NodeIndex node = window.selection().node();
    if (node == noNode)
        return Error{.code = ErrorCode::BadInput, .text = "expected a field to be selected"};
    const auto text = randomValueOf(window.session().tree(), node, *QRandomGenerator::global());
    return text ? window.session().setField(window.selection().path(), *text) : text.error();
}

Result<Done> copyDisplayFilter(MainWindow &window)
{
    const NodeIndex node = window.selection().node();
    if (node == noNode)
        return Error{.code = ErrorCode::BadInput, .text = "expected a field to be selected"};
    const auto filter = displayFilterOf(window.session().tree(), node);
    if (!filter)
        return filter.error();
    QGuiApplication::clipboard()->setText(QString::fromStdString(*filter));
    return Done{};
}

Offer addFieldActions(QMenu &menu, MainWindow &window)
{
    Offer offer(menu, window);
    const auto add = [&](const ActionSpec &spec, Possible isPossible, Result<Done> (Session::*edit)(std::string_view)) {
        offer.add(spec, std::move(isPossible),
                  [&window, edit] { return (window.session().*edit)(window.selection().path()); });
    };
    add({"packet.follow", tr("Let Field &Follow Its Rule"), {QKeySequence(tr("Ctrl+Shift+F"))}, "follow"},
        hasOrigin(FieldOrigin::Pinned, FieldOrigin::Pinned), &Session::unpin);
    add({"packet.pin", tr("&Pin Field"), {QKeySequence(tr("Ctrl+Shift+P"))}, "pin"},
        hasOrigin(FieldOrigin::Follows, FieldOrigin::Follows), &Session::pin);
    add({"packet.default", tr("Set Field to &Default"), {QKeySequence(tr("Ctrl+D"))}},
        hasOrigin(FieldOrigin::Set, FieldOrigin::Pinned), &Session::resetField);
    return offer;
}

/// What the field's own menu does not have already.
Offer addValueActions(QMenu &menu, MainWindow &window)
{
    Offer offer(menu, window);
    offer.add({"packet.randomise", tr("Randomi&se Field"), {QKeySequence(tr("Ctrl+Shift+R"))}}, canBeRandom,
              [&] { return randomise(window); });
    offer.add({"packet.vary", tr("Var&y Field\u2026"), {QKeySequence(tr("Ctrl+Alt+V"))}}, canVaryNode,
              [&]() -> Result<Done> {
                  window.docks().raise(QStringLiteral("vary"));
                  window.findChild<VaryPanel *>()->addSelected();
                  return Done{};
              });
    offer.add({"packet.filter", tr("Copy Display Fi&lter"), {QKeySequence(tr("Ctrl+Alt+C"))}}, isAny,
              [&] { return copyDisplayFilter(window); });
    QMenu *decodings = menu.addMenu(tr("De&code As"));
    decodings->setObjectName(QStringLiteral("decodeAsMenu"));
    QObject::connect(decodings, &QMenu::aboutToShow, &window, [=, &window] { fillDecodings(*decodings, window); });
    offer.add(decodings->menuAction(), isAny);
    return offer;
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
    const Offer layers = addLayerActions(menu, window);
    menu.addSeparator();
    const Offer elements = addElementActions(menu, window);
    menu.addSeparator();
    addFieldActions(menu, window).follow(&menu);
    const Offer values = addValueActions(menu, window);
    auto *fields = window.findChild<FieldView *>(QStringLiteral("fieldTree"));
    QObject::connect(fields, &FieldView::menuFilled, &window, [=](QMenu *shown) {
        for (const Offer &offer : {layers, elements, values})
            offer.addTo(shown);
    });
    elements.follow(&menu);
    values.follow(&menu);
    menu.addSeparator();
    Session &session = window.session();
    addAction(menu, window, {"packet.previous", tr("Pre&vious Packet"), {QKeySequence(tr("Ctrl+Up"))}},
              [&session] { step(session, -1); });
    addAction(menu, window, {"packet.next", tr("&Next Packet"), {QKeySequence(tr("Ctrl+Down"))}},
              [&session] { step(session, 1); });
    menu.addMenu(window.findChild<QMenu *>(QStringLiteral("packetsMenu")));
}

} // namespace wl
