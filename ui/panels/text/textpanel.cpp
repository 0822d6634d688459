// SPDX-License-Identifier: MIT
#include "ui/panels/text/textpanel.h"

#include "core/session/session.h"
#include "ui/selection/selection.h"
#include "ui/theme/appearance.h"
#include "ui/theme/fonts.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace wl {
namespace {

const auto formatKey = QStringLiteral("text/format");
const auto firstFormat = QStringLiteral("pprint");
constexpr std::size_t mostColoured = 2000; // beyond that a long packet would be slow to paint

} // namespace

TextPanel::TextPanel(PanelContext &context)
    : m_context(context), m_formats(printFormats()), m_format(new QComboBox(this)), m_view(new QPlainTextEdit(this))
{
    m_format->setObjectName(QStringLiteral("textFormat"));
    m_format->setAccessibleName(tr("Notation"));
    m_format->view()->setAccessibleName(tr("Notations"));
    for (const PrintFormat &format : m_formats)
        m_format->addItem(QCoreApplication::translate("wl::PrintFormat", format.title), QString::fromUtf8(format.id));
    const QString wanted = context.settings.value(formatKey, firstFormat).toString();
    m_format->setCurrentIndex(std::max(0, m_format->findData(wanted)));
    auto *copyButton = new QPushButton(tr("Copy"), this);
    copyButton->setObjectName(QStringLiteral("copyText"));
    copyButton->setAccessibleName(tr("Copy text"));
    copyButton->setToolTip(tr("Copies the packet in this notation (Ctrl+Shift+C)"));

    m_view->setObjectName(QStringLiteral("textView"));
    m_view->setAccessibleName(tr("Text"));
    m_view->setReadOnly(true);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_view->setFont(monospaceFont(QGuiApplication::font()));
    m_view->setTabChangesFocus(true);
    m_view->document()->setDocumentMargin(14);
    m_view->setUndoRedoEnabled(false);

    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(14, 8, 14, 0);
    controls->addWidget(m_format);
    controls->addStretch(1);
    controls->addWidget(copyButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(controls);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(m_format, &QComboBox::currentIndexChanged, this, &TextPanel::chooseFormat);
    connect(copyButton, &QPushButton::clicked, this, &TextPanel::copy);
    connect(m_view, &QPlainTextEdit::cursorPositionChanged, this, &TextPanel::takeCaret);
    connect(&context.session, &Session::packetChanged, this, &TextPanel::showPacket);
    connect(&context.selection, &Selection::changed, this, &TextPanel::showSelection);
    connect(&context.appearance, &Appearance::themeChanged, this, &TextPanel::showSelection);
    m_isStale = true;
}

void TextPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        showPacket();
}

void TextPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        m_view->setFont(monospaceFont(QGuiApplication::font()));
}

void TextPanel::showPacket()
{
    m_isStale = !isVisible();
    if (m_isStale || m_format->currentIndex() < 0)
        return;
    m_isShowing = true;
    m_printed = m_formats[static_cast<std::size_t>(m_format->currentIndex())].print(m_context.session.tree());
    const QString text = QString::fromStdString(m_printed.text);
    m_isAscii = text.size() == static_cast<qsizetype>(m_printed.text.size());
    if (text != m_view->toPlainText()) {
        const int down = m_view->verticalScrollBar()->value();
        const int right = m_view->horizontalScrollBar()->value();
        m_view->setPlainText(text);
        m_view->verticalScrollBar()->setValue(down);
        m_view->horizontalScrollBar()->setValue(right);
    }
    m_isShowing = false;
    showSelection();
}

int TextPanel::toCharacter(std::size_t byte) const
{
    if (m_isAscii)
        return static_cast<int>(byte);
    return static_cast<int>(QString::fromUtf8(m_printed.text.data(), static_cast<qsizetype>(byte)).size());
}

void TextPanel::showSelection()
{
    if (m_isStale || m_isShowing)
        return;
    const FieldTree &tree = m_context.session.tree();
    const Theme &theme = m_context.appearance.theme();
    const NodeIndex selected = m_context.selection.node();
    QList<QTextEdit::ExtraSelection> marks;
    int first = -1;
    const auto layers = tree.layers();
    for (std::size_t i = 0; i < m_printed.spans.size() && i < mostColoured; ++i) {
        const PrintSpan &span = m_printed.spans[i];
        if (span.node >= tree.nodes().size())
            continue;
        const bool isLeaf = tree.node(span.node).kind == NodeKind::Value;
        if (!isLeaf && span.node != selected)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_view->document());
        mark.cursor.setPosition(toCharacter(span.begin));
        mark.cursor.setPosition(toCharacter(span.end), QTextCursor::KeepAnchor);
        if (isLeaf) {
            const auto layer = std::find(layers.begin(), layers.end(), tree.layerOf(span.node)) - layers.begin();
            mark.format.setForeground(theme.tint(static_cast<int>(layer)).ink);
        }
        if (span.node == selected) {
            mark.format.setBackground(theme.selection);
            mark.format.setForeground(theme.text);
            if (first < 0)
                first = mark.cursor.anchor();
        }
        marks.append(mark);
    }
    m_view->setExtraSelections(marks);
    if (first < 0 || m_context.selection.source() == SelectionSource::Text)
        return;
    m_isShowing = true;
    QTextCursor caret(m_view->document());
    caret.setPosition(first);
    m_view->setTextCursor(caret);
    m_view->ensureCursorVisible();
    m_isShowing = false;
}

void TextPanel::takeCaret()
{
    if (m_isShowing || m_view->textCursor().hasSelection())
        return;
    const int caret = m_view->textCursor().position();
    NodeIndex innermost = noNode;
    for (const PrintSpan &span : m_printed.spans) {
        if (toCharacter(span.begin) > caret)
            break;
        if (caret < toCharacter(span.end))
            innermost = span.node;
    }
    if (innermost != noNode)
        m_context.selection.setNode(innermost, SelectionSource::Text);
}

void TextPanel::chooseFormat(int index)
{
    m_context.settings.setValue(formatKey, m_format->itemData(index));
    showPacket();
}

void TextPanel::copy()
{
    const auto &format = m_formats[static_cast<std::size_t>(std::max(0, m_format->currentIndex()))];
    QGuiApplication::clipboard()->setText(QString::fromStdString(format.print(m_context.session.tree()).text));
}

namespace parts {

Panel textPanel()
{
    return {.id = "text",
            .title = QT_TRANSLATE_NOOP("wl::Panel", "Text"),
            .area = Qt::RightDockWidgetArea,
            .rank = 10,
            .isInFront = true,
            .make = [](PanelContext &context) -> QWidget * { return new TextPanel(context); }};
}

} // namespace parts

} // namespace wl
