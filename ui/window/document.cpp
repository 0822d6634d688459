// SPDX-License-Identifier: MIT
#include "ui/window/document.h"

#include "core/base/atomicwrite.h"
#include "core/read/readbytes.h"
#include "core/session/openfile.h"
#include "core/session/savecapture.h"
#include "core/template/templatefile.h"
#include "ui/window/rootguess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace wl {
namespace {

const auto recentKey = QStringLiteral("files/recent");
constexpr qsizetype mostRecent = 10;
constexpr qint64 largestFile = qint64{256} << 20;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    const Error failure{.code = ErrorCode::Io, .file = path.toStdString()};
    if (!file.open(QIODevice::ReadOnly)) {
        Error error = failure;
        error.text = file.errorString().toStdString();
        return error;
    }
    if (file.size() > largestFile)
        return Error{
            .code = ErrorCode::Budget, .text = "expected a file of at most 256 MiB", .file = path.toStdString()};
    return file.readAll();
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

bool looksLikeTemplate(const QByteArray &bytes)
{
    return bytes.trimmed().startsWith('{');
}

} // namespace

Document::Document(Session &session, QSettings &settings, QObject *parent)
    : QObject(parent), m_session(session), m_settings(settings)
{
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
    const auto bytes = contentOf(path);
    if (!bytes)
        return bytes.error();
    return openBytes(*bytes, path);
}

Result<Done> Document::openBytes(const QByteArray &bytes, const QString &path)
{
    const std::string file = path.toStdString();
    if (looksLikeTemplate(bytes)) {
        auto read = readTemplate(bytes, file, m_session.registry());
        if (!read)
            return read.error();
        m_kept = std::move(*read);
        m_session.load(std::exchange(m_kept.packets, {}), true);
        m_notes = m_kept.notes;
        become(path, {});
        remember(path);
        emit opened();
        return Done{};
    }
    auto read = openFileBytes(bytes, file, m_session.registry());
    if (!read)
        return read.error();
    if (read->kind == OpenedFile::Kind::Text) {
        for (Packet &packet : read->store.packets)
            packet.root = likelyRootOf(m_session.registry(), packet.bytes, packet.root);
    }
    m_kept = {};
    m_notes = read->notes;
    const auto capture = read->store.capture;
    m_session.load(std::move(read->store), read->pinsAreKnown);
    const bool canSave = capture && !capture->isCompressed && !capture->losesWhenWritten && isCapturePath(path);
    become(canSave ? path : QString(), QFileInfo(path).completeBaseName());
    remember(path);
    emit opened();
    return Done{};
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
    const auto text = writeTemplate(templateOf(unsavedWork()), m_session.registry());
    if (text)
        return atomicWrite(path.toStdString(), *text);
    Error error = text.error();
    error.file = path.toStdString();
    return error;
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
    const auto bytes = captureBytes(m_session.list(), *m_session.registry(), indices,
                                    isNext ? Capture::Format::Pcapng : Capture::Format::Pcap);
    return bytes ? atomicWrite(path.toStdString(), *bytes) : Result<Done>(bytes.error());
}

Result<Done> Document::exportPcap(const QString &path) const
{
    return exportPackets(path, allIndices(m_session.list()));
}

QStringList Document::recentFiles() const
{
    return m_settings.value(recentKey).toStringList();
}

void Document::clearRecentFiles()
{
    m_settings.remove(recentKey);
    emit recentFilesChanged();
}

QString Document::startFolder() const
{
    QStringList folders;
    for (const QString &file : QStringList(m_path) + recentFiles()) {
        if (!file.isEmpty() && !file.startsWith(QLatin1Char(':'))) // a built-in template
            folders << QFileInfo(file).absolutePath();
    }
    folders << QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto found
        = std::find_if(folders.cbegin(), folders.cend(), [](const QString &folder) { return QDir(folder).exists(); });
    return found != folders.cend() ? *found : QDir::homePath();
}

void Document::become(const QString &path, const QString &name)
{
    m_path = path;
    m_name = name;
    emit renamed();
}

void Document::remember(const QString &path)
{
    QStringList files = recentFiles();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(recentKey, QStringList(files.mid(0, mostRecent)));
    emit recentFilesChanged();
}

} // namespace wl
