// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"
#include "core/edit/packet.h"

#include <QJsonValue>
#include <QString>

#include <optional>
#include <string>

namespace wl {

/// The keys of a template file.
namespace templatekey {
using Key = QLatin1String;
constexpr Key format("format"), version("version"), packets("packets"), send("send"), mode("mode"), to("to");
constexpr Key name("name"), notes("notes"), root("root"), layers("layers"), decodeAs("decodeAs"), bytes("bytes");
constexpr Key dormantPins("dormantPins"), field("field"), bit("bit"), offset("offset");
constexpr Key protocol("protocol"), fields("fields"), automatic("auto"), pinned("pinned"), value("value");
constexpr Key payload("payload"), expect("expect"), accept("accept"), problem("problem"), cause("cause");
constexpr Key missing("missing");
constexpr Key formatName("wirelathe.packet");
} // namespace templatekey

constexpr qsizetype maxTemplatePacketBytes = 256 * 1024;

/// The value of a Value node as a template file has it: a number where that is
/// all there is to say, else the text that a person types.
[[nodiscard]] QJsonValue templateValue(const FieldTree &tree, NodeIndex node);
/// A file's value as a person types it; nothing for an array, an object or null.
[[nodiscard]] std::optional<std::string> typedText(const QJsonValue &value);
/// Whether a file's value says what the bytes say.
[[nodiscard]] bool sameValue(const FieldTree &tree, NodeIndex node, const QJsonValue &value);

/// A field's name that needs no tree: `icmp::echo.data`.
[[nodiscard]] std::string fullNameOf(const Registry &registry, AttributeId attribute);
/// The field that fullNameOf() names, or noAttribute.
[[nodiscard]] AttributeId attributeByFullName(const Registry &registry, std::string_view name);

/// Whether a person can choose what reads this node.
[[nodiscard]] bool isPayload(const FieldTree &tree, NodeIndex node);
[[nodiscard]] bool hasRule(const FieldTree &tree, NodeIndex node);

} // namespace wl
