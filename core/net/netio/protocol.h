// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

/// What a port (wirelathe-netio) and its client say to each other. This header is
/// the whole protocol; it needs nothing but the C library.
///
/// A port is one process with one interface. It says Hello, is told Open once,
/// Listen at most once, and then any number of Jobs, one after another. Each of
/// these is answered: by Opened, Listening and Finished, or by Refused, after
/// which the port is as it was. While a job runs it may say Progress, and Frame
/// for everything that the filter lets through. It ends when the client does:
/// what it was sending stops then.
///
/// One Job may wait behind the one that runs. It begins when the last frame of
/// that one was due, so that no time is lost between them; when that one ends
/// otherwise, the one that waits ends with it, for the same reason.
///
/// Two carriers. On file descriptor 3 a SOCK_SEQPACKET socket: one message is one
/// record, and a Job comes with a memfd that is sealed against writing, growing
/// and shrinking (SCM_RIGHTS). With --stdio a stream of messages, each as long as
/// its header says, and the content of a Job follows its message.
///
/// Numbers are in the byte order of the port's machine; a client of the other
/// order sees Hello::magic reversed and hangs up. Structures are laid out without
/// gaps, and what is reserved is 0. Both ends check every length.
namespace wl::netio {

// NOLINTBEGIN(modernize-avoid-c-arrays): a layout, which needs nothing but the C library
constexpr std::uint32_t magic = 0x4F494C57; ///< "WLIO" in a little-endian dump
constexpr std::uint16_t version = 2;        ///< of everything below; only equal versions talk
constexpr int channelFd = 3;

constexpr std::size_t maxFilterLength = 1024;                 ///< instructions; the kernel's BPF_MAXINSNS is 4096
constexpr std::size_t maxFrameBytes = 65535;                  ///< of one frame to send
constexpr std::size_t maxSeenBytes = 65535 + 64;              ///< of one frame that was seen
constexpr std::size_t maxInlineBytes = std::size_t{64} << 20; ///< of a job's content in a stream
constexpr std::size_t maxJobBytes = std::size_t{1} << 30;     ///< of a job's content in a memfd
constexpr std::size_t maxPatches = 8;                         ///< of one entry; more bytes are better told whole
constexpr std::size_t nameBytes = 16;                         ///< IFNAMSIZ, the closing 0 included

enum class Type : std::uint16_t {
    Open = 1, ///< client to port
    Listen = 2,
    Job = 3,
    Stop = 4,
    Hello = 65, ///< port to client
    Opened = 66,
    Listening = 67,
    Finished = 68,
    Refused = 69,
    Progress = 70,
    Frame = 71,
};

/// Begins every message.
struct Header
{
    std::uint32_t length = 0; ///< bytes of the whole message, this header included
    Type type{};
    std::uint16_t version = netio::version;
};

/// How the frames of a job leave.
enum class Link : std::uint32_t {
    Frame = 1, ///< whole frames, link header included (packet(7))
    Ipv4 = 2,  ///< IPv4 packets; the kernel completes the header and makes the one below (raw(7), IP_HDRINCL)
    Ipv6 = 3,  ///< IPv6 packets; the kernel makes the header below
};

/// Why something was refused, or how a job ended.
enum class Reason : std::uint16_t {
    None = 0,       ///< a job: everything was sent
    BadMessage = 1, ///< a length or a value that no message of this type has
    BadVersion = 2,
    OutOfTurn = 3,     ///< Open or Listen twice, something before Open, a Job while another waits
    NoInterface = 4,   ///< there is none of this name
    NotAllowed = 5,    ///< policy.conf does not name this interface
    BadFilter = 6,     ///< an instruction that a filter cannot have, or a jump out of it
    NotSealed = 7,     ///< no memfd came, or it can still be changed
    BadJob = 8,        ///< an entry outside the content, out of order, or no packet of its kind
    OverLimit = 9,     ///< more packets than the limits leave
    NotPermitted = 10, ///< the socket could not be opened at the start: `errnoValue` says why
    System = 11,       ///< the system refused: `errnoValue`
    Stopped = 12,      ///< a job: Stop was said
    NoCarrier = 13,    ///< a job: the link was lost while it ran
    TimeLimit = 14,    ///< a job: it ran as long as the limits let it
};

/// How much a port may do, whatever it is told. policy.conf can only lower it.
struct Limits
{
    std::uint64_t packetsPerSecond = 10'000'000;
    std::uint64_t seconds = 3600;          ///< of one job
    std::uint64_t packets = 1'000'000'000; ///< of all jobs of this process
};

struct Hello
{
    Header header{};
    std::uint32_t magic = netio::magic;
    std::int32_t frameErrno = 0; ///< 0, or why frames can neither be sent nor seen
    std::int32_t ipv4Errno = 0;  ///< 0, or why Link::Ipv4 is not to be had
    std::int32_t ipv6Errno = 0;
    Limits limits{};
};

/// The one interface of this port.
struct Open
{
    Header header{};
    char interface[nameBytes] {
    };
};

struct Opened
{
    Header header{};
    std::uint32_t index = 0;
    std::uint32_t flags = 0;        ///< IFF_… of <net/if.h>: IFF_UP, IFF_RUNNING (the link is there), IFF_LOOPBACK
    std::uint32_t mtu = 0;          ///< bytes
    std::uint16_t hardwareType = 0; ///< ARPHRD_… of <net/if_arp.h>
    std::uint8_t hardwareAddress[6]{};
};

/// One instruction of classic BPF, as struct sock_filter.
struct Instruction
{
    std::uint16_t code = 0;
    std::uint8_t jumpTrue = 0;
    std::uint8_t jumpFalse = 0;
    std::uint32_t k = 0;

