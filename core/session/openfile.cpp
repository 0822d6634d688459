// SPDX-License-Identifier: MIT
#include "core/session/openfile.h"

#include "core/capture/capturefile.h"
#include "core/read/readbytes.h"
#include "core/template/templatefile.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::uint32_t ethernetLinkType = 1;

Result<OpenedFile> openCapture(const QByteArray &bytes, const std::string &file, const Registry &registry, Row root)
{
    auto capture = readCapture(bytes, file);
    if (!capture)
        return capture.error();
    OpenedFile opened{.kind = OpenedFile::Kind::Capture};
    for (const CaptureNote &note : capture->notes)
        opened.notes.push_back("offset " + std::to_string(note.offset) + ": " + note.text);
    if (capture->packets.empty()) {
        const std::string why = opened.notes.empty() ? std::string() : " (" + opened.notes.front() + ")";
        return Error{ErrorCode::BadInput, "the capture holds no packet" + why, file};
    }
    const std::size_t interfaces = std::max<std::size_t>(capture->interfaces.size(), 1);
    for (std::size_t i = 0; i < interfaces; ++i) {
        const std::uint32_t linkType
            = capture->interfaces.empty() ? capture->linkType : capture->interfaces[i].linkType;
        const Row layer = root != noRow ? root : rootOfLinkType(registry, linkType);
        const auto &used = capture->packetInterfaces;
        const bool isUsed = used.empty() || std::find(used.begin(), used.end(), i) != used.end();
        const Row unread = rootOfLinkType(registry, linkTypeUser0);
        if (layer == noRow && unread == noRow && isUsed)
            return Error{ErrorCode::BadInput, "no protocol is known for link type " + std::to_string(linkType), file};
        const std::string note = "no protocol is known for link type " + std::to_string(linkType)
            + ": its packets are shown as bytes, unread";
        if (layer == noRow && isUsed && std::ranges::find(opened.notes, note) == opened.notes.end())
            opened.notes.push_back(note);
        opened.store.roots.push_back(layer != noRow ? layer : unread);
    }
    opened.store.capture = std::make_shared<const Capture>(std::move(*capture));
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
        opened.store.packets.push_back({.bytes = packet, .root = layer});
    for (const std::string &ignored : text->ignored)
        opened.notes.push_back("ignored: " + ignored);
    if (opened.store.packets.empty() || layer == noRow)
        return Error{ErrorCode::BadInput, "there are no bytes in it", file};
    return opened;
}

} // namespace

Row rootOfLinkType(const Registry &registry, std::uint32_t linkType)
{
    const ProtocolTable *table = registry.table("linktype");
    return table != nullptr ? table->find(linkType) : noRow;
}

Result<OpenedFile> openFileBytes(const QByteArray &bytes, const std::string &file, const RegistryPtr &registry,
                                 Row root)
{
    if (isCapture(viewOf(bytes)))
        return openCapture(bytes, file, *registry, root);
    if (!bytes.trimmed().startsWith('{'))
        return openText(bytes, file, *registry, root);
    auto read = readTemplate(bytes, file, registry);
    if (!read)
        return read.error();
    OpenedFile opened{.kind = OpenedFile::Kind::Template, .pinsAreKnown = true};
    opened.store.packets = std::move(read->packets);
    opened.notes = std::move(read->notes);
    read->packets.clear();
    opened.kept = std::move(*read);
    return opened;
}

} // namespace wl
