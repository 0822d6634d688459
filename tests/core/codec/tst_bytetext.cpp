// SPDX-License-Identifier: MIT
#include "core/codec/bytetext.h"
#include "tests/support/randomseed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wl;

class ByteTextTest : public QObject
{
    Q_OBJECT

private slots:
    void shows_data();
    void shows();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsWhatItShows();
    void printsLikePython_data();
    void printsLikePython();
};

void ByteTextTest::shows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("words") << QByteArray("hello world") << QByteArray("\"hello world\"");
    QTest::newRow("nothing") << QByteArray() << QByteArray("\"\"");
    QTest::newRow("quote and backslash") << QByteArray("a\"b\\c") << QByteArray("\"a\\\"b\\\\c\"");
    QTest::newRow("lines") << QByteArray("GET /\r\n\tx") << QByteArray("\"GET /\\r\\n\\tx\"");
    QTest::newRow("UTF-8") << QByteArray("gr\xc3\xbc\xc3\x9f \xf0\x9f\x8c\x8d")
                           << QByteArray("\"gr\xc3\xbc\xc3\x9f \xf0\x9f\x8c\x8d\"");
    QTest::newRow("a zero byte") << QByteArray("ab\0", 3) << QByteArray("0x616200");
    QTest::newRow("not UTF-8") << QByteArray("a\xff") << QByteArray("0x61ff");
    QTest::newRow("UTF-8 longer than need be") << QByteArray("\xc0\xaf") << QByteArray("0xc0af");
    QTest::newRow("a surrogate") << QByteArray("\xed\xa0\x80") << QByteArray("0xeda080");
    QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << QByteArray("0xf4908080");
    QTest::newRow("half a character") << QByteArray("\xc3") << QByteArray("0xc3");
    QTest::newRow("text that turns round") << QByteArray("\xe2\x80\xae") << QByteArray("0xe280ae");
    QTest::newRow("a line separator") << QByteArray("\xe2\x80\xa8") << QByteArray("0xe280a8");
    QTest::newRow("delete") << QByteArray("\x7f") << QByteArray("0x7f");
}

void ByteTextTest::shows()
{
    QFETCH(const QByteArray, bytes);
    QTEST(QByteArray::fromStdString(showBytes(viewOf(bytes))), "text");
    QCOMPARE(*parseBytes(showBytes(viewOf(bytes))), bytes);
}

void ByteTextTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("as typed") << QByteArray("hello world") << QByteArray("hello world");
    QTest::newRow("blanks are typed too") << QByteArray(" a ") << QByteArray(" a ");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    QTest::newRow("a quote inside") << QByteArray("it's \"it\"") << QByteArray("it's \"it\"");
    QTest::newRow("a backslash outside quotes") << QByteArray("a\\n") << QByteArray("a\\n");
    QTest::newRow("hex") << QByteArray("0xDEADbeef") << QByteArray("\xde\xad\xbe\xef");
    QTest::newRow("hex with blanks") << QByteArray("0xde ad be ef") << QByteArray("\xde\xad\xbe\xef");
    QTest::newRow("no hex digits") << QByteArray("0x") << QByteArray();
    QTest::newRow("digits that are not hex by prefix") << QByteArray("00ff") << QByteArray("00ff");
    QTest::newRow("letters") << QByteArray("\"\\a\\b\\f\\n\\r\\t\\v\\'\\\"\\?\\\\\"")
                             << QByteArray("\a\b\f\n\r\t\v'\"?\\");
    QTest::newRow("hex escapes have at most two digits") << QByteArray("\"\\x41b\\x7\"") << QByteArray("Ab\x07");
    QTest::newRow("octal") << QByteArray("\"\\0\\101\\3777\"")
                           << QByteArray("\0A\xff"
                                         "7",
                                         4);
    QTest::newRow("Unicode") << QByteArray("\"\\u00fc\\U0001f30d\\u007f\\u20ac\"")
                             << QByteArray("\xc3\xbc\xf0\x9f\x8c\x8d\x7f\xe2\x82\xac");
    QTest::newRow("blanks behind the quote") << QByteArray("\"a\"  ") << QByteArray("a");
}

