// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/packet.h"
#include "core/schema/registry.h"

#include <QJsonObject>

#include <map>
#include <string>
#include <vector>

namespace wl {

constexpr qsizetype maxTemplateBytes = qsizetype{16} << 20;
constexpr std::size_t maxTemplatePackets = 100'000;
constexpr int maxTemplateNesting = 32;
constexpr int templateVersion = 1;

/// What stands beside a packet in its file and means nothing to this version.
struct PacketRemarks
{
    QJsonObject packet{};
    /// Keys beside a field's value, a layer's fields or a decode-as choice, by where they stand:
    /// `icmp.checksum`, `icmp`, `decodeAs udp.payload`; `fields icmp` has the fields that the layer lacks.
    std::map<std::string, QJsonObject> places{};

    friend bool operator==(const PacketRemarks &, const PacketRemarks &) = default;
};

/// The content of a template file (`.wlt`): packets with what a person decided,
/// how they were sent, and everything else that stood in the file.
struct TemplateFile
{
    std::vector<Packet> packets{};
    std::vector<PacketRemarks> remarks{}; ///< of the packet at the same position; may be shorter
    std::string sendMode{};               ///< shown, never applied unasked
    std::string sendTo{};
    QJsonObject sendExtra{};          ///< interface, count and rate among others: kept, never applied
    QJsonObject extra{};              ///< other keys of the file
    std::vector<std::string> notes{}; ///< what a person should know about the reading: `line 7: …`. Not written
    bool isReadOnly = false;          ///< of a newer version: saving would lose what that version added
};

/// Reads a template file: JSON in UTF-8 with keys as writeTemplate() orders
/// them, in any order. Where a packet has `bytes` they are the packet, and
/// values that differ become notes; without, the values of its layers build it.
/// Automatic fields whose bytes disagree with their rule are pinned (rule D5).
///
/// @param file  its name, for errors
/// @return ErrorCode::BadInput with file, line and column for text that is no
///         JSON, a wrong type, an unknown protocol, a repeated key, or a value
///         that does not fit; ErrorCode::Budget beyond 16 MiB, 100,000
///         packets, 256 KiB in a packet or a nesting of 32
[[nodiscard]] Result<TemplateFile> readTemplate(const QByteArray &text, const std::string &file,
                                                const RegistryPtr &registry);

/// The protocols that the packets of a template file name, each once; none of what is no such file.
[[nodiscard]] std::vector<std::string> protocolsNamedIn(const QJsonObject &file);

/// The text of a template file: one field a line, always in the same order.
/// Error: Budget for what readTemplate() would not take again: more than 100,000 packets, 256 KiB in a packet, 16 MiB.
/// @pre there is a packet, and every packet has a root
[[nodiscard]] Result<QByteArray> writeTemplate(const TemplateFile &file, const RegistryPtr &registry);

} // namespace wl
