// SPDX-License-Identifier: MIT
#include "core/session/unsavedwork.h"

#include "core/edit/editor.h"
#include "core/session/openfile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wl {
namespace {

constexpr std::size_t maxPlaces = std::size_t{1} << 25;

namespace key {
const auto journal = QStringLiteral("wirelathe.journal");
const auto path = QStringLiteral("path");
const auto name = QStringLiteral("name");
const auto changed = QStringLiteral("changed");
const auto current = QStringLiteral("current");
const auto newer = QStringLiteral("newer");
const auto places = QStringLiteral("places");
const auto packet = QStringLiteral("packet");
const auto stored = QStringLiteral("stored");
const auto time = QStringLiteral("timeNs");
} // namespace key

std::size_t changedIn(const UnsavedWork &work)
{
    const auto isChanged = [](const PacketRun &run) { return run.first.changed != nullptr; };
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::ranges::count_if(work.runs, isChanged)));
}

/// A list of a capture: `[first, count]` for packets as they stand in it, an object for one that was changed or made.
QJsonArray placesOf(const UnsavedWork &work, std::vector<Packet> &packets)
{
    QJsonArray places;
    for (const PacketRun &run : work.runs) {
        if (!run.first.changed) {
            places.append(QJsonArray{static_cast<qint64>(run.first.stored), static_cast<qint64>(run.count)});
            continue;
        }
        QJsonObject place{{key::packet, static_cast<qint64>(packets.size())},
                          {key::time, QString::number(run.first.timeNs)}}; // more than JSON's 53 bits
        if (run.first.stored != PacketEntry::nowhere)
            place.insert(key::stored, static_cast<qint64>(run.first.stored));
        places.append(place);
        packets.push_back(*run.first.changed);
    }
    if (packets.empty()) // a template has at least one packet
        packets.push_back(work.store->at(work.runs.front().first.stored));
    return places;
}

/// A number that is the position of something of which there are @p count.
std::optional<std::uint32_t> positionIn(const QJsonValue &value, std::size_t count)
{
    const qint64 number = value.toInteger(-1);
    return number >= 0 && static_cast<std::size_t>(number) < count ? std::optional(static_cast<std::uint32_t>(number))
                                                                   : std::nullopt;
}

std::optional<PacketRun> runOf(const QJsonValue &value, const PacketStore &store, const std::vector<Packet> &packets)
{
    if (value.isArray()) {
        const QJsonArray pair = value.toArray();
        const auto first = positionIn(pair.at(0), store.size());
        const qint64 count = pair.at(1).toInteger(0);
        if (!first || count < 1 || static_cast<std::size_t>(count) > store.size() - *first)
            return std::nullopt;
        return PacketRun{{.stored = *first, .timeNs = store.timeOf(*first)}, static_cast<std::uint32_t>(count)};
    }
    const QJsonObject place = value.toObject();
    const auto packet = positionIn(place.value(key::packet), packets.size());
    bool isTime = false;
    const qint64 timeNs = place.value(key::time).toString().toLongLong(&isTime);
    if (!packet || !isTime)
        return std::nullopt;
    PacketRun run{{.changed = std::make_shared<const Packet>(packets[*packet]), .timeNs = timeNs}};
    if (const QJsonValue stored = place.value(key::stored); !stored.isUndefined()) {
        const auto position = positionIn(stored, store.size());
        if (!position)
            return std::nullopt;
        run.first.stored = *position;
    }
    return run;
}

Result<Done> readPlaces(UnsavedWork &work, const QJsonArray &places, const std::string &file)
{
    std::size_t count = 0;
    for (const QJsonValue &place : places) {
        auto run = runOf(place, *work.store, work.kept.packets);
        count += run ? run->count : 0;
        if (!run || count > maxPlaces)
            return Error{ErrorCode::BadInput, "the list of packets does not fit the capture kept beside it", file};
        work.runs.push_back(std::move(*run));
    }
    return Done{};
}

Result<QJsonObject> headOf(const QJsonValue &value, const std::string &file)
{
    const QJsonObject head = value.toObject();
    if (head.isEmpty())
        return Error{ErrorCode::BadInput, "expected a journal: a template with 'wirelathe.journal'", file};
    return head;
}

} // namespace

