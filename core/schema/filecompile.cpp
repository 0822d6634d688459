// SPDX-License-Identifier: MIT
#include "core/schema/fileloader.h"

#include <algorithm>
#include <array>
#include <charconv>

/// The second pass over a file: how its fields are found in the bytes.
namespace wl {
namespace {

constexpr std::array<std::string_view, 20> attributeKeys{
    "id",        "type",        "size",         "size-eos", "contents",   "if",      "enum",
    "repeat",    "repeat-expr", "repeat-until", "valid",    "terminator", "include", "consume",
    "eos-error", "pad-right",   "encoding",     "doc",      "doc-ref",    "ks-note"};
constexpr std::array<std::string_view, 5> instanceKeys{"value", "if", "enum", "doc", "doc-ref"};
constexpr std::array<std::string_view, 7> encodings{"ASCII",    "UTF-8",      "UTF-16LE", "UTF-16BE",
                                                    "us-ascii", "ISO-8859-1", "ISO8859-1"};
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
        for (std::uint8_t k = 0; k < type.attributeCount; ++k) {
            const YamlNode &node = m_scopes[i].node->find("seq")->items[k];
            const AttributeId id = type.firstAttribute + k;
            checkKeys(node, attributeKeys, "a field");
            if (attributeType(i, node, id) && attributeContents(node, id))
                attributeSize(i, node, id);
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

bool FileLoader::compileType(std::size_t scope)
{
    compileInstances(m_scopes[scope]);
    const Type type = m_registry.m_types[m_scopes[scope].row];
    for (std::uint8_t k = 0; k < type.attributeCount; ++k)
        compileAttribute(scope, m_scopes[scope].node->find("seq")->items[k], type.firstAttribute + k);
    typeCrafting(scope, *m_scopes[scope].node);
    if (const YamlNode *meta = m_scopes[scope].node->find("meta"))
        typeCrafting(scope, *meta);
    return m_ok;
}

bool FileLoader::compileInstances(const Scope &scope)
{
    const std::size_t index = static_cast<std::size_t>(&scope - m_scopes.data());
    const Type type = m_registry.m_types[scope.row];
    for (std::uint32_t i = 0; i < type.instanceCount; ++i) {
        const YamlEntry &entry = scope.node->find("instances")->entries[i];
        checkKeys(entry.value, instanceKeys, "an instance");
        const YamlNode *value = entry.value.find("value");
        if (value == nullptr) {
            failKey(entry, "expected 'value': an expression");
            continue;
        }
        Instance instance = m_registry.m_instances[type.firstInstance + i];
        expression(index, *value, instance.value, false);
        if (const YamlNode *condition = entry.value.find("if"))
            expression(index, *condition, instance.condition, false);
        if (const YamlNode *name = entry.value.find("enum")) {
            instance.enumeration = enumerationNamed(index, name->text);
            if (instance.enumeration < 0)
                fail(*name, "there is no enumeration '" + name->text + "'");
        }
        m_registry.m_instances[type.firstInstance + i] = instance;
    }
    return m_ok;
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
        if (number->isBitField && number->isLittleEndian.value_or(false))
            return fail(node, "bit fields counted from the lowest bit are not known yet");
        const bool needsOrder = !number->isBitField && number->bits > 8;
        if (needsOrder && !number->isLittleEndian && !m_scopes[scope].hasEndian)
            return fail(node, "the byte order of " + name + " is open: add meta/endian, or write " + name + "be");
        attribute.kind = number->kind;
        attribute.bits = number->bits;
        attribute.isBitField = number->isBitField;
        attribute.isSigned = number->isSigned;
        attribute.isLittleEndian = needsOrder && number->isLittleEndian.value_or(m_scopes[scope].isLittleEndian);
        return true;
    }
    if (name.find('(') != std::string::npos)
        return fail(node, "types with parameters are not known yet");
    attribute.kind = AttributeKind::Structure;
    attribute.type = typeNamed(scope, name);
    return attribute.type != noRow || fail(node, "there is no type '" + name + "'");
}

bool FileLoader::switchType(std::size_t scope, const YamlNode &node, AttributeId id)
{
    constexpr std::array<std::string_view, 2> keys{"switch-on", "cases"};
    if (!checkKeys(node, keys, "a switch"))
        return false;
    const YamlNode *cases = node.find("cases");
    if (node.find("switch-on") == nullptr || cases == nullptr || !cases->isMap())
        return fail(node, "expected 'switch-on' and a mapping 'cases'");
    std::vector<Case> found;
    Attribute &attribute = m_registry.m_attributes[id];
    attribute.kind = AttributeKind::Switch;
    for (const YamlEntry &entry : cases->entries) {
        const Row row = typeNamed(scope, entry.value.text);
        if (row == noRow)
            return fail(entry.value, "there is no type '" + entry.value.text + "'; a case takes a type of this file");
        if (entry.key == "_") {
            attribute.otherwise = row;
            continue;
        }
        Case one{.type = row};
        const auto parsed = parseExpression(entry.key);
        if (parsed && parsed->kind == ExpressionKind::EnumMember) {
            const auto value = enumMember(scope, parsed->text);
            if (!value)
                return failKey(entry, "there is no enumeration member '" + parsed->text + "'");
            one.key = *value;
        } else if (parsed && parsed->kind == ExpressionKind::Integer) {
            one.key = static_cast<std::int64_t>(parsed->integer);
        } else {
            return failKey(entry, "expected a number or an enumeration member as the case");
        }
        found.push_back(one);
    }
    std::sort(found.begin(), found.end(), [](const Case &a, const Case &b) { return a.key < b.key; });
    attribute.firstCase = static_cast<std::uint32_t>(m_registry.m_cases.size());
    attribute.caseCount = static_cast<std::uint32_t>(found.size());
    m_registry.m_cases.insert(m_registry.m_cases.end(), found.begin(), found.end());
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
    if (attribute.kind == AttributeKind::Text) {
        if (info.encoding.empty())
            return fail(node, "the text '" + info.id + "' has no encoding");
        if (std::find(encodings.begin(), encodings.end(), info.encoding) == encodings.end())
            return fail(node, "expected the encoding ASCII, UTF-8, UTF-16LE, UTF-16BE or ISO-8859-1");
    }
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
    if (attribute.isBitField)
        return fail(node, "a list of bit fields is not known yet");
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
                && node.find("-payload") == nullptr && node.find("contents") == nullptr);
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
    if (const YamlNode *at = node.find("type"); at != nullptr && at->isMap())
        expression(scope, *at->find("switch-on"), switchOn, false);
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
    attribute.isBoolean = attribute.isBitField && attribute.bits == 1 && enumeration < 0;
    return attributeRepeat(scope, node, id) && attributeValid(scope, node, id) && attributeCrafting(scope, node, id);
}

bool FileLoader::attributeValid(std::size_t scope, const YamlNode &node, AttributeId id)
{
    const YamlNode *valid = node.find("valid");
    if (valid == nullptr)
        return true;
    ValidRule rule;
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
    m_registry.m_attributeInfos[id].valid = std::move(rule);
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
    const CompileScope names{.row = m_scopes[scope].row,
                             .allowsFunctions = isCrafting,
                             .allowsRequest = isAnswers,
                             .enumMember = [this, scope](const std::string &path) { return enumMember(scope, path); },
                             .typeNamed = [this, scope](const std::string &path) { return typeNamed(scope, path); }};
    const auto code = CodeCompiler(m_registry).compile(*parsed, names);
    if (!code)
        return failAt(code.error());
    out = *code;
    return true;
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
            return noRow;
    }
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
            return -1;
    }
}

std::optional<std::int64_t> FileLoader::enumMember(std::size_t scope, const std::string &path) const
{
    const std::size_t cut = path.rfind("::");
    const std::int32_t enumeration = enumerationNamed(scope, path.substr(0, cut));
    if (enumeration < 0)
        return std::nullopt;
    for (const EnumMember &member : m_registry.m_enumerations[static_cast<std::size_t>(enumeration)].members) {
        if (member.id == path.substr(cut + 2))
            return member.value;
    }
    return std::nullopt;
}

} // namespace wl
