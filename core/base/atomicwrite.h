// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <string>

namespace wl {

/// Puts @p bytes into the file @p path, whole or not at all: until they are safe
/// on the disk, the old file stays as it is, whatever happens (disk full, no
/// permission, the process killed). Beside appendLine() the only way in which this program writes a file.
///
/// A symbolic link is followed; the folder must exist.
///
/// Errors: NoPermission, or Io for all else, with the path and the system's words.
Result<Done> atomicWrite(const std::string &path, const QByteArray &bytes);

/// Puts @p line and a line feed behind what is in a log, in one write, so that the lines of two programs do not mix.
/// The file is made where there is none; the folder must exist.
///
/// Errors: NoPermission, or Io for all else, with the path and the system's words.
Result<Done> appendLine(const std::string &path, const QByteArray &line);

} // namespace wl
