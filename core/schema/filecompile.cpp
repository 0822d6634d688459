// SPDX-License-Identifier: MIT
#include "core/schema/fileloader.h"

#include "core/codec/textencoding.h"

#include <algorithm>
#include <array>
#include <charconv>

/// The second pass over a file: how its fields are found in the bytes.
namespace wl {
namespace {

constexpr std::array<std::string_view, 22> attributeKeys{
    "id",          "type",         "size",   "size-eos",   "contents", "if",      "enum",      "repeat",
    "repeat-expr", "repeat-until", "valid",  "terminator", "include",  "consume", "eos-error", "pad-right",
    "encoding",    "process",      "parent", "doc",        "doc-ref",  "ks-note"};
constexpr std::array<std::string_view, 3> placeKeys{"pos", "io", "value"};
constexpr std::array<std::string_view, 6> instanceKeys{"value", "if", "enum", "valid", "doc", "doc-ref"};
constexpr std::size_t mostArguments = 250;
constexpr std::int64_t largestLiteralSize = 1 << 20;

std::vector<std::string> splitPath(std::string_view path)
{
    std::vector<std::string> parts;
    while (true) {
        const std::size_t colon = path.find("::");
        parts.emplace_back(path.substr(0, colon));
        if (colon == std::string_view::npos)
            return parts;
        path.remove_prefix(colon + 2);
    }
}

struct NumberType
{
    AttributeKind kind;
    std::uint8_t bits;
    bool isBitField;
    bool isSigned;
    std::optional<bool> isLittleEndian;
};

/// The name of a type without the arguments behind it: `chunk(1, 2)` -> `chunk`.
std::string nameOfCall(const std::string &call)
{
    const std::size_t end = call.find_last_not_of(" \n", call.find('(') - 1);
    return call.find('(') == std::string::npos ? call : call.substr(0, end + 1);
}

/// What a built-in type name such as `u2le`, `b13` or `f4` means.
std::optional<NumberType> numberType(std::string_view name)
{
    std::optional<bool> isLittleEndian;
    if (name.size() > 2 && (name.ends_with("le") || name.ends_with("be"))) {
        isLittleEndian = name.ends_with("le");
        name.remove_suffix(2);
    }
    if (name.size() < 2)
        return std::nullopt;
    unsigned width = 0;
    const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), width);
    if (error != std::errc{} || end != name.data() + name.size())
        return std::nullopt;
    const char letter = name.front();
    if (letter == 'b' && width >= 1 && width <= 64)
        return NumberType{AttributeKind::Integer, static_cast<std::uint8_t>(width), true, false, isLittleEndian};
    const bool isPower = width == 1 || width == 2 || width == 4 || width == 8;
    const auto bits = static_cast<std::uint8_t>(width * 8);
    if ((letter == 'u' || letter == 's') && isPower)
        return NumberType{AttributeKind::Integer, bits, false, letter == 's', isLittleEndian};
    if (letter == 'f' && (width == 4 || width == 8))
        return NumberType{AttributeKind::Float, bits, false, true, isLittleEndian};
    return std::nullopt;
}

} // namespace

bool FileLoader::compile()
{
    for (std::size_t i = m_scopes.size(); i-- > 0;) {
        const Type &type = m_registry.m_types[m_scopes[i].row];
        const std::vector<const YamlNode *> nodes = fieldNodes(i);
        for (std::size_t k = 0; k < nodes.size(); ++k) {
            const AttributeId id = type.firstAttribute + static_cast<AttributeId>(k);
            const bool isPlaced = k >= type.attributeCount;
            std::vector<std::string_view> keys(attributeKeys.begin(), attributeKeys.end());
            if (isPlaced)
                keys.insert(keys.end(), placeKeys.begin(), placeKeys.end());
            checkKeys(*nodes[k], keys, isPlaced ? "an instance" : "a field");
            if (attributeType(i, *nodes[k], id) && attributeContents(*nodes[k], id))
                attributeSize(i, *nodes[k], id);
        }
        if (m_ok)
            placeAttributes(i);
    }
    for (std::size_t i = 0; m_ok && i < m_scopes.size(); ++i)
        compileType(i);
    for (std::size_t i = 0; m_ok && i < m_scopes.size(); ++i)
        checkPaths(i);
    return m_ok;
}

std::vector<const YamlNode *> FileLoader::fieldNodes(std::size_t scope) const
{
    std::vector<const YamlNode *> nodes;
    if (const YamlNode *seq = m_scopes[scope].node->find("seq")) {
        for (const YamlNode &item : seq->items)
            nodes.push_back(&item);
    }
    if (const YamlNode *instances = m_scopes[scope].node->find("instances")) {
        for (const YamlEntry &entry : instances->entries) {
            if (entry.value.isMap() && entry.value.find("value") == nullptr)
                nodes.push_back(&entry.value);
        }
    }
    return nodes;
}

