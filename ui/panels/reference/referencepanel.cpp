// SPDX-License-Identifier: MIT
#include "ui/panels/reference/referencepanel.h"

#include "core/codec/bits.h"
#include "core/dissect/fieldtext.h"
#include "core/session/session.h"
#include "ui/panels/reference/referencetext.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldwords.h"
#include "ui/theme/appearance.h"
#include "ui/theme/fonts.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTextBrowser>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace wl {
namespace {

constexpr int margin = 14;
constexpr qsizetype mostValue = 120;

/// The number a name stands for, or nothing for other fields.
std::optional<std::int64_t> numberAt(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    if (node.kind != NodeKind::Value || node.reader == noAttribute || node.bits.length > 64 || node.isReadOnly())
        return std::nullopt;
    const Attribute &attribute = tree.registry().attribute(node.reader);
    if (attribute.kind != AttributeKind::Integer || node.bits.isEmpty()
        || node.bits.end() > std::int64_t{tree.bytes().size()} * 8)
        return std::nullopt;
    const std::uint64_t bits = readNumber(viewOf(tree.bytes()), node.bits, node.order);
    const auto unused = static_cast<unsigned>(64 - node.bits.length);
    return attribute.isSigned ? static_cast<std::int64_t>(bits << unused) >> unused : static_cast<std::int64_t>(bits);
}

} // namespace

ReferencePanel::ReferencePanel(PanelContext &context)
    : openAddress([](const QUrl &address) { QDesktopServices::openUrl(address); }), m_context(context),
      m_title(new QLabel(this)), m_value(new QLabel(this)), m_text(new QTextBrowser(this)),
      m_namesPart(new QWidget(this)), m_filter(new QLineEdit(m_namesPart)), m_names(new QTreeView(m_namesPart)),
      m_model(new NameModel(this)), m_filtered(new QSortFilterProxyModel(this)), m_onView(*this, [this] { follow(); })
{
    m_title->setObjectName(QStringLiteral("referenceTitle"));
    m_title->setTextFormat(Qt::RichText);
    m_title->setWordWrap(true);
    m_title->setContentsMargins(margin, 10, margin, 0);
    m_value->setObjectName(QStringLiteral("referenceValue"));
    m_value->setTextFormat(Qt::PlainText);
    m_value->setWordWrap(true);
    m_value->setContentsMargins(margin, 0, margin, 0);
    m_value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setObjectName(QStringLiteral("referenceView"));
    m_text->setAccessibleName(tr("Reference"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(margin);
    m_filter->setObjectName(QStringLiteral("referenceFilter"));
    m_filter->setAccessibleName(tr("Filter names"));
    m_filter->setPlaceholderText(tr("Filter names\u2026"));
    m_filter->setClearButtonEnabled(true);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(NameModel::FilterRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_names->setObjectName(QStringLiteral("referenceNames"));
    m_names->setAccessibleName(tr("Names"));
    m_names->setToolTip(tr("Enter or a double click sets the value"));
    m_names->setRootIsDecorated(false);
    m_names->setUniformRowHeights(true);
    m_names->setTabKeyNavigation(false);
    m_names->setHeaderHidden(true);
    m_names->setModel(m_filtered);
    m_names->header()->setSectionResizeMode(NameModel::ValueColumn, QHeaderView::Fixed);
    m_names->setSelectionBehavior(QAbstractItemView::SelectRows);

    auto *names = new QVBoxLayout(m_namesPart);
    names->setContentsMargins(margin, 4, margin, 8);
    names->setSpacing(4);
    names->addWidget(m_filter);
    names->addWidget(m_names, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_value);
    layout->addWidget(m_text, 3);
    layout->addWidget(m_namesPart, 2);
    setFocusProxy(m_text);

    connect(m_text, &QTextBrowser::anchorClicked, this, &ReferencePanel::takeLink);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        const QModelIndex current = m_names->currentIndex();
        setName(current.isValid() ? current : m_filtered->index(0, 0));
    });
    connect(m_names, &QTreeView::activated, this, &ReferencePanel::setName);
    connect(&context.session, &Session::packetChanged, this, &ReferencePanel::follow);
    connect(&context.session, &Session::registryChanged, this, &ReferencePanel::follow);
    connect(&context.selection, &Selection::changed, this, &ReferencePanel::follow);
    connect(&context.appearance, &Appearance::themeChanged, this, [this] {
        m_registry.reset();
        follow();
    });
}

void ReferencePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::ApplicationFontChange)
        return;
    m_registry.reset();
    follow();
}

