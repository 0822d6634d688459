// SPDX-License-Identifier: MIT
#include "core/read/readbytes.h"

#include "core/base/bytes.h"
#include "core/codec/bytetext.h"
#include "core/print/printformat.h"
#include "tests/core/read/dumps.h"
#include "tests/support/packettree.h"
#include "tests/support/randomseed.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>

using namespace wl;

namespace {

QByteArray packetsOf(const ReadResult &result)
{
    QByteArrayList all;
    for (const QByteArray &packet : result.packets)
        all << packet.toHex();
    return all.join(' ');
}

QByteArray randomBytes(QRandomGenerator &random)
{
    // Many zeros, blanks, and letters that look like hex digits in the text column.
    const QByteArray alphabet = QByteArray("0af |.b>-", 9) + QByteArray(3, '\0');
    QByteArray bytes(1 + random.bounded(70), '\0');
    const bool isAnyByte = random.bounded(2) == 0;
    for (char &byte : bytes)
        byte = isAnyByte ? static_cast<char>(random.bounded(256)) : alphabet[random.bounded(int(alphabet.size()))];
    return bytes;
}

QByteArray textColumn(const QByteArray &bytes)
{
    QByteArray text = bytes;
    for (char &byte : text)
        byte = byte >= 0x20 && byte < 0x7f ? byte : '.';
    return text;
}

/// A dump of @p perLine bytes a line, in groups, as xxd prints it; hexdump -C with a frame.
QByteArray dumpOf(const QByteArray &bytes, int perLine, int perGroup, int radix, bool isFramed, bool hasText)
{
    QByteArray out;
    for (qsizetype offset = 0; offset < bytes.size(); offset += perLine) {
        const QByteArray row = bytes.mid(offset, perLine);
        QByteArray hex;
        for (qsizetype i = 0; i < row.size(); i += perGroup)
            hex += row.mid(i, perGroup).toHex() + (isFramed && i + perGroup == 8 && perLine == 16 ? "  " : " ");
        const qsizetype width = perLine * 2 + (perLine + perGroup - 1) / perGroup + 1;
        out += QByteArray::number(offset, radix).rightJustified(8, '0') + (isFramed ? "  " : ": ");
        out += hasText ? hex.leftJustified(width) + " " : hex;
        if (hasText)
            out += isFramed ? "|" + textColumn(row) + "|" : textColumn(row);
        out += '\n';
    }
    return out;
}

} // namespace

class ReadBytesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatToolsPrint_data();
    void readsWhatToolsPrint();
    void readsEveryNotation_data();
    void readsEveryNotation();
    void saysWhatItUnderstoodAndIgnored_data();
    void saysWhatItUnderstoodAndIgnored();
    void refuses_data();
    void refuses();
    void saysTheLineOfAMistake_data();
    void saysTheLineOfAMistake();
    void keepsToItsLimits();
    void readsRandomDumps();
    void tellsWhatElseATextMayBe();
    void everyPrintedNotationReadsBack();
    void everyFormatHasATitle();
};

void ReadBytesTest::readsWhatToolsPrint_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("packets");

    for (const dumps::Row &row : dumps::rows) {
        const QByteArrayList packets(row.packetCount, QByteArray(row.packet));
        QTest::newRow(row.name) << QByteArray(row.text) << QByteArray(row.format) << packets.join(' ');
        const QByteArray windows = QByteArray(row.text).replace("\n", "\r\n");
        QTest::addRow("%s, Windows line ends", row.name) << windows << QByteArray(row.format) << packets.join(' ');
    }
}

void ReadBytesTest::readsWhatToolsPrint()
{
    QFETCH(const QByteArray, text);
    const Result<ReadResult> result = readBytesText(text.toStdString());
    QVERIFY2(result, result ? "" : result.error().toString().c_str());
    QTEST(packetsOf(*result), "packets");
    QTEST(QByteArray::fromStdString(result->format), "format");
    QVERIFY(!result->understood.empty());
}

