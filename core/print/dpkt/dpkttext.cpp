// SPDX-License-Identifier: MIT
#include "core/print/dpkt/dpkttext.h"

#include "core/codec/bytetext.h"
#include "core/print/textwriter.h"

namespace wl {
namespace {

/// Neither repr() nor pprint() shows what begins with an underscore; a program may have to set it.
bool isHidden(const DpktAttribute &attribute)
{
    return attribute.name.starts_with('_');
}

void addRepr(TextWriter &out, const DpktObject &object);

/// [item, ...], {key: item, ...}, or the one item.
void addItems(TextWriter &out, const std::vector<DpktObject> &items, std::string_view brackets)
{
    out.add(brackets.substr(0, brackets.size() / 2));
    for (std::size_t i = 0; i < items.size(); ++i) {
        out.add(i > 0 ? ", " : "");
        if (!items[i].key.empty())
            out.add(items[i].key + ": ");
        addRepr(out, items[i]);
    }
    out.add(brackets.substr(brackets.size() / 2));
}

bool hasData(const DpktObject &object)
{
    return !object.inner.empty() || !object.items.empty() || !object.bytes.empty();
}

void addRepr(TextWriter &out, const DpktObject &object)
{
    const std::size_t whole = out.open(object.node);
    if (object.className.empty()) {
        out.add(object.bytes);
        out.close(whole);
        return;
    }
    out.addName(object.className);
    out.add("(");
    const char *separator = "";
    for (const DpktAttribute &attribute : object.attributes) {
        if (attribute.isDefault || isHidden(attribute))
            continue;
        out.add(separator);
        separator = ", ";
        const std::size_t span = out.open(attribute.node);
        out.addName(attribute.name);
        out.add(attribute.name.empty() ? "" : "=");
        if (attribute.items.empty())
            out.add(attribute.value);
        else
            addItems(out, attribute.items, attribute.brackets);
        out.close(span);
    }
    if (hasData(object)) {
        out.add(separator);
        const std::size_t span = out.open(object.dataNode);
        out.add("data=");
        out.add(object.bytes);
        if (!object.items.empty())
            addItems(out, object.items, "[]");
        if (!object.inner.empty())
            addRepr(out, object.inner.front());
        out.close(span);
    }
    out.add(")");
    out.close(whole);
}

void addLine(TextWriter &out, std::size_t indent, const DpktAttribute &attribute)
{
    const std::string margin(indent, ' ');
    out.add("\n" + margin);
    const std::size_t span = out.open(attribute.node);
    out.addName(attribute.name);
    if (attribute.items.empty()) {
        out.add("=" + attribute.value + ',');
        if (attribute.note) {
            out.add("  # ");
            out.addName(*attribute.note);
        }
    } else if (!attribute.inLines || attribute.brackets != "[]") {
        out.add("=");
        addItems(out, attribute.items, attribute.brackets);
        out.add(",");
    } else {
        out.add("=[");
        for (const DpktObject &item : attribute.items) {
            out.add("\n" + margin + "  ");
            addRepr(out, item);
            out.add(",");
        }
        out.add("\n" + margin + "],");
    }
    out.close(span);
}

void addPprint(TextWriter &out, const DpktObject &object, std::size_t indent)
{
    const std::size_t whole = out.open(object.node);
    out.addName(object.className);
    out.add("(");
    for (const DpktAttribute &attribute : object.attributes) {
        if (!isHidden(attribute))
            addLine(out, indent, attribute);
    }
    if (hasData(object)) {
        out.add("\n" + std::string(indent, ' '));
        const std::size_t span = out.open(object.dataNode);
        out.add("data=");
        out.add(object.bytes);
        if (!object.items.empty())
            addItems(out, object.items, "[]");
        if (!object.inner.empty())
            addPprint(out, object.inner.front(), indent + 2);
        out.close(span);
    }
    out.add("\n" + std::string(indent - 2, ' ') + ")  # ");
    out.addName(object.className);
    out.close(whole);
}

PrintedText bytesAlone(const FieldTree &tree)
{
    if (tree.isEmpty())
        return {};
    PrintedText printed{.text = pythonBytes(viewOf(tree.bytes()))};
    printed.spans.push_back({0, printed.text.size(), 0});
    return printed;
}

} // namespace

PrintedText dpktRepr(const FieldTree &tree)
{
    const std::optional<DpktObject> object = readAsDpkt(tree);
    if (!object)
        return bytesAlone(tree);
    TextWriter out;
    addRepr(out, *object);
    return out.take();
}

PrintedText dpktPprint(const FieldTree &tree)
{
    const std::optional<DpktObject> object = readAsDpkt(tree);
    if (!object)
        return bytesAlone(tree);
    TextWriter out;
    addPprint(out, *object, 2);
    return out.take();
}

} // namespace wl
