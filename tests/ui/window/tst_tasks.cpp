// SPDX-License-Identifier: MIT
#include "core/capture/capturefile.h"
#include "core/capture/pcap.h"
#include "core/codec/internetchecksum.h"
#include "tests/ui/window/hand.h"
#include "ui/hexview/hexview.h"

using namespace wl;
using namespace wl::test;

namespace {

using Script = void (*)(Workbench &, Hand &);

constexpr const char *tutorial = "0800d9865fd02cda68656c6c6f20776f726c64";

/// Puts the Internet checksum of @p bytes at @p at into them.
QByteArray summed(QByteArray bytes, qsizetype at)
{
    bytes[at] = bytes[at + 1] = 0;
    const std::uint16_t sum = internetChecksum(viewOf(bytes));
    bytes[at] = static_cast<char>(sum >> 8);
    bytes[at + 1] = static_cast<char>(sum & 0xff);
    return bytes;
}

/// An IPv4 header with what it carries behind it.
QByteArray ipv4Of(quint8 ttl, quint8 protocol, const QByteArray &payload, const char *addresses)
{
    QByteArray header = QByteArray::fromHex("45000000000100000000000000") + QByteArray(7, '\0');
    header[3] = static_cast<char>(20 + payload.size());
    header[8] = static_cast<char>(ttl);
    header[9] = static_cast<char>(protocol);
    header.replace(12, 8, QByteArray::fromHex(addresses));
    return summed(header, 10) + payload;
}

/// packETH (counted on 1.6.5): 15 clicks and 8 values to craft it, a click and a value for the identifier, 1 click to
/// send, a click and a name to save and to load. Ostinato needs 44; the TRex editor sends through a server only.
void taskT(Workbench &desk, Hand &hand)
{
    hand.openTemplate(QStringLiteral("ICMP echo"));
    QCOMPARE(desk.bytes().toHex(), QByteArray(tutorial));
    hand.clickValue("icmp.id");
    hand.type(QStringLiteral("4242"));
    QByteArray wanted = QByteArray::fromHex(tutorial);
    wanted.replace(4, 2, QByteArray::fromHex("1092"));
    wanted = summed(wanted, 2);
    QCOMPARE(desk.bytes().toHex(), wanted.toHex());
    hand.key(Qt::CTRL | Qt::Key_Return);
    QTRY_COMPARE(stub().requests.size(), std::size_t(1));
    QCOMPARE(stub().requests.front().bytes.toHex(), wanted.toHex());
    hand.key(Qt::CTRL | Qt::Key_S);
    hand.elsewhere(QStringLiteral("name the file"));
    QVERIFY(QFile::exists(desk.path) && !desk.window.isWindowModified());
    hand.key(Qt::CTRL | Qt::Key_N);
    QVERIFY(desk.bytes().toHex() != wanted.toHex());
    hand.key(Qt::CTRL | Qt::Key_O);
    hand.elsewhere(QStringLiteral("pick the file"));
    QCOMPARE(desk.bytes().toHex(), wanted.toHex());
}

/// WireEdit, by its documentation: open a sample and its name, double click the packet, double click the option, its
/// value clicked and typed, [+] for an absent option, its value clicked and typed, OK. Ostinato and packETH have one
/// box of hex digits.
void optionList(Workbench &desk, Hand &hand)
{
    hand.openTemplate(QStringLiteral("TCP: the first segment"));
    hand.key(Qt::CTRL | Qt::Key_K);
    hand.type(QStringLiteral("tcp.options[0].mss=1400"));
    hand.key(Qt::Key_Return);
    auto &fields = *desk.part<FieldView>("fieldTree");
    const auto option = findNode(desk.session.tree(), "tcp.options[0]");
    QVERIFY(option);
    const FieldModel &model = fields.fieldModel();
    QModelIndex add = model.indexOf(*option, FieldModel::LabelColumn);
    while (add.isValid() && model.kindAt(add) != RowKind::Add)
        add = add.siblingAtRow(add.row() + 1);
    QVERIFY(add.isValid());
    hand.click(*fields.viewport(), hand.see(fields, add).center(), QStringLiteral("add an option"));
    auto *menu = desk.part<QMenu>("elementMenu");
    hand.choose(*menu, QStringLiteral("window scale"));
    const QByteArray options = desk.bytes().mid(40);
    QCOMPARE(options.toHex(),
             QByteArray("02040578"
                        "03030700"));
    QCOMPARE(int(static_cast<quint8>(desk.bytes()[32])) >> 4, 7); // the data offset follows
    QByteArray pseudo = desk.bytes().mid(12, 8) + QByteArray::fromHex("0006001c") + desk.bytes().mid(20);
    QCOMPARE(int(internetChecksum(viewOf(pseudo))), 0);
}

/// Scapy: the line, Enter, hexdump() and Enter. No graphical program has DNS to craft but WireEdit, from a sample.
void dnsAnswer(Workbench &desk, Hand &hand)
{
    hand.key(Qt::CTRL | Qt::Key_L);
    hand.type(QStringLiteral(
        "ipv4 src=192.0.2.53 dst=192.0.2.1 / udp src_port=53 dst_port=49152 / dns id=0x1234 qr=1 rd=1 ra=1 "
        "questions[0].qname=www.example.com answers[0].name=www.example.com answers[0].address=192.0.2.7 "
        "answers[1].name=www.example.com answers[1].type=aaaa answers[1].address=2001:db8::7 "
        "answers[2].name=example.com answers[2].type=mx answers[2].exchange=mail.example.com"));
    hand.key(Qt::Key_Return);
    const QByteArray domain = QByteArray::fromHex("076578616d706c6503636f6d00");
    const QByteArray host = QByteArray::fromHex("03777777") + domain;
    const QByteArray wanted = QByteArray::fromHex("123481800001000300000000") + host + QByteArray::fromHex("00010001")
        + host + QByteArray::fromHex("000100010000012c0004c0000207") + host
        + QByteArray::fromHex("001c00010000012c001020010db8000000000000000000000007") + domain
        + QByteArray::fromHex("000f00010000012c0014000a046d61696c") + domain;
    QCOMPARE(desk.bytes().mid(28).toHex(), wanted.toHex());
    const QByteArray pseudo = desk.bytes().mid(12, 8) + QByteArray::fromHex("0011") + desk.bytes().mid(24, 2)
        + desk.bytes().mid(20) + QByteArray(desk.bytes().size() % 2, '\0');
    QCOMPARE(int(internetChecksum(viewOf(pseudo))), 0);
}

/// Scapy: the line of five layers, Enter, hexdump() and Enter. Ostinato has no neighbour discovery, so that its target
/// and option are typed as hex.
void taggedSolicitation(Workbench &desk, Hand &hand)
{
    hand.key(Qt::CTRL | Qt::Key_L);
    hand.type(QStringLiteral("ethernet dst=33:33:ff:00:00:02 src=02:00:00:00:00:01 / vlan vid=42 / "
                             "ipv6 hop_limit=255 src=2001:db8::1 dst=ff02::1:ff00:2 / "
                             "icmpv6 type=135 target=2001:db8::2 options[0].lladdr=02:00:00:00:00:01"));
    hand.key(Qt::Key_Return);
    const QByteArray fixed = QByteArray::fromHex("3333ff000002020000000001"
                                                 "8100002a86dd"
                                                 "6000000000203aff20010db8000000000000000000000001"
                                                 "ff0200000000000000000001ff000002");
    QByteArray message = QByteArray::fromHex("870000000000000020010db80000000000000000000000020101020000000001");
    const QByteArray pseudo = fixed.mid(26) + QByteArray::fromHex("000000200000003a");
    message.replace(2, 2, summed(message + pseudo, 2).mid(2, 2));
    QCOMPARE(desk.bytes().toHex(), (fixed + message).toHex());
}

/// TRex editor, by its documentation: click, value, Enter; the context menu of the field and Generate in it.
void wrongChecksum(Workbench &desk, Hand &hand)
{
    hand.clickValue("icmp.checksum");
    hand.type(QStringLiteral("0x1234"));
    hand.key(Qt::Key_Return);
    QCOMPARE(desk.bytes().toHex(), QByteArray(tutorial).replace("d986", "1234"));
    auto &fields = *desk.part<FieldView>("fieldTree");
    const QModelIndex row
        = fields.fieldModel().indexOf(*findNode(desk.session.tree(), "icmp.checksum"), FieldModel::ValueColumn);
    const QRect cell = fields.visualRect(row);
    const QRect fix
        = partsOf(fields.fieldModel().rowAt(row), {.row = cell, .value = cell}, FieldFonts::from(fields.font()), 0).fix;
    QVERIFY(fix.isValid());
    hand.click(*fields.viewport(), fix.center(), QStringLiteral("the right value beside it"));
    QCOMPARE(desk.bytes().toHex(), QByteArray(tutorial));
}

/// Colasoft, by its help: Import and the name, the packet, a double click on the item, the value, Enter, Export, the
/// menu's entry and the name.
void thirdPacket(Workbench &desk, Hand &hand)
{
    const auto packet = [](quint8 ttl, int index) {
        const QByteArray echo = summed(QByteArray::fromHex("0800000000010000") + QByteArray(2 * index, 'x'), 2);
        return ipv4Of(ttl, 1, echo, "0a000001c0000201");
    };
    const auto fileOf = [&](quint8 ttlOfThird) {
        QList<QByteArray> bytes;
        std::vector<PacketToWrite> packets;
        for (int i = 0; i < 5; ++i)
            bytes += packet(i == 2 ? ttlOfThird : 64, i);
        for (int i = 0; i < 5; ++i)
            packets.push_back({.bytes = viewOf(bytes[i]), .timeNs = std::int64_t{1'000'000'000} * i});
        return writePcap(228, packets);
    };
    const QString capture = desk.folder.filePath(QStringLiteral("taken.pcap"));
    QFile file(capture);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(fileOf(0)) > 0);
    file.close();
    desk.path = capture;
    hand.key(Qt::CTRL | Qt::Key_O);
    hand.elsewhere(QStringLiteral("pick the capture"));
    auto &list = *desk.part<QTreeView>("packets");
    const QRect third = hand.see(list, list.model()->index(2, 4));
    hand.click(*list.viewport(), third.center(), QStringLiteral("the third packet"));
    hand.clickValue("ipv4.ttl");
    hand.type(QStringLiteral("64"));
    hand.key(Qt::Key_Return);
    desk.path = desk.folder.filePath(QStringLiteral("mended.pcap"));
    hand.key(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    hand.elsewhere(QStringLiteral("name the file"));
    QFile mended(desk.path);
    QVERIFY(mended.open(QIODevice::ReadOnly));
    QCOMPARE(mended.readAll().toHex(), fileOf(64).toHex());
}

/// Wireshark: a click, which finds the identifier read in the other byte order.
void fieldOfByte(Workbench &desk, Hand &hand)
{
    auto &bytes = *desk.part<HexView>("hexView");
    hand.click(*bytes.viewport(), bytes.cellRect(5).center(), QStringLiteral("byte 5"));
    QCOMPARE(desk.window.selection().path(), std::string("icmp.id"));
    QCOMPARE(desk.part<FieldView>("fieldTree")->currentIndex().data(FieldModel::PathRole).toString(),
             QStringLiteral("icmp.id"));
}

/// Scapy: the class, the packet and hexdump(), an Enter behind each. TRex wants the class on its server.
void ownProtocol(Workbench &desk, Hand &hand)
{
    QTemporaryDir folder;
    desk.window.definitions().setFolders({folder.path()});
    QFile file(folder.filePath(QStringLiteral("beacon.ksy")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    hand.elsewhere(QStringLiteral("type the definition in an editor"));
    QVERIFY(file.write("meta: {id: beacon, endian: be, title: Beacon}\n"
                       "seq:\n"
                       "  - {id: length, type: u2}\n"
                       "  - {id: name, type: str, encoding: UTF-8, size: length}\n")
            > 0);
    hand.elsewhere(QStringLiteral("save it"));
    file.close();
    QTRY_VERIFY(desk.session.registry()->protocol("beacon") != nullptr);
    hand.key(Qt::CTRL | Qt::Key_L);
    hand.type(QStringLiteral("beacon name=north"));
    hand.key(Qt::Key_Return);
    QCOMPARE(desk.bytes().toHex(), QByteArray("00056e6f727468"));
}

} // namespace

Q_DECLARE_METATYPE(Script)

/// What people do most, by mouse and keyboard alone, counted beside the best of the other programs.
class TasksTest : public QObject
{
    Q_OBJECT

private slots:
    void takesFewActions_data();
    void takesFewActions();
};

void TasksTest::takesFewActions_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<int>("ours");
    QTest::addColumn<int>("best");
    QTest::addColumn<QString>("peer");

    const auto row = [](const char *task, Script script, int ours, int best, const char *peer) {
        QTest::newRow(task) << script << ours << best << QString::fromLatin1(peer);
    };
    row("task T: craft, change, send, save, load", taskT, 9, 30, "packETH");
    row("change an option list", optionList, 8, 10, "WireEdit");
    row("a DNS answer with three records", dnsAnswer, 3, 4, "Scapy");
    row("a tagged IPv6 neighbour solicitation", taggedSolicitation, 3, 4, "Scapy; 22 in Ostinato");
    row("a checksum wrong on purpose and right again", wrongChecksum, 4, 5, "TRex editor");
    row("open a capture, fix the third packet, export", thirdPacket, 8, 9, "Colasoft");
    row("find which field a byte belongs to", fieldOfByte, 1, 1, "Wireshark, another field");
    row("write one's own protocol and craft it", ownProtocol, 5, 6, "Scapy");
}

void TasksTest::takesFewActions()
{
    QFETCH(const Script, script);
    QFETCH(const int, ours);
    QFETCH(const int, best);
    QFETCH(const QString, peer);
    Workbench desk;
    desk.window.resize(1400, 900);
    desk.show();
    Hand hand(desk);
    script(desk, hand);
    if (QTest::currentTestFailed())
        return;
    std::printf("%s: ours %d actions; best peer %d (%s)\n", QTest::currentDataTag(), hand.count(), best,
                qPrintable(peer));
    for (const QString &action : hand.actions())
        std::printf("  - %s\n", qPrintable(action));
    std::fflush(stdout);
    QCOMPARE(hand.count(), ours);
    QVERIFY(hand.count() <= best);
}

QTEST_MAIN(TasksTest)
#include "tst_tasks.moc"
