// SPDX-License-Identifier: MIT
#include "core/session/openfile.h"

#include "core/capture/pcap.h"
#include "core/read/readbytes.h"
#include "core/template/templatefile.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::uint32_t ethernetLinkType = 1;

Result<OpenedFile> openCapture(const QByteArray &bytes, const std::string &file, const Registry &registry, Row root)
{
    const auto capture = readPcap(bytes, file);
    if (!capture)
        return capture.error();
    OpenedFile opened{.kind = OpenedFile::Kind::Capture, .linkType = capture->linkType};
    const Row layer = root != noRow ? root : rootOfLinkType(registry, capture->linkType);
    if (layer == noRow)
        return Error{ErrorCode::BadInput, "no protocol is known for link type " + std::to_string(capture->linkType),
                     file};
    for (const CapturedPacket &packet : capture->packets) {
        opened.packets.push_back({.bytes = toByteArray(capture->bytesOf(packet)), .root = layer});
        opened.times.push_back(packet.timeNs);
    }
    for (const CaptureNote &note : capture->notes)
        opened.notes.push_back("offset " + std::to_string(note.offset) + ": " + note.text);
    if (opened.packets.empty())
        return Error{ErrorCode::BadInput, "the capture holds no packet", file};
    return opened;
}

Result<OpenedFile> openText(const QByteArray &bytes, const std::string &file, const Registry &registry, Row root)
{
    const auto text = readBytesText(asText(viewOf(bytes)));
    if (!text) {
        Error error = text.error();
        error.file = file;
        return error;
    }
    OpenedFile opened;
    const Row layer = root != noRow ? root : rootOfLinkType(registry, ethernetLinkType);
    for (const QByteArray &packet : text->packets)
        opened.packets.push_back({.bytes = packet, .root = layer});
    for (const std::string &ignored : text->ignored)
        opened.notes.push_back("ignored: " + ignored);
    if (opened.packets.empty() || layer == noRow)
        return Error{ErrorCode::BadInput, "there are no bytes in it", file};
    return opened;
}

} // namespace

Row rootOfLinkType(const Registry &registry, std::uint32_t linkType)
{
    const ProtocolTable *table = registry.table("linktype");
    return table != nullptr ? table->find(linkType) : noRow;
}

std::optional<std::uint32_t> linkTypeOfRoot(const Registry &registry, Row root)
{
    const auto &tables = registry.tables();
    const auto at
        = std::find_if(tables.begin(), tables.end(), [](const ProtocolTable &t) { return t.name == "linktype"; });
    if (at == tables.end())
        return std::nullopt;
    const auto key = registry.keyOf(static_cast<std::int32_t>(at - tables.begin()), root);
    return key ? std::optional(static_cast<std::uint32_t>(*key)) : std::nullopt;
}

Result<OpenedFile> openFileBytes(const QByteArray &bytes, const std::string &file, const RegistryPtr &registry,
                                 Row root)
{
    if (isPcap(viewOf(bytes)))
        return openCapture(bytes, file, *registry, root);
    if (!bytes.trimmed().startsWith('{'))
        return openText(bytes, file, *registry, root);
    auto read = readTemplate(bytes, file, registry);
    if (!read)
        return read.error();
    OpenedFile opened{.kind = OpenedFile::Kind::Template, .packets = std::move(read->packets), .pinsAreKnown = true};
    opened.notes = std::move(read->notes);
    return opened;
}

} // namespace wl
