// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/unsavedwork.h"

#include <QLockFile>
#include <QString>

#include <memory>
#include <vector>

namespace wl {

/// The files of one journal: `<id>.wlt`, of a capture also `<id>.capture` with its bytes as they were opened, and
/// `<id>.lock`, which says that the window they belong to lives. One thread at a time.
class JournalFiles
{
public:
    /// Files of that id in @p folder; none is made before write().
    JournalFiles(const QString &folder, const QString &id);

    /// Those in @p folder whose windows ended without removing them, newest first. They are locked from now on, so that
    /// no other window takes them. A capture without its `.wlt` belongs to work that was never written, and goes.
    [[nodiscard]] static std::vector<std::shared_ptr<JournalFiles>> leftIn(const QString &folder);

    /// Errors: those of unsavedText() and atomicWrite(); NoPermission or Io when the folder or the lock cannot be made.
    Result<Done> write(const UnsavedWork &work);
    /// Errors: Io, and those of summaryOfUnsaved().
    [[nodiscard]] Result<UnsavedSummary> summary() const;
    /// Errors: Io, and those of readUnsaved().
    [[nodiscard]] Result<UnsavedWork> read(const RegistryPtr &registry);
    void remove();
    /// Moves what cannot be read into the folder `damaged` beside it.
    /// @return where it is now
    QString setAside();

private:
    [[nodiscard]] QString packetsPath() const { return m_stem + QStringLiteral(".wlt"); }
    [[nodiscard]] QString capturePath() const { return m_stem + QStringLiteral(".capture"); }
    Result<Done> lock();

    QString m_folder;
    QString m_stem;
    QLockFile m_lock;
    std::shared_ptr<const Capture> m_capture{}; ///< whose bytes are in the file
};

} // namespace wl
