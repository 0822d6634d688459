// SPDX-License-Identifier: MIT
#include "core/codec/bytetext.h"
#include "core/dissect/fieldpath.h"
#include "core/print/printformat.h"
#include "core/read/readbytes.h"
#include "tests/support/packettree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wl;

namespace {

constexpr const char *echo = "0800d9865fd02cda68656c6c6f20776f726c64";

const PrintFormat &formatNamed(const std::vector<PrintFormat> &formats, const char *id)
{
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [id](const PrintFormat &format) { return std::string_view(format.id) == id; });
    Q_ASSERT(found != formats.end());
    return *found;
}

/// The texts of the spans of one field.
QStringList spansOf(const FieldTree &tree, const PrintedText &printed, const char *path)
{
    QStringList texts;
    for (const PrintSpan &span : printed.spans) {
        if (span.node == *findNode(tree, path))
            texts.append(QString::fromStdString(printed.text.substr(span.begin, span.end - span.begin)));
    }
    return texts;
}

} // namespace

class PrintFormatsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void prints_data();
    void prints();
    void linksTextAndFields_data();
    void linksTextAndFields();
    void everyFormatKeepsTheRules_data();
    void everyFormatKeepsTheRules();
    void whatWeWriteWeCanRead_data();
    void whatWeWriteWeCanRead();
    void jsonIsWellFormed();

private:
    RegistryPtr m_registry;
    std::vector<PrintFormat> m_formats;
};

void PrintFormatsTest::initTestCase()
{
    m_registry = bundledRegistry();
    m_formats = printFormats();
}

void PrintFormatsTest::prints_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *what, const char *format, const char *root, const char *hex, const char *text) {
        QTest::newRow(what) << QByteArray(format) << QByteArray(root) << QByteArray(hex) << QString::fromUtf8(text);
    };
    row("hex", "hex", "icmp", echo, echo);
    row("hex dump as xxd -g1 writes it", "hexdump", "icmp", echo,
        "00000000: 08 00 d9 86 5f d0 2c da 68 65 6c 6c 6f 20 77 6f  ...._.,.hello wo\n"
        "00000010: 72 6c 64                                         rld");
    row("Python bytes", "python", "icmp", echo, R"(b'\x08\x00\xd9\x86_\xd0,\xdahello world')");
    row("Python bytes with a quote", "python", "raw", "27", R"(b"'")");
    row("escaped", "escaped", "raw", "00615c", R"(\x00\x61\x5c)");
    row("base64", "base64", "raw", "68656c6c6f", "aGVsbG8=");
    row("C array", "c", "raw", "000102030405060708090a0b0c",
        "static const unsigned char packet[13] = {\n"
        "    0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b,\n"
        "    0x0c,\n"
        "};");
    row("Scapy", "scapy", "ethernet",
        "ffffffffffff0200000000010800450000214000000040114e95c0000201c633640200010002000d000068656c6c6f0000",
        "(\n"
        "    Ether(dst=\"ff:ff:ff:ff:ff:ff\", src=\"02:00:00:00:00:01\", type=0x0800)\n"
        "    / IP(id=0x4000, proto=17, src=\"192.0.2.1\", dst=\"198.51.100.2\")\n"
        "    / UDP(sport=1, dport=2, chksum=0x0000)\n"
        "    / Raw(load=b'hello')\n"
        "    / Padding(load=b'\\x00\\x00')\n"
        ")");
    row("Scapy, a module to load", "scapy", "mpls", "0000514078",
        "load_contrib(\"mpls\")\n"
        "(\n"
        "    MPLS(s=1, label=5, cos=0, ttl=64)\n"
        "    / Raw(load=b'x')\n"
        ")");
    row("Scapy, what does not follow", "scapy", "icmp", "0800000000010002",
        "ICMP(type=8, code=0, chksum=0x0000, id=1, seq=2)");
    row("Scapy, a cut header", "scapy", "udp", "00010002", "Raw(load=b'\\x00\\x01\\x00\\x02')");
    row("Scapy program", "scapy-script", "icmp", "0800f7fc00010002",
        "from scapy.all import *\n"
        "\n"
        "packet = ICMP(type=8, code=0, id=1, seq=2)\n"
        "\n"
        "assert bytes(packet) == bytes.fromhex('0800f7fc00010002')");
    row("dpkt program, the payload first", "dpkt-script", "icmp", echo,
        "import dpkt\n"
        "\n"
        "echo = dpkt.icmp.ICMP.Echo()\n"
        "echo.id = 24528\n"
        "echo.seq = 11482\n"
        "echo.data = b'hello world'\n"
        "\n"
        "icmp = dpkt.icmp.ICMP()\n"
        "icmp.data = echo\n"
        "\n"
        "assert bytes(icmp) == bytes.fromhex('0800d9865fd02cda68656c6c6f20776f726c64')");
    row("dpkt program, bytes that dpkt does not keep", "dpkt-script", "vlan", "700588b578",
        "import dpkt\n"
        "\n"
        "vlantag8021q = dpkt.ethernet.VLANtag8021Q()\n"
        "vlantag8021q.pri = 3\n"
        "vlantag8021q.cfi = 1\n"
        "vlantag8021q.id = 5\n"
        "vlantag8021q.type = 34997\n"
        "\n"
        "assert bytes(vlantag8021q) + b'x' == bytes.fromhex('700588b578')");
    row("trafgen, bits of a byte together", "trafgen", "vlan", "700588b578",
        "{\n"
        "  /* VLAN tag */\n"
        "  0x70, 0x05,\n"
        "  0x88, 0xb5,\n"
        "  0x78,\n"
        "}");
    row("TRex", "trex", "raw", "000102",
        "from trex_stl_lib.api import *\n"
        "\n"
        "\n"
        "class Profile:\n"
        "    def get_streams(self, direction=0, **kwargs):\n"
        "        packet = (\n"
        "            b'\\x00\\x01\\x02'\n"
        "        )\n"
        "        return [STLStream(packet=STLPktBuilder(pkt_buffer=packet), mode=STLTXCont(pps=1))]\n"
        "\n"
        "\n"
        "def register():\n"
        "    return Profile()");
    row("tree", "tree", "icmp", echo,
        "0x0000    Internet Control Message Protocol: echo request, id 24528, seq 11482\n"
        "0x0000      type: 8, echo request\n"
        "0x0001      code: 0\n"
        "0x0002      checksum: 0xd986\n"
        "0x0004      identifier: 24528 (0x5fd0)\n"
        "0x0006      sequence number: 11482 (0x2cda)\n"
        "0x0008      data: \"hello world\", 11 bytes");
    row("tree with bits and layers", "tree", "vlan", "700588b578",
        "0x0000    VLAN tag: VLAN 5, priority critical applications\n"
        "0x0000      priority: 3, critical applications\n"
        "0x0000.3    drop eligible: 1\n"
        "0x0000.4    VLAN identifier: 5\n"
        "0x0002      type: 0x88b5, Local experiment 1\n"
        "0x0004      payload: \"x\", 1 byte");
    row("tree of a cut packet", "tree", "udp", "00010002",
        "0x0000    User Datagram Protocol: 1 → 2, … bytes\n"
        "0x0000      source port: 1\n"
        "0x0002      destination port: 2\n"
        "0x0004      length: \"\", 0 bytes (4 bytes are missing)");
}

