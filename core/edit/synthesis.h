// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/pathsegments.h"
#include "core/edit/workpiece.h"

namespace wl {

/// Builds a packet from nothing in a Workpiece (rules S1-S6). A single structure
/// is made as a packet of one layer.
///
/// Values come from the plan, then `-default`, `contents`, `valid`, and last
/// zero or empty. Conditions and switches see the values made so far.
class Synthesis
{
public:
    Synthesis(Workpiece &piece, const PacketPlan &plan);

    /// Builds every layer of the plan.
    /// @return ErrorCode::BadInput for a path that the packet does not have, a value that does not fit its
    ///         field, or a layer that carries no payload
    Result<Done> packet();

    /// From now on lists stay empty.
    void leaveListsEmpty() noexcept { m_leavesListsEmpty = true; }

private:
    struct Wish
    {
        const LayerPlan::Assignment *assignment = nullptr;
        std::vector<PathSegment> segments{};
        bool isUsed = false;
    };
    /// Where the walk stands, as the person's paths see it.
    struct Step
    {
        AttributeId attribute = noAttribute;
        std::int32_t index = -1;
        Row caseRow = noRow; ///< of an inline structure: its name may be written or left out
    };

    Result<Done> layer(std::size_t number, NodeIndex parent);
    Result<Done> insideLayer(std::size_t number, NodeIndex parent);
    Result<Done> structure(Row row, NodeIndex node);
    Result<Done> attribute(NodeIndex holder, AttributeId id);
    /// @param reader  the case that says how a switch is read, where that is a built-in type
    Result<Done> number(NodeIndex holder, AttributeId id, AttributeId reader = noAttribute);
    Result<Done> bytesField(NodeIndex holder, AttributeId id, std::int32_t index, AttributeId reader = noAttribute);
    Result<Done> payload(NodeIndex holder, AttributeId id);
    Result<Done> list(NodeIndex holder, AttributeId id);
    Result<Done> element(Row row, NodeIndex parent, AttributeId attribute, std::int32_t index);
    Result<Done> formatted(Row row, NodeIndex parent, AttributeId attribute, std::int32_t index,
                           const std::string &text);
    Result<Done> nested(NodeIndex holder, AttributeId id, std::int32_t index);
    void selectPayloadKey(NodeIndex holder, const Payload &rule, Row wanted);

    [[nodiscard]] Wish *wishFor(AttributeId id);
    [[nodiscard]] bool wantsInside(AttributeId id) const;
    [[nodiscard]] bool wantsNone(AttributeId id);
    [[nodiscard]] std::int32_t wantedElements(AttributeId id) const;
    [[nodiscard]] bool pathMatches(const Wish &wish, std::size_t step, std::size_t segment, bool isWhole) const;
    [[nodiscard]] bool segmentMatches(const PathSegment &segment, AttributeId id) const;
    [[nodiscard]] bool isOuterName(const PathSegment &segment, std::size_t step) const;
    [[nodiscard]] bool dependsOnRules(CodeRange code, Row row, int depth) const;
    [[nodiscard]] Result<Done> checkUsed(std::size_t number) const;
    NodeIndex addValue(NodeIndex holder, AttributeId id, std::int32_t index, std::int64_t bits,
                       AttributeId reader = noAttribute);
    [[nodiscard]] std::vector<const EnumMember *> namesOf(NodeIndex holder, AttributeId id);
    [[nodiscard]] const YamlNode *givenValue(AttributeId id, std::int32_t index) const;
    [[nodiscard]] std::optional<qsizetype> settledSize(NodeIndex holder, AttributeId id, std::int32_t index);
    [[nodiscard]] Error named(Error error, AttributeId id) const;
    void align();
    void growTo(NodeIndex holder);
    void fillUp(NodeIndex holder, AttributeId id, std::int32_t index, NodeIndex structure);
    void terminate(const Attribute &attribute, NodeIndex structure);

    Workpiece &m_piece;
    const PacketPlan &m_plan;
    std::size_t m_layer = 0;
    std::vector<Wish> m_wishes; ///< of the layer being built
    std::vector<Step> m_steps;
    std::vector<const YamlNode *> m_given; ///< `-default` maps of the structures being built; null where there is none
    std::vector<NodeIndex> m_toPin;
    std::int64_t m_bit = 0; ///< bits written so far
    bool m_payloadPlaced = false;
    bool m_leavesListsEmpty = false;
};

} // namespace wl
