// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/unsavedwork.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace wl {

class JournalFiles;
class Session;

/// Keeps in a folder what is not saved, so that the end of the program takes at most a second of work with it. The
/// first change starts a timer; when it runs out, a thread of its own writes what is open then. What is saved, or left
/// for something else, is removed.
class Journal : public QObject
{
    Q_OBJECT

public:
    /// @param work  tells what is open, in this thread
    Journal(Session &session, const QString &folder, std::function<UnsavedWork()> work, QObject *parent = nullptr);
    ~Journal() override;

    /// How many packets windows left that ended without being closed, and what they belong to.
    struct Left
    {
        std::size_t packets = 0;
        std::vector<std::string> names{};
    };
    /// Of what can be restored.
    [[nodiscard]] Left left() const;
    /// Of what names protocols that no definition describes at the moment. It stays until there is one.
    [[nodiscard]] Left waiting() const;
    /// Those protocols, each once.
    [[nodiscard]] std::vector<std::string> missingProtocols() const;
    /// Hands the newest of what can be restored to @p open and goes on with its files.
    /// Errors: those of JournalFiles::read(), with where the files were put aside. Nothing is opened then.
    /// @pre left() has packets
    Result<Done> restoreNewest(const std::function<void(UnsavedWork)> &open);
    void discardLeft();
    void discardWaiting();
    /// What could not be read, and where it was put aside; told once.
    [[nodiscard]] std::vector<Error> takeDamaged();

    /// Writes now what is not written yet, and waits for it.
    void flush();
    /// An orderly end: removes the files. Those that were left by others stay.
    void close();

signals:
    /// Once in a row of failures. The next change tries again.
    void failed(const wl::Error &error);

private:
    struct Leftover
    {
        std::shared_ptr<JournalFiles> files{};
        UnsavedSummary summary{};
    };

    [[nodiscard]] bool isWaiting(const Leftover &left) const;
    [[nodiscard]] Left summed(bool areWaiting) const;
    void discard(bool areWaiting);
    void takeChange();
    void write();
    void takeResult(const Result<Done> &result);
    void drop();
    void startAnew();
    Error aside(JournalFiles &files, Error error) const;

    Session &m_session;
    QString m_folder;
    std::function<UnsavedWork()> m_work;
    QTimer m_timer;
    std::shared_ptr<JournalFiles> m_files;
    std::optional<UnsavedWork> m_written{}; ///< or being written
    std::vector<Leftover> m_left{};
    std::vector<Error> m_damaged{};
    bool m_hasFiles = false;
    bool m_isWriting = false;
    bool m_hasFailed = false;
    QThreadPool m_pool;
};

} // namespace wl
