// SPDX-License-Identifier: MIT
#include "core/base/atomicwrite.h"

#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace wl {
namespace {

Error failure(const std::string &path, const QString &reason, ErrorCode code = ErrorCode::Io)
{
    return {.code = code, .text = "cannot be written: " + reason.toStdString(), .file = path};
}

/// Why open() failed: QSaveFile has one error for a missing right and for a dying disk.
ErrorCode openErrorCode(const QString &fileName, const QFileInfo &folder)
{
    const QFileInfo old(fileName);
    return !folder.isWritable() || (old.exists() && !old.isWritable()) ? ErrorCode::NoPermission : ErrorCode::Io;
}

/// A write that was cut short is no error to QSaveFile.
QString writeFailure(const QSaveFile &file)
{
    return file.error() == QFileDevice::NoError ? u"there is no room for all of it"_s : file.errorString();
}

#ifdef Q_OS_UNIX

/// QSaveFile syncs too, but takes a failure (a full quota, a dying disk) for success.
bool syncFile(const QSaveFile &file)
{
    return ::fsync(file.handle()) == 0 || errno == EINVAL || errno == ENOTSUP;
}

/// Makes the new name itself survive a power cut. A file system that cannot is not an error.
void syncFolderOf(const QString &fileName)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(fileName).absolutePath());
    const int fd = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

#else

bool syncFile(const QSaveFile &)
{
    return true;
}
void syncFolderOf(const QString &) { }

#endif

} // namespace

Result<Done> atomicWrite(const std::string &path, const QByteArray &bytes)
{
    const QString fileName = QString::fromStdString(path);
    const QFileInfo folder(QFileInfo(fileName).absolutePath());
    if (!folder.isDir())
        return failure(path, u"there is no such folder"_s);

    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return failure(path, file.errorString(), openErrorCode(fileName, folder));

    // commit() alone reports success on a full disk and leaves an empty file: ask at every step, and take the
    // reason before cancelWriting() overwrites it.
    const bool isWritten = file.write(bytes) == bytes.size() && file.flush() && file.error() == QFileDevice::NoError;
    if (!isWritten || !syncFile(file)) {
        const Error error = failure(path, isWritten ? qt_error_string() : writeFailure(file));
        file.cancelWriting();
        return error;
    }
    if (!file.commit())
        return failure(path, file.errorString());

    if (QFile written(fileName); !written.open(QIODevice::ReadOnly) || written.size() != bytes.size())
        return failure(path, u"after writing, the file does not have the right size"_s);
    syncFolderOf(QFileInfo(fileName).canonicalFilePath());
    return Done{};
}

Result<Done> appendLine(const std::string &path, const QByteArray &line)
{
    const QString fileName = QString::fromStdString(path);
    const QFileInfo folder(QFileInfo(fileName).absolutePath());
    if (!folder.isDir())
        return failure(path, u"there is no such folder"_s);
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failure(path, file.errorString(), openErrorCode(fileName, folder));
    const QByteArray bytes = line + '\n';
    if (file.write(bytes) != bytes.size())
        return failure(path, file.errorString());
    return Done{};
}

} // namespace wl
