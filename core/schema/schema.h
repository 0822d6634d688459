// SPDX-License-Identifier: MIT
#pragma once

#include "core/codec/textencoding.h"
#include "core/schema/yamltree.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// The tables a set of protocol definitions compiles to.
///
/// Everything is an index into a vector of the Registry, never a pointer, so
/// that the tables can be copied, stored and shared between threads. What the
/// dissector reads for every packet stands in Type, Step and Attribute; what is
/// only needed for the fields somebody looks at stands in AttributeInfo and TypeInfo.
namespace wl {

/// Index into Registry::types(). The first rows are no types.
using Row = std::uint16_t;
constexpr Row bytesRow = 0;   ///< bytes that fill one variable-size field
constexpr Row errorRow = 1;   ///< the rest of a region that could not be read
constexpr Row trailerRow = 2; ///< bytes of a region that nobody claimed
constexpr Row firstTypeRow = 3;
constexpr Row noRow = 0xFFFF;

/// Index into Registry::names().
using NameId = std::uint32_t;

/// Index into Registry::attributes(): one field of one type of one file.
using AttributeId = std::uint32_t;
constexpr AttributeId noAttribute = 0xFFFFFFFF;

/// A run of bytecode in Registry::instructions(); empty when the key is absent.
struct CodeRange
{
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    [[nodiscard]] constexpr bool isEmpty() const noexcept { return count == 0; }
};

enum class AttributeKind : std::uint8_t {
    Integer,   ///< u1..u8, s1..s8, b1..b64
    Float,     ///< f4, f8
    Bytes,     ///< no type
    Text,      ///< str, strz
    Structure, ///< a user type
    Switch,    ///< one of several types, chosen by an expression
};

enum class Repeat : std::uint8_t { Once, ToEnd, Count, Until };

/// What is done to bytes before they are read: `process`.
enum class Process : std::uint8_t { None, Xor, RotateLeft, RotateRight, Inflate };

/// Whose structure `_parent` is: `parent`.
enum class ParentKind : std::uint8_t { Holder, None, Expression };

/// What the dissector must know of a field.
struct Attribute
{
    AttributeKind kind = AttributeKind::Bytes;
    Repeat repeat = Repeat::Once;
    bool isLittleEndian = false;
    bool isOrderOpen = false;   ///< the byte order is decided for each structure (Type::orderOn)
    bool isLowestFirst = false; ///< a bit field counted from the lowest bit
    bool isSigned = false;
    bool isBitField = false;    ///< b1..b64: not aligned to a byte
    bool isPlainNumber = false; ///< unsigned, alone, of one byte order: found and read without a question
    bool isBoolean = false;     ///< b1 without an enumeration
    bool sizeToEnd = false;
    bool isZeroTerminated = false; ///< has a terminator
    bool includesTerminator = false;
    bool consumesTerminator = true;
    bool needsTerminator = true;      ///< `eos-error`
    std::uint8_t terminatorBytes = 1; ///< 2 and 4: in texts of UTF-16 and UTF-32 the zero bytes behind it belong to it
    std::uint8_t terminator = 0;
    TextEncoding encoding = TextEncoding::Utf8;
    Process process = Process::None;
    ParentKind parent = ParentKind::Holder;
    std::int16_t padRight = -1;   ///< -1: none
    std::uint8_t bits = 0;        ///< Integer, Float: the width
    std::uint8_t index = 0;       ///< position in its type's `seq`
    std::uint16_t step = 0;       ///< which Step of its type places it
    Row type = noRow;             ///< Structure: the user type
    std::uint32_t bitInStep = 0;  ///< offset from the step's start
    std::uint32_t fixedBytes = 0; ///< Bytes, Text: a literal size, or that of `contents`
    bool hasContents = false;     ///< AttributeInfo::contents must stand in the packet
    NameId name = 0;
    CodeRange condition{}; ///< `if`
    CodeRange size{};
    CodeRange repeatCode{};
    CodeRange switchOn{};
    CodeRange parentCode{};
    CodeRange processKey{};
    std::uint32_t firstArgument = 0; ///< index into Registry::arguments(): the parameters of the type
    std::uint8_t argumentCount = 0;
    bool hasPlainCases = true; ///< all keys are numbers, and the cases ordered by them
    std::uint32_t firstCase = 0;
    std::uint32_t caseCount = 0;     ///< without `_`
    Row otherwise = noRow;           ///< the `_` case, when it is a user type
    std::int32_t otherwiseCase = -1; ///< the `_` case: index into Registry::cases()
    std::int32_t payload = -1;       ///< index into Registry::payloads()
    std::int32_t enumeration = -1;

