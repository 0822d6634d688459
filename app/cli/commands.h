// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/capture/capture.h"
#include "core/edit/editor.h"
#include "core/schema/schemaloader.h"
#include "core/session/openfile.h"
#include "core/session/session.h"
#include "core/vary/variation.h"

#include <CLI/App.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace wl::cli {

/// What every command is given.
struct Context
{
    std::vector<std::string> protocolFolders{}; ///< --protocols, a person's own first
    int exitCode = 0;                           ///< what the program ends with
};

/// The exit code that stands for an error (documented in README.md).
[[nodiscard]] int exitCodeOf(ErrorCode code) noexcept;

/// Prints the error to stderr and sets the exit code.
void report(Context &context, const Error &error);

/// The bundled definitions and those of the folders; mistakes in the latter are reported and left out.
[[nodiscard]] Result<RegistryPtr> loadRegistry(const Context &context, const std::vector<std::string> &files = {});

/// The same, with every mistake found, printing none; and with the expressions of @p request.
[[nodiscard]] Result<SchemaLoad> loadDefinitions(const Context &context, const std::vector<std::string> &files,
                                                 const ExpressionRequest *request = nullptr);

/// What `--as` names: a protocol, a type of one, another tool's name, a link type's number or a .ksy file.
[[nodiscard]] Result<Row> rootNamed(const Registry &registry, const std::string &name);

/// The bytes of a file; `-` is standard input. Error: Io.
[[nodiscard]] Result<QByteArray> readFile(const std::string &name);

/// Whether `--as` names a definition file, which then has to be loaded first.
[[nodiscard]] bool isDefinitionFile(const std::string &name);

/// The packets of INPUT: a file, `-` for stdin, or `hex:0800…`.
[[nodiscard]] Result<OpenedFile> openInput(const std::string &input, const RegistryPtr &registry, Row root);

/// Writes the packet of a session as `--to` asks, to a file or stdout.
struct Output
{
    std::string format = "tree";
    std::string file{}; ///< "" or "-": stdout
};
void addOutputOptions(CLI::App &command, Output &output);
[[nodiscard]] Result<Done> writePackets(const std::vector<const Session *> &sessions, const Output &output,
                                        const OpenedFile *source);
/// Many packets instead of one: `--vary` and `--count`.
struct Vary
{
    std::vector<std::string> variations{}; ///< core/vary/variationtext.h
    std::optional<std::uint64_t> count{};
};
/// @param mostCount  what --count may be
void addVaryOptions(CLI::App &command, Vary &vary, std::uint64_t mostCount);
/// What --vary says. Errors: those of parseVariation(), with the option.
[[nodiscard]] Result<std::vector<Variation>> variationsOf(const Vary &vary);
/// As writePackets(), of the packet of @p session or of those that vary from it.
[[nodiscard]] Result<Done> writeVaried(const Session &session, const Vary &vary, const Output &output,
                                       const OpenedFile *source);
/// `pcap` or `pcapng`.
[[nodiscard]] std::optional<Capture::Format> captureFormatNamed(std::string_view name);
/// Whether a format makes one file of all packets, and does not print them one by one.
[[nodiscard]] bool isFileFormat(std::string_view name);
/// One packet of a file in a format that prints them one by one. @param number  its place in @p source, from 1
[[nodiscard]] Result<std::string> packetText(const Session &session, const std::string &format,
                                             const OpenedFile *source, std::size_t number);
[[nodiscard]] Result<Done> writeText(const std::string &text, const std::string &file);

void addProtocols(CLI::App &app, Context &context);
void addCraft(CLI::App &app, Context &context);
void addDissect(CLI::App &app, Context &context);
void addEdit(CLI::App &app, Context &context);
void addEval(CLI::App &app, Context &context);
void addLint(CLI::App &app, Context &context);
void addSend(CLI::App &app, Context &context);

} // namespace wl::cli
