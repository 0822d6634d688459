// SPDX-License-Identifier: MIT
#include "core/print/dpkt/dpkttext.h"
#include "tests/support/packettree.h"

#include <QTest>

using namespace wl;

/// What dpkt 1.9.8 printed of these bytes. tests/interop compares thousands of others with dpkt itself.
class DpktTextTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_registry = bundledRegistry(); }
    void repr_data();
    void repr();
    void pprintNestsAndExplains();
    void pprintPutsListsOnLines();
    void refusedBytesStandAlone();
    void definitionsAreChecked_data();
    void definitionsAreChecked();

private:
    RegistryPtr m_registry;
};

void DpktTextTest::repr_data()
{
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *what, const char *root, const char *hex, const char *text) {
        QTest::newRow(what) << QByteArray(root) << QByteArray(hex) << QString::fromUtf8(text);
    };
    row("the tutorial's echo", "icmp", "0800d9865fd02cda68656c6c6f20776f726c64",
        "ICMP(sum=55686, data=Echo(id=24528, seq=11482, data=b'hello world'))");
    row("an echo alone", "icmp::echo", "5fd02cda68656c6c6f20776f726c64",
        "Echo(id=24528, seq=11482, data=b'hello world')");
    row("all defaults", "udp", "dead000000080000", "UDP()");
    row("options are there even when they are empty", "ipv4", "4500001400000000400000000000000000000000",
        "IP(opts=b'')");
    row("options are bytes", "ipv4", "4600001800010000400000007f0000017f00000101010100",
        R"(IP(hl=6, len=24, id=1, src=b'\x7f\x00\x00\x01', dst=b'\x7f\x00\x00\x01', opts=b'\x01\x01\x01\x00'))");
    row("a message dpkt has no class for", "icmp", "0d0000000001000200000000",
        R"(ICMP(type=13, data=b'\x00\x01\x00\x02\x00\x00\x00\x00'))");
    row("a message cut short", "icmp", "0800000001", R"(ICMP(data=b'\x01'))");
    row("a quoted datagram", "icmp", "0b000000000000004500001400000000400000000000000000000000",
        "ICMP(type=11, data=TimeExceed(data=IP(opts=b'')))");
    row("a quotation cut short", "icmp", "0b0000000000000045000014",
        R"(ICMP(type=11, data=b'\x00\x00\x00\x00E\x00\x00\x14'))");
    row("a later fragment", "ipv4", "4500001c0001000140110000000000000000000000010002000800 00",
        R"(IP(len=28, id=1, offset=1, p=17, opts=b'', data=b'\x00\x01\x00\x02\x00\x08\x00\x00'))");
    row("UDP's data whatever its length says", "udp", "000100020009000061626364",
        "UDP(sport=1, dport=2, ulen=9, data=b'abcd')");
    row("Ethernet's padding is not shown", "ethernet",
        "ffffffffffff0200000000010800450000150000000040fd0000000000000000000061 0000000000",
        R"(Ethernet(dst=b'\xff\xff\xff\xff\xff\xff', src=b'\x02\x00\x00\x00\x00\x01', data=IP(len=21, p=253, opts=b'', data=b'a')))");
    row("a tag joins the frame", "ethernet", "000000000001000000000002810000058892abcdef",
        R"(Ethernet(dst=b'\x00\x00\x00\x00\x00\x01', src=b'\x00\x00\x00\x00\x00\x02', type=33024, vlan_tags=[VLANtag8021Q(id=5, type=34962)], vlanid=5, priority=0, cfi=0, data=b'\xab\xcd\xef'))");
    row("two tags", "ethernet", "00000000000100000000000281000005810020068892ab",
        R"(Ethernet(dst=b'\x00\x00\x00\x00\x00\x01', src=b'\x00\x00\x00\x00\x00\x02', type=33024, vlan_tags=[VLANtag8021Q(id=5, type=33024), VLANtag8021Q(pri=1, id=6, type=34962)], vlanid=5, priority=0, cfi=0, data=b'\xab'))");
    row("a list of objects, one beside another", "sctp",
        "0001000200000003000000000a0000080102030400000011000000010002000300000000"
        "61000000",
        R"(SCTP(sport=1, dport=2, vtag=3, chunks=[Chunk(type=10, len=8, padding=b'', data=b'\x01\x02\x03\x04'), Chunk(type=0, len=17, padding=b'\x00\x00\x00', data=b'\x00\x00\x00\x01\x00\x02\x00\x03\x00\x00\x00\x00a')]))");
    row("pairs in a list", "radius", "0107001c616161616161616161616161616161610103610405010203",
        R"(RADIUS(code=1, id=7, len=28, auth=b'aaaaaaaaaaaaaaaa', attrs=[(1, b'a'), (4, b'\x01\x02\x03')]))");
    row("a list without elements", "radius", "0107001461616161616161616161616161616161",
        R"(RADIUS(code=1, id=7, len=20, auth=b'aaaaaaaaaaaaaaaa', attrs=[]))");
    row("attributes that are not there", "gre", "200008000000002a45", R"(GRE(flags=8192, key=42, data=b'E'))");
    row("fields of the structure inside count as its own", "tftp", "0003000161",
        R"(TFTP(opcode=3, block=1, data=b'a'))");
    row("what is hidden in dpkt", "stp", "0000000000616161616161616100000013626262626262626280010000140002000f00",
        R"(STP(root_id=b'aaaaaaaa', root_path=19, bridge_id=b'bbbbbbbb', port_id=32769, age=0, max_age=20))");
    row("labels and what is behind them", "ethernet",
        "ffffffffffff020000000001884700010040000111404500001400000000401166e8c0000201c6336402",
        R"(Ethernet(dst=b'\xff\xff\xff\xff\xff\xff', src=b'\x02\x00\x00\x00\x00\x01', type=34887, labels=[(16, 0, 64), (17, 0, 64)], mpls_labels=[MPLSlabel(val=16, ttl=64), MPLSlabel(val=17, s=1, ttl=64)], data=IP(p=17, sum=26344, src=b'\xc0\x00\x02\x01', dst=b'\xc63d\x02', opts=b'')))");
    row("a frame that ends inside a label", "ethernet", "ffffffffffff0200000000018847000100",
        R"(b'\xff\xff\xff\xff\xff\xff\x02\x00\x00\x00\x00\x01\x88G\x00\x01\x00')");
    row("a length: LLC with SNAP", "ethernet", "ffffffffffff020000000001000aaaaa0300000088b56869",
        R"(Ethernet(dst=b'\xff\xff\xff\xff\xff\xff', src=b'\x02\x00\x00\x00\x00\x01', type=10, len=10, data=LLC(oui=0, type=34997, data=b'hi')))");
    row("what is read alone only", "ethernet", "ffffffffffff020000000001886311090000000401010000",
        R"(Ethernet(dst=b'\xff\xff\xff\xff\xff\xff', src=b'\x02\x00\x00\x00\x00\x01', type=34915, data=b'\x11\t\x00\x00\x00\x04\x01\x01\x00\x00'))");
    row("the same alone", "pppoed", "11090000000401010000", R"(PPPoE(code=9, len=4, data=b'\x01\x01\x00\x00'))");
    row("extension headers", "ipv6",
        "600000000012004000000000000000000000000000000000000000000000000000000000000000003c0005020000010011000104000000"
        "006869",
        R"(IP6(plen=18, hlim=64, src=b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00', dst=b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00', extension_hdrs={0: IP6HopOptsHeader(nxt=60, length=8, options=[{'type': 5, 'opt_length': 2, 'data': b'\x00\x00'}], data=b'\x05\x02\x00\x00\x01\x00'), 60: IP6DstOptsHeader(nxt=17, length=8, options=[], data=b'\x01\x04\x00\x00\x00\x00')}, all_extension_headers=[IP6HopOptsHeader(nxt=60, length=8, options=[{'type': 5, 'opt_length': 2, 'data': b'\x00\x00'}], data=b'\x05\x02\x00\x00\x01\x00'), IP6DstOptsHeader(nxt=17, length=8, options=[], data=b'\x01\x04\x00\x00\x00\x00')], p=17, data=b'hi'))");
    row("an extension header cut", "ipv6",
        "600000000004004000000000000000000000000000000000000000000000000000000000000000003b000502",
        R"(b'`\x00\x00\x00\x00\x04\x00@\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00;\x00\x05\x02')");
    row("a fragment, not the first", "ipv6_frag", "11000008000000016869",
        R"(IP6FragmentHeader(nxt=17, frag_off=1, id=1, length=8))");
    row("names, one of them with a pointer", "dns",
        "000181800001000100000000016101620000010001c00c000f00010000003c0007000a027827c00c",
        R"(DNS(id=1, op=33152, qd=[Q(name='a.b')], an=[RR(name='a.b', type=15, ttl=60, rlen=7, rdata=b"\x00\n\x02x'\xc0\x0c", preference=(10,), mxname="x'.a.b")]))");
    row("a name that leads nowhere", "dns", "000101000001000000000000c0ff00010001",
        R"(b'\x00\x01\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\xc0\xff\x00\x01\x00\x01')");
    row("texts beyond ASCII", "dns", "000181800000000100000000000010000100000000000903c3a90a04e280a822",
        R"(DNS(id=1, op=33152, an=[RR(name='', type=16, rlen=9, rdata=b'\x03\xc3\xa9\n\x04\xe2\x80\xa8"', text=['é\n', '\u2028"'])]))");
    row("records", "tls", "14030300010115030300020228",
        R"(TLS(type=20, version=771, len=1, records=[TLSRecord(type=20, version=771, length=1, compressed=True, encrypted=True, data=b'\x01'), TLSRecord(type=21, version=771, length=2, compressed=True, encrypted=True, data=b'\x02(')]))");
    row("a list as data", "bgp",
        "ffffffffffffffffffffffffffffffff002d0200000016400101004002080203fbf4fbf5fbf6c00804fbf40001",
        R"(BGP(marker=b'\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff', len=45, type=2, data=Update(data=b'', withdrawn=[], attributes=[Attribute(flags=64, type=1, len=1, data=Origin()), Attribute(flags=64, type=2, len=8, as_path=ASPath(data=[ASPathSegment(type=2, len=3, path=[64500, 64501, 64502], data=[64500, 64501, 64502])], segments=[ASPathSegment(type=2, len=3, path=[64500, 64501, 64502], data=[64500, 64501, 64502])], data=[ASPathSegment(type=2, len=3, path=[64500, 64501, 64502], data=[64500, 64501, 64502])]), data=ASPath(data=[ASPathSegment(type=2, len=3, path=[64500, 64501, 64502], data=[64500, 64501, 64502])], segments=[ASPathSegment(type=2, len=3, path=[64500, 64501, 64502], data=[64500, 64501, 64502])], data=[ASPathSegment(type=2, len=3, path=[64500, 64501, 64502], data=[64500, 64501, 64502])])), Attribute(flags=192, type=8, len=4, data=Communities(data=[Community(asn=64500, value=1)], data=[Community(asn=64500, value=1)]))], announced=[])))");
    row("a prefix in its own notation", "bgp", "ffffffffffffffffffffffffffffffff001e02000418c63364000010c000",
        R"(BGP(marker=b'\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff', len=30, type=2, data=Update(data=b'', withdrawn=[RouteIPV4(198.51.100.0/24)], attributes=[], announced=[RouteIPV4(192.0.0.0/16)])))");
    row("an object that is empty", "bgp", "ffffffffffffffffffffffffffffffff001304",
        R"(BGP(marker=b'\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff', len=19, type=4))");
    row("a tag alone has no data", "vlan", "700588b578", "VLANtag8021Q(pri=3, cfi=1, id=5, type=34997)");
}

