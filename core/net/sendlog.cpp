// SPDX-License-Identifier: MIT
#include "core/net/sendlog.h"

#include "core/base/atomicwrite.h"
#include "core/base/datafolder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace wl {
namespace {

QString timeText(std::int64_t ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

QString SendLog::usualFile()
{
    return dataFolder(QStringLiteral("log")) + QStringLiteral("/sent.jsonl");
}

Result<std::int64_t> SendLog::logBegin(const std::string &modeId, const std::string &interface,
                                       const std::string &target, const std::vector<SendRequest> &packets,
                                       std::uint64_t count) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 bytes = 0;
    for (const SendRequest &packet : packets) {
        hash.addData(packet.bytes);
        bytes += packet.bytes.size();
    }
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    const auto written = append({{QStringLiteral("time"), timeText(now)},
                                 {QStringLiteral("program"), text(m_program)},
                                 {QStringLiteral("mode"), text(modeId)},
                                 {QStringLiteral("interface"), text(interface)},
                                 {QStringLiteral("target"), text(target)},
                                 {QStringLiteral("packets"), static_cast<qint64>(count)},
                                 {QStringLiteral("bytes"), bytes},
                                 {QStringLiteral("sha256"), QString::fromLatin1(hash.result().toHex())}});
    return written ? Result<std::int64_t>(now) : Result<std::int64_t>(written.error());
}

Result<Done> SendLog::logEnd(std::int64_t beganMs, const StreamTally &tally) const
{
    return append({{QStringLiteral("time"), timeText(QDateTime::currentMSecsSinceEpoch())},
                   {QStringLiteral("began"), timeText(beganMs)},
                   {QStringLiteral("sent"), static_cast<qint64>(tally.sent())},
                   {QStringLiteral("answered"), static_cast<qint64>(tally.answered())}});
}

Result<Done> SendLog::append(const QJsonObject &line) const
{
    const QFileInfo facts(m_file);
    QDir().mkpath(facts.path());
    if (facts.size() > largestFile) {
        const QString older = facts.path() + QLatin1Char('/') + facts.completeBaseName() + QStringLiteral(".1.jsonl");
        QFile::remove(older);
        QFile::rename(m_file, older);
    }
    return appendLine(m_file.toStdString(), QJsonDocument(line).toJson(QJsonDocument::Compact));
}

} // namespace wl
