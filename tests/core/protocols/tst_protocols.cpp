// SPDX-License-Identifier: MIT
#include "core/autofield/rulekind.h"
#include "core/check/problems.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/editor.h"
#include "core/schema/bundledschemas.h"
#include "tests/support/vectors.h"

#include <QTest>

#include <algorithm>

using namespace wl;

/// Every packet that stands beside the protocol definitions says here what the files say it does.
class ProtocolsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void definitionsHaveNoMistake();
    void everyProtocolHasVectors();
    void fieldsHaveTheirValues_data() { addVectors(); }
    void fieldsHaveTheirValues();
    void nothingElseHasBytes_data() { addVectors(); }
    void nothingElseHasBytes();
    void layersStandInOrder_data() { addVectors(); }
    void layersStandInOrder();
    void errorsAreWhereTheyShould_data() { addVectors(); }
    void errorsAreWhereTheyShould();
    void pinsAreTheFieldsThatBreakTheirRule_data() { addVectors(); }
    void pinsAreTheFieldsThatBreakTheirRule();
    void problemsAreTheChecksThatFail_data() { addVectors(); }
    void problemsAreTheChecksThatFail();
    void nodesLieInsideTheirParents_data() { addVectors(); }
    void nodesLieInsideTheirParents();
    void pathsFindTheirNodes_data() { addVectors(); }
    void pathsFindTheirNodes();

private:
    void addVectors();
    FieldTree treeOfRow();

    RegistryPtr m_registry;
    std::vector<tests::Vector> m_vectors;
};

void ProtocolsTest::initTestCase()
{
    m_registry = loadSchemas(bundledSchemas()).registry;
    m_vectors = tests::allVectors();
    QVERIFY(m_registry);
    QVERIFY(m_vectors.size() > 100);
}

void ProtocolsTest::addVectors()
{
    QTest::addColumn<int>("vector");
    for (std::size_t i = 0; i < m_vectors.size(); ++i)
        QTest::newRow(m_vectors[i].title().c_str()) << static_cast<int>(i);
}

FieldTree ProtocolsTest::treeOfRow()
{
    QFETCH(const int, vector);
    const tests::Vector &v = m_vectors[static_cast<std::size_t>(vector)];
    const auto root = m_registry->rowNamed(v.root);
    return root ? Editor(m_registry).treeOf({.bytes = v.bytes, .root = *root}) : FieldTree();
}

void ProtocolsTest::definitionsHaveNoMistake()
{
    const SchemaLoad load = loadSchemas(bundledSchemas());
    for (const Error &error : load.errors)
        qWarning("%s", error.toString().c_str());
    QVERIFY(load.errors.empty());
    for (const Error &error : checkRules(*load.registry))
        qWarning("%s", error.toString().c_str());
    QVERIFY(checkRules(*load.registry).empty());
}

void ProtocolsTest::everyProtocolHasVectors()
{
    for (const Protocol &protocol : m_registry->protocols()) {
        const auto count = std::count_if(m_vectors.begin(), m_vectors.end(),
                                         [&](const tests::Vector &v) { return v.protocol == protocol.id; });
        QVERIFY2(count >= 6, protocol.id.c_str());
    }
}

void ProtocolsTest::fieldsHaveTheirValues()
{
    QFETCH(const int, vector);
    const FieldTree tree = treeOfRow();
    QVERIFY(!tree.isEmpty());
    const TreeSource source(*m_registry, tree.nodes(), viewOf(tree.bytes()));
    for (const auto &[path, expected] : m_vectors[static_cast<std::size_t>(vector)].fields) {
        const auto node = findNode(tree, path);
        QVERIFY2(node, (path + ": " + (node ? "" : node.error().toString())).c_str());
        QCOMPARE(pathOf(tree, *node), path);
        const BitRange bits = tree.node(*node).bits;
        if (const auto *number = std::get_if<qint64>(&expected)) {
            const Value value = source.valueOf(*node);
            QVERIFY2(value.isWhole(), path.c_str());
            QVERIFY2(value.integer == *number,
                     (path + " is " + std::to_string(static_cast<qint64>(value.integer)) + ", not "
                      + std::to_string(*number))
                         .c_str());
        } else {
            const QByteArray &bytes = std::get<QByteArray>(expected);
            const QByteArray actual = tree.bytes().mid(bits.firstByte(), bits.touchedBytes());
            QVERIFY2(actual == bytes, (path + " is " + actual.toHex().toStdString()).c_str());
        }
    }
}

/// The files list every field that has bytes of its own.
void ProtocolsTest::nothingElseHasBytes()
{
    QFETCH(const int, vector);
    const FieldTree tree = treeOfRow();
    QStringList actual;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        if (tree.node(i).kind == NodeKind::Value && !tree.node(i).bits.isEmpty())
            actual += QString::fromStdString(pathOf(tree, i));
    }
    QStringList expected;
    for (const auto &[path, value] : m_vectors[static_cast<std::size_t>(vector)].fields) {
        const auto node = findNode(tree, path);
        if (!node || tree.node(*node).kind != NodeKind::Value || !tree.node(*node).bits.isEmpty())
            expected += QString::fromStdString(path);
    }
    actual.sort();
    expected.sort();
    QCOMPARE(actual, expected);
}