    [[nodiscard]] bool isNumber() const noexcept
    {
        return kind == AttributeKind::Integer || kind == AttributeKind::Float;
    }
    [[nodiscard]] bool hasSize() const noexcept { return sizeToEnd || !size.isEmpty(); }
    /// Whether it is a list whose elements lie one behind the other at equal distances.
    [[nodiscard]] bool isFixedList() const noexcept
    {
        return isNumber()
            || (kind != AttributeKind::Structure && kind != AttributeKind::Switch && fixedBytes > 0
                && process == Process::None);
    }
    /// Whether a structure here reads from bytes of its own.
    [[nodiscard]] bool hasRegion() const noexcept { return hasSize() || isZeroTerminated; }
};

/// What the dissector does next in a structure: either place a *run* of fields
/// whose sizes are all fixed (one bounds check for all of them), or read one
/// field that is conditional, repeated or of variable size.
struct Step
{
    std::uint16_t firstAttribute = 0; ///< position in the type's `seq`
    std::uint16_t attributeCount = 0;
    bool isRun = false;
    bool startsAligned = true; ///< begins at the next byte boundary
    std::uint32_t bits = 0;    ///< of a run
};

struct Case
{
    std::int64_t key = 0;              ///< the value, when `code` is empty
    CodeRange code{};                  ///< an expression that is no constant
    Row type = noRow;                  ///< a user type
    AttributeId variant = noAttribute; ///< a built-in type: an attribute of no type that says how to read it
    std::uint32_t firstArgument = 0;
    std::uint8_t argumentCount = 0;
};

/// Bytes that are another layer: `-payload`.
struct Payload
{
    std::int32_t table = -1;       ///< index into Registry::tables()
    Row protocol = noRow;          ///< `proto:`, resolved
    std::vector<CodeRange> keys{}; ///< tried in this order
    CodeRange unless{};
    CodeRange partial{};
    bool isPartial = false; ///< `partial: true`
    bool isAdvice = false;  ///< `advice: true`
};

struct Type
{
    NameId name = 0;
    Row parent = noRow;   ///< the type it is declared in
    Row protocol = noRow; ///< the root type of its file
    std::uint8_t attributeCount = 0;
    std::uint8_t stepCount = 0;
    AttributeId firstAttribute = 0;
    std::uint32_t firstStep = 0;
    std::uint8_t parsedCount = 0; ///< instances with a place of their own: attributes and steps behind those of `seq`
    std::uint8_t paramCount = 0;
    bool isOrderInherited = false; ///< its numbers have the byte order of the structure around it
    std::uint32_t firstParam = 0;  ///< index into Registry::params()
    std::uint32_t firstInstance = 0;
    std::uint32_t instanceCount = 0;
    CodeRange orderOn{}; ///< `endian: {switch-on}`
    std::uint32_t firstOrderCase = 0;
    std::uint32_t orderCaseCount = 0;
    std::uint32_t fixedBytes = 0; ///< > 0: every value of this type has this size
};

/// A value computed from fields, or a field that stands somewhere else.
struct Instance
{
    NameId name = 0;
    CodeRange condition{};
    CodeRange value{};
    std::int32_t enumeration = -1;
    std::int16_t parsed
        = -1;                ///< >= 0: it is read; its number among the fields of its type (AttributeInfo for the rest)
    CodeRange position{};    ///< `pos`: bytes from the start of the region
    CodeRange stream{};      ///< `io`: the region, where it is another one
    bool isLazy = false;     ///< `-lazy`: read only when something asks for it
    std::int32_t valid = -1; ///< index into Registry::valids(), of a computed value
};

/// A value that a structure is given by the field that holds it.
struct Param
{
    NameId name = 0;
    std::int32_t enumeration = -1;
    std::optional<YamlNode> defaultValue{};
};

/// One case of a switched byte order.
struct OrderCase
{
    CodeRange value{}; ///< empty: `_`
    bool isLittleEndian = false;
};

struct EnumMember
{
    std::int64_t value = 0; ///< above 2^63 - 1 (isHuge) its 64 bits read as signed
    bool isHuge = false;
    std::string id{};
    std::string label{}; ///< what a person reads; the id in words when the file says nothing else
    std::vector<std::pair<std::string, std::string>> aka{};
    std::string doc{};
};

struct Enumeration
{
    NameId name = 0;
    std::vector<EnumMember> members{}; ///< ordered by value
};

/// Names of a field or protocol in other tools: (tool, name).
using OtherNames = std::vector<std::pair<std::string, std::string>>;

enum class CheckLevel : std::uint8_t { Note, Warning, Error };

/// A rule for the Problems list: `-check`.
struct CheckRule
{
    CodeRange that{};
    std::string say{};
    std::string reference{};
    CheckLevel level = CheckLevel::Warning;
};

/// A rule that keeps a field right: `-auto`. What `function` means is known to core/autofield.
struct AutoRule
{
    std::string function{}; ///< empty: no rule
    CodeRange expression{};
    CodeRange unless{};
    CodeRange bytes{}; ///< how many of the covered bytes count; empty: all
    AttributeId of = noAttribute;
    AttributeId from = noAttribute;
    AttributeId to = noAttribute;
    NameId pseudo = 0;                    ///< the service whose pseudo-header goes in front; 0: none
    std::vector<CodeRange> pseudoParts{}; ///< or the parts of a pseudo-header that the rule spells out
    std::optional<std::uint64_t> zeroAs{};
    std::int32_t table = -1;
    std::vector<std::pair<std::uint64_t, CodeRange>> instead{}; ///< values in place of keys of the table
    std::vector<AutoRule> others{};                             ///< tried in this order when this one has no answer
    int line = 0;
    int column = 0;

