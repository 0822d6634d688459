// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <QObject>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wl {

class Session;

/// Which view a selection came from: that view need not scroll to it.
enum class SelectionSource : std::uint8_t { Program, Fields, Bytes, Text, Diagram, Problems };

/// The one selection all views share: a field, or bytes that no field claims.
///
/// A field is remembered by its path and found again after every change of the
/// packet; while the packet has no such field, node() is noNode and bits() empty.
/// It follows before anybody else hears of a change.
class Selection : public QObject
{
    Q_OBJECT

public:
    explicit Selection(const Session &session, QObject *parent = nullptr);

    /// The selected place of Session::tree(), or noNode.
    [[nodiscard]] NodeIndex node() const noexcept { return m_node; }
    /// Its canonical path; empty when nothing is selected.
    [[nodiscard]] const std::string &path() const noexcept { return m_path; }
    /// What the selected field covers, or the bytes that were picked where there is none.
    [[nodiscard]] BitRange bits() const noexcept { return m_bits; }
    [[nodiscard]] SelectionSource source() const noexcept { return m_source; }

    /// Selects the field of that path; nothing when there is none.
    void setField(std::string_view path, SelectionSource source);
    void setNode(NodeIndex node, SelectionSource source);
    /// Selects the innermost field that covers @p range (a range inside one
    /// byte: the field at its first bit). The same range again changes nothing,
    /// so that widen() can go on from where it was.
    void setBytes(BitRange range, SelectionSource source);
    /// Selects the parent of what is selected, as a repeated click does; a layer stays.
    void widen(SelectionSource source);
    void clear(SelectionSource source);

    /// The packets of the file that are selected in the list, ascending; at least the current one.
    [[nodiscard]] std::vector<std::size_t> packets() const;
    void setPackets(std::vector<std::size_t> packets);

signals:
    /// Another field, or the same one with other bits.
    void changed();
    void packetsChanged();

private:
    void follow();
    void take(NodeIndex node, BitRange picked, SelectionSource source);

    const Session &m_session;
    NodeIndex m_node = noNode;
    std::string m_path;
    BitRange m_bits{};
    BitRange m_picked{}; ///< the last setBytes()
    SelectionSource m_source = SelectionSource::Program;
    std::vector<std::size_t> m_packets;
};

} // namespace wl
