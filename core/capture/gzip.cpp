// SPDX-License-Identifier: MIT
#include "core/capture/gzip.h"

#include <zlib.h>

#include <array>
#include <limits>

namespace wl {
namespace {

/// A zlib stream for gzip that ends itself.
class Inflater
{
public:
    Inflater() { m_isReady = inflateInit2(&m_stream, gzipWindow) == Z_OK; }
    ~Inflater()
    {
        if (m_isReady)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    [[nodiscard]] bool isReady() const noexcept { return m_isReady; }
    [[nodiscard]] z_stream &stream() noexcept { return m_stream; }

private:
    static constexpr int gzipWindow = 15 + 16; // the largest window, in gzip's wrapping
    z_stream m_stream{};
    bool m_isReady = false;
};

} // namespace

bool isGzip(ByteView bytes) noexcept
{
    return bytes.size() >= 3 && bytes[0] == 0x1f && bytes[1] == 0x8b && bytes[2] == 8;
}

Result<Unpacked> unpackGzip(ByteView bytes, const std::string &file, qsizetype most)
{
    Unpacked out;
    Inflater inflater;
    z_stream &stream = inflater.stream();
    stream.next_in = const_cast<Bytef *>(bytes.data()); // zlib reads it only
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::array<char, 65536> block;
    const auto stop = [&](const char *text) {
        out.damage = CaptureNote{.offset = static_cast<std::int64_t>(bytes.size() - stream.avail_in), .text = text};
        return out;
    };
    if (!inflater.isReady())
        return Error{.code = ErrorCode::Budget, .text = "there is no memory to unpack it", .file = file};
    if (bytes.size() > std::numeric_limits<uInt>::max())
        return Error{.code = ErrorCode::Budget, .text = "expected a compressed file below 4 GiB", .file = file};
    while (true) {
        stream.next_out = reinterpret_cast<Bytef *>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        const int state = inflate(&stream, Z_NO_FLUSH);
        const auto made = static_cast<qsizetype>(block.size() - stream.avail_out);
        if (made > most - out.bytes.size())
            return Error{.code = ErrorCode::Budget,
                         .text = "the compressed file holds more than " + std::to_string(most >> 20)
                             + " MiB: unpack it, and take a part of it",
                         .file = file};
        out.bytes.append(block.data(), made);
        if (state == Z_STREAM_END) {
            // Bytes behind the last member are padding of tapes and blocks, as gzip itself sees it.
            if (!isGzip(bytes.subspan(bytes.size() - stream.avail_in)))
                return out;
            inflateReset(&stream);
        } else if (state == Z_BUF_ERROR || (state == Z_OK && stream.avail_in == 0 && stream.avail_out != 0)) {
            return stop("the compressed file ends too early");
        } else if (state != Z_OK) {
            return stop("the compressed data is damaged here");
        }
    }
}

} // namespace wl
