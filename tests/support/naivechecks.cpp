// SPDX-License-Identifier: MIT
#include "tests/support/naivechecks.h"

#include <algorithm>

namespace wl::tests {

quint16 naiveChecksum(const QByteArray &bytes)
{
    quint32 sum = 0;
    for (qsizetype i = 0; i < bytes.size(); i += 2) {
        const auto high = static_cast<quint32>(static_cast<quint8>(bytes[i]));
        const auto low = i + 1 < bytes.size() ? static_cast<quint32>(static_cast<quint8>(bytes[i + 1])) : 0U;
        sum += high * 256 + low;
        while (sum > 0xffff)
            sum = sum - 0x10000 + 1;
    }
    return static_cast<quint16>(0xffff - sum);
}

namespace {

/// The walk: each function looks at one layer in bytes [begin, end).
class Checker
{
public:
    Checker(const QByteArray &bytes, const std::vector<qint64> &pinned) : m_bytes(bytes), m_pinned(pinned) { }

    void layer(const std::string &name, qsizetype begin, qsizetype end)
    {
        if (name == "ethernet")
            linkLayer(begin + 12, begin + 14, end);
        else if (name == "vlan")
            linkLayer(begin + 2, begin + 4, end);
        else if (name == "ipv4")
            ipv4(begin, end);
        else if (name == "udp")
            udp(begin, end, {});
        else if (name == "icmp")
            icmp(begin, end);
    }

    std::vector<std::string> wrong;

private:
    [[nodiscard]] int u8(qsizetype at) const { return static_cast<quint8>(m_bytes[at]); }
    [[nodiscard]] int u16(qsizetype at) const { return u8(at) * 256 + u8(at + 1); }

    void expect(const char *name, qint64 bit, int actual, int right)
    {
        if (actual != right && std::find(m_pinned.begin(), m_pinned.end(), bit) == m_pinned.end()) {
            wrong.push_back(std::string(name) + " at bit " + std::to_string(bit) + " is " + std::to_string(actual)
                            + ", should be " + std::to_string(right));
        }
    }

    [[nodiscard]] QByteArray zeroed(qsizetype begin, qsizetype end, qsizetype checksumAt) const
    {
        QByteArray covered = m_bytes.mid(begin, end - begin);
        covered[checksumAt - begin] = 0;
        covered[checksumAt - begin + 1] = 0;
        return covered;
    }

    void linkLayer(qsizetype typeAt, qsizetype payload, qsizetype end)
    {
        if (end < payload)
            return;
        const int type = u16(typeAt);
        if (type == 0x0800)
            layer("ipv4", payload, end);
        else if (type == 0x8100 || type == 0x88a8 || type == 0x9100 || type == 0x9200)
            layer("vlan", payload, end);
        else if (type == 0x6558)
            layer("ethernet", payload, end);
    }

    /// Fields inside [at, end) that say how long they are themselves: the options of IPv4.
    void options(qsizetype at, qsizetype end)
    {
        while (at < end) {
            const int number = u8(at) & 0x1f;
            if (number == 0)
                return;
            if (number == 1) {
                ++at;
                continue;
            }
            const qsizetype next = lengthByte("ipv4.options[].length", at, end);
            if (next < 0)
                return;
            if (number == 6) {
                for (qsizetype tag = at + 6; tag >= 0 && tag < next;)
                    tag = lengthByte("ipv4.options[].tags[].length", tag, next);
            }
            at = next;
        }
    }

    /// A kind, then how many bytes there are with kind and length. @return where the next one begins, or -1
    qsizetype lengthByte(const char *name, qsizetype at, qsizetype end)
    {
        if (at + 2 > end)
            return -1;
        const int length = u8(at + 1);
        const qsizetype next = std::min<qsizetype>(at + length, end);
        expect(name, (at + 1) * 8, length, length < 2 ? 2 : static_cast<int>(next - at));
        return length < 2 ? -1 : next;
    }

