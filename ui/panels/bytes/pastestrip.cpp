// SPDX-License-Identifier: MIT
#include "ui/panels/bytes/pastestrip.h"

#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/session/session.h"
#include "ui/hexview/hexview.h"
#include "ui/panels/bytes/bytewords.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldwords.h"
#include "ui/window/rootguess.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace wl {
namespace {

constexpr qsizetype mostBytesToGuessFrom = 64 * 1024; // every protocol is tried
constexpr int mostIgnoredInWords = 160;

QString titleOf(const std::string &formatId)
{
    const auto formats = readFormats();
    const auto found
        = std::find_if(formats.begin(), formats.end(), [&](const ReadFormat &format) { return format.id == formatId; });
    return found == formats.end() ? toQString(formatId) : QCoreApplication::translate("wl::ReadFormat", found->title);
}

QLabel *textLine(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(0);
    return label;
}

/// What is wrong with the text, and where.
QString refusal(const Error &error)
{
    const QString why = describe(error);
    if (error.line == 0)
        return PasteStrip::tr("Not pasted: %1").arg(why);
    if (error.column == 0)
        return PasteStrip::tr("Not pasted, line %1: %2").arg(error.line).arg(why);
    return PasteStrip::tr("Not pasted, line %1, column %2: %3").arg(error.line).arg(error.column).arg(why);
}

/// Whether hex digits can be meant by nothing else: that they are also letters of base64 does not count.
bool areOnlyHex(const std::vector<ReadResult> &readings)
{
    const ReadResult &first = readings.front();
    return first.format == "hexstream" && first.packets.size() == 1 && first.ignored.empty()
        && std::all_of(readings.begin() + 1, readings.end(),
                       [](const ReadResult &other) { return other.format == "base64"; });
}

} // namespace

PasteStrip::PasteStrip(PanelContext &context, HexView &view, QWidget *parent)
    : QFrame(parent), m_context(context), m_view(view), m_understood(textLine(this, "pasteUnderstood")),
      m_layers(textLine(this, "pasteLayers")), m_ignored(textLine(this, "pasteIgnored")), m_form(new QComboBox(this)),
      m_packet(new QComboBox(this)), m_replace(new QPushButton(tr("&Replace Packet"), this)),
      m_insert(new QPushButton(this)), m_overwrite(new QPushButton(this))
{
    setObjectName(QStringLiteral("pasteStrip"));
    setAccessibleName(tr("Paste"));
    makeControls();
    hide();
    connect(m_form, &QComboBox::currentIndexChanged, this, &PasteStrip::showReading);
    connect(m_packet, &QComboBox::currentIndexChanged, this, [this] {
        m_layers->setText(layersInWords());
        showPlaces();
    });
    connect(m_replace, &QPushButton::clicked, this, &PasteStrip::replacePacket);
    connect(m_insert, &QPushButton::clicked, this, &PasteStrip::insert);
    connect(m_overwrite, &QPushButton::clicked, this, &PasteStrip::overwrite);
    const auto follow = [this] {
        if (!isHidden())
            showPlaces();
    };
    connect(&view, &HexView::cursorMoved, this, follow);
    connect(&view, &HexView::selectionChanged, this, follow);
    connect(&context.session, &Session::packetChanged, this, follow);
}

void PasteStrip::makeControls()
{
    m_form->setObjectName(QStringLiteral("pasteForm"));
    m_form->setAccessibleName(tr("Read as"));
    m_form->setToolTip(tr("The text can be read in more than one way"));
    m_packet->setObjectName(QStringLiteral("pastePacket"));
    m_packet->setAccessibleName(tr("Packet of the pasted text"));
    m_form->view()->setAccessibleName(tr("Ways to read it"));
    m_packet->view()->setAccessibleName(tr("Packets of the pasted text"));
    m_replace->setObjectName(QStringLiteral("pasteReplace"));
    m_insert->setObjectName(QStringLiteral("pasteInsert"));
    m_overwrite->setObjectName(QStringLiteral("pasteOverwrite"));
    // What they say depends on what is pasted; what they are does not.
    m_replace->setAccessibleName(tr("Replace the packet"));
    m_insert->setAccessibleName(tr("Insert at the caret"));
    m_overwrite->setAccessibleName(tr("Overwrite from the caret on"));
    auto *cancel = new QToolButton(this);
    cancel->setObjectName(QStringLiteral("pasteCancel"));
    cancel->setText(QStringLiteral("\u00d7"));
    cancel->setAccessibleName(tr("Do not paste"));
    cancel->setToolTip(tr("Do not paste (Esc)"));
    connect(cancel, &QToolButton::clicked, this, &PasteStrip::finish);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_understood, 1);
    top->addWidget(m_form);
    top->addWidget(m_packet);
    top->addWidget(cancel);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    for (QPushButton *button : {m_replace, m_insert, m_overwrite}) {
        button->setAutoDefault(true);
        choices->addWidget(button);
    }
    choices->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_layers);
    layout->addWidget(m_ignored);
    layout->addLayout(choices);
}

void PasteStrip::take(const QString &text, bool areOwnBytes)
{
    const std::string utf8 = text.toStdString();
    std::vector<ReadResult> readings = readingsOf(utf8);
    if (readings.empty() || readings.front().packets.front().isEmpty()) {
        const auto read = readBytesText(utf8);
        return m_context.report(read ? tr("Paste: there are no bytes in the text") : refusal(read.error()));
    }
    m_readings = std::move(readings);
    const QSignalBlocker formSilence(m_form);
    m_form->clear();
    for (const ReadResult &each : m_readings)
        m_form->addItem(titleOf(each.format));
    showReading();
    if (areOnlyHex(m_readings) && (m_view.cursor().hasSelection() || areOwnBytes))
        return m_view.cursor().hasSelection() ? overwrite() : insert();
    show();
    const bool isIntoBytes = m_view.cursor().hasSelection();
    (isIntoBytes ? m_overwrite : m_replace)->setFocus(Qt::OtherFocusReason);
}

