// SPDX-License-Identifier: MIT
#include "ui/window/journalfiles.h"

#include "core/base/atomicwrite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace wl {
namespace {

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, file.errorString().toStdString(), path.toStdString()};
    return file.readAll();
}

} // namespace

JournalFiles::JournalFiles(const QString &folder, const QString &id)
    : m_folder(folder), m_stem(QDir(folder).filePath(id)), m_lock(m_stem + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0); // a window may live for weeks: only the end of its process frees a lock
}

std::vector<std::shared_ptr<JournalFiles>> JournalFiles::leftIn(const QString &folder)
{
    std::vector<std::shared_ptr<JournalFiles>> left;
    const QFileInfoList found
        = QDir(folder).entryInfoList({QStringLiteral("*.wlt"), QStringLiteral("*.capture")}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : found) {
        auto files = std::make_shared<JournalFiles>(folder, file.completeBaseName());
        const bool isCapture = file.suffix() == QLatin1String("capture");
        if ((isCapture && QFile::exists(files->packetsPath())) || !files->m_lock.tryLock(0))
            continue;
        if (!isCapture && !QFile::exists(files->packetsPath())) // its window ended since the folder was listed
            continue;
        if (isCapture)
            files->remove();
        else
            left.push_back(std::move(files));
    }
    return left;
}

Result<Done> JournalFiles::lock()
{
    if (m_lock.isLocked())
        return Done{};
    const QFileInfo folder(m_folder);
    if (!folder.isDir()) {
        if (!QDir().mkpath(m_folder))
            return Error{ErrorCode::Io, "the folder cannot be made", m_folder.toStdString()};
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    if (!m_lock.tryLock(0)) {
        const bool isDenied = m_lock.error() == QLockFile::PermissionError;
        return Error{isDenied ? ErrorCode::NoPermission : ErrorCode::Io,
                     isDenied ? "nothing may be written there" : "no lock file can be made there",
                     m_folder.toStdString()};
    }
    return Done{};
}

Result<Done> JournalFiles::write(const UnsavedWork &work)
{
    const auto text = unsavedText(work);
    if (!text)
        return text.error();
    if (Result<Done> done = lock(); !done)
        return done;
    if (work.store->capture && work.store->capture != m_capture) {
        if (Result<Done> done = atomicWrite(capturePath().toStdString(), work.store->capture->fileBytes); !done)
            return done;
        m_capture = work.store->capture;
    }
    return atomicWrite(packetsPath().toStdString(), *text);
}

Result<UnsavedSummary> JournalFiles::summary() const
{
    const auto text = contentOf(packetsPath());
    return text ? summaryOfUnsaved(*text, packetsPath().toStdString()) : text.error();
}

Result<UnsavedWork> JournalFiles::read(const RegistryPtr &registry)
{
    const auto text = contentOf(packetsPath());
    if (!text)
        return text.error();
    std::optional<QByteArray> capture;
    if (QFile::exists(capturePath())) {
        auto bytes = contentOf(capturePath());
        if (!bytes)
            return bytes.error();
        capture = std::move(*bytes);
    }
    auto work = readUnsaved(*text, packetsPath().toStdString(), capture, registry);
    if (work)
        m_capture = work->store->capture;
    return work;
}

void JournalFiles::remove()
{
    QFile::remove(packetsPath());
    QFile::remove(capturePath());
    m_lock.unlock(); // last: whoever gets the lock finds nothing
}

QString JournalFiles::setAside()
{
    const QDir aside(m_folder + QStringLiteral("/damaged"));
    QDir().mkpath(aside.path());
    QString packets = packetsPath();
    for (const QString &path : {packetsPath(), capturePath()}) {
        const QString there = aside.filePath(QFileInfo(path).fileName());
        if (QFile::rename(path, there) && path == packetsPath())
            packets = there;
    }
    m_lock.unlock();
    return packets;
}

} // namespace wl