void PrintFormatsTest::prints()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QByteArray, root);
    QFETCH(const QByteArray, hex);
    QFETCH(const QString, text);
    const FieldTree tree = treeOf(m_registry, root.constData(), hex);

    QCOMPARE(QString::fromStdString(formatNamed(m_formats, format.constData()).print(tree).text), text);
}

void PrintFormatsTest::linksTextAndFields_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QStringList>("texts");

    const auto row = [](const char *format, const char *path, const QStringList &texts) {
        QTest::addRow("%s %s", format, path) << QByteArray(format) << QByteArray(path) << texts;
    };
    row("hex", "icmp.id", {QStringLiteral("5fd0")});
    row("hexdump", "icmp.id", {QStringLiteral("5f d0"), QStringLiteral("_.")});
    row("hexdump", "icmp.data",
        {QStringLiteral("68 65 6c 6c 6f 20 77 6f"), QStringLiteral("hello wo"), QStringLiteral("72 6c 64"),
         QStringLiteral("rld")});
    row("python", "icmp.id", {QStringLiteral("_\\xd0")});
    row("python", "icmp.type", {QStringLiteral("\\x08")});
    row("escaped", "icmp.code", {QStringLiteral("\\x00")});
    row("base64", "icmp.code", {QStringLiteral("AD")});
    row("c", "icmp.type", {QStringLiteral("0x08,")});
    row("tree", "icmp.code", {QStringLiteral("0x0001      code: 0")});
    row("repr", "icmp.id", {QStringLiteral("id=24528")});
    row("repr", "icmp.type", {});
    row("pprint", "icmp.checksum", {QStringLiteral("sum=55686,")});
    row("pprint", "icmp.data", {QStringLiteral("data=b'hello world'")});
    row("scapy", "icmp.id", {QStringLiteral("id=24528")});
    row("scapy", "icmp.checksum", {});
    row("scapy", "icmp.data", {QStringLiteral("Raw(load=b'hello world')"), QStringLiteral("load=b'hello world'")});
    row("dpkt-script", "icmp.seq", {QStringLiteral("echo.seq = 11482")});
    row("trafgen", "icmp.id", {QStringLiteral("0x5f, 0xd0,")});
    row("trex", "icmp.id", {QStringLiteral("\\x5f\\xd0")});
}

