// SPDX-License-Identifier: MIT
#include "ui/fieldview/fieldview.h"
#include "ui/panels/panel.h"
#include "ui/panels/panelheader.h"
#include "ui/send/sender.h"
#include "ui/theme/appearance.h"

#include <QVBoxLayout>

namespace wl::parts {
namespace {

void showSize(PanelHeader &header, const Session &session)
{
    const auto count = session.packet().bytes.size();
    header.setNote(count == 1 ? QObject::tr("1 byte") : QObject::tr("%1 bytes").arg(count));
}

void showUnsent(FieldView &view, const Sender &sender)
{
    const auto *way = sender.way();
    view.setUnsentLayers(way == nullptr ? 0 : static_cast<int>(sender.droppedLayers(*way).size()));
}

QWidget *make(PanelContext &context)
{
    auto *panel = new QWidget;
    auto *header = new PanelHeader(QObject::tr("Fields"), panel);
    auto *view = new FieldView(context.session, context.selection, context.appearance.theme(), panel);
    view->setObjectName(QStringLiteral("fieldTree"));
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(view, 1);
    panel->setFocusProxy(view);

    const Session &session = context.session;
    const auto followPacket = [header, &session] { showSize(*header, session); };
    QObject::connect(&session, &Session::packetChanged, panel, followPacket);
    // Queued: the sender hears of a new packet before the field model has taken it over.
    QObject::connect(
        &context.sender, &Sender::changed, view, [view, &context] { showUnsent(*view, context.sender); },
        Qt::QueuedConnection);
    QObject::connect(view, &FieldView::refused, panel, context.report);
    QObject::connect(&context.appearance, &Appearance::themeChanged, view,
                     [view, &context] { view->setTheme(context.appearance.theme()); });
    followPacket();
    showUnsent(*view, context.sender);
    return panel;
}

} // namespace

Panel fieldsPanel()
{
    return {.id = "fields", .title = QT_TRANSLATE_NOOP("wl::Panel", "Fields"), .rank = 10, .make = make};
}

} // namespace wl::parts
