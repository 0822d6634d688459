// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"
#include "ui/theme/theme.h"

#include <QLineEdit>

#include <vector>

class QLabel;

namespace wl {

class ByteNotations;
class NameCompleter;
enum class ByteNotation : std::uint8_t;

/// The line a value is typed into. The packet follows every keystroke; text that
/// is no value stays, with the reason below it, and so do the last good bytes. What can become a value is not called
/// wrong while it is typed; what cannot is underlined from the first wrong character on.
///
/// It begins a live edit when it is made (isRefused(): the session would not) and ends it exactly once: kept with
/// Enter, Tab or by leaving it; restored with Esc, or by leaving it while the text is no value.
class FieldEditor final : public QLineEdit
{
    Q_OBJECT

public:
    enum class Next : std::uint8_t { Stay, Forward, Backward };

    FieldEditor(Session &session, NodeIndex node, const Theme &theme, QWidget *parent);
    ~FieldEditor() override;

    [[nodiscard]] bool isRefused() const noexcept { return m_isDone; }
    [[nodiscard]] const std::string &path() const noexcept { return m_path; }
    [[nodiscard]] bool isInvalid() const noexcept { return !m_reason.isEmpty(); }
    /// Why the text is no value; empty when it is one.
    [[nodiscard]] const QString &reason() const noexcept { return m_reason; }
    /// The first character that is marked as wrong; -1 when none is: a text that can still become a value.
    [[nodiscard]] int mistakeAt() const noexcept { return m_mistakeAt; }

    /// What the person typed on the row, or left unfinished before, replaces the value.
    void replaceBy(const QString &text);
    /// Writes the bytes in another notation, when they have it.
    void rewrite(ByteNotation notation);
    /// Puts the next interesting value in, +1 upwards or -1 downwards.
    void step(int direction);
    void showNames();
    /// Keeps the value; an invalid text stays where it is.
    /// @return whether the editor is done
    bool keep(Next next);
    void restore();
    /// The live edit was ended by somebody else.
    void abandon();

signals:
    void finished(wl::FieldEditor *editor, wl::FieldEditor::Next next);
    /// The editor was left while its text was no value; comes before finished().
    void leftUnfinished(const QString &text);
    /// The text needs another width, or a reason came or went.
    void reshaped();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(const QString &text);
    void setReason(const QString &reason, int column = 0);
    void markFrom(int column);
    void addNotations();
    void placeNotations();
    void setWrong(bool isWrong);
    void placeReason();
    [[nodiscard]] bool isOffering() const; ///< the list of names is open
    [[nodiscard]] bool isNotationKey(const QKeyEvent &event) const;
    void finish(Next next);

    Session &m_session;
    std::string m_path;
    AttributeId m_attribute = noAttribute;
    NameCompleter *m_names = nullptr;
    ByteNotations *m_notations = nullptr; ///< of bytes without a notation of their own
    QLabel *m_reasonLabel;
    QColor m_mistake;
    QString m_reason;
    bool m_isDone = false;
    int m_mistakeAt = -1;
};

} // namespace wl