bool UnsavedWork::isSameAs(const UnsavedWork &other) const
{
    return registry == other.registry && store == other.store && path == other.path && name == other.name
        && kept.sendMode == other.kept.sendMode && kept.sendTo == other.kept.sendTo && runs == other.runs;
}

TemplateFile templateOf(const UnsavedWork &work)
{
    TemplateFile file = work.kept;
    file.remarks.clear();
    Editor editor(work.registry);
    const PacketList list(work.store, work.runs);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const PacketEntry &entry = list.entry(i);
        const bool isKnown = work.pinsAreKnown || entry.changed;
        file.packets.push_back(isKnown ? list.at(i) : editor.judged(list.at(i)));
        const bool hasRemarks = entry.stored < work.kept.remarks.size();
        file.remarks.push_back(hasRemarks ? work.kept.remarks[entry.stored] : PacketRemarks());
    }
    return file;
}

Result<QByteArray> unsavedText(const UnsavedWork &work)
{
    QJsonObject head{{key::changed, static_cast<qint64>(changedIn(work))},
                     {key::current, static_cast<qint64>(work.current)},
                     {key::path, QString::fromStdString(work.path)},
                     {key::name, QString::fromStdString(work.name)}};
    if (work.kept.isReadOnly)
        head.insert(key::newer, true);
    TemplateFile file;
    if (work.store->capture) {
        file = work.kept;
        head.insert(key::places, placesOf(work, file.packets));
    } else {
        file = templateOf(work);
    }
    file.extra.insert(key::journal, head);
    return writeTemplate(file, work.registry);
}

Result<UnsavedWork> readUnsaved(const QByteArray &text, const std::string &file,
                                const std::optional<QByteArray> &capture, const RegistryPtr &registry)
{
    auto read = readTemplate(text, file, registry);
    if (!read)
        return read.error();
    UnsavedWork work{.registry = registry, .kept = std::move(*read)};
    const auto head = headOf(work.kept.extra.take(key::journal), file);
    if (!head)
        return head.error();
    work.path = head->value(key::path).toString().toStdString();
    work.name = head->value(key::name).toString().toStdString();
    work.kept.isReadOnly = head->value(key::newer).toBool();
    if (const QJsonValue places = head->value(key::places); places.isArray()) {
        if (!capture)
            return Error{ErrorCode::BadInput, "the capture that it belongs to is missing", file};
        auto opened = openFileBytes(*capture, file, registry);
        if (!opened)
            return opened.error();
        work.store = std::make_shared<const PacketStore>(std::move(opened->store));
        work.pinsAreKnown = opened->pinsAreKnown;
        if (Result<Done> done = readPlaces(work, places.toArray(), file); !done)
            return done.error();
    } else {
        const auto count = static_cast<std::uint32_t>(work.kept.packets.size());
        work.runs = {{.first = {.stored = 0}, .count = count}};
        work.store = std::make_shared<const PacketStore>(PacketStore{.packets = std::move(work.kept.packets)});
    }
    work.kept.packets.clear();
    std::size_t count = 0;
    for (const PacketRun &run : work.runs)
        count += run.count;
    if (count == 0)
        return Error{ErrorCode::BadInput, "it holds no packet", file};
    work.current = positionIn(head->value(key::current), count).value_or(0);
    return work;
}

Result<UnsavedSummary> summaryOfUnsaved(const QByteArray &text, const std::string &file)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{ErrorCode::BadInput, "this is no JSON: " + problem.errorString().toStdString(), file};
    const auto head = headOf(document.object().value(key::journal), file);
    if (!head)
        return head.error();
    const std::string path = head->value(key::path).toString().toStdString();
    const qint64 changed = head->value(key::changed).toInteger();
    return UnsavedSummary{.packets = static_cast<std::size_t>(std::max<qint64>(1, changed)),
                          .name = path.empty() ? head->value(key::name).toString().toStdString()
                                               : QFileInfo(QString::fromStdString(path)).fileName().toStdString(),
                          .protocols = protocolsNamedIn(document.object())};
}

} // namespace wl
