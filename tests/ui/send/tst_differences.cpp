// SPDX-License-Identifier: MIT
#include "core/craft/craftline.h"
#include "core/schema/bundledschemas.h"
#include "ui/send/differences.h"

#include <QTest>

using namespace wl;

class DifferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void areDescribed_data();
    void areDescribed();

private:
    FieldTree treeOf(const QString &line)
    {
        const auto plan = parseCraftLine(*m_registry, line.toStdString());
        if (!plan)
            qFatal("%s", plan.error().toString().c_str());
        const auto made = m_editor.make(*plan);
        if (!made)
            qFatal("%s", made.error().toString().c_str());
        return made->tree;
    }

    RegistryPtr m_registry = bundledRegistry();
    Editor m_editor{m_registry};
};

void DifferencesTest::areDescribed_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("words");

    QTest::newRow("nothing differs") << "icmp id=5"
                                     << "icmp id=5"
                                     << "everything is equal";
    QTest::newRow("a value and the checksum that follows it")
        << "icmp type=8 id=5"
        << "icmp type=0 id=5" << QStringLiteral("type 8 \u2192 0, checksum; the rest is equal");
    QTest::newRow("addresses that changed places, a checksum that stays right")
        << "ipv4 src=10.0.0.1 dst=10.0.0.2"
        << "ipv4 src=10.0.0.2 dst=10.0.0.1"
        << "source and destination swapped; the rest is equal";
    QTest::newRow("only what both have is compared")
        << "ipv4 src=10.0.0.1 / icmp type=8 id=5"
        << "icmp type=0 id=5" << QStringLiteral("type 8 \u2192 0, checksum; the rest is equal");
}

void DifferencesTest::areDescribed()
{
    QFETCH(const QString, request);
    QFETCH(const QString, reply);
    QFETCH(const QString, words);
    QCOMPARE(describe(differencesIn(alignedFields(treeOf(request), {}, treeOf(reply), noNode))), words);
}

QTEST_GUILESS_MAIN(DifferencesTest)
#include "tst_differences.moc"
