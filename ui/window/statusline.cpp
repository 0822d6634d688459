// SPDX-License-Identifier: MIT
#include "ui/window/statusline.h"

#include "core/session/session.h"
#include "ui/hexview/hexview.h"
#include "ui/panels/panel.h"
#include "ui/selection/selection.h"
#include "ui/send/sender.h"
#include "ui/text/elidedlabel.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldwords.h"
#include "ui/theme/appearance.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QLabel>

namespace wl {
namespace {

QString bitCount(const BitRange &bits)
{
    if (bits.isEmpty())
        return {};
    if (bits.isByteAligned())
        return StatusLine::tr("%1 B").arg(bits.length / 8);
    return bits.length == 1 ? StatusLine::tr("1 bit") : StatusLine::tr("%1 bits").arg(bits.length);
}

} // namespace

StatusLine::StatusLine(PanelContext &context, HexView &bytes, QWidget *parent)
    : QStatusBar(parent), m_context(context), m_bytes(bytes), m_path(new QLabel(this)),
      m_purpose(new ElidedLabel(this)), m_offset(new QLabel(this)), m_size(new QLabel(this)), m_mode(new QLabel(this)),
      m_ways(new QLabel(this))
{
    setSizeGripEnabled(false);
    setAccessibleName(tr("Status"));
    m_path->setObjectName(QStringLiteral("statusPath"));
    m_path->setFont(monospaceFont(font()));
    addWidget(m_path);
    addWidget(m_purpose, 1);
    for (QLabel *label : {m_offset, m_size, m_mode, m_ways})
        addPermanentWidget(label);
    connect(&context.selection, &Selection::changed, this, &StatusLine::showSelection);
    connect(&context.session, &Session::packetChanged, this, &StatusLine::showSelection);
    connect(&context.sender, &Sender::changed, this, &StatusLine::showWays);
    connect(&bytes, &HexView::modeChanged, this, &StatusLine::showMode);
    showSelection();
    showMode();
    showWays();
}

QString StatusLine::purpose() const
{
    const NodeIndex index = m_context.selection.node();
    const FieldTree &tree = m_context.session.tree();
    if (index == noNode || tree.isEmpty())
        return {};
    const FieldNode &node = tree.node(index);
    const bool isField = node.attribute != noAttribute;
    if (!isField && !node.isStructure())
        return {};
    const auto &registry = tree.registry();
    const std::string &doc = isField ? registry.info(node.attribute).doc : registry.info(node.row).doc;
    const std::string &reference
        = isField ? registry.info(node.attribute).reference : registry.info(node.row).reference;
    const QString words = toQString(doc).simplified();
    return reference.empty() ? words : tr("%1 (%2)").arg(words, toQString(reference));
}

void StatusLine::showSelection()
{
    const Selection &selection = m_context.selection;
    m_path->setText(selection.node() == noNode ? QString() : toQString(selection.path()));
    m_purpose->setWhole(purpose());
    m_offset->setText(selection.bits().isEmpty() ? QString() : tr("offset %1").arg(offsetText(selection.bits().first)));
    m_size->setText(bitCount(selection.bits()));
}

void StatusLine::showMode()
{
    m_mode->setText(m_bytes.isInserting() ? tr("INS") : tr("OVR"));
    m_mode->setToolTip(m_bytes.isInserting() ? tr("Typing in Bytes inserts") : tr("Typing in Bytes overwrites"));
}

void StatusLine::showWays()
{
    QStringList open;
    for (const Sender::Way &way : m_context.sender.ways()) {
        if (way.isOpen())
            open += QCoreApplication::translate("wl::SendMode", way.mode.title);
    }
    m_ways->setText(open.isEmpty() ? tr("Cannot send") : tr("Can send: %1").arg(open.join(QStringLiteral(", "))));
}

} // namespace wl
