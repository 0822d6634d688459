// SPDX-License-Identifier: MIT
#include "ui/panels/bytes/gotostrip.h"

#include "core/session/session.h"
#include "ui/hexview/hexview.h"
#include "ui/panels/bytes/bytesearch.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/theme/fonts.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>

namespace wl {

GoToStrip::GoToStrip(PanelContext &context, HexView &view, QWidget *parent)
    : QFrame(parent), m_context(context), m_view(view), m_text(new QLineEdit(this)), m_problem(new QLabel(this)),
      m_paths(new QStringListModel(this))
{
    setObjectName(QStringLiteral("goToStrip"));
    setAccessibleName(tr("Go to"));
    m_text->setObjectName(QStringLiteral("goToText"));
    m_text->setAccessibleName(tr("Go to"));
    m_text->setFont(monospaceFont(font()));
    m_text->setPlaceholderText(tr("14, 0x0e, +4, -0x10 or a field's path"));
    auto *completer = new QCompleter(m_paths, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setAccessibleName(tr("Fields"));
    m_text->setCompleter(completer);
    m_problem->setObjectName(QStringLiteral("goToProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("kind", QStringLiteral("error"));
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("goToClose"));
    close->setText(QStringLiteral("\u00d7"));
    close->setAccessibleName(tr("Stay here"));
    close->setToolTip(tr("Stay here (Esc)"));
    close->setAutoRaise(true);
    auto *label = new QLabel(tr("Go to"), this);
    label->setBuddy(m_text);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_problem);
    layout->addWidget(close);
    hide();
    connect(close, &QToolButton::clicked, this, &GoToStrip::finish);
    connect(m_text, &QLineEdit::returnPressed, this, &GoToStrip::go); // also with the list of fields open
    connect(m_text, &QLineEdit::textEdited, this, [this] { showProblem({}); });
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &GoToStrip::go, Qt::QueuedConnection);
}

void GoToStrip::open()
{
    m_paths->setStringList(pathsOf(m_context.session.tree()));
    showProblem({});
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void GoToStrip::go()
{
    if (isHidden())
        return;
    const Result<BitRange> place = placeOf(m_context.session.tree(), m_view.cursorOffset(), m_text->text());
    if (!place)
        return showProblem(describe(place.error()));
    if (!place->isEmpty())
        m_context.selection.setBytes(*place, SelectionSource::Program);
    m_view.setCursorOffset(place->firstByte());
    finish();
}

void GoToStrip::showProblem(const QString &text)
{
    m_problem->setText(text.section(QLatin1Char('\n'), 0, 0));
    m_problem->setToolTip(text.toHtmlEscaped());
    m_problem->setVisible(!text.isEmpty());
    m_text->setAccessibleDescription(text);
}

void GoToStrip::finish()
{
    hide();
    emit finished();
}

void GoToStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return finish();
    QFrame::keyPressEvent(event);
}

} // namespace wl