void ReadBytesTest::readsEveryNotation_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("packets");

    const auto row = [](const char *name, const char *text, const char *format, const char *packets) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(format) << QByteArray(packets);
    };
    row("bare hex", "0800d986", "hexstream", "0800d986");
    row("bare hex in capitals, with blanks around", "\n 0800D986 \n", "hexstream", "0800d986");
    row("bare hex with 0x", "0x0800d986", "hexstream", "0800d986");
    row("bytes with blanks", "08 00 d9 86", "hexstream", "0800d986");
    row("bytes with colons", "08:00:d9:86", "hexstream", "0800d986");
    row("bytes with dashes", "08-00-D9-86", "hexstream", "0800d986");
    row("bytes with commas", "08,00,d9,86", "hexstream", "0800d986");
    row("decimal-looking pairs are hex", "10, 20, 30", "hexstream", "102030");
    row("single digits among bytes", "8 0 d9 86", "hexstream", "0800d986");
    row("words", "0800 d986 5fd02cda", "hexstream", "0800d9865fd02cda");
    row("0x with blanks", "0x08 0x00 0xd9", "hexstream", "0800d9");
    row("words of zeros in lines are no offsets", "0000 0000 0000\n0000 0000 0000\n", "hexstream",
        "000000000000000000000000");
    row("a first word of zeros is no offset", "0000 0800 d986", "hexstream", "00000800d986");
    row("byte order mark",
        "\xef\xbb\xbf"
        "0800",
        "hexstream", "0800");

    row("0x list", "0x08, 0x00, 0xd9", "carray", "0800d9");
    row("0x list of single digits", "0x8, 0x0, 0xd9,", "carray", "0800d9");
    row("decimal list", "8, 0, 217, 134", "carray", "0800d986");
    row("decimal list in brackets", "[8, 0, 217, 134]", "carray", "0800d986");
    row("C array", "const uint8_t p[] = {0x08, 0, 'h', '\\n', 0377, 0b11, 5u};", "carray", "0800680aff0305");
    row("Java array", "byte[] p = { (byte)0xd9, (byte) 0x86, -1, -128 };", "carray", "d986ff80");
    row("two C arrays with comments",
        "#include <x.h>\n/* Frame, {1} */\nstatic const unsigned char a[2] = {\n0x08, 0x00 /* .. */\n};\n"
        "static const unsigned char b[1] = { 0xd9 }; // {7}\n",
        "carray", "0800 d9");
    row("Rust", "let p: [u8; 3] = [0x08, 0x00, 0xd9];", "carray", "0800d9");

    row("Python literal with a name", "data = b'\\x08\\x00h'", "python", "080068");
    row("Python prompt", ">>> b\"it's\"", "python", "69742773");
    row("IPython", "Out[12]: b'\\x08\\x00'", "python", "0800");
    row("Python raw literal", "rb'\\x'", "python", "5c78");
    row("Python triple quotes", "b'''a\n'b'''", "python", "610a2762");
    row("Python escapes", "b'\\0\\t\\r\\n\\\\\\'\\q\\101'", "python", "00090d0a5c275c7141");
    row("Python bytearray", "bytearray(b'\\x08')", "python", "08");
    row("Python fromhex", "pkt = bytes.fromhex('08 00 d9')", "quotedhex", "0800d9");
    row("Python literals in lines", "(b'\\x08'\n b'\\x00')", "python", "0800");
    row("Python, no bytes", "b''", "python", "");

    row("escapes", "\\x08\\x00\\xd9hi", "escaped", "0800d96869");
    row("escapes in lines", "\\x08\\x00\n\\xd9\n", "escaped", "0800d9");
    row("string", "\"\\x08\\0\\n\"", "escaped", "08000a");
    row("strings in lines", "\"\\x08\\x00\" \\\n\"\\xd9\"", "escaped", "0800d9");
    row("C string with a name", "char p[] =\n  \"\\x08\"\n  \"b\";\n", "escaped", "0862");
    row("shell string", "$'\\x08\\t'", "escaped", "0809");

    row("Scapy bytes_hex", "b'0800d9865fd02cda'", "quotedhex", "0800d9865fd02cda");
    row("hex in a Java string", "String p = \"0800d986\";", "quotedhex", "0800d986");
    row("unhexlify in lines", "binascii.unhexlify(\n  '0800'\n  'd986')", "quotedhex", "0800d986");
    row("Node Buffer", "Buffer.from(\"0800d9\", \"hex\")", "quotedhex", "0800d9");
    row("Go DecodeString", "b, err := hex.DecodeString(\"0800d9\")", "quotedhex", "0800d9");
    row("Rust hex!", "hex!(\"08 00 d9\")", "quotedhex", "0800d9");
    row("four hex letters in quotes are letters", "\"cafe\"", "escaped", "63616665");
    row("Scapy hexstr", "08 00 68 69  ..hi", "hexascii", "08006869");
    row("a dump without its offsets", "61 62 63 64  abcd\n65 66  ef\n", "hexascii", "616263646566");
    row("a Scapy packet built from bytes", "Ether(b'\\x08\\x00')", "python", "0800");
    row("Go byte string", "[]byte(\"\\x08\\x00\")", "escaped", "0800");
    row("C strings in a list", "char *p[] = {\n \"\\x08\" /* a */ \"b\",\n \"\\xd9\" };", "escaped", "0862 d9");
    row("a C string and its length", "char p[] = \"\\x08\";\nint n = 1;\n", "escaped", "08");
    row("a C string with marks of comments in it", "\"//\" \"#/*\"", "escaped", "2f2f232f2a");

    row("C characters that separate elsewhere", "{',', '}', '{', '\\'', '#', '\"'}", "carray", "2c7d7b272322");
    row("Go slice", "p := []byte{0x08, 0x00, 0xd9}", "carray", "0800d9");
    row("Go, as it prints one", "[8 0 217 134]", "carray", "0800d986");
    row("Rust with types", "[0x08u8, 0, 217_u8]", "carray", "0800d9");
    row("Rust, printed in hex", "[08, 00, d9]", "carray", "0800d9");
    row("C++ bytes", "std::array p{std::byte{0x08}, std::byte{0xd9}};", "carray", "08d9");
    row("Kotlin", "arrayOf[0x08.toByte(), 0xd9.toByte()]", "carray", "08d9");
    row("JavaScript", "const p = new Uint8Array([0x08, 0x00]);", "carray", "0800");
    row("Python list with comments", "bytes([8, # type\n 0, # code\n])", "carray", "0800");

    row("percent escapes", "%08%00%d9", "hexstream", "0800d9");
    row("assembler", "08h, 00h, d9h", "hexstream", "0800d9");
    row("bars", "08|00|d9|86", "hexstream", "0800d986");

    row("JSON of ours", "{\"bytes\": \"0800d9\", \"layers\": []}", "json", "0800d9");
    row("JSON lines", "{\"n\": 1, \"bytes\": \"08\"}\n{\"n\": 2, \"bytes\": \"d9\"}\n", "json", "08 d9");

    row("text2pcap with a mail's marks", "> 0000 08 00\n> 0002 d9\n", "hexdump", "0800d9");
    row("text2pcap with times and comments",
        "# made by hand\n10:15:14.5\n000000 08 00 d9 86\n000004 5f\n"
        "10:15:15.0\n000000 01 02\n",
        "hexdump", "0800d9865f 0102");

    row("base64", "CADZhg==", "base64", "0800d986");
    row("base64 without padding", "CADZhl/QLNpoZWxsbyB3b3JsZA", "base64", "0800d9865fd02cda68656c6c6f20776f726c64");
    row("base64 in a call", "base64.b64decode(\"CADZhg==\")", "base64call", "0800d986");
    row("base64 that is hex, too, is hex", "cafe0800", "hexstream", "cafe0800");
    row("base64 of the URL alphabet", "--__", "base64", "fbefff");
    row("base64 of letters only", "SGVsbG8gV29ybGQh", "base64", "48656c6c6f20576f726c6421");

    row("dump with a partial last line and no text", "0000  08 00 d9 86\n0004  00 00\n", "hexdump", "0800d9860000");
    row("zeros without a text column", "0000  00 00 00 00\n0004  00 00 00 00\n", "hexdump", "0000000000000000");
    row("one line without a text column", "0000:  08 00 d9 86", "hexdump", "0800d986");
    row("one line with the gap in the middle", "0000   01 02 03 04 05 06 07 08  09 0a", "hexdump",
        "0102030405060708090a");
    row("a text column in two halves", "0000  61 62 63 64 65 66 67 68  69 6a   abcdefgh ij", "hexdump",
        "6162636465666768696a");
    row("dots outside ASCII", "0000  61 00 ff   a\xc2\xb7\xc2\xb7", "hexdump", "6100ff");
    row("a text column that looks like bytes", "00000000: 6162 6364  abcd", "hexdump", "61626364");
    row("a text column that has lost its blanks", "0000: 61 20 20  a", "hexdump", "612020");
    row("openssl", "0000 - 01 02 03 04 05 06 07 08-09 0a 0b 0c 0d 0e 0f 10   ................\n0010 - 11   .\n",
        "hexdump", "0102030405060708090a0b0c0d0e0f1011");
    row("offsets that do not start at zero", "0x7ff0: 0x08 0x00\n0x7ff2: 0xd9\n", "hexdump", "0800d9");
    row("several packets", "0000 08 00\n0002 d9\n\n0000 01 02\n0002 03\n", "hexdump", "0800d9 010203");
}

