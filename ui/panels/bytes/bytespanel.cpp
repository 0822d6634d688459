// SPDX-License-Identifier: MIT
#include "ui/panels/bytes/bytespanel.h"

#include "core/session/session.h"
#include "ui/hexview/hexview.h"
#include "ui/panels/bytes/bytescene.h"
#include "ui/panels/bytes/bytescopy.h"
#include "ui/panels/bytes/findstrip.h"
#include "ui/panels/bytes/gotostrip.h"
#include "ui/panels/bytes/pastestrip.h"
#include "ui/panels/panelheader.h"
#include "ui/selection/selection.h"
#include "ui/send/sender.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

namespace wl {

BytesPanel::BytesPanel(PanelContext &context)
    : m_context(context), m_header(new PanelHeader(tr("Bytes"), this)),
      m_view(new HexView(context.appearance.theme(), this)), m_paste(new PasteStrip(context, *m_view, this)),
      m_find(new FindStrip(context, *m_view, this)), m_goTo(new GoToStrip(context, *m_view, this))
{
    setObjectName(QStringLiteral("bytesPanel"));
    m_view->setObjectName(QStringLiteral("hexView"));
    m_view->setAccessibleName(tr("Bytes"));
    m_view->setDescriber([&session = context.session](qsizetype offset) { return byteInWords(session, offset); });
    m_view->setTipDescriber([&session = context.session](qsizetype offset) { return byteTip(session.tree(), offset); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_paste);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_find);
    layout->addWidget(m_goTo);
    setFocusProxy(m_view);
    connectRequests();
    connectViews();
    showPacket();
    showMode();
}

void BytesPanel::connectRequests()
{
    connect(m_view, &HexView::overwriteRequested, this,
            [this](qsizetype offset, const QByteArray &bytes) { replace(offset, bytes.size(), bytes); });
    connect(m_view, &HexView::insertRequested, this,
            [this](qsizetype offset, const QByteArray &bytes) { replace(offset, 0, bytes); });
    connect(m_view, &HexView::removeRequested, this,
            [this](qsizetype offset, qsizetype count) { replace(offset, count, {}); });
    connect(m_view, &HexView::pasteRequested, this, &BytesPanel::offerPaste);
    connect(m_view, &QWidget::customContextMenuRequested, this, &BytesPanel::showMenu);
    const auto comeBack = [this] { m_view->setFocus(Qt::OtherFocusReason); };
    connect(m_paste, &PasteStrip::finished, this, comeBack);
    connect(m_find, &FindStrip::finished, this, comeBack);
    connect(m_goTo, &GoToStrip::finished, this, comeBack);
    connect(m_view, &HexView::modeChanged, this, &BytesPanel::showMode);
    Selection &selection = m_context.selection;
    connect(m_view, &HexView::cursorMoved, this, [this, &selection](qsizetype offset) {
        if (offset < m_view->bytes().size() && !m_view->cursor().hasSelection())
            selection.setBytes(BitRange::ofBytes(offset, 1), SelectionSource::Bytes);
    });
    connect(m_view, &HexView::selectionChanged, this, [&selection](qsizetype offset, qsizetype count) {
        if (count > 0)
            selection.setBytes(BitRange::ofBytes(offset, count), SelectionSource::Bytes);
    });
    connect(m_view, &HexView::widenRequested, this, [&selection] { selection.widen(SelectionSource::Bytes); });
}

void BytesPanel::connectViews()
{
    connect(&m_context.session, &Session::packetChanged, this, &BytesPanel::showPacket);
    connect(&m_context.selection, &Selection::changed, this, &BytesPanel::showSelection);
    connect(&m_context.sender, &Sender::changed, this, &BytesPanel::showMarks);
    connect(&m_context.appearance, &Appearance::themeChanged, this,
            [this] { m_view->setTheme(m_context.appearance.theme()); });
}

void BytesPanel::showPacket()
{
    m_view->setBytes(m_context.session.packet().bytes);
    m_view->setTints(tintsOf(m_context.session.tree()));
    showMarks();
}

void BytesPanel::showMarks()
{
    std::vector<HexMark> marks = marksOf(m_context.session);
    for (const BitRange range : m_context.sender.changedOnTheWay())
        marks.push_back({.range = range, .kind = HexMark::Kind::WillLeave});
    for (const BitRange range : coveredBy(m_context.session.tree(), m_context.selection.node()))
        marks.push_back({.range = range, .kind = HexMark::Kind::Covered});
    m_view->setMarks(std::move(marks));
}

void BytesPanel::showSelection()
{
    const Selection &selection = m_context.selection;
    m_view->setBytes(m_context.session.packet().bytes); // the selection hears of a change first
    const bool isField = selection.node() != noNode;
    m_view->setSelectedRange(isField ? ownBits(m_context.session.tree(), selection.node()) : selection.bits());
    if (selection.source() != SelectionSource::Bytes && !selection.bits().isEmpty())
        m_view->setCursorOffset(selection.bits().firstByte());
    showMarks();
}

void BytesPanel::showMode()
{
    m_header->setNote(m_view->isInserting() ? tr("Insert") : tr("Overwrite"));
}

void BytesPanel::offerPaste(const QString &text)
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const bool areOwnBytes = copied != nullptr && copied->hasFormat(QLatin1String(HexView::bytesMimeType));
    m_paste->take(text, areOwnBytes && m_view->hasFocus());
}

