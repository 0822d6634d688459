// SPDX-License-Identifier: MIT
#include "core/dissect/fastdissector.h"

#include "core/dissect/formulavalue.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace wl {
namespace {

constexpr std::uint32_t spareRecords = 64;

/// Whether some expression that decides about structures looks at a layer below.
bool looksBelow(const Registry &registry)
{
    const auto &code = registry.instructions();
    const auto looks = [&](CodeRange range) {
        return std::any_of(code.begin() + range.first, code.begin() + range.first + range.count,
                           [](const Instruction &i) { return i.op == Op::Below || i.op == Op::SizeOf; });
    };
    const auto looksField = [&](const Attribute &a) {
        return looks(a.condition) || looks(a.size) || looks(a.repeatCode) || looks(a.switchOn) || looks(a.parentCode)
            || looks(a.processKey);
    };
    const auto looksRule = [&](const AttributeInfo &info) {
        return info.valid
            && (looks(info.valid->equal) || looks(info.valid->least) || looks(info.valid->most)
                || looks(info.valid->expression)
                || std::any_of(info.valid->anyOf.begin(), info.valid->anyOf.end(), looks));
    };
    const auto looksPayload = [&](const Payload &payload) {
        return looks(payload.unless) || std::any_of(payload.keys.begin(), payload.keys.end(), looks);
    };
    const auto looksInstance = [&](const Instance &i) {
        return looks(i.condition) || looks(i.value) || looks(i.position) || looks(i.stream);
    };
    return std::any_of(registry.attributes().begin(), registry.attributes().end(), looksField)
        || std::any_of(registry.attributeInfos().begin(), registry.attributeInfos().end(), looksRule)
        || std::any_of(registry.payloads().begin(), registry.payloads().end(), looksPayload)
        || std::any_of(registry.instances().begin(), registry.instances().end(), looksInstance)
        || std::any_of(registry.arguments().begin(), registry.arguments().end(), looks);
}

std::int32_t targetOf(const SwitchPlan &plan, std::int64_t key)
{
    if (key >= 0 && key < 256)
        return plan.dense[static_cast<std::size_t>(key)];
    const auto found = std::lower_bound(plan.sorted.begin(), plan.sorted.end(), key,
                                        [](const SwitchPlan::Target &t, std::int64_t k) { return t.key < k; });
    return found != plan.sorted.end() && found->key == key ? found->op : plan.otherwise;
}

/// A record whose row, attribute and flags come as one word, which is one store where the layout allows it.
inline Record recordOf(std::uint32_t head, std::uint32_t offset, std::uint32_t length, std::uint32_t parent)
{
    if constexpr (std::endian::native == std::endian::little)
        return std::bit_cast<Record>(std::array<std::uint32_t, 4>{head, offset, length, parent});
    return {static_cast<Row>(head),
            static_cast<std::uint8_t>(head >> 16U),
            static_cast<std::uint8_t>(head >> 24U),
            offset,
            length,
            parent};
}

inline std::uint32_t half(const std::uint8_t *at)
{
    std::uint16_t raw = 0;
    std::memcpy(&raw, at, sizeof(raw));
    return __builtin_bswap16(raw);
}

/// What reads a payload whose rule has no special shape: null for plain bytes, severalPrograms when the plain engine
/// decides.
[[gnu::noinline]] const Program *programFor(const PayloadPlan &plan, const std::uint8_t *const *bases,
                                            const std::uint8_t *regionBegin, const std::uint8_t *end,
                                            const std::uint8_t *at) noexcept
{
    if (plan.unless != nullptr) {
        const FormulaValue found = valueOf(*plan.unless, bases, regionBegin, end, at);
        if (found.fails)
            return &severalPrograms;
        if (found.value != 0)
            return nullptr;
    }
    for (const Formula *key : plan.keys) {
        const FormulaValue number = valueOf(*key, bases, regionBegin, end, at);
        if (number.fails)
            return &severalPrograms;
        if (const KeyTable::Slot *const slot = plan.table->find(number.value))
            return slot->program;
    }
    return plan.otherwise;
}

} // namespace

FastDissector::FastDissector(const Registry &registry, DissectionLimits limits)
    : m_plain(registry, limits), m_limits(limits), m_programs(registry), m_canHandLayers(!looksBelow(registry))
{
    const std::uint64_t most = std::min<std::uint64_t>(limits.steps / Programs::stepsOfRecord, limits.records);
    m_capacity = most > spareRecords ? static_cast<std::uint32_t>(most) - spareRecords : 0;
    m_depth = std::min(limits.depth, static_cast<int>(mostFrames) - 1);
    m_records.resize(m_capacity + spareRecords);
}

