// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/bytecode.h"
#include "core/schema/schema.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// What the structure types of a registry are compiled to: short programs that
/// write the records of the regular case (core/dissect/fastdissector.h runs
/// them). A program holds no rule about errors: whatever is odd makes it bail
/// out, and the plain engine reads the layer again.
namespace wl {

/// Where the bytes of a number are counted from.
struct Base
{
    static constexpr std::uint8_t structure = 0; ///< its first byte; 1 to most: places kept by Code::Mark
    static constexpr std::uint8_t most = 5;
    static constexpr std::uint8_t cursor = 6;  ///< what is read next
    static constexpr std::uint8_t element = 7; ///< the element of a list that was just read
    static constexpr std::size_t count = 8;
};

/// A number of fixed size at a fixed distance from a base.
struct Load
{
    enum class Kind : std::uint8_t { Byte, Half, Word, Wide };
    Kind kind = Kind::Byte;
    std::uint8_t base = Base::structure;
    std::uint8_t shift = 0;
    std::uint8_t byteCount = 1; ///< Wide: up to 8
    bool isLittleEndian = false;
    std::uint8_t signedBits = 0; ///< 0: unsigned
    std::int32_t offset = 0;
    std::uint64_t mask = 0;

    friend bool operator==(const Load &, const Load &) = default;
};

/// An expression as it is computed while programs run. Its value fits 63 bits for every packet; where the
/// plain engine has an error instead of a value, it fails.
struct Formula
{
    enum class Kind : std::uint8_t {
        Simple,   ///< a * load + c
        Constant, ///< c
        Linear,   ///< a line
        Compare,  ///< whether load is in a range
        Choose,   ///< the same ? yes : no; these lines have no other first number
        Table,    ///< by one byte
        EndTable, ///< by one byte and by whether the region ends here
        Branches, ///< tests one after the other
        Tree,     ///< anything else: nodes
    };
    /// Whether a number is in a range, or is not: all comparisons with a constant are that.
    struct Test
    {
        std::int64_t least = 0;
        std::uint64_t span = 0;
        bool isOutside = false;

        [[nodiscard]] bool holds(std::int64_t value) const noexcept
        {
            return (static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(least) <= span) != isOutside;
        }
    };

    /// a * load + b * second + c
    struct Line
    {
        bool hasLoad = false;
        bool hasSecond = false;
        bool hasSize = false; ///< plus `_io.size`
        std::int64_t a = 0;
        std::int64_t b = 0;
        std::int64_t c = 0;
        Load load{};
        Load second{};
    };
    struct Node
    {
        enum class Kind : std::uint8_t {
            Number,
            Load,
            Size,
            Position,
            IsEnd,
            Unary,
            Binary,
            AndThen,
            OrElse,
            Choose,
            Absent, ///< a field that is never there
        };
        Kind kind = Kind::Number;
        Op op = Op::Number;
        std::int32_t first = -1; ///< operands, which stand before it; of a load: the condition of the field
        std::int32_t second = -1;
        std::int32_t third = -1;
        std::int64_t number = 0;
        Load load{};
    };
    /// A test, and the branch that comes next or how it ends.
    struct Branch
    {
        static constexpr std::int16_t isFalse = -1;
        static constexpr std::int16_t isTrue = -2;
        static constexpr std::int16_t fails = -3;
        Load load{};
        Test test{};
        std::int16_t yes = isTrue;
        std::int16_t no = isFalse;
    };
    static constexpr std::int16_t noValue = -32768; ///< in a table

    Kind kind = Kind::Constant;
    std::int64_t a = 0;
    std::int64_t c = 0;
    Load load{};
    Test test{};
    Line line{};
    Line yes{};
    Line no{};
    std::vector<std::int16_t> table{};
    std::vector<Branch> branches{};
    std::vector<Node> nodes{}; ///< the last is the value; kept for every kind
    bool looksAtPlace = false; ///< at where reading has come to
};

struct Program;

/// Stands for several programs among which the bytes themselves decide.
extern const Program severalPrograms;

/// Which program reads the bytes behind a key.
struct KeyTable
{
    struct Slot
    {
        std::uint32_t key = 0;
        Row row = noRow;
        const Program *program = nullptr;
    };
    std::vector<Slot> entries{}; ///< a power of two; linear probing
    const Slot *first = nullptr;
    std::uint32_t last = 0; ///< position
    std::uint32_t shift = 32;