void ReadBytesTest::readsEveryNotation()
{
    readsWhatToolsPrint();
}

void ReadBytesTest::saysWhatItUnderstoodAndIgnored_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("understood");
    QTest::addColumn<QByteArray>("ignored");

    const auto row = [](const char *name, const char *text, const char *understood, const char *ignored) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(understood) << QByteArray(ignored);
    };
    row("bare hex", "08 00", "hex digits, 2 bytes", "");
    row("offsets only", "0000  08 00\n0002  d9", "hex dump, 2 lines", "offsets");
    row("text columns", "0000  68 69   hi", "hex dump, 1 line", "offsets; text columns");
    row("decimal offsets", "00: x\n0000:  08 00 08 00 08 00 08 00 08 00\n0010:  d9",
        "hex dump, 2 lines, decimal offsets", "offsets; line 1: 00: x");
    row("many lines of text", "a\nb\nc\nd\ne\n0000  68 69\n", "hex dump, 1 line",
        "offsets; line 1: a; line 2: b; line 3: c; 2 more lines of text");
    row("two packets", "0000  08\n0000  09\n", "hex dump, 2 lines, 2 packets", "offsets");
    row("C array", "char a[] = {1, /* one */ 2};", "array of numbers", "comments; names and types");
    row("two arrays", "{1},{2}", "2 arrays of numbers", "");
    row("words of 16 bits", "0000000 0008 86d9\n0000004\n", "hex dump, 1 line, 16-bit words in little-endian order",
        "offsets");
    row("a text column of other bytes", "00000000: 0800d986  hello\n", "hex dump, 1 line",
        "offsets; text columns; line 1: a text column that shows other bytes");
    row("a call around hex", "bytes.fromhex('08 00')", "hex digits in quotes, 2 bytes", "the call around them");
    row("what stands behind a string", "\"\\x08\";\nint n = 1;\n", "escaped text, 1 string", "line 2: int n = 1;");
    row("base64 without padding", "CADZhl/QLNpoZWxsbyB3b3JsZA", "base64, 19 bytes, without padding", "");
}

