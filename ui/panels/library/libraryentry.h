// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/packet.h"
#include "core/schema/registry.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace wl {

/// What somebody looks for in the library: words, or bytes (`0x0800`, `08 00`, `"hello"`).
struct LibraryQuery
{
    explicit LibraryQuery(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return words.isEmpty(); }

    QString words;
    QByteArray bytes{};   ///< empty: the words can be no bytes
    bool isBytes = false; ///< they can be nothing else
};

/// One entry of the library in the words it can be found by: a template or a protocol.
class LibraryEntry
{
public:
    explicit LibraryEntry(QString name) : m_name(std::move(name)) { }

    /// Takes up a template's note, layers, fields and bytes. Of a file that cannot be read, nothing.
    void read(const QByteArray &file, const RegistryPtr &registry);
    /// Takes up a protocol's note and fields.
    void read(const Protocol &protocol, const Registry &registry);

    /// Why the entry is found, in words (`field icmp.id: 24528`), empty when its name says it; nothing when it is not.
    [[nodiscard]] std::optional<QString> reasonFor(const LibraryQuery &query) const;

private:
    struct Field
    {
        QString path{};
        QString label{};
        QString value{};
        qint64 firstByte = 0;
        qint64 endByte = 0;
    };

    void readPacket(const Packet &packet, const RegistryPtr &registry);
    [[nodiscard]] std::optional<QString> inLayers(const QString &words) const;
    [[nodiscard]] std::optional<QString> inFields(const QString &words) const;
    [[nodiscard]] std::optional<QString> inNotes(const QString &words) const;
    [[nodiscard]] std::optional<QString> inBytes(const QByteArray &bytes) const;

    QString m_name;
    QStringList m_layers{}; ///< titles and ids
    QStringList m_notes{};
    std::vector<Field> m_fields{};
    QByteArray m_bytes{};
};

} // namespace wl
