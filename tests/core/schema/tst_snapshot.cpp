// SPDX-License-Identifier: MIT
#include "core/schema/bundledschemas.h"
#include "core/schema/snapshot.h"

#include <QTest>

using namespace wl;

/// The compiled definitions that a build puts into its programs.
class SnapshotTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void allTablesComeBack();
    void namesAreFound();
    void whatIsCutIsRefused();
    void whatIsLeftOverIsRefused();

private:
    RegistryPtr m_registry;
    QByteArray m_snapshot;
};

void SnapshotTest::initTestCase()
{
    const SchemaLoad load = loadSchemas(bundledSchemas());
    QVERIFY(load.errors.empty());
    m_registry = load.registry;
    m_snapshot = snapshotOf(*m_registry);
}

void SnapshotTest::allTablesComeBack()
{
    const auto again = registryFrom(viewOf(m_snapshot));
    QVERIFY(again);
    QCOMPARE((*again)->types().size(), m_registry->types().size());
    QCOMPARE((*again)->attributes().size(), m_registry->attributes().size());
    QVERIFY((*again)->protocols().size() > 30);
    QVERIFY(snapshotOf(**again) == m_snapshot);
    QVERIFY(snapshotOf(*loadSchemas(bundledSchemas()).registry) == m_snapshot);
}

void SnapshotTest::namesAreFound()
{
    const auto again = registryFrom(viewOf(m_snapshot));
    QVERIFY(again);
    for (const Protocol &protocol : m_registry->protocols()) {
        QVERIFY((*again)->protocol(protocol.id) != nullptr);
        QCOMPARE(*(*again)->rowNamed(protocol.id), protocol.row);
    }
    for (const std::string &name : m_registry->names())
        QCOMPARE((*again)->nameId(name), m_registry->nameId(name));
}

void SnapshotTest::whatIsCutIsRefused()
{
    const qsizetype size = m_snapshot.size();
    for (qsizetype cut = 0; cut < size; cut += std::max<qsizetype>(1, size / 200)) {
        const auto read = registryFrom(viewOf(m_snapshot).first(static_cast<std::size_t>(cut)));
        QVERIFY2(!read, qPrintable(QString::number(cut)));
        QCOMPARE(read.error().code, ErrorCode::BadInput);
    }
}

void SnapshotTest::whatIsLeftOverIsRefused()
{
    QVERIFY(!registryFrom(viewOf(m_snapshot + '\0')));
}

QTEST_GUILESS_MAIN(SnapshotTest)
#include "tst_snapshot.moc"
