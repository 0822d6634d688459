// SPDX-License-Identifier: MIT
#include "core/check/problems.h"
#include "core/dissect/fieldpath.h"
#include "core/schema/bundledschemas.h"
#include "core/session/session.h"
#include "core/template/templatefile.h"
#include "tests/support/randomseed.h"
#include "tests/support/vectors.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace wl;

namespace {

/// Whether @p node lies in a quoted packet. The field that holds one does not.
bool isQuoted(const FieldTree &tree, NodeIndex node)
{
    const NodeIndex parent = tree.node(node).parent;
    return parent != noNode && tree.node(parent).isPartial;
}

/// What is wrong with a packet, a line each: `udp.checksum: should be 0x1234`. Notes are not wrong.
std::set<std::string> wrongIn(const Session &session, bool isInQuoted = false)
{
    std::set<std::string> wrong;
    for (const Problem &problem : problemsOf(session.tree(), session.packet())) {
        if (problem.level != CheckLevel::Note && (!isInQuoted || isQuoted(session.tree(), problem.node)))
            wrong.insert(pathOf(session.tree(), problem.node) + ": " + problem.text);
    }
    return wrong;
}

QString listOf(const std::set<std::string> &lines)
{
    QStringList list;
    for (const std::string &line : lines)
        list += QString::fromStdString(line);
    return list.join(QStringLiteral("\n"));
}

} // namespace

/// Of a packet that a capture or another packet cut, only that is judged which does not depend on what is missing.
class CutPacketsTest : public QObject
{
    Q_OBJECT

private slots:
    void cuttingMakesNoProblem_data();
    void cuttingMakesNoProblem();
    void quotingMakesNoProblem_data() { cuttingMakesNoProblem_data(); }
    void quotingMakesNoProblem();
    void whatIsWrongInThePartThatIsThereIsStillSaid();
    void aWholePacketIsJudgedWhole();
    void templatesKeepIt();

private:
    RegistryPtr m_registry = bundledRegistry();
    QRandomGenerator m_random{tests::randomSeed()};
};

void CutPacketsTest::cuttingMakesNoProblem_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QByteArray>("bytes");
    const auto all = tests::allVectors();
    QVERIFY(!all.empty());
    for (const tests::Vector &vector : all)
        QTest::addRow("%s", vector.title().c_str()) << QString::fromStdString(vector.root) << vector.bytes;
}

void CutPacketsTest::cuttingMakesNoProblem()
{
    QFETCH(const QString, root);
    QFETCH(const QByteArray, bytes);
    const auto row = m_registry->rowNamed(root.toStdString());
    QVERIFY(row);
    Session session(m_registry);
    session.load({{.bytes = bytes, .root = *row}}, false);
    const auto whole = wrongIn(session);
    for (int cut = 0; cut < 8 && bytes.size() > 1; ++cut) {
        const qsizetype kept = m_random.bounded(1, static_cast<int>(bytes.size()));
        const auto missing = static_cast<std::uint32_t>(bytes.size() - kept);
        session.load({{.bytes = bytes.first(kept), .root = *row, .missing = missing}}, false);
        std::set<std::string> fresh = wrongIn(session);
        std::erase_if(fresh, [&](const std::string &line) { return whole.contains(line); });
        QVERIFY2(fresh.empty(), qPrintable(QStringLiteral("the first %1 bytes:\n").arg(kept) + listOf(fresh)));
    }
}

