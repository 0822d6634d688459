// SPDX-License-Identifier: MIT
#include "core/schema/schemaloader.h"

#include "core/schema/fileloader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <deque>
#include <map>

namespace wl {

/// Fills a Registry from all files: the only maker of registries.
class SchemaLoader
{
public:
    SchemaLoad run(std::span<const SchemaSource> sources, std::span<const std::string> importFolders,
                   const ExpressionRequest *request)
    {
        for (const SchemaSource &source : sources) {
            if (!m_fileOf.contains(cleanName(source.file)))
                declare(source);
        }
        // Imports may name further files, which are read behind the others.
        for (std::size_t i = 0; i < m_files.size(); ++i)
            resolveImports(i, importFolders);
        for (Entry &entry : m_files) {
            if (!entry.isUsable || !entry.loader->compile())
                drop(entry.loader->rootRow());
        }
        bindTables();
        SchemaLoad load{m_registry, std::move(m_errors), std::move(m_notes)};
        if (request != nullptr)
            compileRequest(*request, load);
        return load;
    }

private:
    struct Entry
    {
        SchemaSource source;
        std::optional<FileLoader> loader{};
        bool isUsable = false;
    };

    static std::string cleanName(const std::string &file)
    {
        return QDir::cleanPath(QFileInfo(QString::fromStdString(file)).absoluteFilePath()).toStdString();
    }

    /// @return the index of the file, which may be unusable
    std::size_t declare(const SchemaSource &source)
    {
        m_fileOf.emplace(cleanName(source.file), m_files.size());
        Entry &entry = m_files.emplace_back(Entry{source});
        entry.loader.emplace(*m_registry, entry.source, m_errors, m_notes);
        entry.isUsable = entry.loader->declare();
        return m_files.size() - 1;
    }

    void resolveImports(std::size_t index, std::span<const std::string> importFolders)
    {
        for (const YamlNode &name : m_files[index].loader->imports()) {
            const auto found = importNamed(m_files[index].source, name.text, importFolders);
            if (found && m_files[*found].isUsable) {
                const std::string last = name.text.substr(name.text.rfind('/') + 1);
                m_files[index].loader->addImport(last, *m_files[*found].loader);
                continue;
            }
            m_files[index].loader->failImport(name,
                                              found ? "the imported file '" + name.text + "' has mistakes"
                                                    : "there is no file '" + name.text + ".ksy' to import");
            m_files[index].isUsable = false;
        }
    }

    std::optional<std::size_t> importNamed(const SchemaSource &from, const std::string &name,
                                           std::span<const std::string> importFolders)
    {
        std::vector<std::string> places;
        if (name.starts_with('/')) {
            for (const std::string &folder : importFolders)
                places.push_back(folder + name);
        } else {
            places.push_back(QFileInfo(QString::fromStdString(from.file)).path().toStdString() + "/" + name);
        }
        for (const std::string &place : places) {
            const std::string clean = cleanName(place + ".ksy");
            if (const auto at = m_fileOf.find(clean); at != m_fileOf.end() && m_files[at->second].isUsable)
                return at->second;
            if (const auto known = fileOfProtocol(name.substr(name.rfind('/') + 1)))
                return known;
            if (const auto at = m_fileOf.find(clean); at != m_fileOf.end())
                return at->second;
            if (m_files.size() >= mostFiles)
                return std::nullopt;
            if (const auto source = readSchema(place + ".ksy", from.isBundled))
                return declare(*source);
        }
        return std::nullopt;
    }

    /// The file that defines the protocol @p id: a person's own may stand in the place of a bundled one.
    [[nodiscard]] std::optional<std::size_t> fileOfProtocol(const std::string &id) const
    {
        const Protocol *protocol = m_registry->protocol(id);
        for (std::size_t i = 0; protocol != nullptr && i < m_files.size(); ++i) {
            if (m_files[i].isUsable && m_files[i].loader->rootRow() == protocol->row)
                return i;
        }
        return std::nullopt;
    }

    void compileRequest(const ExpressionRequest &request, SchemaLoad &load)
    {
        Result<Row> row = noRow;
        if (const auto at = m_fileOf.find(cleanName(request.root)); at != m_fileOf.end())
            row = m_files[at->second].loader->rootRow();
        else
            row = m_registry->rowNamed(request.root);
        for (const std::string &text : request.expressions) {
            Result<CodeRange> code
                = row ? Error{ErrorCode::BadInput, "no definition is there to evaluate it with"} : row.error();
            for (Entry &entry : m_files) {
                if (const auto own = row ? entry.loader->expressionIn(*row, text) : std::nullopt)
                    code = *own;
            }
            load.expressions.push_back(std::move(code));
        }
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

    static constexpr std::size_t mostFiles = 2000;
    std::shared_ptr<Registry> m_registry{new Registry};
    std::vector<Error> m_errors;
    std::vector<Error> m_notes;
    std::deque<Entry> m_files; // files keep their place: the loaders point to each other
    std::map<std::string, std::size_t> m_fileOf;
};

SchemaLoad loadSchemas(std::span<const SchemaSource> sources, std::span<const std::string> importFolders,
                       const ExpressionRequest *request)
{
    return SchemaLoader().run(sources, importFolders, request);
}

Result<SchemaSource> readSchema(const std::string &file, bool isBundled)
{
    QFile input(QString::fromStdString(file));
    if (!input.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, input.errorString().toStdString(), file};
    return SchemaSource{file, input.readAll().toStdString(), isBundled};
}

} // namespace wl
