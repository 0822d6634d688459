// SPDX-License-Identifier: MIT
#include "core/schema/fileloader.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_set>
#include <utility>

/// The first pass over a file: what there is, under which names.
namespace wl {
namespace {

constexpr std::size_t mostAttributes = 250;
constexpr std::size_t mostTypes = 60'000;
constexpr int deepestTypes = 32;

constexpr std::array<std::string_view, 13> metaKeys{
    "id",   "title",      "endian", "bit-endian", "encoding", "license", "application", "file-extension",
    "xref", "ks-version", "tags",   "imports",    "ks-debug"};
constexpr std::array<std::string_view, 8> typeKeys{"meta",   "seq",   "types", "instances",
                                                   "params", "enums", "doc",   "doc-ref"};
constexpr std::array<std::string_view, 3> memberKeys{"id", "doc", "doc-ref"};
constexpr std::array<std::string_view, 26> craftingKeys{
    "-aka",     "-answers", "-auto",    "-binds", "-check",  "-default", "-dpkt",    "-socket",   "-format",
    "-group",   "-inline",  "-label",   "-lazy",  "-offset", "-pad",     "-payload", "-provides", "-names-by",
    "-summary", "-unit",    "-orig-id", "-scapy", "-quotes", "-reply",   "-fill"};
constexpr std::array<std::string_view, 5> paramKeys{"id", "type", "enum", "doc", "doc-ref"};

/// "time_to_live" -> "time to live"
std::string inWords(std::string_view id)
{
    std::string out(id);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

/// How many letters must be put in, left out or replaced to make @p a of @p b (Levenshtein 1966).
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t k = 0; k < b.size(); ++k) {
            const std::size_t replaced = diagonal + (a[i] == b[k] ? 0 : 1);
            diagonal = row[k + 1];
            row[k + 1] = std::min({replaced, row[k] + 1, diagonal + 1});
        }
    }
    return row.back();
}

bool isIdentifier(std::string_view text)
{
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !text.empty() && isLower(text.front())
        && std::all_of(text.begin(), text.end(), [&](char c) { return isLower(c) || isDigit(c) || c == '_'; });
}

} // namespace

/// One text of a `doc-ref`, which may be a list.
std::string referenceOf(const YamlNode &node)
{
    const YamlNode *reference = node.find("doc-ref");
    std::string text = reference != nullptr ? reference->text : std::string();
    for (std::size_t i = 0; reference != nullptr && i < reference->items.size(); ++i)
        text += (i > 0 ? "; " : "") + reference->items[i].text;
    return text;
}

FileLoader::FileLoader(Registry &registry, const SchemaSource &source, std::vector<Error> &errors,
                       std::vector<Error> &notes)
    : m_registry(registry), m_source(source), m_errors(errors), m_notes(notes)
{
}

bool FileLoader::fail(const YamlNode &at, std::string text)
{
    m_errors.push_back({ErrorCode::BadInput, std::move(text), m_source.file, at.line, at.column});
    m_ok = false;
    return false;
}

bool FileLoader::failKey(const YamlEntry &at, std::string text)
{
    m_errors.push_back({ErrorCode::BadInput, std::move(text), m_source.file, at.line, at.column});
    m_ok = false;
    return false;
}

/// A key of another tool is passed over, but not one that is nearly ours.
void FileLoader::noteNearMiss(const YamlEntry &entry)
{
    constexpr std::size_t longest = 20;
    if (entry.key.size() > longest || std::ranges::find(craftingKeys, entry.key) != craftingKeys.end())
        return;
    for (const std::string_view key : craftingKeys) {
        if (distance(entry.key, key) <= (key.size() > 5 ? 2U : 1U)) {
            m_notes.push_back({ErrorCode::BadInput,
                               "'" + entry.key + "' is passed over; is '" + std::string(key) + "' meant?",
                               m_source.file, entry.line, entry.column});
            return;
        }
    }
}

bool FileLoader::checkKeys(const YamlNode &map, std::span<const std::string_view> known, const char *what)
{
    if (!map.isMap())
        return fail(map, std::string("expected a mapping: ") + what);
    bool ok = true;
    for (const YamlEntry &entry : map.entries) {
        const bool isKnown = std::find(known.begin(), known.end(), entry.key) != known.end();
        if (!isKnown && entry.key.starts_with('-'))
            noteNearMiss(entry);
        else if (!isKnown)
            ok = failKey(entry, std::string(what) + " has no key '" + entry.key + "' in this version");
    }
    return ok;
}

