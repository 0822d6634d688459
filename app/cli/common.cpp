// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/manual/manual.h"

#include "core/autofield/rulekind.h"
#include "core/base/atomicwrite.h"
#include "core/base/datafolder.h"
#include "core/check/problems.h"
#include "core/codec/hextext.h"
#include "core/dissect/fieldpath.h"
#include "core/print/jsonl.h"
#include "core/print/printformat.h"
#include "core/schema/bundledschemas.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace wl::cli {
namespace {

bool isBlock(const PrintFormat &format)
{
    const std::string_view id(format.id);
    return id == "tree" || id == "hexdump" || id == "diagram";
}

std::string jsonText(const Session &session, const OpenedFile *source, std::size_t number)
{
    JsonContext context{.number = number};
    context.linkType = linkTypeOfRoot(*session.registry(), session.packet().root);
    if (source != nullptr && source->kind == OpenedFile::Kind::Capture)
        context.timeNs = source->store.timeOf(number - 1);
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
    for (const Problem &problem : problemsOf(session.tree(), session.packet())) {
        static constexpr std::array<const char *, 3> levels{"note", "warning", "error"};
        context.problems.push_back(
            {pathOf(session.tree(), problem.node), problem.text, levels[static_cast<std::size_t>(problem.level)]});
    }
    return jsonLine(session.tree(), context) + "\n";
}

/// What a capture says beside the bytes: which packet it is, when it was seen, whether it is whole, and comments.
std::string headingOf(const OpenedFile &source, std::size_t number)
{
    const Capture &capture = *source.store.capture;
    const CapturedPacket &packet = capture.packets[number - 1];
    std::string out = "packet " + std::to_string(number) + ", " + timeText(packet.timeNs);
    if (packet.isCut())
        out += ", cut: " + std::to_string(packet.length) + " of " + std::to_string(packet.originalLength) + " bytes";
    if (const std::string_view comment = capture.commentOf(number - 1); !comment.empty())
        out += ", comment: " + jsonString(comment);
    return out + "\n";
}

/// The bytes of a capture of sessions that have no file in common.
Result<QByteArray> captureOf(const std::vector<const Session *> &sessions, Capture::Format format)
{
    PacketStore store;
    for (const Session *session : sessions)
        store.packets.push_back(session->packet());
    const PacketList list(std::move(store));
    return captureBytes(list, *sessions.front()->registry(), allIndices(list), format, linkTypeUser0);
}

} // namespace

Result<QByteArray> readFile(const std::string &name)
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

Result<SchemaLoad> loadDefinitions(const Context &context, const std::vector<std::string> &files,
                                   const ExpressionRequest *request)
{
    std::vector<std::string> folders = context.protocolFolders;
    if (const QString own = dataFolder(QStringLiteral("protocols")); QDir(own).exists())
        folders.push_back(own.toStdString());
    std::vector<SchemaSource> sources;
    for (const std::string &name : files) {
        const auto bytes = readFile(name);
        if (!bytes)
            return bytes.error();
        sources.push_back({name, bytes->toStdString(), false});
    }
    for (const std::string &folder : folders) {
        const auto own = schemasIn(folder);
        if (!own)
            return own.error();
        sources.insert(sources.end(), own->begin(), own->end());
    }
    if (sources.empty() && request == nullptr)
        return SchemaLoad{bundledRegistry(), {}};
    for (SchemaSource &bundled : bundledSchemas())
        sources.push_back(std::move(bundled));
    SchemaLoad load = loadSchemas(sources, folders, request);
    for (const Error &error : checkRules(*load.registry))
        load.errors.push_back(error);
    return load;
}

