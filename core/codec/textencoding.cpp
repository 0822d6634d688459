// SPDX-License-Identifier: MIT
#include "core/codec/textencoding.h"

#include <QString>

#include <algorithm>
#include <array>

#include <iconv.h>

namespace wl {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string inCapitals(std::string_view name)
{
    std::string out(name);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

/// The name under which iconv knows an encoding of Kaitai's list.
std::string systemName(std::string_view name)
{
    const std::string capital = inCapitals(name);
    if (capital == "SJIS")
        return "SHIFT_JIS";
    if (capital.starts_with("WINDOWS-"))
        return "CP" + capital.substr(8);
    return capital;
}

/// An open conversion of the system's.
class Conversion
{
public:
    Conversion(const std::string &to, const std::string &from) : m_handle(iconv_open(to.c_str(), from.c_str())) { }
    ~Conversion()
    {
        if (isOpen())
            iconv_close(m_handle);
    }
    Conversion(const Conversion &) = delete;
    Conversion &operator=(const Conversion &) = delete;

    [[nodiscard]] bool isOpen() const { return m_handle != reinterpret_cast<iconv_t>(-1); }

    /// @param stand  what takes the place of a byte that cannot be converted; empty: stop
    /// @return whether everything was converted
    bool run(std::string_view in, std::string &out, std::string_view stand)
    {
        std::array<char, 256> buffer{};
        char *from = const_cast<char *>(in.data()); // iconv's own signature: it does not write there
        std::size_t left = in.size();
        while (left > 0) {
            char *to = buffer.data();
            std::size_t room = buffer.size();
            const std::size_t result = iconv(m_handle, &from, &left, &to, &room);
            out.append(buffer.data(), buffer.size() - room);
            const bool isStuck = result == static_cast<std::size_t>(-1) && room == buffer.size();
            if (isStuck && stand.empty())
                return false;
            if (isStuck) {
                out += stand;
                ++from;
                --left;
            }
        }
        return true;
    }

private:
    iconv_t m_handle;
};

std::string utf16(ByteView bytes, bool isLittleEndian)
{
    QString text;
    text.reserve(static_cast<qsizetype>(bytes.size() / 2));
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const unsigned first = bytes[i];
        const unsigned second = bytes[i + 1];
        text += QChar(static_cast<char16_t>(isLittleEndian ? second << 8U | first : first << 8U | second));
    }
    std::string out = text.toStdString();
    if (bytes.size() % 2 != 0)
        out += replacement;
    return out;
}

} // namespace

std::optional<TextEncoding> textEncoding(std::string_view name)
{
    const std::string capital = inCapitals(name);
    if (capital == "UTF-8" || capital == "ASCII" || capital == "US-ASCII")
        return TextEncoding::Utf8;
    if (capital == "ISO-8859-1" || capital == "ISO8859-1")
        return TextEncoding::Latin1;
    if (capital == "UTF-16LE")
        return TextEncoding::Utf16Le;
    if (capital == "UTF-16BE")
        return TextEncoding::Utf16Be;
    return Conversion("UTF-8", systemName(name)).isOpen() ? std::optional(TextEncoding::Other) : std::nullopt;
}

std::uint8_t unitBytes(std::string_view name)
{
    const std::string capital = inCapitals(name);
    return capital.starts_with("UTF-16") ? 2 : capital.starts_with("UTF-32") ? 4 : 1;
}

std::string toUtf8(ByteView bytes, TextEncoding encoding, std::string_view name)
{
    const auto text = asText(bytes);
    switch (encoding) {
    case TextEncoding::Utf8:
        return std::string(text);
    case TextEncoding::Latin1:
        return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())).toStdString();
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        return utf16(bytes, encoding == TextEncoding::Utf16Le);
    case TextEncoding::Other:
        break;
    }
    std::string out;
    Conversion conversion("UTF-8", systemName(name));
    if (conversion.isOpen())
        conversion.run(text, out, replacement);
    return out;
}

std::optional<QByteArray> fromUtf8(std::string_view text, TextEncoding encoding, std::string_view name)
{
    if (encoding == TextEncoding::Utf8)
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    const std::string to = encoding == TextEncoding::Latin1 ? "ISO-8859-1" : systemName(name);
    std::string out;
    Conversion conversion(to, "UTF-8");
    if (!conversion.isOpen() || !conversion.run(text, out, {}))
        return std::nullopt;
    return QByteArray::fromStdString(out);
}

} // namespace wl
