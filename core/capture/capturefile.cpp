// SPDX-License-Identifier: MIT
#include "core/capture/capturefile.h"

#include "core/capture/gzip.h"

namespace wl {
namespace {

bool isPlainCapture(ByteView bytes) noexcept
{
    return isPcap(bytes) || isForeignPcap(bytes) || isPcapng(bytes);
}

} // namespace

bool isCapture(ByteView bytes) noexcept
{
    return isPlainCapture(bytes) || isGzip(bytes);
}

Result<Capture> readCapture(QByteArray bytes, const std::string &file)
{
    if (isPcapng(viewOf(bytes)))
        return readPcapng(std::move(bytes), file);
    if (!isGzip(viewOf(bytes)))
        return readPcap(std::move(bytes), file);
    auto unpacked = unpackGzip(viewOf(bytes), file);
    if (!unpacked)
        return unpacked.error();
    if (!isPlainCapture(viewOf(unpacked->bytes)))
        return Error{.code = ErrorCode::BadInput,
                     .text = unpacked->damage ? "offset " + std::to_string(unpacked->damage->offset) + ": "
                             + unpacked->damage->text + ", before a capture begins"
                                              : "expected a pcap or pcapng in the compressed file",
                     .file = file};
    auto capture = isPcapng(viewOf(unpacked->bytes)) ? readPcapng(std::move(unpacked->bytes), file)
                                                     : readPcap(std::move(unpacked->bytes), file);
    if (!capture)
        return capture;
    capture->isCompressed = true;
    if (unpacked->damage) {
        unpacked->damage->text += " (offset in the compressed file)";
        capture->notes.insert(capture->notes.begin(), *unpacked->damage);
        capture->losesWhenWritten = true;
    }
    return capture;
}

} // namespace wl
