// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <string>

namespace wl {

/// Puts @p bytes into the file @p path, whole or not at all: until they are safe
/// on the disk, the old file stays as it is, whatever happens (disk full, no
/// permission, the process killed). The only way in which this program writes a file.
///
/// A symbolic link is followed; the folder must exist.
///
/// Errors: NoPermission, or Io for all else, with the path and the system's words.
Result<Done> atomicWrite(const std::string &path, const QByteArray &bytes);

} // namespace wl