std::span<const Record> FastDissector::dissect(ByteView packet, Row root, std::span<const DecodeAs> decodeAs)
{
    if (m_root == nullptr || m_root->row != root) [[unlikely]]
        m_root = &m_programs.ready(root);
    const Program &program = *m_root;
    const bool isUsual = decodeAs.empty() && program.state == Program::State::Ready && m_capacity > 0 && m_depth > 0;
    if (isUsual && run(packet, program)) [[likely]] {
        // No record stands for more steps than stepsOfRecord, beside those that searching for terminators takes.
        const std::uint64_t steps
            = std::uint64_t{m_count} * Programs::stepsOfRecord + packet.size() / 64 + m_plainSteps;
        if (steps <= m_limits.steps) [[likely]]
            return {m_records.data(), m_count};
    }
    ++m_handedOver;
    return m_plain.dissect(packet, root, decodeAs);
}

/// Lets the plain engine read @p layer, which reaches to @p end and is no record yet.
/// @return false when the whole packet is to be read by it
bool FastDissector::handOver(ByteView packet, const Record &layer, const std::uint8_t *end, int depth)
{
    if (!m_canHandLayers)
        return false;
    const auto all = m_plain.resume(packet, {m_records.data(), m_count}, layer,
                                    static_cast<std::uint32_t>(end - packet.data()), depth);
    m_plainSteps += m_plain.steps();
    if (all.size() >= m_capacity)
        return false;
    std::copy(all.begin() + m_count, all.end(), m_records.begin() + m_count);
    m_count = static_cast<std::uint32_t>(all.size());
    ++m_handedOver;
    return true;
}

