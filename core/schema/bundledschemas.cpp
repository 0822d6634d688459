// SPDX-License-Identifier: MIT
#include "core/schema/bundledschemas.h"

#include <QDir>
#include <QFile>

namespace wl {
namespace {

Result<std::vector<SchemaSource>> readFolder(const QString &folder, bool isBundled)
{
    const QDir dir(folder);
    if (!dir.exists())
        return Error{ErrorCode::Io, "there is no such folder", folder.toStdString()};
    std::vector<SchemaSource> sources;
    for (const QString &name : dir.entryList({QStringLiteral("*.ksy")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::Io, file.errorString().toStdString(), file.fileName().toStdString()};
        sources.push_back({file.fileName().toStdString(), file.readAll().toStdString(), isBundled});
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
    const std::vector<SchemaSource> sources = bundledSchemas();
    SchemaLoad load = loadSchemas(sources);
    Q_ASSERT(load.errors.empty());
    return load.registry;
}

} // namespace wl
