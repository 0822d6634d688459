// SPDX-License-Identifier: MIT
#include "tests/support/folders.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wl::tests;

/// A person's own definitions on the command line.
class OwnDefinitionsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theDataFolderIsRead();
    void aFolderThatIsNamedGoesFirst();
    void whatIsMadeIsReadEditedAndPrinted();
    void aMistakeIsToldWithItsPlace();

private:
    void save(const QString &folder, const char *text) const
    {
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/beacon.ksy"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write(text) > 0);
    }

    /// What wirelathe-cli prints; both channels, then its exit code.
    QByteArray run(const QStringList &arguments) const
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder->filePath(QStringLiteral("data")));
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(buildFolder() + QStringLiteral("/wirelathe-cli"), arguments);
        program.waitForFinished();
        return program.readAll() + QByteArray::number(program.exitCode());
    }

    [[nodiscard]] QString data() const { return m_folder->filePath(QStringLiteral("data/wirelathe/protocols")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr const char *beacon = R"(meta: {id: beacon, endian: be, -binds: {udp.port: [9999]}}
seq:
  - {id: length, type: u1, -auto: {fn: length_of, of: name}}
  - {id: name, type: str, encoding: UTF-8, size: length, -default: anybody}
)";
constexpr const char *shortBeacon = R"(meta: {id: beacon, endian: be}
seq:
  - {id: number, type: u1, -default: 7}
)";

} // namespace

void OwnDefinitionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    save(data(), beacon);
}

void OwnDefinitionsTest::theDataFolderIsRead()
{
    QCOMPARE(run({"craft", "beacon", "--to", "hex"}), QByteArray("07616e79626f6479\n0"));
    QCOMPARE(run({"craft", "icmp", "--to", "hex"}), QByteArray("0800f7fd00010001\n0"));
}

void OwnDefinitionsTest::aFolderThatIsNamedGoesFirst()
{
    const QString named = m_folder->filePath(QStringLiteral("named"));
    save(named, shortBeacon);
    const QByteArray said = run({"--protocols", named, "craft", "beacon", "--to", "hex"});
    QVERIFY2(said.endsWith("07\n0"), said.constData());
}

void OwnDefinitionsTest::whatIsMadeIsReadEditedAndPrinted()
{
    const QByteArray made = run({"craft", "udp / beacon name=me", "--to", "hex"});
    QVERIFY2(made.endsWith("026d65\n0"), made.constData());
    const QString hex = QStringLiteral("hex:") + QString::fromLatin1(made.chopped(2));
    const QByteArray longer = run({"edit", hex, "--as", "udp", "--set", "beacon.name=somebody", "--to", "hex"});
    QVERIFY2(longer.endsWith("08736f6d65626f6479\n0"), longer.constData());
    const QByteArray tree = run({"dissect", hex, "--as", "udp", "--to", "tree"});
    QVERIFY2(tree.contains("name: \"me\""), tree.constData());
}

void OwnDefinitionsTest::aMistakeIsToldWithItsPlace()
{
    save(data(), "meta: {id: beacon}\nseq:\n  - {id: a, type: u9}\n");
    const QByteArray said = run({"craft", "icmp", "--to", "hex"});
    QVERIFY2(said.contains("beacon.ksy:3:"), said.constData());
    QVERIFY2(said.endsWith("0800f7fd00010001\n0"), said.constData());
}

QTEST_GUILESS_MAIN(OwnDefinitionsTest)
#include "tst_owndefinitions.moc"
