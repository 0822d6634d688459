// SPDX-License-Identifier: MIT
#include "core/codec/bytetext.h"
#include "core/print/dpkt/dpkttext.h"
#include "core/print/pythonbytes.h"
#include "core/print/textwriter.h"

#include <algorithm>
#include <map>

namespace wl {
namespace {

/// One paragraph an object, the innermost first.
class ScriptPrinter
{
public:
    PrintedText print(const FieldTree &tree, const DpktObject *object)
    {
        m_out.add("import dpkt\n\n");
        std::string name = "packet";
        if (object != nullptr) {
            name = addObject(*object);
        } else {
            const std::size_t span = m_out.open(0);
            m_out.add(name + " = " + pythonBytes(viewOf(tree.bytes())));
            m_out.close(span);
            m_out.add("\n\n");
        }
        m_out.add("assert bytes(" + name + ") ");
        if (object != nullptr)
            addRest(viewOf(tree.bytes()).subspan(static_cast<std::size_t>(object->end)));
        m_out.add("== ");
        m_out.add(pythonFromHex(viewOf(tree.bytes())));
        return m_out.take();
    }

private:
    /// What dpkt does not keep: padding and all that lies behind a datagram.
    void addRest(ByteView bytes)
    {
        if (!bytes.empty())
            m_out.add("+ " + pythonBytes(bytes) + ' ');
    }

    /// @return the variable that holds it
    std::string addObject(const DpktObject &object)
    {
        const std::string inner = object.inner.empty() ? std::string() : addObject(object.inner.front());
        const std::string name = variableFor(object.className);
        const std::size_t whole = m_out.open(object.node);
        m_out.add(name + " = ");
        addConstructor(object);
        m_out.add("()\n");
        for (const DpktAttribute &attribute : object.attributes) {
            if (!attribute.isDefault)
                addLine(name, attribute);
        }
        if (!inner.empty() || !object.items.empty() || !object.bytes.empty()) {
            const std::size_t span = m_out.open(object.dataNode);
            m_out.add(name + ".data = " + inner + object.bytes);
            if (!object.items.empty())
                addItems(object.items);
            m_out.close(span);
            m_out.add("\n");
        }
        m_out.close(whole);
        m_out.add("\n");
        return name;
    }

    void addLine(const std::string &variable, const DpktAttribute &attribute)
    {
        const std::size_t span = m_out.open(attribute.node);
        m_out.add(variable + '.');
        m_out.addName(attribute.name);
        m_out.add(" = " + attribute.value);
        if (!attribute.items.empty())
            addItems(attribute.items);
        m_out.close(span);
        m_out.add("\n");
    }

    /// [dpkt.module.Class(name=value, ...), ...]
    void addItems(const std::vector<DpktObject> &items)
    {
        m_out.add("[");
        for (std::size_t i = 0; i < items.size(); ++i) {
            m_out.add(i > 0 ? ", " : "");
            const std::size_t span = m_out.open(items[i].node);
            addItem(items[i]);
            m_out.close(span);
        }
        m_out.add("]");
    }

    void addItem(const DpktObject &item)
    {
        if (item.className.empty()) {
            m_out.add(item.bytes);
            return;
        }
        addConstructor(item);
        const char *separator = "(";
        for (const DpktAttribute &attribute : item.attributes) {
            if (attribute.isDefault)
                continue;
            m_out.add(separator);
            separator = ", ";
            m_out.addName(attribute.name);
            m_out.add("=" + attribute.value);
            if (!attribute.items.empty())
                addItems(attribute.items);
        }
        if (!item.inner.empty() || !item.items.empty() || !item.bytes.empty()) {
            m_out.add(separator);
            separator = ", ";
            m_out.add("data=" + item.bytes);
            if (!item.items.empty())
                addItems(item.items);
            if (!item.inner.empty())
                addItem(item.inner.front());
        }
        m_out.add(*separator == '(' ? "()" : ")");
    }

    void addConstructor(const DpktObject &object)
    {
        m_out.add("dpkt.");
        m_out.addName(object.path);
    }

    /// The class in lower case; the second one is called ip_2.
    std::string variableFor(const std::string &className)
    {
        std::string name;
        for (const char c : className) {
            const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            const bool isDigit = c >= '0' && c <= '9';
            if (isLetter || (isDigit && !name.empty()))
                name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        const int count = ++m_used[name];
        return count == 1 ? name : name + '_' + std::to_string(count);
    }

    TextWriter m_out;
    std::map<std::string, int> m_used;
};

} // namespace

PrintedText dpktScript(const FieldTree &tree)
{
    if (tree.isEmpty())
        return {};
    const std::optional<DpktObject> object = readAsDpkt(tree, DpktUse::Built);
    return ScriptPrinter().print(tree, object ? &*object : nullptr);
}

} // namespace wl
