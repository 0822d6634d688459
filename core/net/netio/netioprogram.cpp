// SPDX-License-Identifier: MIT
#include "core/net/netio/netioprogram.h"

#include "core/net/netio/protocol.h"

#include <QCoreApplication>
#include <QProcess>
#include <QUrl>

#include <array>

#include <sys/stat.h>
#include <unistd.h>

namespace wl {
namespace {

constexpr const char *programName = "wirelathe-netio";
constexpr int selftestMs = 5000;

/// What setcap, chmod and a new build change.
struct FileStamp
{
    std::string path{};
    ino_t inode = 0;
    std::int64_t changedNs = 0;

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

FileStamp stampOf(const std::string &path)
{
    struct stat facts
    {
    };
    if (stat(path.c_str(), &facts) != 0)
        return {.path = path};
    return {.path = path,
            .inode = facts.st_ino,
            .changedNs = std::int64_t{facts.st_ctim.tv_sec} * 1'000'000'000 + facts.st_ctim.tv_nsec};
}

ModeState selftest(const std::string &program)
{
    if (access(program.c_str(), X_OK) != 0)
        return {.reason = program + " may not be started by this account; it belongs to a group that you are not in"};
    QProcess process;
    process.start(QString::fromStdString(program), {QStringLiteral("--selftest")});
    if (!process.waitForFinished(selftestMs) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {.reason = program + " does not answer"};
    }
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    ModeState state{.works = process.exitCode() == 0, .reason = lines.value(0).toStdString()};
    if (!state.works)
        state.grantCommand = lines.value(1).toStdString();
    return state;
}

Result<PortPlace> remotePlace(const std::string &text)
{
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    const std::string host = url.host().toStdString();
    const std::string user = url.userName().toStdString();
    const std::string interface = url.path().mid(1).toStdString();
    const bool isPlain = url.password().isEmpty() && url.query().isEmpty() && url.fragment().isEmpty();
    if (!url.isValid() || host.empty() || host[0] == '-' || (!user.empty() && user[0] == '-') || interface.empty()
        || !isPlain)
        return Error{ErrorCode::BadInput, "\"" + text + "\" is not of the form ssh://USER@HOST/INTERFACE"};
    PortPlace place{.command = {"ssh", "-T"}, .interface = interface, .isStream = true};
    if (url.port() > 0)
        place.command.insert(place.command.end(), {"-p", std::to_string(url.port())});
    place.command.insert(place.command.end(),
                         {"--", user.empty() ? host : user + "@" + host, std::string(programName) + " --stdio"});
    return place;
}

} // namespace

Result<std::string> netioProgram()
{
    if (const QByteArray named = qgetenv("WIRELATHE_NETIO"); !named.isEmpty())
        return named.toStdString();
    const std::string folder = QCoreApplication::applicationDirPath().toStdString();
    for (const char *place : {"/", "/../libexec/wirelathe/", "/../libexec/"}) {
        std::string path = folder + place + programName;
        if (access(path.c_str(), F_OK) == 0)
            return path;
    }
    return Error{ErrorCode::Io, std::string(programName) + " is neither beside this program nor in libexec"};
}

ModeState netioState()
{
    const auto program = netioProgram();
    if (!program)
        return {.reason = program.error().text};
    // Three modes ask one after the other, and again whenever a list opens.
    static FileStamp known;
    static ModeState state;
    if (const FileStamp now = stampOf(*program); now != known || !state.works) {
        state = selftest(*program);
        known = now;
    }
    return state;
}

Result<Done> netioPermission()
{
    const ModeState state = netioState();
    if (state.works)
        return Done{};
    return Error{ErrorCode::NoPermission,
                 state.reason + (state.grantCommand.empty() ? "" : "; this permits it: " + state.grantCommand)};
}

Result<PortPlace> portPlaceOf(const std::string &interface)
{
    if (interface.find("://") != std::string::npos)
        return interface.starts_with("ssh://")
            ? remotePlace(interface)
            : Result<PortPlace>(Error{ErrorCode::BadInput, "\"" + interface + "\" is no interface"});
    if (interface.empty() || interface.size() >= netio::nameBytes || interface.find('/') != std::string::npos)
        return Error{ErrorCode::BadInput, "\"" + interface + "\" is no interface"};
    const auto program = netioProgram();
    if (!program)
        return program.error();
    return PortPlace{.command = {*program}, .interface = interface};
}

} // namespace wl
