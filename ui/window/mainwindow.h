// SPDX-License-Identifier: MIT
#pragma once

#include "ui/definitions/definitions.h"
#include "ui/panels/panel.h"
#include "ui/selection/selection.h"
#include "ui/send/repeater.h"
#include "ui/send/sender.h"
#include "ui/window/document.h"

#include <QMainWindow>

#include <memory>

class QMenu;
class QToolBar;

namespace wl {

class Appearance;
class CraftBar;
class Docks;
class Journal;
class MessageBar;
class SendBar;

/// The workbench: one window, one file, no modal editors.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What to do with unsaved work.
    enum class Answer : std::uint8_t { Save, Discard, Cancel };

    MainWindow(Session &session, Sender &sender, Appearance &appearance, QSettings &settings,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Session &session() noexcept { return m_session; }
    [[nodiscard]] Sender &sender() noexcept { return m_sender; }
    [[nodiscard]] Repeater &repeater() noexcept { return m_repeater; }
    [[nodiscard]] Document &document() noexcept { return m_document; }
    [[nodiscard]] Definitions &definitions() noexcept { return m_definitions; }
    [[nodiscard]] Selection &selection() noexcept { return m_selection; }
    [[nodiscard]] Appearance &appearance() noexcept { return m_appearance; }
    [[nodiscard]] Docks &docks() noexcept { return *m_docks; }
    [[nodiscard]] CraftBar &craftBar() noexcept { return *m_craftBar; }
    [[nodiscard]] SendBar &sendBar() noexcept { return *m_sendBar; }

    /// The path of the layer that the selection lies in, else of the outermost one.
    [[nodiscard]] std::string selectedLayer() const;

    /// Asks a person; replaced by tests.
    std::function<Answer(const QString &name)> askUnsaved{};
    std::function<QString()> askOpenPath{};
    std::function<QString(const QString &suggested, const QString &filter)> askSavePath{};

    /// Keeps what is not saved in @p folder from now on, and offers what was left there when a window ended
    /// unexpectedly. Before, nothing is kept.
    void keepJournal(const QString &folder);
    /// Null before keepJournal().
    [[nodiscard]] Journal *journal() noexcept { return m_journal.get(); }

    /// Says something for good above everything else.
    void showBanner(const QString &text);
    void report(const QString &what, const Error &error);
    void note(const QString &text);
    /// Says what was done, beside a button that takes it back.
    void reportDone(const QString &text);

public slots:
    void startNew();
    void open();
    void openPath(const QString &path);
    void openTemplate(const QString &path);
    bool save();
    bool saveAs();
    void saveAsTemplate();
    void exportPcap();
    void pasteAsPacket();
    /// Opens the bundled example; what a person sees at the very first
    /// start.
    void openExample();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeToolBar();
    void makeCraftBar();
    void makeMessageBars();
    void makeMenus();
    void connectParts();
    void applyTheme();
    void showTitle();
    void takeOpened();
    void editField();
    bool saveTo(const QString &path);
    void keepSending();
    void offerLeft();
    void restoreLeft();
    [[nodiscard]] QString leftText() const;
    void addToolAction(QToolBar &bar, const char *id);
    /// Whether what is open may go: it is saved, or nobody minds.
    [[nodiscard]] bool mayClose();
    bool done(const QString &what, const Result<Done> &result);

    Session &m_session;
    Sender &m_sender;
    Appearance &m_appearance;
    QSettings &m_settings;
    Selection m_selection;
    Document m_document;
    Definitions m_definitions;
    Repeater m_repeater;
    PanelContext m_context;
    Docks *m_docks = nullptr;
    CraftBar *m_craftBar = nullptr;
    SendBar *m_sendBar = nullptr;
    MessageBar *m_messages = nullptr;
    MessageBar *m_banner = nullptr;
    MessageBar *m_offer = nullptr;
    std::unique_ptr<Journal> m_journal; ///< last: it asks the others
};

} // namespace wl
