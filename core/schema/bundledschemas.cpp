// SPDX-License-Identifier: MIT
#include "core/schema/bundledschemas.h"

#include "core/schema/snapshot.h"

#include <QDir>
#include <QResource>

namespace wl {
namespace {

Result<std::vector<SchemaSource>> readFolder(const QString &folder, bool isBundled)
{
    const QDir dir(folder);
    if (!dir.exists())
        return Error{ErrorCode::Io, "there is no such folder", folder.toStdString()};
    std::vector<SchemaSource> sources;
    for (const QString &name : dir.entryList({QStringLiteral("*.ksy")}, QDir::Files, QDir::Name)) {
        auto source = readSchema(dir.filePath(name).toStdString(), isBundled);
        if (!source)
            return source.error();
        sources.push_back(std::move(*source));
    }
    return sources;
}

} // namespace

std::vector<SchemaSource> bundledSchemas()
{
    auto sources = readFolder(QStringLiteral(":/protocols"), true);
    Q_ASSERT(sources);
    return sources ? std::move(*sources) : std::vector<SchemaSource>();
}

Result<std::vector<SchemaSource>> schemasIn(const std::string &folder)
{
    return readFolder(QString::fromStdString(folder), false);
}

RegistryPtr bundledRegistry()
{
    const QResource snapshot(QStringLiteral(":/protocols.snapshot")); // in programs that link wl_snapshot
    if (snapshot.isValid()) {
        const auto registry = registryFrom({snapshot.data(), static_cast<std::size_t>(snapshot.size())});
        Q_ASSERT(registry);
        if (registry)
            return *registry;
    }
    const std::vector<SchemaSource> sources = bundledSchemas();
    SchemaLoad load = loadSchemas(sources);
    Q_ASSERT(load.errors.empty());
    return load.registry;
}

} // namespace wl
