// SPDX-License-Identifier: MIT
#include "core/schema/fileloader.h"

#include <algorithm>
#include <array>

/// The crafting keys of a file: everything that begins with '-'.
namespace wl {

bool FileLoader::attributeReference(std::size_t scope, const YamlNode &node, AttributeId &out)
{
    out = m_registry.attributeNamed(m_scopes[scope].row, node.text);
    return out != noAttribute
        || fail(node, "there is no field '" + node.text + "' in " + m_registry.info(m_scopes[scope].row).path);
}

bool FileLoader::fillKey(const YamlNode &node, FillRule &out)
{
    if (node.text == "source_address")
        out = FillRule::SourceAddress;
    else if (node.text == "source_link_address")
        out = FillRule::SourceLinkAddress;
    else if (node.text == "next_hop_link_address")
        out = FillRule::NextHopLinkAddress;
    else
        return fail(node, "expected -fill: source_address, source_link_address or next_hop_link_address");
    return true;
}

bool FileLoader::attributeCrafting(std::size_t scope, const YamlNode &node, AttributeId id)
{
    AttributeInfo info = m_registry.m_attributeInfos[id];
    bool ok = true;
    for (const YamlEntry &entry : node.entries) {
        if (entry.key == "-default")
            info.defaultValue = entry.value;
        else if (entry.key == "-inline")
            ok = boolean(entry.value, info.isInline) && ok;
        else if (entry.key == "-aka")
            ok = otherNames(entry.value, info.aka) && ok;
        else if (entry.key == "-check")
            ok = checkRules(scope, entry.value, info.checks) && ok;
        else if (entry.key == "-fill")
            ok = fillKey(entry.value, info.fill) && ok;
    }
    if (const YamlNode *pad = node.find("-pad")) {
        std::int64_t to = 0;
        std::int64_t with = 0;
        const YamlNode *toNode = pad->find("to");
        const YamlNode *withNode = pad->find("with");
        std::int64_t after = 0;
        const YamlNode *afterNode = pad->find("after");
        const YamlNode *betweenNode = pad->find("between");
        if (toNode == nullptr || !integer(*toNode, to) || to < 1 || to > 64
            || (withNode != nullptr && (!integer(*withNode, with) || with < 0 || with > 255))
            || (afterNode != nullptr && (!integer(*afterNode, after) || after < 0 || after > 63)))
            ok = fail(*pad, "expected -pad: {to: 1..64, with: 0..255, after: 0..63, between: true or false}");
        if (betweenNode != nullptr)
            ok = boolean(*betweenNode, info.padBetween) && ok;
        info.padTo = static_cast<int>(to);
        info.padWith = static_cast<std::uint8_t>(with);
        info.padAfter = static_cast<std::uint8_t>(after);
    }
    if (const YamlNode *offset = node.find("-offset")) {
        if (offset->textOf("base") != "_root" || m_registry.m_attributes[id].kind != AttributeKind::Integer)
            ok = fail(*offset, "expected -offset: {base: _root} on a number");
        info.isOffset = true;
    }
    m_registry.m_attributeInfos[id] = std::move(info);
    if (const YamlNode *payload = node.find("-payload"))
        ok = payloadKey(scope, *payload, id) && ok;
    if (const YamlNode *rule = node.find("-auto"))
        ok = autoKey(scope, *rule, id) && ok;
    if (const YamlNode *names = node.find("-names-by"))
        ok = namesByKey(scope, *names, id) && ok;
    return ok;
}

bool FileLoader::payloadKey(std::size_t scope, const YamlNode &node, AttributeId id)
{
    constexpr std::array<std::string_view, 6> keys{"table", "key", "unless", "proto", "partial", "advice"};
    if (!checkKeys(node, keys, "-payload"))
        return false;
    Payload payload;
    if (const YamlNode *table = node.find("table")) {
        payload.table = m_registry.tableIndex(table->text);
        const YamlNode *key = node.find("key");
        if (key == nullptr)
            return fail(node, "expected 'key': what to look up in the table");
        const auto add
            = [&](const YamlNode &one) { return expression(scope, one, payload.keys.emplace_back(), false); };
        if (!(key->isList() ? std::all_of(key->items.begin(), key->items.end(), add) : add(*key)))
            return false;
    }
    if (const YamlNode *proto = node.find("proto")) {
        const Protocol *protocol = m_registry.protocol(proto->text);
        payload.protocol = protocol != nullptr ? protocol->row : noRow;
    }
    if (const YamlNode *unless = node.find("unless");
        unless != nullptr && !expression(scope, *unless, payload.unless, false))
        return false;
    if (const YamlNode *partial = node.find("partial")) {
        if (partial->text == "true" || partial->text == "false")
            payload.isPartial = partial->text == "true";
        else if (!expression(scope, *partial, payload.partial, false))
            return false;
    }
    if (const YamlNode *advice = node.find("advice")) {
        if (!payload.isPartial || advice->text != "true")
            return fail(*advice, "expected 'advice: true', beside 'partial: true'");
        payload.isAdvice = true;
    }
    Attribute &attribute = m_registry.m_attributes[id];
    if (attribute.kind != AttributeKind::Bytes || !m_registry.m_attributeInfos[id].contents.isEmpty()
        || attribute.isZeroTerminated)
        return fail(node, "-payload stands on a field of bytes with a size or size-eos");
    attribute.payload = static_cast<std::int32_t>(m_registry.m_payloads.size());
    m_registry.m_payloads.push_back(std::move(payload));
    return true;
}

bool FileLoader::autoKey(std::size_t scope, const YamlNode &node, AttributeId id)
{
    if (!m_registry.m_attributes[id].isNumber())
        return fail(node, "-auto stands on a number");
    std::vector<AutoRule> rules;
    if (!node.isList())
        return autoRule(scope, node, m_registry.m_attributeInfos[id].autoRule);
    if (node.items.empty())
        return fail(node, "expected a rule or a list of rules");
    for (const YamlNode &item : node.items) {
        if (!autoRule(scope, item, rules.emplace_back()))
            return false;
    }
    rules.front().others.assign(rules.begin() + 1, rules.end());
    m_registry.m_attributeInfos[id].autoRule = std::move(rules.front());
    return true;
}

bool FileLoader::autoRule(std::size_t scope, const YamlNode &node, AutoRule &out)
{
    constexpr std::array<std::string_view, 12> keys{"fn", "bytes",  "expr",    "of",     "over",  "from",
                                                    "to", "pseudo", "zero-as", "unless", "table", "instead"};
    if (!checkKeys(node, keys, "-auto"))
        return false;
    AutoRule rule{.function = std::string(node.textOf("fn", "expr")), .line = node.line, .column = node.column};
    const auto reference = [&](const char *key, AttributeId &named) {
        const YamlNode *at = node.find(key);
        return at == nullptr || attributeReference(scope, *at, named);
    };
    if (!reference("of", rule.of) || !reference("from", rule.from) || !reference("to", rule.to))
        return false;
    if (const YamlNode *at = node.find("expr"); at != nullptr && !expression(scope, *at, rule.expression, true))
        return false;
    if (const YamlNode *at = node.find("unless"); at != nullptr && !expression(scope, *at, rule.unless, true))
        return false;
    if (const YamlNode *at = node.find("bytes"); at != nullptr && !expression(scope, *at, rule.bytes, true))
        return false;
    if (const YamlNode *at = node.find("over"); at != nullptr && at->text != "self" && at->text != "_parent_bytes")
        return fail(*at, "expected over: self");
    if (const YamlNode *at = node.find("pseudo"); at != nullptr && at->isList()) {
        for (const YamlNode &part : at->items) {
            if (!expression(scope, part, rule.pseudoParts.emplace_back(), true))
                return false;
        }
    } else if (at != nullptr) {
        rule.pseudo = m_registry.intern(at->text);
    }
    if (const YamlNode *at = node.find("table"))
        rule.table = m_registry.tableIndex(at->text);
    std::int64_t value = 0;
    if (const YamlNode *at = node.find("zero-as")) {
        if (!integer(*at, value))
            return false;
        rule.zeroAs = static_cast<std::uint64_t>(value);
    }
    if (const YamlNode *at = node.find("instead")) {
        if (!at->isMap())
            return fail(*at, "expected a mapping of keys to expressions");
        for (const YamlEntry &entry : at->entries) {
            YamlNode key{.line = entry.line, .column = entry.column, .text = entry.key};
            CodeRange code;
            if (!integer(key, value) || !expression(scope, entry.value, code, true))
                return false;
            rule.instead.emplace_back(static_cast<std::uint64_t>(value), code);
        }
    }
    out = std::move(rule);
    return true;
}

bool FileLoader::namesByKey(std::size_t scope, const YamlNode &node, AttributeId id)
{
    AttributeId key = noAttribute;
    const YamlNode *keyNode = node.find("key");
    if (keyNode == nullptr || !attributeReference(scope, *keyNode, key))
        return keyNode != nullptr || fail(node, "expected 'key': the field that the names depend on");
    std::vector<std::pair<std::int64_t, std::vector<EnumMember>>> all;
    for (const YamlEntry &entry : node.entries) {
        if (entry.key == "key")
            continue;
        std::int64_t value = 0;
        YamlNode at{.line = entry.line, .column = entry.column, .text = entry.key};
        if (!integer(at, value) || !entry.value.isMap())
            return failKey(entry, "expected a value of the key field and a mapping of names");
        std::vector<EnumMember> members;
        for (const YamlEntry &name : entry.value.entries) {
            if (!readMember(name, members.emplace_back()))
                return false;
        }
        std::sort(members.begin(), members.end(), [](const auto &a, const auto &b) { return a.value < b.value; });
        all.emplace_back(value, std::move(members));
    }
    m_registry.m_attributeInfos[id].namesByKey = key;
    m_registry.m_attributeInfos[id].namesBy = std::move(all);
    return true;
}

bool FileLoader::checkRules(std::size_t scope, const YamlNode &node, std::vector<CheckRule> &out)
{
    if (!node.isList())
        return fail(node, "expected a list of {that, say, ref, level}");
    for (const YamlNode &item : node.items) {
        const YamlNode *that = item.find("that");
        if (that == nullptr || item.textOf("say").empty())
            return fail(item, "expected 'that': what must hold, and 'say': what to say when it does not");
        CheckRule rule{.say = std::string(item.textOf("say")), .reference = std::string(item.textOf("ref"))};
        const std::string_view level = item.textOf("level", "warning");
        if (level != "note" && level != "warning" && level != "error")
            return fail(*item.find("level"), "expected level note, warning or error");
        rule.level = level == "note" ? CheckLevel::Note : level == "error" ? CheckLevel::Error : CheckLevel::Warning;
        if (!expression(scope, *that, rule.that, true))
            return false;
        out.push_back(std::move(rule));
    }
    return true;
}

bool FileLoader::typeCrafting(std::size_t scope, const YamlNode &keys)
{
    const Row row = m_scopes[scope].row;
    bool ok = true;
    if (const YamlNode *summary = keys.find("-summary"))
        ok = summaryKey(scope, *summary, m_registry.m_typeInfos[row].summary);
    if (const YamlNode *checks = keys.find("-check"))
        ok = checkRules(scope, *checks, m_registry.m_typeInfos[row].checks) && ok;
    if (const YamlNode *dpkt = keys.find("-dpkt"))
        ok = dpktKey(scope, *dpkt) && ok;
    if (const YamlNode *scapy = keys.find("-scapy"))
        ok = scapyKey(scope, *scapy) && ok;
    if (const YamlNode *aka = keys.find("-aka"))
        ok = otherNames(*aka, m_registry.m_typeInfos[row].aka) && ok;
    if (const YamlNode *provides = keys.find("-provides"))
        ok = providesKey(scope, *provides) && ok;
    if (const YamlNode *socket = keys.find("-socket"))
        ok = socketKey(scope, *socket) && ok;
    if (const YamlNode *answers = keys.find("-answers"))
        ok = answerRule(scope, *answers, m_registry.m_typeInfos[row].answers) && ok;
    if (const YamlNode *quotes = keys.find("-quotes"))
        ok = answerRule(scope, *quotes, m_registry.m_typeInfos[row].quotes) && ok;
    if (const YamlNode *reply = keys.find("-reply"))
        ok = replyKey(scope, *reply, m_registry.m_typeInfos[row].reply) && ok;
    return ok;
}

bool FileLoader::summaryKey(std::size_t scope, const YamlNode &node, std::vector<SummaryPiece> &out)
{
    const std::string &text = node.text;
    std::size_t at = 0;
    while (true) {
        const std::size_t open = text.find('{', at);
        SummaryPiece piece{.text = text.substr(at, open - at)};
        if (open == std::string::npos) {
            out.push_back(std::move(piece));
            return true;
        }
        const std::size_t close = text.find('}', open);
        if (close == std::string::npos)
            return fail(node, "the '{' in '" + text + "' has no '}'");
        const std::string inside = text.substr(open + 1, close - open - 1);
        piece.attribute = m_registry.attributeNamed(m_scopes[scope].row, inside);
        if (!expressionText(scope, node, inside, piece.value, true))
            return false;
        out.push_back(std::move(piece));
        at = close + 1;
    }
}

bool FileLoader::providesKey(std::size_t scope, const YamlNode &node)
{
    if (!node.isMap())
        return fail(node, "expected a mapping of services, such as {ip: {src: src, dst: dst}}");
    for (const YamlEntry &service : node.entries) {
        Provision provision{.service = m_registry.intern(service.key)};
        if (!service.value.isMap())
            return fail(service.value, "expected a mapping of names to expressions");
        for (const YamlEntry &entry : service.value.entries) {
            if (entry.key == "pseudo") {
                for (const YamlNode &part : entry.value.items) {
                    if (!expression(scope, part, provision.pseudoHeader.emplace_back(), true))
                        return false;
                }
                continue;
            }
            CodeRange code;
            if (!expression(scope, entry.value, code, true))
                return false;
            provision.values.emplace_back(m_registry.intern(entry.key), code);
        }
        m_registry.m_typeInfos[m_scopes[scope].row].provisions.push_back(std::move(provision));
    }
    return true;
}

bool FileLoader::socketKey(std::size_t scope, const YamlNode &node)
{
    if (!node.isMap() || node.textOf("mode").empty())
        return fail(node, "expected {mode: NAME, address: ..., ...}");
    SocketRule rule{.mode = std::string(node.textOf("mode")), .say = std::string(node.textOf("say"))};
    for (const YamlEntry &entry : node.entries) {
        if (entry.key == "mode" || entry.key == "say")
            continue;
        if (entry.key == "data") {
            if (!attributeReference(scope, entry.value, rule.data))
                return false;
            continue;
        }
        CodeRange code;
        if (!expression(scope, entry.value, code, true))
            return false;
        if (entry.key == "when")
            rule.when = code;
        else
            rule.values.emplace_back(entry.key, code);
    }
    m_registry.m_typeInfos[m_scopes[scope].row].sockets.push_back(std::move(rule));
    return true;
}

bool FileLoader::checkPaths(std::size_t scope)
{
    // Rule D1: inside one case, two visible fields may not share a path. A list
    // that is drawn into its parent takes its place only by index.
    const Type &type = m_registry.m_types[m_scopes[scope].row];
    for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
        const Attribute &attribute = m_registry.m_attributes[id];
        if (!m_registry.m_attributeInfos[id].isInline || attribute.repeat != Repeat::Once)
            continue;
        for (const Row row : m_registry.structuresOf(attribute)) {
            const Type &other = m_registry.m_types[row];
            for (AttributeId k = other.firstAttribute; k < other.firstAttribute + other.attributeCount; ++k) {
                const AttributeInfo &field = m_registry.m_attributeInfos[k];
                if (!field.isInline && m_registry.attributeNamed(m_scopes[scope].row, field.id) != noAttribute) {
                    YamlNode at{.line = field.line, .column = field.column};
                    return fail(at,
                                "two fields have the path '" + m_registry.info(m_scopes[scope].row).path + "."
                                    + field.id + "', because '" + m_registry.m_attributeInfos[id].id + "' is -inline");
                }
            }
        }
    }
    return true;
}

} // namespace wl
