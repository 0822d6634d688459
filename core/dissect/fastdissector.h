// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/dissector.h"
#include "core/dissect/programcompiler.h"

#include <array>

namespace wl {

/// Finds the structures of packets: the engine for many of them.
///
/// It runs the programs that the types are compiled to (core/dissect/program.h) and
/// makes the records that Dissector makes, record for record. A layer that has no program or in
/// which anything is odd is read by a Dissector, and so is a packet that may meet a budget.
/// Of a packet that somebody looks at, Dissector knows more than records. One object serves one thread.
class FastDissector
{
public:
    explicit FastDissector(const Registry &registry, DissectionLimits limits = {});
    FastDissector(const FastDissector &) = delete;
    FastDissector &operator=(const FastDissector &) = delete;

    /// The records of @p packet read from @p root, in pre-order; the first is the root layer.
    /// They stay valid until the next call.
    /// @pre root is a type of the registry; the packet is shorter than 256 MiB.
    std::span<const Record> dissect(ByteView packet, Row root, std::span<const DecodeAs> decodeAs = {});

    /// Reads a run of packets and hands the records of each to @p sink(index, records).
    /// The bytes of the packets ahead are fetched while one is read.
    template<typename Sink>
    void dissectRun(std::span<const ByteView> packets, Row root, Sink &&sink)
    {
        constexpr std::size_t ahead = 8;
        for (std::size_t i = 0; i < packets.size(); ++i) {
            if (i + ahead < packets.size()) {
                __builtin_prefetch(packets[i + ahead].data());
                __builtin_prefetch(packets[i + ahead].data() + 64);
            }
            sink(i, dissect(packets[i], root));
        }
    }

    /// How many layers or packets the plain engine has read so far.
    [[nodiscard]] std::uint64_t handedOver() const noexcept { return m_handedOver; }

private:
    struct Frame
    {
        enum class Kind : std::uint8_t { Plain, Sized, Layer };
        const ProgramOp *back = nullptr;
        const std::uint8_t *callerEnd = nullptr;
        const std::uint8_t *regionBegin = nullptr;
        std::array<const std::uint8_t *, Base::count> bases{}; ///< that of the element is where it began
        std::int64_t count = 0;                                ///< elements of a list that are left
        Record *own = nullptr;
        std::uint32_t record = 0;
        Kind kind = Kind::Plain;
    };
    static constexpr std::size_t mostFrames = 48;

    bool run(ByteView packet, const Program &root);
    [[gnu::noinline]] bool handOver(ByteView packet, const Record &layer, const std::uint8_t *end, int depth);

    Dissector m_plain;
    DissectionLimits m_limits;
    Programs m_programs;
    std::array<Frame, mostFrames> m_frames;
    std::vector<Record> m_records;
    const Program *m_root = nullptr; ///< of the last packet
    std::uint32_t m_count = 0;
    std::uint32_t m_capacity = 0;   ///< records that cannot meet a budget
    int m_depth = 0;                ///< frames that cannot meet a budget
    bool m_canHandLayers = true;    ///< no expression of a layer looks at those below it
    std::uint64_t m_plainSteps = 0; ///< that the plain engine took for layers of this packet
    std::uint64_t m_handedOver = 0;
};

} // namespace wl