    auto operator<=>(const Instruction &) const = default;
};

/// From now on, report the frames on the interface that the filter accepts, in
/// both directions, those of this port included. Cannot be taken back.
struct Listen
{
    Header header{};
    std::uint32_t count = 0; ///< instructions that follow, 1 to maxFilterLength
    std::uint32_t reserved = 0;
};

struct Listening
{
    Header header{};
};

/// Send. The content: `entries` Entry structures, then the frames and the patches they point to.
struct Job
{
    Header header{};
    Link link{};
    std::uint32_t entries = 0; ///< at least 1
    std::uint32_t loops = 1;   ///< how often the whole is sent; at least 1
    std::uint32_t reserved = 0;
    std::uint64_t loopNs = 0; ///< from the start of one loop to that of the next; not less than the last Entry::atNs
    std::uint64_t contentBytes = 0;
    std::uint8_t address[16]{}; ///< where to send (4 or 16 bytes); all 0: to each packet's own destination
};

struct Entry
{
    std::uint64_t atNs = 0;      ///< when, from the start of the loop; never before the entry in front of it
    std::uint32_t offset = 0;    ///< of the frame, from the start of the content
    std::uint32_t length = 0;    ///< bytes
    std::uint32_t patches = 0;   ///< how many Patch structures there are for it
    std::uint32_t patchesAt = 0; ///< of the first, from the start of the content; 0 without any
};

/// Other bytes in one frame of an entry: packets that differ in a few fields share one frame. Those of an entry are put
/// in one after another; none lies outside the frame, nor on the first byte of an IP packet, which says its version.
struct Patch
{
    std::uint16_t offset = 0; ///< from the start of the frame
    std::uint16_t length = 0; ///< bytes, 1 to 4
    std::uint8_t bytes[4]{};
};

/// End the job that runs and the one that waits. Answered by their Finished, or not at all.
struct Stop
{
    Header header{};
};

struct Progress
{
    Header header{};
    std::uint64_t sent = 0;
    std::uint64_t elapsedNs = 0;
};

struct Finished
{
    Header header{};
    std::uint64_t sent = 0;       ///< frames that the kernel took
    std::uint64_t elapsedNs = 0;  ///< from its start, or from the last frame of the job in front, to its last frame
    std::uint64_t slippedNs = 0;  ///< by how much the schedule was put off, because it could not be held
    std::uint64_t unreported = 0; ///< frames seen since Listen that no Frame told of, because the client did not read
    std::int32_t errnoValue = 0;
    Reason reason{};
    std::uint16_t reserved = 0;
};

struct Refused
{
    Header header{};
    Type what{}; ///< the message that was refused; 0: it had no type
    Reason reason{};
    std::int32_t errnoValue = 0;
};

/// A frame that was seen; its bytes follow, link header included.
struct Frame
{
    Header header{};
    std::int64_t timeNs = 0;          ///< when the kernel saw it, nanoseconds since 1970 UTC
    std::uint32_t originalLength = 0; ///< bytes on the link; more than follow when it was cut
    std::uint8_t direction = 0;       ///< PACKET_… of <linux/if_packet.h>; PACKET_OUTGOING: it left
    std::uint8_t hasVlan = 0;         ///< 1: the kernel took an 802.1Q tag out, behind byte 12:
    std::uint16_t vlanTag = 0;        ///< priority and identifier
    std::uint16_t vlanProtocol = 0;   ///< tag protocol identifier
    std::uint16_t reserved0 = 0;
    std::uint32_t reserved1 = 0;
};

// NOLINTEND(modernize-avoid-c-arrays)

static_assert(sizeof(Header) == 8 && sizeof(Hello) == 48 && sizeof(Open) == 24 && sizeof(Opened) == 28);
static_assert(sizeof(Instruction) == 8 && sizeof(Listen) == 16 && sizeof(Job) == 56 && sizeof(Entry) == 24
              && sizeof(Patch) == 8);
static_assert(sizeof(Progress) == 24 && sizeof(Finished) == 48 && sizeof(Refused) == 16 && sizeof(Frame) == 32);

} // namespace wl::netio
