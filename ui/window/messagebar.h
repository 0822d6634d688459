// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace wl {

/// One line under the toolbar for what went wrong, or is worth knowing. Never
/// modal, never in the way: it goes when its cross is pressed or something else
/// is said.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    /// An answer to what the bar says.
    struct Choice
    {
        const char *id = ""; ///< the button's objectName
        QString text{};
        std::function<void()> run{};
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const QString &what, const Error &error);
    void showNote(const QString &text);
    /// Says what was done, with a button that takes it back.
    void showDone(const QString &text);
    /// Says something with a button for each answer. The cross puts it off.
    void showOffer(const QString &text, const std::vector<Choice> &choices);
    /// Somebody did something else: the button would take back that.
    void forgetDone();
    /// Stays for good: without a cross.
    void showBanner(const QString &text);
    [[nodiscard]] QString text() const;
    /// As wide as the window, and as high as the text then is.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

signals:
    void visibilityWanted(bool visible);
    void undoWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void show(const QString &text, const char *kind);

    QLabel *m_text;
    QPushButton *m_undo;
    std::vector<QPushButton *> m_choices{};
    QToolButton *m_close;
};

} // namespace wl