    [[nodiscard]] bool isEmpty() const noexcept { return function.empty(); }
};

/// A piece of a `-summary`: text, then an expression (empty in the last piece).
struct SummaryPiece
{
    std::string text{};
    CodeRange value{};
    AttributeId attribute = noAttribute; ///< shown in this field's notation, when the piece is just a name
};

struct ValidRule
{
    CodeRange equal{};
    CodeRange least{};
    CodeRange most{};
    CodeRange expression{};
    std::vector<CodeRange> anyOf{};
    bool inEnumeration = false;
};

/// What the way to the target fills in: `-fill`.
enum class FillRule : std::uint8_t { None, SourceAddress, SourceLinkAddress, NextHopLinkAddress };

/// What only matters for a field somebody looks at, edits or makes.
struct AttributeInfo
{
    std::string id{};
    std::string label{};
    std::string doc{};
    std::string reference{}; ///< `doc-ref`
    std::string unit{};
    std::string format{};
    std::string encoding{};
    bool isInline = false;
    FillRule fill = FillRule::None;
    Row type = noRow; ///< the type that declares it
    QByteArray contents{};
    std::optional<YamlNode> defaultValue{};
    AutoRule autoRule{};
    bool isOffset = false; ///< `-offset`: bytes from the start of the layer to what it points at
    int padTo = 0;         ///< `-pad`: 0: none
    std::uint8_t padWith = 0;
    std::uint8_t padAfter = 0; ///< bytes in front of the structure that count too
    bool padBetween = false;   ///< the last element of a list may do without padding
    std::vector<CheckRule> checks{};
    OtherNames aka{};
    AttributeId namesByKey = noAttribute;
    std::vector<std::pair<std::int64_t, std::vector<EnumMember>>> namesBy{};
    std::optional<ValidRule> valid{};
    int line = 0;
    int column = 0;
};

/// `-provides`: what the layers above may ask of a layer.
struct Provision
{
    NameId service = 0; ///< e.g. `ip`
    std::vector<std::pair<NameId, CodeRange>> values{};
    std::vector<CodeRange> pseudoHeader{};
};

/// `-socket`: how a layer can be sent.
struct SocketRule
{
    std::string mode{};
    CodeRange when{};
    std::string say{}; ///< why not, when `when` is false
    std::vector<std::pair<std::string, CodeRange>> values{};
    AttributeId data = noAttribute; ///< the field whose bytes are handed over; none: the whole layer
};

/// An attribute of the object that another tool makes of a type.
struct PeerField
{
    std::string name{};
    CodeRange value{};
    AttributeId attribute = noAttribute; ///< when the value is just a field
    CodeRange standard{};                ///< the tool's default; empty: none, always printed
    std::string note{};
};
/// `fold` of `-dpkt`: a layer that dpkt keeps in a list of the layer above.
struct DpktFold
{
    std::string list{};                  ///< empty: it does not fold
    std::string tuples{};                ///< a second list, of what the rule's `tuple` says; empty: none
    std::vector<PeerField> dictionary{}; ///< at most one: a dictionary of the same objects, and what they have as keys
    std::int64_t most = 0;               ///< how many layers one list takes
    CodeRange again{};                   ///< whether the layer behind this one may join the list
    std::vector<PeerField> extras{};     ///< of the first layer in the list
    std::vector<PeerField> last{};       ///< of the last one
};
/// What an element of a list is that is no object.
enum class DpktItem : std::uint8_t { Object, Tuple, Dictionary, Value };
/// `-dpkt`: how dpkt prints this type.
struct DpktRule
{
    std::string className{};
    std::vector<std::string> holders{}; ///< classes in whose data dpkt reads it; `~`: when it is the whole; empty: any
    CodeRange when{};
    CodeRange builds{}; ///< whether dpkt makes the same bytes of the object again; empty: it does
    std::vector<PeerField> fields{};
    std::vector<PeerField> extras{};
    std::vector<std::string> computed{}; ///< attributes that dpkt fills in where they are 0
    AttributeId data = noAttribute;
    bool hasData = true; ///< false: dpkt's `data` stays empty, or is one of the extras
    CodeRange joins{};   ///< whether fields and data of what stands in `data` are those of this object
    CodeRange needs{};   ///< whether dpkt refuses the whole when it cannot read what stands in `data`
    CodeRange empty{};   ///< whether dpkt takes the object for empty, and so for no data
    DpktItem item = DpktItem::Object;
    std::vector<AttributeId> tuple{}; ///< an element of a list that is not an object but these, in parentheses
    std::string alias{};              ///< what the object that has it as data calls it, too; empty: nothing
    DpktFold fold{};
    int line = 0;
};

/// `-scapy`: how this type is made with Scapy.
struct ScapyRule
{
    std::string className{}; ///< with the module in front where it must be loaded; empty: a part of the object around
    CodeRange when{};
    std::vector<PeerField> fields{};
    std::vector<AttributeId> skipped{}; ///< fields that Scapy makes itself
    std::vector<AttributeId> tuple{};   ///< not an object but these, in parentheses
};

/// A condition of `-answers` or `-quotes`: what stands between `and` and `or`.
struct AnswerTerm
{
    CodeRange that{};
    CodeRange wanted{};          ///< of `field == wanted`: what the field should be; else empty
    std::vector<NameId> field{}; ///< the first field of the own layer in it: `body`, `id`; empty: only the request's
    std::vector<NameId> wantedField{}; ///< of `field == request.body.id`: that field of the request
};

/// `-answers`, `-quotes`: in each way all conditions must hold; one way suffices.
struct AnswerRule
{
    std::vector<std::vector<AnswerTerm>> ways{};

