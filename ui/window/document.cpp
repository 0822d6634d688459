// SPDX-License-Identifier: MIT
#include "ui/window/document.h"

#include "core/base/atomicwrite.h"
#include "core/read/readbytes.h"
#include "core/session/openfile.h"
#include "core/session/savecapture.h"
#include "core/template/templatefile.h"
#include "ui/window/rootguess.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace wl {
namespace {

constexpr qint64 largestFile = qint64{256} << 20;

Error cancelled(const QString &path)
{
    return {.code = ErrorCode::Refused, .text = "cancelled, and nothing has changed", .file = path.toStdString()};
}

/// @param state  is told how much is read, and ends the reading; null: nobody asks
Result<QByteArray> contentOf(const QString &path, WorkState *state = nullptr)
{
    constexpr qint64 portion = qint64{1} << 20;
    QFile file(path);
    Error failure{.code = ErrorCode::Io, .file = path.toStdString()};
    const auto failed = [&] {
        failure.text = file.errorString().toStdString();
        return failure;
    };
    if (!file.open(QIODevice::ReadOnly))
        return failed();
    const qint64 size = file.size();
    if (size > largestFile)
        return Error{
            .code = ErrorCode::Budget, .text = "expected a file of at most 256 MiB", .file = path.toStdString()};
    QByteArray content;
    content.reserve(size);
    while (!file.atEnd() && content.size() <= largestFile) {
        if (state != nullptr && !state->isWanted())
            return cancelled(path);
        const QByteArray read = file.read(portion);
        if (read.isEmpty() && file.error() != QFileDevice::NoError)
            return failed();
        content += read;
        if (state != nullptr)
            state->percent = size > 0 ? static_cast<int>(std::min<qint64>(100, content.size() * 100 / size)) : -1;
    }
    if (state != nullptr)
        state->percent = -1;
    return content;
}

/// What @p bytes hold; of text without a link type, what they most likely begin with.
Result<OpenedFile> openedFrom(const QByteArray &bytes, const QString &path, const RegistryPtr &registry)
{
    auto read = openFileBytes(bytes, path.toStdString(), registry);
    if (read && read->kind == OpenedFile::Kind::Text) {
        for (Packet &packet : read->store.packets)
            packet.root = likelyRootOf(registry, packet.bytes, packet.root);
    }
    return read;
}

/// "hex dump, 2 lines; ignored: offsets, text columns"
QString sentenceOf(const ReadResult &read)
{
    QStringList ignored;
    for (const std::string &what : read.ignored)
        ignored += QString::fromStdString(what);
    const QString understood = QString::fromStdString(read.understood);
    return ignored.isEmpty() ? understood
                             : Document::tr("%1; ignored: %2").arg(understood, ignored.join(QStringLiteral(", ")));
}

} // namespace

Document::Document(Session &session, QSettings &settings, QObject *parent)
    : QObject(parent), m_session(session), m_settings(settings)
{
    wait = [](const QString &, const Work &work) {
        WorkState state;
        work(state);
        return true;
    };
}

QString Document::name() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    return m_name.isEmpty() ? tr("Untitled") : m_name;
}

QString Document::templateName(const QString &path)
{
    const auto bytes = contentOf(path);
    const QJsonObject root = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    const QString named
        = root.value(QLatin1String("packets")).toArray().at(0).toObject().value(QLatin1String("name")).toString();
    return named.isEmpty() ? QFileInfo(path).completeBaseName() : named;
}

Result<Done> Document::open(const QString &path)
{
    const RegistryPtr registry = m_session.registry();
    const auto read = std::make_shared<Result<OpenedFile>>(cancelled(path));
    const bool isRead = wait(tr("Opening %1").arg(QFileInfo(path).fileName()), [=](WorkState &state) {
        const auto bytes = contentOf(path, &state);
        *read = bytes ? openedFrom(*bytes, path, registry) : Result<OpenedFile>(bytes.error());
    });
    if (!isRead)
        return cancelled(path);
    if (registry != m_session.registry()) // a definition was saved meanwhile
        return open(path);
    if (!*read)
        return read->error();
    take(std::move(**read), path);
    return Done{};
}

void Document::take(OpenedFile file, const QString &path)
{
    m_kept = std::move(file.kept);
    m_notes = std::move(file.notes);
    const auto capture = file.store.capture;
    m_session.load(std::move(file.store), file.pinsAreKnown);
    const bool isOurs = file.kind == OpenedFile::Kind::Template;
    const bool canSave
        = isOurs || (capture && !capture->isCompressed && !capture->losesWhenWritten && isCapturePath(path));
    become(canSave ? path : QString(), isOurs ? QString() : QFileInfo(path).completeBaseName());
    remember(path);
    emit opened();
}

