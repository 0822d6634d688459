// SPDX-License-Identifier: MIT
#include "core/capture/pcap.h"
#include "core/net/netio/porttransmission.h"
#include "core/net/stream/pace.h"
#include "core/schema/bundledschemas.h"
#include "core/session/openfile.h"
#include "core/vary/packetseries.h"
#include "core/vary/variationtext.h"
#include "tests/bench/measurements.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace wl::bench {
namespace {

int fail(const std::string &text)
{
    std::fprintf(stderr, "%s\n", text.c_str());
    return 1;
}

/// The packets of the file, or as many variants of its first one as it has packets times @p loops.
Result<std::vector<QByteArray>> framesOf(const Capture &capture, std::uint64_t loops,
                                         const std::vector<std::string> &variations)
{
    std::vector<QByteArray> frames;
    if (variations.empty()) {
        for (const CapturedPacket &packet : capture.packets)
            frames.push_back(toByteArray(capture.bytesOf(packet)));
        return frames;
    }
    std::vector<Variation> parsed;
    for (const std::string &text : variations) {
        auto variation = parseVariation(text);
        if (!variation)
            return variation.error();
        parsed.push_back(*std::move(variation));
    }
    const RegistryPtr registry = bundledRegistry();
    const Row root = rootOfLinkType(*registry, capture.linkType);
    if (root == noRow)
        return Error{ErrorCode::BadInput, "the link type of the capture has no protocol"};
    auto series = PacketSeries::make(
        registry, {.bytes = toByteArray(capture.bytesOf(capture.packets.front())), .root = root}, std::move(parsed));
    if (!series)
        return series.error();
    for (std::uint64_t number = 0; number < loops * capture.packets.size(); ++number) {
        const auto bytes = series->at(number);
        if (!bytes)
            return bytes.error();
        frames.push_back(toByteArray(*bytes));
    }
    return frames;
}

/// By how much any second of @p told differs from @p rate at most, as a part of it.
double worstSecond(const std::vector<netio::Progress> &told, double rate)
{
    constexpr std::uint64_t second = 1'000'000'000;
    double worst = 0;
    for (std::size_t first = 0, last = 0; last < told.size(); ++last) {
        while (first < last && told[last].elapsedNs - told[first].elapsedNs > second + second / 20)
            ++first;
        const std::uint64_t ns = told[last].elapsedNs - told[first].elapsedNs;
        if (ns < second - second / 20)
            continue;
        const double seen = static_cast<double>(told[last].sent - told[first].sent) * 1e9 / static_cast<double>(ns);
        worst = std::max(worst, std::abs(seen / rate - 1));
    }
    return worst;
}

} // namespace

int send(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const std::string interface = argv[2];
    QFile file(QString::fromLocal8Bit(argv[3]));
    const std::uint64_t loops = std::strtoull(argv[4], nullptr, 10);
    if (!file.open(QIODevice::ReadOnly) || loops == 0)
        return fail("a capture and how often it is sent are expected");
    const auto capture = readPcap(file.readAll(), argv[3]);
    if (!capture || capture->packets.empty())
        return fail(capture ? "the capture is empty" : capture.error().text);
    Schedule pace;
    std::vector<std::string> variations;
    for (int i = 5; i < argc; ++i) {
        const std::string word = argv[i];
        const auto paced = pacedBy(word, {});
        if (paced)
            pace = *paced;
        else
            variations.push_back(word);
    }
    auto port = portOn(interface);
    if (!port)
        return fail(port.error().text);
    std::vector<netio::Progress> told;
    netio::Finished end{};
    std::string problem;
    double made = 0;
    QObject::connect(port->get(), &Port::opened, [&] {
        const Stopwatch watch;
        auto frames = framesOf(*capture, loops, variations);
        if (!frames) {
            problem = frames.error().text;
            return QCoreApplication::quit();
        }
        PortJob job{.frames = *std::move(frames)};
        job.loops = variations.empty() ? static_cast<std::uint32_t>(loops) : 1;
        for (std::size_t i = 0; i < job.frames.size(); ++i)
            job.entries.push_back({.frame = i, .atNs = i * pace.intervalNs});
        job.loopNs = job.frames.size() * pace.intervalNs;
        if (const auto sent = (*port)->send(job); !sent) {
            problem = sent.error().text;
            QCoreApplication::quit();
        }
        made = variations.empty() ? 0 : watch.wall();
    });
    QObject::connect(port->get(), &Port::progressed, [&](const netio::Progress &facts) { told.push_back(facts); });
    QObject::connect(port->get(), &Port::jobEnded, [&](const netio::Finished &facts, const Result<Done> &outcome) {
        end = facts;
        problem = outcome ? std::string() : outcome.error().text;
        QCoreApplication::quit();
    });
    QObject::connect(port->get(), &Port::failed, [&](const Error &error) {
        problem = error.text;
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    if (!problem.empty())
        return fail(problem);
    std::printf("{\"n\":%llu,\"wall_s\":%.6f,\"made_s\":%.6f,\"slipped_s\":%.6f",
                static_cast<unsigned long long>(end.sent), made + static_cast<double>(end.elapsedNs) / 1e9, made,
                static_cast<double>(end.slippedNs) / 1e9);
    if (pace.intervalNs != 0)
        std::printf(",\"worst_second\":%.5f", worstSecond(told, 1e9 / static_cast<double>(pace.intervalNs)));
    std::printf("}\n");
    return 0;
}

} // namespace wl::bench
