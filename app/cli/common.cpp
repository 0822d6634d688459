// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"

#include "core/autofield/rulekind.h"
#include "core/base/atomicwrite.h"
#include "core/capture/pcap.h"
#include "core/check/problems.h"
#include "core/codec/hextext.h"
#include "core/dissect/fieldpath.h"
#include "core/print/jsonl.h"
#include "core/print/printformat.h"
#include "core/schema/bundledschemas.h"

#include <CLI/Option.hpp>

#include <QFile>

#include <array>
#include <charconv>
#include <cstdio>

namespace wl::cli {
namespace {

Result<QByteArray> readAll(const std::string &name)
{
    QFile file;
    bool isOpen = false;
    if (name == "-") {
        isOpen = file.open(stdin, QIODevice::ReadOnly);
    } else {
        file.setFileName(QString::fromStdString(name));
        isOpen = file.open(QIODevice::ReadOnly);
    }
    if (!isOpen)
        return Error{ErrorCode::Io, file.errorString().toStdString(), name};
    return file.readAll();
}

std::string linesOf(const std::vector<const Session *> &sessions, const PrintFormat &format)
{
    std::string out;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const bool isBlock = std::string_view(format.id) == "tree" || std::string_view(format.id) == "hexdump";
        out += (i > 0 && isBlock ? "\n" : "") + format.print(sessions[i]->tree()).text + "\n";
    }
    return out;
}

QByteArray pcapOf(const std::vector<const Session *> &sessions, const OpenedFile *source)
{
    // LINKTYPE_USER0: bytes whose layer has no link type of its own.
    constexpr std::uint32_t user0 = 147;
    std::vector<PacketToWrite> packets;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const bool hasTime = source != nullptr && i < source->times.size();
        packets.push_back({.bytes = viewOf(sessions[i]->packet().bytes), .timeNs = hasTime ? source->times[i] : 0});
    }
    const Session &first = *sessions.front();
    return writePcap(linkTypeOfRoot(*first.registry(), first.packet().root).value_or(user0), packets);
}

std::string jsonLines(const std::vector<const Session *> &sessions, const OpenedFile *source)
{
    std::string out;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const Session &session = *sessions[i];
        JsonContext context{.number = i + 1};
        context.linkType = linkTypeOfRoot(*session.registry(), session.packet().root);
        if (source != nullptr && i < source->times.size())
            context.timeNs = source->times[i];
        context.autoState = [&session](NodeIndex node) {
            switch (session.originOf(node)) {
            case FieldOrigin::Follows:
                return "follows";
            case FieldOrigin::Pinned:
                return "pinned";
            default:
                return "none";
            }
        };
        for (const Problem &problem : problemsOf(session.tree(), session.packet().pins)) {
            static constexpr std::array<const char *, 3> levels{"note", "warning", "error"};
            context.problems.push_back(
                {pathOf(session.tree(), problem.node), problem.text, levels[static_cast<std::size_t>(problem.level)]});
        }
        out += jsonLine(session.tree(), context) + "\n";
    }
    return out;
}

} // namespace

int exitCodeOf(ErrorCode code) noexcept
{
    switch (code) {
    case ErrorCode::Usage:
        return 2;
    case ErrorCode::BadInput:
    case ErrorCode::Budget:
        return 3;
    case ErrorCode::NoPermission:
        return 4;
    case ErrorCode::Io:
        return 5;
    case ErrorCode::Refused:
        return 6;
    }
    return 3;
}

void report(Context &context, const Error &error)
{
    std::fprintf(stderr, "wirelathe-cli: %s\n", error.toString().c_str());
    context.exitCode = exitCodeOf(error.code);
}

Result<RegistryPtr> loadRegistry(const Context &context, const std::vector<std::string> &files)
{
    std::vector<SchemaSource> sources;
    for (const std::string &name : files) {
        const auto bytes = readAll(name);
        if (!bytes)
            return bytes.error();
        sources.push_back({name, bytes->toStdString(), false});
    }
    for (const std::string &folder : context.protocolFolders) {
        const auto own = schemasIn(folder);
        if (!own)
            return own.error();
        sources.insert(sources.end(), own->begin(), own->end());
    }
    for (SchemaSource &bundled : bundledSchemas())
        sources.push_back(std::move(bundled));
    SchemaLoad load = loadSchemas(sources);
    for (const Error &error : checkRules(*load.registry))
        load.errors.push_back(error);
    for (const Error &error : load.errors)
        std::fprintf(stderr, "wirelathe-cli: %s\n", error.toString().c_str());
    if (!load.errors.empty() && !files.empty())
        return Error{ErrorCode::BadInput, "the definition has mistakes", files.front()};
    return load.registry;
}

bool isDefinitionFile(const std::string &name)
{
    return name.ends_with(".ksy");
}

Result<Row> rootNamed(const Registry &registry, const std::string &name)
{
    std::uint32_t linkType = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), linkType);
    if (error == std::errc{} && end == name.data() + name.size()) {
        const Row row = rootOfLinkType(registry, linkType);
        if (row == noRow)
            return Error{ErrorCode::BadInput, "no protocol is known for link type " + name};
        return row;
    }
    if (isDefinitionFile(name)) {
        for (const Protocol &protocol : registry.protocols()) {
            if (protocol.file == name)
                return protocol.row;
        }
    }
    return registry.rowNamed(name);
}

Result<OpenedFile> openInput(const std::string &input, const RegistryPtr &registry, Row root)
{
    if (input.starts_with("hex:")) {
        const auto bytes = parseHex(std::string_view(input).substr(4));
        if (!bytes)
            return Error{ErrorCode::BadInput, "expected pairs of hexadecimal digits behind hex:"};
        const Row layer = root != noRow ? root : rootOfLinkType(*registry, 1);
        return OpenedFile{.packets = {{.bytes = *bytes, .root = layer}}};
    }
    const auto bytes = readAll(input);
    if (!bytes)
        return bytes.error();
    return openFileBytes(*bytes, input, registry, root);
}

void addOutputOptions(CLI::App &command, Output &output)
{
    std::string names;
    for (const PrintFormat &format : printFormats())
        names += std::string(format.id) + ", ";
    command.add_option("--to", output.format, "How to print it: " + names + "raw, jsonl or pcap")
        ->capture_default_str();
    command.add_option("-o,--output", output.file, "The file to write; - or nothing is standard output");
}

Result<Done> writeText(const std::string &text, const std::string &file)
{
    if (!file.empty() && file != "-")
        return atomicWrite(file, QByteArray::fromStdString(text));
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        return Error{ErrorCode::Io, "standard output does not take it"};
    return Done{};
}

Result<Done> writePackets(const std::vector<const Session *> &sessions, const Output &output, const OpenedFile *source)
{
    if (output.format == "raw") {
        std::string all;
        for (const Session *session : sessions)
            all += session->packet().bytes.toStdString();
        return writeText(all, output.file);
    }
    if (output.format == "pcap")
        return writeText(pcapOf(sessions, source).toStdString(), output.file);
    if (output.format == "jsonl")
        return writeText(jsonLines(sessions, source), output.file);
    for (const PrintFormat &format : printFormats()) {
        if (output.format == format.id)
            return writeText(linesOf(sessions, format), output.file);
    }
    return Error{ErrorCode::Usage, "there is no format '" + output.format + "'"};
}

} // namespace wl::cli
