// SPDX-License-Identifier: MIT
#include "core/capture/pcap.h"
#include "tests/ui/window/workbench.h"
#include "ui/window/patience.h"

#include <QDialog>
#include <QFile>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QTimer>

#include <memory>

using namespace wl;
using namespace wl::test;

namespace {

/// Counts how often it is painted.
class Painted : public QWidget
{
public:
    int times = 0;

protected:
    void paintEvent(QPaintEvent *) override { ++times; }
};

/// Work that lasts until it is told to end.
struct Held
{
    std::shared_ptr<QSemaphore> end = std::make_shared<QSemaphore>();
    std::shared_ptr<QSemaphore> ended = std::make_shared<QSemaphore>();
    bool isFinal = false;

    [[nodiscard]] Work work() const
    {
        return [end = end, ended = ended, isFinal = isFinal](WorkState &state) {
            state.percent = 40;
            if (isFinal)
                static_cast<void>(state.mayFinish());
            end->acquire();
            ended->release();
        };
    }
};

/// Runs @p act as soon as a dialog waits over @p window.
template<typename Act>
void whenWaiting(QWidget &window, Act act)
{
    auto *look = new QTimer(&window);
    QObject::connect(look, &QTimer::timeout, &window, [look, &window, act] {
        auto *dialog = window.findChild<QDialog *>(QStringLiteral("waiting"));
        if (dialog == nullptr || !dialog->isVisible())
            return;
        look->deleteLater();
        look->stop();
        act(*dialog);
    });
    look->start(1);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What lasts can be watched and cancelled, and the window lives meanwhile.
class PatienceTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsQuickShowsNothing();
    void theWindowPaintsMeanwhile();
    void itIsCancelled_data();
    void itIsCancelled();
    void whatIsFinalIsNotCancelled();
    void aCancelledFileChangesNothing_data();
    void aCancelledFileChangesNothing();
    void definitionsThatChangeMeanwhileAreUsed();
};

void PatienceTest::whatIsQuickShowsNothing()
{
    QWidget window;
    auto thread = std::make_shared<QThread *>();
    QVERIFY(waitFor(window, QStringLiteral("quick"), [thread](WorkState &) { *thread = QThread::currentThread(); }));
    QVERIFY(*thread != QThread::currentThread());
    QVERIFY(window.findChild<QDialog *>() == nullptr);
}

void PatienceTest::theWindowPaintsMeanwhile()
{
    Painted window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const Held held;
    int before = window.times;
    whenWaiting(window, [&](QDialog &dialog) {
        before = window.times;
        window.update();
        auto *progress = dialog.findChild<QProgressBar *>();
        QTRY_VERIFY(window.times > before);
        QTRY_COMPARE(progress->value(), 40);
        QCOMPARE(progress->maximum(), 100);
        held.end->release();
    });
    QVERIFY(waitFor(window, QStringLiteral("long"), held.work(), 0));
    QVERIFY(window.times > before);
    QVERIFY(window.findChild<QDialog *>() == nullptr);
}

void PatienceTest::itIsCancelled_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("by the button") << false;
    QTest::newRow("by Escape") << true;
}

void PatienceTest::itIsCancelled()
{
    QFETCH(const bool, byKey);
    QWidget window;
    window.show();
    const Held held;
    whenWaiting(window, [byKey](QDialog &dialog) {
        if (byKey)
            QTest::keyClick(&dialog, Qt::Key_Escape);
        else
            QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("waitingCancel")), Qt::LeftButton);
    });
    QVERIFY(!waitFor(window, QStringLiteral("long"), held.work(), 0));
    held.end->release(); // it ends by itself, and nobody minds
    held.ended->acquire();
}

void PatienceTest::whatIsFinalIsNotCancelled()
{
    QWidget window;
    window.show();
    Held held;
    held.isFinal = true;
    whenWaiting(window, [&](QDialog &dialog) {
        QTRY_VERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("waitingCancel"))->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        held.end->release();
    });
    QVERIFY(waitFor(window, QStringLiteral("writing"), held.work(), 0));
    WorkState state;
    QVERIFY(state.mayFinish() && state.mayFinish() && !state.cancel() && state.isWanted());
}

void PatienceTest::aCancelledFileChangesNothing_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"open", "save", "export"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void PatienceTest::aCancelledFileChangesNothing()
{
    QFETCH(const QString, what);
    Workbench desk;
    desk.show();
    QVERIFY(desk.session.setField("icmp.id", "4242"));
    const QByteArray bytes = desk.bytes();
    const QByteArray old("what stood there before");
    const QString path = desk.folder.filePath(what == QLatin1String("export") ? QStringLiteral("old.pcap")
                                                                              : QStringLiteral("old.wlt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(old) == old.size());
    file.close();
    desk.window.document().wait = [](const QString &, const Work &work) {
        WorkState state;
        state.cancel();
        work(state); // it goes on, as it does on its thread
        return false;
    };
    const auto done = what == QLatin1String("open") ? desk.window.document().open(path)
        : what == QLatin1String("save")             ? desk.window.document().save(path)
                                                    : desk.window.document().exportPcap(path);
    QVERIFY(!done);
    QCOMPARE(int(done.error().code), int(ErrorCode::Refused));
    QCOMPARE(contentOf(path), old);
    QCOMPARE(desk.bytes(), bytes);
    QVERIFY(desk.window.document().isModified());
    QVERIFY(desk.window.document().path().isEmpty());
}

void PatienceTest::definitionsThatChangeMeanwhileAreUsed()
{
    Workbench desk;
    desk.show();
    const QByteArray packet = QByteArray::fromHex("45000014000000004001000000000000c0000201");
    const std::vector<PacketToWrite> packets{{.bytes = viewOf(packet)}};
    QFile file(desk.folder.filePath(QStringLiteral("one.pcap")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(writePcap(228, packets)) > 0);
    file.close();
    int times = 0;
    bool isTaken = false;
    desk.window.document().wait = [&](const QString &, const Work &work) {
        WorkState state;
        work(state);
        if (times++ == 0)
            isTaken = desk.session.setRegistry(loadSchemas(bundledSchemas()).registry).has_value();
        return true;
    };
    QVERIFY(desk.window.document().open(file.fileName()));
    QVERIFY(isTaken);
    QCOMPARE(times, 2);
    QCOMPARE(desk.bytes(), packet);
    QCOMPARE(desk.session.registry()->info(desk.session.packet().root).path, std::string("ipv4"));
}

QTEST_MAIN(PatienceTest)
#include "tst_patience.moc"