bool FileLoader::compileType(std::size_t scope)
{
    compileInstances(scope);
    const Type type = m_registry.m_types[m_scopes[scope].row];
    const std::vector<const YamlNode *> nodes = fieldNodes(scope);
    for (std::size_t k = 0; k < nodes.size(); ++k)
        compileAttribute(scope, *nodes[k], type.firstAttribute + static_cast<AttributeId>(k));
    compileOrder(scope);
    typeCrafting(scope, *m_scopes[scope].node);
    if (const YamlNode *meta = m_scopes[scope].node->find("meta"))
        typeCrafting(scope, *meta);
    impliedRules(scope);
    return m_ok;
}

/// `endian: {switch-on, cases}`
bool FileLoader::compileOrder(std::size_t scope)
{
    const YamlNode *meta = m_scopes[scope].node->find("meta");
    const YamlNode *endian = meta != nullptr ? meta->find("endian") : nullptr;
    if (endian == nullptr || !endian->isMap())
        return true;
    const YamlNode *on = endian->find("switch-on");
    const YamlNode *cases = endian->find("cases");
    if (on == nullptr || cases == nullptr || !cases->isMap())
        return fail(*endian, "expected 'switch-on' and a mapping 'cases'");
    CodeRange code;
    if (!expression(scope, *on, code, false))
        return false;
    std::vector<OrderCase> found;
    for (const YamlEntry &entry : cases->entries) {
        if (entry.value.text != "be" && entry.value.text != "le")
            return fail(entry.value, "expected be or le");
        OrderCase one{.isLittleEndian = entry.value.text == "le"};
        const YamlNode key{.quoted = true, .line = entry.line, .column = entry.column, .text = entry.key};
        if (entry.key != "_" && !expressionText(scope, key, entry.key, one.value, false))
            return false;
        found.push_back(one);
    }
    Type &type = m_registry.m_types[m_scopes[scope].row];
    type.orderOn = code;
    type.firstOrderCase = static_cast<std::uint32_t>(m_registry.m_orderCases.size());
    type.orderCaseCount = static_cast<std::uint32_t>(found.size());
    m_registry.m_orderCases.insert(m_registry.m_orderCases.end(), found.begin(), found.end());
    return true;
}

bool FileLoader::compileInstances(std::size_t scope)
{
    const Type type = m_registry.m_types[m_scopes[scope].row];
    for (std::uint32_t i = 0; i < type.instanceCount; ++i) {
        Instance instance = m_registry.m_instances[type.firstInstance + i];
        compileInstance(scope, m_scopes[scope].node->find("instances")->entries[i], instance);
        m_registry.m_instances[type.firstInstance + i] = instance;
    }
    return m_ok;
}

bool FileLoader::compileInstance(std::size_t scope, const YamlEntry &entry, Instance &instance)
{
    const auto code = [&](const char *key, CodeRange &out) {
        const YamlNode *at = entry.value.find(key);
        return at == nullptr || expression(scope, *at, out, false);
    };
    if (const YamlNode *lazy = entry.value.find("-lazy"); lazy != nullptr && !boolean(*lazy, instance.isLazy))
        return false;
    if (instance.parsed >= 0)
        return code("pos", instance.position) && code("io", instance.stream);
    checkKeys(entry.value, instanceKeys, "an instance");
    if (entry.value.find("value") == nullptr)
        return failKey(entry, "expected 'value': an expression, or the type or size of a field that is read");
    if (!code("value", instance.value) || !code("if", instance.condition))
        return false;
    if (const YamlNode *name = entry.value.find("enum")) {
        instance.enumeration = enumerationNamed(scope, name->text);
        if (instance.enumeration < 0)
            return fail(*name, "there is no enumeration '" + name->text + "'");
    }
    if (const YamlNode *valid = entry.value.find("valid")) {
        ValidRule rule;
        if (!validRule(scope, *valid, rule))
            return false;
        instance.valid = static_cast<std::int32_t>(m_registry.m_valids.size());
        m_registry.m_valids.push_back(std::move(rule));
    }
    return true;
}

bool FileLoader::attributeType(std::size_t scope, const YamlNode &node, AttributeId id)
{
    const YamlNode *type = node.find("type");
    if (type == nullptr)
        return true;
    if (type->isMap())
        return switchType(scope, *type, id);
    if (!type->isScalar())
        return fail(*type, "expected the name of a type, or a mapping with switch-on");
    return namedType(scope, *type, type->text, id);
}