const ReadResult &PasteStrip::reading() const
{
    return m_readings[static_cast<std::size_t>(std::max(m_form->currentIndex(), 0))];
}

const QByteArray &PasteStrip::bytes() const
{
    return reading().packets[static_cast<std::size_t>(std::max(m_packet->currentIndex(), 0))];
}

void PasteStrip::showReading()
{
    const ReadResult &result = reading();
    const auto count = static_cast<int>(result.packets.size());
    const QSignalBlocker silence(m_packet);
    m_packet->clear();
    for (int i = 0; i < std::min(count, 1000); ++i)
        m_packet->addItem(tr("Packet %1 of %2").arg(i + 1).arg(count));
    m_packet->setVisible(count > 1);
    m_form->setVisible(m_readings.size() > 1);
    QStringList ignored;
    for (const std::string &what : result.ignored)
        ignored += toQString(what);
    if (count > 1)
        ignored += tr("the other packets (Paste as New Packet opens all %1)").arg(count);
    const QString all = ignored.join(QStringLiteral("; "));
    m_ignored->setText(
        tr("Ignored: %1").arg(all.size() > mostIgnoredInWords ? all.left(mostIgnoredInWords) + QChar(0x2026) : all));
    m_ignored->setToolTip(ignored.join(QLatin1Char('\n')).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    m_ignored->setVisible(!ignored.isEmpty());
    m_layers->setText(layersInWords());
    showPlaces();
}

void PasteStrip::showPlaces()
{
    const HexCursor &cursor = m_view.cursor();
    const QString size = byteCount(bytes().size());
    m_understood->setText(tr("Pasted text: %1 \u2192 %2").arg(toQString(reading().understood), size));
    const QString place = offsetText(cursor.selectionStart() * 8);
    m_insert->setText(tr("&Insert at %1").arg(place));
    m_overwrite->setText(cursor.hasSelection() ? tr("Replace the Selected %1").arg(byteCount(cursor.selectionCount()))
                                               : tr("&Overwrite from %1").arg(place));
    m_insert->setVisible(!m_view.bytes().isEmpty());
    m_overwrite->setVisible(cursor.hasSelection() || cursor.offset() < m_view.bytes().size());
}

Row PasteStrip::likelyRoot() const
{
    const Row present = m_context.session.packet().root;
    return bytes().size() > mostBytesToGuessFrom ? present
                                                 : likelyRootOf(m_context.session.registry(), bytes(), present);
}

QString PasteStrip::layersInWords() const
{
    if (bytes().isEmpty())
        return tr("No bytes");
    Editor editor(m_context.session.registry());
    const FieldTree tree = editor.treeOf({.bytes = bytes(), .root = likelyRoot()});
    QStringList names;
    for (const NodeIndex layer : tree.layers())
        names += toQString(pathOf(tree, layer)); // as in the craft line: titles are long
    QString words = tr("As a packet: %1").arg(names.join(QStringLiteral(" / ")));
    for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
        if (tree.node(index).kind == NodeKind::Error)
            return words + tr("; then %1").arg(toQString(problemText(tree, index)));
    }
    const QString summary = toQString(summaryOf(tree, tree.layers().back()));
    return summary.isEmpty() ? words : words + QStringLiteral(" \u2014 ") + summary;
}

void PasteStrip::replacePacket()
{
    Packet packet{.bytes = bytes(), .root = likelyRoot()};
    packet.takeTexts(m_context.session.packet());
    const QString size = byteCount(bytes().size());
    const auto done = m_context.session.replacePacket(std::move(packet), tr("paste of %1").arg(size).toStdString());
    if (!done)
        return m_context.report(describe(done.error()));
    m_context.reportDone(tr("Pasted %1 in place of the packet").arg(size));
    m_view.setCursorOffset(0);
    finish();
}

void PasteStrip::insert()
{
    const qsizetype offset = m_view.cursor().selectionStart();
    splice(offset, 0, tr("Inserted %1 at %2").arg(byteCount(bytes().size()), offsetText(offset * 8)));
}

void PasteStrip::overwrite()
{
    const HexCursor &cursor = m_view.cursor();
    const qsizetype offset = cursor.selectionStart();
    const QString size = byteCount(bytes().size());
    if (cursor.hasSelection())
        return splice(
            offset, cursor.selectionCount(),
            tr("Replaced %1 at %2 by %3").arg(byteCount(cursor.selectionCount()), offsetText(offset * 8), size));
    splice(offset, std::min(bytes().size(), m_view.bytes().size() - offset),
           tr("Wrote %1 from %2 on").arg(size, offsetText(offset * 8)));
}

void PasteStrip::splice(qsizetype offset, qsizetype count, const QString &done)
{
    const QByteArray pasted = bytes();
    const auto result = m_context.session.replaceBytes(offset, count, pasted);
    if (!result)
        return m_context.report(describe(result.error()));
    m_context.reportDone(done);
    m_view.setCursorOffset(std::min(offset + pasted.size(), m_view.bytes().size()));
    finish();
}

void PasteStrip::finish()
{
    hide();
    emit finished();
}

void PasteStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return finish();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
            return button->click();
    }
    QFrame::keyPressEvent(event);
}

} // namespace wl
