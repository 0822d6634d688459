// SPDX-License-Identifier: MIT
#include "core/codec/internetchecksum.h"
#include "core/net/datagramstream.h"
#include "core/net/networkerror.h"
#include "core/net/sendmode.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <optional>
#include <string>

#include <sys/types.h>
#include <unistd.h>

namespace wl::parts {
namespace {

constexpr const char *rangeFile = "/proc/sys/net/ipv4/ping_group_range";
constexpr std::int64_t overflowGroup = 65534; // how a user namespace shows a group that it does not know
constexpr qsizetype headerSize = 8;           // RFC 792, page 14: type, code, checksum, identifier, sequence number
constexpr qsizetype checksumAt = 2;
constexpr qsizetype identifierAt = 4;
constexpr char echoRequest = 8;
constexpr QuotationKey quotation{.offset = identifierAt, .length = 4}; // and the sequence number

struct GroupRange
{
    std::int64_t first = 1;
    std::int64_t last = 0;

    [[nodiscard]] bool isEmpty() const { return first > last; }
    [[nodiscard]] bool contains(std::int64_t group) const { return first <= group && group <= last; }
    [[nodiscard]] bool isKnown() const { return first != overflowGroup && last != overflowGroup; }
    [[nodiscard]] std::string text() const { return std::to_string(first) + " " + std::to_string(last); }
};

std::optional<GroupRange> currentRange()
{
    GroupRange range;
    std::ifstream file(rangeFile);
    if (file >> range.first >> range.last)
        return range;
    return std::nullopt;
}

/// Grows the range rather than moving it: whoever may ping now still may afterwards.
std::string commandThatAdmits(std::int64_t group, const GroupRange &range)
{
    const bool canGrow = !range.isEmpty() && range.isKnown();
    const GroupRange wanted{canGrow ? std::min(group, range.first) : group,
                            canGrow ? std::max(group, range.last) : group};
    return std::string(geteuid() == 0 ? "" : "sudo ") + "sysctl -w net.ipv4.ping_group_range=\"" + wanted.text() + "\"";
}

ModeState stateWhenForbidden()
{
    const std::int64_t group = getegid();
    const std::string mine = "your group " + std::to_string(group);
    const auto range = currentRange();
    if (!range)
        return {.reason = "ping sockets are not permitted, and " + std::string(rangeFile) + " cannot be read"};
    if (range->contains(group))
        return {.reason = "net.ipv4.ping_group_range = " + range->text() + " holds " + mine
                    + ", but something else forbids ping sockets (a sandbox or a security module)"};
    return {.reason = "net.ipv4.ping_group_range = " + range->text()
                + (range->isEmpty() ? " permits nobody; it would have to hold " : " does not hold ") + mine,
            .grantCommand = commandThatAdmits(group, *range)};
}

/// Opening the socket is the only sure test: the range, a sandbox and the kernel's build all have a say.
ModeState state()
{
    const auto socket = openDatagramSocket(AF_INET, IPPROTO_ICMP);
    if (socket) {
        const auto range = currentRange();
        return {.works = true,
                .reason = range ? "permitted by net.ipv4.ping_group_range = " + range->text() : "permitted"};
    }
    if (socket.error().code == ErrorCode::NoPermission)
        return stateWhenForbidden();
    return {.reason = socket.error().text};
}

std::string hex16(std::uint16_t value)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "0x%04x", value);
    return text.data();
}

std::uint16_t valueAt(const QByteArray &bytes, qsizetype offset)
{
    return static_cast<std::uint16_t>(static_cast<std::uint8_t>(bytes[offset]) << 8
                                      | static_cast<std::uint8_t>(bytes[offset + 1]));
}

void putAt(QByteArray &bytes, qsizetype offset, std::uint16_t value)
{
    bytes[offset] = static_cast<char>(value >> 8);
    bytes[offset + 1] = static_cast<char>(value & 0xff);
}

/// What the kernel makes of @p bytes on a socket bound to @p identifier (ping_v4_sendmsg() of Linux).
Prediction predictionWith(const QByteArray &bytes, std::uint16_t identifier)
{
    Prediction prediction{.bytes = bytes};
    putAt(prediction.bytes, identifierAt, identifier);
    putAt(prediction.bytes, checksumAt, 0);
    const std::uint16_t checksum = internetChecksum(viewOf(prediction.bytes));
    putAt(prediction.bytes, checksumAt, checksum);

    if (const auto given = valueAt(bytes, identifierAt); given != identifier)
        prediction.notes.push_back("the kernel changes the identifier from " + std::to_string(given) + " to "
                                   + std::to_string(identifier));
    if (const auto given = valueAt(bytes, checksumAt); given != checksum)
        prediction.notes.push_back("the kernel changes the checksum from " + hex16(given) + " to " + hex16(checksum));
    return prediction;
}

