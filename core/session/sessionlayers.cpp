// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/edit/restack.h"
#include "core/session/session.h"

#include <algorithm>
#include <utility>

namespace wl {

/// The layers as they are, and which of them an edit is about.
struct Session::LayerOrder
{
    std::vector<StackedLayer> layers{};
    std::size_t at = 0;
};

Result<Session::LayerOrder> Session::layerOrder(std::string_view path) const
{
    const auto found = findNode(m_tree, path);
    if (!found)
        return found.error();
    LayerOrder order;
    for (const NodeIndex layer : m_tree.layers()) {
        if (layer == *found)
            order.at = order.layers.size();
        order.layers.push_back({.layer = layer});
    }
    if (m_tree.node(*found).kind != NodeKind::Layer)
        return Error{ErrorCode::BadInput, "expected a layer", std::string(path)};
    return order;
}

Result<Done> Session::restackAs(const LayerOrder &order, std::string description)
{
    return apply(restack(*m_editor, packet(), m_tree, order.layers), std::move(description), {});
}

Result<Done> Session::removeLayer(std::string_view path)
{
    cancelLive();
    auto order = layerOrder(path);
    if (!order)
        return order.error();
    if (order->layers.size() == 1)
        return Error{ErrorCode::BadInput, "the only layer cannot be removed", std::string(path)};
    order->layers.erase(order->layers.begin() + static_cast<std::ptrdiff_t>(order->at));
    return restackAs(*order, "remove " + std::string(path));
}

Result<Done> Session::insertLayer(std::string_view path, std::string_view protocol)
{
    return insertLayer(path, protocol, false);
}

Result<Done> Session::insertLayerInside(std::string_view path, std::string_view protocol)
{
    return insertLayer(path, protocol, true);
}

Result<Done> Session::insertLayer(std::string_view path, std::string_view protocol, bool isInside)
{
    cancelLive();
    const auto row = m_registry->rowNamed(protocol);
    if (!row)
        return row.error();
    auto order = layerOrder(path);
    if (!order)
        return order.error();
    const auto at = static_cast<std::ptrdiff_t>(order->at) + (isInside ? 1 : 0);
    order->layers.insert(order->layers.begin() + at, {.made = *row});
    return restackAs(*order, "put " + std::string(protocol) + (isInside ? " into " : " below ") + std::string(path));
}

Result<Done> Session::moveLayer(std::string_view path, int by)
{
    cancelLive();
    auto order = layerOrder(path);
    if (!order)
        return order.error();
    const auto to = static_cast<std::ptrdiff_t>(order->at) + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(order->layers.size()))
        return Error{ErrorCode::BadInput, by < 0 ? "it is the outermost layer" : "it is the innermost layer",
                     std::string(path)};
    const auto first = order->layers.begin();
    const auto from = static_cast<std::ptrdiff_t>(order->at);
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    return restackAs(*order, std::string(by < 0 ? "move out " : "move in ") + std::string(path));
}

Result<Done> Session::duplicateLayer(std::string_view path)
{
    cancelLive();
    auto order = layerOrder(path);
    if (!order)
        return order.error();
    order->layers.insert(order->layers.begin() + static_cast<std::ptrdiff_t>(order->at), order->layers[order->at]);
    return restackAs(*order, "duplicate " + std::string(path));
}

} // namespace wl
