// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/manual/manual.h"

#include "core/codec/hextext.h"
#include "core/dissect/strictness.h"
#include "core/print/valuejson.h"

#include <CLI/Option.hpp>

#include <QFile>

#include <cstdio>
#include <memory>

namespace wl::cli {
namespace {

struct Options
{
    std::string input{};
    std::string root{};
    std::vector<std::string> expressions{};
    std::string expressionFile{};
};

/// The bytes of INPUT as they are: nothing is guessed about what kind of file it is.
Result<QByteArray> bytesOf(const std::string &input)
{
    if (input.starts_with("hex:")) {
        const auto bytes = parseHex(std::string_view(input).substr(4));
        return bytes ? Result<QByteArray>(*bytes)
                     : Error{ErrorCode::BadInput, "expected pairs of hexadecimal digits behind hex:"};
    }
    return readFile(input);
}

Result<Done> readExpressions(Options &options)
{
    if (options.expressionFile.empty())
        return Done{};
    const auto text = readFile(options.expressionFile);
    if (!text)
        return text.error();
    for (const QByteArray &line : text->split('\n')) {
        if (!line.trimmed().isEmpty())
            options.expressions.push_back(line.toStdString());
    }
    return Done{};
}

/// Prints one line an expression. @return false when one has no value
bool evaluate(Dissector &dissector, const SchemaLoad &load, const Options &options)
{
    bool ok = true;
    for (std::size_t i = 0; i < load.expressions.size(); ++i) {
        const Value value = load.expressions[i] ? dissector.evaluator().run(*load.expressions[i], 0) : Value::error();
        const auto json = load.expressions[i] ? valueJson(dissector, value) : std::nullopt;
        const std::string reason = load.expressions[i] ? "it has no value here" : load.expressions[i].error().text;
        if (!json) {
            std::fprintf(stderr, "wirelathe-cli: %s: %s\n", options.expressions[i].c_str(), reason.c_str());
            ok = false;
        }
        std::printf("%s\n", json.value_or("{\"error\":\"no value\"}").c_str());
    }
    return ok;
}

Result<Done> run(Context &context, Options options)
{
    if (const auto read = readExpressions(options); !read)
        return read.error();
    const ExpressionRequest request{.root = options.root, .expressions = options.expressions};
    std::vector<std::string> files;
    if (isDefinitionFile(options.root))
        files.push_back(options.root);
    const auto load = loadDefinitions(context, files, &request);
    if (!load)
        return load.error();
    const auto root = rootNamed(*load->registry, options.root);
    if (!root) {
        // Only what is wrong with this file, or with what it imports, keeps it from being used.
        for (const Error &error : load->errors)
            std::fprintf(stderr, "wirelathe-cli: %s\n", error.toString().c_str());
        return root.error();
    }
    const auto bytes = bytesOf(options.input);
    if (!bytes)
        return bytes.error();
    Dissector dissector(*load->registry);
    dissector.dissect(viewOf(*bytes), *root);
    if (const auto breach = firstBreach(dissector)) {
        std::fprintf(stderr, "wirelathe-cli: %s: %s\n", options.input.c_str(), breach->c_str());
        context.exitCode = 1;
        return Done{};
    }
    if (!evaluate(dissector, *load, options))
        context.exitCode = 1;
    return Done{};
}

} // namespace

void addEval(CLI::App &app, Context &context)
{
    CLI::App *command = app.add_subcommand("eval", "Evaluates expressions in what the bytes of a file mean");
    const auto options = std::make_shared<Options>();
    command->add_option("INPUT", options->input, "A file, read as it is; - for stdin; or hex:0800…")
        ->type_name(manual::file)
        ->required();
    command->add_option("--as", options->root, "A .ksy file, a protocol or protocol::type")
        ->type_name(std::string(manual::protocol) + "|" + manual::file)
        ->required();
    command->add_option("--expr", options->expressions, "An expression; may be repeated")
        ->type_name("EXPRESSION")
        ->allow_extra_args(false);
    command->add_option("--exprs", options->expressionFile, "A file with one expression a line")
        ->type_name(manual::file);
    command->callback([options, &context] {
        if (Result<Done> done = run(context, *options); !done)
            report(context, done.error());
    });
}

} // namespace wl::cli
