// SPDX-License-Identifier: MIT
#include "core/capture/capturefile.h"
#include "core/dissect/fieldpath.h"
#include "core/schema/bundledschemas.h"
#include "core/session/openfile.h"
#include "core/session/session.h"
#include "core/session/unsavedwork.h"
#include "tests/support/randomseed.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace wl;

namespace {

/// A capture of @p count echo requests over IPv4, a second apart; the number of each is its sequence number.
PacketStore storeOf(const RegistryPtr &registry, int count)
{
    Session maker(registry);
    std::vector<QByteArray> bytes;
    for (int i = 0; i < count; ++i) {
        const bool isMade = maker.craft("ipv4 / icmp seq=" + std::to_string(i + 1)).has_value();
        Q_ASSERT(isMade);
        bytes.push_back(maker.packet().bytes);
    }
    std::vector<PacketToWrite> packets;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        packets.push_back({.bytes = viewOf(bytes[i]), .timeNs = static_cast<std::int64_t>(i) * 1'000'000'000});
    auto opened = openFileBytes(writePcap(228, packets), "made.pcap", registry);
    Q_ASSERT(opened.has_value());
    return opened->store;
}

} // namespace

class PacketListTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void editingOneLeavesTheOthers();
    void listEditsAreUndone_data();
    void listEditsAreUndone();
    void keepsOnePacket();
    void theCurrentPacketStaysTheSame();
    void anySequenceIsUndone();
    void anySequenceComesBackFromItsJournal_data();
    void anySequenceComesBackFromItsJournal();
    void writesBackWithTimes();
    void refusesSeveralLinkTypesInAPcap();

private:
    /// Sequence numbers in order.
    QList<int> order() const
    {
        QList<int> out;
        for (const Packet &packet : m_session->packets())
            out += static_cast<std::uint8_t>(packet.bytes[26]) * 256 + static_cast<std::uint8_t>(packet.bytes[27]);
        return out;
    }

    void changeSomehow(QRandomGenerator &random);

    RegistryPtr m_registry = bundledRegistry();
    std::unique_ptr<Session> m_session;
};

void PacketListTest::init()
{
    m_session = std::make_unique<Session>(m_registry);
    m_session->load(storeOf(m_registry, 5), false);
}

void PacketListTest::editingOneLeavesTheOthers()
{
    const std::vector<Packet> before = m_session->packets();
    m_session->setCurrentIndex(2);
    QVERIFY(m_session->setField("icmp.seq", "77"));
    QCOMPARE(order(), (QList<int>{1, 2, 77, 4, 5}));
    for (std::size_t i = 0; i < 5; ++i) {
        QCOMPARE(m_session->list().isChanged(i), i == 2);
        QVERIFY(i == 2 || m_session->packets()[i] == before[i]);
    }
    m_session->setCurrentIndex(0);
    m_session->undo(); // selects its packet
    QCOMPARE(m_session->currentIndex(), std::size_t{2});
    QVERIFY(m_session->packets() == before);
    QVERIFY(!m_session->list().isChanged(2)); // the same bytes again
}

void PacketListTest::listEditsAreUndone_data()
{
    QTest::addColumn<int>("edit");
    QTest::addColumn<QList<int>>("after");
    QTest::newRow("delete the first and the last") << 0 << QList<int>{2, 3, 4};
    QTest::newRow("duplicate two") << 1 << QList<int>{1, 2, 3, 2, 3, 4, 5};
    QTest::newRow("move two to the front") << 2 << QList<int>{3, 5, 1, 2, 4};
    QTest::newRow("move two to the end") << 3 << QList<int>{2, 4, 5, 1, 3};
    QTest::newRow("move into the middle of themselves") << 4 << QList<int>{1, 2, 4, 3, 5};
    QTest::newRow("add one") << 5 << QList<int>{1, 9, 2, 3, 4, 5};
}

void PacketListTest::listEditsAreUndone()
{
    QFETCH(const int, edit);
    const std::vector<std::vector<std::size_t>> chosen{{0, 4}, {1, 2}, {2, 4}, {0, 2}, {1, 3}, {}};
    const auto &indices = chosen[static_cast<std::size_t>(edit)];
    QSignalSpy changes(m_session.get(), &Session::listChanged);
    Packet added = m_session->packet();
    added.bytes[27] = 9;
    switch (edit) {
    case 0:
        QVERIFY(m_session->removePackets(indices));
        break;
    case 1:
        m_session->duplicatePackets(indices);
        break;
    case 5:
        m_session->insertPacket(1, added, "new packet");
        break;
    default: {
        const std::array<std::size_t, 5> targets{0, 0, 0, 5, 2};
        m_session->movePackets(indices, targets[static_cast<std::size_t>(edit)]);
    }
    }
    QTEST(order(), "after");
    QCOMPARE(changes.count(), 1);
    QVERIFY(m_session->isModified());
    QVERIFY(!m_session->history().undoText().empty());
    m_session->undo();
    QCOMPARE(order(), (QList<int>{1, 2, 3, 4, 5}));
    QVERIFY(!m_session->isModified());
    m_session->redo();
    QTEST(order(), "after");
}

void PacketListTest::keepsOnePacket()
{
    const auto all = allIndices(m_session->list());
    const auto done = m_session->removePackets(all);
    QVERIFY(!done);
    QCOMPARE(int(done.error().code), int(ErrorCode::Refused));
    QCOMPARE(order().size(), 5);
}

void PacketListTest::theCurrentPacketStaysTheSame()
{
    m_session->setCurrentIndex(3);
    const QByteArray current = m_session->packet().bytes;
    const std::vector<std::size_t> front{0, 1};
    m_session->movePackets(front, 5);
    QCOMPARE(m_session->packet().bytes, current);
    const std::vector<std::size_t> other{0};
    QVERIFY(m_session->removePackets(other));
    QCOMPARE(m_session->packet().bytes, current);
    m_session->undo();
    QCOMPARE(m_session->packet().bytes, current);
}

void PacketListTest::changeSomehow(QRandomGenerator &random)
{
    const auto count = static_cast<quint32>(m_session->packetCount());
    std::vector<std::size_t> some;
    for (std::size_t i = 0; i < count; ++i) {
        if (random.bounded(3) == 0)
            some.push_back(i);
    }
    m_session->setCurrentIndex(random.bounded(count));
    switch (random.bounded(5)) {
    case 0:
        if (!m_session->removePackets(some))
            QCOMPARE(some.size(), std::size_t{count});
        break;
    case 1:
        if (count < 40)
            m_session->duplicatePackets(some);
        break;
    case 2:
        m_session->movePackets(some, random.bounded(count + 1));
        break;
    case 3:
        m_session->insertPacket(random.bounded(count + 1), m_session->packet(), "new packet");
        break;
    default:
        QVERIFY(m_session->setField("icmp.seq", std::to_string(random.bounded(65536))));
    }
}

void PacketListTest::anySequenceIsUndone()
{
    QRandomGenerator random(tests::randomSeed());
    const std::vector<Packet> before = m_session->packets();
    for (int step = 0; step < 60; ++step)
        changeSomehow(random);
    const std::vector<Packet> after = m_session->packets();
    while (m_session->history().canUndo())
        m_session->undo();
    QVERIFY(m_session->packets() == before);
    while (m_session->history().canRedo())
        m_session->redo();
    QVERIFY(m_session->packets() == after);
}

void PacketListTest::anySequenceComesBackFromItsJournal_data()
{
    QTest::addColumn<bool>("isCapture");
    QTest::newRow("of a capture") << true;
    QTest::newRow("of a template") << false;
}

void PacketListTest::anySequenceComesBackFromItsJournal()
{
    QFETCH(const bool, isCapture);
    QRandomGenerator random(tests::randomSeed());
    if (!isCapture)
        m_session->load(m_session->packets(), true);
    for (int step = 0; step < 60; ++step) {
        changeSomehow(random);
        const PacketList &list = m_session->list();
        const auto text = unsavedText({.registry = m_registry,
                                       .store = list.sharedStore(),
                                       .runs = m_session->runs(),
                                       .pinsAreKnown = m_session->pinsAreKnown(),
                                       .current = m_session->currentIndex(),
                                       .path = "/somewhere"});
        QVERIFY(text.has_value());
        const auto capture = list.store().capture;
        const auto read
            = readUnsaved(*text, "journal", capture ? std::optional(capture->fileBytes) : std::nullopt, m_registry);
        QVERIFY2(read.has_value(), read ? "" : read.error().toString().c_str());
        Session other(m_registry);
        other.restore(PacketList(read->store, read->runs), read->pinsAreKnown, read->current);
        QVERIFY(other.packets() == m_session->packets());
        QVERIFY(other.isModified() && !other.history().canUndo());
        QCOMPARE(other.currentIndex(), m_session->currentIndex());
        QCOMPARE(read->path, std::string("/somewhere"));
        for (std::size_t i = 0; i < list.size(); ++i) {
            QCOMPARE(other.list().entry(i).timeNs, list.entry(i).timeNs);
            if (isCapture)
                QCOMPARE(other.list().isChanged(i), list.isChanged(i));
        }
    }
}

void PacketListTest::writesBackWithTimes()
{
    m_session->setCurrentIndex(2);
    QVERIFY(m_session->setField("icmp.seq", "77"));
    const std::vector<std::size_t> last{4};
    m_session->movePackets(last, 0);
    for (const auto format : {Capture::Format::Pcap, Capture::Format::Pcapng}) {
        const auto bytes = captureBytes(m_session->list(), *m_registry, allIndices(m_session->list()), format);
        QVERIFY(bytes);
        const auto capture = readCapture(*bytes, "back");
        QVERIFY(capture && capture->packets.size() == 5);
        QCOMPARE(capture->linkType, 228u);
        QCOMPARE(capture->packets[0].timeNs, std::int64_t{4'000'000'000});
        QCOMPARE(capture->packets[3].timeNs, std::int64_t{2'000'000'000});
        QCOMPARE(toByteArray(capture->bytesOf(capture->packets[3])), m_session->packetAt(3).bytes);
    }
}

void PacketListTest::refusesSeveralLinkTypesInAPcap()
{
    QVERIFY(m_session->insertLayer(pathOf(m_session->tree(), 0), "ethernet"));
    const auto all = allIndices(m_session->list());
    const auto pcap = captureBytes(m_session->list(), *m_registry, all, Capture::Format::Pcap);
    QVERIFY(!pcap);
    QCOMPARE(int(pcap.error().code), int(ErrorCode::BadInput));
    const auto next = captureBytes(m_session->list(), *m_registry, all, Capture::Format::Pcapng);
    QVERIFY(next);
    const auto capture = readCapture(*next, "both");
    QVERIFY(capture);
    QCOMPARE(capture->linkTypeOf(0), 1u);
    QCOMPARE(capture->linkTypeOf(1), 228u);
}

QTEST_GUILESS_MAIN(PacketListTest)
#include "tst_packetlist.moc"