void DpktTextTest::repr()
{
    QFETCH(const QByteArray, root);
    QFETCH(const QByteArray, hex);
    QFETCH(const QString, text);

    QCOMPARE(QString::fromStdString(dpktRepr(treeOf(m_registry, root.constData(), hex)).text), text);
}

void DpktTextTest::pprintNestsAndExplains()
{
    const FieldTree tree
        = treeOf(m_registry, "ipv4", "450000230001000040017ccd7f0000017f000001 0800d9865fd02cda68656c6c6f20776f726c64");

    QCOMPARE(QString::fromStdString(dpktPprint(tree).text), QStringLiteral(R"(IP(
  v=4,
  hl=5,
  tos=0,
  len=35,
  id=1,
  rf=0,
  df=0,
  mf=0,
  offset=0,
  ttl=64,
  p=1,  # ICMP
  sum=31949,  # 0x7ccd
  src=b'\x7f\x00\x00\x01',  # 127.0.0.1
  dst=b'\x7f\x00\x00\x01',  # 127.0.0.1
  opts=b'',
  data=ICMP(
    type=8,
    code=0,
    sum=55686,
    data=Echo(
      id=24528,
      seq=11482,
      data=b'hello w'
    )  # Echo
  )  # ICMP
)  # IP)"));
}

void DpktTextTest::pprintPutsListsOnLines()
{
    const FieldTree tree = treeOf(m_registry, "ethernet", "000000000001000000000002810000058892abcdef");

    QCOMPARE(QString::fromStdString(dpktPprint(tree).text), QStringLiteral(R"(Ethernet(
  dst=b'\x00\x00\x00\x00\x00\x01',  # 00:00:00:00:00:01
  src=b'\x00\x00\x00\x00\x00\x02',  # 00:00:00:00:00:02
  type=33024,
  vlan_tags=[
    VLANtag8021Q(id=5, type=34962),
  ],
  vlanid=5,
  priority=0,
  cfi=0,
  data=b'\xab\xcd\xef'
)  # Ethernet)"));
}

void DpktTextTest::refusedBytesStandAlone()
{
    const FieldTree cut = treeOf(m_registry, "icmp", "0800");
    QCOMPARE(dpktRepr(cut).text, std::string(R"(b'\x08\x00')"));
    QCOMPARE(dpktPprint(cut).text, std::string(R"(b'\x08\x00')"));
    QCOMPARE(dpktRepr(treeOf(m_registry, "raw", "6869")).text, std::string("b'hi'"));
}

void DpktTextTest::definitionsAreChecked_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<bool>("isRight");

    QTest::newRow("a class") << QByteArray("-dpkt: {class: A, fields: [[x, x, 0]]}") << true;
    QTest::newRow("no class") << QByteArray("-dpkt: {fields: [[x, x, 0]]}") << false;
    QTest::newRow("none of its own") << QByteArray("-dpkt: {class: ~, fields: [[x, x, 0]]}") << true;
    QTest::newRow("a tuple") << QByteArray("-dpkt: {tuple: [x]}") << true;
    QTest::newRow("a tuple of no field") << QByteArray("-dpkt: {tuple: [y]}") << false;
    QTest::newRow("joined by nothing") << QByteArray("-dpkt: {class: A, joins: true}") << false;
    QTest::newRow("needs nothing") << QByteArray("-dpkt: {class: A, needs: true}") << false;
    QTest::newRow("one rule of two") << QByteArray("-dpkt: [{class: A, in: [B], when: x == 1}, {class: A}]") << true;
    QTest::newRow("one of two wrong") << QByteArray("-dpkt: [{class: A}, {fields: [[x, x]]}]") << false;
    QTest::newRow("an element") << QByteArray("-dpkt: {item: dictionary, fields: [[x, x]]}") << true;
    QTest::newRow("an element of no kind") << QByteArray("-dpkt: {item: set, fields: [[x, x]]}") << false;
    QTest::newRow("no data") << QByteArray("-dpkt: {class: A, data: ~}") << true;
    QTest::newRow("no such data field") << QByteArray("-dpkt: {class: A, data: y}") << false;
    QTest::newRow("a list") << QByteArray("-dpkt: {class: A, fold: {list: l, max: 2}}") << true;
    QTest::newRow("a list without a name") << QByteArray("-dpkt: {class: A, fold: {max: 2}}") << false;
    QTest::newRow("a list for nobody") << QByteArray("-dpkt: {class: A, fold: {list: l, max: 0}}") << false;
    QTest::newRow("an unknown key") << QByteArray("-dpkt: {class: A, fold: {list: l, max: 1, x: 1}}") << false;
}

void DpktTextTest::definitionsAreChecked()
{
    QFETCH(const QByteArray, keys);
    QFETCH(const bool, isRight);
    const std::vector<SchemaSource> sources{
        {.file = "test.ksy",
         .text = "meta: {id: test, endian: be}\n" + keys.toStdString() + "\nseq: [{id: x, type: u1}]\n"}};

    const SchemaLoad load = loadSchemas(sources);

    QCOMPARE(load.errors.empty(), isRight);
    for (const Error &error : load.errors)
        QVERIFY(error.line >= 2);
}

QTEST_GUILESS_MAIN(DpktTextTest)
#include "tst_dpkttext.moc"
