// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/schema/bundledschemas.h"
#include "core/session/session.h"

#include <QSignalSpy>
#include <QTest>

using namespace wl;

/// Live editing, the history's words and its clean mark, and what a session says when something changes.
class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void insertsAnElementOfManyLevels();
    void init();
    void startsEmpty();
    void eachKeystrokeStartsFromTheBase();
    void enterIsOneStep();
    void escapeRestoresTheBase();
    void aTextWithoutMeaningChangesNothing();
    void clearingAPinnedFieldLetsItFollow();
    void anotherEditEndsTheLiveOne();
    void undoSaysWhatItTakesBack();
    void theCleanMarkFollowsTheHistory();
    void aBranchForgetsTheCleanState();
    void undoSelectsItsPacket();
    void refusedEditsAreNotSteps_data();
    void refusedEditsAreNotSteps();
    void loadingForgetsTheHistory();
    void originsAreTold();
    void resetGoesBackToTheDefault();
    void layersComeAndGo();
    void craftingReplacesThePacket();
    void changesAreAnnounced();

private:
    [[nodiscard]] QByteArray hex() const { return m_session->packet().bytes.toHex(); }
    [[nodiscard]] FieldOrigin originOf(const char *path) const
    {
        return m_session->originOf(*findNode(m_session->tree(), path));
    }

    static constexpr const char *echo = "0800d9865fd02cda68656c6c6f20776f726c64";
    RegistryPtr m_registry;
    std::unique_ptr<Session> m_session;
};

void SessionTest::initTestCase()
{
    m_registry = bundledRegistry();
}

void SessionTest::init()
{
    m_session = std::make_unique<Session>(m_registry);
    m_session->load({{.bytes = QByteArray::fromHex(echo), .root = *m_registry->rowNamed("icmp")}}, false);
}

void SessionTest::startsEmpty()
{
    const Session session(m_registry);
    QCOMPARE(session.packetCount(), std::size_t{1});
    QVERIFY(session.packet().bytes.isEmpty());
    QVERIFY(!session.tree().isEmpty());
    QVERIFY(!session.isModified());
    QVERIFY(!session.history().canUndo());
}

void SessionTest::eachKeystrokeStartsFromTheBase()
{
    QVERIFY(m_session->beginLive("icmp.data"));
    QVERIFY(m_session->isLive());
    for (const char *text : {"a", "ab", "abc", "ab", ""})
        QVERIFY(m_session->setLive(text));
    QCOMPARE(hex().mid(16), QByteArray());
    QVERIFY(m_session->setLive("hello world"));
    QCOMPARE(hex(), QByteArray(echo));
    m_session->commitLive();
    QVERIFY(!m_session->isLive());
    QVERIFY(!m_session->history().canUndo()); // nothing is different
}

void SessionTest::enterIsOneStep()
{
    QVERIFY(m_session->beginLive("seq"));
    for (const char *text : {"1", "10", "1", ""})
        (void)m_session->setLive(text);
    QVERIFY(m_session->setLive("1"));
    QCOMPARE(hex(), QByteArray("080006605fd0000168656c6c6f20776f726c64"));
    QVERIFY(!m_session->history().canUndo());
    m_session->commitLive();
    QCOMPARE(m_session->history().steps().size(), std::size_t{1});
    QCOMPARE(m_session->history().undoText(), std::string("icmp.seq=1"));
    m_session->undo();
    QCOMPARE(hex(), QByteArray(echo));
}

void SessionTest::escapeRestoresTheBase()
{
    const Packet before = m_session->packet();
    QVERIFY(m_session->beginLive("icmp.checksum"));
    QVERIFY(m_session->setLive("0x1234"));
    QCOMPARE(originOf("icmp.checksum"), FieldOrigin::Pinned);
    m_session->cancelLive();
    QVERIFY(m_session->packet() == before);
    QCOMPARE(m_session->tree().bytes(), before.bytes);
    QVERIFY(!m_session->history().canUndo());
    QVERIFY(!m_session->isLive());
}

void SessionTest::aTextWithoutMeaningChangesNothing()
{
    QVERIFY(m_session->beginLive("icmp.id"));
    QVERIFY(m_session->setLive("7"));
    const Packet before = m_session->packet();
    for (const char *text : {"7x", "70000", "-", "0x"}) {
        const auto result = m_session->setLive(text);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::BadInput);
        QVERIFY(m_session->packet() == before);
    }
    m_session->commitLive();
    QCOMPARE(m_session->history().undoText(), std::string("icmp.id=7"));
}

void SessionTest::clearingAPinnedFieldLetsItFollow()
{
    QVERIFY(m_session->setField("icmp.checksum", "0x1234"));
    QCOMPARE(originOf("icmp.checksum"), FieldOrigin::Pinned);
    const auto right = m_session->ruleValue(*findNode(m_session->tree(), "icmp.checksum"));
    QVERIFY(right);
    QCOMPARE(*right, std::string("0xd986"));
    QVERIFY(m_session->beginLive("icmp.checksum"));
    QVERIFY(m_session->setLive(""));
    m_session->commitLive();
    QCOMPARE(originOf("icmp.checksum"), FieldOrigin::Follows);
    QCOMPARE(hex(), QByteArray(echo));
    m_session->undo();
    QCOMPARE(originOf("icmp.checksum"), FieldOrigin::Pinned);
}