void PrintFormatsTest::linksTextAndFields()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QByteArray, path);
    QFETCH(const QStringList, texts);
    const FieldTree tree = treeOf(m_registry, "icmp", echo);

    const PrintedText printed = formatNamed(m_formats, format.constData()).print(tree);

    QCOMPARE(spansOf(tree, printed, path.constData()), texts);
}

void PrintFormatsTest::everyFormatKeepsTheRules_data()
{
    QTest::addColumn<int>("index");
    QVERIFY(m_formats.size() >= 16);
    for (std::size_t i = 0; i < m_formats.size(); ++i)
        QTest::newRow(m_formats[i].id) << static_cast<int>(i);
}

void PrintFormatsTest::everyFormatKeepsTheRules()
{
    QFETCH(const int, index);
    const PrintFormat &format = m_formats[static_cast<std::size_t>(index)];
    QVERIFY(std::string_view(format.title).size() > 0);
    QCOMPARE(format.print(FieldTree()).text, std::string());

    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QByteArray hex = QByteArray("ffffffffffff02000000000181000005080045000019000100004001 8db0c0000201c6336402"
                                    "0300f7ff0000000045000019000100004011 8db0c0000201c63364020001000200080000");
        QByteArray bytes = QByteArray::fromHex(hex).left(random.bounded(90));
        for (int i = random.bounded(4); i > 0 && !bytes.isEmpty(); --i)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        const char *root = round % 3 == 0 ? "raw" : "ethernet";
        const FieldTree tree = treeOf(m_registry, root, bytes.toHex());

        const PrintedText printed = format.print(tree);

        QVERIFY(printed.text.empty() || printed.text.back() != '\n');
        QByteArray withoutLines = QByteArray::fromStdString(printed.text);
        withoutLines.replace('\n', ' ');
        QVERIFY2(isPrintableText(viewOf(withoutLines)), withoutLines.constData());
        QVERIFY(std::none_of(withoutLines.begin(), withoutLines.end(), [](char c) { return c >= 0 && c < 0x20; }));
        std::size_t last = 0;
        for (const PrintSpan &span : printed.spans) {
            QVERIFY(last <= span.begin && span.begin < span.end && span.end <= printed.text.size());
            QVERIFY(span.node < tree.nodes().size());
            last = span.begin;
        }
    }
}

void PrintFormatsTest::whatWeWriteWeCanRead_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *id : {"hex", "hexdump", "python", "c", "escaped", "base64"})
        QTest::newRow(id) << QByteArray(id);
}

void PrintFormatsTest::whatWeWriteWeCanRead()
{
    QFETCH(const QByteArray, format);
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += static_cast<char>(i);
    const FieldTree tree = treeOf(m_registry, "raw", bytes.toHex());

    const Result<ReadResult> read = readBytesText(formatNamed(m_formats, format.constData()).print(tree).text);

    QVERIFY2(read, read ? "" : read.error().toString().c_str());
    QCOMPARE(read->packets, std::vector<QByteArray>{bytes});
}

void PrintFormatsTest::jsonIsWellFormed()
{
    const FieldTree tree
        = treeOf(m_registry, "ethernet",
                 "ffffffffffff020000000001810000050800450000190001000040fd8db0c0000201c633640268656c6c6f00");

    const std::string text = formatNamed(m_formats, "json").print(tree).text;

    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(object.value(u"bytes").toString().size(), tree.bytes().size() * 2);
    const QJsonArray layers = object.value(u"layers").toArray();
    QCOMPARE(layers.size(), 3);
    QCOMPARE(layers[1].toObject().value(u"id").toString(), QStringLiteral("vlan"));
    const QJsonObject trailer = layers[1].toObject().value(u"fields").toArray().last().toObject();
    QCOMPARE(trailer.value(u"path").toString(), QStringLiteral("vlan.trailer"));
    QCOMPARE(layers[2].toObject().value(u"fields").toArray().last().toObject().value(u"text").toString(),
             QStringLiteral("\"hello\""));
}

QTEST_GUILESS_MAIN(PrintFormatsTest)
#include "tst_printformats.moc"
