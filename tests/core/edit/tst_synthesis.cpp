// SPDX-License-Identifier: MIT
#include "core/craft/craftline.h"
#include "core/dissect/fieldpath.h"
#include "core/schema/bundledschemas.h"
#include "tests/support/vectors.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace wl;

/// What is made from nothing reads back as what was asked for.
class SynthesisTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTypeReadsBack_data();
    void everyTypeReadsBack();
    void everyCaseReadsBack_data();
    void everyCaseReadsBack();
    void everyListElementReadsBack_data();
    void everyListElementReadsBack();
    void everyLayerInsideReadsBack_data();
    void everyLayerInsideReadsBack();

private:
    /// Fails the test when @p packet has an error, a trailer, a pin or a field off its rule.
    void verifyClean(const EditResult &made);

    RegistryPtr m_registry;
};

void SynthesisTest::initTestCase()
{
    m_registry = bundledRegistry();
    QVERIFY(m_registry->types().size() > 20);
}

void SynthesisTest::verifyClean(const EditResult &made)
{
    const std::string hex = made.packet.bytes.toHex().toStdString();
    QVERIFY2(made.packet.pins.empty(), hex.c_str());
    QVERIFY2(made.packet.decodeAs.empty(), hex.c_str());
    for (NodeIndex i = 0; i < made.tree.nodes().size(); ++i) {
        const FieldNode &node = made.tree.node(i);
        const std::string where = pathOf(made.tree, i) + " in " + hex;
        QVERIFY2(node.kind != NodeKind::Error, where.c_str());
        QVERIFY2(node.kind != NodeKind::Trailer, where.c_str());
        QVERIFY2(!node.isClamped, where.c_str());
    }
    Editor editor(m_registry);
    const Packet judged = editor.judged({.bytes = made.packet.bytes, .root = made.packet.root});
    QVERIFY2(judged.pins.empty(), hex.c_str());
}

void SynthesisTest::everyTypeReadsBack_data()
{
    QTest::addColumn<int>("row");
    for (Row row = firstTypeRow; row < m_registry->types().size(); ++row)
        QTest::newRow(m_registry->info(row).path.c_str()) << int{row};
}

void SynthesisTest::everyTypeReadsBack()
{
    QFETCH(const int, row);
    const auto made = Editor(m_registry).make({.layers = {{.row = static_cast<Row>(row)}}});
    QVERIFY2(made, made ? "" : made.error().toString().c_str());
    QCOMPARE(int{made->packet.root}, row);
    verifyClean(*made);
}

/// The id of the field that an expression consisting of nothing but this field reads, or nothing.
static std::string plainField(const Registry &registry, Row row, CodeRange code)
{
    const Instruction &only = registry.instructions()[code.first];
    if (code.count != 1 || only.op != Op::Field)
        return {};
    return registry.info(registry.type(row).firstAttribute + static_cast<AttributeId>(only.a)).id;
}

void SynthesisTest::everyCaseReadsBack_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<std::string>("field");
    QTest::addColumn<qint64>("key");
    QTest::addColumn<int>("chosen");
    for (AttributeId id = 0; id < m_registry->attributes().size(); ++id) {
        const Attribute &attribute = m_registry->attribute(id);
        if (attribute.kind != AttributeKind::Switch)
            continue;
        const Row holder = m_registry->info(id).type;
        const std::string field = plainField(*m_registry, holder, attribute.switchOn);
        QVERIFY2(!field.empty(), m_registry->info(id).id.c_str());
        std::set<qint64> keys;
        for (std::uint32_t i = 0; i < attribute.caseCount; ++i)
            keys.insert(m_registry->cases()[attribute.firstCase + i].key);
        const auto row = [&](qint64 key, Row chosen) {
            const std::string name = m_registry->info(holder).path + "." + field + "=" + std::to_string(key) + " is "
                + (chosen == noRow ? "bytes" : m_registry->info(chosen).path);
            QTest::newRow(name.c_str()) << int{holder} << field << key << int{chosen};
        };
        for (std::uint32_t i = 0; i < attribute.caseCount; ++i) {
            const Case &one = m_registry->cases()[attribute.firstCase + i];
            row(one.key, one.type);
        }
        qint64 other = 2; // no end of a list, which would have no body at all
        while (keys.contains(other))
            ++other;
        if (attribute.otherwise != noRow)
            row(other, attribute.otherwise);
    }
}

