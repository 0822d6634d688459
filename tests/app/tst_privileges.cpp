// SPDX-License-Identifier: MIT
#include "tests/support/folders.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

namespace {

const QString program = wl::tests::buildFolder() + QStringLiteral("/wirelathe");

/// The exit code of a command that ends by itself; -1 when it did not start or hung.
int exitCodeOf(const QString &command, const QStringList &arguments)
{
    QProcess process;
    process.start(command, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

/// A line of /proc/PID/status: "0000000000000000".
QByteArray statusOf(qint64 pid, const QByteArray &key)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key + ':'))
            return line.mid(key.size() + 1).trimmed();
    }
    return {};
}

} // namespace

class PrivilegesTest : public QObject
{
    Q_OBJECT

private slots:
    void theWindowRunsWithoutAnyCapability();
    void anotherUsersCapabilitiesAreRefused();
};

void PrivilegesTest::theWindowRunsWithoutAnyCapability()
{
    QProcess process;
    process.start(program, {});
    QVERIFY(process.waitForStarted());
    const QByteArray none(16, '0');
    QTRY_VERIFY_WITH_TIMEOUT(statusOf(process.processId(), "Threads").toInt() > 0, 5000);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(process.processId(), "CapEff"), none, 5000);
    QCOMPARE(statusOf(process.processId(), "CapPrm"), none);
    QCOMPARE(process.state(), QProcess::Running);
    process.kill();
    process.waitForFinished();
}

void PrivilegesTest::anotherUsersCapabilitiesAreRefused()
{
    const QString setpriv = QStandardPaths::findExecutable(QStringLiteral("setpriv"));
    if (geteuid() != 0 || setpriv.isEmpty())
        QSKIP("only root can hand a capability to another user");
    const QStringList asNobody{QStringLiteral("--reuid"), QStringLiteral("65534"), QStringLiteral("--clear-groups")};
    const QStringList withRaw = asNobody
        + QStringList{QStringLiteral("--inh-caps"), QStringLiteral("+net_raw"), QStringLiteral("--ambient-caps"),
                      QStringLiteral("+net_raw")};
    const QStringList version{program, QStringLiteral("--version")};
    if (exitCodeOf(setpriv, withRaw + QStringList{QStringLiteral("true")}) != 0)
        QSKIP("this system does not let root hand net_raw on");
    if (exitCodeOf(setpriv, asNobody + QStringList{QStringLiteral("test"), QStringLiteral("-x"), program}) != 0)
        QSKIP("the build folder is closed to other users");
    QCOMPARE(exitCodeOf(setpriv, asNobody + version), 0);
    QCOMPARE(exitCodeOf(setpriv, withRaw + version), 6);
}

QTEST_GUILESS_MAIN(PrivilegesTest)
#include "tst_privileges.moc"