bool FileLoader::namedType(std::size_t scope, const YamlNode &node, const std::string &name, AttributeId id)
{
    Attribute &attribute = m_registry.m_attributes[id];
    if (name == "str" || name == "strz") {
        attribute.kind = AttributeKind::Text;
        attribute.isZeroTerminated = name == "strz";
        return true;
    }
    if (const auto number = numberType(name)) {
        const bool needsOrder = !number->isBitField && number->bits > 8;
        if (needsOrder && !number->isLittleEndian && !m_scopes[scope].hasEndian)
            return fail(node, "the byte order of " + name + " is open: add meta/endian, or write " + name + "be");
        attribute.kind = number->kind;
        attribute.bits = number->bits;
        attribute.isBitField = number->isBitField;
        attribute.isSigned = number->isSigned;
        attribute.isLowestFirst = number->isBitField && number->isLittleEndian.value_or(m_scopes[scope].isLowestFirst);
        attribute.isOrderOpen = needsOrder && !number->isLittleEndian && m_scopes[scope].isOrderOpen;
        attribute.isLittleEndian
            = needsOrder && !attribute.isOrderOpen && number->isLittleEndian.value_or(m_scopes[scope].isLittleEndian);
        return true;
    }
    attribute.kind = AttributeKind::Structure;
    attribute.type = typeNamed(scope, nameOfCall(name));
    return attribute.type != noRow || fail(node, "there is no type '" + nameOfCall(name) + "'");
}

/// What a `type: {switch-on}` says before expressions can be compiled: which types it can lead to.
bool FileLoader::switchType(std::size_t scope, const YamlNode &node, AttributeId id)
{
    constexpr std::array<std::string_view, 2> keys{"switch-on", "cases"};
    if (!checkKeys(node, keys, "a switch"))
        return false;
    const YamlNode *cases = node.find("cases");
    if (node.find("switch-on") == nullptr || cases == nullptr || !cases->isMap())
        return fail(node, "expected 'switch-on' and a mapping 'cases'");
    std::vector<Case> found;
    std::optional<Case> otherwise;
    bool hasPlainCases = true;
    for (const YamlEntry &entry : cases->entries) {
        Case one;
        if (!switchCase(scope, entry, id, one))
            return false;
        if (entry.key == "_") {
            otherwise = one;
            continue;
        }
        const auto parsed = parseExpression(entry.key);
        const bool isNegative = parsed && parsed->kind == ExpressionKind::Unary && parsed->text == "-"
            && parsed->operands[0].kind == ExpressionKind::Integer;
        if (parsed && parsed->kind == ExpressionKind::EnumMember) {
            const auto value = enumMember(scope, parsed->text);
            if (!value)
                return failKey(entry, "there is no enumeration member '" + parsed->text + "'");
            one.key = static_cast<std::int64_t>(*value);
        } else if (parsed && (parsed->kind == ExpressionKind::Integer || isNegative)) {
            one.key = static_cast<std::int64_t>(isNegative ? -parsed->operands[0].integer : parsed->integer);
        } else {
            hasPlainCases = false;
        }
        found.push_back(one);
    }
    if (hasPlainCases)
        std::stable_sort(found.begin(), found.end(), [](const Case &a, const Case &b) { return a.key < b.key; });
    Attribute &attribute = m_registry.m_attributes[id];
    attribute.kind = AttributeKind::Switch;
    attribute.hasPlainCases = hasPlainCases;
    attribute.firstCase = static_cast<std::uint32_t>(m_registry.m_cases.size());
    attribute.caseCount = static_cast<std::uint32_t>(found.size());
    m_registry.m_cases.insert(m_registry.m_cases.end(), found.begin(), found.end());
    if (otherwise) {
        attribute.otherwise = otherwise->type;
        attribute.otherwiseCase = static_cast<std::int32_t>(m_registry.m_cases.size());
        m_registry.m_cases.push_back(*otherwise);
    }
    return true;
}

/// The type of one case: a user type, or a built-in one, which becomes an attribute that belongs to no type.
bool FileLoader::switchCase(std::size_t scope, const YamlEntry &entry, AttributeId id, Case &out)
{
    const std::string &name = entry.value.text;
    if (!entry.value.isScalar() || name.empty())
        return fail(entry.value, "expected the name of a type");
    const bool isBuiltIn = name == "str" || name == "strz" || numberType(name).has_value();
    if (!isBuiltIn) {
        out.type = typeNamed(scope, nameOfCall(name));
        return out.type != noRow || fail(entry.value, "there is no type '" + nameOfCall(name) + "'");
    }
    out.variant = static_cast<AttributeId>(m_registry.m_attributes.size());
    m_registry.m_attributes.push_back(m_registry.m_attributes[id]);
    m_registry.m_attributeInfos.push_back(m_registry.m_attributeInfos[id]);
    if (!namedType(scope, entry.value, name, out.variant))
        return false;
    return !m_registry.m_attributes[out.variant].isBitField
        || fail(entry.value, "a case takes whole bytes, not a bit field");
}