    [[nodiscard]] bool isEmpty() const noexcept { return ways.empty(); }
};

/// `-reply`: what a usual reply has in a field; `_` in the expression is the field's own value.
struct ReplyField
{
    std::vector<NameId> field{};
    CodeRange value{};
};

struct TypeInfo
{
    std::string path{}; ///< `icmp::echo`
    OtherNames aka{};
    std::string label{};
    std::string doc{};
    std::string reference{};
    std::string format{};
    std::vector<SummaryPiece> summary{};
    std::vector<CheckRule> checks{};
    std::vector<DpktRule> dpkt{};   ///< the first that applies counts
    std::vector<ScapyRule> scapy{}; ///< the first that applies counts
    std::vector<Provision> provisions{};
    std::vector<SocketRule> sockets{};
    AnswerRule answers{};
    AnswerRule quotes{};
    std::vector<ReplyField> reply{};
};

/// One file.
struct Protocol
{
    std::string id{};
    std::string title{};
    std::string group{};
    std::string file{};
    OtherNames aka{};
    Row row = noRow;
    std::vector<std::pair<std::string, std::vector<std::uint64_t>>> binds{};
    bool isBundled = false;
};

/// A protocol table: which protocol answers to which key.
struct ProtocolTable
{
    std::string name{};
    std::vector<std::pair<std::uint64_t, Row>> entries{}; ///< ordered by key; the first of equal keys wins

    /// The protocol bound to @p key, or noRow.
    [[nodiscard]] Row find(std::uint64_t key) const noexcept;
    /// All entries of @p key, the one that was bound first in front.
    [[nodiscard]] std::span<const std::pair<std::uint64_t, Row>> claimants(std::uint64_t key) const noexcept;
};

} // namespace wl
