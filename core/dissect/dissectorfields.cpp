// SPDX-License-Identifier: MIT
#include "core/dissect/dissectorrecords.h"

#include <bit>
#include <cstring>

#include <zlib.h>

/// What one field holds that is no plain number: bytes, texts, structures, and what is made of processed bytes.
namespace wl {
namespace {

constexpr std::size_t mostSourceBytes = 64U << 20U;
constexpr std::size_t mostSources = 50'000;
constexpr std::size_t longestResult = 16U << 20U;

/// Where the terminator of @p attribute begins in @p bytes; their size when it is not there.
std::size_t terminatorIn(const Attribute &attribute, ByteView bytes)
{
    const std::size_t unit = attribute.terminatorBytes;
    if (unit == 1) {
        const void *found = bytes.empty() ? nullptr : std::memchr(bytes.data(), attribute.terminator, bytes.size());
        return found != nullptr ? static_cast<std::size_t>(static_cast<const std::uint8_t *>(found) - bytes.data())
                                : bytes.size();
    }
    for (std::size_t at = 0; at + unit <= bytes.size(); at += unit) {
        const ByteView rest = bytes.subspan(at + 1, unit - 1);
        if (bytes[at] == attribute.terminator && std::all_of(rest.begin(), rest.end(), [](auto b) { return b == 0; }))
            return at;
    }
    return bytes.size();
}

/// @param most  no more bytes than these; @param made  gets how many there were, also when it fails
std::optional<std::string> inflated(ByteView bytes, std::size_t most, std::size_t &made)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    stream.next_in = const_cast<Bytef *>(bytes.data()); // zlib does not write there
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    int result = Z_OK;
    while (result == Z_OK && out.size() < most) {
        const std::size_t before = out.size();
        out.resize(std::min(most, std::max<std::size_t>(before * 2, 4096)));
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + before);
        stream.avail_out = static_cast<uInt>(out.size() - before);
        result = inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
        if (result == Z_OK && stream.avail_out > 0)
            break; // it wants more bytes than there are
    }
    inflateEnd(&stream);
    made = out.size();
    return result == Z_STREAM_END ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace

ByteView trimmed(const Attribute &attribute, ByteView whole) noexcept
{
    std::size_t size = whole.size();
    const bool padIsTerminator = attribute.isZeroTerminated && attribute.padRight == attribute.terminator;
    if (attribute.padRight >= 0 && !padIsTerminator) {
        while (size > 0 && whole[size - 1] == attribute.padRight)
            --size;
    }
    if (attribute.isZeroTerminated) {
        const std::size_t at = terminatorIn(attribute, whole.first(size));
        if (at < size)
            size = at + (attribute.includesTerminator ? attribute.terminatorBytes : 0);
    }
    return whole.first(size);
}

void Dissector::place(const Frame &frame, std::uint32_t stepIndex, std::uint32_t record)
{
    StepPlace &place = m_places[frame.firstPlace + stepIndex];
    if (place.record == noRecord)
        place.record = record;
    m_newest = record;
}

/// Where a field with a size of its own ends. Nothing when the size has no value or is negative.
std::optional<std::uint32_t> Dissector::regionOf(const Frame &frame, const Attribute &attribute, std::uint32_t offset,
                                                 std::uint32_t index, std::uint8_t &flags)
{
    if (attribute.size.isEmpty())
        return frame.regionEnd;
    m_scratch[frame.stream].position = offset;
    const Value size = m_evaluator.run(attribute.size, frame.record, nullptr, index);
    if (!size.isWhole() || size.integer < 0)
        return std::nullopt;
    if (size.integer > frame.regionEnd - offset) {
        flags |= Record::clamped;
        return frame.regionEnd;
    }
    return offset + static_cast<std::uint32_t>(size.integer);
}

/// Where the bytes of a field end that has a size or a terminator. Nothing when the terminator is missing.
std::optional<Dissector::Extent> Dissector::extentOf(const Frame &frame, const Attribute &attribute,
                                                     std::uint32_t offset, std::uint32_t end)
{
    const ByteView rest{frame.bytes.data + offset, end - offset};
    if (attribute.hasSize() || !attribute.isZeroTerminated) {
        const auto content = static_cast<std::uint32_t>(trimmed(attribute, rest).size());
        return Extent{end, offset + content};
    }
    const auto found = static_cast<std::uint32_t>(terminatorIn(attribute, rest));
    m_steps += found / bytesOfStep;
    if (found == rest.size())
        return attribute.needsTerminator ? std::nullopt : std::optional(Extent{end, end});
    const std::uint32_t unit = attribute.terminatorBytes;
    const bool takes = attribute.consumesTerminator || attribute.includesTerminator;
    return Extent{offset + found + (takes ? unit : 0), offset + found + (attribute.includesTerminator ? unit : 0)};
}

/// Reads one value of a field that is not a plain number.
bool Dissector::one(const Frame &frame, const Attribute &attribute, std::uint32_t &offset, std::uint32_t stepIndex,
                    std::uint32_t index)
{
    std::uint8_t flags = 0;
    const auto end = regionOf(frame, attribute, offset, index, flags);
    if (!end)
        return fail(frame, attribute, offset, ReadProblem::BadExpression);
    switch (attribute.kind) {
    case AttributeKind::Structure:
        return nested(frame, attribute,
                      {attribute.type, attribute.firstArgument, attribute.argumentCount, stepIndex, index, *end, flags},
                      offset);
    case AttributeKind::Switch:
        return choice(frame, attribute, {noRow, 0, 0, stepIndex, index, *end, flags}, offset);
    case AttributeKind::Integer:
    case AttributeKind::Float: // an element of a list whose numbers have no fixed place
    case AttributeKind::Bytes:
    case AttributeKind::Text:
        break;
    }
    if (attribute.payload >= 0) {
        StepPlace &place = m_places[frame.firstPlace + stepIndex];
        place.record = m_count;
        place.endBit = *end * 8; // its own bytes may say which protocol they are
        const std::uint32_t begin = offset;
        offset = *end;
        return payload(frame, attribute, flags, begin, *end);
    }
    return bytes(frame, attribute, {noRow, 0, 0, stepIndex, index, *end, flags}, offset);
}

/// A field whose type is chosen by a value.
bool Dissector::choice(const Frame &frame, const Attribute &attribute, Reading reading, std::uint32_t &offset)
{
    const auto chosen = m_evaluator.choose(attribute, frame.record, reading.index);
    if (!chosen)
        return fail(frame, attribute, offset, ReadProblem::BadExpression);
    if (*chosen == nullptr) {
        if (attribute.hasRegion())
            return bytes(frame, attribute, reading, offset);
        m_places[frame.firstPlace + reading.step] = {};
        return true;
    }
    const Case &one = **chosen;
    if (one.type != noRow) {
        reading.row = one.type;
        reading.firstArgument = one.firstArgument;
        reading.argumentCount = one.argumentCount;
        return nested(frame, attribute, reading, offset);
    }
    const Attribute &variant = m_registry.attribute(one.variant);
    if (!variant.isNumber()) {
        const bool ok = bytes(frame, variant, reading, offset);
        if (ok && m_newest != noRecord && m_newest < m_count)
            ownRare(m_newest).variant = one.variant;
        return ok;
    }
    const std::uint32_t width = variant.bits / 8U;
    if (frame.regionEnd - offset < width)
        return fail(frame, attribute, offset, ReadProblem::TooShort);
    const std::uint32_t record = leaf(bytesRow, attribute.index, 0, offset, offset + width, frame.record, frame.bytes);
    ownRare(record).variant = one.variant;
    place(frame, reading.step, record);
    offset += width;
    return true;
}

/// A structure inside another one.
bool Dissector::nested(const Frame &frame, const Attribute &attribute, const Reading &reading, std::uint32_t &offset)
{
    std::uint32_t end = reading.end;
    std::uint32_t stop = end;
    const bool isTrimmed = attribute.isZeroTerminated || attribute.padRight >= 0 || attribute.process != Process::None;
    if (isTrimmed) [[unlikely]] {
        const auto extent = extentOf(frame, attribute, offset, reading.end);
        if (!extent)
            return fail(frame, attribute, offset, ReadProblem::NoTerminator);
        if (attribute.process != Process::None)
            return processed(frame, attribute, reading, *extent, offset);
        end = extent->content;
        stop = extent->stop;
    }
    const std::uint32_t record
        = open(reading.row, attribute.index, reading.flags, offset, end, frame.record, frame.bytes);
    place(frame, reading.step, record);
    if (!attribute.hasRegion()) {
        m_scratch[record].regionBegin = m_scratch[frame.record].regionBegin;
        m_scratch[record].stream = frame.stream;
    }
    if (attribute.parent != ParentKind::Holder || reading.argumentCount > 0) [[unlikely]]
        giveContext(frame, attribute, reading, record);
    std::uint32_t at = offset;
    const bool ok = structure(record, at, frame.depth + 1);
    m_newest = record;
    if (!attribute.hasRegion()) {
        offset = at;
        return ok;
    }
    if (at < stop && m_count < m_limits.records)
        leaf(trailerRow, attribute.index, 0, at, stop, record, frame.bytes);
    m_records[record].length = stop - offset;
    offset = stop;
    return true;
}

/// The arguments and the `_parent` of a structure that was opened.
void Dissector::giveContext(const Frame &frame, const Attribute &attribute, const Reading &reading,
                            std::uint32_t record)
{
    // An argument may itself read structures that have arguments.
    std::vector<Value> values;
    for (std::uint32_t i = 0; i < reading.argumentCount; ++i) {
        const CodeRange code = m_registry.arguments()[reading.firstArgument + i];
        values.push_back(m_evaluator.run(code, frame.record, nullptr, reading.index));
    }
    ownRare(record).firstParam = static_cast<std::uint32_t>(m_params.size());
    ownRare(record).paramCount = static_cast<std::uint32_t>(values.size());
    m_params.insert(m_params.end(), values.begin(), values.end());
    if (attribute.parent == ParentKind::Holder)
        return;
    const Value parent = attribute.parent == ParentKind::Expression
        ? m_evaluator.run(attribute.parentCode, frame.record, nullptr, reading.index)
        : Value::absent();
    ownRare(record).parent = parent.kind == Value::Kind::Structure ? parent.place.handle : noHandle;
}

/// Bytes or text.
bool Dissector::bytes(const Frame &frame, const Attribute &attribute, const Reading &reading, std::uint32_t &offset)
{
    const bool isClamped = (reading.flags & Record::clamped) != 0;
    if (attribute.fixedBytes > 0
        && (isClamped || (attribute.hasContents && reading.end - offset < attribute.fixedBytes)))
        return fail(frame, attribute, offset, ReadProblem::TooShort);
    Extent extent{reading.end, reading.end};
    if (attribute.hasContents) {
        const AttributeInfo &info = m_registry.info(frame.type->firstAttribute + attribute.index);
        if (asText({frame.bytes.data + offset, attribute.fixedBytes}) != asText(viewOf(info.contents)))
            return fail(frame, attribute, offset, ReadProblem::WrongContents);
        extent.stop = offset + attribute.fixedBytes;
    } else if (attribute.process != Process::None || (attribute.isZeroTerminated && !attribute.hasSize())) {
        const auto found = extentOf(frame, attribute, offset, reading.end);
        if (!found)
            return fail(frame, attribute, offset, ReadProblem::NoTerminator);
        extent = *found;
    }
    if (attribute.process != Process::None)
        return processed(frame, attribute, reading, extent, offset);
    if (extent.stop > offset || attribute.repeat != Repeat::Once) {
        place(frame, reading.step,
              leaf(bytesRow, attribute.index, reading.flags, offset, extent.stop, frame.record, frame.bytes));
    }
    offset = extent.stop;
    return true;
}

/// Bytes that are changed before they are read: the result becomes a source of its own.
bool Dissector::processed(const Frame &frame, const Attribute &attribute, const Reading &reading, Extent extent,
                          std::uint32_t &offset)
{
    m_scratch[frame.stream].position = extent.stop;
    auto result = process(frame, attribute, {frame.bytes.data + offset, extent.content - offset}, reading.index);
    if (!result)
        return fail(frame, attribute, offset, ReadProblem::BadProcess);
    if (m_sourceBytes >= mostSourceBytes || m_sources.size() >= mostSources)
        return fail(frame, attribute, offset, ReadProblem::Budget);
    m_sources.push_back(std::move(*result));
    const std::string &made = m_sources.back();
    const Bytes inside{reinterpret_cast<const std::uint8_t *>(made.data()),
                       static_cast<std::uint16_t>(m_sources.size()), frame.bytes.isLittleEndian};
    const auto size = static_cast<std::uint32_t>(made.size());

    const std::uint32_t record
        = leaf(bytesRow, attribute.index, static_cast<std::uint8_t>(reading.flags | Record::processed), offset,
               extent.stop, frame.record, frame.bytes);
    ownRare(record).result = inside.source;
    place(frame, reading.step, record);
    offset = extent.stop;
    if (reading.row == noRow)
        return true;
    const std::uint32_t content = open(reading.row, attribute.index, 0, 0, size, record, inside);
    ownRare(record).content = content;
    giveContext(frame, attribute, reading, content);
    std::uint32_t at = 0;
    structure(content, at, frame.depth + 1);
    if (at < size && m_count < m_limits.records)
        leaf(trailerRow, attribute.index, 0, at, size, content, inside);
    m_records[content].length = size;
    m_newest = record;
    return true;
}

std::optional<std::string> Dissector::process(const Frame &frame, const Attribute &attribute, ByteView bytes,
                                              std::uint32_t index)
{
    if (attribute.process == Process::Inflate) {
        std::size_t made = 0;
        auto result = inflated(bytes, std::min(longestResult, mostSourceBytes - m_sourceBytes), made);
        m_sourceBytes += made;
        return result;
    }
    const Value key = m_evaluator.run(attribute.processKey, frame.record, nullptr, index);
    if (bytes.size() > mostSourceBytes - m_sourceBytes)
        return std::nullopt;
    m_sourceBytes += bytes.size();
    std::string out(asText(bytes));
    if (attribute.process == Process::Xor) {
        const auto keyByte = static_cast<std::uint8_t>(key.isWhole() ? key.integer : 0);
        const ByteView keys = key.isBytes() ? key.view() : ByteView(&keyByte, 1);
        if ((!key.isBytes() && !key.isWhole()) || keys.empty())
            return std::nullopt;
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<char>(static_cast<std::uint8_t>(out[i]) ^ keys[i % keys.size()]);
        return out;
    }
    if (!key.isWhole())
        return std::nullopt;
    const auto bits = static_cast<int>(key.integer % 8);
    for (char &c : out) {
        const auto byte = static_cast<std::uint8_t>(c);
        c = static_cast<char>(attribute.process == Process::RotateLeft ? std::rotl(byte, bits) : std::rotr(byte, bits));
    }
    return out;
}

} // namespace wl