/// The keys and arguments of the cases, and the rest of what the built-in ones take over from their field.
bool FileLoader::compileCases(std::size_t scope, const YamlNode &node, AttributeId id)
{
    const Attribute attribute = m_registry.m_attributes[id];
    const YamlNode *cases = node.find("cases");
    std::vector<const YamlEntry *> entries;
    const YamlEntry *otherwise = nullptr;
    for (const YamlEntry &entry : cases->entries) {
        if (entry.key == "_")
            otherwise = &entry;
        else
            entries.push_back(&entry);
    }
    const auto compileOne = [&](std::uint32_t index, const YamlEntry &entry) {
        Case one = m_registry.m_cases[index];
        const YamlNode key{.quoted = true, .line = entry.line, .column = entry.column, .text = entry.key};
        if (!attribute.hasPlainCases && &entry != otherwise && !expressionText(scope, key, entry.key, one.code, false))
            return false;
        if (!compileArguments(scope, entry.value, entry.value.text, one.firstArgument, one.argumentCount))
            return false;
        m_registry.m_cases[index] = one;
        return true;
    };
    if (otherwise != nullptr && !compileOne(static_cast<std::uint32_t>(attribute.otherwiseCase), *otherwise))
        return false;
    if (attribute.hasPlainCases) {
        // They were ordered by key: each finds its entry again by its type and key.
        std::stable_sort(entries.begin(), entries.end(), [&](const YamlEntry *a, const YamlEntry *b) {
            const auto keyOf = [&](const YamlEntry *entry) {
                const auto parsed = parseExpression(entry->key);
                if (parsed->kind == ExpressionKind::EnumMember)
                    return static_cast<std::int64_t>(*enumMember(scope, parsed->text));
                return static_cast<std::int64_t>(parsed->kind == ExpressionKind::Unary ? -parsed->operands[0].integer
                                                                                       : parsed->integer);
            };
            return keyOf(a) < keyOf(b);
        });
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!compileOne(attribute.firstCase + static_cast<std::uint32_t>(i), *entries[i]))
            return false;
    }
    return true;
}

/// The expressions between the brackets of `name(...)`; none without brackets.
bool FileLoader::compileArguments(std::size_t scope, const YamlNode &place, const std::string &call,
                                  std::uint32_t &first, std::uint8_t &count)
{
    const std::size_t open = call.find('(');
    if (open == std::string::npos)
        return true;
    const std::size_t close = call.rfind(')');
    if (close == std::string::npos || close < open)
        return fail(place, "expected ')' at the end of '" + call + "'");
    const std::string list = "[" + call.substr(open + 1, close - open - 1) + "]";
    const auto parsed = parseExpression(list);
    if (!parsed)
        return fail(place, "in the arguments '" + list + "': " + parsed.error().text);
    std::vector<CodeRange> codes;
    for (const Expression &argument : parsed->operands) {
        const auto code = CodeCompiler(m_registry).compile(argument, names(scope, false, false));
        if (!code)
            return fail(place, "in the arguments '" + list + "': " + code.error().text);
        codes.push_back(*code);
    }
    if (codes.size() > mostArguments)
        return fail(place, "more than 250 arguments");
    first = static_cast<std::uint32_t>(m_registry.m_arguments.size());
    count = static_cast<std::uint8_t>(codes.size());
    m_registry.m_arguments.insert(m_registry.m_arguments.end(), codes.begin(), codes.end());
    return true;
}

bool FileLoader::attributeContents(const YamlNode &node, AttributeId id)
{
    const YamlNode *contents = node.find("contents");
    if (contents == nullptr)
        return true;
    QByteArray bytes;
    const auto add = [&](const YamlNode &item) {
        std::int64_t value = 0;
        const auto parsed = item.quoted ? Result<Expression>(Error{}) : parseExpression(item.text);
        if (!parsed || parsed->kind != ExpressionKind::Integer) {
            bytes.append(item.text.data(), static_cast<qsizetype>(item.text.size()));
            return true;
        }
        if (!integer(item, value) || value > 255)
            return fail(item, "expected a byte, 0 to 255");
        bytes.append(static_cast<char>(value));
        return true;
    };
    const bool ok = contents->isList() ? std::all_of(contents->items.begin(), contents->items.end(), add)
                                       : contents->isScalar() && add(*contents);
    if (!ok || bytes.isEmpty() || bytes.size() > largestLiteralSize)
        return fail(*contents, "expected text or a list of bytes");
    Attribute &attribute = m_registry.m_attributes[id];
    attribute.kind = AttributeKind::Bytes;
    attribute.hasContents = true;
    attribute.fixedBytes = static_cast<std::uint32_t>(bytes.size());
    m_registry.m_attributeInfos[id].contents = bytes;
    return true;
}