void ByteTextTest::reads()
{
    QFETCH(const QByteArray, text);
    const Result<QByteArray> bytes = parseBytes(text.toStdString());
    QVERIFY2(bytes, bytes ? "" : bytes.error().toString().c_str());
    QTEST(*bytes, "bytes");
}

void ByteTextTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("column");

    QTest::newRow("no closing quote") << QByteArray("\"abc") << 5;
    QTest::newRow("a quote alone") << QByteArray("\"") << 2;
    QTest::newRow("text behind the quote") << QByteArray("\"a\"b") << 4;
    QTest::newRow("an unknown escape") << QByteArray("\"a\\q\"") << 3;
    QTest::newRow("a backslash at the end") << QByteArray("\"\\") << 2;
    QTest::newRow("no digits behind \\x") << QByteArray("\"\\xg\"") << 2;
    QTest::newRow("octal above 255") << QByteArray("\"\\400\"") << 2;
    QTest::newRow("a surrogate") << QByteArray("\"\\ud800\"") << 2;
    QTest::newRow("too few digits behind \\u") << QByteArray("\"\\u12\"") << 2;
    QTest::newRow("beyond Unicode") << QByteArray("\"\\U00110000\"") << 2;
    QTest::newRow("half a byte") << QByteArray("0x123") << 6;
    QTest::newRow("no hex digit") << QByteArray("0x12zz") << 5;
    QTest::newRow("a separator inside a byte") << QByteArray("0x1 2") << 4;
}

void ByteTextTest::refuses()
{
    QFETCH(const QByteArray, text);
    const Result<QByteArray> bytes = parseBytes(text.toStdString());
    QVERIFY(!bytes);
    QCOMPARE(int(bytes.error().code), int(ErrorCode::BadInput));
    QTEST(bytes.error().column, "column");
}

void ByteTextTest::readsWhatItShows()
{
    QRandomGenerator random(tests::randomSeed());
    int quoted = 0;
    for (int round = 0; round < 20000; ++round) {
        // Mostly characters with a meaning of their own, so that text is met as often as hex.
        const QByteArray alphabet = round % 2 == 0 ? QByteArray("a0x\"\\\n\r\t\a'? \xc3\xbc") : QByteArray();
        QByteArray bytes(random.bounded(10), '\0');
        for (char &byte : bytes) {
            byte = alphabet.isEmpty() ? static_cast<char>(random.bounded(256))
                                      : alphabet[random.bounded(int(alphabet.size()))];
        }
        const std::string shown = showBytes(viewOf(bytes));
        quoted += shown[0] == '"' ? 1 : 0;
        const Result<QByteArray> read = parseBytes(shown);
        QVERIFY2(read && *read == bytes, shown.c_str());
    }
    QVERIFY(quoted > 1000);
}

void ByteTextTest::printsLikePython_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");

    // Each text is what Python 3.11's repr() prints.
    QTest::newRow("words") << QByteArray("hello world") << QByteArray("b'hello world'");
    QTest::newRow("nothing") << QByteArray() << QByteArray("b''");
    QTest::newRow("a single quote") << QByteArray("it's") << QByteArray("b\"it's\"");
    QTest::newRow("a double quote") << QByteArray("a\"b") << QByteArray("b'a\"b'");
    QTest::newRow("both quotes") << QByteArray("it's \"it\"") << QByteArray("b'it\\'s \"it\"'");
    QTest::newRow("backslash") << QByteArray("\\n") << QByteArray("b'\\\\n'");
    QTest::newRow("control characters") << QByteArray("\0\a\b\t\n\v\f\r\x1b\x7f", 10)
                                        << QByteArray("b'\\x00\\x07\\x08\\t\\n\\x0b\\x0c\\r\\x1b\\x7f'");
    QTest::newRow("high bytes") << QByteArray("\x80\xff~ ") << QByteArray("b'\\x80\\xff~ '");
}

void ByteTextTest::printsLikePython()
{
    QFETCH(const QByteArray, bytes);
    QTEST(QByteArray::fromStdString(pythonBytes(viewOf(bytes))), "text");
}

QTEST_GUILESS_MAIN(ByteTextTest)
#include "tst_bytetext.moc"