void SessionTest::anotherEditEndsTheLiveOne()
{
    QVERIFY(m_session->beginLive("icmp.id"));
    QVERIFY(m_session->setLive("7"));
    QVERIFY(m_session->setField("icmp.seq", "1"));
    QVERIFY(!m_session->isLive());
    QCOMPARE(hex(), QByteArray("080006605fd0000168656c6c6f20776f726c64"));
    QCOMPARE(m_session->history().steps().size(), std::size_t{1});
}

void SessionTest::undoSaysWhatItTakesBack()
{
    QCOMPARE(m_session->history().undoText(), std::string());
    QVERIFY(m_session->setField("id", "1"));
    QCOMPARE(m_session->history().undoText(), std::string("icmp.id=1"));
    QVERIFY(m_session->setField("icmp.seq", "0x2"));
    QCOMPARE(m_session->history().undoText(), std::string("icmp.seq=0x2"));
    QCOMPARE(m_session->history().redoText(), std::string());
    m_session->undo();
    QCOMPARE(m_session->history().undoText(), std::string("icmp.id=1"));
    QCOMPARE(m_session->history().redoText(), std::string("icmp.seq=0x2"));
}

void SessionTest::theCleanMarkFollowsTheHistory()
{
    QVERIFY(!m_session->isModified());
    QVERIFY(m_session->setField("icmp.id", "1"));
    QVERIFY(m_session->isModified());
    m_session->setSaved();
    QVERIFY(!m_session->isModified());
    m_session->undo();
    QVERIFY(m_session->isModified());
    m_session->redo();
    QVERIFY(!m_session->isModified());
}

void SessionTest::aBranchForgetsTheCleanState()
{
    QVERIFY(m_session->setField("icmp.id", "1"));
    QVERIFY(m_session->setField("icmp.id", "2"));
    m_session->setSaved();
    m_session->undo();
    QVERIFY(m_session->setField("icmp.id", "3")); // the saved state is gone
    QVERIFY(m_session->isModified());
    m_session->undo();
    m_session->undo();
    QVERIFY(m_session->isModified());
    QVERIFY(!m_session->history().canUndo());
}

void SessionTest::undoSelectsItsPacket()
{
    Packet packet = m_session->packet();
    m_session->load({packet, packet}, false);
    QVERIFY(m_session->setField("icmp.id", "1"));
    m_session->setCurrentIndex(1);
    QCOMPARE(hex(), QByteArray(echo));
    QVERIFY(m_session->setField("icmp.id", "2"));
    m_session->setCurrentIndex(0);
    m_session->undo();
    QCOMPARE(m_session->currentIndex(), std::size_t{1});
    QCOMPARE(hex(), QByteArray(echo));
    m_session->undo();
    QCOMPARE(m_session->currentIndex(), std::size_t{0});
    QCOMPARE(hex(), QByteArray(echo));
    QVERIFY(!m_session->history().canUndo());
}

void SessionTest::refusedEditsAreNotSteps_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no such field") << QByteArray("icmp.colour") << QByteArray("1");
    QTest::newRow("a field of another case") << QByteArray("icmp.gateway") << QByteArray("1.2.3.4");
    QTest::newRow("no path") << QByteArray() << QByteArray("1");
    QTest::newRow("a path with a hole") << QByteArray("icmp..id") << QByteArray("1");
    QTest::newRow("too large") << QByteArray("icmp.id") << QByteArray("65536");
    QTest::newRow("no number") << QByteArray("icmp.id") << QByteArray("many");
    QTest::newRow("nothing for a number") << QByteArray("icmp.id") << QByteArray();
    QTest::newRow("odd digits") << QByteArray("icmp.data") << QByteArray("0x123");
    QTest::newRow("a layer") << QByteArray("icmp") << QByteArray("0x00");
}

void SessionTest::refusedEditsAreNotSteps()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, text);
    QSignalSpy changes(m_session.get(), &Session::packetChanged);
    const Packet before = m_session->packet();
    const auto result = m_session->setField(path.toStdString(), text.toStdString());
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BadInput);
    QVERIFY(!result.error().text.empty());
    QVERIFY(m_session->packet() == before);
    QVERIFY(!m_session->history().canUndo());
    QCOMPARE(changes.count(), 0);
}

void SessionTest::loadingForgetsTheHistory()
{
    QVERIFY(m_session->setField("icmp.id", "1"));
    Packet wrong{.bytes = QByteArray::fromHex("08000000"), .root = *m_registry->rowNamed("icmp")};
    m_session->load({wrong}, false);
    QVERIFY(!m_session->history().canUndo());
    QVERIFY(!m_session->isModified());
    QCOMPARE(m_session->packet().pins.size(), std::size_t{1});
    m_session->load({wrong}, true);
    QVERIFY(m_session->packet().pins.empty());
    QCOMPARE(hex(), QByteArray("08000000")); // nothing is rewritten unasked
}

