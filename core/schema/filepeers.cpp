// SPDX-License-Identifier: MIT
#include "core/schema/fileloader.h"

#include <algorithm>
#include <array>

/// The keys that say what other tools make of a type: `-dpkt` and `-scapy`.
namespace wl {

bool FileLoader::peerFields(std::size_t scope, const YamlNode &node, std::vector<PeerField> &out)
{
    if (!node.isList())
        return fail(node, "expected a list of [name, expression, default, note]");
    for (const YamlNode &item : node.items) {
        if (!item.isList() || item.items.size() < 2 || item.items.size() > 4)
            return fail(item, "expected [name, expression, default, note]");
        PeerField field{.name = item.items[0].text};
        field.attribute = m_registry.attributeNamed(m_scopes[scope].row, item.items[1].text);
        if (!expression(scope, item.items[1], field.value, true))
            return false;
        if (item.items.size() > 2 && !item.items[2].text.empty() && item.items[2].text != "~"
            && !expression(scope, item.items[2], field.standard, true))
            return false;
        if (item.items.size() > 3)
            field.note = item.items[3].text;
        out.push_back(std::move(field));
    }
    return true;
}

bool FileLoader::dpktKey(std::size_t scope, const YamlNode &node)
{
    constexpr std::array<std::string_view, 9> keys{"class",    "when", "builds", "fields", "extras",
                                                   "computed", "data", "joins",  "tuple"};
    if (!checkKeys(node, keys, "-dpkt"))
        return false;
    DpktRule rule{.className = std::string(node.textOf("class")), .line = node.line};
    if (!attributeList(scope, node.find("tuple"), rule.tuple))
        return false;
    if (rule.className.empty() && rule.tuple.empty())
        return fail(node, "expected 'class': the name of dpkt's class");
    if (rule.className == "~")
        rule.className.clear();
    if (const YamlNode *joins = node.find("joins"); joins != nullptr && !expression(scope, *joins, rule.joins, true))
        return false;
    if (const YamlNode *when = node.find("when"); when != nullptr && !expression(scope, *when, rule.when, true))
        return false;
    if (const YamlNode *builds = node.find("builds");
        builds != nullptr && !expression(scope, *builds, rule.builds, true))
        return false;
    if (const YamlNode *computed = node.find("computed")) {
        for (const YamlNode &name : computed->items)
            rule.computed.push_back(name.text);
    }
    if (const YamlNode *fields = node.find("fields"); fields != nullptr && !peerFields(scope, *fields, rule.fields))
        return false;
    if (const YamlNode *extras = node.find("extras"); extras != nullptr && !peerFields(scope, *extras, rule.extras))
        return false;
    const YamlNode *data = node.find("data");
    rule.hasData = data == nullptr || data->text != "~";
    if (data != nullptr && rule.hasData && !attributeReference(scope, *data, rule.data))
        return false;
    if (!rule.joins.isEmpty() && rule.data == noAttribute)
        return fail(node, "'joins' needs 'data': the field with what joins");
    if (const YamlNode *fold = m_scopes[scope].node->find("-dpkt-fold")) {
        constexpr std::array<std::string_view, 4> foldKeys{"list", "max", "again", "extras"};
        const YamlNode *most = fold->find("max");
        const YamlNode *again = fold->find("again");
        const YamlNode *extras = fold->find("extras");
        rule.fold.list = fold->textOf("list");
        if (!checkKeys(*fold, foldKeys, "-dpkt-fold"))
            return false;
        if (rule.fold.list.empty() || most == nullptr || !integer(*most, rule.fold.most) || rule.fold.most < 1)
            return fail(*fold, "expected 'list': the list's name, and 'max': how many layers it takes");
        if ((again != nullptr && !expression(scope, *again, rule.fold.again, true))
            || (extras != nullptr && !peerFields(scope, *extras, rule.fold.extras)))
            return false;
    }
    m_registry.m_typeInfos[m_scopes[scope].row].dpkt = std::move(rule);
    return true;
}

bool FileLoader::scapyKey(std::size_t scope, const YamlNode &node)
{
    std::vector<ScapyRule> &rules = m_registry.m_typeInfos[m_scopes[scope].row].scapy;
    if (!node.isList())
        return scapyRule(scope, node, rules.emplace_back());
    return std::all_of(node.items.begin(), node.items.end(),
                       [&](const YamlNode &item) { return scapyRule(scope, item, rules.emplace_back()); });
}

bool FileLoader::scapyRule(std::size_t scope, const YamlNode &node, ScapyRule &out)
{
    constexpr std::array<std::string_view, 5> keys{"class", "when", "fields", "skip", "tuple"};
    if (!checkKeys(node, keys, "-scapy"))
        return false;
    out.className = std::string(node.textOf("class"));
    const YamlNode *when = node.find("when");
    const YamlNode *fields = node.find("fields");
    return (when == nullptr || expression(scope, *when, out.when, true))
        && (fields == nullptr || peerFields(scope, *fields, out.fields))
        && attributeList(scope, node.find("skip"), out.skipped) && attributeList(scope, node.find("tuple"), out.tuple);
}

bool FileLoader::attributeList(std::size_t scope, const YamlNode *node, std::vector<AttributeId> &out)
{
    if (node == nullptr)
        return true;
    if (!node->isList())
        return fail(*node, "expected a list of fields");
    return std::all_of(node->items.begin(), node->items.end(), [&](const YamlNode &item) {
        return attributeReference(scope, item, out.emplace_back(noAttribute));
    });
}

} // namespace wl
