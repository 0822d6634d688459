// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/evaluator.h"
#include "core/dissect/record.h"

#include <deque>
#include <map>

namespace wl::tests {

/// A second reading of packets, as plain as it can be: a structure's fields one after the other, each looked at
/// on its own, everything kept in maps. It knows neither steps nor runs nor shortcuts, so that the dissector's
/// records can be compared with records that were made another way. What no bundled definition uses (processed
/// bytes, places elsewhere) it does not know either.
class PlainWalk
{
public:
    explicit PlainWalk(const Registry &registry) : m_registry(registry), m_evaluator(registry, *this) { }

    [[nodiscard]] std::vector<Record> read(ByteView packet, Row root);

    // What the evaluator asks (core/dissect/evaluator.h); a handle is a position in m_structures.
    [[nodiscard]] Value field(std::uint32_t handle, std::uint32_t index);
    [[nodiscard]] Row rowOf(std::uint32_t handle) const { return m_structures[handle].row; }
    [[nodiscard]] std::uint32_t parentOf(std::uint32_t handle, Evaluator<PlainWalk> &evaluator) const;
    [[nodiscard]] Value param(std::uint32_t handle, std::uint32_t index, Evaluator<PlainWalk> &evaluator) const;
    [[nodiscard]] static Value parsed(std::uint32_t, const Instance &) { return Value::error(); }
    [[nodiscard]] static bool isLittleEndian(std::uint32_t) { return false; }
    [[nodiscard]] std::uint32_t rootOf(std::uint32_t handle) const;
    [[nodiscard]] Value elementAt(const Value &list, std::uint32_t index);
    [[nodiscard]] std::uint32_t elementCount(const Value &list) const;
    [[nodiscard]] static std::uint64_t takeSkips() { return 0; }
    [[nodiscard]] StreamPlace stream(std::uint32_t handle) const;
    [[nodiscard]] std::uint32_t sizeOf(std::uint32_t handle, std::uint32_t index) const;
    [[nodiscard]] std::uint32_t below(std::uint32_t handle, NameId service) const;
    [[nodiscard]] static std::uint32_t request() { return noHandle; }

private:
    struct Element
    {
        std::uint64_t bit = 0;
        std::uint64_t endBit = 0;
        std::uint32_t structure = noHandle;
    };
    struct Structure
    {
        Row row = noRow;
        std::uint32_t record = 0;
        std::uint32_t parent = noHandle;
        bool isLayer = false;
        StreamPlace stream{};
        std::map<std::uint32_t, std::vector<Element>> fields{}; ///< by position in `seq`; no entry: not there
        std::vector<Value> arguments{};
    };
    /// How far a reader got, in bits; `failed` when an error ended the structure.
    struct Reading
    {
        std::uint64_t bit = 0;
        bool failed = false;
    };

    std::uint32_t addRecord(Row row, std::uint8_t attribute, std::uint8_t flags, std::uint64_t begin, std::uint64_t end,
                            std::uint32_t parent);
    std::uint32_t addStructure(Row row, std::uint8_t attribute, std::uint8_t flags, std::uint32_t parent,
                               StreamPlace stream, std::uint32_t begin);
    Reading layer(Row row, std::uint8_t attribute, std::uint8_t flags, std::uint32_t parent, std::uint32_t begin,
                  std::uint32_t end);
    Reading structure(std::uint32_t self, std::uint32_t begin);
    Reading attribute(std::uint32_t self, const Attribute &attribute, std::uint64_t bit);
    Reading list(std::uint32_t self, const Attribute &attribute, std::uint32_t begin);
    Reading element(std::uint32_t self, const Attribute &attribute, std::uint32_t begin, std::uint32_t index);
    Reading payload(std::uint32_t self, const Attribute &attribute, std::uint8_t flags, std::uint32_t begin,
                    std::uint32_t end);
    [[nodiscard]] std::vector<Value> argumentsOf(std::uint32_t self, const Attribute &attribute, Row row,
                                                 std::uint32_t index);
    Reading fail(std::uint32_t self, const Attribute &attribute, std::uint64_t bit, ReadProblem problem);
    [[nodiscard]] bool claims(Row row, std::uint32_t self, std::uint32_t begin, std::uint32_t end);
    [[nodiscard]] Row caseOf(const Attribute &attribute, const Value &on) const;
    [[nodiscard]] Value valueOf(const Attribute &attribute, const Element &element) const;
    [[nodiscard]] const Attribute &attributeOf(std::uint32_t handle, std::uint32_t index) const;
    [[nodiscard]] static bool isPlain(const Attribute &attribute);

    const Registry &m_registry;
    ByteView m_packet;
    std::vector<Record> m_records;
    std::deque<Structure> m_structures;
    Evaluator<PlainWalk> m_evaluator;
};

} // namespace wl::tests
