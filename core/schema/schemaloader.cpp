// SPDX-License-Identifier: MIT
#include "core/schema/schemaloader.h"

#include "core/schema/fileloader.h"

#include <algorithm>
#include <deque>

namespace wl {

/// Fills a Registry from all files: the only maker of registries.
class SchemaLoader
{
public:
    SchemaLoad run(std::span<const SchemaSource> sources)
    {
        std::deque<FileLoader> files;
        for (const SchemaSource &source : sources) {
            files.emplace_back(*m_registry, source, m_errors);
            if (!files.back().declare())
                dropLast(files);
        }
        for (FileLoader &file : files) {
            if (!file.compile())
                drop(file.rootRow());
        }
        bindTables();
        return {m_registry, std::move(m_errors)};
    }

private:
    void dropLast(std::deque<FileLoader> &files)
    {
        if (files.back().rootRow() != noRow)
            drop(files.back().rootRow());
        files.pop_back();
    }

    /// Makes a broken file unreachable; its rows stay, so that no index moves.
    void drop(Row root)
    {
        std::erase_if(m_registry->m_protocols, [root](const Protocol &protocol) { return protocol.row == root; });
        for (Type &type : m_registry->m_types) {
            if (type.protocol == root) {
                type.attributeCount = 0;
                type.stepCount = 0;
                type.instanceCount = 0;
            }
        }
    }

    void bindTables()
    {
        for (const Protocol &protocol : m_registry->m_protocols) {
            for (const auto &[name, keys] : protocol.binds) {
                auto &table = m_registry->m_tables[static_cast<std::size_t>(m_registry->tableIndex(name))];
                for (const std::uint64_t key : keys)
                    table.entries.emplace_back(key, protocol.row);
            }
        }
        for (ProtocolTable &table : m_registry->m_tables)
            std::stable_sort(table.entries.begin(), table.entries.end(),
                             [](const auto &a, const auto &b) { return a.first < b.first; });
        for (Payload &payload : m_registry->m_payloads) {
            const bool isGone = payload.protocol != noRow && m_registry->protocolOf(payload.protocol) == nullptr;
            if (isGone)
                payload.protocol = noRow;
        }
    }

    std::shared_ptr<Registry> m_registry{new Registry};
    std::vector<Error> m_errors;
};

SchemaLoad loadSchemas(std::span<const SchemaSource> sources)
{
    return SchemaLoader().run(sources);
}

} // namespace wl