void ReadBytesTest::saysWhatItUnderstoodAndIgnored()
{
    QFETCH(const QByteArray, text);
    const Result<ReadResult> result = readBytesText(text.toStdString());
    QVERIFY2(result, result ? "" : result.error().toString().c_str());
    QTEST(QByteArray::fromStdString(result->understood), "understood");
    QByteArrayList ignored;
    for (const std::string &what : result->ignored)
        ignored << QByteArray::fromStdString(what);
    QTEST(ignored.join("; "), "ignored");
}

void ReadBytesTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray(" \n\t");
    QTest::newRow("words") << QByteArray("hello world");
    QTest::newRow("a word that might be base64") << QByteArray("deadline");
    QTest::newRow("JSON") << QByteArray("{\"wlt\": 1, \"bytes\": \"0800\"}");
    QTest::newRow("a JSON list of words") << QByteArray("[\"a\", \"b\"]");
    QTest::newRow("a web address") << QByteArray("https://example.org/a?b=c");
    QTest::newRow("zero bytes") << QByteArray("\0\0\0\0", 4);
    QTest::newRow("base64 with stray bits") << QByteArray("CADZhh==");
    QTest::newRow("a repr with fields") << QByteArray("Ether(dst=b'\\x00')");
}

void ReadBytesTest::refuses()
{
    QFETCH(const QByteArray, text);
    const Result<ReadResult> result = readBytesText(text.toStdString());
    QVERIFY2(!result, result ? packetsOf(*result).constData() : "");
    QCOMPARE(int(result.error().code), int(ErrorCode::BadInput));
    QCOMPARE(result.error().line, 0);
}