void CutPacketsTest::quotingMakesNoProblem()
{
    QFETCH(const QString, root);
    QFETCH(const QByteArray, bytes);
    const auto row = m_registry->rowNamed(root.toStdString());
    QVERIFY(row);
    Session session(m_registry);
    session.load({{.bytes = bytes, .root = *row}}, false);
    const FieldTree whole = session.tree();
    const auto layers = whole.layers();
    const auto layer = std::find_if(layers.begin(), layers.end(), [&](NodeIndex i) {
        return whole.registry().info(whole.node(i).row).path == "ipv4" && whole.node(i).source == 0;
    });
    if (layer == layers.end())
        QSKIP("no IPv4 in it");
    const QByteArray quoted = bytes.mid(whole.node(*layer).bits.firstByte(), 60);
    const Row ipv4 = whole.node(*layer).row;
    session.load({{.bytes = bytes.mid(whole.node(*layer).bits.firstByte()), .root = ipv4}}, false);
    const auto known = wrongIn(session);
    QVERIFY(session.craft("ipv4 src=192.0.2.1 dst=192.0.2.2 / icmp type=3"));
    QByteArray outer = session.packet().bytes.first(28);
    for (const qsizetype most : {28, 20, 21, 24, 27, 29, 36, 44, 60}) {
        const qsizetype kept = std::min(most, quoted.size());
        outer[3] = static_cast<char>(outer.size() + kept); // the total length
        session.load({{.bytes = outer + quoted.first(kept), .root = ipv4}}, false);
        std::set<std::string> fresh = wrongIn(session, true);
        // The same fields are called `ipv4#2` or `icmp#2` where they are quoted; what they say is the same.
        std::erase_if(fresh, [&](const std::string &line) {
            return std::any_of(known.begin(), known.end(), [&](const std::string &one) {
                return line.substr(line.find(": ")) == one.substr(one.find(": "));
            });
        });
        QVERIFY2(fresh.empty(), qPrintable(QStringLiteral("%1 bytes quoted:\n").arg(kept) + listOf(fresh)));
    }
}

void CutPacketsTest::whatIsWrongInThePartThatIsThereIsStillSaid()
{
    Session session(m_registry);
    QVERIFY(session.craft("ipv4 src=192.0.2.1 dst=192.0.2.2 / udp sport=1 dport=9 / \"twenty-two bytes of it\""));
    QVERIFY(session.setField("ipv4.checksum", "0x1234"));
    const Packet whole = session.packet();
    session.load({{.bytes = whole.bytes.first(34), .root = whole.root, .missing = 16}}, false);
    const auto wrong = wrongIn(session);
    QVERIFY2(wrong.size() == 1 && wrong.begin()->starts_with("ipv4.checksum: should be"), qPrintable(listOf(wrong)));
}

void CutPacketsTest::aWholePacketIsJudgedWhole()
{
    Session session(m_registry);
    QVERIFY(session.craft("ipv4 src=192.0.2.1 dst=192.0.2.2 / udp sport=1 dport=9 / \"twenty-two bytes of it\""));
    const Packet whole = session.packet();
    session.load({{.bytes = whole.bytes.first(34), .root = whole.root, .missing = 16}}, false);
    QVERIFY2(wrongIn(session).empty(), qPrintable(listOf(wrongIn(session))));
    session.load({{.bytes = whole.bytes.first(34), .root = whole.root}}, false);
    QVERIFY(!wrongIn(session).empty());
}

void CutPacketsTest::templatesKeepIt()
{
    const auto row = m_registry->rowNamed("ipv4");
    QVERIFY(row);
    const Packet packet{.bytes = QByteArray::fromHex("4500"), .root = *row, .missing = 40};
    const auto text = writeTemplate({.packets = {packet}}, m_registry);
    QVERIFY(text);
    const auto again = readTemplate(*text, "cut.wlt", m_registry);
    QVERIFY2(again, again ? "" : again.error().toString().c_str());
    QCOMPARE(again->packets.front().missing, 40U);

    QByteArray bad = *text;
    bad.replace("\"missing\": 40", "\"missing\": -1");
    QVERIFY(bad != *text);
    const auto refused = readTemplate(bad, "cut.wlt", m_registry);
    QVERIFY(!refused);
    QVERIFY2(refused.error().toString().find("expected how many bytes") != std::string::npos,
             refused.error().toString().c_str());
}

QTEST_GUILESS_MAIN(CutPacketsTest)
#include "tst_cutpackets.moc"