Result<Done> Document::openTemplate(const QString &path)
{
    const auto bytes = contentOf(path);
    if (!bytes)
        return bytes.error();
    auto read = readTemplate(*bytes, path.toStdString(), m_session.registry());
    if (!read)
        return read.error();
    m_kept = std::move(*read);
    m_session.load(std::exchange(m_kept.packets, {}), true);
    m_notes = m_kept.notes;
    become({}, templateName(path));
    emit opened();
    return Done{};
}

Result<Done> Document::openText(const QString &text, QString *understood)
{
    const auto read = readBytesText(text.toStdString());
    if (!read)
        return read.error();
    const Row present = m_session.packet().root;
    std::vector<Packet> packets;
    for (const QByteArray &bytes : read->packets)
        packets.push_back({.bytes = bytes, .root = likelyRootOf(m_session.registry(), bytes, present)});
    if (understood != nullptr)
        *understood = sentenceOf(*read);
    m_kept = {};
    m_session.load(std::move(packets), false);
    m_notes.clear();
    become({}, {});
    emit opened();
    return Done{};
}

Result<Done> Document::startNew()
{
    Editor editor(m_session.registry());
    auto made = editor.make({.layers = {{.row = m_session.packet().root}}});
    if (!made)
        return made.error();
    m_kept = {};
    m_session.load({std::move(made->packet)}, true);
    m_notes.clear();
    become({}, {});
    emit opened();
    return Done{};
}

UnsavedWork Document::unsavedWork() const
{
    return {.registry = m_session.registry(),
            .store = m_session.list().sharedStore(),
            .runs = m_session.runs(),
            .pinsAreKnown = m_session.pinsAreKnown(),
            .current = m_session.currentIndex(),
            .kept = m_kept,
            .path = m_path.isEmpty() ? std::string() : QFileInfo(m_path).absoluteFilePath().toStdString(),
            .name = m_name.toStdString()};
}

void Document::restore(UnsavedWork work)
{
    m_kept = std::move(work.kept);
    m_notes = m_kept.notes;
    m_session.restore(PacketList(work.store, work.runs), work.pinsAreKnown, work.current);
    become(QString::fromStdString(work.path), QString::fromStdString(work.name));
    emit opened();
}

Result<Done> Document::save(const QString &path)
{
    if (m_kept.isReadOnly)
        return Error{.code = ErrorCode::Refused,
                     .text = "the file is of a newer version, and saving would "
                             "lose what that version added",
                     .file = path.toStdString()};
    const Result<Done> written = isCapturePath(path) ? exportPcap(path) : saveTemplate(path);
    if (!written)
        return written;
    m_session.setSaved();
    become(path, {});
    remember(path);
    return Done{};
}

Result<Done> Document::saveTemplate(const QString &path)
{
    return write(path, [work = unsavedWork()] { return writeTemplate(templateOf(work), work.registry); });
}

void Document::setSending(std::string mode, std::string target)
{
    m_kept.sendMode = std::move(mode);
    m_kept.sendTo = std::move(target);
}

bool Document::isCapturePath(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QLatin1String("pcap") || suffix == QLatin1String("cap") || suffix == QLatin1String("pcapng");
}

QString Document::captureName() const
{
    const auto capture = m_session.list().store().capture;
    const bool isNext = capture && capture->format == Capture::Format::Pcapng;
    QString base = name();
    if (isCapturePath(base))
        base = QFileInfo(base).completeBaseName();
    return base + (isNext ? QStringLiteral(".pcapng") : QStringLiteral(".pcap"));
}

Result<Done> Document::exportPackets(const QString &path, std::span<const std::size_t> indices) const
{
    const auto capture = m_session.list().store().capture;
    const bool isBack = capture && path == m_path; // whatever the file is called, it keeps its format
    const bool isNext = isBack ? capture->format == Capture::Format::Pcapng
                               : path.endsWith(QLatin1String(".pcapng"), Qt::CaseInsensitive);
    const auto format = isNext ? Capture::Format::Pcapng : Capture::Format::Pcap;
    return write(
        path,
        [list = m_session.list(), registry = m_session.registry(), format,
         all = std::vector(indices.begin(), indices.end())] { return captureBytes(list, *registry, all, format); });
}

/// Makes a file's bytes and writes them, unless somebody cancels it before.
Result<Done> Document::write(const QString &path, const std::function<Result<QByteArray>()> &make) const
{
    const auto written = std::make_shared<Result<Done>>(cancelled(path));
    const bool isDone = wait(tr("Writing %1").arg(QFileInfo(path).fileName()), [=](WorkState &state) {
        const auto bytes = make();
        if (bytes && state.mayFinish())
            *written = atomicWrite(path.toStdString(), *bytes);
        if (bytes)
            return;
        Error error = bytes.error();
        error.file = path.toStdString();
        *written = error;
    });
    return isDone ? *written : Result<Done>(cancelled(path));
}

Result<Done> Document::exportPcap(const QString &path) const
{
    return exportPackets(path, allIndices(m_session.list()));
}

void Document::become(const QString &path, const QString &name)
{
    m_path = path;
    m_name = name;
    emit renamed();
}

} // namespace wl
