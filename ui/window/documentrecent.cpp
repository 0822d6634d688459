// SPDX-License-Identifier: MIT
//
// The files that were open before, and where the next one is looked for.
#include "ui/window/document.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace wl {
namespace {

const auto recentKey = QStringLiteral("files/recent");
constexpr qsizetype mostRecent = 10;

} // namespace

QStringList Document::recentFiles() const
{
    return m_settings.value(recentKey).toStringList();
}

void Document::clearRecentFiles()
{
    m_settings.remove(recentKey);
    emit recentFilesChanged();
}

QString Document::startFolder() const
{
    QStringList folders;
    for (const QString &file : QStringList(m_path) + recentFiles()) {
        if (!file.isEmpty() && !file.startsWith(QLatin1Char(':'))) // a built-in template
            folders << QFileInfo(file).absolutePath();
    }
    folders << QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto found = std::find_if(folders.cbegin(), folders.cend(),
                                    [](const QString &folder) { return !folder.isEmpty() && QDir(folder).exists(); });
    return found != folders.cend() ? *found : QDir::homePath();
}

void Document::remember(const QString &path)
{
    QStringList files = recentFiles();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(recentKey, QStringList(files.mid(0, mostRecent)));
    emit recentFilesChanged();
}

} // namespace wl
