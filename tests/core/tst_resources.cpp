// SPDX-License-Identifier: MIT
#include "tests/support/folders.h"

#include <QDir>
#include <QFile>
#include <QTest>

/// What the programs carry with them is what lies below resources/, file for file.
class TestResources : public QObject
{
    Q_OBJECT

private slots:
    void everyFileIsCompiledInAsItStands_data();
    void everyFileIsCompiledInAsItStands();
    void vectorsStayOutside();
};

void TestResources::everyFileIsCompiledInAsItStands_data()
{
    QTest::addColumn<QString>("inTree");
    QTest::addColumn<QString>("inProgram");
    const QDir resources(wl::tests::sourceFolder() + "/resources");
    const QStringList protocols = QDir(resources.filePath("protocols")).entryList({"*.ksy"}, QDir::Files);
    for (const QString &name : protocols)
        QTest::newRow(qPrintable(name)) << resources.filePath("protocols/" + name) << ":/protocols/" + name;
    const QStringList templates = QDir(resources.filePath("templates")).entryList(QDir::Files);
    for (const QString &name : templates)
        QTest::newRow(qPrintable(name)) << resources.filePath("templates/" + name) << ":/templates/" + name;
}

void TestResources::everyFileIsCompiledInAsItStands()
{
    QFETCH(QString, inTree);
    QFETCH(QString, inProgram);
    QFile expected(inTree);
    QFile compiledIn(inProgram);
    QVERIFY2(expected.open(QIODevice::ReadOnly), qPrintable(inTree));
    QVERIFY2(compiledIn.open(QIODevice::ReadOnly), qPrintable(inProgram));
    QCOMPARE(compiledIn.readAll(), expected.readAll());
}

void TestResources::vectorsStayOutside()
{
    const QStringList names = QDir(":/protocols").entryList(QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QVERIFY2(name.endsWith(".ksy"), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestResources)
#include "tst_resources.moc"
