// SPDX-License-Identifier: MIT
#include "ui/window/mainwindow.h"

#include "core/dissect/fieldpath.h"
#include "ui/craftline/crafteditor.h"
#include "ui/fieldview/fieldview.h"
#include "ui/hexview/hexaccessible.h"
#include "ui/hexview/hexview.h"
#include "ui/send/sendbar.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"
#include "ui/theme/icons.h"
#include "ui/window/actions/actions.h"
#include "ui/window/craftbar.h"
#include "ui/window/dialogs.h"
#include "ui/window/docks.h"
#include "ui/window/journal.h"
#include "ui/window/messagebar.h"
#include "ui/window/statusline.h"
#include "ui/window/windowstyle.h"

#include <QEvent>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace wl {
namespace {

QToolBar *makeFixedBar(MainWindow &window, const QString &name, const QString &title)
{
    auto *bar = new QToolBar(title, &window);
    bar->setObjectName(name);
    bar->setMovable(false);
    bar->toggleViewAction()->setVisible(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    return bar;
}

} // namespace

MainWindow::MainWindow(Session &session, Sender &sender, Appearance &appearance, QSettings &settings, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_sender(sender), m_appearance(appearance), m_settings(settings),
      m_selection(session), m_document(session, settings), m_definitions(session), m_repeater(session, sender),
      m_context{.session = session,
                .selection = m_selection,
                .document = m_document,
                .definitions = m_definitions,
                .sender = sender,
                .repeater = m_repeater,
                .appearance = appearance,
                .settings = settings,
                .report = [this](const QString &text) { m_messages->showError({}, {.text = text.toStdString()}); },
                .openTemplate = [this](const QString &path) { openTemplate(path); },
                .reportDone = [this](const QString &text) { reportDone(text); },
                .editField = [this] { editField(); },
                .action = [this](const char *id) { return findChild<QAction *>(QLatin1String(id)); }}
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    installHexAccessible();
    useDialogs(*this);
    m_document.wait = [this](const QString &what, const Work &work) { return waitFor(*this, what, work); };
    makeToolBar();
    makeCraftBar();
    makeMessageBars();
    resize(1400, 900);
    m_docks = new Docks(*this, m_context);
    setStatusBar(new StatusLine(m_context, *findChild<HexView *>(QStringLiteral("hexView")), this));
    makeMenus();
    connectParts();
    applyTheme();
    showTitle();
    m_docks->restore(settings);
    findChild<QWidget *>(QStringLiteral("fieldTree"))->setFocus(Qt::OtherFocusReason);
}

MainWindow::~MainWindow()
{
    // An editor that is still open gives up its text while everybody who hears of that is there.
    m_session.cancelLive();
}

void MainWindow::editField()
{
    auto *fields = findChild<FieldView *>(QStringLiteral("fieldTree"));
    fields->setFocus(Qt::OtherFocusReason);
    if (fields->currentIndex().isValid())
        fields->activateRow(fields->currentIndex());
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = makeFixedBar(*this, QStringLiteral("mainTools"), tr("Tools"));
    bar->setIconSize({18, 18});
    addToolBar(bar);
    m_sendBar = new SendBar(m_sender, m_appearance, this);
}

void MainWindow::makeCraftBar()
{
    addToolBarBreak();
    QToolBar *bar = makeFixedBar(*this, QStringLiteral("craftTools"), tr("Craft line"));
    m_craftBar = new CraftBar(m_session, m_appearance, this);
    bar->addWidget(m_craftBar);
    addToolBar(bar);
}

void MainWindow::makeMessageBars()
{
    for (const auto &[member, name] : {std::pair{&MainWindow::m_banner, QStringLiteral("bannerTools")},
                                       std::pair{&MainWindow::m_offer, QStringLiteral("offerTools")},
                                       std::pair{&MainWindow::m_messages, QStringLiteral("messageTools")}}) {
        addToolBarBreak();
        QToolBar *bar = makeFixedBar(*this, name, tr("Messages"));
        auto *messages = new MessageBar(this);
        bar->addWidget(messages);
        addToolBar(bar);
        bar->hide();
        connect(messages, &MessageBar::visibilityWanted, bar, &QToolBar::setVisible);
        this->*member = messages;
    }
}

void MainWindow::makeMenus()
{
    addFileActions(*this);
    addEditActions(*this);
    addPacketActions(*this);
    addViewActions(*this);
    addSendActions(*this);
    addHelpActions(*this);
    auto &bar = *findChild<QToolBar *>(QStringLiteral("mainTools"));
    for (const char *id : {"file.new", "file.open", "file.save", "", "edit.undo", "edit.redo", ""})
        addToolAction(bar, id);
    auto *addLayer = new QToolButton(&bar);
    addLayer->setText(tr("Add layer"));
    addLayer->setAccessibleName(tr("Add layer"));
    addLayer->setObjectName(QStringLiteral("addLayer"));
    addLayer->setMenu(findChild<QMenu *>(QStringLiteral("addLayerMenu")));
    addLayer->setPopupMode(QToolButton::InstantPopup);
    addLayer->setFocusPolicy(Qt::TabFocus);
    bar.addWidget(addLayer);
    auto *spring = new QWidget(&bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar.addWidget(spring);
    bar.addWidget(m_sendBar);
}

void MainWindow::addToolAction(QToolBar &bar, const char *id)
{
    if (*id == '\0') {
        bar.addSeparator();
        return;
    }
    auto *action = findChild<QAction *>(QLatin1String(id));
    bar.addAction(action);
    auto *button = qobject_cast<QToolButton *>(bar.widgetForAction(action));
    button->setAccessibleName(action->text().remove(QLatin1Char('&')).remove(QChar(0x2026)));
    button->setFocusPolicy(Qt::TabFocus);
}

void MainWindow::connectParts()
{
    connect(&m_session, &Session::historyChanged, this, &MainWindow::showTitle);
    connect(&m_session, &Session::historyChanged, m_messages, &MessageBar::forgetDone);
    connect(m_messages, &MessageBar::undoWanted, &m_session, &Session::undo);
    connect(&m_document, &Document::renamed, this, &MainWindow::showTitle);
    connect(&m_document, &Document::opened, this, &MainWindow::takeOpened);
    connect(&m_appearance, &Appearance::themeChanged, this, &MainWindow::applyTheme);
    connect(&m_definitions, &Definitions::reloaded, this, [this] {
        const QString what = tr("A protocol definition has a mistake");
        if (!m_definitions.mistakes().empty())
            report(what, m_definitions.mistakes().front());
        else if (m_messages->text().startsWith(what))
            emit m_messages->visibilityWanted(false);
        if (m_journal && leftText() != m_offer->text()) // work whose protocol came back, or went
            offerLeft();
    });
    connect(m_sendBar, &SendBar::obstacleChosen, this, &MainWindow::note);
    connect(&m_sender, &Sender::refused, this, [this](const Error &error) { report(tr("Not sent"), error); });
    connect(&m_repeater, &Repeater::refused, this, [this](const Error &error) { report(tr("Not sent"), error); });
    connect(&m_sender, &Sender::sentAdded, this, [this] { m_docks->raise(QStringLiteral("exchange")); });
    connect(&m_sender, &Sender::sentChanged, this, [this](int index) {
        if (m_sender.sent()[static_cast<std::size_t>(index)].state == SentPacket::State::Replied)
            m_docks->raise(QStringLiteral("reply"));
    });
}

/// The file's send settings are shown, never more than that; what was passed
/// over is said.
void MainWindow::takeOpened()
{
    const auto &ways = m_sender.ways();
    const auto way = std::find_if(ways.begin(), ways.end(), [this](const Sender::Way &each) {
        return each.isOpen() && m_document.sendMode() == each.mode.id;
    });
    if (way != ways.end())
        m_sender.chooseMode(QString::fromUtf8(way->mode.id));
    if (!m_document.sendTarget().empty() && m_sender.destination() == Destination::Address)
        m_sender.setTarget(toQString(m_document.sendTarget()));
    QStringList notes;
    for (const std::string &text : m_document.notes())
        notes += toQString(text);
    if (!notes.isEmpty())
        note(notes.join(QLatin1Char('\n')));
    if (m_session.packetCount() > 1)
        m_docks->raise(QStringLiteral("packets"));
}

void MainWindow::applyTheme()
{
    setStyleSheet(windowStyle(m_appearance.theme()));
    const auto actions = findChildren<QAction *>();
    for (QAction *action : actions) {
        if (const QString name = action->property("iconName").toString(); !name.isEmpty())
            action->setIcon(themedIcon(name, m_appearance.theme()));
    }
}

void MainWindow::showTitle()
{
    setWindowTitle(tr("%1[*] \u2014 Wirelathe").arg(m_document.name()));
    setWindowModified(m_document.isModified());
}

std::string MainWindow::selectedLayer() const
{
    const FieldTree &tree = m_session.tree();
    if (tree.isEmpty())
        return {};
    const NodeIndex node = m_selection.node();
    return pathOf(tree, node == noNode ? 0 : tree.layerOf(node));
}

void MainWindow::showBanner(const QString &text)
{
    m_banner->showBanner(text);
}

void MainWindow::report(const QString &what, const Error &error)
{
    m_messages->showError(what, error);
}

void MainWindow::note(const QString &text)
{
    m_messages->showNote(text);
}

void MainWindow::reportDone(const QString &text)
{
    m_messages->showDone(text);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_sender.refreshStates(); // somebody may have come back from granting what
                                  // was missing
}

} // namespace wl
