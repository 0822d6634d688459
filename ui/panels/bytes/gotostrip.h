// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/panel.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QStringListModel;

namespace wl {

class HexView;

/// One line that leads to an offset or a field: 14, 0x0e, +4, -0x10, ipv4.ttl. Paths are completed.
class GoToStrip : public QFrame
{
    Q_OBJECT

public:
    GoToStrip(PanelContext &context, HexView &view, QWidget *parent);

    void open();

signals:
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void go();
    void showProblem(const QString &text);
    void finish();

    PanelContext &m_context;
    HexView &m_view;
    QLineEdit *m_text;
    QLabel *m_problem;
    QStringListModel *m_paths;
};

} // namespace wl
