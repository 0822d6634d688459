// SPDX-License-Identifier: MIT
#include "core/net/fillin.h"
#include "ui/send/modetext.h"
#include "ui/send/received.h"
#include "ui/send/sendbar.h"
#include "ui/window/actions/actions.h"
#include "ui/window/docks.h"
#include "ui/window/mainwindow.h"

namespace wl {
namespace {

QString tr(const char *text)
{
    return MainWindow::tr(text);
}

void fillWays(QMenu &menu, MainWindow &window)
{
    menu.clear();
    Sender &sender = window.sender();
    for (const Sender::Way &way : sender.ways()) {
        const ModeText text = textOf(way, sender.droppedLayers(way));
        QAction *action = menu.addAction(way.isOpen() ? text.title : tr("%1 (not here)").arg(text.title));
        action->setCheckable(true);
        action->setChecked(&way == sender.way());
        action->setToolTip(text.details);
        const QString id = QString::fromUtf8(way.mode.id);
        QObject::connect(action, &QAction::triggered, &window, [&window, id, obstacle = text.obstacle] {
            window.sender().chooseMode(id);
            if (!obstacle.isEmpty())
                window.note(obstacle);
        });
    }
}

void fillIn(MainWindow &window)
{
    const auto filled = window.sender().fillIn();
    if (!filled)
        return window.report(tr("Not filled in"), filled.error());
    if (*filled == 0)
        window.note(tr("The addresses are those of the way there already"));
    else
        window.reportDone(*filled == 1 ? tr("Filled in 1 address, as the way there has it")
                                       : tr("Filled in %1 addresses, as the way there has them").arg(*filled));
}

/// What is done with what came back, wherever the focus is; the Reply panel has a button for each.
void addReceivedActions(QMenu &menu, MainWindow &window)
{
    const auto add
        = [&](const ActionSpec &spec, Result<Done> (*what)(Session &, const SentPacket &), const QString &words) {
              return addAction(menu, window, spec, [&window, what, words] {
                  const int shown = window.sender().shown();
                  if (shown < 0)
                      return;
                  const std::size_t before = window.session().history().position();
                  const auto done = what(window.session(), window.sender().sent()[static_cast<std::size_t>(shown)]);
                  if (!done)
                      return window.report({}, done.error());
                  if (window.session().history().position() != before)
                      window.reportDone(words);
                  else
                      window.note(words); // it was so already: there is no step to take back
              });
          };
    auto *keepPacket = add({"send.add_reply", tr("&Add Reply to Packets"), {QKeySequence(tr("Ctrl+Shift+A"))}},
                           addToPackets, tr("Added what came back to the packets"));
    auto *expect = add({"send.expect_reply", tr("Keep Reply as E&xpectation"), {QKeySequence(tr("Ctrl+Shift+K"))}},
                       keepAsExpectation, tr("Kept the reply as the expectation of this packet"));
    const auto follow = [keepPacket, expect, &window] {
        const int shown = window.sender().shown();
        const SentPacket *sent = shown < 0 ? nullptr : &window.sender().sent()[static_cast<std::size_t>(shown)];
        keepPacket->setEnabled(sent != nullptr && receivedPacket(*sent) != nullptr);
        expect->setEnabled(sent != nullptr && !sent->reply.bytes.isEmpty());
    };
    QObject::connect(&window.sender(), &Sender::shownChanged, expect, follow);
    QObject::connect(&window.sender(), &Sender::sentChanged, expect, follow);
    follow();
}

} // namespace

void addSendActions(MainWindow &window)
{
    QMenu &menu = menuCalled(window, tr("&Send"));
    Sender &sender = window.sender();
    Repeater &repeater = window.repeater();
    auto *send = addAction(
        menu, window,
        {"send.send", tr("&Send"), {QKeySequence(tr("Ctrl+Return")), QKeySequence(tr("Ctrl+Enter"))}, "send"},
        [&sender] { sender.send(); });
    auto *stop
        = addAction(menu, window, {"send.stop", tr("S&top"), {QKeySequence(tr("Esc"))}, "stop"}, [&sender, &repeater] {
              sender.stop();
              repeater.stop();
          });
    addAction(menu, window, {"send.repeat", tr("&Repeat\u2026"), {QKeySequence(tr("Ctrl+Shift+Return"))}}, [&window] {
        window.docks().raise(QStringLiteral("repeat"));
        window.findChild<QWidget *>(QStringLiteral("repeatPanel"))->setFocus(Qt::ShortcutFocusReason);
    });
    menu.addSeparator();
    addAction(menu, window, {"send.to", tr("T&o\u2026"), {QKeySequence(tr("Ctrl+T"))}},
              [&window] { window.sendBar().focusTarget(); });
    QMenu *ways = menu.addMenu(tr("&How"));
    ways->setToolTipsVisible(true);
    QObject::connect(ways, &QMenu::aboutToShow, &window, [ways, &window] { fillWays(*ways, window); });
    auto *fill = addAction(menu, window, {"send.fill", tr("&Fill In Addresses"), {QKeySequence(tr("Ctrl+Shift+G"))}},
                           [&window] { fillIn(window); });
    menu.addSeparator();
    addReceivedActions(menu, window);
    const auto follow = [send, stop, fill, &window, &sender, &repeater] {
        send->setText(sender.buttonText());
        send->setEnabled(!sender.isSending());
        stop->setEnabled(sender.isSending() || repeater.isRunning());
        fill->setEnabled(hasFieldsToFill(window.session().tree()));
    };
    QObject::connect(&sender, &Sender::changed, send, follow);
    QObject::connect(&sender, &Sender::sendingChanged, send, follow);
    QObject::connect(&repeater, &Repeater::started, send, follow);
    QObject::connect(&repeater, &Repeater::ended, send, follow);
    follow();
}

} // namespace wl
