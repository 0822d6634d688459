// SPDX-License-Identifier: MIT
#include "core/codec/fieldformat.h"
#include "tests/support/randomseed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wl;

namespace {

FieldFormat formatOf(const QByteArray &id)
{
    for (const FieldFormat &format : fieldFormats()) {
        if (id == format.id)
            return format;
    }
    qFatal("no format %s", id.constData());
}

} // namespace

class FieldFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void shows_data();
    void shows();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void namesFollowTheirPointers_data();
    void namesFollowTheirPointers();
    void mistakesHaveAPlace_data();
    void mistakesHaveAPlace();
    void everyFormatReadsWhatItShows_data();
    void everyFormatReadsWhatItShows();
};

void FieldFormatTest::shows_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("text");

    const auto row = [](const char *name, const char *id, const char *hex, const char *text) {
        QTest::newRow(name) << QByteArray(id) << QByteArray(hex) << QByteArray(text);
    };
    row("hex", "hex", "deadbeef", "0xdeadbeef");
    row("hex, nothing", "hex", "", "0x");
    row("MAC", "mac", "00530012abcd", "00:53:00:12:ab:cd");
    row("MAC of another length", "mac", "0053", "0x0053");
    row("IPv4", "ipv4", "c0000201", "192.0.2.1");
    row("IPv4 of another length", "ipv4", "c000", "0xc000");
    row("IPv6, unspecified", "ipv6", "00000000000000000000000000000000", "::");
    row("IPv6, loopback", "ipv6", "00000000000000000000000000000001", "::1");
    row("IPv6, zeros at the end", "ipv6", "20010db8000000000000000000000000", "2001:db8::");
    row("IPv6, RFC 5952 4.1: no leading zeros", "ipv6", "20010db8000000000000000000000001", "2001:db8::1");
    row("IPv6, RFC 5952 4.2.2: one zero group stays", "ipv6", "20010db8000000010001000100010001",
        "2001:db8:0:1:1:1:1:1");
    row("IPv6, RFC 5952 4.2.3: the longest run", "ipv6", "20010000000000010000000000000001", "2001:0:0:1::1");
    row("IPv6, RFC 5952 4.2.3: the first of equal runs", "ipv6", "20010db8000000000001000000000001",
        "2001:db8::1:0:0:1");
    row("IPv6, no zeros", "ipv6", "00010002000300040005000600070008", "1:2:3:4:5:6:7:8");
    row("IPv6, RFC 5952 5: mapped", "ipv6", "00000000000000000000ffffc0000201", "::ffff:192.0.2.1");
    row("IPv6, compatible is not dotted", "ipv6", "000000000000000000000000c0000201", "::c000:201");
    row("IPv6 of another length", "ipv6", "2001", "0x2001");
    row("name", "dns_name", "03777777076578616d706c6503636f6d00", "www.example.com");
    row("name, the root", "dns_name", "00", ".");
    row("name, RFC 1035 5.1: a dot in a label", "dns_name", "03612e6200", "a\\.b");
    row("name, a backslash in a label", "dns_name", "025c6100", "\\\\a");
    row("name, RFC 1035 5.1: a blank, a zero, a quote", "dns_name", "0361204100", "a\\032A");
    row("name, bytes that are no UTF-8", "dns_name", "0261ff00", "a\\255");
    row("name, UTF-8", "dns_name", "02c3bc00", "\xc3\xbc");
    row("name that looks like hex digits", "dns_name", "043078343100", "\\048x41");
    row("name, RFC 1035 4.1.4: a pointer without its message", "dns_name", "0177c00c", "0x0177c00c");
    row("name that does not end", "dns_name", "0377", "0x0377");
    row("name with bytes behind its end", "dns_name", "0000", "0x0000");
    row("object identifier, X.690 8.19: 1.3.6.1.2.1.1.1.0", "oid", "2b06010201010100", "1.3.6.1.2.1.1.1.0");
    row("object identifier, X.690 8.19.5: 2.999.3", "oid", "883703", "2.999.3");
    row("object identifier, the largest number", "oid", "2b81ffffffffffffffff7f", "1.3.18446744073709551615");
    row("object identifier, a number of 65 bits", "oid", "2b83ffffffffffffffff7f", "0x2b83ffffffffffffffff7f");
    row("object identifier without its end", "oid", "2b86", "0x2b86");
    row("object identifier, X.690 8.19.2: zeros in front", "oid", "2b8001", "0x2b8001");
    row("object identifier, nothing", "oid", "", "0x");
    row("prefix", "prefix", "18c00002", "192.0.2.0/24");
    row("prefix, everything", "prefix", "00", "0.0.0.0/0");
    row("prefix, a host", "prefix", "20c0000201", "192.0.2.1/32");
    row("prefix, bits behind its length", "prefix", "14c0000f", "192.0.15.0/20");
    row("prefix longer than an address", "prefix", "21c000020180", "0x21c000020180");
    row("prefix with too few bytes", "prefix", "18c000", "0x18c000");
    row("NTP time, RFC 5905 figure 4: 1970", "ntp_time", "83aa7e8000000000", "1970-01-01T00:00:00Z");
    row("NTP time, a quarter", "ntp_time", "83aa7e8040000000", "1970-01-01T00:00:00.25Z");
    row("NTP time, the last fraction", "ntp_time", "83aa7e80ffffffff", "1970-01-01T00:00:00.9999999997Z");
    row("NTP time, RFC 4330 3: the first of these years", "ntp_time", "8000000000000000", "1968-01-20T03:14:08Z");
    row("NTP time, RFC 4330 3: the second era", "ntp_time", "0000000100000000", "2036-02-07T06:28:17Z");
    row("NTP time, the last", "ntp_time", "7fffffff00000000", "2104-02-26T09:42:23Z");
    row("NTP time, the leap day", "ntp_time", "e98a478000000000", "2024-02-29T00:00:00Z");
    row("NTP time, RFC 5905 6: not known", "ntp_time", "0000000000000000", "0");
    row("UNIX time", "unix_time", "00000000", "1970-01-01T00:00:00Z");
    row("NTP time of another length", "ntp_time", "83aa7e80", "0x83aa7e80");
    row("name, an obsolete kind of label", "dns_name", "410000", "0x410000");
}

