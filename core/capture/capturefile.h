// SPDX-License-Identifier: MIT
#pragma once

#include "core/capture/pcap.h"
#include "core/capture/pcapng.h"

namespace wl {

/// Whether @p bytes start like a capture that readCapture() reads or refuses in words: by its magic number, whatever
/// the file is called.
[[nodiscard]] bool isCapture(ByteView bytes) noexcept;

/// Indexes a pcap or a pcapng, either of them also compressed by gzip.
///
/// Offsets in notes and packets count in the uncompressed file; a note about the compressed data says so.
/// Errors: those of readPcap(), readPcapng() and unpackGzip(); BadInput when a compressed file holds something else.
Result<Capture> readCapture(QByteArray bytes, const std::string &file);

} // namespace wl