bool FileLoader::attributeSize(std::size_t scope, const YamlNode &node, AttributeId id)
{
    Attribute &attribute = m_registry.m_attributes[id];
    AttributeInfo &info = m_registry.m_attributeInfos[id];
    info.encoding = node.textOf("encoding", m_scopes[scope].encoding);
    if (const YamlNode *toEnd = node.find("size-eos"); toEnd != nullptr && !boolean(*toEnd, attribute.sizeToEnd))
        return false;
    if (const YamlNode *size = node.find("size");
        size != nullptr && attribute.kind != AttributeKind::Structure && attribute.kind != AttributeKind::Switch) {
        const auto parsed = parseExpression(size->text);
        if (parsed && parsed->kind == ExpressionKind::Integer && parsed->integer <= largestLiteralSize)
            attribute.fixedBytes = static_cast<std::uint32_t>(parsed->integer);
    }
    const auto byteValue = [this](const YamlNode &at, std::int64_t &out) {
        return integer(at, out) && ((out >= 0 && out <= 255) || fail(at, "expected a byte, 0 to 255"));
    };
    std::int64_t value = 0;
    if (const YamlNode *terminator = node.find("terminator")) {
        if (!byteValue(*terminator, value))
            return false;
        attribute.isZeroTerminated = true;
        attribute.terminator = static_cast<std::uint8_t>(value);
    }
    if (const YamlNode *pad = node.find("pad-right")) {
        if (!byteValue(*pad, value))
            return false;
        attribute.padRight = static_cast<std::int16_t>(value);
    }
    const auto flag = [&](const char *key, bool &out) {
        const YamlNode *at = node.find(key);
        return at == nullptr || boolean(*at, out);
    };
    if (!flag("include", attribute.includesTerminator) || !flag("consume", attribute.consumesTerminator)
        || !flag("eos-error", attribute.needsTerminator))
        return false;
    const bool isBytes = attribute.kind == AttributeKind::Bytes || attribute.kind == AttributeKind::Text;
    const bool hasExtent
        = attribute.sizeToEnd || node.find("size") != nullptr || attribute.isZeroTerminated || attribute.fixedBytes > 0;
    if (isBytes && !hasExtent)
        return fail(node, "'" + info.id + "' has no type, size, size-eos or terminator");
    const bool isText = attribute.kind == AttributeKind::Text;
    const YamlNode *type = node.find("type");
    const bool hasTextCase = attribute.kind == AttributeKind::Switch
        && std::any_of(type->find("cases")->entries.begin(), type->find("cases")->entries.end(),
                       [](const YamlEntry &e) { return e.value.text == "str" || e.value.text == "strz"; });
    if (isText || hasTextCase) {
        if (info.encoding.empty())
            return fail(node, "the text '" + info.id + "' has no encoding");
        const auto encoding = textEncoding(info.encoding);
        if (!encoding)
            return fail(node,
                        "the encoding '" + info.encoding + "' is not known; UTF-8, ASCII, UTF-16LE, UTF-16BE, "
                            + "ISO-8859-1 and what iconv knows are");
        attribute.encoding = *encoding;
        attribute.terminatorBytes = unitBytes(info.encoding);
    }
    for (std::uint32_t i = 0; i < attribute.caseCount + (attribute.otherwiseCase >= 0 ? 1U : 0U); ++i) {
        const AttributeId variant = m_registry.m_cases[attribute.firstCase + i].variant;
        if (variant == noAttribute)
            continue;
        // What is said of the field holds for each of its cases; the case says the type.
        Attribute whole = attribute;
        const Attribute &own = m_registry.m_attributes[variant];
        whole.kind = own.kind;
        whole.bits = own.bits;
        whole.isSigned = own.isSigned;
        whole.isOrderOpen = own.isOrderOpen;
        whole.isLittleEndian = own.isLittleEndian;
        whole.isZeroTerminated = attribute.isZeroTerminated || own.isZeroTerminated;
        whole.repeat = Repeat::Once;
        m_registry.m_attributes[variant] = whole;
        m_registry.m_attributeInfos[variant] = info;
        const bool isReadable = own.kind != AttributeKind::Text || whole.hasSize() || node.find("size") != nullptr
            || whole.isZeroTerminated;
        if (!isReadable)
            return fail(node, "the text '" + info.id + "' has no size, size-eos or terminator");
    }
    return true;
}

bool FileLoader::attributeParent(std::size_t scope, const YamlNode &node, AttributeId id)
{
    const YamlNode *parent = node.find("parent");
    if (parent == nullptr)
        return true;
    CodeRange code;
    const bool isNone = parent->text == "false";
    if (!isNone && !expression(scope, *parent, code, false))
        return false;
    m_registry.m_attributes[id].parent = isNone ? ParentKind::None : ParentKind::Expression;
    m_registry.m_attributes[id].parentCode = code;
    return true;
}

