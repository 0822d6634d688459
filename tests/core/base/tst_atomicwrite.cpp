// SPDX-License-Identifier: MIT
#include "core/base/atomicwrite.h"
#include "tests/support/randomseed.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wl;

namespace {

constexpr int nobody = 65534;
constexpr int wholeSize = 1 << 20;
constexpr int skippedExit = 77;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

/// One of the two versions that the killed child writes in turn.
QByteArray version(char letter)
{
    return QByteArray(wholeSize, letter);
}

/// Saves two versions in turn until it is killed.
int saveForever(const std::string &path)
{
    for (;;) {
        for (const char letter : {'a', 'b'}) {
            if (!atomicWrite(path, version(letter)))
                return 1;
            std::fputs("saved\n", stdout);
            std::fflush(stdout);
        }
    }
}

/// Saves once and prints the error code, or "done".
int saveOnce(const std::string &path, qsizetype size)
{
    const Result<Done> result = atomicWrite(path, QByteArray(size, 'n'));
    std::puts(result ? "done" : std::to_string(static_cast<int>(result.error().code)).c_str());
    if (!result)
        std::fprintf(stderr, "%s\n", result.error().toString().c_str());
    return 0;
}

QString outputOf(const QStringList &command)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(command.first(), command.mid(1));
    process.waitForFinished(-1);
    return process.exitCode() == skippedExit ? u"skipped"_s
                                             : QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QString codeText(ErrorCode code)
{
    return QString::number(static_cast<int>(code));
}

} // namespace

class AtomicWriteTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesTheBytes_data();
    void writesTheBytes();
    void followsALink();
    void refusesAndKeepsTheOldFile_data();
    void refusesAndKeepsTheOldFile();
    void keepsTheOldFileInAReadOnlyFolder();
    void keepsTheOldFileOnAFullDisk_data();
    void keepsTheOldFileOnAFullDisk();
    void isWholeHoweverOftenItIsKilled();

private:
    QTemporaryDir m_folder;
    QString m_path;
};

void AtomicWriteTest::init()
{
    QVERIFY(m_folder.isValid());
    m_path = m_folder.filePath(u"packet ü.wlt"_s);
    QFile::remove(m_path);
}

void AtomicWriteTest::writesTheBytes_data()
{
    QTest::addColumn<QByteArray>("old");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("a new file") << QByteArray() << QByteArray("{}\n");
    QTest::newRow("over a longer one") << QByteArray(5000, 'o') << QByteArray("short");
    QTest::newRow("over a shorter one") << QByteArray("short") << QByteArray(5000, 'n');
    QTest::newRow("nothing at all") << QByteArray("old") << QByteArray();
    QTest::newRow("zero bytes and line ends") << QByteArray("old") << QByteArray("\0\r\n\x1a\xff", 5);
    QTest::newRow("more than any buffer") << QByteArray() << QByteArray(3 << 20, 'x');
}

void AtomicWriteTest::writesTheBytes()
{
    QFETCH(const QByteArray, old);
    QFETCH(const QByteArray, bytes);
    if (!old.isEmpty())
        put(m_path, old);

    QVERIFY(atomicWrite(m_path.toStdString(), bytes));

    QCOMPARE(contentOf(m_path), bytes);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), qsizetype(1));
}

void AtomicWriteTest::followsALink()
{
    QTemporaryDir other;
    const QString target = other.filePath(u"target"_s);
    put(target, "old");
    QVERIFY(QFile::link(target, m_path));

    QVERIFY(atomicWrite(m_path.toStdString(), "new"));

    QCOMPARE(contentOf(target), QByteArray("new"));
    QVERIFY(QFileInfo(m_path).isSymLink());
}

void AtomicWriteTest::refusesAndKeepsTheOldFile_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("the folder does not exist") << u"missing/file"_s;
    QTest::newRow("the folder is a file") << u"packet ü.wlt/file"_s;
    QTest::newRow("the file is a folder") << u"."_s;
    QTest::newRow("no name") << u""_s;
}

