// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/manual/manual.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    CLI::App app("Crafts, reads, edits and sends network packets.", "wirelathe-cli");
    app.set_version_flag("--version", std::string("wirelathe-cli ") + WL_VERSION);
    app.require_subcommand(1);
    app.fallthrough();

    wl::cli::Context context;
    app.add_option("--protocols", context.protocolFolders,
                   "A folder of your own definitions (*.ksy), beside those in your data folder; may be repeated")
        ->type_name(wl::manual::folder);
    wl::manual::addOptions(app);
    app.footer("Exit codes: 0 done, 1 a negative result, 2 wrong usage, 3 bad input, 4 no permission, "
               "5 input or output failed, 6 refused for safety.");
    wl::cli::addProtocols(app, context);
    wl::cli::addCraft(app, context);
    wl::cli::addDissect(app, context);
    wl::cli::addEdit(app, context);
    wl::cli::addEval(app, context);
    wl::cli::addLint(app, context);
    wl::cli::addSend(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : wl::cli::exitCodeOf(wl::ErrorCode::Usage);
    }
    return context.exitCode;
}
