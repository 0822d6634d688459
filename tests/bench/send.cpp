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
#include <optional>
#include <string>
#include <vector>

namespace wl::bench {
namespace {

int fail(const std::string &text)
{
    std::fprintf(stderr, "%s\n", text.c_str());
    return 1;
}

/// What is sent: the packets of a file, so and so often; or variants of its first one, made while those in front leave.
class Source
{
public:
    Source(const Capture &capture, std::uint64_t loops, std::uint64_t intervalNs)
        : m_capture(capture), m_loops(loops), m_intervalNs(intervalNs)
    {
    }

    Result<Done> vary(const std::vector<std::string> &texts)
    {
        std::vector<Variation> parsed;
        for (const std::string &text : texts) {
            auto variation = parseVariation(text);
            if (!variation)
                return variation.error();
            parsed.push_back(*std::move(variation));
        }
        const RegistryPtr registry = bundledRegistry();
        const Row root = rootOfLinkType(*registry, m_capture.linkType);
        if (root == noRow)
            return Error{ErrorCode::BadInput, "the link type of the capture has no protocol"};
        auto series = PacketSeries::make(
            registry, {.bytes = toByteArray(m_capture.bytesOf(m_capture.packets.front())), .root = root},
            std::move(parsed));
        if (!series)
            return series.error();
        m_series.emplace(*std::move(series));
        return Done{};
    }

    [[nodiscard]] bool isDone() const { return m_made == m_loops * m_capture.packets.size(); }

    Result<PortJob> next()
    {
        constexpr std::uint64_t most = 32'768;
        const std::uint64_t all = m_loops * m_capture.packets.size();
        PortJob job;
        const std::uint64_t count = m_series ? std::min(m_atOnce, all - m_made) : m_capture.packets.size();
        for (std::uint64_t i = 0; i < count; ++i) {
            const auto bytes = m_series ? m_series->at(m_made + i) : m_capture.bytesOf(m_capture.packets[i]);
            if (!bytes)
                return bytes.error();
            // A job behind another counts from when the last of that one was due.
            addPacket(job, *bytes, (i + (m_made == 0 ? 0 : 1)) * m_intervalNs);
        }
        job.loops = m_series ? 1 : static_cast<std::uint32_t>(m_loops);
        job.loopNs = count * m_intervalNs;
        m_made += count * job.loops;
        m_atOnce = std::min(2 * m_atOnce, most); // the first leave soon, the others seldom make the port begin anew
        return job;
    }

private:
    const Capture &m_capture;
    std::uint64_t m_loops;
    std::uint64_t m_intervalNs;
    std::optional<PacketSeries> m_series;
    std::uint64_t m_made = 0;
    std::uint64_t m_atOnce = 1024;
};

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
    Source source(*capture, loops, pace.intervalNs);
    if (const auto varied = variations.empty() ? Done{} : source.vary(variations); !varied)
        return fail(varied.error().text);
    std::vector<netio::Progress> told;
    netio::Finished end{};
    std::string problem;
    int jobs = 0;
    std::optional<Stopwatch> watch;
    const auto quitWith = [&](const std::string &text) {
        problem = text;
        QCoreApplication::quit();
    };
    const auto sendJobs = [&] {
        while (jobs < 2 && !source.isDone()) {
            const auto job = source.next();
            const auto sent = job ? (*port)->send(*job) : Result<Done>(job.error());
            if (!sent)
                return quitWith(sent.error().text);
            ++jobs;
        }
        if (jobs == 0)
            QCoreApplication::quit();
    };
    QObject::connect(port->get(), &Port::opened, [&] {
        watch.emplace();
        sendJobs();
    });
    QObject::connect(port->get(), &Port::progressed, [&](const netio::Progress &facts) {
        told.push_back({.sent = end.sent + facts.sent, .elapsedNs = end.elapsedNs + facts.elapsedNs});
    });
    QObject::connect(port->get(), &Port::jobEnded, [&](const netio::Finished &facts, const Result<Done> &outcome) {
        end.sent += facts.sent;
        end.elapsedNs += facts.elapsedNs;
        end.slippedNs += facts.slippedNs;
        --jobs;
        if (!outcome)
            return quitWith(outcome.error().text);
        sendJobs();
    });
    QObject::connect(port->get(), &Port::failed, [&](const Error &error) { quitWith(error.text); });
    QCoreApplication::exec();
    const double taken = watch ? watch->wall() : 0;
    if (!problem.empty())
        return fail(problem);
    // With variants the time that making the first of them took is in it.
    const double wall = variations.empty() ? static_cast<double>(end.elapsedNs) / 1e9 : taken;
    std::printf("{\"n\":%llu,\"wall_s\":%.6f,\"slipped_s\":%.6f", static_cast<unsigned long long>(end.sent), wall,
                static_cast<double>(end.slippedNs) / 1e9);
    if (pace.intervalNs != 0)
        std::printf(",\"worst_second\":%.5f", worstSecond(told, 1e9 / static_cast<double>(pace.intervalNs)));
    std::printf("}\n");
    return 0;
}

} // namespace wl::bench
