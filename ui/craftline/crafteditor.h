// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"
#include "ui/craftline/crafthighlighter.h"
#include "ui/text/solidtextedit.h"

class QCompleter;
class QStringListModel;

namespace wl {

class Appearance;

/// The whole packet in the grammar of the command line: always what the packet
/// is, until somebody types into it. Then it is read at each keystroke, Enter
/// makes the packet it describes (one step) and Esc puts back what the packet
/// is.
class CraftEditor : public SolidTextEdit
{
    Q_OBJECT

public:
    CraftEditor(Session &session, const Appearance &appearance, QWidget *parent = nullptr);
    ~CraftEditor() override;

    /// Whether it says something else than the packet.
    [[nodiscard]] bool isEdited() const noexcept { return m_isEdited; }
    /// All of it, however much of it is shown.
    [[nodiscard]] QString line() const { return m_whole.isEmpty() ? toPlainText() : m_whole; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

public slots:
    void apply();
    void restore();

signals:
    /// What is wrong with the line; empty when nothing is. @p x  where, in pixels
    /// from the left edge
    void problemChanged(const QString &text, int x);
    void editedChanged(bool edited);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void followPacket();
    void show(QString line);
    void readLine();
    void showProblem(const Error &error);
    void offerCompletions(bool wanted);
    void complete(const QString &candidate);
    void setEdited(bool edited);
    void chooseFont();

    Session &m_session;
    const Appearance &m_appearance;
    CraftHighlighter m_highlighter;
    QStringListModel *m_words;
    QCompleter *m_completer;
    QString m_whole; ///< the line when only its beginning is shown
    int m_wordBegin = 0;
    QString m_seen; ///< the text that was read last: colours change the document too
    bool m_isEdited = false;
    bool m_isFollowing = false;
};

} // namespace wl