bool FileLoader::declare()
{
    auto root = parseYaml(m_source.text, m_source.file);
    if (!root) {
        m_errors.push_back(root.error());
        return false;
    }
    m_root = std::move(*root);
    return declareMeta(m_root);
}

bool FileLoader::declareMeta(const YamlNode &root)
{
    const YamlNode *meta = root.find("meta");
    if (meta == nullptr || !meta->isMap())
        return fail(root, "expected a mapping 'meta' with the protocol's id");
    checkKeys(*meta, metaKeys, "meta");
    const std::string id(meta->textOf("id"));
    if (!isIdentifier(id))
        return fail(*meta, "expected meta/id: lower-case letters, digits and _, a letter first");
    if (m_registry.protocol(id) != nullptr)
        return m_source.isBundled ? false : fail(*meta, "another file already defines the protocol '" + id + "'");

    Protocol protocol{.id = id, .title = std::string(meta->textOf("title", id)), .file = m_source.file};
    protocol.isBundled = m_source.isBundled;
    protocol.group = meta->textOf("-group", root.textOf("-group", "Other"));
    bool ok = true;
    if (const YamlNode *imports = meta->find("imports"); imports != nullptr && !imports->isList())
        ok = fail(*imports, "expected a list of files to import");
    if (const YamlNode *aka = meta->find("-aka"))
        ok = otherNames(*aka, protocol.aka) && ok;
    if (const YamlNode *binds = meta->find("-binds"))
        ok = declareBinds(protocol, *binds) && ok;
    if (!declareType(root, id, 0, true, 0))
        return false;
    protocol.row = m_scopes.front().row;
    m_protocol = m_registry.m_protocols.size();
    m_registry.m_protocols.push_back(std::move(protocol));
    return ok && m_ok;
}

bool FileLoader::declareBinds(Protocol &protocol, const YamlNode &binds)
{
    if (!binds.isMap())
        return fail(binds, "expected a mapping of table names to keys");
    for (const YamlEntry &entry : binds.entries) {
        std::vector<std::uint64_t> keys;
        const auto add = [&](const YamlNode &node) {
            std::int64_t key = 0;
            if (!integer(node, key))
                return false;
            keys.push_back(static_cast<std::uint64_t>(key));
            return true;
        };
        const bool ok = entry.value.isList() ? std::all_of(entry.value.items.begin(), entry.value.items.end(), add)
                                             : add(entry.value);
        if (!ok)
            return false;
        protocol.binds.emplace_back(entry.key, std::move(keys));
    }
    return true;
}

bool FileLoader::declareType(const YamlNode &node, std::string name, std::size_t parent, bool isRoot, int depth)
{
    if (depth > deepestTypes || m_registry.m_types.size() >= mostTypes)
        return fail(node, "too many types, or nested deeper than 32");
    checkKeys(node, typeKeys, "a type");
    const std::size_t self = m_scopes.size();
    Scope scope{.node = &node, .parent = isRoot ? self : parent, .name = name};
    scope.row = static_cast<Row>(m_registry.m_types.size());
    if (!isRoot) {
        scope.isLittleEndian = m_scopes[parent].isLittleEndian;
        scope.hasEndian = m_scopes[parent].hasEndian;
        scope.isOrderOpen = m_scopes[parent].isOrderOpen;
        scope.isLowestFirst = m_scopes[parent].isLowestFirst;
        scope.encoding = m_scopes[parent].encoding;
    }
    Type type{.name = m_registry.intern(name)};
    type.parent = isRoot ? noRow : m_scopes[parent].row;
    type.protocol = isRoot ? scope.row : m_registry.m_types[m_scopes[parent].row].protocol;
    TypeInfo info{.path = isRoot ? name : m_registry.m_typeInfos[m_scopes[parent].row].path + "::" + name};
    info.label = node.textOf("-label", isRoot ? node.find("meta")->textOf("title", name) : inWords(name));
    info.doc = node.textOf("doc");
    info.reference = referenceOf(node);
    info.format = node.textOf("-format");
    m_registry.m_types.push_back(type);
    m_registry.m_typeInfos.push_back(std::move(info));
    bool ok = declareTypeMeta(scope) && declareParams(scope) && declareAttributes(scope) && declareInstances(scope);
    m_scopes.push_back(std::move(scope));
    ok = declareEnumerations(self) && ok;

    const YamlNode *types = node.find("types");
    if (types != nullptr && !types->isMap())
        return fail(*types, "expected a mapping of type names to types");
    for (std::size_t i = 0; types != nullptr && i < types->entries.size(); ++i) {
        const YamlEntry &entry = types->entries[i];
        if (!isIdentifier(entry.key))
            ok = failKey(entry, "expected a type name in lower case");
        m_scopes[self].types.emplace(entry.key, m_scopes.size());
        ok = declareType(entry.value, entry.key, self, false, depth + 1) && ok;
    }
    return ok;
}

