// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/dissect/treesource.h"
#include "core/schema/bundledschemas.h"
#include "core/session/session.h"
#include "tests/support/naivechecks.h"
#include "tests/support/randomseed.h"
#include "tests/support/vectors.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace wl;

/// What holds after every edit, whoever makes it. The seed is printed; WL_SEED repeats a run, WL_DUMP names a
/// file that takes the packets for tests/interop/test_edits.py.
class EditLawsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void fieldsFollowAfterEveryEdit();
    void undoAndRedoRestoreEverything();
    void aRefusedEditChangesNothing();
    void growthPinsNothing();

private:
    static constexpr int editCount = 10'000;
    static constexpr int editsPerPacket = 20;

    std::string edit(Session &session);
    std::string setAnyField(Session &session);
    std::string growPayload(Session &session);
    std::string changeList(Session &session);
    std::string changeBytes(Session &session);
    std::string changePin(Session &session);
    void load(Session &session);
    [[nodiscard]] QByteArray randomBytes(int most);
    [[nodiscard]] std::string anyPath(const Session &session, const std::function<bool(NodeIndex)> &wanted);
    [[nodiscard]] std::string randomText(const FieldTree &tree, NodeIndex node);
    void verifyLaws(const Session &session, const std::string &what);
    void dump(const Session &session);

    RegistryPtr m_registry;
    std::vector<tests::Vector> m_vectors;
    QRandomGenerator m_random;
    quint32 m_seed = 0;
    QByteArray m_dump;
    int m_dumped = 0;
};

void EditLawsTest::initTestCase()
{
    m_registry = bundledRegistry();
    m_vectors = tests::allVectors();
    QVERIFY(m_vectors.size() > 100);
    m_seed = tests::randomSeed();
}

QByteArray EditLawsTest::randomBytes(int most)
{
    QByteArray bytes(m_random.bounded(most + 1), '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(m_random.bounded(256));
    return bytes;
}

void EditLawsTest::load(Session &session)
{
    const tests::Vector &vector = m_vectors[m_random.bounded(static_cast<quint32>(m_vectors.size()))];
    Packet packet{.bytes = vector.bytes, .root = *m_registry->rowNamed(vector.root)};
    if (m_random.bounded(10) == 0)
        packet.bytes.truncate(m_random.bounded(static_cast<int>(packet.bytes.size()) + 1));
    session.load({std::move(packet)}, false);
}

std::string EditLawsTest::anyPath(const Session &session, const std::function<bool(NodeIndex)> &wanted)
{
    const FieldTree &tree = session.tree();
    std::vector<NodeIndex> candidates;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        if (!tree.node(i).isTransparent && wanted(i))
            candidates.push_back(i);
    }
    if (candidates.empty())
        return {};
    return pathOf(tree, candidates[m_random.bounded(static_cast<quint32>(candidates.size()))]);
}

std::string EditLawsTest::randomText(const FieldTree &tree, NodeIndex node)
{
    const FieldNode &field = tree.node(node);
    switch (m_random.bounded(8)) {
    case 0:
        return {};
    case 1:
        return "not a value";
    case 2: {
        const auto names = namesFor(tree, node);
        return names.empty() ? "-1" : names[m_random.bounded(static_cast<quint32>(names.size()))]->id;
    }
    case 3:
        return textOf(tree, node).value;
    case 4:
        return "0x"
            + randomBytes(field.bits.length % 8 == 0 ? static_cast<int>(field.bits.length / 8) : 1)
                  .toHex()
                  .toStdString();
    case 5: {
        QByteArray same(field.bits.touchedBytes(), '\0');
        for (char &byte : same)
            byte = static_cast<char>(m_random.bounded(256));
        return "0x" + same.toHex().toStdString();
    }
    default:
        return std::to_string(
            m_random.generate64()
            >> (64U - std::min<unsigned>(static_cast<unsigned>(std::max<qint64>(field.bits.length, 1)), 64)));
    }
}

std::string EditLawsTest::setAnyField(Session &session)
{
    const std::string path = anyPath(session, [&](NodeIndex) { return true; });
    const auto node = findNode(session.tree(), path);
    if (!node)
        return {};
    const std::string text = randomText(session.tree(), *node);
    (void)session.setField(path, text);
    return "set " + path + "=" + text;
}

std::string EditLawsTest::growPayload(Session &session)
{
    const std::string path = anyPath(session, [&](NodeIndex i) {
        const FieldNode &node = session.tree().node(i);
        return node.kind == NodeKind::Value && m_registry->attribute(node.attribute).kind == AttributeKind::Bytes
            && m_registry->attribute(node.attribute).fixedBytes == 0;
    });
    const std::string text = "0x" + randomBytes(60).toHex().toStdString();
    (void)session.setField(path, text);
    return "grow " + path + "=" + text;
}

