// SPDX-License-Identifier: MIT
#include "core/print/scapy/scapytext.h"

#include "core/print/pythonbytes.h"
#include "core/print/scapy/scapyobject.h"
#include "core/print/textwriter.h"

namespace wl {
namespace {

/// "contrib.mpls.MPLS" taken apart.
struct Import
{
    std::string_view kind; ///< contrib, layers
    std::string_view module;
    std::string_view name;
};

Import importOf(std::string_view path)
{
    const std::size_t first = path.find('.');
    const std::size_t last = path.rfind('.');
    return {path.substr(0, first), path.substr(first + 1, last - first - 1), path.substr(last + 1)};
}

void addPart(TextWriter &out, const ScapyPart &part);

void addParts(TextWriter &out, const ScapyPart &part, const char *open, const char *close, const char *between = ", ")
{
    out.add(open);
    const char *separator = "";
    for (const ScapyPart &inner : part.parts) {
        out.add(separator);
        separator = between;
        addPart(out, inner);
    }
    out.add(close);
}

void addPart(TextWriter &out, const ScapyPart &part)
{
    const std::size_t span = out.open(part.node);
    if (!part.name.empty()) {
        out.addName(part.name);
        out.add("=");
    }
    out.addName(part.text);
    switch (part.kind) {
    case ScapyPart::Kind::Text:
        break;
    case ScapyPart::Kind::Object:
        addParts(out, part, "(", ")");
        break;
    case ScapyPart::Kind::List:
        addParts(out, part, "[", "]");
        break;
    case ScapyPart::Kind::Tuple:
        addParts(out, part, "(", part.parts.size() == 1 ? ",)" : ")");
        break;
    case ScapyPart::Kind::Chain:
        addParts(out, part, part.parts.empty() ? "None" : "", "", " / ");
        break;
    }
    out.close(span);
}

/// Parentheses let an expression go on on the next line.
void addExpression(TextWriter &out, const ScapyPacket &packet)
{
    if (packet.layers.size() == 1) {
        addPart(out, packet.layers.front());
        return;
    }
    out.add("(\n    ");
    for (std::size_t i = 0; i < packet.layers.size(); ++i) {
        if (i > 0)
            out.add("\n    / ");
        addPart(out, packet.layers[i]);
    }
    out.add("\n)");
}

} // namespace

PrintedText scapyExpression(const FieldTree &tree)
{
    const ScapyPacket packet = readAsScapy(tree);
    if (packet.layers.empty())
        return {};
    TextWriter out;
    std::string_view loaded;
    for (const std::string &path : packet.imports) {
        const Import import = importOf(path);
        if (import.module == loaded)
            continue;
        loaded = import.module;
        out.add(import.kind == "contrib" ? "load_contrib(\"" : "load_layer(\"");
        out.addName(import.module);
        out.add("\")\n");
    }
    addExpression(out, packet);
    return out.take();
}

PrintedText scapyScript(const FieldTree &tree)
{
    const ScapyPacket packet = readAsScapy(tree);
    if (packet.layers.empty())
        return {};
    TextWriter out;
    out.add("from scapy.all import *\n");
    for (const std::string &path : packet.imports) {
        const Import import = importOf(path);
        out.add("from scapy.");
        out.addName(import.kind);
        out.add(".");
        out.addName(import.module);
        out.add(" import ");
        out.addName(import.name);
        out.add("\n");
    }
    out.add("\npacket = ");
    addExpression(out, packet);
    out.add("\n\nassert bytes(packet) == " + pythonFromHex(viewOf(tree.bytes())));
    return out.take();
}

} // namespace wl
