// SPDX-License-Identifier: MIT
#include "ui/window/patience.h"

#include <QDialog>
#include <QEventLoop>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QThreadPool>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace wl {
namespace {

constexpr int unnoticedMs = 40; // nobody sees a window that stands still so long
constexpr int lookMs = 20;

/// Outlives whoever waits.
struct Shared
{
    WorkState state{};
    QSemaphore done{};
};

/// Says what is waited for, how far it is, and offers to let it be.
class Waiting : public QDialog
{
public:
    Waiting(QWidget &window, const QString &what, WorkState &state)
        : QDialog(&window), m_state(state), m_progress(new QProgressBar(this)),
          m_cancel(new QPushButton(QObject::tr("Cancel"), this))
    {
        setObjectName(QStringLiteral("waiting"));
        setWindowTitle(QObject::tr("Please wait"));
        setWindowModality(Qt::WindowModal);
        auto *text = new QLabel(what, this);
        text->setTextFormat(Qt::PlainText);
        m_progress->setTextVisible(false);
        m_progress->setAccessibleName(what);
        m_cancel->setObjectName(QStringLiteral("waitingCancel"));
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(text);
        layout->addWidget(m_progress);
        layout->addWidget(m_cancel, 0, Qt::AlignRight);
        connect(m_cancel, &QPushButton::clicked, this, &Waiting::reject);
        follow();
    }

    void follow()
    {
        const int percent = m_state.percent;
        m_progress->setRange(0, percent < 0 ? 0 : 100);
        m_progress->setValue(std::max(percent, 0));
        m_cancel->setEnabled(m_state.canCancel());
    }

    /// By Escape and the window's cross, too.
    void reject() override
    {
        if (m_state.cancel())
            QDialog::reject();
    }

private:
    WorkState &m_state;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace

bool waitFor(QWidget &window, const QString &what, const Work &work, int quietMs)
{
    const auto shared = std::make_shared<Shared>();
    QThreadPool::globalInstance()->start([shared, work] {
        work(shared->state);
        shared->done.release();
    });
    if (shared->done.tryAcquire(1, std::min(unnoticedMs, quietMs)))
        return true;

    bool isDone = false;
    QEventLoop loop;
    Waiting dialog(window, what, shared->state);
    QObject::connect(&dialog, &QDialog::rejected, &loop, &QEventLoop::quit);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        dialog.follow();
        isDone = isDone || shared->done.tryAcquire();
        if (isDone)
            loop.quit();
    });
    look.start(lookMs);
    QTimer::singleShot(quietMs, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (isDone)
        return true;
    dialog.show();
    loop.exec();
    if (isDone)
        return true;
    if (shared->state.cancel()) // by the dialog, or because the program ends
        return false;
    shared->done.acquire();
    return true;
}

} // namespace wl
