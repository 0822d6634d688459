// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schemaloader.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace wl {

class Session;

/// A person's own protocol definitions, beside the bundled ones. Their folders are watched: what is saved there is
/// taken up at once (rule D19). A file with a mistake keeps its last good text; the mistake is told until it is gone.
class Definitions : public QObject
{
    Q_OBJECT

public:
    explicit Definitions(Session &session, QObject *parent = nullptr);

    /// Takes up `*.ksy` of @p folders from now on; what the first declares goes before what the next do.
    void setFolders(const QStringList &folders);

    /// What is wrong with them at the moment, each with its file and, where it has one, its place.
    [[nodiscard]] const std::vector<Error> &mistakes() const noexcept { return m_mistakes; }

    /// Reads the folders again; happens by itself when something in them changes.
    void reload();

signals:
    /// They have been read again: the registry or the mistakes may be others.
    void reloaded();

private:
    [[nodiscard]] std::vector<SchemaSource> readFolders();
    [[nodiscard]] SchemaLoad load(std::vector<SchemaSource> sources);
    void take(std::vector<SchemaSource> sources);
    void watch(const std::vector<SchemaSource> &sources);

    Session &m_session;
    std::vector<std::string> m_folders;
    std::vector<SchemaSource> m_seen;   ///< what stood in the folders last
    std::vector<SchemaSource> m_good;   ///< of these the texts that were in order last
    std::vector<Error> m_takenMistakes; ///< found when they were taken up
    std::vector<Error> m_mistakes;
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
};

} // namespace wl
