// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/registry.h"

#include <QByteArray>
#include <QStringList>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace wl::tests {

/// One packet of a resources/protocols/*.vectors.json file and what it says.
struct Vector
{
    std::string protocol{};
    std::string name{};
    std::string root{};
    QByteArray bytes{};
    std::vector<std::pair<std::string, std::variant<qint64, QByteArray>>> fields{};
    QStringList layers{};
    QStringList pinned{};
    bool looksAtPins = false; ///< the file says which fields are pinned
    QStringList errors{};
    QStringList problems{}; ///< paths of the fields on which a `-check` fails
    std::string source{};   ///< `scapy 2.5.0: …`

    /// `icmp: echo request`, to name a test's row.
    [[nodiscard]] std::string title() const { return protocol + ": " + name; }
};

/// The vectors of every protocol, in file order.
/// @return nothing at all when a file cannot be read; the caller must refuse that
[[nodiscard]] std::vector<Vector> allVectors();

} // namespace wl::tests
