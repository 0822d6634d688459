// SPDX-License-Identifier: MIT
//
// wirelathe-bench-ui [KEYS [PANEL]]: how long a person waits for the window. One JSON
// line a measurement: from main() to the first painted window, and from a key in
// a field editor to Fields, Bytes and Text painted, over packets of 1,500 and of
// 65,535 bytes; and how long the bytes of 64 KiB take to be painted while they
// are scrolled. With a panel's id that panel is in front instead of Text.
#include "core/schema/bundledschemas.h"
#include "tests/bench/ui/scrolling.h"
#include "tests/support/stubmode.h"
#include "ui/fieldview/fieldview.h"
#include "ui/panels/onview.h"
#include "ui/theme/appearance.h"
#include "ui/window/docks.h"
#include "ui/window/mainwindow.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace {

using namespace wl;

constexpr int warmUp = 50;
constexpr int fewestKeys = 100;
constexpr qint64 patienceMs = 2000;

/// Says when each of the widgets it watches has painted itself.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(const std::vector<QWidget *> &widgets)
    {
        for (QWidget *widget : widgets) {
            widget->installEventFilter(this);
            m_widgets.push_back({widget, false});
        }
    }

    void forget()
    {
        for (auto &[widget, isPainted] : m_widgets)
            isPainted = false;
    }

    /// Runs the event loop until all have painted and nothing waits any more.
    bool wait()
    {
        QElapsedTimer patience;
        patience.start();
        while (patience.elapsed() < patienceMs) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            if (std::all_of(m_widgets.begin(), m_widgets.end(), [](const auto &each) { return each.second; }))
                return true;
        }
        return false;
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            for (auto &[widget, isPainted] : m_widgets)
                isPainted = isPainted || widget == object;
        }
        return false;
    }

private:
    std::vector<std::pair<QWidget *, bool>> m_widgets{};
};

void press(QWidget &widget, int key, const QString &text = {})
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(&widget, &event);
}

double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) * 1e-6;
}

int failed(const char *what)
{
    std::fprintf(stderr, "wirelathe-bench-ui: %s\n", what);
    return 3;
}

/// An identifier is typed into the field's editor and deleted again, digit by digit.
int keystrokes(MainWindow &window, std::size_t count, std::size_t bytes, const QString &panel)
{
    constexpr std::size_t headers = 14 + 20 + 8;
    Session &session = window.session();
    const auto crafted = session.craft("ethernet / ipv4 dst=127.0.0.1 / icmp id=1 seq=11482 / \""
                                       + std::string(bytes - headers, 'x') + "\"");
    if (!crafted || session.packet().bytes.size() != static_cast<qsizetype>(bytes))
        return failed("the packet could not be made");
    window.docks().raise(panel);
    std::vector<QWidget *> views;
    for (const char *name : {"fieldTree", "hexView", "textView", "diagramView"})
        if (auto *view = window.findChild<QAbstractScrollArea *>(QLatin1String(name)); OnView::isSeen(*view))
            views.push_back(view->viewport());
    PaintWatch watch(views);
    auto *fields = window.findChild<FieldView *>(QStringLiteral("fieldTree"));
    window.activateWindow();
    fields->setFocus();
    window.selection().setField("icmp.id", SelectionSource::Program);
    press(*fields, Qt::Key_F2);
    FieldEditor *editor = fields->fieldEditor();
    if (editor == nullptr)
        return failed("no editor opened");
    editor->selectAll();
    press(*editor, Qt::Key_1, QStringLiteral("1"));
    QCoreApplication::processEvents();

    static constexpr std::array<const char *, 6> keys{"2", "3", "4", "", "", ""}; // an empty one deletes
    std::vector<qint64> times;
    QElapsedTimer clock;
    for (std::size_t i = 0; i < count + warmUp; ++i) {
        const QString text = QLatin1String(keys[i % keys.size()]);
        const QByteArray before = session.packet().bytes;
        watch.forget();
        clock.start();
        press(*editor, text.isEmpty() ? int(Qt::Key_Backspace) : int(text[0].unicode()), text);
        if (!watch.wait())
            return failed("a view was not painted after a key");
        if (i >= warmUp)
            times.push_back(clock.nsecsElapsed());
        if (session.packet().bytes == before)
            return failed("the bytes did not follow a key");
    }
    std::sort(times.begin(), times.end());
    press(*editor, Qt::Key_Escape);
    std::printf("{\"lib\":\"wirelathe\",\"what\":\"key\",\"bytes\":%zu,\"n\":%zu,\"p50_ms\":%.3f,\"p99_ms\":%.3f,\"max_"
                "ms\":%.3f}\n",
                bytes, times.size(), milliseconds(times[times.size() / 2]),
                milliseconds(times[times.size() * 99 / 100]), milliseconds(times.back()));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer start;
    start.start();
    QApplication application(argc, argv);
    const qint64 applicationNs = start.nsecsElapsed();
    const int asked = argc > 1 ? std::max(fewestKeys, QString::fromLocal8Bit(argv[1]).toInt()) : 2000;
    const QTemporaryDir folder;
    const qint64 pause = start.nsecsElapsed();
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Appearance appearance(settings, false);
    Session session(bundledRegistry());
    const qint64 registryNs = start.nsecsElapsed() - pause;
    Sender sender(session, {test::stubMode()});
    MainWindow window(session, sender, appearance, settings);
    window.openExample();
    PaintWatch watch({window.findChild<QAbstractScrollArea *>(QStringLiteral("hexView"))->viewport()});
    window.show();
    if (!watch.wait())
        return failed("the window was not painted");
    std::printf("{\"lib\":\"wirelathe\",\"what\":\"start\",\"application_ms\":%.3f,\"protocols_ms\":%.3f,\"painted_"
                "ms\":%.3f}\n",
                milliseconds(applicationNs), milliseconds(registryNs), milliseconds(start.nsecsElapsed()));
    const QString panel = QString::fromLocal8Bit(argc > 2 ? argv[2] : "text");
    for (const std::size_t bytes : {1'500, 65'535}) {
        if (const int code = keystrokes(window, static_cast<std::size_t>(asked), bytes, panel); code != 0)
            return code;
    }
    return scrollBytes(window);
}