/// `process: xor(key)`, `rol(n)`, `ror(n)` or `zlib`
bool FileLoader::attributeProcess(std::size_t scope, const YamlNode &node, AttributeId id)
{
    const YamlNode *process = node.find("process");
    if (process == nullptr)
        return true;
    const std::string name = nameOfCall(process->text);
    const Process kind = name == "xor" ? Process::Xor
        : name == "rol"                ? Process::RotateLeft
        : name == "ror"                ? Process::RotateRight
        : name == "zlib"               ? Process::Inflate
                                       : Process::None;
    if (kind == Process::None)
        return fail(*process, "expected process xor(key), rol(bits), ror(bits) or zlib; others need a program");
    std::uint32_t first = 0;
    std::uint8_t count = 0;
    if (!compileArguments(scope, *process, process->text, first, count))
        return false;
    if (count != (kind == Process::Inflate ? 0 : 1))
        return fail(*process, kind == Process::Inflate ? "zlib takes no argument" : name + " takes one argument");
    Attribute &attribute = m_registry.m_attributes[id];
    if (attribute.isNumber())
        return fail(*process, "process stands on bytes with a size, size-eos or terminator");
    attribute.process = kind;
    attribute.processKey = count > 0 ? m_registry.m_arguments[first] : CodeRange{};
    return true;
}

bool FileLoader::attributeRepeat(std::size_t scope, const YamlNode &node, AttributeId id)
{
    const YamlNode *repeat = node.find("repeat");
    if (repeat == nullptr)
        return true;
    Repeat kind = Repeat::ToEnd;
    CodeRange code;
    if (repeat->text == "expr" || repeat->text == "until") {
        kind = repeat->text == "expr" ? Repeat::Count : Repeat::Until;
        const YamlNode *how = node.find(kind == Repeat::Count ? "repeat-expr" : "repeat-until");
        if (how == nullptr)
            return fail(*repeat, "expected 'repeat-" + repeat->text + "' beside it");
        if (!expression(scope, *how, code, false))
            return false;
    } else if (repeat->text != "eos") {
        return fail(*repeat, "expected repeat eos, expr or until");
    }
    Attribute &attribute = m_registry.m_attributes[id];
    attribute.repeat = kind;
    attribute.repeatCode = code;
    return true;
}

/// Groups the fields of a type into steps: runs of fixed-size fields, and single ones.
bool FileLoader::placeAttributes(std::size_t scope)
{
    Type &type = m_registry.m_types[m_scopes[scope].row];
    type.firstStep = static_cast<std::uint32_t>(m_registry.m_steps.size());
    Step *run = nullptr;
    const YamlNode *seq = m_scopes[scope].node->find("seq");
    for (std::uint8_t k = 0; k < type.attributeCount; ++k) {
        const YamlNode &node = seq->items[k];
        Attribute &a = m_registry.m_attributes[type.firstAttribute + k];
        const bool isFixed = a.isNumber()
            || ((a.kind == AttributeKind::Bytes || a.kind == AttributeKind::Text) && a.fixedBytes > 0
                && node.find("-payload") == nullptr && node.find("contents") == nullptr
                && node.find("process") == nullptr);
        const bool inRun = isFixed && node.find("if") == nullptr && node.find("repeat") == nullptr;
        // A run that begins inside a byte cannot align its later fields at load time.
        const bool fits = run != nullptr && (run->startsAligned || a.isBitField);
        if (!inRun || !fits) {
            Step step{.firstAttribute = k, .isRun = inRun, .startsAligned = !a.isBitField || k == 0};
            m_registry.m_steps.push_back(step);
            ++type.stepCount;
            run = inRun ? &m_registry.m_steps.back() : nullptr;
        }
        Step &step = m_registry.m_steps.back();
        ++step.attributeCount;
        a.step = static_cast<std::uint16_t>(type.stepCount - 1);
        if (!inRun)
            continue;
        if (!a.isBitField)
            step.bits = (step.bits + 7) / 8 * 8;
        a.bitInStep = step.bits;
        step.bits += a.isNumber() ? a.bits : a.fixedBytes * 8;
    }
    const bool isOneRun = type.stepCount == 1 && m_registry.m_steps.back().isRun;
    type.fixedBytes = isOneRun ? (m_registry.m_steps.back().bits + 7) / 8 : 0;
    for (std::uint8_t k = 0; k < type.parsedCount; ++k) {
        const auto index = static_cast<std::uint8_t>(type.attributeCount + k);
        Attribute &a = m_registry.m_attributes[type.firstAttribute + index];
        a.step = static_cast<std::uint16_t>(type.stepCount + k);
        m_registry.m_steps.push_back({.firstAttribute = index, .attributeCount = 1});
    }
    return true;
}

