// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/mainwindow.h"

namespace wl {

/// The few questions that stop everything: files, unsaved work and hazardous
/// sends.
void useDialogs(MainWindow &window);

} // namespace wl
