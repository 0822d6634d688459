// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wl::parts {
namespace {

const auto bytesKey = QStringLiteral("bytes");
const auto templateKey = QStringLiteral("wlt"); // a template says more than its bytes: it is opened as what it is

std::optional<QByteArray> packetIn(std::string_view text)
{
    const QJsonObject object
        = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()))).object();
    if (!object.value(bytesKey).isString() || object.contains(templateKey))
        return std::nullopt;
    const Result<QByteArray> bytes = parseHex(object.value(bytesKey).toString().toStdString());
    return bytes ? std::optional(*bytes) : std::nullopt;
}

/// One object with a member `bytes` in hex, as the json notation prints it, or one in each line.
std::optional<Result<ReadResult>> read(std::string_view text)
{
    text = trimmed(text);
    if (!text.starts_with('{'))
        return std::nullopt;
    ReadResult result{.ignored = {"the fields, which the bytes say again"}};
    if (const std::optional<QByteArray> whole = packetIn(text)) {
        result.packets = {*whole};
    } else {
        for (std::string_view rest = text; !rest.empty();) {
            const std::size_t end = rest.find('\n');
            const std::string_view line = trimmed(rest.substr(0, end));
            rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
            if (line.empty())
                continue;
            const std::optional<QByteArray> packet = packetIn(line);
            if (!packet)
                return std::nullopt;
            result.packets.push_back(*packet);
        }
    }
    result.understood = "JSON, " + counted(result.packets.size(), "packet");
    return result;
}

} // namespace

ReadFormat jsonReadFormat()
{
    return {.id = "json", .title = QT_TRANSLATE_NOOP("wl::ReadFormat", "JSON"), .rank = 5, .read = read};
}

} // namespace wl::parts