    void ipv4(qsizetype begin, qsizetype end)
    {
        if (end - begin < 20)
            return;
        const qsizetype header = qsizetype{u8(begin) & 0x0f} * 4;
        const int total = u16(begin + 2);
        const qsizetype optionBytes = std::clamp<qsizetype>(header - 20, 0, end - begin - 20);
        const qsizetype payload = begin + 20 + optionBytes;
        expect("ipv4.ihl", begin * 8 + 4, u8(begin) & 0x0f, static_cast<int>(20 + optionBytes + 3) / 4);
        options(begin + 20, payload);
        const qsizetype wanted = total == 0 ? end - begin - header : total - header;
        const qsizetype size = std::clamp<qsizetype>(wanted, 0, end - payload);
        expect("ipv4.total_length", (begin + 2) * 8, total, static_cast<int>((header + size) & 0xffff));
        expect("ipv4.checksum", (begin + 10) * 8, u16(begin + 10), naiveChecksum(zeroed(begin, payload, begin + 10)));
        const bool isFragment = (u16(begin + 6) & 0x3fff) != 0;
        if (isFragment || wanted < 0)
            return;
        const int protocol = u8(begin + 9);
        if (protocol == 1)
            icmp(payload, payload + size);
        else if (protocol == 4)
            ipv4(payload, payload + size);
        else if (protocol == 17)
            udp(payload, payload + size, m_bytes.mid(begin + 12, 8));
        else if (protocol == 6)
            tcp(payload, payload + size, m_bytes.mid(begin + 12, 8));
    }

    [[nodiscard]] static QByteArray number(qsizetype value)
    {
        return QByteArray(1, static_cast<char>(value / 256)) + QByteArray(1, static_cast<char>(value % 256));
    }

    void tcp(qsizetype begin, qsizetype end, const QByteArray &addresses)
    {
        if (end - begin < 20 || addresses.isEmpty())
            return;
        const QByteArray pseudo = addresses + number(6) + number(end - begin);
        expect("tcp.checksum", (begin + 16) * 8, u16(begin + 16),
               naiveChecksum(pseudo + zeroed(begin, end, begin + 16)));
    }

    void udp(qsizetype begin, qsizetype end, const QByteArray &addresses)
    {
        if (end - begin < 8)
            return;
        const int length = u16(begin + 4);
        const qsizetype own = length < 8 ? end - begin : std::min<qsizetype>(length, end - begin);
        expect("udp.length", (begin + 4) * 8, length, static_cast<int>(own & 0xffff));
        if (addresses.isEmpty())
            return;
        const QByteArray pseudo = addresses + number(17) + number(length == 0 ? own : length);
        const int sum = naiveChecksum(pseudo + zeroed(begin, begin + own, begin + 6));
        expect("udp.checksum", (begin + 6) * 8, u16(begin + 6), sum == 0 ? 0xffff : sum);
    }

    void icmp(qsizetype begin, qsizetype end)
    {
        if (end - begin < 4)
            return;
        // What a message of a fixed size leaves over is not part of it.
        const int type = u8(begin);
        qsizetype own = end - begin;
        if (type == 13 || type == 14 || type == 30)
            own = std::min<qsizetype>(own, 20);
        else if (type == 15 || type == 16 || type == 10 || type == 37 || type == 43)
            own = std::min<qsizetype>(own, 8);
        else if (type == 17 || type == 18)
            own = std::min<qsizetype>(own, 12);
        expect("icmp.checksum", (begin + 2) * 8, u16(begin + 2), naiveChecksum(zeroed(begin, begin + own, begin + 2)));
    }

    const QByteArray &m_bytes;
    const std::vector<qint64> &m_pinned;
};

} // namespace

std::vector<std::string> wrongFields(const std::string &root, const QByteArray &bytes,
                                     const std::vector<qint64> &pinned)
{
    Checker checker(bytes, pinned);
    checker.layer(root, 0, bytes.size());
    return checker.wrong;
}

} // namespace wl::tests