Result<RegistryPtr> loadRegistry(const Context &context, const std::vector<std::string> &files)
{
    const auto load = loadDefinitions(context, files);
    if (!load)
        return load.error();
    for (const Error &error : load->errors)
        std::fprintf(stderr, "wirelathe-cli: %s\n", error.toString().c_str());
    // What is wrong with other files leaves those out, and no more.
    for (const std::string &file : files) {
        const bool isThere = std::any_of(load->registry->protocols().begin(), load->registry->protocols().end(),
                                         [&](const Protocol &protocol) { return protocol.file == file; });
        if (!isThere)
            return Error{ErrorCode::BadInput, "the definition has mistakes", file};
    }
    return load->registry;
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
        return OpenedFile{.store = {.packets = {{.bytes = *bytes, .root = layer}}}};
    }
    const auto bytes = readFile(input);
    if (!bytes)
        return bytes.error();
    return openFileBytes(*bytes, input, registry, root);
}

void addOutputOptions(CLI::App &command, Output &output)
{
    std::vector<std::string> names;
    for (const PrintFormat &format : printFormats())
        names.emplace_back(format.id);
    names.insert(names.end(), {"raw", "jsonl", "pcap", "pcapng", "wlt"});
    command.add_option("--to", output.format, "How to print it")
        ->check(CLI::IsMember(names))
        ->type_name("FORMAT")
        ->capture_default_str();
    command.add_option("-o,--output", output.file, "The file to write; - or nothing is standard output")
        ->type_name(manual::file);
}

Result<Done> writeText(const std::string &text, const std::string &file)
{
    if (!file.empty() && file != "-")
        return atomicWrite(file, QByteArray::fromStdString(text));
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        return Error{ErrorCode::Io, "standard output does not take it"};
    return Done{};
}

/// With all that the source says beside its packets, when it is such a file too.
Result<Done> writeTemplateFile(const std::vector<const Session *> &sessions, const Output &output,
                               const OpenedFile *source)
{
    TemplateFile file = source != nullptr ? source->kept : TemplateFile();
    if (file.isReadOnly)
        return Error{ErrorCode::Refused, "the file is of a newer version; what that added would be lost"};
    if (file.remarks.size() > sessions.size()) // one packet of several
        file.remarks.clear();
    for (const Session *session : sessions)
        file.packets.push_back(session->packet());
    const auto text = writeTemplate(file, sessions.front()->registry());
    return text ? writeText(text->toStdString(), output.file) : Result<Done>(text.error());
}

Result<Done> writePackets(const std::vector<const Session *> &sessions, const Output &output, const OpenedFile *source)
{
    if (output.format == "raw") {
        std::string all;
        for (const Session *session : sessions)
            all += session->packet().bytes.toStdString();
        return writeText(all, output.file);
    }
    if (const auto format = captureFormatNamed(output.format)) {
        const auto bytes = captureOf(sessions, *format);
        return bytes ? writeText(bytes->toStdString(), output.file) : Result<Done>(bytes.error());
    }
    if (output.format == "wlt")
        return writeTemplateFile(sessions, output, source);
    std::string all;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const auto text = packetText(*sessions[i], output.format, source, i + 1);
        if (!text)
            return text.error();
        all += *text;
    }
    return writeText(all, output.file);
}

std::optional<Capture::Format> captureFormatNamed(std::string_view name)
{
    if (name == "pcap")
        return Capture::Format::Pcap;
    return name == "pcapng" ? std::optional(Capture::Format::Pcapng) : std::nullopt;
}

bool isFileFormat(std::string_view name)
{
    return name == "raw" || name == "wlt" || captureFormatNamed(name);
}

Result<std::string> packetText(const Session &session, const std::string &format, const OpenedFile *source,
                               std::size_t number)
{
    if (format == "jsonl")
        return jsonText(session, source, number);
    for (const PrintFormat &known : printFormats()) {
        if (format != known.id)
            continue;
        std::string out = isBlock(known) && number > 1 ? "\n" : "";
        if (isBlock(known) && source != nullptr && source->kind == OpenedFile::Kind::Capture)
            out += headingOf(*source, number);
        return out + known.print(session.tree()).text + "\n";
    }
    return Error{ErrorCode::Usage, "there is no format '" + format + "'"};
}

} // namespace wl::cli
