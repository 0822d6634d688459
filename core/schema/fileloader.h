// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/codecompiler.h"
#include "core/schema/schemaloader.h"

#include <map>

namespace wl {

/// Compiles one file into a Registry under construction, in two passes: all
/// names of all files are declared before the first expression is compiled.
class FileLoader
{
public:
    FileLoader(Registry &registry, const SchemaSource &source, std::vector<Error> &errors);

    /// Reads the file and gives every type a row. @return false when it is unusable
    bool declare();
    /// Compiles what declare() has found. @return false when there was a mistake
    bool compile();

    [[nodiscard]] Row rootRow() const noexcept { return m_scopes.empty() ? noRow : m_scopes.front().row; }

private:
    /// A type of the file while its names are being resolved.
    struct Scope
    {
        const YamlNode *node = nullptr;
        std::size_t parent = 0; ///< index into m_scopes; its own for the root
        Row row = noRow;
        std::string name{};
        std::map<std::string, std::size_t, std::less<>> types{};
        std::map<std::string, std::int32_t, std::less<>> enumerations{};
        bool isLittleEndian = false;
        bool hasEndian = false;
        std::string encoding{};
    };

    bool fail(const YamlNode &at, std::string text);
    bool failKey(const YamlEntry &at, std::string text);
    bool checkKeys(const YamlNode &map, std::span<const std::string_view> known, const char *what);

    bool declareMeta(const YamlNode &root);
    bool declareBinds(Protocol &protocol, const YamlNode &binds);
    bool declareType(const YamlNode &node, std::string name, std::size_t parent, bool isRoot, int depth);
    bool declareTypeMeta(Scope &scope);
    bool declareEnumerations(std::size_t scope);
    bool declareAttributes(Scope &scope);
    bool declareInstances(Scope &scope);
    bool readMember(const YamlEntry &entry, EnumMember &member);

    bool compileType(std::size_t scope);
    bool compileInstances(const Scope &scope);
    bool compileAttribute(std::size_t scope, const YamlNode &node, AttributeId id);
    bool attributeType(std::size_t scope, const YamlNode &node, AttributeId id);
    bool namedType(std::size_t scope, const YamlNode &node, const std::string &name, AttributeId id);
    bool switchType(std::size_t scope, const YamlNode &node, AttributeId id);
    bool attributeSize(std::size_t scope, const YamlNode &node, AttributeId id);
    bool attributeRepeat(std::size_t scope, const YamlNode &node, AttributeId id);
    bool attributeContents(const YamlNode &node, AttributeId id);
    bool attributeValid(std::size_t scope, const YamlNode &node, AttributeId id);
    bool attributeCrafting(std::size_t scope, const YamlNode &node, AttributeId id);
    bool payloadKey(std::size_t scope, const YamlNode &node, AttributeId id);
    bool autoKey(std::size_t scope, const YamlNode &node, AttributeId id);
    bool namesByKey(std::size_t scope, const YamlNode &node, AttributeId id);
    bool checkRules(std::size_t scope, const YamlNode &node, std::vector<CheckRule> &out);
    bool typeCrafting(std::size_t scope, const YamlNode &keys);
    bool summaryKey(std::size_t scope, const YamlNode &node, std::vector<SummaryPiece> &out);
    bool dpktKey(std::size_t scope, const YamlNode &node);
    bool dpktFields(std::size_t scope, const YamlNode &node, std::vector<DpktField> &out);
    bool providesKey(std::size_t scope, const YamlNode &node);
    bool socketKey(std::size_t scope, const YamlNode &node);
    bool placeAttributes(std::size_t scope);
    bool checkPaths(std::size_t scope);

    bool expression(std::size_t scope, const YamlNode &node, CodeRange &out, bool isCrafting, bool isAnswers = false);
    bool expressionText(std::size_t scope, const YamlNode &place, const std::string &text, CodeRange &out,
                        bool isCrafting, bool isAnswers = false);
    bool attributeReference(std::size_t scope, const YamlNode &node, AttributeId &out);
    bool integer(const YamlNode &node, std::int64_t &out);
    bool boolean(const YamlNode &node, bool &out);
    bool otherNames(const YamlNode &node, OtherNames &out);
    [[nodiscard]] std::optional<std::int64_t> enumMember(std::size_t scope, const std::string &path) const;
    [[nodiscard]] std::int32_t enumerationNamed(std::size_t scope, const std::string &path) const;
    [[nodiscard]] Row typeNamed(std::size_t scope, const std::string &path) const;
    [[nodiscard]] const Scope *descend(const Scope *scope, const std::vector<std::string> &parts,
                                       std::size_t count) const;

    Registry &m_registry;
    const SchemaSource &m_source;
    std::vector<Error> &m_errors;
    YamlNode m_root;
    std::vector<Scope> m_scopes;
    std::size_t m_protocol = 0;
    bool m_ok = true;
};

} // namespace wl