bool FileLoader::compileAttribute(std::size_t scope, const YamlNode &node, AttributeId id)
{
    CodeRange condition;
    CodeRange size;
    CodeRange switchOn;
    std::int32_t enumeration = -1;
    if (const YamlNode *at = node.find("if"))
        expression(scope, *at, condition, false);
    if (const YamlNode *at = node.find("size"))
        expression(scope, *at, size, false);
    const YamlNode *type = node.find("type");
    std::uint32_t firstArgument = 0;
    std::uint8_t argumentCount = 0;
    if (type != nullptr && type->isMap())
        expression(scope, *type->find("switch-on"), switchOn, false) && compileCases(scope, *type, id);
    else if (type != nullptr)
        compileArguments(scope, *type, type->text, firstArgument, argumentCount);
    if (const YamlNode *at = node.find("enum")) {
        enumeration = enumerationNamed(scope, at->text);
        if (enumeration < 0)
            fail(*at, "there is no enumeration '" + at->text + "'");
    }
    Attribute &attribute = m_registry.m_attributes[id];
    attribute.condition = condition;
    attribute.size = size;
    attribute.switchOn = switchOn;
    attribute.enumeration = enumeration;
    attribute.firstArgument = firstArgument;
    attribute.argumentCount = argumentCount;
    attribute.isBoolean = attribute.isBitField && attribute.bits == 1 && enumeration < 0;
    const bool isRepeated = node.find("repeat") != nullptr;
    const bool isInSeq = attribute.index < m_registry.m_types[m_scopes[scope].row].attributeCount;
    attribute.isPlainNumber = attribute.kind == AttributeKind::Integer && !isRepeated && isInSeq && !attribute.isSigned
        && !attribute.isBoolean && !attribute.isOrderOpen;
    if (!attributeRepeat(scope, node, id) || !attributeParent(scope, node, id) || !attributeProcess(scope, node, id))
        return false;
    if (const YamlNode *valid = node.find("valid")) {
        ValidRule rule;
        if (!validRule(scope, *valid, rule))
            return false;
        m_registry.m_attributeInfos[id].valid = std::move(rule);
    }
    const Attribute compiled = m_registry.m_attributes[id];
    for (std::uint32_t i = 0; i < compiled.caseCount + (compiled.otherwiseCase >= 0 ? 1U : 0U); ++i) {
        const AttributeId variant = m_registry.m_cases[compiled.firstCase + i].variant;
        if (variant == noAttribute)
            continue;
        m_registry.m_attributes[variant].size = compiled.size;
        m_registry.m_attributes[variant].enumeration = compiled.enumeration;
        m_registry.m_attributes[variant].process = compiled.process;
        m_registry.m_attributes[variant].processKey = compiled.processKey;
    }
    return attributeCrafting(scope, node, id);
}

bool FileLoader::validRule(std::size_t scope, const YamlNode &node, ValidRule &rule)
{
    const YamlNode *valid = &node;
    if (!valid->isMap()) {
        if (!expression(scope, *valid, rule.equal, false))
            return false;
    } else {
        constexpr std::array<std::string_view, 6> keys{"eq", "min", "max", "any-of", "in-enum", "expr"};
        if (!checkKeys(*valid, keys, "valid"))
            return false;
        const auto read = [&](const char *key, CodeRange &out) {
            const YamlNode *at = valid->find(key);
            return at == nullptr || expression(scope, *at, out, false);
        };
        if (!read("eq", rule.equal) || !read("min", rule.least) || !read("max", rule.most)
            || !read("expr", rule.expression))
            return false;
        const YamlNode *anyOf = valid->find("any-of");
        for (std::size_t i = 0; anyOf != nullptr && i < anyOf->items.size(); ++i) {
            if (!expression(scope, anyOf->items[i], rule.anyOf.emplace_back(), false))
                return false;
        }
        if (const YamlNode *inEnum = valid->find("in-enum"); inEnum != nullptr && !boolean(*inEnum, rule.inEnumeration))
            return false;
    }
    return true;
}

bool FileLoader::expression(std::size_t scope, const YamlNode &node, CodeRange &out, bool isCrafting, bool isAnswers)
{
    if (!node.isScalar())
        return fail(node, "expected an expression");
    return expressionText(scope, node, node.text, out, isCrafting, isAnswers);
}

bool FileLoader::expressionText(std::size_t scope, const YamlNode &place, const std::string &text, CodeRange &out,
                                bool isCrafting, bool isAnswers)
{
    const auto failAt = [&](const Error &error) {
        YamlNode at = place;
        at.column += error.column > 0 ? error.column - 1 + (place.quoted ? 1 : 0) : 0;
        return fail(at, "in the expression '" + text.substr(0, 200) + "': " + error.text);
    };
    const auto parsed = parseExpression(text);
    if (!parsed)
        return failAt(parsed.error());
    const auto code = CodeCompiler(m_registry).compile(*parsed, names(scope, isCrafting, isAnswers));
    if (!code)
        return failAt(code.error());
    out = *code;
    return true;
}

