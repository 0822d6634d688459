// SPDX-License-Identifier: MIT
#include "core/net/answersearch.h"

#include "core/print/packetline.h"

#include <algorithm>

namespace wl {

AnswerSearch findAnswer(const FieldTree &request, NodeIndex requestLayer, Row root,
                        std::span<const QByteArray> candidates)
{
    AnswerSearch search;
    Dissector dissector(request.registry());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        dissector.dissect(viewOf(candidates[i]), root);
        const FieldTree candidate(request.registryPtr(), dissector, candidates[i]);
        const PacketLine line = lineOf(candidate);
        const auto kind = std::find_if(search.kinds.begin(), search.kinds.end(),
                                       [&](const auto &known) { return known.first == line.protocol; });
        if (kind == search.kinds.end())
            search.kinds.emplace_back(line.protocol, 1);
        else
            ++kind->second;
        AnswerVerdict verdict = judgeAnswer(request, requestLayer, candidate);
        if (!verdict.isAnswer && search.nearest && !verdict.isNearerThan(search.verdict))
            continue;
        search.nearest = i;
        search.nearestText = line.protocol + (line.information.empty() ? "" : " " + line.information);
        search.verdict = std::move(verdict);
        if (search.verdict.isAnswer) {
            search.answer = std::exchange(search.nearest, std::nullopt);
            break;
        }
    }
    return search;
}

std::string AnswerSearch::text(int seen) const
{
    std::string text
        = seen == 0 ? "no packet seen" : std::to_string(seen) + (seen == 1 ? " packet seen" : " packets seen");
    std::string list;
    int looked = 0;
    for (const auto &[protocol, count] : kinds) {
        list += (list.empty() ? "" : ", ") + std::to_string(count) + " " + protocol;
        looked += count;
    }
    if (!list.empty())
        text += (looked < seen ? " (the first " + std::to_string(looked) + ": " : " (") + list + ")";
    if (nearest)
        text += (seen == 1 ? "; it, " : "; the nearest, ") + nearestText + ", missed " + verdict.miss.text();
    return text;
}

} // namespace wl
