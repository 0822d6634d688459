// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace wl {

/// Asks for the file to write. A name without a suffix gets that of the chosen filter.
/// @param suggested  a name, with its folder or without
/// @param filters    as QFileDialog has them: `Templates (*.wlt);;Captures (*.pcap *.pcapng)`
/// @return empty when it was cancelled
[[nodiscard]] QString askSaveFile(QWidget *parent, const QString &title, const QString &suggested,
                                  const QString &filters);

} // namespace wl