void FieldFormatTest::shows()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, hex);
    QTEST(QByteArray::fromStdString(formatOf(id).show(viewOf(QByteArray::fromHex(hex)))), "text");
}

void FieldFormatTest::reads_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hex");

    const auto row = [](const char *name, const char *id, const char *text, const char *hex) {
        QTest::newRow(name) << QByteArray(id) << QByteArray(text) << QByteArray(hex);
    };
    row("hex, pairs", "hex", " de ad be ef ", "deadbeef");
    row("hex, colons", "hex", "DE:AD:BE:EF", "deadbeef");
    row("hex, nothing", "hex", "0x", "");
    row("MAC, colons", "mac", "00:53:00:12:AB:cd", "00530012abcd");
    row("MAC, dashes", "mac", "00-53-00-12-ab-cd", "00530012abcd");
    row("MAC, dots", "mac", "0053.0012.abcd", "00530012abcd");
    row("MAC, digits only", "mac", " 00530012abcd ", "00530012abcd");
    row("MAC, short groups", "mac", "0:53:0:12:ab:cd", "00530012abcd");
    row("IPv4", "ipv4", " 192.0.2.1 ", "c0000201");
    row("IPv4, zeros", "ipv4", "0.0.0.0", "00000000");
    row("IPv4, the last", "ipv4", "255.255.255.255", "ffffffff");
    row("IPv6, all groups", "ipv6", "2001:DB8:0:0:8:800:200C:417A", "20010db80000000000080800200c417a");
    row("IPv6, leading zeros", "ipv6", "2001:0db8:0000:0000:0008:0800:200c:417a", "20010db80000000000080800200c417a");
    row("IPv6, unspecified", "ipv6", "::", "00000000000000000000000000000000");
    row("IPv6, zeros in front", "ipv6", "::8:1", "00000000000000000000000000080001");
    row("IPv6, zeros behind", "ipv6", "ff02::", "ff020000000000000000000000000000");
    row("IPv6, one group left out", "ipv6", "1:2:3:4:5:6:7::", "00010002000300040005000600070000");
    row("IPv6, RFC 4291 2.2: dotted end", "ipv6", "::FFFF:129.144.52.38", "00000000000000000000ffff81903426");
    row("name, a dot at the end", "dns_name", " www.example.com. ", "03777777076578616d706c6503636f6d00");
    row("name, the root", "dns_name", ".", "00");
    row("name, escapes", "dns_name", "a\\.b\\046\\\\", "05612e622e5c00");
    row("name, bytes", "dns_name", "0x0361c00c", "0361c00c");
    row("object identifier", "oid", " 1.3.6.1 ", "2b0601");
    row("object identifier, two numbers", "oid", "2.999", "8837");
    row("object identifier, bytes", "oid", "0x2b8001", "2b8001");
    row("prefix, in quotes", "prefix", "\"192.0.2.0/24\"", "18c00002");
    row("prefix, bytes", "prefix", "0x18c0", "18c0");
    row("NTP time", "ntp_time", " 2036-02-07T06:28:16.5Z ", "0000000080000000");
    row("NTP time, a tenth", "ntp_time", "1970-01-01T00:00:00.1Z", "83aa7e801999999a");
    row("NTP time, an hour east", "ntp_time", "1970-01-01T01:00:00+01:00", "83aa7e8000000000");
    row("UNIX time", "unix_time", "2026-01-31T12:00:00Z", "697deec0");
    row("UNIX time, half an hour west", "unix_time", "1970-01-01T00:00:00-00:30", "00000708");
    row("UNIX time, the last", "unix_time", "2106-02-07T06:28:15Z", "ffffffff");
    row("NTP time, bytes", "ntp_time", "0x83aa7e8000000001", "83aa7e8000000001");
    row("IPv6, dotted behind six groups", "ipv6", "64:ff9b:0:0:0:0:192.0.2.33", "0064ff9b0000000000000000c0000221");
}