void SessionTest::originsAreTold()
{
    QCOMPARE(originOf("icmp.checksum"), FieldOrigin::Follows);
    QCOMPARE(originOf("icmp.type"), FieldOrigin::Plain);
    QCOMPARE(originOf("icmp.id"), FieldOrigin::Set);
    QVERIFY(m_session->pin("icmp.checksum"));
    QCOMPARE(originOf("icmp.checksum"), FieldOrigin::Pinned);
    QVERIFY(m_session->setField("icmp.id", "1"));
    QCOMPARE(originOf("icmp.id"), FieldOrigin::Plain);
    QCOMPARE(hex().mid(4, 4), QByteArray("d986")); // pinned: it does not follow
    QVERIFY(!m_session->pin("icmp.id"));
}

void SessionTest::resetGoesBackToTheDefault()
{
    QVERIFY(m_session->resetField("icmp.id"));
    QCOMPARE(originOf("icmp.id"), FieldOrigin::Plain);
    QVERIFY(m_session->setField("icmp.checksum", "1"));
    QVERIFY(m_session->resetField("icmp.checksum"));
    QCOMPARE(originOf("icmp.checksum"), FieldOrigin::Follows);
    QVERIFY(m_session->resetField("icmp.data"));
    QVERIFY(m_session->packet().bytes.size() == 8);
}

void SessionTest::layersComeAndGo()
{
    QVERIFY(m_session->insertLayer("icmp", "ipv4"));
    QCOMPARE(m_session->packet().bytes.size(), 20 + 19);
    QCOMPARE(m_session->packet().bytes.mid(20).toHex(), QByteArray(echo));
    QCOMPARE(hex().mid(18, 2), QByteArray("01")); // the protocol field leads to what is inside
    QVERIFY(m_session->insertLayer("ipv4", "ethernet"));
    QCOMPARE(hex().mid(24, 4), QByteArray("0800"));
    QVERIFY(m_session->removeLayer("ethernet"));
    QVERIFY(m_session->removeLayer("ipv4"));
    QCOMPARE(hex(), QByteArray(echo));
    QCOMPARE(m_session->packet().root, *m_registry->rowNamed("icmp"));
    QVERIFY(!m_session->removeLayer("icmp"));
    for (int i = 0; i < 4; ++i)
        m_session->undo();
    QCOMPARE(hex(), QByteArray(echo));
    QVERIFY(!m_session->history().canUndo());
}

void SessionTest::craftingReplacesThePacket()
{
    QVERIFY(m_session->craft("ipv4 / udp dst_port=7 / \"x\""));
    QCOMPARE(m_session->packet().root, *m_registry->rowNamed("ipv4"));
    QVERIFY(m_session->packet().pins.empty());
    QVERIFY(!m_session->craft("ipv4 / nothing"));
    m_session->undo();
    QCOMPARE(m_session->packet().root, *m_registry->rowNamed("icmp"));
    QCOMPARE(hex(), QByteArray(echo));
}

void SessionTest::changesAreAnnounced()
{
    QSignalSpy changes(m_session.get(), &Session::packetChanged);
    QSignalSpy history(m_session.get(), &Session::historyChanged);
    QVERIFY(m_session->setField("icmp.id", "1"));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(history.count(), 1);
    QCOMPARE(m_session->lastEditedPath(), std::string("icmp.id"));
    QVERIFY(m_session->setField("icmp.id", "1")); // nothing is different
    QCOMPARE(changes.count(), 1);
    QCOMPARE(history.count(), 1);
    m_session->undo();
    QCOMPARE(changes.count(), 2);
    QCOMPARE(m_session->lastEditedPath(), std::string());
    m_session->undo(); // nothing to undo
    QCOMPARE(changes.count(), 2);
}

/// Its nodes are put between those of the packet, level by level, and rules measure them there.
void SessionTest::insertsAnElementOfManyLevels()
{
    Session session(m_registry);
    QVERIFY(session.craft("tls"));
    const QByteArray one = session.packet().bytes;
    QVERIFY(session.insertElement("tls.records[1]", ""));
    QCOMPARE(session.packet().bytes, one + one);
    QVERIFY(session.insertElement("tls.records[1]", ""));
    QCOMPARE(session.packet().bytes, one + one + one);
    QVERIFY(session.packet().pins.empty());
    session.undo();
    session.undo();
    QCOMPARE(session.packet().bytes, one);

    QVERIFY(session.craft("ipv4"));
    QVERIFY(session.insertElement("ipv4.options[0]", "number=7"));
    QCOMPARE(session.packet().bytes.mid(20).toHex(), QByteArray("070f0400000000000000000000000000"));
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
