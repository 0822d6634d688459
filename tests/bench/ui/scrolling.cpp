// SPDX-License-Identifier: MIT
#include "tests/bench/ui/scrolling.h"

#include "core/session/session.h"
#include "ui/hexview/hexview.h"
#include "ui/window/mainwindow.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace wl {
namespace {

constexpr qsizetype packetBytes = 65536;
constexpr int steps = 1000;

void measure(HexView &view, const char *what)
{
    std::vector<qint64> times;
    QElapsedTimer clock;
    for (int step = 0; step < steps; ++step) {
        view.verticalScrollBar()->setValue(step * 4);
        clock.start();
        view.viewport()->repaint();
        times.push_back(clock.nsecsElapsed());
        QCoreApplication::processEvents();
    }
    std::sort(times.begin(), times.end());
    const auto milliseconds = [&times](std::size_t index) { return static_cast<double>(times[index]) * 1e-6; };
    std::printf("{\"lib\":\"wirelathe\",\"what\":\"%s\",\"n\":%zu,\"rows\":%d,\"p50_ms\":%.3f,\"p99_ms\":%.3f,\"max_"
                "ms\":%.3f}\n",
                what, times.size(), view.viewport()->height() / view.hexLayout().rowHeight(),
                milliseconds(times.size() / 2), milliseconds(times.size() * 99 / 100), milliseconds(times.size() - 1));
}

} // namespace

int scrollBytes(MainWindow &window)
{
    Packet packet = window.session().packet();
    packet.bytes += QByteArray(packetBytes - packet.bytes.size(), 'x');
    if (!window.session().replacePacket(std::move(packet), "64 KiB")) {
        std::fprintf(stderr, "wirelathe-bench-ui: the packet of 64 KiB could not be made\n");
        return 3;
    }
    auto &view = *window.findChild<HexView *>(QStringLiteral("hexView"));
    measure(view, "scroll 64 KiB");
    std::vector<BitRange> matches;
    for (qsizetype at = 0; at < packetBytes; ++at)
        matches.push_back(BitRange::ofBytes(at, 1));
    view.setMatches(std::move(matches));
    measure(view, "scroll 64 KiB, all found");
    return 0;
}

} // namespace wl
