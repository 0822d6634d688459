// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"

#include "core/print/jsonl.h"

#include <CLI/Option.hpp>

#include <memory>

namespace wl::cli {
namespace {

std::string namesObject(const OtherNames &names)
{
    std::string out;
    for (const auto &[tool, name] : names)
        out += (out.empty() ? "" : ",") + jsonString(tool) + ":" + jsonString(name);
    return "{" + out + "}";
}

std::string bindsObject(const Protocol &protocol)
{
    std::string out;
    for (const auto &[table, keys] : protocol.binds) {
        std::string list;
        for (const std::uint64_t key : keys)
            list += (list.empty() ? "" : ",") + std::to_string(key);
        out += (out.empty() ? "" : ",") + jsonString(table) + ":[" + list + "]";
    }
    return "{" + out + "}";
}

int widthOf(const Attribute &attribute)
{
    return attribute.isNumber() ? attribute.bits : static_cast<int>(attribute.fixedBytes) * 8;
}

/// Every type of the protocol, its fields by the path that a packet of that case would give them.
std::string fieldsList(const Registry &registry, const Protocol &protocol)
{
    std::string out;
    for (std::size_t row = firstTypeRow; row < registry.types().size(); ++row) {
        const Type &type = registry.type(static_cast<Row>(row));
        if (type.protocol != protocol.row)
            continue;
        std::string prefix = registry.info(static_cast<Row>(row)).path + ".";
        for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
            const AttributeInfo &info = registry.info(id);
            if (info.isInline)
                continue;
            out += (out.empty() ? "" : ",") + std::string("{\"path\":") + jsonString(prefix + info.id)
                + ",\"title\":" + jsonString(info.label)
                + ",\"bits\":" + std::to_string(widthOf(registry.attribute(id))) + ",\"doc\":" + jsonString(info.doc)
                + ",\"source\":" + jsonString(info.reference) + ",\"aka\":" + namesObject(info.aka) + "}";
        }
    }
    return "[" + out + "]";
}

std::string objectOf(const Registry &registry, const Protocol &protocol)
{
    return "{\"id\":" + jsonString(protocol.id) + ",\"title\":" + jsonString(protocol.title)
        + ",\"source\":" + jsonString(registry.info(protocol.row).reference)
        + ",\"group\":" + jsonString(protocol.group) + ",\"aka\":" + namesObject(protocol.aka)
        + ",\"binds\":" + bindsObject(protocol) + ",\"fields\":" + fieldsList(registry, protocol) + "}";
}

Result<Done> run(const Context &context, bool isJson)
{
    const auto registry = loadRegistry(context);
    if (!registry)
        return registry.error();
    std::string out;
    for (const Protocol &protocol : (*registry)->protocols()) {
        if (isJson)
            out += objectOf(**registry, protocol) + "\n";
        else
            out += protocol.id + std::string(protocol.id.size() < 12 ? 12 - protocol.id.size() : 1, ' ')
                + protocol.title + "\n";
    }
    return writeText(out, {});
}

} // namespace

void addProtocols(CLI::App &app, Context &context)
{
    CLI::App *command = app.add_subcommand("protocols", "Lists every protocol");
    const auto isJson = std::make_shared<bool>(false);
    command->add_flag("--json", *isJson, "One JSON object a line, with all fields");
    command->callback([isJson, &context] {
        if (Result<Done> done = run(context, *isJson); !done)
            report(context, done.error());
    });
}

} // namespace wl::cli