bool FileLoader::declareTypeMeta(Scope &scope)
{
    const YamlNode *meta = scope.node->find("meta");
    if (meta == nullptr)
        return true;
    const YamlNode *endian = meta->find("endian");
    const bool isSwitched = endian != nullptr && endian->isMap();
    if (endian != nullptr && !isSwitched && endian->text != "be" && endian->text != "le")
        return fail(*endian, "expected endian be or le, or a mapping with switch-on");
    if (endian != nullptr) {
        scope.hasEndian = true;
        scope.isOrderOpen = isSwitched;
        scope.isLittleEndian = endian->text == "le";
    }
    const YamlNode *bits = meta->find("bit-endian");
    if (bits != nullptr && bits->text != "be" && bits->text != "le")
        return fail(*bits, "expected bit-endian be or le");
    if (bits != nullptr)
        scope.isLowestFirst = bits->text == "le";
    scope.encoding = meta->textOf("encoding", scope.encoding);
    return true;
}

bool FileLoader::declareParams(Scope &scope)
{
    const YamlNode *params = scope.node->find("params");
    Type &type = m_registry.m_types[scope.row];
    type.isOrderInherited = scope.isOrderOpen;
    type.firstParam = static_cast<std::uint32_t>(m_registry.m_params.size());
    if (params == nullptr)
        return true;
    if (!params->isList() || params->items.size() > mostAttributes)
        return fail(*params, "expected a list of at most 250 parameters");
    for (const YamlNode &node : params->items) {
        const std::string id(node.textOf("id"));
        if (!checkKeys(node, paramKeys, "a parameter"))
            return false;
        if (!isIdentifier(id))
            return fail(node, "expected a parameter with an id: lower-case letters, digits and _, a letter first");
        Param param{.name = m_registry.intern(id)};
        if (const YamlNode *value = node.find("-default"))
            param.defaultValue = *value;
        m_registry.m_params.push_back(std::move(param));
        ++type.paramCount;
    }
    return true;
}

/// Gives the field that @p node describes its place in the tables.
bool FileLoader::declareAttribute(Scope &scope, const YamlNode &node, std::string id, std::uint8_t index)
{
    if (m_registry.attributeNamed(scope.row, id) != noAttribute)
        return fail(node, "the field '" + id + "' stands twice");
    AttributeInfo info{.id = std::move(id)};
    info.label = node.textOf("-label", inWords(info.id));
    info.doc = node.textOf("doc");
    info.reference = referenceOf(node);
    info.unit = node.textOf("-unit");
    info.format = node.textOf("-format");
    info.type = scope.row;
    info.line = node.line;
    info.column = node.column;
    Attribute attribute{.index = index, .name = m_registry.intern(info.id)};
    m_registry.m_attributes.push_back(attribute);
    m_registry.m_attributeInfos.push_back(std::move(info));
    return true;
}

bool FileLoader::declareAttributes(Scope &scope)
{
    const YamlNode *seq = scope.node->find("seq");
    Type &type = m_registry.m_types[scope.row];
    type.firstAttribute = static_cast<AttributeId>(m_registry.m_attributes.size());
    if (seq == nullptr)
        return true;
    if (!seq->isList())
        return fail(*seq, "expected a list of fields");
    if (seq->items.size() > mostAttributes)
        return fail(*seq, "more than 250 fields in one type");
    for (const YamlNode &node : seq->items) {
        const bool isNamed = node.isMap() && node.find("id") != nullptr;
        std::string id(isNamed ? std::string(node.textOf("id")) : "_unnamed" + std::to_string(type.attributeCount));
        if (!node.isMap() || (isNamed && !isIdentifier(id)))
            return fail(node, "expected a field with an id: lower-case letters, digits and _, a letter first");
        if (!declareAttribute(scope, node, std::move(id), type.attributeCount))
            return false;
        ++type.attributeCount;
    }
    return true;
}

