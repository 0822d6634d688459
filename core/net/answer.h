// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <span>
#include <string>
#include <vector>

namespace wl {

/// A condition that a packet does not meet, so that it is no answer.
struct AnswerMiss
{
    std::string path{};     ///< the field's path, or the id of the protocol that is not there
    std::string expected{}; ///< as the field shows it; "" where the rule does not ask for one value
    std::string got{};      ///< "": there is no such field or layer

    /// "icmp.id: expected 24528, got 24529"
    [[nodiscard]] std::string text() const;

    friend bool operator==(const AnswerMiss &, const AnswerMiss &) = default;
};

/// What the rules of the protocol files (`-answers`, `-quotes`) say of one packet.
struct AnswerVerdict
{
    bool isAnswer = false;
    bool isQuotation = false; ///< it reports an error and quotes a packet: `-quotes` was asked
    int met = 0;              ///< conditions that hold
    int missed = 0;           ///< conditions that do not; a layer that is not there counts as many
    AnswerMiss miss{};        ///< the first of them
    /// Fields of the packet that conditions speak of which hold: where they are unlike the request's, it is by rule.
    std::vector<NodeIndex> told{};

    [[nodiscard]] bool isNearerThan(const AnswerVerdict &other) const noexcept
    {
        return missed != other.missed ? missed < other.missed : met > other.met;
    }
};

/// Whether @p candidate answers @p request from its layer @p requestLayer on, and if not, why.
///
/// Every layer that has a rule `-answers` must find the one of the same protocol in the candidate, in the same order,
/// and the rule must hold. A candidate that quotes a packet (RFC 792, RFC 4443 §2.4) answers when the layers of the
/// quotation are those of the request, by their rule `-quotes`; then the request may begin outside or inside of them.
/// What a quotation is too short for is no miss: RFC 792 asks for the header and 8 bytes. A quotation that is advice
/// (`advice: true`, a redirect) is judged like any other packet, for the reply still comes.
[[nodiscard]] AnswerVerdict judgeAnswer(const FieldTree &request, NodeIndex requestLayer, const FieldTree &candidate);

/// The field that @p names leads to from @p structure on (`body`, `id`), or noNode.
[[nodiscard]] NodeIndex fieldAlong(const FieldTree &tree, NodeIndex structure, std::span<const NameId> names);

/// The layers from @p first inwards that have a rule, those of a quotation left out: of an answer, the ones that a
/// layer of the request can be compared with.
[[nodiscard]] std::vector<NodeIndex> askingLayers(const FieldTree &tree, NodeIndex first);

} // namespace wl