std::optional<Result<CodeRange>> FileLoader::expressionIn(Row row, const std::string &text)
{
    for (std::size_t i = 0; i < m_scopes.size(); ++i) {
        if (m_scopes[i].row != row)
            continue;
        const auto parsed = parseExpression(text);
        return parsed ? CodeCompiler(m_registry).compile(*parsed, names(i, false, false)) : parsed.error();
    }
    return std::nullopt;
}

CompileScope FileLoader::names(std::size_t scope, bool isCrafting, bool isAnswers) const
{
    return {.row = m_scopes[scope].row,
            .allowsFunctions = isCrafting,
            .allowsRequest = isAnswers,
            .enumMember = [this, scope](const std::string &path) { return enumMember(scope, path); },
            .typeNamed = [this, scope](const std::string &path) { return typeNamed(scope, path); },
            .builtInBits = [](const std::string &name) -> int {
                const auto number = numberType(name);
                return number ? number->bits : 0;
            }};
}

std::vector<YamlNode> FileLoader::imports() const
{
    const YamlNode *meta = m_root.find("meta");
    const YamlNode *imports = meta != nullptr ? meta->find("imports") : nullptr;
    return imports != nullptr ? imports->items : std::vector<YamlNode>();
}

/// Every file whose names are known here: what it imports, and what those import, each once.
std::vector<std::pair<std::string, const FileLoader *>> FileLoader::visibleFiles() const
{
    std::vector<std::pair<std::string, const FileLoader *>> files = m_imports;
    for (std::size_t i = 0; i < files.size(); ++i) {
        for (const auto &next : files[i].second->m_imports) {
            const bool isKnown = std::any_of(files.begin(), files.end(), [&](const auto &f) { return f == next; });
            if (!isKnown)
                files.push_back(next);
        }
    }
    return files;
}

const FileLoader::Scope *FileLoader::descend(const Scope *scope, const std::vector<std::string> &parts,
                                             std::size_t count) const
{
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = scope->types.find(parts[i]);
        if (at == scope->types.end())
            return nullptr;
        scope = &m_scopes[at->second];
    }
    return scope;
}

Row FileLoader::typeNamed(std::size_t scope, const std::string &path) const
{
    std::vector<std::string> parts = splitPath(path);
    const Scope &root = m_scopes.front();
    if (parts.front() == root.name && parts.size() == 1)
        return root.row;
    if (parts.front() == root.name)
        parts.erase(parts.begin());
    for (std::size_t i = scope;; i = m_scopes[i].parent) {
        if (const Scope *found = descend(&m_scopes[i], parts, parts.size()))
            return found->row;
        if (m_scopes[i].parent == i)
            break;
    }
    parts = splitPath(path);
    for (const auto &[name, file] : visibleFiles()) {
        if (parts.front() != name || file->m_scopes.empty())
            continue;
        const std::vector<std::string> inner(parts.begin() + 1, parts.end());
        if (const Scope *found = file->descend(&file->m_scopes.front(), inner, inner.size()))
            return found->row;
    }
    return noRow;
}

std::int32_t FileLoader::enumerationNamed(std::size_t scope, const std::string &path) const
{
    std::vector<std::string> parts = splitPath(path);
    if (parts.size() > 1 && parts.front() == m_scopes.front().name)
        parts.erase(parts.begin());
    for (std::size_t i = scope;; i = m_scopes[i].parent) {
        const Scope *holder = descend(&m_scopes[i], parts, parts.size() - 1);
        if (holder != nullptr) {
            const auto at = holder->enumerations.find(parts.back());
            if (at != holder->enumerations.end())
                return at->second;
        }
        if (m_scopes[i].parent == i)
            break;
    }
    parts = splitPath(path);
    for (const auto &[name, file] : visibleFiles()) {
        if (parts.size() < 2 || parts.front() != name || file->m_scopes.empty())
            continue;
        const std::vector<std::string> inner(parts.begin() + 1, parts.end());
        const Scope *holder = file->descend(&file->m_scopes.front(), inner, inner.size() - 1);
        const auto at
            = holder != nullptr ? holder->enumerations.find(inner.back()) : m_scopes.front().enumerations.end();
        if (holder != nullptr && at != holder->enumerations.end())
            return at->second;
    }
    return -1;
}

std::optional<WideInt> FileLoader::enumMember(std::size_t scope, const std::string &path) const
{
    const std::size_t cut = path.rfind("::");
    const std::int32_t enumeration = enumerationNamed(scope, path.substr(0, cut));
    if (enumeration < 0)
        return std::nullopt;
    for (const EnumMember &member : m_registry.m_enumerations[static_cast<std::size_t>(enumeration)].members) {
        if (member.id == path.substr(cut + 2))
            return member.isHuge ? WideInt{static_cast<std::uint64_t>(member.value)} : WideInt{member.value};
    }
    return std::nullopt;
}

} // namespace wl