bool FileLoader::declareInstances(Scope &scope)
{
    const YamlNode *instances = scope.node->find("instances");
    Type &type = m_registry.m_types[scope.row];
    type.firstInstance = static_cast<std::uint32_t>(m_registry.m_instances.size());
    if (instances == nullptr)
        return true;
    if (!instances->isMap())
        return fail(*instances, "expected a mapping of names to instances");
    for (const YamlEntry &entry : instances->entries) {
        if (!isIdentifier(entry.key))
            return failKey(entry, "expected a name in lower case");
        if (m_registry.attributeNamed(scope.row, entry.key) != noAttribute)
            return failKey(entry, "a field is already called '" + entry.key + "'");
        Instance instance{.name = m_registry.intern(entry.key)};
        if (entry.value.isMap() && entry.value.find("value") == nullptr) {
            const int index = type.attributeCount + type.parsedCount;
            if (index >= static_cast<int>(mostAttributes))
                return failKey(entry, "more than 250 fields in one type");
            if (!declareAttribute(scope, entry.value, entry.key, static_cast<std::uint8_t>(index)))
                return false;
            instance.parsed = static_cast<std::int16_t>(index);
            ++type.parsedCount;
        }
        m_registry.m_instances.push_back(instance);
        ++type.instanceCount;
    }
    return true;
}

bool FileLoader::readMember(const YamlEntry &entry, EnumMember &member)
{
    YamlNode key{.line = entry.line, .column = entry.column, .text = entry.key};
    if (!integer(key, member.value))
        return false;
    member.isHuge = member.value < 0 && entry.key.find('-') == std::string::npos;
    if (entry.value.isMap()) {
        if (!checkKeys(entry.value, memberKeys, "a named value"))
            return false;
        member.id = entry.value.textOf("id");
        member.doc = entry.value.textOf("doc");
        if (const YamlNode *aka = entry.value.find("-aka"); aka != nullptr && !otherNames(*aka, member.aka))
            return false;
    } else {
        member.id = entry.value.text;
    }
    member.label = entry.value.textOf("-label", inWords(member.id));
    return !member.id.empty() || failKey(entry, "expected a name for this value");
}

bool FileLoader::declareEnumerations(std::size_t scope)
{
    const YamlNode *enums = m_scopes[scope].node->find("enums");
    if (enums == nullptr)
        return true;
    if (!enums->isMap())
        return fail(*enums, "expected a mapping of names to enumerations");
    for (const YamlEntry &entry : enums->entries) {
        if (!entry.value.isMap())
            return fail(entry.value, "expected a mapping of values to names");
        Enumeration enumeration{.name = m_registry.intern(entry.key)};
        std::unordered_set<std::int64_t> seen;
        for (const YamlEntry &value : entry.value.entries) {
            EnumMember member;
            if (!readMember(value, member))
                return false;
            if (!seen.insert(member.value).second)
                return failKey(value, "the value " + std::to_string(member.value) + " stands twice");
            enumeration.members.push_back(std::move(member));
        }
        auto &members = enumeration.members;
        std::sort(members.begin(), members.end(), [](const auto &a, const auto &b) { return a.value < b.value; });
        m_scopes[scope].enumerations.emplace(entry.key, static_cast<std::int32_t>(m_registry.m_enumerations.size()));
        m_registry.m_enumerations.push_back(std::move(enumeration));
    }
    return true;
}

bool FileLoader::integer(const YamlNode &node, std::int64_t &out)
{
    const auto parsed = node.isScalar() ? parseExpression(node.text) : Result<Expression>(Error{});
    const bool isNegative = parsed && parsed->kind == ExpressionKind::Unary && parsed->text == "-"
        && parsed->operands[0].kind == ExpressionKind::Integer;
    if (!isNegative && !(parsed && parsed->kind == ExpressionKind::Integer))
        return fail(node, "expected a whole number, not '" + node.text + "'");
    out = static_cast<std::int64_t>(isNegative ? -parsed->operands[0].integer : parsed->integer);
    return true;
}

bool FileLoader::boolean(const YamlNode &node, bool &out)
{
    if (!node.isScalar() || (node.text != "true" && node.text != "false"))
        return fail(node, "expected true or false");
    out = node.text == "true";
    return true;
}

bool FileLoader::otherNames(const YamlNode &node, OtherNames &out)
{
    if (!node.isMap())
        return fail(node, "expected a mapping of tools to names, such as {scapy: chksum}");
    for (const YamlEntry &entry : node.entries) {
        const auto add = [&](const YamlNode &name) { out.emplace_back(entry.key, name.text); };
        if (entry.value.isList())
            std::for_each(entry.value.items.begin(), entry.value.items.end(), add);
        else
            add(entry.value);
    }
    return true;
}

} // namespace wl
