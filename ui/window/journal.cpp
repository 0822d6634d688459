// SPDX-License-Identifier: MIT
#include "ui/window/journal.h"

#include "core/session/session.h"
#include "ui/window/journalfiles.h"

#include <QCoreApplication>
#include <QEvent>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace wl {
namespace {

constexpr int delayMs = 500; // the write has as long again until a second is over

} // namespace

Journal::Journal(Session &session, const QString &folder, std::function<UnsavedWork()> work, QObject *parent)
    : QObject(parent), m_session(session), m_folder(folder), m_work(std::move(work))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setObjectName(QStringLiteral("journalTimer"));
    m_timer.setParent(this); // to be found by its name
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    startAnew();
    for (auto &files : JournalFiles::leftIn(folder)) {
        auto summary = files->summary();
        if (summary)
            m_left.push_back({std::move(files), std::move(*summary)});
        else
            m_damaged.push_back(aside(*files, summary.error()));
    }
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_isWriting) // a slow disk: the newest state goes next, none is queued
            m_timer.start();
        else if (m_session.hasUnsaved())
            write();
    });
    connect(&session, &Session::loaded, this, &Journal::drop);
    connect(&session, &Session::packetChanged, this, &Journal::takeChange);
    connect(&session, &Session::listChanged, this, &Journal::takeChange);
    connect(&session, &Session::historyChanged, this, &Journal::takeChange);
}

Journal::~Journal()
{
    m_session.disconnect(this);
    m_pool.waitForDone();
}

void Journal::startAnew()
{
    m_files = std::make_shared<JournalFiles>(m_folder, QUuid::createUuid().toString(QUuid::WithoutBraces));
    m_hasFiles = false;
    m_written.reset();
}

void Journal::takeChange()
{
    if (!m_session.hasUnsaved())
        drop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void Journal::write()
{
    UnsavedWork work = m_work();
    if (m_written && m_written->isSameAs(work))
        return;
    m_written = work;
    m_hasFiles = true;
    m_isWriting = true;
    m_pool.start([this, files = m_files, work = std::move(work)] {
        Result<Done> result = files->write(work);
        QMetaObject::invokeMethod(this, [this, result = std::move(result)] { takeResult(result); });
    });
}

void Journal::takeResult(const Result<Done> &result)
{
    m_isWriting = false;
    if (!result) {
        m_written.reset();
        if (!std::exchange(m_hasFailed, true))
            emit failed(result.error());
        return;
    }
    m_hasFailed = false;
}

void Journal::drop()
{
    m_timer.stop();
    if (!m_hasFiles)
        return;
    m_pool.start([files = std::move(m_files)] { files->remove(); });
    startAnew();
}

void Journal::flush()
{
    m_timer.stop();
    if (m_session.hasUnsaved())
        write();
    m_pool.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void Journal::close()
{
    drop();
    m_pool.waitForDone();
    m_left.clear();
}

bool Journal::isWaiting(const Leftover &left) const
{
    return !std::ranges::all_of(left.summary.protocols, [this](const std::string &name) {
        return m_session.registry()->rowNamed(name).has_value();
    });
}

Journal::Left Journal::summed(bool areWaiting) const
{
    Left left;
    for (const Leftover &each : m_left) {
        if (isWaiting(each) != areWaiting)
            continue;
        left.packets += each.summary.packets;
        left.names.push_back(each.summary.name);
    }
    return left;
}

Journal::Left Journal::left() const
{
    return summed(false);
}

Journal::Left Journal::waiting() const
{
    return summed(true);
}

std::vector<std::string> Journal::missingProtocols() const
{
    std::vector<std::string> missing;
    for (const Leftover &each : m_left) {
        for (const std::string &name : each.summary.protocols) {
            if (!m_session.registry()->rowNamed(name) && std::ranges::find(missing, name) == missing.end())
                missing.push_back(name);
        }
    }
    return missing;
}

Error Journal::aside(JournalFiles &files, Error error) const
{
    error.text += "; it is kept as " + files.setAside().toStdString();
    return error;
}

std::vector<Error> Journal::takeDamaged()
{
    return std::exchange(m_damaged, {});
}

Result<Done> Journal::restoreNewest(const std::function<void(UnsavedWork)> &open)
{
    const auto newest = std::ranges::find_if(m_left, [this](const Leftover &each) { return !isWaiting(each); });
    Q_ASSERT(newest != m_left.end());
    const auto files = newest->files;
    m_left.erase(newest);
    auto work = files->read(m_session.registry());
    if (!work)
        return aside(*files, work.error());
    open(std::move(*work)); // drops what was open before
    m_timer.stop();
    m_files = files;
    m_hasFiles = true;
    m_written = m_work();
    return Done{};
}

void Journal::discard(bool areWaiting)
{
    std::erase_if(m_left, [&](const Leftover &each) {
        const bool goes = isWaiting(each) == areWaiting;
        if (goes)
            each.files->remove();
        return goes;
    });
}

void Journal::discardLeft()
{
    discard(false);
}

void Journal::discardWaiting()
{
    discard(true);
}

} // namespace wl
