// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace wl {

/// One line under the toolbar for what went wrong, or is worth knowing. Never
/// modal, never in the way: it goes when its cross is pressed or something else
/// is said.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const QString &what, const Error &error);
    void showNote(const QString &text);
    /// Stays for good: without a cross.
    void showBanner(const QString &text);
    [[nodiscard]] QString text() const;

signals:
    void visibilityWanted(bool visible);

private:
    void show(const QString &text, const char *kind);

    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace wl
