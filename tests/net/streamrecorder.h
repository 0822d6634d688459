// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/stream/stream.h"
#include "tests/net/recorder.h"

#include <QTest>

#include <memory>
#include <optional>
#include <vector>

namespace wl::test {

/// Starts a stream and keeps what it said.
struct StreamRecorder
{
    StreamRecorder(const SendMode &mode, StreamRequest request)
    {
        auto started = mode.startStream(std::move(request));
        if (!started) {
            refusal = started.error();
            return;
        }
        stream = *std::move(started);
        QObject::connect(stream.get(), &Stream::answered, [this](quint64 number) { answers.push_back(number); });
        QObject::connect(stream.get(), &Stream::ended, [this](const Result<Done> &result) { outcome = result; });
    }

    /// Runs the event loop until it is over. @return false when it did not start or never ended.
    [[nodiscard]] bool wait() const
    {
        return stream && QTest::qWaitFor([this] { return outcome.has_value(); }, 2 * patienceMs);
    }

    [[nodiscard]] const StreamTally &tally() const { return stream->tally(); }

    std::unique_ptr<Stream> stream{};
    std::optional<Error> refusal{};
    std::optional<Result<Done>> outcome{};
    std::vector<quint64> answers{};
};

} // namespace wl::test
