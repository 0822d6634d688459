// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/manual/manual.h"

#include "core/autofield/rulekind.h"
#include "core/dissect/programcompiler.h"
#include "core/schema/bundledschemas.h"

#include <CLI/Option.hpp>

#include <QFile>

#include <cstdio>
#include <memory>

namespace wl::cli {
namespace {

/// Says which types of @p file have no program, and why: no mistakes.
void printSlowTypes(const Registry &registry, const std::string &file)
{
    for (Row row = firstTypeRow; row < registry.types().size(); ++row) {
        const Protocol *protocol = registry.protocolOf(row);
        const std::string reason
            = protocol != nullptr && protocol->file == file ? whyNoProgram(registry, row) : std::string();
        if (!reason.empty())
            std::printf("%s: note: %s reads slowly: %s\n", file.c_str(), registry.info(row).path.c_str(),
                        reason.c_str());
    }
}

Result<Done> run(Context &context, const std::vector<std::string> &files)
{
    std::vector<SchemaSource> sources;
    for (const std::string &name : files) {
        QFile file(QString::fromStdString(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::Io, file.errorString().toStdString(), name};
        sources.push_back({name, file.readAll().toStdString(), false});
    }
    for (SchemaSource &bundled : bundledSchemas())
        sources.push_back(std::move(bundled));
    SchemaLoad load = loadSchemas(sources);
    for (const Error &error : checkRules(*load.registry))
        load.errors.push_back(error);
    for (const Error &error : load.errors)
        std::printf("%s\n", error.toString().c_str());
    for (const Error &note : load.notes)
        std::printf("%s:%d:%d: note: %s\n", note.file.c_str(), note.line, note.column, note.text.c_str());
    if (!load.errors.empty())
        context.exitCode = 1;
    for (const std::string &name : files)
        printSlowTypes(*load.registry, name);
    return Done{};
}

} // namespace

void addLint(CLI::App &app, Context &context)
{
    CLI::App *command = app.add_subcommand("lint", "Lists the mistakes of definitions as file:line:col: text");
    const auto files = std::make_shared<std::vector<std::string>>();
    command->add_option("FILE.ksy", *files, "Definitions to check")->type_name(manual::file)->required();
    command->callback([files, &context] {
        if (Result<Done> done = run(context, *files); !done)
            report(context, done.error());
    });
}

} // namespace wl::cli