void SynthesisTest::everyCaseReadsBack()
{
    QFETCH(const int, row);
    QFETCH(const std::string, field);
    QFETCH(const qint64, key);
    QFETCH(const int, chosen);
    const LayerPlan layer{.row = static_cast<Row>(row), .assignments = {{field, std::to_string(key)}}};
    const auto made = Editor(m_registry).make({.layers = {layer}});
    QVERIFY2(made, made ? "" : made.error().toString().c_str());
    verifyClean(*made);
    const auto nodes = made->tree.nodes();
    QVERIFY2(std::any_of(nodes.begin(), nodes.end(), [&](const FieldNode &node) { return int{node.row} == chosen; }),
             made->packet.bytes.toHex().constData());
}

void SynthesisTest::everyListElementReadsBack_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("path");
    const Protocol *ipv4 = m_registry->protocol("ipv4");
    QVERIFY(ipv4 != nullptr);
    for (int number = 2; number < 32; ++number) {
        QTest::addRow("an option of number %d", number)
            << QByteArray("ipv4 options[0].number=" + QByteArray::number(number))
            << QByteArray("ipv4.options[0].length");
        QTest::addRow("number %d behind padding", number)
            << QByteArray("ipv4 options[0].number=1 options[1].number=" + QByteArray::number(number))
            << QByteArray("ipv4.options[1].length");
    }
    QTest::newRow("two tags") << QByteArray(
        "ipv4 options[0].number=6 options[0].tags[0].labels=0x0102 options[0].tags[1].type=5")
                              << QByteArray("ipv4.options[0].tags[1].type");
    QTest::newRow("padding between elements")
        << QByteArray("sctp chunks[0].params[0].type=12 chunks[0].params[0].types[0]=5 chunks[0].params[1].type=0xc000")
        << QByteArray("sctp.chunks[0].params[1].type");
    QTest::newRow("padding behind the last element belongs to what is around it")
        << QByteArray("sctp chunks[0].params[0].type=12 chunks[0].params[0].types[0]=5")
        << QByteArray("sctp.chunks[0].padding");
    QTest::newRow("three routers") << QByteArray("icmp type=9 routers[2].preference=-1")
                                   << QByteArray("icmp.routers[2].preference");
    QTest::newRow("time stamps with addresses")
        << QByteArray("ipv4 options[0].number=4 options[0].flag=1 options[0].entries[0].address=192.0.2.9")
        << QByteArray("ipv4.options[0].entries[0].address");
}

void SynthesisTest::everyListElementReadsBack()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, path);
    const auto plan = parseCraftLine(*m_registry, line.toStdString());
    QVERIFY2(plan, plan ? "" : plan.error().toString().c_str());
    const auto made = Editor(m_registry).make(*plan);
    QVERIFY2(made, made ? "" : made.error().toString().c_str());
    verifyClean(*made);
    const auto node = findNode(made->tree, path.toStdString());
    QVERIFY2(node, made->packet.bytes.toHex().constData());
}

void SynthesisTest::everyLayerInsideReadsBack_data()
{
    QTest::addColumn<int>("outer");
    QTest::addColumn<int>("inner");
    for (const Protocol &outer : m_registry->protocols()) {
        const Type &type = m_registry->type(outer.row);
        for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
            const std::int32_t payload = m_registry->attribute(id).payload;
            if (payload < 0 || m_registry->payloads()[static_cast<std::size_t>(payload)].table < 0)
                continue;
            const auto table
                = static_cast<std::size_t>(m_registry->payloads()[static_cast<std::size_t>(payload)].table);
            std::set<Row> rows;
            for (const auto &[key, row] : m_registry->tables()[table].entries)
                rows.insert(row);
            for (const Row row : rows)
                QTest::newRow((outer.id + " / " + m_registry->info(row).path).c_str()) << int{outer.row} << int{row};
        }
    }
}

void SynthesisTest::everyLayerInsideReadsBack()
{
    QFETCH(const int, outer);
    QFETCH(const int, inner);
    const auto made
        = Editor(m_registry).make({.layers = {{.row = static_cast<Row>(outer)}, {.row = static_cast<Row>(inner)}}});
    QVERIFY2(made, made ? "" : made.error().toString().c_str());
    verifyClean(*made);
    const std::vector<NodeIndex> layers = made->tree.layers();
    QCOMPARE(layers.size(), std::size_t{2});
    QCOMPARE(int{made->tree.node(layers[1]).row}, inner);
}

QTEST_GUILESS_MAIN(SynthesisTest)
#include "tst_synthesis.moc"
