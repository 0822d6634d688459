// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/alignment.h"

#include <QString>

#include <vector>

namespace wl {

/// A field that two packets have in common, with unlike values.
struct Difference
{
    std::string path{};
    QString label{};
    QString before{};
    QString after{};
    bool isDerived = false;  ///< it has a rule: unlike because something else is
    bool isExpected = false; ///< a reply is unlike there by rule

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// What a reply says otherwise than its request, in their order. Fields that only one of them has are left out.
[[nodiscard]] std::vector<Difference> differencesIn(const std::vector<AlignedField> &fields);

/// The same in one line: "type 8 → 0, checksum; the rest is equal". Values that
/// changed places are called swapped.
[[nodiscard]] QString describe(const std::vector<Difference> &differences);

} // namespace wl
