// SPDX-License-Identifier: MIT
#include "ui/panels/bytes/findstrip.h"

#include "core/session/session.h"
#include "ui/hexview/hexview.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/theme/fonts.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace wl {
namespace {

QToolButton *button(QWidget *parent, const char *name, const QString &text, const QString &what, const QString &tip)
{
    auto *made = new QToolButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setText(text);
    made->setAccessibleName(what);
    made->setToolTip(tip);
    made->setAutoRaise(true);
    return made;
}

} // namespace

FindStrip::FindStrip(PanelContext &context, HexView &view, QWidget *parent)
    : QFrame(parent), m_context(context), m_view(view), m_kind(new QComboBox(this)), m_text(new QLineEdit(this)),
      m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("findStrip"));
    setAccessibleName(tr("Find"));
    makeControls();
    hide();
    connect(m_text, &QLineEdit::textChanged, this, [this] { searchFrom(m_origin); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { searchFrom(m_origin); });
    connect(&context.session, &Session::packetChanged, this, &FindStrip::showPacket);
}

void FindStrip::makeControls()
{
    m_kind->setObjectName(QStringLiteral("findKind"));
    m_kind->setAccessibleName(tr("Find as"));
    for (const auto &[title, kind] : {std::pair{tr("Hex"), SearchKind::Hex}, std::pair{tr("Text"), SearchKind::Text},
                                      std::pair{tr("Field"), SearchKind::Field}})
        m_kind->addItem(title, static_cast<int>(kind));
    m_kind->view()->setAccessibleName(tr("Ways to find"));
    m_text->setObjectName(QStringLiteral("findText"));
    m_text->setAccessibleName(tr("Find"));
    m_text->setFont(monospaceFont(font()));
    m_text->setPlaceholderText(tr("08 ?? d9, a text, or a field's path, name or value"));
    m_text->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setTextFormat(Qt::PlainText);
    auto *previous
        = button(this, "findPrevious", QStringLiteral("\u2191"), tr("Previous match"), tr("Previous match (Shift+F3)"));
    auto *next = button(this, "findNext", QStringLiteral("\u2193"), tr("Next match"), tr("Next match (F3)"));
    auto *close = button(this, "findClose", QStringLiteral("\u00d7"), tr("Close the search"), tr("Close (Esc)"));
    connect(previous, &QToolButton::clicked, this, [this] { step(false); });
    connect(next, &QToolButton::clicked, this, [this] { step(true); });
    connect(close, &QToolButton::clicked, this, &FindStrip::finish);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_kind);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_count);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(close);
}

SearchKind FindStrip::kind() const
{
    return static_cast<SearchKind>(m_kind->currentData().toInt());
}

void FindStrip::open()
{
    m_origin = m_view.cursor().selectionStart();
    if (m_text->text().isEmpty() && m_view.cursor().selectionCount() > 1 && m_view.cursor().selectionCount() <= 64) {
        const QByteArray picked = m_view.bytes().mid(m_origin, m_view.cursor().selectionCount());
        m_kind->setCurrentIndex(0);
        m_text->setText(QString::fromLatin1(picked.toHex(' ')));
    }
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    searchFrom(m_origin);
}

void FindStrip::showPacket()
{
    if (isHidden())
        return;
    find();
    m_current = std::min(m_current, m_result.matches.empty() ? 0 : m_result.matches.size() - 1);
    m_hasWrapped = false;
    showCount();
}

void FindStrip::find()
{
    auto result = search(m_context.session.tree(), kind(), m_text->text());
    m_problem = result ? QString() : describe(result.error());
    m_result = result ? *std::move(result) : SearchResult{};
    m_view.setMatches(m_result.matches);
}

void FindStrip::searchFrom(qsizetype origin)
{
    if (isHidden())
        return;
    find();
    const auto &matches = m_result.matches;
    const auto next = std::find_if(matches.begin(), matches.end(),
                                   [origin](const BitRange &match) { return match.firstByte() >= origin; });
    m_hasWrapped = next == matches.end() && !matches.empty();
    if (!matches.empty())
        select(m_hasWrapped ? 0 : static_cast<std::size_t>(next - matches.begin()));
    showCount();
}

void FindStrip::step(bool forwards)
{
    if (isHidden() || m_text->text().isEmpty())
        return open();
    const std::size_t count = m_result.matches.size();
    if (count == 0)
        return;
    m_hasWrapped = forwards ? m_current + 1 == count : m_current == 0;
    select(forwards ? (m_current + 1) % count : (m_current + count - 1) % count);
    m_origin = m_result.matches[m_current].firstByte();
    showCount();
}

void FindStrip::select(std::size_t index)
{
    m_current = index;
    const BitRange match = m_result.matches[index];
    m_context.selection.setBytes(match, SelectionSource::Bytes);
    m_view.select(match.firstByte(), match.touchedBytes());
}

void FindStrip::showCount()
{
    const auto count = static_cast<qlonglong>(m_result.matches.size());
    QString words = m_problem;
    if (words.isEmpty() && !m_text->text().trimmed().isEmpty()) {
        words = count == 0
            ? tr("No match")
            : tr("%1 of %2").arg(m_current + 1).arg(count) + (m_result.isCut ? tr(" or more") : QString());
        if (m_hasWrapped && count > 1)
            words += tr(", from the other end");
    }
    m_count->setText(words);
    const bool isBad = !m_problem.isEmpty() || (count == 0 && !words.isEmpty());
    m_count->setProperty("kind", isBad ? QStringLiteral("error") : QString());
    m_count->style()->unpolish(m_count);
    m_count->style()->polish(m_count);
    m_text->setAccessibleDescription(words);
}

void FindStrip::finish()
{
    hide();
    m_view.setMatches({});
    emit finished();
}

void FindStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return finish();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return step((event->modifiers() & Qt::ShiftModifier) == 0);
    QFrame::keyPressEvent(event);
}

} // namespace wl