std::string EditLawsTest::changeList(Session &session)
{
    static const char *const texts[]
        = {"",         "number=1",        "number=7", "number=record_route", "number=20 value=1",
           "number=4", "address=1.2.3.4", "0x01",     "0x9404000000",        "1.2.3.4"};
    if (m_random.bounded(2) == 0) {
        const std::string path = anyPath(session, [&](NodeIndex i) {
            const FieldNode &node = session.tree().node(i);
            return node.index >= 0 || node.kind == NodeKind::List || node.kind == NodeKind::Trailer;
        });
        (void)session.removeElement(path);
        return "remove " + path;
    }
    std::string list = anyPath(session, [&](NodeIndex i) {
        return session.tree().node(i).kind == NodeKind::List || session.tree().node(i).index >= 0;
    });
    if (m_random.bounded(3) == 0)
        list = "ipv4.options";
    const std::size_t bracket = list.rfind('[');
    list = list.substr(0, bracket) + "[" + std::to_string(m_random.bounded(4)) + "]";
    const std::string text = texts[m_random.bounded(static_cast<quint32>(std::size(texts)))];
    (void)session.insertElement(list, text);
    return "insert " + list + " " + text;
}

std::string EditLawsTest::changeBytes(Session &session)
{
    const auto size = static_cast<int>(session.packet().bytes.size());
    const int offset = m_random.bounded(size + 1);
    const int count = m_random.bounded(std::min(size - offset, 6) + 1);
    QByteArray bytes = randomBytes(6);
    if (m_random.bounded(2) == 0) {
        bytes = randomBytes(64);
        bytes.resize(count);
    }
    (void)session.replaceBytes(offset, count, bytes);
    return "bytes at " + std::to_string(offset) + ", " + std::to_string(count) + " become "
        + bytes.toHex().toStdString();
}

std::string EditLawsTest::changePin(Session &session)
{
    const std::string path = anyPath(session, [&](NodeIndex i) {
        const FieldNode &node = session.tree().node(i);
        return node.attribute != noAttribute && !m_registry->info(node.attribute).autoRule.isEmpty();
    });
    const bool pins = m_random.bounded(3) == 0;
    (void)(pins ? session.pin(path) : session.unpin(path));
    return (pins ? "pin " : "unpin ") + path;
}

std::string EditLawsTest::edit(Session &session)
{
    switch (m_random.bounded(10)) {
    case 0:
    case 1:
        return growPayload(session);
    case 2:
    case 3:
        return changeList(session);
    case 4:
    case 5:
        return changeBytes(session);
    case 6:
    case 7:
        return changePin(session);
    default:
        return setAnyField(session);
    }
}

void EditLawsTest::verifyLaws(const Session &session, const std::string &what)
{
    const FieldTree &tree = session.tree();
    const Packet &packet = session.packet();
    QCOMPARE(tree.bytes(), packet.bytes);
    std::vector<qint64> pinned;
    Editor editor(m_registry);
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldOrigin origin = session.originOf(i);
        if (origin == FieldOrigin::Pinned)
            pinned.push_back(tree.node(i).bits.first);
        const auto right = origin == FieldOrigin::Follows ? editor.ruleValue(tree, i) : std::nullopt;
        const Value present = TreeSource(*m_registry, tree.nodes(), viewOf(tree.bytes())).valueOf(i);
        QVERIFY2(!right || static_cast<quint64>(present.integer) == *right,
                 ("its own rule: " + pathOf(tree, i) + " after " + what).c_str());
    }
    const std::string root = m_registry->protocolOf(packet.root)->id;
    for (const std::string &wrong : tests::wrongFields(root, packet.bytes, pinned))
        QFAIL((wrong + "\nafter " + what + "\nseed " + std::to_string(m_seed) + ", " + root + " "
               + packet.bytes.toHex().toStdString())
                  .c_str());
    // The tree is the one that reading the bytes afresh gives.
    const FieldTree again = editor.treeOf(packet);
    QCOMPARE(again.nodes().size(), tree.nodes().size());
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i)
        QVERIFY2(again.node(i).bits == tree.node(i).bits && again.node(i).attribute == tree.node(i).attribute,
                 what.c_str());
}

void EditLawsTest::dump(const Session &session)
{
    const Packet &packet = session.packet();
    const bool hasError
        = std::any_of(session.tree().nodes().begin(), session.tree().nodes().end(), [](const FieldNode &node) {
              return node.kind == NodeKind::Error || node.kind == NodeKind::Trailer || node.isClamped;
          });
    if (m_dumped >= 1000 || hasError || !packet.pins.empty() || packet.bytes.isEmpty())
        return;
    ++m_dumped;
    m_dump += m_registry->protocolOf(packet.root)->id.c_str();
    m_dump += " " + packet.bytes.toHex() + "\n";
}

