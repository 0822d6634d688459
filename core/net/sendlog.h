// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/net/stream/stream.h"

#include <QString>

#include <cstdint>
#include <string>

namespace wl {

/// A file that says what was sent: a line of JSON for each send, as it begins, and one more for a stream as it ends.
///
///     {"time":"2026-01-31T12:00:00.000Z","program":"wirelathe","mode":"ping","interface":"lo","target":"127.0.0.1",
///      "packets":1,"bytes":19,"sha256":"…"}
///     {"time":"…","began":"2026-01-31T12:00:00.000Z","sent":100,"answered":98}
///
/// `sha256` is of the packets in turn, one behind the other, as they were handed over.
class SendLog
{
public:
    static constexpr qint64 largestFile = 4 << 20; ///< bytes; then it becomes `sent.1.jsonl`, and that one is deleted

    /// @param file     its path; folders are made
    /// @param program  which of the programs sends
    SendLog(QString file, std::string program) : m_file(std::move(file)), m_program(std::move(program)) { }

    /// `log/sent.jsonl` in the data folder.
    [[nodiscard]] static QString usualFile();

    /// @return when it began, for logEnd(). Errors: Io with the file.
    Result<std::int64_t> logBegin(const std::string &modeId, const std::string &interface, const std::string &target,
                                  const std::vector<SendRequest> &packets, std::uint64_t count) const;
    /// Errors: Io with the file.
    Result<Done> logEnd(std::int64_t beganMs, const StreamTally &tally) const;

private:
    [[nodiscard]] Result<Done> append(const class QJsonObject &line) const;

    QString m_file;
    std::string m_program;
};

} // namespace wl