void FieldFormatTest::reads()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, text);
    const Result<QByteArray> bytes = formatOf(id).parse(text.toStdString());
    QVERIFY2(bytes, bytes ? "" : bytes.error().toString().c_str());
    QTEST(bytes->toHex(), "hex");
}

void FieldFormatTest::refuses_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("text");

    const auto rows = [](const char *id, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::addRow("%s '%s'", id, text) << QByteArray(id) << QByteArray(text);
    };
    rows("hex", {"0xabc", "xy", "a b", "de ad 0x"});
    rows("dns_name",
         {"", "a..b", ".a", "a..", "a\\", "a\\25", "a\\256",
          "a123456789012345678901234567890123456789012345678901234567890123"});
    rows("mac",
         {"", "00:53:00:12:ab", "00:53:00:12:ab:cd:ef", "00:53:00:12:ab:", ":53:00:12:ab:cd", "000:53:00:12:ab:cd",
          "00:53-00:12:ab:cd", "00:53:00:12:ab:cg", "0053.0012", "0053.00.12.abcd", "00530012abc", "host"});
    rows("ipv4",
         {"", "192.0.2", "192.0.2.1.5", "192.0.2.256", "192.0.2.01", "192.0.2.", ".192.0.2", "192..0.2", "192.0.2.1/24",
          "192.0.2.-1", "0xc0.0.2.1", "192.0.2.1 5", "99999999999999.0.0.0"});
    rows("oid",
         {"", "1", "3.1", "1.40", "1.3.", ".1.3", "1..3", "1.3.-6", "1.3.18446744073709551616", "1.3 6", "0xa",
          "2.18446744073709551615", "iso.3"});
    rows("prefix",
         {"", "192.0.2.0", "192.0.2.0/", "192.0.2.0/33", "192.0.2.1/24", "192.0.2/24", "192.0.2.0/24/1",
          "2001:db8::/32", "192.0.2.0/-1", "0x1"});
    rows("ntp_time",
         {"", "1", "2026-01-31", "2026-01-31T12:00Z", "2026-02-29T12:00:00Z", "2026-01-31T24:00:00Z",
          "2026-01-31T12:00:60Z", "2026-01-31T12:00:00", "2026-01-31T12:00:00.Z", "1968-01-20T03:14:07Z",
          "2104-02-26T09:42:24Z", "2026-01-31T12:00:00.12345678901Z", "2026-01-31 12:00:00Z", "2026-1-31T12:00:00Z",
          "0x83aa7e80", "+026-01-31T12:00:00Z"});
    rows("ipv6",
         {"",
          ":",
          ":::",
          "1::2::3",
          "1:2:3:4:5:6:7",
          "1:2:3:4:5:6:7:8:9",
          "1:2:3:4:5:6:7:8::",
          "::1:2:3:4:5:6:7:8",
          "12345::",
          "::g",
          "1:",
          ":1",
          "::1:",
          "fe80::1%eth0",
          "2001:db8::/32",
          "::192.0.2",
          "192.0.2.1::",
          "::192.0.2.1:5",
          "1:2:3:4:5:6:7:192.0.2.1",
          "192.0.2.1"});
}