void EditLawsTest::fieldsFollowAfterEveryEdit()
{
    m_random.seed(m_seed);
    Session session(m_registry);
    int changed = 0;
    for (int i = 0; i < editCount; ++i) {
        if (i % editsPerPacket == 0)
            load(session);
        const Packet before = session.packet();
        const std::string what = "edit " + std::to_string(i) + ": " + edit(session) + "\nfrom "
            + m_registry->protocolOf(before.root)->id + " " + before.bytes.toHex().toStdString() + " with "
            + std::to_string(before.pins.size()) + " pins";
        changed += before != session.packet() ? 1 : 0;
        verifyLaws(session, what);
        if (QTest::currentTestFailed())
            return;
        if (i % 5 == 4)
            dump(session);
    }
    qInfo("%d of %d edits changed something", changed, editCount);
    QVERIFY(changed > editCount / 3); // else the edits test nothing
    if (qEnvironmentVariableIsSet("WL_DUMP")) {
        QFile file(qEnvironmentVariable("WL_DUMP"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(m_dump), m_dump.size());
        QVERIFY(m_dumped >= 100);
    }
}

void EditLawsTest::undoAndRedoRestoreEverything()
{
    m_random.seed(m_seed + 1);
    Session session(m_registry);
    for (int round = 0; round < 200; ++round) {
        load(session);
        std::vector<Packet> states{session.packet()};
        for (int i = 0; i < editsPerPacket; ++i) {
            (void)edit(session);
            if (session.packet() != states.back())
                states.push_back(session.packet());
        }
        const Packet last = session.packet();
        QCOMPARE(session.history().position(), states.size() - 1);
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            session.undo();
            QVERIFY2(session.packet() == states[i], ("seed " + std::to_string(m_seed)).c_str());
        }
        QVERIFY(!session.history().canUndo());
        for (std::size_t i = 1; i < states.size(); ++i) {
            session.redo();
            QVERIFY2(session.packet() == states[i], ("seed " + std::to_string(m_seed)).c_str());
        }
        QVERIFY(!session.history().canRedo());
        // The steps alone, without a session, lead there as well.
        Packet replayed = states.front();
        for (const EditStep &step : session.history().steps())
            step.applyTo(replayed);
        QCOMPARE(replayed.bytes, last.bytes);
        QVERIFY(replayed == last);
        verifyLaws(session, "redo");
        if (QTest::currentTestFailed())
            return;
    }
}

void EditLawsTest::aRefusedEditChangesNothing()
{
    m_random.seed(m_seed + 2);
    Session session(m_registry);
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        load(session);
        const Packet before = session.packet();
        const std::string path = anyPath(session, [](NodeIndex) { return true; });
        const auto node = findNode(session.tree(), path);
        if (!node)
            continue;
        const std::string text = randomText(session.tree(), *node);
        if (session.setField(path, text))
            continue;
        ++refused;
        QVERIFY(session.packet() == before);
        QCOMPARE(session.history().position(), std::size_t{0});
    }
    QVERIFY(refused > 100);
}

/// Whoever follows goes on following: were fields pinned instead of computed, the other laws would not see it.
void EditLawsTest::growthPinsNothing()
{
    m_random.seed(m_seed + 3);
    Session session(m_registry);
    const auto origins = [&] {
        std::vector<std::pair<std::string, FieldOrigin>> found;
        for (NodeIndex i = 0; i < session.tree().nodes().size(); ++i) {
            const FieldOrigin origin = session.originOf(i);
            const bool isAutomatic = origin == FieldOrigin::Follows || origin == FieldOrigin::Pinned;
            found.emplace_back(pathOf(session.tree(), i), isAutomatic ? origin : FieldOrigin::Plain);
        }
        return found;
    };
    const auto pathsOf = [](const auto &list) {
        std::vector<std::string> paths;
        for (const auto &[path, origin] : list)
            paths.push_back(path);
        return paths;
    };
    int compared = 0;
    for (int i = 0; i < 3000; ++i) {
        load(session);
        const auto before = origins();
        const std::string what = growPayload(session);
        const auto after = origins();
        if (session.history().steps().empty() || pathsOf(before) != pathsOf(after))
            continue;
        ++compared;
        for (std::size_t k = 0; k < before.size(); ++k)
            QVERIFY2(before[k] == after[k],
                     (before[k].first + " after " + what + "\nseed " + std::to_string(m_seed)).c_str());
    }
    QVERIFY(compared > 500);
}

QTEST_GUILESS_MAIN(EditLawsTest)
#include "tst_editlaws.moc"