void ReadBytesTest::saysTheLineOfAMistake_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    const auto row = [](const char *name, const char *text, int line, int column) {
        QTest::newRow(name) << QByteArray(text) << line << column;
    };
    row("an odd digit", "08 00\n0800 d98\n", 2, 9);
    row("one digit", "a", 1, 2);
    row("a byte that has lost a digit", "08 00 d9 8", 1, 11);
    row("a digit that is none", "08 00 d9 8g 5f", 1, 11);
    row("a digit that is none, in a long line", "0800d986\n5fd0x2cda\n", 2, 5);
    row("an odd digit in fromhex", "bytes.fromhex('080')", 1, 19);
    row("a line is missing", "00000000: 0800 d986\n00000004: 5fd0 2cda\n0000000c: 6865\n", 3, 1);
    row("a byte is missing", "0000  08 00 d9\n0004  5f d0 2c da\n", 2, 1);
    row("a damaged byte", "0000  08 00 dg 86\n0004  5f d0 2c da\n", 1, 13);
    row("a damaged byte before a text column", "  0x0000:  0800 d9 8 5fd0  ......\n  0x0006:  2cda\n", 1, 20);
    row("an offset goes back", "0010: 08 00\n0012: 08\n0011: 00\n", 3, 1);
    row("a number beyond a byte", "char a[] = {\n 0x08,\n 0x100 };", 3, 2);
    row("no number", "{1, 2,\n  zwei}", 2, 3);
    row("an empty element", "{1,,2}", 1, 4);
    row("no closing quote", "\"ab\n", 1, 4);
    row("no escape", "\"\xc3\xbc\\q\"", 1, 3);
    row("no escape without quotes", "\\x00\n\\y", 2, 1);
    row("text behind a string", "\"a\" + x", 1, 5);
    row("Python: no closing quote", "b'ab", 1, 5);
    row("Python: no hex digits", "(b'a'\n b'\\xg')", 2, 4);
    row("Python: something else", "b'a', 7", 1, 7);
    row("Python: outside ASCII", "b'\xc3\xbc'", 1, 3);
    row("Python: fromhex of other than hex", "bytes.fromhex('08 zz')", 1, 19);
}

void ReadBytesTest::saysTheLineOfAMistake()
{
    QFETCH(const QByteArray, text);
    const Result<ReadResult> result = readBytesText(text.toStdString());
    QVERIFY2(!result, result ? packetsOf(*result).constData() : "");
    QCOMPARE(int(result.error().code), int(ErrorCode::BadInput));
    QTEST(result.error().line, "line");
    QTEST(result.error().column, "column");
}