void FieldFormatTest::refuses()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, text);
    const FieldFormat format = formatOf(id);
    const Result<QByteArray> bytes = format.parse(text.toStdString());
    QVERIFY(!bytes);
    QCOMPARE(int(bytes.error().code), int(ErrorCode::BadInput));
    QCOMPARE(QByteArray::fromStdString(bytes.error().text), QByteArray("expected ") + format.expected);
}

void FieldFormatTest::namesFollowTheirPointers_data()
{
    QTest::addColumn<QByteArray>("around");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *around, const char *hex, const char *text) {
        QTest::newRow(name) << QByteArray(around) << QByteArray(hex) << QByteArray(text);
    };
    row("to a name", "076578616d706c6500", "03777777c000", "www.example");
    row("alone", "076578616d706c6500", "c000", "example");
    row("to the root", "00", "c000", ".");
    row("through another pointer", "0161000162c000", "0163c003", "c.b.a");
    row("to itself", "c000", "c000", "…");
    row("round in a circle", "0161c000", "0162c000", "b.…");
    row("behind the end", "00", "0162c0ff", "b.…");
    row("to bytes that are no name", "41", "0162c000", "b.…");
}

void FieldFormatTest::namesFollowTheirPointers()
{
    QFETCH(const QByteArray, around);
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, text);
    const QByteArray message = QByteArray::fromHex(around);
    const QByteArray bytes = QByteArray::fromHex(hex);
    const QByteArray shown = QByteArray::fromStdString(formatOf("dns_name").showWithin(viewOf(bytes), viewOf(message)));
    if (text == "b.…") // whatever stands between: it ends, and says that it does not know
        QVERIFY(shown.startsWith("b") && shown.endsWith("…"));
    else
        QCOMPARE(shown, text);
}

void FieldFormatTest::mistakesHaveAPlace_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("column"); // behind the text: it can still become a value

    const auto row = [](const char *name, const char *id, const char *text, int column) {
        QTest::newRow(name) << QByteArray(id) << QByteArray(text) << column;
    };
    row("IPv4, not begun", "ipv4", "", 1);
    row("IPv4, half", "ipv4", "192.0.", 7);
    row("IPv4, a number too large", "ipv4", "192.256", 7);
    row("IPv4, a letter", "ipv4", "192.0.x.1", 7);
    row("IPv4, too long", "ipv4", "192.0.2.1.5", 10);
    row("IPv6, half", "ipv6", "2001:db8:", 10);
    row("IPv6, two gaps", "ipv6", "2001::1::", 9);
    row("IPv6, a group too long", "ipv6", "2001:db812", 10);
    row("MAC, half", "mac", "00:53:0", 8);
    row("MAC with dashes, half", "mac", "00-53-", 7);
    row("MAC with dots, half", "mac", "0053.00", 8);
    row("MAC, mixed", "mac", "00:53-00", 6);
    row("MAC, no digit", "mac", "00:5g", 5);
    row("prefix, no length", "prefix", "10.0.0.0", 9);
    row("prefix, length too large", "prefix", "10.0.0.0/33", 11);
    row("NTP, a day", "ntp_time", "2026-01-31", 11);
    row("NTP, no such month", "ntp_time", "2026-13-01", 7);
    row("NTP, an hour too many", "ntp_time", "2026-01-31T25", 13);
    row("UNIX, a day", "unix_time", "2026-01-31", 11);
    row("UNIX, before its time", "unix_time", "1969-12-31T23:59:59Z", 3);
    row("object identifier, an arc too many", "oid", "3", 1);
}

void FieldFormatTest::mistakesHaveAPlace()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, text);
    const auto read = parseIn(formatOf(id), std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    QVERIFY(!read);
    QTEST(read.error().column, "column");
}

void FieldFormatTest::everyFormatReadsWhatItShows_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const FieldFormat &format : fieldFormats())
        QTest::newRow(format.id) << QByteArray(format.id);
}

void FieldFormatTest::everyFormatReadsWhatItShows()
{
    QFETCH(const QByteArray, id);
    const FieldFormat format = formatOf(id);
    QVERIFY(format.expected != nullptr);
    QRandomGenerator random(tests::randomSeed());
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes(format.byteCount > 0 ? format.byteCount : int(random.bounded(20)), '\0');
        for (char &byte : bytes)
            byte = random.bounded(3) == 0 ? static_cast<char>(random.bounded(256)) : '\0';
        const std::string text = format.show(viewOf(bytes));
        const Result<QByteArray> read = format.parse(text);
        QVERIFY2(read && *read == bytes, text.c_str());
    }
}

QTEST_GUILESS_MAIN(FieldFormatTest)
#include "tst_fieldformat.moc"
