// SPDX-License-Identifier: MIT
#include "core/template/packetreader.h"
#include "core/template/templatefile.h"
#include "core/template/templatevalue.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wl {
namespace {

namespace key = templatekey;

Error named(Error error, const std::string &file)
{
    error.file = file;
    return error;
}

Result<Done> readHead(TemplateFile &file, const QJsonObject &root, const JsonPlaces &places)
{
    const auto fail = [&places](const JsonPath &path, std::string text) {
        return places.at(places.find(path), {ErrorCode::BadInput, std::move(text)});
    };
    if (root.value(key::format).toString() != key::formatName)
        return fail({QString(key::format)}, "this is no template: expected \"format\": \"wirelathe.packet\"");
    const qint64 version = root.value(key::version).toInteger(0);
    if (version < 1)
        return fail({QString(key::version)}, "expected the version of the format, a whole number from 1");
    if (version > templateVersion) {
        file.isReadOnly = true;
        file.notes.push_back("version " + std::to_string(version)
                             + " of the format is newer than this program: opened for reading only");
    }
    const QJsonValue send = root.value(key::send);
    if (!send.isUndefined() && !send.isObject())
        return fail({QString(key::send)}, "expected an object with 'mode' and 'to'");
    file.sendExtra = send.toObject();
    for (const auto &[name, text] : {std::pair{key::mode, &file.sendMode}, std::pair{key::to, &file.sendTo}}) {
        const QJsonValue value = file.sendExtra.take(name);
        if (!value.isUndefined() && !value.isString())
            return fail({QString(key::send), QString(name)}, "expected a text");
        *text = value.toString().toStdString();
    }
    file.extra = root;
    for (const QLatin1String known : {key::format, key::version, key::send, key::packets})
        file.extra.remove(known);
    return Done{};
}

Result<Done> readPackets(TemplateFile &file, const QJsonObject &root, const JsonPlaces &places, Editor &editor)
{
    const JsonPath path{QString(key::packets)};
    const QJsonArray packets = root.value(key::packets).toArray();
    if (packets.isEmpty())
        return places.at(places.find(path), {ErrorCode::BadInput, "expected a list of one packet or more"});
    if (static_cast<std::size_t>(packets.size()) > maxTemplatePackets)
        return places.at(places.find(path), {ErrorCode::Budget, "a template has at most 100,000 packets"});
    for (qsizetype i = 0; i < packets.size(); ++i) {
        const JsonPath place{QString(key::packets), i};
        if (!packets.at(i).isObject())
            return places.at(places.find(place), {ErrorCode::BadInput, "expected a packet: an object"});
        PacketReader reader(editor, places, place, file.notes);
        if (Result<Done> done = reader.read(packets.at(i).toObject()); !done)
            return done;
        file.packets.push_back(std::move(reader.packet()));
        file.remarks.push_back(std::move(reader.remarks()));
    }
    return Done{};
}

} // namespace

Result<TemplateFile> readTemplate(const QByteArray &text, const std::string &file, const RegistryPtr &registry)
{
    if (text.size() > maxTemplateBytes)
        return Error{ErrorCode::Budget, "a template has at most 16 MiB", file, 1, 1};
    const JsonPlaces places(text);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const auto code = problem.error == QJsonParseError::DeepNesting ? ErrorCode::Budget : ErrorCode::BadInput;
        return named(places.at(problem.offset, {code, "this is no JSON: " + problem.errorString().toStdString()}),
                     file);
    }
    if (Result<Done> done = places.check(maxTemplateNesting); !done)
        return named(done.error(), file);
    if (!document.isObject())
        return named(places.at(places.find({}), {ErrorCode::BadInput, "expected an object"}), file);
    TemplateFile result;
    Editor editor(registry);
    const QJsonObject root = document.object();
    Result<Done> done = readHead(result, root, places);
    if (done)
        done = readPackets(result, root, places, editor);
    if (!done)
        return named(done.error(), file);
    return result;
}

std::vector<std::string> protocolsNamedIn(const QJsonObject &file)
{
    std::vector<std::string> names;
    const auto take = [&](const QJsonValue &name) {
        if (name.isString() && std::ranges::find(names, name.toString().toStdString()) == names.end())
            names.push_back(name.toString().toStdString());
    };
    for (const QJsonValue &packet : file.value(key::packets).toArray()) {
        take(packet[key::root]);
        for (const QLatin1String list : {key::layers, key::decodeAs}) {
            for (const QJsonValue &named : packet[list].toArray())
                take(named[key::protocol]);
        }
    }
    return names;
}

} // namespace wl