    /// @return null when nothing has the key
    [[nodiscard]] const Slot *find(std::int64_t key) const noexcept
    {
        if (static_cast<std::uint64_t>(key) > 0xFFFFFFFF)
            return nullptr;
        const auto wanted = static_cast<std::uint32_t>(key);
        for (std::uint32_t at = (wanted * 0x9E3779B1U) >> shift;; at = (at + 1) & last) {
            const Slot &slot = first[at];
            if (slot.row == noRow)
                return nullptr;
            if (slot.key == wanted)
                return &slot;
        }
    }
};

struct PayloadPlan
{
    /// The size: all that is left; one of two lines, chosen by a number of 16 bits; anything else.
    enum class Size : std::uint8_t { Rest, Chosen, Any };
    /// The keys: none; a byte; a number of 16 bits; two of them; anything else.
    enum class Keys : std::uint8_t { None, Byte, Half, Halves, Any };
    struct Line
    {
        std::int64_t a = 0;
        std::int64_t c = 0;
        std::int64_t sizeMask = 0; ///< -1: plus `_io.size`
    };
    Size size = Size::Any;
    Keys keyShape = Keys::Any;
    bool hasMoreKeys = false; ///< behind those of the shape
    bool hasByte = false;     ///< both lines have the same number that fits a byte besides
    bool hasUnless = false;   ///< a test of `unlessHalf`; what is longer makes the shape Keys::Any
    std::uint8_t byteShift = 0;
    std::uint8_t byteMask = 0;
    std::int32_t sizeOffset = 0; ///< all from the structure's begin
    std::int32_t byteOffset = 0;
    std::int32_t keyOffset = 0;
    std::int32_t secondOffset = 0;
    std::int32_t byteFactor = 0;
    Formula::Test test{};
    std::array<Line, 2> lines{}; ///< of the test's answers
    const KeyTable *table = nullptr;
    const Program *otherwise = nullptr; ///< null: plain bytes
    std::vector<const Program *> byteKeys{};
    Formula::Test unlessTest{};
    std::uint16_t unlessMask = 0;
    std::int32_t unlessOffset = 0;

    std::vector<const Formula *> keys{}; ///< tried in this order
    const Formula *sizeFormula = nullptr;
    const Formula *unless = nullptr;
};

/// A jump by value.
struct SwitchPlan
{
    struct Target
    {
        std::int64_t key = 0;
        std::int32_t op = 0;
    };
    std::array<std::int16_t, 256> dense{}; ///< of the keys that fit a byte: ops from the one that jumps
    std::vector<Target> sorted{};          ///< the others
    std::int32_t otherwise = 0;
};

struct ProgramOp
{
    enum class Code : std::uint8_t {
        Need,       ///< nothing more than what every operation does first
        NeedBits,   ///< n bytes; move behind m of them and `phase` bits
        Bits,       ///< n bits from where bits have come to
        Align,      ///< to the next byte
        Mark,       ///< keep the place as base `slot`
        ByteSwitch, ///< n bytes ahead, then jump by byte m of the structure
        Switch,     ///< jump by the value of `formula`
        Unless,     ///< jump to `target` when `formula` is false
        Jump,
        Leaf,      ///< a structure that is one run of n bytes
        SizedLeaf, ///< the same, with a region of `formula` bytes
        RestLeaf,  ///< the same, with the rest of the region
        Call,      ///< any structure
        SizedCall,
        RestCall,
        Bytes, ///< `formula` bytes
        RestBytes,
        FixedBytes, ///< n bytes that have a record
        Contents,   ///< n bytes that are always the same
        Terminated,
        CountList,  ///< `formula` numbers of n bytes
        RestList,   ///< numbers of n bytes
        BeginRest,  ///< elements to the end: jump to `target` when there are none
        BeginCount, ///< `formula` elements: jump to `target` when there are none
        BeginUntil,
        EndRest, ///< jump to `target` for the next element
        EndCount,
        EndUntil,
        Payload, ///< with `formula` bytes, or the rest
        End,
        Bail,
    };
    Code code = Code::Bail;
    std::uint8_t slot = 0;  ///< Mark; Bits, NeedBits: the bits; Terminated: how
    std::uint8_t byte = 0;  ///< Terminated: the terminator
    bool isElement = false; ///< an empty one has a record too
    bool mustFit = false;   ///< its size is fixed: a region that cuts it is an error
    std::uint32_t need = 0; ///< bytes that must be there, and are moved behind first of all
    std::uint32_t head = 0; ///< of the record: row, attribute, flags
    std::uint32_t n = 0;
    std::int32_t m = 0;
    std::int32_t target = 0;    ///< ops from this one
    const void *data = nullptr; ///< Program, SwitchPlan, PayloadPlan or contents
    const Formula *formula = nullptr;
};

/// How one structure type is read.
struct Program
{
    enum class State : std::uint8_t { Unknown, Ready, Refused };
    State state = State::Unknown;
    Row row = noRow;
    std::string reason{}; ///< why it is refused
    std::vector<ProgramOp> ops{};
    std::vector<std::unique_ptr<Formula>> formulas{};
    std::vector<std::unique_ptr<SwitchPlan>> switches{};
    std::vector<std::unique_ptr<PayloadPlan>> payloads{};
};

} // namespace wl
