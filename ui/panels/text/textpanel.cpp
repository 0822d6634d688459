// SPDX-License-Identifier: MIT
#include "ui/panels/text/textpanel.h"

#include "core/session/session.h"
#include "ui/selection/selection.h"
#include "ui/text/replacechanged.h"
#include "ui/text/solidtextedit.h"
#include "ui/theme/appearance.h"
#include "ui/theme/fonts.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace wl {
namespace {

const auto formatKey = QStringLiteral("text/format");
const auto firstFormat = QStringLiteral("pprint");

/// Copies what an ellipsis stands for, too.
class View : public SolidTextEdit
{
public:
    View(const ShownText &shown, QWidget *parent) : SolidTextEdit(parent), m_shown(shown) { }

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override
    {
        auto *mime = new QMimeData;
        mime->setText(m_shown.whole(textCursor().selectionStart(), textCursor().selectionEnd()));
        return mime;
    }

private:
    const ShownText &m_shown;
};

} // namespace

TextPanel::TextPanel(PanelContext &context)
    : m_context(context), m_formats(printFormats()), m_format(new QComboBox(this)), m_view(new View(m_shown, this)),
      m_highlighter(m_view->document(), context.appearance.theme()), m_onView(*this, [this] { showPacket(); })
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
    connect(&context.appearance, &Appearance::themeChanged, this, [this] {
        m_highlighter.rehighlight();
        showSelection();
    });
}

void TextPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        m_view->setFont(monospaceFont(QGuiApplication::font()));
}

void TextPanel::showPacket()
{
    if (!m_onView.mayWork() || m_format->currentIndex() < 0)
        return;
    m_isShowing = true;
    m_printed = m_formats[static_cast<std::size_t>(m_format->currentIndex())].print(m_context.session.tree());
    const QString before = std::exchange(m_shown, ShownText(m_printed.text)).text();
    const bool isSame = m_shown.text() == before;
    const bool hasOtherColours = m_highlighter.setSpans(layerSpans(), isSame);
    if (!isSame) {
        const int down = m_view->verticalScrollBar()->value();
        const int right = m_view->horizontalScrollBar()->value();
        replaceChanged(*m_view->document(), before, m_shown.text());
        m_view->verticalScrollBar()->setValue(down);
        m_view->horizontalScrollBar()->setValue(right);
    }
    if (hasOtherColours)
        m_highlighter.rehighlight();
    m_isShowing = false;
    showSelection();
}

/// The values in the text, each with its layer.
std::vector<LayerSpan> TextPanel::layerSpans() const
{
    const FieldTree &tree = m_context.session.tree();
    const auto layers = tree.layers();
    std::vector<LayerSpan> spans;
    for (const PrintSpan &span : m_printed.spans) {
        if (span.node >= tree.nodes().size() || tree.node(span.node).kind != NodeKind::Value)
            continue;
        const auto layer = std::find(layers.begin(), layers.end(), tree.layerOf(span.node)) - layers.begin();
        spans.push_back({m_shown.characterAt(span.begin), m_shown.characterAt(span.end), static_cast<int>(layer)});
    }
    return spans;
}

void TextPanel::showSelection()
{
    if (m_isShowing || m_onView.isWaiting() || !m_onView.mayWork())
        return;
    const Theme &theme = m_context.appearance.theme();
    const NodeIndex selected = m_context.selection.node();
    QList<QTextEdit::ExtraSelection> marks;
    for (const PrintSpan &span : m_printed.spans) {
        if (span.node != selected)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_view->document());
        mark.cursor.setPosition(m_shown.characterAt(span.begin));
        mark.cursor.setPosition(m_shown.characterAt(span.end), QTextCursor::KeepAnchor);
        mark.format.setBackground(theme.selection);
        mark.format.setForeground(theme.text);
        marks.append(mark);
    }
    m_view->setExtraSelections(marks);
    if (marks.isEmpty() || m_context.selection.source() == SelectionSource::Text)
        return;
    QTextCursor caret = m_view->textCursor();
    if (caret.position() == marks.first().cursor.anchor() && !caret.hasSelection())
        return;
    m_isShowing = true;
    caret.setPosition(marks.first().cursor.anchor());
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
        if (m_shown.characterAt(span.begin) > caret)
            break;
        if (caret < m_shown.characterAt(span.end))
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
