// SPDX-License-Identifier: MIT
#include "core/codec/numbertext.h"

#include "core/codec/hextext.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::uint64_t largest = ~std::uint64_t{0};

std::uint64_t maskOf(int bits)
{
    return bits >= 64 ? largest : (std::uint64_t{1} << std::max(bits, 0)) - 1;
}

std::uint64_t signBitOf(int bits)
{
    return maskOf(bits) ^ (maskOf(bits) >> 1);
}

/// A whole number that may be anything from -(2^64 - 1) to 2^64 - 1.
struct Number
{
    std::uint64_t magnitude = 0;
    bool isNegative = false;
};

/// False when the sum leaves what Number holds.
bool add(Number &sum, Number term)
{
    if (sum.isNegative == term.isNegative) {
        if (term.magnitude > largest - sum.magnitude)
            return false;
        sum.magnitude += term.magnitude;
    } else if (sum.magnitude >= term.magnitude) {
        sum.magnitude -= term.magnitude;
    } else {
        sum = {term.magnitude - sum.magnitude, term.isNegative};
    }
    sum.isNegative = sum.isNegative && sum.magnitude > 0;
    return true;
}

std::uint64_t radixOf(std::string_view prefix)
{
    if (prefix == "0x" || prefix == "0X")
        return 16;
    if (prefix == "0b" || prefix == "0B")
        return 2;
    if (prefix == "0o" || prefix == "0O")
        return 8;
    return 10;
}

/// Reads one sum, term by term.
class SumReader
{
public:
    enum class Outcome : std::uint8_t { Read, BadText, TooLarge };

    explicit SumReader(std::string_view text) : m_text(text) { }

    Outcome read()
    {
        bool isNegative = false;
        skipBlanks();
        if (isAt('-') || isAt('+'))
            isNegative = m_text[m_at++] == '-';
        for (;;) {
            skipBlanks();
            if (const Outcome outcome = readTerm(isNegative); outcome != Outcome::Read)
                return outcome;
            skipBlanks();
            if (m_at == m_text.size())
                return Outcome::Read;
            if (!isAt('-') && !isAt('+'))
                return Outcome::BadText;
            isNegative = m_text[m_at++] == '-';
        }
    }

    [[nodiscard]] Number sum() const { return m_sum; }
    [[nodiscard]] std::size_t position() const { return m_at; }
    /// One number without a sign, in another radix than ten: it may stand for the bits of a signed field.
    [[nodiscard]] bool isBitPattern() const { return m_terms == 1 && m_radix != 10 && !m_sum.isNegative; }

private:
    [[nodiscard]] bool isAt(char character) const { return m_at < m_text.size() && m_text[m_at] == character; }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    Outcome readTerm(bool isNegative)
    {
        m_radix = radixOf(m_text.substr(m_at, 2));
        if (m_radix != 10)
            m_at += 2;
        std::uint64_t value = 0;
        bool fits = true;
        bool lastWasDigit = m_radix != 10; // 0x_ff is fine, _10 is not
        bool hasDigit = false;
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '_' && lastWasDigit) {
                lastWasDigit = false;
                continue;
            }
            const int digit = hexDigit(m_text[m_at]);
            if (digit < 0 || static_cast<std::uint64_t>(digit) >= m_radix)
                break;
            const auto step = static_cast<std::uint64_t>(digit);
            fits = fits && value <= (largest - step) / m_radix;
            value = value * m_radix + step;
            lastWasDigit = hasDigit = true;
        }
        if (!hasDigit || !lastWasDigit)
            return Outcome::BadText;
        ++m_terms;
        return fits && add(m_sum, {value, isNegative && value > 0}) ? Outcome::Read : Outcome::TooLarge;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    Number m_sum;
    std::uint64_t m_radix = 10;
    int m_terms = 0;
};

std::string rangeOf(int bits, bool isSigned)
{
    if (!isSigned)
        return "0 to " + std::to_string(maskOf(bits));
    return "-" + std::to_string(signBitOf(bits)) + " to " + std::to_string(signBitOf(bits) - 1);
}

} // namespace

Result<std::uint64_t> parseNumber(std::string_view text, int bits, bool isSigned)
{
    Q_ASSERT(bits >= 1 && bits <= 64);
    SumReader reader(text);
    const SumReader::Outcome outcome = reader.read();
    Error error{.code = ErrorCode::BadInput,
                .text = "expected a number from " + rangeOf(bits, isSigned)
                    + ": decimal, 0x, 0b, 0o or a sum such as 0x10+2"};
    if (outcome == SumReader::Outcome::BadText)
        error.column = static_cast<int>(reader.position()) + 1;
    if (outcome != SumReader::Outcome::Read)
        return error;

    const Number number = reader.sum();
    const std::uint64_t highest = isSigned && !reader.isBitPattern() ? signBitOf(bits) - 1 : maskOf(bits);
    const std::uint64_t lowest = isSigned ? signBitOf(bits) : 0;
    if (number.magnitude > (number.isNegative ? lowest : highest))
        return error;
    return (number.isNegative ? ~number.magnitude + 1 : number.magnitude) & maskOf(bits);
}

std::string showNumber(std::uint64_t value, int bits, bool isSigned)
{
    value &= maskOf(bits);
    if (isSigned && (value & signBitOf(bits)) != 0)
        return "-" + std::to_string((~value + 1) & maskOf(bits)) + " (" + showHex(value, bits) + ")";
    std::string out = std::to_string(value);
    return value < 10 ? out : out + " (" + showHex(value, bits) + ")";
}

std::string showHex(std::uint64_t value, int bits)
{
    value &= maskOf(bits);
    std::string out = "0x";
    for (int shift = (std::max(bits, 1) - 1) / 4 * 4; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[(value >> shift) & 15];
    return out;
}

} // namespace wl