/// The one loop. It is one function because what it counts with must stay in registers.
/// @return false when the plain engine is to read the packet
// NOLINTNEXTLINE(readability-function-cognitive-complexity): one case an operation
bool FastDissector::run(ByteView packet, const Program &root)
{
    using Code = ProgramOp::Code;
    const std::uint8_t *const data = packet.data();
    const std::uint8_t *at = data;
    const std::uint8_t *end = data + packet.size();
    const ProgramOp *op = root.ops.data();
    Frame *frame = m_frames.data();
    Frame *const lastFrame = frame + m_depth - 1;
    Record *const records = m_records.data();
    Record *const lastRecord = records + m_capacity;
    Record *next = records + 1;
    std::uint32_t phase = 0;
    m_plainSteps = 0;

    const auto start = [&](Frame::Kind kind, const std::uint8_t *region) __attribute__((always_inline))
    {
        frame->kind = kind;
        frame->regionBegin = region;
        frame->bases[Base::structure] = at;
    };
    const auto put = [&](std::uint32_t head, const std::uint8_t *begin, const std::uint8_t *stop, std::uint32_t parent)
        __attribute__((always_inline))
    {
        *next++ = recordOf(head, static_cast<std::uint32_t>(begin - data), static_cast<std::uint32_t>(stop - begin),
                           parent);
    };
    records[0] = {root.row, 0, Record::layer, 0, 0, noRecord};
    frame->record = 0;
    frame->own = records;
    frame->callerEnd = end;
    frame->back = nullptr;
    start(Frame::Kind::Layer, at);

    const auto value = [&](const Formula &formula) __attribute__((always_inline))
    {
        return valueOf(formula, frame->bases.data(), frame->regionBegin, end, at);
    };
    const auto simpleOr = [&](const Formula &formula) __attribute__((always_inline))
    {
        if (formula.kind == Formula::Kind::Simple) [[likely]]
            return FormulaValue{formula.a * loaded(formula.load, frame->bases.data()) + formula.c};
        return value(formula);
    };
    const auto compareOr = [&](const Formula &formula) __attribute__((always_inline))
    {
        if (formula.kind == Formula::Kind::Compare) [[likely]]
            return FormulaValue{formula.test.holds(loaded(formula.load, frame->bases.data())) ? 1 : 0};
        return value(formula);
    };
    const auto tableOr = [&](const Formula &formula) __attribute__((always_inline))
    {
        if (formula.kind != Formula::Kind::Table && formula.kind != Formula::Kind::EndTable)
            return value(formula);
        const std::size_t half = formula.kind == Formula::Kind::EndTable && at >= end ? 256 : 0;
        const std::int16_t found = formula.table[half + *(frame->bases[formula.load.base] + formula.load.offset)];
        return FormulaValue{found, found == Formula::noValue};
    };
    /// The end of a region of so many bytes, cut where the one around it ends; null when there is none.
    const auto stopOf
        = [&](const FormulaValue &found, std::uint32_t &flags) __attribute__((always_inline))->const std::uint8_t *
    {
        const auto [size, fails] = found;
        if (fails || size < 0) [[unlikely]]
            return nullptr;
        if (size <= end - at) [[likely]]
            return at + size;
        flags = std::uint32_t{Record::clamped} << 24U;
        return end;
    };
    const auto enter = [&](Frame::Kind kind, const Program &program, std::uint32_t head, const std::uint8_t *stop)
        __attribute__((always_inline))
    {
        Frame *const inner = frame + 1;
        inner->back = op + 1;
        inner->callerEnd = end;
        inner->record = static_cast<std::uint32_t>(next - records);
        inner->own = next;
        put(head, at, at, frame->record);
        const std::uint8_t *const region = kind == Frame::Kind::Plain ? frame->regionBegin : at;
        frame = inner;
        start(kind, region);
        end = stop;
        op = program.ops.data();
    };
    const auto isNext = [&](Code code) __attribute__((always_inline))
    {
        return op->code == code && op->need == 0;
    };

    for (;;) {
        std::uint32_t flags = 0;
        const std::uint8_t *stop = end;
        if (end - at < static_cast<std::ptrdiff_t>(op->need)) [[unlikely]]
            goto bail;
        at += op->need;
        switch (op->code) {
        case Code::Need:
            ++op;
            continue;
        case Code::ByteSwitch: {
        byteSwitch:
            if (end - at < static_cast<std::ptrdiff_t>(op->n)) [[unlikely]]
                goto bail;
            const auto &plan = *static_cast<const SwitchPlan *>(op->data);
            op += plan.dense[frame->bases[Base::structure][op->m]];
            continue;
        }
        case Code::NeedBits:
            if (end - at < static_cast<std::ptrdiff_t>(op->n))
                goto bail;
            at += op->m;
            phase = op->slot;
            ++op;
            continue;
        case Code::Bits:
            phase += op->n;
            if (end - at < static_cast<std::ptrdiff_t>((phase + 7) / 8))
                goto bail;
            at += phase / 8;
            phase %= 8;
            ++op;
            continue;
        case Code::Align:
            at += phase > 0 ? 1 : 0;
            phase = 0;
            ++op;
            continue;
        case Code::Mark:
            frame->bases[op->slot] = at;
            ++op;
            continue;
        case Code::Switch: {
            const auto [key, fails] = value(*op->formula);
            if (fails)
                goto bail;
            op += targetOf(*static_cast<const SwitchPlan *>(op->data), key);
            continue;
        }
        case Code::Unless: {
            const auto [condition, fails] = compareOr(*op->formula);
            if (fails)
                goto bail;
            op = condition != 0 ? op + 1 : op + op->target;
            continue;
        }
        case Code::Jump:
            op += op->target;
            continue;
        case Code::SizedLeaf:
            stop = stopOf(simpleOr(*op->formula), flags);
            if (stop == nullptr)
                goto bail;
            [[fallthrough]];
        case Code::RestLeaf:
            if (stop - at < static_cast<std::ptrdiff_t>(op->n) || next >= lastRecord || frame >= lastFrame) [[unlikely]]
                goto bail;
            put(op->head | flags, at, stop, frame->record);
            if (stop - at > static_cast<std::ptrdiff_t>(op->n))
                put(trailerRow | (op->head & 0xFF0000U), at + op->n, stop,
                    static_cast<std::uint32_t>(next - records) - 1);
            at = stop;
            goto next;
        case Code::Leaf:
            if (end - at < static_cast<std::ptrdiff_t>(op->n) || next >= lastRecord || frame >= lastFrame) [[unlikely]]
                goto bail;
            put(op->head, at, at + op->n, frame->record);
            at += op->n;
            goto next;
        case Code::SizedCall:
            stop = stopOf(simpleOr(*op->formula), flags);
            if (stop == nullptr)
                goto bail;
            [[fallthrough]];
        case Code::RestCall:
        case Code::Call: {
            const auto *program = static_cast<const Program *>(op->data);
            if (program->state != Program::State::Ready) [[unlikely]] {
                if (m_programs.ready(program->row).state != Program::State::Ready)
                    goto bail;
            }
            if (next >= lastRecord || frame >= lastFrame) [[unlikely]]
                goto bail;
            enter(op->code == Code::Call ? Frame::Kind::Plain : Frame::Kind::Sized, *program, op->head | flags, stop);
            if (op->code == Code::ByteSwitch) // often, and a jump less
                goto byteSwitch;
            continue;
        }
        case Code::FixedBytes:
        case Code::Contents:
            if (end - at < static_cast<std::ptrdiff_t>(op->n) || next >= lastRecord)
                goto bail;
            if (op->code == Code::Contents && std::memcmp(at, op->data, op->n) != 0)
                goto bail;
            put(op->head, at, at + op->n, frame->record);
            at += op->n;
            goto next;
        case Code::Bytes:
            stop = stopOf(simpleOr(*op->formula), flags);
            if (stop == nullptr || (op->mustFit && flags != 0))
                goto bail;
            [[fallthrough]];
        case Code::RestBytes:
            if (stop > at || op->isElement) {
                if (next >= lastRecord)
                    goto bail;
                put(op->head | flags, at, stop, frame->record);
            }
            at = stop;
            goto next;
        case Code::Terminated: {
            const void *found = end > at ? std::memchr(at, op->byte, static_cast<std::size_t>(end - at)) : nullptr;
            if (found != nullptr)
                stop = static_cast<const std::uint8_t *>(found) + op->slot;
            else if (op->mustFit)
                goto bail;
            if (stop > at || op->isElement) {
                if (next >= lastRecord)
                    goto bail;
                put(op->head, at, stop, frame->record);
            }
            at = stop;
            goto next;
        }
        case Code::CountList: {
            const auto [wanted, fails] = value(*op->formula);
            if (fails || wanted > (end - at) / static_cast<std::ptrdiff_t>(op->n) || next >= lastRecord)
                goto bail;
            if (wanted > 0) {
                put(op->head, at, at + wanted * op->n, frame->record);
                at += wanted * op->n;
            }
            ++op;
            continue;
        }
        case Code::RestList:
            if ((end - at) % static_cast<std::ptrdiff_t>(op->n) != 0 || next >= lastRecord)
                goto bail;
            if (end > at)
                put(op->head, at, end, frame->record);
            at = end;
            ++op;
            continue;
        case Code::BeginRest:
            frame->bases[Base::element] = at;
            op = at >= end ? op + op->target : op + 1;
            continue;
        case Code::BeginCount: {
            const auto [wanted, fails] = simpleOr(*op->formula);
            if (fails)
                goto bail;
            frame->count = wanted;
            op = frame->count <= 0 ? op + op->target : op + 1;
            continue;
        }
        case Code::BeginUntil:
            frame->bases[Base::element] = at;
            ++op;
            continue;
        case Code::EndRest:
            if (at == frame->bases[Base::element])
                goto bail;
            frame->bases[Base::element] = at;
            op = at >= end ? op + 1 : op + op->target;
            continue;
        case Code::EndCount:
            op = --frame->count <= 0 ? op + 1 : op + op->target;
            continue;
        case Code::EndUntil: {
        endOfElement:
            const auto [isLast, fails] = tableOr(*op->formula);
            if (fails)
                goto bail;
            if (isLast != 0) {
                ++op;
                continue;
            }
            if (at == frame->bases[Base::element])
                goto bail;
            frame->bases[Base::element] = at;
            op += op->target;
            continue;
        }
        case Code::Payload: {
            const auto &plan = *static_cast<const PayloadPlan *>(op->data);
            const std::uint8_t *const begin = frame->bases[Base::structure];
            if (plan.size == PayloadPlan::Size::Chosen) {
                const std::uint32_t number = half(begin + plan.sizeOffset);
                const PayloadPlan::Line &line = plan.lines[plan.test.holds(number) ? 1 : 0];
                std::int64_t size = line.c + line.a * number + (line.sizeMask & (end - frame->regionBegin));
                if (plan.hasByte)
                    size += std::int64_t{plan.byteFactor} * (begin[plan.byteOffset] >> plan.byteShift & plan.byteMask);
                if (size < 0) [[unlikely]]
                    goto bail;
                stop = at + size;
                if (size > end - at) [[unlikely]] {
                    stop = end;
                    flags = std::uint32_t{Record::clamped} << 24U;
                }
            } else if (plan.size == PayloadPlan::Size::Any) {
                stop = stopOf(value(*op->formula), flags);
                if (stop == nullptr)
                    goto bail;
            }
            if (stop == at) {
                ++op;
                continue;
            }
            if (next >= lastRecord) [[unlikely]]
                goto bail;
            const Program *program = plan.otherwise;
            if (plan.hasUnless && plan.unlessTest.holds(half(begin + plan.unlessOffset) & plan.unlessMask)) {
                program = nullptr;
            } else if (plan.keyShape == PayloadPlan::Keys::Byte) {
                program = plan.byteKeys[begin[plan.keyOffset]];
            } else if (plan.keyShape != PayloadPlan::Keys::None) {
                const KeyTable::Slot *slot = nullptr;
                if (plan.keyShape != PayloadPlan::Keys::Any)
                    slot = plan.table->find(half(begin + plan.keyOffset));
                if (slot == nullptr && plan.keyShape == PayloadPlan::Keys::Halves)
                    slot = plan.table->find(half(begin + plan.secondOffset));
                if (slot != nullptr) {
                    program = slot->program;
                } else if (plan.keyShape == PayloadPlan::Keys::Any || plan.hasMoreKeys) {
                    frame->bases[Base::cursor] = at;
                    program = programFor(plan, frame->bases.data(), frame->regionBegin, end, at);
                }
            }
            if (program == nullptr) {
                put(op->head | flags, at, stop, frame->record);
                at = stop;
                goto next;
            }
            if (program->state == Program::State::Unknown) [[unlikely]] {
                if (program == &severalPrograms)
                    goto bail;
                (void)m_programs.ready(program->row);
            }
            const std::uint32_t head = (op->head + program->row) | flags | std::uint32_t{Record::layer} << 24U;
            if (program->state == Program::State::Ready && frame < lastFrame) [[likely]] {
                enter(Frame::Kind::Layer, *program, head, stop);
                if (op->code == Code::ByteSwitch)
                    goto byteSwitch;
                continue;
            }
            m_count = static_cast<std::uint32_t>(next - records);
            const Record layer{program->row,
                               static_cast<std::uint8_t>(head >> 16U),
                               static_cast<std::uint8_t>(head >> 24U),
                               static_cast<std::uint32_t>(at - data),
                               0,
                               frame->record};
            if (!handOver(packet, layer, stop, static_cast<int>(frame - m_frames.data()) + 1))
                return false;
            next = records + m_count;
            at = stop;
            goto next;
        }
        case Code::End: {
        endOfStructure:
            Record &own = *frame->own;
            own.length = static_cast<std::uint32_t>(at - frame->bases[Base::structure]);
            if (at != end && frame->kind != Frame::Kind::Plain) [[unlikely]] {
                if (next >= lastRecord)
                    goto bail;
                const bool isLayer = frame->kind == Frame::Kind::Layer;
                put(trailerRow | std::uint32_t{own.attribute} << 16U, at, end,
                    isLayer && own.parent != noRecord ? own.parent : frame->record);
                if (!isLayer)
                    own.length = static_cast<std::uint32_t>(end - frame->bases[Base::structure]);
                at = end;
            }
            op = frame->back;
            if (op == nullptr) {
                m_count = static_cast<std::uint32_t>(next - records);
                return true;
            }
            end = frame->callerEnd;
            --frame;
            if (isNext(Code::End))
                goto endOfStructure;
            if (isNext(Code::EndUntil))
                goto endOfElement;
            continue;
        }
        case Code::Bail:
            goto bail;
        default:
            __builtin_unreachable(); // saves looking whether the code is one
        }
        // What makes a record is often the last of its structure.
    next:
        ++op;
        if (isNext(Code::End))
            goto endOfStructure;
        continue;
    bail:
        if (next >= lastRecord)
            return false;
        for (; frame->kind != Frame::Kind::Layer; --frame)
            end = frame->callerEnd;
        if (frame == m_frames.data())
            return false;
        m_count = frame->record;
        const Record layer = records[m_count];
        if (!handOver(packet, layer, end, static_cast<int>(frame - m_frames.data())))
            return false;
        next = records + m_count;
        at = end;
        phase = 0;
        end = frame->callerEnd;
        op = frame->back;
        --frame;
    }
}

} // namespace wl
