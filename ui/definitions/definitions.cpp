// SPDX-License-Identifier: MIT
#include "ui/definitions/definitions.h"

#include "core/autofield/rulekind.h"
#include "core/schema/bundledschemas.h"
#include "core/session/session.h"

#include <QFile>

#include <algorithm>
#include <chrono>

namespace wl {
namespace {

constexpr std::chrono::milliseconds pause{100}; // an editor writes, renames and sets times: one reload for all of it

template<typename Sources>
auto *sourceOf(Sources &sources, const std::string &file)
{
    const auto at = std::find_if(sources.begin(), sources.end(), [&](const auto &each) { return each.file == file; });
    return at == sources.end() ? nullptr : &*at;
}

} // namespace

Definitions::Definitions(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Definitions::reload);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_pause, qOverload<>(&QTimer::start));
}

void Definitions::setFolders(const QStringList &folders)
{
    m_folders.clear();
    for (const QString &folder : folders)
        m_folders.push_back(folder.toStdString());
    reload();
}

std::vector<SchemaSource> Definitions::readFolders()
{
    std::vector<SchemaSource> sources;
    for (const std::string &folder : m_folders) {
        auto own = schemasIn(folder);
        if (!own) {
            m_mistakes.push_back(own.error());
            continue;
        }
        sources.insert(sources.end(), own->begin(), own->end());
    }
    return sources;
}

SchemaLoad Definitions::load(std::vector<SchemaSource> sources)
{
    if (sources.empty())
        return {bundledRegistry(), {}};
    for (SchemaSource &bundled : bundledSchemas())
        sources.push_back(std::move(bundled));
    SchemaLoad load = loadSchemas(sources, m_folders);
    for (const Error &error : checkRules(*load.registry))
        load.errors.push_back(error);
    return load;
}

void Definitions::reload()
{
    m_mistakes.clear();
    const std::vector<SchemaSource> sources = readFolders();
    watch(sources);
    const auto isSame
        = [](const SchemaSource &a, const SchemaSource &b) { return a.file == b.file && a.text == b.text; };
    if (!std::ranges::equal(sources, m_seen, isSame)) {
        m_seen = sources;
        take(sources);
    }
    m_mistakes.insert(m_mistakes.end(), m_takenMistakes.begin(), m_takenMistakes.end());
    emit reloaded();
}

void Definitions::take(std::vector<SchemaSource> sources)
{
    SchemaLoad now = load(sources);
    m_takenMistakes = now.errors;
    bool hasOlder = false;
    for (const Error &error : m_takenMistakes) {
        SchemaSource *broken = sourceOf(sources, error.file);
        const SchemaSource *good = sourceOf(m_good, error.file);
        if (broken != nullptr && good != nullptr) {
            broken->text = good->text;
            hasOlder = true;
        }
    }
    if (hasOlder)
        now = load(sources);
    if (const auto done = m_session.setRegistry(now.registry); !done) {
        m_takenMistakes.push_back(done.error());
        return;
    }
    std::erase_if(sources, [&](const SchemaSource &source) {
        return std::ranges::any_of(now.errors, [&](const Error &error) { return error.file == source.file; });
    });
    m_good = std::move(sources);
}

void Definitions::watch(const std::vector<SchemaSource> &sources)
{
    QStringList wanted;
    for (const std::string &folder : m_folders)
        wanted.append(QString::fromStdString(folder));
    for (const SchemaSource &source : sources)
        wanted.append(QString::fromStdString(source.file));
    // A file that was replaced by another of its name is no longer watched.
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList fresh;
    for (const QString &path : wanted) {
        if (!watched.contains(path) && QFile::exists(path))
            fresh.append(path);
    }
    if (!fresh.isEmpty())
        m_watcher.addPaths(fresh);
}

} // namespace wl
