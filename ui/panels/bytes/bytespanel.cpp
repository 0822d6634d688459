// SPDX-License-Identifier: MIT
#include "ui/panels/bytes/bytespanel.h"

#include "core/read/readbytes.h"
#include "core/session/session.h"
#include "ui/hexview/hexview.h"
#include "ui/panels/bytes/bytescene.h"
#include "ui/panels/panelheader.h"
#include "ui/selection/selection.h"
#include "ui/send/sender.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"

#include <QVBoxLayout>

namespace wl {

BytesPanel::BytesPanel(PanelContext &context)
    : m_context(context), m_header(new PanelHeader(tr("Bytes"), this)),
      m_view(new HexView(context.appearance.theme(), this))
{
    m_view->setObjectName(QStringLiteral("hexView"));
    m_view->setAccessibleName(tr("Bytes"));
    m_view->setDescriber([&session = context.session](qsizetype offset) { return byteInWords(session, offset); });
    m_view->setTipDescriber([&session = context.session](qsizetype offset) { return byteTip(session.tree(), offset); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
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
    connect(m_view, &HexView::pasteRequested, this, &BytesPanel::paste);
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
    const BitRange covered = coveredBy(m_context.session.tree(), m_context.selection.node());
    if (!covered.isEmpty())
        marks.push_back({.range = covered, .kind = HexMark::Kind::Covered});
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

void BytesPanel::paste(const QString &text)
{
    const auto read = readBytesText(text.toStdString());
    if (!read)
        return m_context.report(tr("Paste: %1").arg(describe(read.error())));
    const HexCursor &cursor = m_view->cursor();
    const qsizetype offset = cursor.selectionStart();
    const QByteArray &bytes = read->packets.front();
    if (replace(offset, cursor.selectionCount(), bytes))
        m_view->setCursorOffset(std::min(offset + bytes.size(), m_view->bytes().size()));
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
