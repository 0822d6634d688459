// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/registry.h"

#include <type_traits>

/// The members of a struct, all and in order: one that is forgotten does not compile.
#define WL_SNAPSHOT(Struct, ...)                                                                                       \
    template<typename Archive, typename T>                                                                             \
    requires std::is_same_v<std::remove_const_t<T>, Struct>                                                            \
    void snapshotFields(Archive &archive, T &all)                                                                      \
    {                                                                                                                  \
        auto &[__VA_ARGS__] = all;                                                                                     \
        archive(__VA_ARGS__);                                                                                          \
    }

namespace wl {

WL_SNAPSHOT(CodeRange, first, count)
WL_SNAPSHOT(YamlNode, kind, quoted, line, column, text, entries, items)
WL_SNAPSHOT(YamlEntry, key, line, column, value)
WL_SNAPSHOT(Attribute, kind, repeat, isLittleEndian, isOrderOpen, isLowestFirst, isSigned, isBitField, isPlainNumber,
            isBoolean, sizeToEnd, isZeroTerminated, includesTerminator, consumesTerminator, needsTerminator,
            terminatorBytes, terminator, encoding, process, parent, padRight, bits, index, step, type, bitInStep,
            fixedBytes, hasContents, name, condition, size, repeatCode, switchOn, parentCode, processKey, firstArgument,
            argumentCount, hasPlainCases, firstCase, caseCount, otherwise, otherwiseCase, payload, enumeration)
WL_SNAPSHOT(Step, firstAttribute, attributeCount, isRun, startsAligned, bits)
WL_SNAPSHOT(Case, key, code, type, variant, firstArgument, argumentCount)
WL_SNAPSHOT(Payload, table, protocol, keys, unless, partial, isPartial, isAdvice)
WL_SNAPSHOT(Type, name, parent, protocol, attributeCount, stepCount, firstAttribute, firstStep, parsedCount, paramCount,
            isOrderInherited, firstParam, firstInstance, instanceCount, orderOn, firstOrderCase, orderCaseCount,
            fixedBytes)
WL_SNAPSHOT(Instance, name, condition, value, enumeration, parsed, position, stream, isLazy, valid)
WL_SNAPSHOT(Param, name, enumeration, defaultValue)
WL_SNAPSHOT(OrderCase, value, isLittleEndian)
WL_SNAPSHOT(EnumMember, value, isHuge, id, label, aka, doc)
WL_SNAPSHOT(Enumeration, name, members)
WL_SNAPSHOT(CheckRule, that, say, reference, level)
WL_SNAPSHOT(AutoRule, function, expression, unless, bytes, of, from, to, pseudo, pseudoParts, zeroAs, table, instead,
            others, line, column)
WL_SNAPSHOT(SummaryPiece, text, value, attribute)
WL_SNAPSHOT(ValidRule, equal, least, most, expression, anyOf, inEnumeration)
WL_SNAPSHOT(AttributeInfo, id, label, doc, reference, unit, format, encoding, isInline, fill, type, contents,
            defaultValue, autoRule, isOffset, padTo, padWith, padAfter, padBetween, checks, aka, namesByKey, namesBy,
            valid, line, column)
WL_SNAPSHOT(Provision, service, values, pseudoHeader)
WL_SNAPSHOT(SocketRule, mode, when, say, values, data)
WL_SNAPSHOT(PeerField, name, value, attribute, standard, note)
WL_SNAPSHOT(DpktFold, list, tuples, dictionary, most, again, extras, last)
WL_SNAPSHOT(DpktRule, className, holders, when, builds, fields, extras, computed, data, hasData, joins, needs, empty,
            item, tuple, alias, fold, line)
WL_SNAPSHOT(ScapyRule, className, when, fields, skipped, tuple)
WL_SNAPSHOT(AnswerTerm, that, wanted, field, wantedField)
WL_SNAPSHOT(AnswerRule, ways)
WL_SNAPSHOT(ReplyField, field, value)
WL_SNAPSHOT(TypeInfo, path, aka, label, doc, reference, format, summary, checks, dpkt, scapy, provisions, sockets,
            answers, quotes, reply)
WL_SNAPSHOT(Protocol, id, title, group, file, aka, row, binds, isBundled)
WL_SNAPSHOT(ProtocolTable, name, entries)
WL_SNAPSHOT(Instruction, op, n, a)
WL_SNAPSHOT(Constant, kind, integer, number, text)

/// Registry's own way in and out.
class SnapshotTables
{
public:
    [[nodiscard]] static std::shared_ptr<Registry> empty() { return std::shared_ptr<Registry>(new Registry); }

    template<typename Archive, typename Tables>
    static void visit(Archive &archive, Tables &tables)
    {
        archive(tables.m_types, tables.m_typeInfos, tables.m_steps, tables.m_attributes, tables.m_attributeInfos,
                tables.m_cases, tables.m_payloads, tables.m_instances, tables.m_params, tables.m_arguments,
                tables.m_orderCases, tables.m_valids, tables.m_enumerations, tables.m_instructions, tables.m_constants,
                tables.m_tables, tables.m_protocols, tables.m_names);
    }

    static void indexNames(Registry &registry)
    {
        registry.m_nameIds.clear();
        for (NameId id = 0; id < registry.m_names.size(); ++id)
            registry.m_nameIds.try_emplace(registry.m_names[id], id);
    }
};

} // namespace wl

#undef WL_SNAPSHOT
