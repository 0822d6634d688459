// SPDX-License-Identifier: MIT
#include "core/net/sendplan.h"

#include "core/capture/capture.h"
#include "core/codec/ipaddress.h"
#include "core/dissect/treesource.h"
#include "core/net/answersearch.h"
#include "core/session/openfile.h"

#include <algorithm>
#include <memory>

namespace wl {
namespace {

constexpr const char *fileMode = "file";
constexpr std::size_t ipv4Bytes = 4;
constexpr std::size_t ipv6Bytes = 16;

const SocketRule *ruleFor(const FieldTree &tree, NodeIndex layer, const std::string &modeId)
{
    for (const SocketRule &rule : tree.registry().info(tree.node(layer).row).sockets) {
        if (rule.mode == modeId)
            return &rule;
    }
    return nullptr;
}

/// What a capture that begins with this layer has, or LINKTYPE_USER0 where the layer has no link type of its own.
int linkTypeOf(const FieldTree &tree, NodeIndex layer)
{
    return static_cast<int>(linkTypeOfRoot(tree.registry(), tree.node(layer).row).value_or(linkTypeUser0));
}

SendPlan filePlan(const FieldTree &tree)
{
    SendPlan plan{.modeId = fileMode, .layer = 0};
    plan.request.bytes = tree.bytes();
    plan.request.linkType = linkTypeOf(tree, 0);
    return plan;
}

std::string addressText(const Value &value)
{
    if (value.isBytes() && value.bytes.size == ipv4Bytes)
        return showIpv4(value.view());
    if (value.isBytes() && value.bytes.size == ipv6Bytes)
        return showIpv6(value.view());
    return {};
}

void setValue(SendRequest &request, const std::string &name, const Value &value)
{
    const auto number = static_cast<std::uint16_t>(value.isWhole() ? value.integer : 0);
    if (name == "address")
        request.address = addressText(value);
    else if (name == "port")
        request.port = number;
    else if (name == "source_port")
        request.sourcePort = number;
    else if (name == "id")
        request.identifier = number;
}

/// The field whose bytes are the target address.
NodeIndex fieldWithBytes(const FieldTree &tree, const Value &value)
{
    if (!value.isBytes() || tree.bytes().isEmpty())
        return noNode;
    const std::ptrdiff_t offset = value.bytes.data - viewOf(tree.bytes()).data();
    return offset >= 0 && offset < tree.bytes().size() ? tree.nodeAt(offset * 8) : noNode;
}

/// The target that one of the layer's rules names, "" when none does.
std::string namedAddress(const FieldTree &tree, Evaluator<TreeSource> &evaluator, NodeIndex layer)
{
    for (const SocketRule &rule : tree.registry().info(tree.node(layer).row).sockets) {
        for (const auto &[name, code] : rule.values) {
            if (name == "address")
                return addressText(evaluator.run(code, layer));
        }
    }
    return {};
}

/// The layer whose protocol reads what comes back: the one that is handed over, or the one in its data.
NodeIndex answeredLayer(const FieldTree &tree, NodeIndex layer, const SocketRule &rule)
{
    if (rule.data == noAttribute)
        return layer;
    const NodeIndex data = tree.childOf(layer, rule.data);
    return data != noNode && tree.node(data).kind == NodeKind::Payload ? data + 1 : noNode;
}

/// Lets the rules of the layers from @p layer on say what is a reply, and what a packet lacks that is none.
void judgeByRules(SendRequest &request, const FieldTree &tree, NodeIndex layer)
{
    const Row root = tree.node(layer).row;
    request.root = tree.registry().info(root).path;
    if (askingLayers(tree, layer).empty())
        return;
    const auto asked = std::make_shared<const FieldTree>(tree);
    request.matches = [asked, layer, root](ByteView reply) {
        const QByteArray bytes = toByteArray(reply);
        Dissector dissector(asked->registry());
        dissector.dissect(viewOf(bytes), root);
        return judgeAnswer(*asked, layer, FieldTree(asked->registryPtr(), dissector, bytes)).isAnswer;
    };
    request.expected = "the answer to this packet";
    request.explain = [asked, layer, root](Silence &silence) {
        const AnswerSearch search = findAnswer(*asked, layer, root, silence.seen);
        silence.nearest = search.nearest;
        silence.text = search.text(silence.packetsSeen);
    };
}

} // namespace

std::vector<std::string> modesFor(const FieldTree &tree)
{
    std::vector<std::string> modes;
    for (const NodeIndex layer : tree.layers()) {
        if (tree.node(layer).isPartial)
            continue;
        for (const SocketRule &rule : tree.registry().info(tree.node(layer).row).sockets) {
            if (std::find(modes.begin(), modes.end(), rule.mode) == modes.end())
                modes.push_back(rule.mode);
        }
    }
    modes.emplace_back(fileMode);
    return modes;
}

Result<SendPlan> sendPlanOf(const FieldTree &tree, const std::string &modeId, const std::string &target)
{
    if (tree.isEmpty() || tree.bytes().isEmpty())
        return Error{ErrorCode::BadInput, "there are no bytes to send"};
    if (modeId == fileMode)
        return filePlan(tree);
    const std::vector<NodeIndex> layers = tree.layers();
    const auto at = std::find_if(layers.begin(), layers.end(), [&](NodeIndex layer) {
        return !tree.node(layer).isPartial && ruleFor(tree, layer, modeId) != nullptr;
    });
    if (at == layers.end())
        return Error{ErrorCode::BadInput, "no layer of this packet can be sent in the mode '" + modeId + "'"};
    const SocketRule &rule = *ruleFor(tree, *at, modeId);
    TreeSource source(tree.registry(), tree.nodes(), viewOf(tree.bytes()));
    Evaluator<TreeSource> evaluator(tree.registry(), source);
    if (!rule.when.isEmpty() && !evaluator.run(rule.when, *at).isTrue())
        return Error{ErrorCode::BadInput, rule.say.empty() ? "this packet cannot be sent in this mode" : rule.say};

    SendPlan plan{.modeId = modeId, .layer = *at, .dropped = {layers.begin(), at}};
    plan.request.linkType = rule.data == noAttribute ? linkTypeOf(tree, *at) : static_cast<int>(linkTypeUser0);
    for (const auto &[name, code] : rule.values) {
        const Value value = evaluator.run(code, *at);
        setValue(plan.request, name, value);
        if (name == "address")
            plan.addressField = fieldWithBytes(tree, value);
    }
    plan.reaches = plan.request.address;
    for (auto inner = at; plan.reaches.empty() && inner != layers.end(); ++inner)
        plan.reaches = namedAddress(tree, evaluator, *inner);
    NodeIndex handed = *at;
    if (rule.data != noAttribute)
        handed = tree.childOf(*at, rule.data);
    if (handed != noNode)
        plan.request.bytes
            = tree.bytes().mid(tree.node(handed).bits.firstByte(), tree.node(handed).bits.touchedBytes());
    if (!target.empty())
        plan.request.address = plan.reaches = target;
    plan.answeredLayer = answeredLayer(tree, *at, rule);
    if (plan.answeredLayer != noNode)
        judgeByRules(plan.request, tree, plan.answeredLayer);
    return plan;
}

} // namespace wl