/// The kernel answers all of these with EINVAL, which helps nobody.
std::optional<Error> refusal(const SendRequest &request)
{
    const QByteArray &bytes = request.bytes;
    if (bytes.size() < headerSize)
        return Error{ErrorCode::BadInput,
                     "a ping socket sends at least 8 bytes, this message has " + std::to_string(bytes.size())};
    if (bytes[0] != echoRequest || bytes[1] != 0)
        return Error{ErrorCode::BadInput, "a ping socket sends echo requests only: type 8, code 0"};
    const auto target = Endpoint::parse(request.address, 0);
    if (!target)
        return target.error();
    if (target->family() != AF_INET)
        return Error{ErrorCode::BadInput, "a ping socket needs an IPv4 target, not " + request.address};
    return std::nullopt;
}

Result<Prediction> predict(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    Prediction prediction = predictionWith(request.bytes, request.identifier);
    if (request.identifier == 0)
        prediction.notes.emplace_back("the kernel does not keep identifier 0, it will choose another");
    return prediction;
}

/// Whether a ping socket of this machine is bound to @p identifier. The kernel
/// allows that and hands the reply to one of them without a word.
bool isBoundElsewhere(std::uint16_t identifier)
{
    std::ifstream table("/proc/net/icmp");
    std::string line;
    std::getline(table, line); // the column titles
    while (std::getline(table, line)) {
        unsigned int bound = 0; // "  4: 0100007F:5FD0 00000000:0000 07 …"
        if (std::sscanf(line.c_str(), " %*u: %*8x:%4x", &bound) == 1 && bound == identifier)
            return true;
    }
    return false;
}

/// Opens, binds and connects; the identifier is then the socket's "port".
Result<FileDescriptor> boundSocket(const SendRequest &request)
{
    auto socket = openDatagramSocket(AF_INET, IPPROTO_ICMP);
    if (!socket && socket.error().code == ErrorCode::NoPermission) {
        const ModeState why = stateWhenForbidden();
        return Error{ErrorCode::NoPermission,
                     why.reason + (why.grantCommand.empty() ? "" : "; this permits it: " + why.grantCommand)};
    }
    if (!socket)
        return socket;
    const Endpoint local = Endpoint::any(AF_INET, request.identifier);
    if (bind(socket->number(), local.data(), local.size()) != 0)
        return systemError(errno, "use identifier " + std::to_string(request.identifier));
    if (const auto connected = connectTo(*socket, *Endpoint::parse(request.address, 0)); !connected)
        return connected.error();
    return socket;
}

Result<std::unique_ptr<Transmission>> start(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    const bool isShared = request.identifier != 0 && isBoundElsewhere(request.identifier);
    auto socket = boundSocket(request);
    if (!socket)
        return socket.error();

    Prediction prediction = predictionWith(request.bytes, Endpoint::localOf(socket->number()).port());
    std::string hint;
    if (isShared) {
        hint = "another ping socket of this machine has the same identifier and may have taken the reply";
        prediction.notes.emplace_back("another ping socket of this machine has the same identifier: one of the two "
                                      "gets the replies of both");
    }
    return Result<std::unique_ptr<Transmission>>(std::make_unique<DatagramTransmission>(
        *std::move(socket), request, std::move(prediction), quotation, std::move(hint)));
}

std::string socketKey(const SendRequest &request)
{
    return request.address + ' ' + std::to_string(request.identifier);
}

Result<std::unique_ptr<Stream>> startStream(StreamRequest request)
{
    return streamOfDatagrams({.open = boundSocket, .socketKey = socketKey, .quotation = quotation}, std::move(request),
                             predict);
}

} // namespace

SendMode ping()
{
    return {.id = "ping",
            .title = QT_TRANSLATE_NOOP("wl::SendMode", "Ping socket"),
            .changes = QT_TRANSLATE_NOOP("wl::SendMode",
                                         "Sends the ICMP echo request. The kernel writes its checksum and every header "
                                         "below it; the identifier is kept, 0 excepted."),
            .state = state,
            .predict = predict,
            .start = start,
            .startStream = startStream};
}

} // namespace wl::parts
