// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"
#include "core/session/unsavedwork.h"
#include "ui/window/patience.h"

#include <QObject>
#include <QStringList>

#include <span>

class QSettings;

namespace wl {

struct OpenedFile;

/// The file that the session's packets come from and go to.
class Document : public QObject
{
    Q_OBJECT

public:
    Document(Session &session, QSettings &settings, QObject *parent = nullptr);

    /// Does what may last long, reading and writing files. @return false when it was cancelled. Does it at once, until
    /// a window has something better.
    std::function<bool(const QString &what, const Work &work)> wait{};

    [[nodiscard]] Session &session() noexcept { return m_session; }
    /// Where Save writes; empty while that is not known: new, from a template, or from a capture that
    /// holds something which writing its packets again would leave out.
    [[nodiscard]] const QString &path() const noexcept { return m_path; }
    /// What it is called in the window's title: the file's name, or the
    /// template's.
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isModified() const { return m_session.isModified(); }

    /// Opens a template, a capture or bytes written in any common notation; what it
    /// is, is told from its content. Errors: those of reading it, and Refused when
    /// it was cancelled; the session is left as it was.
    Result<Done> open(const QString &path);
    /// Opens a bundled template (`:/templates/…`), or a person's own, as
    /// something new that has no file yet.
    Result<Done> openTemplate(const QString &path);
    /// Makes a new packet of bytes written in any common notation. @p understood
    /// what was read, in words
    Result<Done> openText(const QString &text, QString *understood = nullptr);
    /// A new packet: the outermost protocol of the present one, at its defaults.
    Result<Done> startNew();

    /// All that is open, as it is shown.
    [[nodiscard]] UnsavedWork unsavedWork() const;
    /// Goes on with work that was never saved: it is modified, and Save writes where it would have.
    void restore(UnsavedWork work);

    /// What the template in @p path calls itself, else the file's name.
    [[nodiscard]] static QString templateName(const QString &path);

    /// How the packets were sent when the file was saved; empty when it does not
    /// say.
    [[nodiscard]] const std::string &sendMode() const noexcept { return m_kept.sendMode; }
    [[nodiscard]] const std::string &sendTarget() const noexcept { return m_kept.sendTo; }
    /// What the next save() writes for that.
    void setSending(std::string mode, std::string target);
    /// What there was to say about the file that was opened last.
    [[nodiscard]] const std::vector<std::string> &notes() const noexcept { return m_notes; }

    /// Writes every packet: a capture when @p path ends like one (isCapturePath()), else a template.
    /// Errors: those of atomicWrite() and captureBytes(); Refused when the file came from a newer version, or when it
    /// was cancelled, and then the file is as it was.
    Result<Done> save(const QString &path);
    /// Writes the packets at @p indices, ascending, into a capture: a pcapng when @p path ends like one, else a pcap.
    /// Errors: those of atomicWrite() and captureBytes().
    Result<Done> exportPackets(const QString &path, std::span<const std::size_t> indices) const;
    Result<Done> exportPcap(const QString &path) const;
    /// What a capture that this file becomes is called: the name it had, with the suffix of its format.
    [[nodiscard]] QString captureName() const;
    /// Whether the packets came from a capture.
    [[nodiscard]] bool isCapture() const { return m_session.list().store().capture != nullptr; }
    [[nodiscard]] static bool isCapturePath(const QString &path);

    [[nodiscard]] QStringList recentFiles() const;
    void clearRecentFiles();
    /// Where a dialog for files begins: beside what is open, else beside what was open last, else among a
    /// person's documents. A folder that is there.
    [[nodiscard]] QString startFolder() const;

signals:
    /// Another path or name.
    void renamed();
    /// Other packets; comes after renamed().
    void opened();
    void recentFilesChanged();

private:
    void take(OpenedFile file, const QString &path);
    Result<Done> write(const QString &path, const std::function<Result<QByteArray>()> &make) const;
    Result<Done> saveTemplate(const QString &path);
    void become(const QString &path, const QString &name);
    void remember(const QString &path);

    Session &m_session;
    QSettings &m_settings;
    QString m_path;
    QString m_name;
    std::vector<std::string> m_notes;
    TemplateFile m_kept; ///< the file as it was read, with what this program does
                         ///< not know in it; its packets are the session's
};

} // namespace wl
