// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/schema/bundledschemas.h"
#include "core/session/session.h"

#include <cstdlib>

using namespace wl;

namespace {

void editLayers(wl::Session &session, unsigned which, const std::string &path)
{
    switch (which % 8) {
    case 0:
        (void)session.decodeAs(path, "dns");
        return;
    case 6:
        (void)session.duplicateElement(path);
        return;
    case 7:
        (void)session.moveElement(path, 1);
        return;
    case 1:
        (void)session.removeLayer(path);
        return;
    case 2:
        (void)session.insertLayer(path, "vlan");
        return;
    case 3:
        (void)session.duplicateLayer(path);
        return;
    default:
        (void)session.moveLayer(path, which % 8 == 4 ? -1 : 1);
    }
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The input, consumed from the front; zeros when it is used up.
class Input
{
public:
    Input(const std::uint8_t *data, std::size_t size) : m_rest(data, size) { }

    [[nodiscard]] bool isEmpty() const { return m_rest.empty(); }
    std::uint8_t byte()
    {
        if (m_rest.empty())
            return 0;
        const std::uint8_t first = m_rest.front();
        m_rest = m_rest.subspan(1);
        return first;
    }
    QByteArray bytes(std::size_t most)
    {
        const std::size_t wanted = byte() % (most + 1);
        const ByteView taken = m_rest.first(std::min(m_rest.size(), wanted));
        m_rest = m_rest.subspan(taken.size());
        return toByteArray(taken);
    }

private:
    ByteView m_rest;
};

void edit(Session &session, Input &input)
{
    const auto node = static_cast<NodeIndex>(input.byte() % session.tree().nodes().size());
    const std::string path = pathOf(session.tree(), node);
    const auto size = session.packet().bytes.size();
    switch (input.byte() % 8) {
    case 0:
        (void)session.setField(path, input.bytes(40).toStdString());
        break;
    case 1:
        (void)session.setField(path, std::to_string(input.byte() * 257));
        break;
    case 2:
        (void)session.setField(path, "0x" + input.bytes(40).toHex().toStdString());
        break;
    case 3:
        (void)session.insertElement(path + "[" + std::to_string(input.byte() % 4) + "]", input.bytes(20).toStdString());
        break;
    case 4:
        (void)session.removeElement(path);
        break;
    case 5: {
        const qsizetype offset = input.byte() % (size + 1);
        const qsizetype count = std::min<qsizetype>(input.byte() % 8, size - offset);
        (void)session.replaceBytes(offset, count, input.bytes(20));
        break;
    }
    case 6:
        (void)(input.byte() % 2 == 0 ? session.pin(path) : session.unpin(path));
        break;
    default:
        editLayers(session, input.byte(), path);
    }
}

} // namespace

/// Any sequence of edits: the tree is that of the bytes, and undoing everything gives back the packet there was.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const RegistryPtr registry = bundledRegistry();
    Input input(data, size);
    const auto &protocols = registry->protocols();
    Session session(registry);
    const Row root = protocols[input.byte() % protocols.size()].row;
    session.load({{.bytes = input.bytes(200), .root = root}}, false);
    const Packet first = session.packet();
    for (int i = 0; i < 30 && !input.isEmpty(); ++i) {
        edit(session, input);
        require(session.tree().bytes() == session.packet().bytes);
        for (const FieldNode &node : session.tree().nodes())
            require(node.bits.first >= 0 && node.bits.end() <= session.packet().bytes.size() * 8);
    }
    const Packet last = session.packet();
    while (session.history().canUndo())
        session.undo();
    require(session.packet() == first);
    while (session.history().canRedo())
        session.redo();
    require(session.packet() == last);
    return 0;
}