void AtomicWriteTest::refusesAndKeepsTheOldFile()
{
    QFETCH(const QString, name);
    put(m_path, "old");
    const std::string path = name.isEmpty() ? std::string() : m_folder.filePath(name).toStdString();

    const Result<Done> result = atomicWrite(path, "new");

    QVERIFY(!result);
    QCOMPARE(int(result.error().code), int(ErrorCode::Io));
    QCOMPARE(result.error().file, path);
    QCOMPARE(contentOf(m_path), QByteArray("old"));
}

void AtomicWriteTest::keepsTheOldFileInAReadOnlyFolder()
{
    put(m_path, "old");
    const QFileDevice::Permissions all = QFile::permissions(m_folder.path());
    const QFileDevice::Permissions readOnly
        = QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(QFile::setPermissions(m_folder.path(), readOnly));

    const QString printed = outputOf({QCoreApplication::applicationFilePath(), u"--save-as-nobody"_s, m_path});

    QVERIFY(QFile::setPermissions(m_folder.path(), all));
    QCOMPARE(printed, codeText(ErrorCode::NoPermission));
    QCOMPARE(contentOf(m_path), QByteArray("old"));
}

void AtomicWriteTest::keepsTheOldFileOnAFullDisk_data()
{
    QTest::addColumn<int>("taken");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("fits");

    QTest::newRow("it fits") << 131072 << 3000 << true;
    QTest::newRow("not one page is free") << (2 << 20) << 3000 << false;
    QTest::newRow("less is free than it needs") << 131072 << (900 << 10) << false;
    QTest::newRow("more than the whole disk") << 131072 << (2 << 20) << false;
    QTest::newRow("many times the whole disk") << 131072 << (64 << 20) << false;
}

void AtomicWriteTest::keepsTheOldFileOnAFullDisk()
{
    QFETCH(const int, taken);
    QFETCH(const int, size);
    QFETCH(const bool, fits);
    const QString unshare = QStandardPaths::findExecutable(u"unshare"_s);
    const QString script
        = u"mount -t tmpfs -o size=1m none \"$1\" 2>/dev/null && cd \"$1\" && printf old > file || exit 77\n"
          "head -c \"$4\" /dev/zero > ballast 2>/dev/null\n"
          "\"$2\" --save file \"$3\"\n"
          "[ \"$(head -c 3 file)\" = old ] && echo kept || echo new\n"_s;
    const QString printed = unshare.isEmpty()
        ? u"skipped"_s
        : outputOf({unshare, u"-Urm"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, m_folder.path(),
                    QCoreApplication::applicationFilePath(), QString::number(size), QString::number(taken)});
    if (printed == u"skipped" || printed.isEmpty())
        QSKIP("no user and mount namespace here: a full disk cannot be made without one");

    QCOMPARE(printed, fits ? u"done\nnew"_s : codeText(ErrorCode::Io) + u"\nkept"_s);
}

void AtomicWriteTest::isWholeHoweverOftenItIsKilled()
{
    QRandomGenerator random(tests::randomSeed());
    int saves = 0;
    int kills = 0;
    while (saves < 200) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--save-forever"_s, m_path});
        QVERIFY(child.waitForStarted(-1));
        const int until = 1 + int(random.bounded(9));
        for (int saved = 0; saved < until;) {
            QVERIFY2(child.waitForReadyRead(-1), "the child ended by itself");
            saved += int(child.readAllStandardOutput().count("saved"));
        }
        QTest::qSleep(int(random.bounded(4))); // somewhere inside the next save
        child.kill();
        QVERIFY(child.waitForFinished(-1));
        saves += until;
        ++kills;

        const QByteArray bytes = contentOf(m_path);
        QVERIFY2(bytes == version('a') || bytes == version('b'),
                 qPrintable(u"kill %1 left %2 bytes, neither version"_s.arg(kills).arg(bytes.size())));
    }
    qInfo("%d kills during %d saves", kills, saves);
}

int main(int argc, char *argv[])
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 2 && words[0] == "--save-forever")
        return saveForever(words[1]);
    if (words.size() == 3 && words[0] == "--save")
        return saveOnce(words[1], std::stol(words[2]));
    if (words.size() == 2 && words[0] == "--save-as-nobody") {
        // Root may write anywhere.
        if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
            return 1;
        return saveOnce(words[1], 3);
    }
    QCoreApplication app(argc, argv);
    AtomicWriteTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_atomicwrite.moc"
