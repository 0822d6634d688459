// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/editor.h"
#include "core/session/history.h"

#include <QObject>

#include <optional>

namespace wl {

/// Where the present value of a field comes from.
enum class FieldOrigin : std::uint8_t {
    Plain,   ///< its default
    Set,     ///< no rule, and not its default
    Follows, ///< kept right by its rule
    Pinned,  ///< has a rule, but a person or the opened file set it
};

/// The one place where edits enter: the window, the command line, tests and
/// fuzzing all come this way. Holds the packets of one file and their history.
///
/// Every change is one EditStep. Between beginLive() and commitLive() the
/// packet shows what a text being typed would make of it; each call starts from
/// the packet at beginLive(), never from the last keystroke (rule D4).
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(RegistryPtr registry, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const RegistryPtr &registry() const noexcept { return m_registry; }
    [[nodiscard]] const Packet &packet() const noexcept { return m_packet; }
    [[nodiscard]] const FieldTree &tree() const noexcept { return m_tree; }
    /// The tree before the last change, to show what it did. Empty after loading.
    [[nodiscard]] const FieldTree &previousTree() const noexcept { return m_previousTree; }
    /// The path whose edit made the last change; empty after loading, undo and redo.
    [[nodiscard]] const std::string &lastEditedPath() const noexcept { return m_lastEditedPath; }

    /// Opens packets as a new file: the history starts anew. First-seen pins are
    /// judged here (rule D5) unless @p pinsAreKnown. At least one packet.
    void load(std::vector<Packet> packets, bool pinsAreKnown);
    /// The same of packets that stay where they are; each is read and judged when somebody looks at it.
    void load(PacketStore store, bool pinsAreKnown);
    /// Goes on with packets that were never saved: nothing can be undone, and all is modified until it is saved.
    /// @pre @p current lies in the list
    void restore(PacketList packets, bool pinsAreKnown, std::size_t current);
    [[nodiscard]] std::size_t packetCount() const noexcept { return m_packets.size(); }
    [[nodiscard]] const PacketList &list() const noexcept { return m_packets; }
    /// The list in short (PacketList::runs()), as it is shown: with a text that is being typed.
    [[nodiscard]] std::vector<PacketRun> runs() const;
    /// Whether load() or restore() knew the pins of packets that nobody has changed since.
    [[nodiscard]] bool pinsAreKnown() const noexcept { return m_pinsAreKnown; }
    /// The packet at @p index, the present one as it is shown. Judged as load() says.
    [[nodiscard]] Packet packetAt(std::size_t index) const;
    /// All of them, in order.
    [[nodiscard]] std::vector<Packet> packets() const;
    [[nodiscard]] std::size_t currentIndex() const noexcept { return m_current; }
    void setCurrentIndex(std::size_t index);

    /// Reads every packet anew by @p registry; bytes, marks and history stay (rule D19). An automatic field that the
    /// new definitions would give another value is pinned.
    /// @return ErrorCode::BadInput when a packet, or one that undo would bring back, begins with a type that is gone.
    ///         Nothing has changed then.
    Result<Done> setRegistry(RegistryPtr registry);

    [[nodiscard]] FieldOrigin originOf(NodeIndex node) const;
    /// The value a pinned field's rule would give it, as text; nothing when the rule cannot run.
    [[nodiscard]] std::optional<std::string> ruleValue(NodeIndex node) const;

    // Edits. Each is one step of the history, or leaves everything alone and says why.
    Result<Done> setField(std::string_view path, std::string_view text);
    /// Several fields, one after another, as one step called @p description. Errors: those of setField(); nothing is
    /// changed then.
    Result<Done> setFields(const std::vector<std::pair<std::string, std::string>> &fields, std::string description);
    /// Lets an automatic field follow its rule again.
    Result<Done> unpin(std::string_view path);
    /// Keeps an automatic field as it is.
    Result<Done> pin(std::string_view path);
    /// Puts an element into a list before position N of `path[N]` (which may be the list's end).
    /// @param text  assignments as in the craft line (`number=7 pointer=4`), or bytes (`0x…`)
    Result<Done> insertElement(std::string_view path, std::string_view text);
    Result<Done> removeElement(std::string_view path);
    /// Moves the list element that the field lies in or is past @p by of its neighbours; towards the end when positive
    /// (core/edit/elements.h).
    Result<Done> moveElement(std::string_view path, int by);
    /// Puts a copy of it behind it.
    Result<Done> duplicateElement(std::string_view path);
    /// Reads the layer or payload that the field lies in by @p protocol, or with an empty one as the definitions
    /// choose; no byte changes.
    Result<Done> decodeAs(std::string_view path, std::string_view protocol);
    /// Replaces bytes as the hex view does (rule R11): overwriting patches, other sizes splice.
    Result<Done> replaceBytes(qsizetype offset, qsizetype count, const QByteArray &bytes);
    /// Replaces the whole packet by what a craft line describes.
    Result<Done> craft(std::string_view line);
    /// Replaces the whole packet, e.g. by pasted bytes.
    Result<Done> replacePacket(Packet packet, const std::string &description);
    /// Replaces what the reply to the packet must have (core/net/expectation.h).
    void setExpectations(std::vector<std::string> assignments);
    /// Replaces the problems of the packet that are meant (core/check/acceptance.h).
    void setAccepted(std::vector<Acceptance> accepted, std::string description);
    // Layers in another order (core/edit/restack.h).
    /// Takes out one layer; what it carries moves into its place.
    Result<Done> removeLayer(std::string_view path);
    /// Puts a layer of @p protocol directly around the one at @p path.
    Result<Done> insertLayer(std::string_view path, std::string_view protocol);
    /// Puts a layer of @p protocol directly into the one at @p path, which then carries it.
    Result<Done> insertLayerInside(std::string_view path, std::string_view protocol);
    /// Moves a layer past @p by of its neighbours. @param by  below 0: outwards, above: inwards
    Result<Done> moveLayer(std::string_view path, int by);
    /// Puts a copy of a layer's header around it.
    Result<Done> duplicateLayer(std::string_view path);
    /// Sets a field that is not its default back to it, or lets it follow.
    Result<Done> resetField(std::string_view path);

    // Edits of the list of packets, each one step of the history. Positions are ascending and inside the list.
    /// Puts @p packet before position @p index, which may be the end, and makes it the current one.
    void insertPacket(std::size_t index, Packet packet, const std::string &description);
    /// Puts several before position @p index, with the marks they have; the first becomes the current one. At least
    /// one.
    void insertPackets(std::size_t index, std::vector<Packet> packets, const std::string &description);
    /// Puts a copy of each behind the last of them; the first copy becomes the current packet.
    void duplicatePackets(std::span<const std::size_t> indices);
    /// Error: Refused when no packet would be left.
    Result<Done> removePackets(std::span<const std::size_t> indices);
    /// Puts them, in their order, before what is at @p target now; the end is the list's size.
    void movePackets(std::span<const std::size_t> indices, std::size_t target);

    // Live editing of one field.
    Result<Done> beginLive(std::string_view path);
    Result<Done> setLive(std::string_view text);
    /// Clearing the editor of an automatic field lets it follow.
    void commitLive();
    void cancelLive();
    [[nodiscard]] bool isLive() const noexcept { return m_liveBase.has_value(); }

    void undo();
    void redo();
    [[nodiscard]] const History &history() const noexcept { return m_history; }
    [[nodiscard]] bool isModified() const noexcept { return !m_history.isClean(); }
    /// The same, or a text that is being typed has changed something.
    [[nodiscard]] bool hasUnsaved() const { return isModified() || (m_liveBase && m_packet != *m_liveBase); }
    void setSaved();

signals:
    /// tree() is another one. Comes before every other signal: for who must be right when those arrive.
    void treeChanged();
    /// Bytes, pins or root of the current packet changed, or another packet became current.
    void packetChanged();
    /// A new file was loaded: nothing of the old tree means anything any more.
    void loaded();
    void historyChanged();
    /// Packets came, went or stand in another order.
    void listChanged();
    /// The same packets are read by other definitions: nothing of the old tree means anything any more.
    void registryChanged();

private:
    struct LayerOrder;
    [[nodiscard]] Result<LayerOrder> layerOrder(std::string_view path) const;
    Result<Done> insertLayer(std::string_view path, std::string_view protocol, bool isInside);
    Result<Done> restackAs(const LayerOrder &order, std::string description);
    Result<Done> apply(Result<EditResult> result, std::string description, std::string path);
    void show(EditResult result, std::string path);
    void replay(const HistoryStep *step, bool forward);
    void changeList(ListChange change, std::string description);
    void take(PacketList packets, bool pinsAreKnown, std::size_t current);
    void showEntry(std::size_t index);
    [[nodiscard]] Packet judgedAt(std::size_t index) const;
    [[nodiscard]] static std::string assignmentText(std::string_view path, std::string_view text);

    RegistryPtr m_registry;
    std::unique_ptr<Editor> m_editor;
    PacketList m_packets;
    Packet m_packet; ///< the current one; the list has it too, but for a text that is being typed
    bool m_pinsAreKnown = true;
    std::size_t m_current = 0;
    FieldTree m_tree;
    FieldTree m_previousTree;
    std::string m_lastEditedPath;
    History m_history;
    std::optional<Packet> m_liveBase;
    FieldTree m_liveBaseTree;
    std::string m_livePath;
    std::string m_liveText;
};

} // namespace wl