void ProtocolsTest::layersStandInOrder()
{
    QFETCH(const int, vector);
    const FieldTree tree = treeOfRow();
    QStringList actual;
    for (const NodeIndex layer : tree.layers())
        actual += QString::fromStdString(m_registry->protocolOf(tree.node(layer).row)->id);
    QCOMPARE(actual, m_vectors[static_cast<std::size_t>(vector)].layers);
}

void ProtocolsTest::errorsAreWhereTheyShould()
{
    QFETCH(const int, vector);
    const FieldTree tree = treeOfRow();
    QStringList actual;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        if (tree.node(i).kind != NodeKind::Error)
            continue;
        actual += QString::fromStdString(pathOf(tree, i));
        QVERIFY(tree.node(i).problem != ReadProblem::None);
        QVERIFY(!problemText(tree, i).empty());
    }
    QCOMPARE(actual, m_vectors[static_cast<std::size_t>(vector)].errors);
}

void ProtocolsTest::pinsAreTheFieldsThatBreakTheirRule()
{
    QFETCH(const int, vector);
    const tests::Vector &v = m_vectors[static_cast<std::size_t>(vector)];
    if (!v.looksAtPins)
        return;
    Editor editor(m_registry);
    const Packet packet = editor.judged({.bytes = v.bytes, .root = *m_registry->rowNamed(v.root)});
    QCOMPARE(packet.bytes, v.bytes);
    const FieldTree tree = editor.treeOf(packet);
    QStringList actual;
    for (const Anchor &pin : packet.pins) {
        for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
            if (tree.node(i).attribute == pin.attribute && tree.node(i).bits.first == pin.bit)
                actual += QString::fromStdString(pathOf(tree, i));
        }
    }
    QStringList expected = v.pinned;
    actual.sort();
    expected.sort();
    QCOMPARE(actual, expected);
}

void ProtocolsTest::problemsAreTheChecksThatFail()
{
    QFETCH(const int, vector);
    const FieldTree tree = treeOfRow();
    const auto isOf = [](const Problem &problem, const std::vector<CheckRule> &rules) {
        return std::ranges::any_of(rules, [&](const CheckRule &rule) { return rule.say == problem.text; });
    };
    QStringList actual;
    for (const Problem &problem : problemsOf(tree, {})) {
        const FieldNode &node = tree.node(problem.node);
        const bool isCheck = (node.attribute != noAttribute && isOf(problem, m_registry->info(node.attribute).checks))
            || (node.isStructure() && isOf(problem, m_registry->info(node.row).checks));
        const QString path = QString::fromStdString(pathOf(tree, problem.node));
        if (isCheck && !actual.contains(path))
            actual += path;
    }
    QStringList expected = m_vectors[static_cast<std::size_t>(vector)].problems;
    actual.sort();
    expected.sort();
    QCOMPARE(actual.join(u' '), expected.join(u' '));
}

void ProtocolsTest::nodesLieInsideTheirParents()
{
    const FieldTree tree = treeOfRow();
    const std::int64_t whole = tree.bytes().size() * 8;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldNode &node = tree.node(i);
        const std::string where = "node " + std::to_string(i) + " " + pathOf(tree, i);
        QVERIFY2(node.bits.first >= 0 && node.bits.length >= 0 && node.bits.end() <= whole, where.c_str());
        QVERIFY2(node.end > i && node.end <= tree.nodes().size(), where.c_str());
        if (i == 0) {
            QCOMPARE(node.parent, noNode);
            continue;
        }
        QVERIFY2(node.parent < i, where.c_str());
        const FieldNode &parent = tree.node(node.parent);
        QVERIFY2(node.end <= parent.end, where.c_str());
        // What the outermost layer leaves unread is its trailer, behind it.
        const bool isRootTrailer = node.parent == 0 && node.kind == NodeKind::Trailer;
        QVERIFY2(isRootTrailer || parent.bits.contains(node.bits), where.c_str());
    }
}

void ProtocolsTest::pathsFindTheirNodes()
{
    const FieldTree tree = treeOfRow();
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        if (tree.node(i).isTransparent)
            continue;
        const std::string path = pathOf(tree, i);
        const auto found = findNode(tree, path);
        QVERIFY2(found, (path + ": " + (found ? "" : found.error().toString())).c_str());
        QVERIFY2(*found == i, (path + " finds node " + std::to_string(*found) + ", not " + std::to_string(i)).c_str());
    }
}

QTEST_GUILESS_MAIN(ProtocolsTest)
#include "tst_protocols.moc"