void ReadBytesTest::keepsToItsLimits()
{
    const Result<ReadResult> longText = readBytesText(std::string(maxTextBytes + 1, '0'));
    QVERIFY(!longText);
    QCOMPARE(int(longText.error().code), int(ErrorCode::Budget));

    const Result<ReadResult> longRepeat = readBytesText("00000000: 00\n*\nffffffffffffffff: 00\n");
    QVERIFY(!longRepeat);
    QCOMPARE(int(longRepeat.error().code), int(ErrorCode::Budget));
    QCOMPARE(longRepeat.error().line, 3);

    std::string manyRepeats;
    for (int i = 0; i < 100; ++i)
        manyRepeats += "00000000: 00\n*\n00800000: 00\n";
    const Result<ReadResult> many = readBytesText(manyRepeats);
    QVERIFY(!many);
    QCOMPARE(int(many.error().code), int(ErrorCode::Budget));
}

void ReadBytesTest::readsRandomDumps()
{
    QRandomGenerator random(tests::randomSeed());
    for (int round = 0; round < 1500; ++round) {
        const QByteArray bytes = randomBytes(random);
        const int perLine = random.bounded(3) == 0 ? 8 : 16;
        const bool isFramed = random.bounded(2) == 0;
        const int perGroup = isFramed ? 1 : 1 << random.bounded(3);
        const int radix = random.bounded(4) == 0 ? 10 : 16;
        const bool hasText = isFramed || random.bounded(3) > 0;
        const QByteArray text = dumpOf(bytes, perLine, perGroup, radix, isFramed, hasText);

        const Result<ReadResult> result = readBytesText(text.toStdString());

        QVERIFY2(result, text.constData());
        QVERIFY2(packetsOf(*result) == bytes.toHex(), text.constData());
    }
}

void ReadBytesTest::tellsWhatElseATextMayBe()
{
    const std::vector<ReadResult> readings = readingsOf("b'0800d986'");
    QCOMPARE(readings.size(), std::size_t{3});
    QCOMPARE(readings[0].packets.at(0).toHex(), QByteArray("0800d986"));
    QCOMPARE(readings[1].packets.at(0), QByteArray("0800d986"));
    QCOMPARE(readings[1].format, std::string("python"));
    QCOMPARE(readings[2].format, std::string("base64"));

    QCOMPARE(readingsOf("08 00 d9").size(), std::size_t{1});
    QVERIFY(readingsOf("08 00 d9 8").empty());
}

/// Whatever is printed is read back as the same bytes or refused, never as others; where another reading comes
/// first (letters that are hex digits, in quotes) the bytes are among the readings.
void ReadBytesTest::everyPrintedNotationReadsBack()
{
    QRandomGenerator random(tests::randomSeed());
    const RegistryPtr registry = bundledRegistry();
    const std::set<std::string> mustRead{"c", "escaped", "hex", "hexdump", "json", "python"};
    for (const PrintFormat &format : printFormats()) {
        std::size_t readBack = 0;
        for (int round = 0; round < 150; ++round) {
            const QByteArray bytes = randomBytes(random);
            const std::string text = format.print(treeOf(registry, "raw", bytes.toHex())).text;
            const std::vector<ReadResult> readings = readingsOf(text);
            const bool isRead = std::any_of(readings.begin(), readings.end(), [&](const ReadResult &reading) {
                return reading.packets == std::vector<QByteArray>{bytes};
            });
            const bool isDoubtful = !readings.empty()
                && (readings.front().format == "quotedhex"
                    || (readings.front().format == "hexstream" && format.id == std::string_view("base64")));
            QVERIFY2(readings.empty() || isRead, (std::string(format.id) + ": " + text).c_str());
            QVERIFY2(readings.empty() || isDoubtful || readings.front().packets.front() == bytes, text.c_str());
            readBack += isRead ? 1 : 0;
        }
        if (format.id == std::string_view("base64")) // four letters are a word sooner than three bytes
            QVERIFY(readBack > 100);
        QVERIFY2(!mustRead.contains(format.id) || readBack == 150, format.id);
    }
}

void ReadBytesTest::everyFormatHasATitle()
{
    QVERIFY(readFormats().size() >= 6);
    for (const ReadFormat &format : readFormats()) {
        QVERIFY(format.id != nullptr && format.title != nullptr && format.read != nullptr);
        QVERIFY(!format.read("").has_value());
    }
}

QTEST_GUILESS_MAIN(ReadBytesTest)
#include "tst_readbytes.moc"
