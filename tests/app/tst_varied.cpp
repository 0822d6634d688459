// SPDX-License-Identifier: MIT
#include "tests/support/folders.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wl::tests;

/// How many packets `--vary` makes on the command line, and what a file takes of them.
class VariedTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatCanBeReadIsWritten_data();
    void onlyWhatCanBeReadIsWritten();
};

void VariedTest::onlyWhatCanBeReadIsWritten_data()
{
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const char *count, const char *format, int exitCode, const char *said) {
        QTest::newRow(name) << QString::fromLatin1(count) << QString::fromLatin1(format) << exitCode
                            << QByteArray(said);
    };
    row("no packet, as a template", "0", "wlt", 2, "--count: Value 0 not in range");
    row("no packet, as a capture", "0", "pcap", 2, "--count: Value 0 not in range");
    row("fewer than none", "-1", "pcap", 2, "--count");
    row("three, as a template", "3", "wlt", 0, "");
    row("more than a template takes", "30000", "wlt", 3, "write a capture (.pcap, .pcapng) instead");
    row("as many, as a capture", "30000", "pcap", 0, "");
}

void VariedTest::onlyWhatCanBeReadIsWritten()
{
    QFETCH(const QString, count);
    QFETCH(const QString, format);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, said);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("varied.") + format);
    const QString program = buildFolder() + QStringLiteral("/wirelathe-cli");
    QProcess craft;
    craft.setProcessChannelMode(QProcess::MergedChannels);
    craft.start(
        program,
        {"craft", "ethernet / ipv4 / udp", "--vary", "udp.sport=up", "--count", count, "--to", format, "-o", path});
    QVERIFY(craft.waitForFinished(-1));
    const QByteArray printed = craft.readAll();
    QCOMPARE(static_cast<int>(craft.exitStatus()), static_cast<int>(QProcess::NormalExit));
    QVERIFY2(craft.exitCode() == exitCode && printed.contains(said), printed.constData());
    QCOMPARE(QFile::exists(path), exitCode == 0);
    if (exitCode != 0)
        return;
    QProcess dissect;
    dissect.start(program, {"dissect", path, "--to", "hex"});
    QVERIFY(dissect.waitForFinished(-1));
    QCOMPARE(dissect.readAllStandardOutput().count('\n'), count.toInt());
}

QTEST_GUILESS_MAIN(VariedTest)
#include "tst_varied.moc"