void BytesPanel::openFind()
{
    m_goTo->hide();
    m_find->open();
}

void BytesPanel::findNext()
{
    m_find->step(true);
}

void BytesPanel::findPrevious()
{
    m_find->step(false);
}

void BytesPanel::openGoTo()
{
    m_goTo->open();
}

void BytesPanel::fillCopyAs(QMenu &menu)
{
    const HexCursor &cursor = m_view->cursor();
    fillCopyMenu(menu, m_context.session, BitRange::ofBytes(cursor.selectionStart(), cursor.selectionCount()),
                 [this](const QString &what) { m_header->setNote(what); });
}

void BytesPanel::showMenu(const QPoint &at)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("bytesMenu"));
    const auto add = [&menu](const QString &text, bool isEnabled, const auto &run) {
        QAction *action = menu.addAction(text);
        action->setEnabled(isEnabled);
        QObject::connect(action, &QAction::triggered, &menu, run);
    };
    const bool hasBytes = !m_view->bytes().isEmpty();
    add(tr("Cu&t"), m_view->cursor().hasSelection(), [this] { m_view->cut(); });
    add(tr("&Copy"), !m_view->pickedRange().isEmpty(), [this] { m_view->copy(); });
    QMenu *copyAs = menu.addMenu(tr("Copy &As"));
    copyAs->setEnabled(hasBytes);
    connect(copyAs, &QMenu::aboutToShow, this, [this, copyAs] { fillCopyAs(*copyAs); });
    add(tr("&Paste"), true, [this] { m_view->paste(); });
    menu.addSeparator();
    add(tr("Select A&ll"), hasBytes, [this] { m_view->selectAll(); });
    add(tr("Select &Field"), !m_view->selectedRange().isEmpty(), [this] {
        const BitRange field = m_view->selectedRange();
        m_view->select(field.firstByte(), field.touchedBytes());
    });
    menu.addSeparator();
    add(tr("F&ind\u2026"), hasBytes, [this] { openFind(); });
    add(tr("&Go To\u2026"), hasBytes, [this] { openGoTo(); });
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

bool BytesPanel::replace(qsizetype offset, qsizetype count, const QByteArray &bytes)
{
    const auto done = m_context.session.replaceBytes(offset, count, bytes);
    if (!done)
        m_context.report(describe(done.error()));
    return done.has_value();
}

namespace parts {

Panel bytesPanel()
{
    return {.id = "bytes",
            .title = QT_TRANSLATE_NOOP("wl::Panel", "Bytes"),
            .rank = 20,
            .make = [](PanelContext &context) -> QWidget * { return new BytesPanel(context); }};
}

} // namespace parts

} // namespace wl
