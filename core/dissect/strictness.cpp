// SPDX-License-Identifier: MIT
#include "core/dissect/strictness.h"

#include "core/dissect/fieldtext.h"
#include "core/dissect/valid.h"

namespace wl {
namespace {

class Judge
{
public:
    explicit Judge(Dissector &dissector) : m_dissector(dissector), m_registry(dissector.registry()) { }

    std::optional<std::string> run()
    {
        // Looking at values may read instances, whose records come behind those of the packet.
        const auto count = static_cast<std::uint32_t>(m_dissector.records().size());
        for (std::uint32_t i = 0; i < count; ++i) {
            const Record record = m_dissector.records()[i];
            if (record.row == errorRow)
                return nameOf(i) + ": " + problemText(record.problem());
            if (record.isClamped())
                return nameOf(i) + ": its size goes beyond the bytes that are there";
            if (record.row >= firstTypeRow) {
                if (auto breach = structure(i, m_registry.type(record.row)))
                    return breach;
            }
        }
        return instances(m_registry.type(m_dissector.records()[0].row));
    }

private:
    /// `chunk.length`: the type that holds a field, and the field.
    [[nodiscard]] std::string nameOf(std::uint32_t index) const
    {
        const Record &record = m_dissector.records()[index];
        std::uint32_t holder = record.parent == noRecord ? index : record.parent;
        while (m_dissector.records()[holder].row < firstTypeRow)
            holder = m_dissector.records()[holder].parent;
        const Type &type = m_registry.type(m_dissector.records()[holder].row);
        const bool isField = record.attribute < type.attributeCount + type.parsedCount && holder != index;
        return m_registry.info(m_dissector.records()[holder].row).path
            + (isField ? "." + m_registry.info(type.firstAttribute + record.attribute).id : std::string());
    }

    std::optional<std::string> judge(const ValidRule &rule, std::uint32_t self, const Value &value,
                                     const std::string &name)
    {
        Evaluator<Dissector> &evaluator = m_dissector.evaluator();
        if (value.kind != Value::Kind::List)
            return isValid(m_registry, evaluator, rule, self, value) ? std::nullopt
                                                                     : std::optional(name + ": its value is not valid");
        for (std::uint32_t i = 0; i < evaluator.elements(value); ++i) {
            if (auto breach = judge(rule, self, evaluator.at(value, i), name))
                return breach;
        }
        return std::nullopt;
    }

    std::optional<std::string> structure(std::uint32_t record, const Type &type)
    {
        for (std::uint32_t i = 0; i < type.attributeCount; ++i) {
            const AttributeInfo &info = m_registry.info(type.firstAttribute + i);
            if (!info.valid)
                continue;
            const Value value = m_dissector.evaluator().decoded(m_dissector.field(record, i));
            if (auto breach = judge(*info.valid, record, value, m_registry.info(info.type).path + "." + info.id))
                return breach;
        }
        return std::nullopt;
    }

    /// The instances of the root that have a rule: nothing else asks for them.
    std::optional<std::string> instances(const Type &type)
    {
        for (std::uint32_t i = type.firstInstance; i < type.firstInstance + type.instanceCount; ++i) {
            const Instance &instance = m_registry.instances()[i];
            const AttributeInfo *info = instance.parsed >= 0
                ? &m_registry.info(type.firstAttribute + static_cast<AttributeId>(instance.parsed))
                : nullptr;
            const ValidRule *rule = instance.valid >= 0 ? &m_registry.valids()[static_cast<std::size_t>(instance.valid)]
                : info != nullptr && info->valid        ? &*info->valid
                                                        : nullptr;
            if (rule == nullptr)
                continue;
            const std::string &name = m_registry.names()[instance.name];
            const Value value = m_dissector.evaluator().valueOf(instance, 0);
            if (auto breach = judge(*rule, 0, value, name))
                return breach;
        }
        return std::nullopt;
    }

    Dissector &m_dissector;
    const Registry &m_registry;
};

} // namespace

std::optional<std::string> firstBreach(Dissector &dissector)
{
    return Judge(dissector).run();
}

} // namespace wl
