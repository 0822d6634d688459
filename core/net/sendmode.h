// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/net/transmission.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace wl {

class Stream;
struct StreamRequest;

/// Whether this user can send in a mode, here and now.
struct ModeState
{
    bool works = false;
    std::string reason{};       ///< in words: what permits it, or what stands in the way
    std::string grantCommand{}; ///< a shell command that makes it work; "" when it works or no command would
};

/// All that a mode needs to send one packet. What a mode does not use, it ignores.
struct SendRequest
{
    QByteArray bytes{};           ///< what the mode hands over: a message, a payload or the whole packet
    std::string address{};        ///< target, numeric: "192.0.2.1", "2001:db8::1", "fe80::1%eth0"
    std::uint16_t port = 0;       ///< target port
    std::uint16_t sourcePort = 0; ///< 0: the kernel chooses
    std::uint16_t identifier = 0; ///< echo identifier to keep (RFC 792, page 14)
    std::string interface {
    };                    ///< by which to leave: "eth0", "ssh://user@host/eth0"; "": as routed
    std::string file{};   ///< path of the file to write
    int linkType = 0;     ///< of `bytes` in a capture file (the LINKTYPE_ registry of libpcap)
    int timeoutMs = 1000; ///< how long a reply is waited for; 0: none is

    /// Whether received bytes are the reply. Empty: the first packet is.
    std::function<bool(ByteView)> matches{};
    /// Says of what was seen instead which rule it missed: sets `text` and `nearest`. Empty: `expected` says it.
    std::function<void(Silence &)> explain{};
    std::string expected{}; ///< what `matches` looks for, to follow "had": "sequence 11482"
    std::string root{};     ///< protocol root to read the reply by; handed through to Reply::root
};

/// What will leave, as far as it is known before sending.
struct Prediction
{
    QByteArray bytes{};               ///< as they will leave
    std::vector<std::string> notes{}; ///< each difference to the request, in words
};

/// What says where a packet goes in a mode.
enum class Destination : std::uint8_t {
    Address,   ///< SendRequest::address
    File,      ///< SendRequest::file
    Interface, ///< SendRequest::interface: whoever is on that link
};

/// One way for a packet to leave this machine. A value, not a base class: its
/// names and three functions. None needs a privilege to be called.
struct SendMode
{
    const char *id = nullptr;      ///< stable, lower case; used in protocol files, settings and on the command line
    const char *title = nullptr;   ///< source text, marked with QT_TRANSLATE_NOOP("wl::SendMode")
    const char *changes = nullptr; ///< in words: what the kernel changes on the way; marked likewise

    Destination destination = Destination::Address;

    /// Found out by trying, so it is true when asked and may change later.
    ModeState (*state)() = nullptr;

    /// What @p request would send. Sends nothing.
    /// Errors: BadInput when this mode cannot carry it.
    Result<Prediction> (*predict)(const SendRequest &request) = nullptr;

    /// Prepares to send exactly one packet. It leaves when control returns to
    /// the event loop, so that the caller can connect to the signals first.
    /// Errors: BadInput when this mode cannot carry the request, NoPermission,
    /// Io when the system refuses (no route, source port in use).
    Result<std::unique_ptr<Transmission>> (*start)(const SendRequest &request) = nullptr;

    /// Prepares to send many packets by a schedule; as start().
    /// Errors: as start() for any of the packets; BadInput when the schedule cannot be held in this mode.
    Result<std::unique_ptr<Stream>> (*startStream)(StreamRequest request) = nullptr;
};

/// Every mode below core/net/modes/, ordered by id.
[[nodiscard]] std::vector<SendMode> sendModes();

} // namespace wl
