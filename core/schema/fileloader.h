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
    FileLoader(Registry &registry, const SchemaSource &source, std::vector<Error> &errors, std::vector<Error> &notes);

    /// Reads the file and gives every type a row. @return false when it is unusable
    bool declare();
    /// Compiles what declare() has found. @return false when there was a mistake
    bool compile();

    [[nodiscard]] Row rootRow() const noexcept { return m_scopes.empty() ? noRow : m_scopes.front().row; }
    [[nodiscard]] const SchemaSource &source() const noexcept { return m_source; }

    /// The files that `meta/imports` names, as written there, each with its place.
    [[nodiscard]] std::vector<YamlNode> imports() const;
    /// Makes the names of @p file, and of what it imports itself, known here as @p name.
    void addImport(std::string name, const FileLoader &file) { m_imports.emplace_back(std::move(name), &file); }
    /// The code of an expression among the fields of the type @p row; nothing when that is no type of this file.
    [[nodiscard]] std::optional<Result<CodeRange>> expressionIn(Row row, const std::string &text);
    /// Reports an import that cannot be had.
    void failImport(const YamlNode &at, std::string text) { fail(at, std::move(text)); }

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
        bool isOrderOpen = false; ///< a byte order that is switched
        bool isLowestFirst = false;
        std::string encoding{};
    };

    bool fail(const YamlNode &at, std::string text);
    bool failKey(const YamlEntry &at, std::string text);
    void noteNearMiss(const YamlEntry &entry);
    bool checkKeys(const YamlNode &map, std::span<const std::string_view> known, const char *what);

    bool declareMeta(const YamlNode &root);
    bool declareBinds(Protocol &protocol, const YamlNode &binds);
    bool declareType(const YamlNode &node, std::string name, std::size_t parent, bool isRoot, int depth);
    bool declareTypeMeta(Scope &scope);
    bool declareEnumerations(std::size_t scope);
    bool declareParams(Scope &scope);
    bool declareAttribute(Scope &scope, const YamlNode &node, std::string id, std::uint8_t index);
    bool declareAttributes(Scope &scope);
    bool declareInstances(Scope &scope);
    bool readMember(const YamlEntry &entry, EnumMember &member);

    bool compileType(std::size_t scope);
    bool compileInstances(std::size_t scope);
    bool compileInstance(std::size_t scope, const YamlEntry &entry, Instance &instance);
    bool compileOrder(std::size_t scope);
    bool compileArguments(std::size_t scope, const YamlNode &place, const std::string &call, std::uint32_t &first,
                          std::uint8_t &count);
    bool compileCases(std::size_t scope, const YamlNode &node, AttributeId id);
    bool compileAttribute(std::size_t scope, const YamlNode &node, AttributeId id);
    bool attributeType(std::size_t scope, const YamlNode &node, AttributeId id);
    bool namedType(std::size_t scope, const YamlNode &node, const std::string &name, AttributeId id);
    bool switchType(std::size_t scope, const YamlNode &node, AttributeId id);
    bool switchCase(std::size_t scope, const YamlEntry &entry, AttributeId id, Case &out);
    bool attributeParent(std::size_t scope, const YamlNode &node, AttributeId id);
    bool attributeProcess(std::size_t scope, const YamlNode &node, AttributeId id);
    bool attributeSize(std::size_t scope, const YamlNode &node, AttributeId id);
    bool attributeRepeat(std::size_t scope, const YamlNode &node, AttributeId id);
    bool attributeContents(const YamlNode &node, AttributeId id);
    bool validRule(std::size_t scope, const YamlNode &valid, ValidRule &rule);
    bool fillKey(const YamlNode &node, FillRule &out);
    bool attributeCrafting(std::size_t scope, const YamlNode &node, AttributeId id);
    bool payloadKey(std::size_t scope, const YamlNode &node, AttributeId id);
    bool autoKey(std::size_t scope, const YamlNode &node, AttributeId id);
    bool autoRule(std::size_t scope, const YamlNode &node, AutoRule &out);
    bool namesByKey(std::size_t scope, const YamlNode &node, AttributeId id);
    bool checkRules(std::size_t scope, const YamlNode &node, std::vector<CheckRule> &out);
    bool impliedRules(std::size_t scope);
    bool typeCrafting(std::size_t scope, const YamlNode &keys);
    bool summaryKey(std::size_t scope, const YamlNode &node, std::vector<SummaryPiece> &out);
    bool dpktKey(std::size_t scope, const YamlNode &node);
    bool dpktRule(std::size_t scope, const YamlNode &node, DpktRule &rule);
    bool dpktItem(std::size_t scope, const YamlNode &node, DpktRule &rule);
    bool dpktFold(std::size_t scope, const YamlNode &fold, DpktFold &out);
    bool optionalExpression(std::size_t scope, const YamlNode *node, CodeRange &out);
    bool optionalFields(std::size_t scope, const YamlNode *node, std::vector<PeerField> &out);
    bool scapyKey(std::size_t scope, const YamlNode &node);
    bool scapyRule(std::size_t scope, const YamlNode &node, ScapyRule &out);
    bool peerFields(std::size_t scope, const YamlNode &node, std::vector<PeerField> &out);
    bool attributeList(std::size_t scope, const YamlNode *node, std::vector<AttributeId> &out);
    bool providesKey(std::size_t scope, const YamlNode &node);
    bool socketKey(std::size_t scope, const YamlNode &node);
    bool answerRule(std::size_t scope, const YamlNode &node, AnswerRule &out);
    bool replyKey(std::size_t scope, const YamlNode &node, std::vector<ReplyField> &out);
    bool compiled(std::size_t scope, const YamlNode &place, const Expression &expression, CodeRange &out);
    bool placeAttributes(std::size_t scope);
    bool checkPaths(std::size_t scope);

    bool expression(std::size_t scope, const YamlNode &node, CodeRange &out, bool isCrafting, bool isAnswers = false);
    bool expressionText(std::size_t scope, const YamlNode &place, const std::string &text, CodeRange &out,
                        bool isCrafting, bool isAnswers = false);
    [[nodiscard]] CompileScope names(std::size_t scope, bool isCrafting, bool isAnswers) const;
    bool attributeReference(std::size_t scope, const YamlNode &node, AttributeId &out);
    bool integer(const YamlNode &node, std::int64_t &out);
    bool boolean(const YamlNode &node, bool &out);
    bool otherNames(const YamlNode &node, OtherNames &out);
    /// The nodes of all fields of a type, those of instances that are read behind those of `seq`.
    [[nodiscard]] std::vector<const YamlNode *> fieldNodes(std::size_t scope) const;
    [[nodiscard]] std::vector<std::pair<std::string, const FileLoader *>> visibleFiles() const;
    [[nodiscard]] std::optional<WideInt> enumMember(std::size_t scope, const std::string &path) const;
    [[nodiscard]] std::int32_t enumerationNamed(std::size_t scope, const std::string &path) const;
    [[nodiscard]] Row typeNamed(std::size_t scope, const std::string &path) const;
    [[nodiscard]] const Scope *descend(const Scope *scope, const std::vector<std::string> &parts,
                                       std::size_t count) const;

    Registry &m_registry;
    const SchemaSource &m_source;
    std::vector<Error> &m_errors;
    std::vector<Error> &m_notes;
    YamlNode m_root;
    std::vector<Scope> m_scopes;
    std::vector<std::pair<std::string, const FileLoader *>> m_imports;
    std::size_t m_protocol = 0;
    bool m_ok = true;
};

} // namespace wl