void ReferencePanel::follow()
{
    if (!m_onView.mayWork())
        return;
    const FieldTree &tree = m_context.session.tree();
    const NodeIndex node = m_context.selection.node();
    const bool isAny = node < tree.nodes().size();
    const FieldNode shown = isAny ? tree.node(node) : FieldNode();
    const bool isSame = m_registry == tree.registryPtr() && m_path == m_context.selection.path() && m_isAny == isAny
        && m_attribute == shown.attribute && m_reader == shown.reader && m_kind == shown.kind;
    if (!isSame) {
        m_registry = tree.registryPtr();
        m_path = m_context.selection.path();
        m_isAny = isAny;
        m_attribute = shown.attribute;
        m_reader = shown.reader;
        m_kind = shown.kind;
        showField();
    }
    showNames();
    showValue();
}

void ReferencePanel::showField()
{
    m_text->setVisible(m_isAny);
    m_value->setVisible(m_isAny);
    m_filter->clear();
    if (!m_isAny) {
        m_title->setText(tr("Select a field, and what it is for stands here.").toHtmlEscaped());
        return;
    }
    const FieldTree &tree = m_context.session.tree();
    const NodeIndex node = m_context.selection.node();
    const Theme &theme = m_context.appearance.theme();
    const QString family = monospaceFont(QGuiApplication::font()).family();
    m_title->setText(QStringLiteral("<b>%1</b> &nbsp;<span style=\"color:%2; font-family:'%3'\">%4</span>")
                         .arg(toQString(labelOf(tree, node)).toHtmlEscaped(), theme.muted.name(), family,
                              toQString(m_path).toHtmlEscaped()));
    m_text->setHtml(referenceHtml(tree, node, definitionOf(tree, node), theme, family));
}

void ReferencePanel::showNames()
{
    const FieldTree &tree = m_context.session.tree();
    std::vector<const EnumMember *> names;
    if (m_isAny && m_kind == NodeKind::Value && m_attribute != noAttribute)
        names = namesFor(tree, m_context.selection.node());
    const bool isOther = names != m_model->names();
    m_namesPart->setVisible(!names.empty());
    m_model->setNames(tree.registryPtr(), std::move(names));
    if (isOther) {
        m_names->resizeColumnToContents(NameModel::ValueColumn);
        m_names->setColumnWidth(NameModel::ValueColumn, m_names->columnWidth(NameModel::ValueColumn) + 16);
    }
}

void ReferencePanel::showValue()
{
    if (!m_isAny)
        return;
    const FieldTree &tree = m_context.session.tree();
    const NodeIndex node = m_context.selection.node();
    const FieldText text = textOf(tree, node);
    QString words = toQString(text.value).left(mostValue);
    if (!text.name.empty())
        words += QLatin1Char(' ') + toQString(text.name);
    if (m_kind == NodeKind::Value && m_attribute != noAttribute) {
        const FieldOrigin origin = m_context.session.originOf(node);
        words += QStringLiteral(" \u2013 ") + originWords(origin);
        if (origin == FieldOrigin::Pinned)
            if (const auto right = m_context.session.ruleValue(node))
                words += tr(", its rule says %1").arg(toQString(*right));
    }
    if (words != m_value->text())
        m_value->setText(words);
    m_model->setCurrent(numberAt(tree, node));
}

void ReferencePanel::takeLink(const QUrl &link)
{
    const QString target = QUrl::fromPercentEncoding(link.path(QUrl::FullyEncoded).toLatin1());
    const NodeIndex node = m_context.selection.node();
    if (link.scheme() == QLatin1String("copy"))
        QGuiApplication::clipboard()->setText(target);
    else if (link.scheme() == QLatin1String("filter"))
        QGuiApplication::clipboard()->setText(node == noNode ? target
                                                             : displayFilter(m_context.session.tree(), node, target));
    else
        openAddress(link.scheme() == QLatin1String("open") ? QUrl::fromLocalFile(target) : link);
}

void ReferencePanel::setName(const QModelIndex &index)
{
    const QModelIndex source = m_filtered->mapToSource(index);
    if (!source.isValid() || m_context.selection.node() == noNode)
        return;
    const auto done = m_context.session.setField(m_path, m_model->valueAt(source.row()));
    if (!done)
        m_context.report(describe(done.error()));
}

namespace parts {

Panel referencePanel()
{
    return {.id = "reference",
            .title = QT_TRANSLATE_NOOP("wl::Panel", "Reference"),
            .area = Qt::RightDockWidgetArea,
            .rank = 30,
            .make = [](PanelContext &context) -> QWidget * { return new ReferencePanel(context); }};
}

} // namespace parts

} // namespace wl
