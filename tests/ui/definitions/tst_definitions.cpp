// SPDX-License-Identifier: MIT
#include "ui/definitions/definitions.h"

#include "core/schema/bundledschemas.h"
#include "core/session/session.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wl;

namespace {

constexpr const char *counted = R"(meta: {id: counted, endian: be, title: Counted}
seq:
  - {id: length, type: u1, -auto: {fn: length_of, of: text}}
  - {id: text, type: str, encoding: UTF-8, size: length}
)";

} // namespace

/// A person's own definitions while the window is open.
class DefinitionsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void ownFilesStandBesideTheBundled();
    void aFolderThatIsNotThereIsToldOf();
    void aBrokenFileIsLeftOutAndToldOf();
    void whatIsSavedIsTakenUpByItself();
    void bytesAndHistoryStay();
    void aBrokenFileKeepsItsLastGoodText();
    void aDeletedFileStaysWhileItIsUsed();
    void newRulesPinWhatTheyContradict();

private:
    void save(const char *name, const QByteArray &text) const
    {
        QFile file(m_folder->filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(text), text.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Definitions> m_definitions;
};

void DefinitionsTest::init()
{
    m_definitions.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>(bundledRegistry());
    m_definitions = std::make_unique<Definitions>(*m_session);
    save("counted.ksy", counted);
    m_definitions->setFolders({m_folder->path()});
}

void DefinitionsTest::ownFilesStandBesideTheBundled()
{
    QVERIFY(m_definitions->mistakes().empty());
    QVERIFY(m_session->registry()->protocol("counted") != nullptr);
    QVERIFY(m_session->registry()->protocol("icmp") != nullptr);
    QVERIFY(m_session->craft("counted text=abc"));
    QCOMPARE(m_session->packet().bytes,
             QByteArray("\x03"
                        "abc"));
}

void DefinitionsTest::aFolderThatIsNotThereIsToldOf()
{
    const QString nowhere = m_folder->filePath(QStringLiteral("nowhere"));
    m_definitions->setFolders({m_folder->path(), nowhere});
    QCOMPARE(m_definitions->mistakes().size(), std::size_t{1});
    QCOMPARE(m_definitions->mistakes().front().file, nowhere.toStdString());
    QVERIFY(m_session->registry()->protocol("counted") != nullptr);
}

void DefinitionsTest::aBrokenFileIsLeftOutAndToldOf()
{
    save("broken.ksy", "meta: {id: broken}\nseq:\n  - {id: a, type: u9}\n");
    m_definitions->reload();
    QCOMPARE(m_definitions->mistakes().size(), std::size_t{1});
    const Error &mistake = m_definitions->mistakes().front();
    QVERIFY(QString::fromStdString(mistake.file).endsWith(QStringLiteral("broken.ksy")));
    QCOMPARE(mistake.line, 3);
    QVERIFY(m_session->registry()->protocol("broken") == nullptr);
    QVERIFY(m_session->registry()->protocol("counted") != nullptr);
    m_definitions->reload(); // nothing has changed: it is still wrong
    QCOMPARE(m_definitions->mistakes().size(), std::size_t{1});
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("broken.ksy"))));
    m_definitions->reload();
    QVERIFY(m_definitions->mistakes().empty());
}

void DefinitionsTest::whatIsSavedIsTakenUpByItself()
{
    QSignalSpy reloads(m_definitions.get(), &Definitions::reloaded);
    save("other.ksy", "meta: {id: other}\nseq:\n  - {id: a, type: u1}\n");
    QTRY_VERIFY(m_session->registry()->protocol("other") != nullptr);
    save("other.ksy", "meta: {id: other}\nseq:\n  - {id: b, type: u1}\n");
    QTRY_VERIFY(m_session->registry()->attributeNamed(m_session->registry()->protocol("other")->row, "b")
                != noAttribute);
    QVERIFY(reloads.count() >= 2);
}

void DefinitionsTest::bytesAndHistoryStay()
{
    QVERIFY(m_session->craft("counted text=abc"));
    QVERIFY(m_session->setField("counted.length", "7"));
    QVERIFY(m_session->setField("counted.text", "abcd"));
    const QByteArray bytes = m_session->packet().bytes;
    save("counted.ksy", QByteArray("# one line more\n") + counted);
    m_definitions->reload();
    QCOMPARE(m_session->packet().bytes, bytes);
    QCOMPARE(m_session->packet().pins.size(), std::size_t{1});
    QCOMPARE(m_session->registry()->info(m_session->packet().pins.front().attribute).id, std::string("length"));
    m_session->undo();
    m_session->undo();
    QCOMPARE(m_session->packet().bytes,
             QByteArray("\x03"
                        "abc"));
    QVERIFY(m_session->packet().pins.empty());
    m_session->redo();
    m_session->redo();
    QCOMPARE(m_session->packet().bytes, bytes);
}

void DefinitionsTest::aBrokenFileKeepsItsLastGoodText()
{
    QVERIFY(m_session->craft("counted text=abc"));
    save("counted.ksy", QByteArray(counted).replace("u1", "u0"));
    m_definitions->reload();
    QCOMPARE(m_definitions->mistakes().size(), std::size_t{1});
    QVERIFY(m_session->registry()->protocol("counted") != nullptr);
    QVERIFY(m_session->setField("counted.text", "ab"));
    QCOMPARE(m_session->packet().bytes,
             QByteArray("\x02"
                        "ab"));
    save("counted.ksy", counted);
    m_definitions->reload();
    QVERIFY(m_definitions->mistakes().empty());
    QCOMPARE(m_session->packet().bytes,
             QByteArray("\x02"
                        "ab"));
}

void DefinitionsTest::aDeletedFileStaysWhileItIsUsed()
{
    QVERIFY(m_session->craft("counted text=abc"));
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("counted.ksy"))));
    m_definitions->reload();
    QCOMPARE(m_definitions->mistakes().size(), std::size_t{1});
    QVERIFY(m_session->registry()->protocol("counted") != nullptr);
    QVERIFY(m_session->setField("counted.text", "ab"));
}

void DefinitionsTest::newRulesPinWhatTheyContradict()
{
    save("counted.ksy", QByteArray(counted).replace(", -auto: {fn: length_of, of: text}", ""));
    m_definitions->reload();
    QVERIFY(m_definitions->mistakes().empty());
    QVERIFY(m_session->replacePacket({.bytes = QByteArray("\x02"
                                                          "abc"),
                                      .root = m_session->registry()->protocol("counted")->row},
                                     "paste"));
    QVERIFY(m_session->packet().pins.empty());
    save("counted.ksy", QByteArray(counted).replace("fn: length_of, of: text", "expr: 5"));
    m_definitions->reload();
    QVERIFY(m_definitions->mistakes().empty());
    QCOMPARE(m_session->packet().bytes,
             QByteArray("\x02"
                        "abc"));
    QCOMPARE(m_session->packet().pins.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(DefinitionsTest)
#include "tst_definitions.moc"
