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

bool FileLoader::optionalExpression(std::size_t scope, const YamlNode *node, CodeRange &out)
{
    return node == nullptr || expression(scope, *node, out, true);
}

bool FileLoader::optionalFields(std::size_t scope, const YamlNode *node, std::vector<PeerField> &out)
{
    return node == nullptr || peerFields(scope, *node, out);
}

bool FileLoader::dpktKey(std::size_t scope, const YamlNode &node)
{
    std::vector<DpktRule> &rules = m_registry.m_typeInfos[m_scopes[scope].row].dpkt;
    if (!node.isList())
        return dpktRule(scope, node, rules.emplace_back());
    return std::all_of(node.items.begin(), node.items.end(),
                       [&](const YamlNode &item) { return dpktRule(scope, item, rules.emplace_back()); });
}

bool FileLoader::dpktRule(std::size_t scope, const YamlNode &node, DpktRule &rule)
{
    constexpr std::array<std::string_view, 15> keys{"class",  "in",       "when",  "builds", "fields",
                                                    "extras", "computed", "data",  "joins",  "needs",
                                                    "empty",  "item",     "tuple", "alias",  "fold"};
    if (!checkKeys(node, keys, "-dpkt"))
        return false;
    rule.className = std::string(node.textOf("class"));
    rule.alias = std::string(node.textOf("alias"));
    rule.line = node.line;
    if (!dpktItem(scope, node, rule))
        return false;
    for (const auto &[key, names] : {std::pair{"in", &rule.holders}, std::pair{"computed", &rule.computed}}) {
        if (const YamlNode *list = node.find(key)) {
            for (const YamlNode &name : list->items)
                names->push_back(name.text);
        }
    }
    if (!optionalExpression(scope, node.find("joins"), rule.joins)
        || !optionalExpression(scope, node.find("when"), rule.when)
        || !optionalExpression(scope, node.find("builds"), rule.builds)
        || !optionalExpression(scope, node.find("needs"), rule.needs)
        || !optionalExpression(scope, node.find("empty"), rule.empty)
        || !optionalFields(scope, node.find("fields"), rule.fields)
        || !optionalFields(scope, node.find("extras"), rule.extras))
        return false;
    const YamlNode *data = node.find("data");
    const bool hasExtra
        = std::any_of(rule.extras.begin(), rule.extras.end(), [](const auto &extra) { return extra.name == "data"; });
    rule.hasData = data != nullptr ? data->text != "~" : !hasExtra;
    if (data != nullptr && rule.hasData && !attributeReference(scope, *data, rule.data))
        return false;
    if ((!rule.joins.isEmpty() || !rule.needs.isEmpty()) && rule.data == noAttribute)
        return fail(node, "'joins' and 'needs' need 'data': the field with what joins or must be read");
    const YamlNode *fold = node.find("fold");
    return fold == nullptr || dpktFold(scope, *fold, rule.fold);
}

/// What the rule makes of the type: an object, or another kind of element of a list.
bool FileLoader::dpktItem(std::size_t scope, const YamlNode &node, DpktRule &rule)
{
    if (!attributeList(scope, node.find("tuple"), rule.tuple))
        return false;
    const std::string_view item = node.textOf("item");
    if (item == "dictionary")
        rule.item = DpktItem::Dictionary;
    else if (item == "value")
        rule.item = DpktItem::Value;
    else if (!item.empty())
        return fail(*node.find("item"), "expected item dictionary or value");
    else if (rule.className.empty() && !rule.tuple.empty())
        rule.item = DpktItem::Tuple;
    if (rule.className.empty() && rule.item == DpktItem::Object)
        return fail(node, "expected 'class': the name of dpkt's class");
    if (rule.className == "~")
        rule.className.clear();
    return true;
}

bool FileLoader::dpktFold(std::size_t scope, const YamlNode &fold, DpktFold &out)
{
    constexpr std::array<std::string_view, 7> keys{"list", "tuples", "dictionary", "max", "again", "extras", "last"};
    if (!checkKeys(fold, keys, "fold"))
        return false;
    const YamlNode *most = fold.find("max");
    out.list = fold.textOf("list");
    out.tuples = fold.textOf("tuples");
    if (out.list.empty() || most == nullptr || !integer(*most, out.most) || out.most < 1)
        return fail(fold, "expected 'list': the list's name, and 'max': how many layers it takes");
    return optionalExpression(scope, fold.find("again"), out.again)
        && optionalFields(scope, fold.find("dictionary"), out.dictionary)
        && optionalFields(scope, fold.find("extras"), out.extras) && optionalFields(scope, fold.find("last"), out.last);
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
