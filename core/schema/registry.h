// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/bytecode.h"
#include "core/schema/schema.h"

#include <memory>
#include <string_view>
#include <unordered_map>

namespace wl {

/// Every protocol there is: an immutable snapshot of the tables that a set of
/// definitions compiles to. A reload makes a new one; whoever holds a packet
/// holds the snapshot it was read with.
class Registry
{
public:
    [[nodiscard]] const std::vector<Type> &types() const noexcept { return m_types; }
    [[nodiscard]] const std::vector<TypeInfo> &typeInfos() const noexcept { return m_typeInfos; }
    [[nodiscard]] const std::vector<Step> &steps() const noexcept { return m_steps; }
    [[nodiscard]] const std::vector<Attribute> &attributes() const noexcept { return m_attributes; }
    [[nodiscard]] const std::vector<AttributeInfo> &attributeInfos() const noexcept { return m_attributeInfos; }
    [[nodiscard]] const std::vector<Case> &cases() const noexcept { return m_cases; }
    [[nodiscard]] const std::vector<Payload> &payloads() const noexcept { return m_payloads; }
    [[nodiscard]] const std::vector<Instance> &instances() const noexcept { return m_instances; }
    [[nodiscard]] const std::vector<Param> &params() const noexcept { return m_params; }
    [[nodiscard]] const std::vector<CodeRange> &arguments() const noexcept { return m_arguments; }
    [[nodiscard]] const std::vector<OrderCase> &orderCases() const noexcept { return m_orderCases; }
    [[nodiscard]] const std::vector<ValidRule> &valids() const noexcept { return m_valids; }
    [[nodiscard]] const std::vector<Enumeration> &enumerations() const noexcept { return m_enumerations; }
    [[nodiscard]] const std::vector<Instruction> &instructions() const noexcept { return m_instructions; }
    [[nodiscard]] const std::vector<Constant> &constants() const noexcept { return m_constants; }
    [[nodiscard]] const std::vector<ProtocolTable> &tables() const noexcept { return m_tables; }
    [[nodiscard]] const std::vector<Protocol> &protocols() const noexcept { return m_protocols; }
    [[nodiscard]] const std::vector<std::string> &names() const noexcept { return m_names; }

    [[nodiscard]] const Type &type(Row row) const noexcept { return m_types[row]; }
    [[nodiscard]] const TypeInfo &info(Row row) const noexcept { return m_typeInfos[row]; }
    [[nodiscard]] const Attribute &attribute(AttributeId id) const noexcept { return m_attributes[id]; }
    [[nodiscard]] const AttributeInfo &info(AttributeId id) const noexcept { return m_attributeInfos[id]; }

    /// The protocol whose id is @p id, or null.
    [[nodiscard]] const Protocol *protocol(std::string_view id) const noexcept;
    /// The protocol that declares @p row; null for the rows below firstTypeRow.
    [[nodiscard]] const Protocol *protocolOf(Row row) const noexcept;
    [[nodiscard]] const ProtocolTable *table(std::string_view name) const noexcept;

    /// The key under which @p table leads to @p row: the first that the protocol's `-binds` lists.
    [[nodiscard]] std::optional<std::uint64_t> keyOf(std::int32_t table, Row row) const noexcept;

    /// The row that `protocol` or `protocol::type` names; also another tool's
    /// name written `tool:Name` (`scapy:ICMP`).
    /// @return ErrorCode::BadInput that names the nearest ones when there is none
    [[nodiscard]] Result<Row> rowNamed(std::string_view name) const;

    /// The field of @p row called @p name, or noAttribute.
    [[nodiscard]] AttributeId attributeNamed(Row row, std::string_view name) const noexcept;

    /// The bits of a structure of type @p row, when all of its values have as many; also those of a field.
    [[nodiscard]] std::optional<std::uint32_t> fixedBits(Row row) const;
    [[nodiscard]] std::optional<std::uint32_t> fixedBits(const Attribute &attribute) const;

    /// The user types that field @p attribute can hold, `_` last; empty for other fields.
    [[nodiscard]] std::vector<Row> structuresOf(const Attribute &attribute) const;

    /// The id of @p name, or 0 when no definition uses it.
    [[nodiscard]] NameId nameId(std::string_view name) const noexcept;

    /// The member of @p enumeration that stands for @p value, or null.
    [[nodiscard]] const EnumMember *member(std::int32_t enumeration, std::int64_t value) const noexcept;

private:
    friend class SchemaLoader;
    friend class FileLoader;
    friend class CodeCompiler;
    friend class SnapshotTables;
    Registry();
    [[nodiscard]] std::optional<std::uint32_t> bitsOfType(Row row, int &budget) const;
    [[nodiscard]] std::optional<std::uint32_t> bitsOfField(const Attribute &attribute, int &budget) const;
    NameId intern(std::string_view name);
    std::int32_t tableIndex(std::string_view name);

    std::vector<Type> m_types;
    std::vector<TypeInfo> m_typeInfos;
    std::vector<Step> m_steps;
    std::vector<Attribute> m_attributes;
    std::vector<AttributeInfo> m_attributeInfos;
    std::vector<Case> m_cases;
    std::vector<Payload> m_payloads;
    std::vector<Instance> m_instances;
    std::vector<Param> m_params;
    std::vector<CodeRange> m_arguments;
    std::vector<OrderCase> m_orderCases;
    std::vector<ValidRule> m_valids;
    std::vector<Enumeration> m_enumerations;
    std::vector<Instruction> m_instructions;
    std::vector<Constant> m_constants;
    std::vector<ProtocolTable> m_tables;
    std::vector<Protocol> m_protocols;
    std::vector<std::string> m_names;
    std::unordered_map<std::string, NameId> m_nameIds;
};

using RegistryPtr = std::shared_ptr<const Registry>;

} // namespace wl
