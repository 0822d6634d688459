// SPDX-License-Identifier: MIT
#include "core/check/acceptance.h"
#include "core/dissect/fieldpath.h"
#include "core/schema/bundledschemas.h"
#include "core/session/session.h"
#include "core/template/templatefile.h"

#include <QTest>

using namespace wl;

namespace {

/// A packet with problems, made by edits as a person makes them.
struct Desk
{
    struct Edit
    {
        const char *path;
        const char *text;
    };

    Desk(std::initializer_list<Edit> edits)
    {
        must(session.craft("ipv4 dst=192.0.2.1 / icmp id=1 seq=2 / \"hello\""));
        for (const auto &[path, text] : edits)
            must(session.setField(path, text));
    }

    static void must(const Result<Done> &done)
    {
        if (!done)
            qFatal("%s", done.error().toString().c_str());
    }

    [[nodiscard]] Problem problemAt(const char *path) const
    {
        for (const Problem &problem : judgedProblems(session.tree(), session.packet())) {
            if (pathOf(session.tree(), problem.node) == path)
                return problem;
        }
        qFatal("no problem at %s", path);
    }

    void accept(const char *path, bool isAccepted = true)
    {
        session.setAccepted(withAcceptance(session.tree(), session.packet(), problemAt(path), isAccepted), "mean it");
    }

    Session session{bundledRegistry()};
};

} // namespace

/// A problem that is meant is quiet until its cause changes.
class AcceptanceTest : public QObject
{
    Q_OBJECT

private slots:
    void staysUntilTheCauseChanges_data();
    void staysUntilTheCauseChanges();
    void isOneStepOfTheHistory();
    void othersStay();
    void comesBackFromAFile();
    void isForgottenWithItsProblem();
};

void AcceptanceTest::staysUntilTheCauseChanges_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("wrong");
    QTest::addColumn<QByteArray>("edited");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isAccepted");
    const auto row = [](const char *name, const char *path, const char *wrong, const char *edited, const char *value,
                        bool isAccepted) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(wrong) << QByteArray(edited) << QByteArray(value)
                            << isAccepted;
    };
    row("a pin: another field changes what its rule gives", "icmp.checksum", "0x1234", "icmp.id", "77", true);
    row("a pin: another wrong value", "icmp.checksum", "0x1234", "icmp.checksum", "0x1235", false);
    row("a check: a field that it does not read", "ipv4.ttl", "0", "ipv4.id", "9", true);
    row("a check: the field itself, still wrong", "ipv4.ihl", "4", "ipv4.ihl", "3", false);
    row("a check: a field that it reads beside its own", "ipv4.fragment_offset", "8190", "ipv4.total_length", "60",
        false);
}

void AcceptanceTest::staysUntilTheCauseChanges()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, wrong);
    QFETCH(const QByteArray, edited);
    QFETCH(const QByteArray, value);
    Desk desk{{path.constData(), wrong.constData()}};
    QVERIFY(!desk.problemAt(path.constData()).isAccepted);
    desk.accept(path.constData());
    QVERIFY(desk.problemAt(path.constData()).isAccepted);
    Desk::must(desk.session.setField(edited.toStdString(), value.toStdString()));
    QTEST(desk.problemAt(path.constData()).isAccepted, "isAccepted");
}

void AcceptanceTest::isOneStepOfTheHistory()
{
    Desk desk{{"icmp.checksum", "0x1234"}};
    const QByteArray bytes = desk.session.packet().bytes;
    const std::size_t before = desk.session.history().position();
    desk.accept("icmp.checksum");
    QCOMPARE(desk.session.history().position(), before + 1);
    QCOMPARE(desk.session.packet().bytes, bytes);
    desk.session.undo();
    QVERIFY(!desk.problemAt("icmp.checksum").isAccepted);
    desk.session.redo();
    QVERIFY(desk.problemAt("icmp.checksum").isAccepted);
    desk.accept("icmp.checksum", false);
    QVERIFY(!desk.problemAt("icmp.checksum").isAccepted);
    QVERIFY(desk.session.packet().accepted.empty());
}

void AcceptanceTest::othersStay()
{
    Desk desk{{"icmp.checksum", "0x1234"}, {"ipv4.ttl", "0"}};
    desk.accept("ipv4.ttl");
    QVERIFY(!desk.problemAt("icmp.checksum").isAccepted);
    desk.accept("icmp.checksum");
    QVERIFY(desk.problemAt("ipv4.ttl").isAccepted);
    desk.accept("ipv4.ttl", false);
    QVERIFY(desk.problemAt("icmp.checksum").isAccepted);
    QVERIFY(!desk.problemAt("ipv4.ttl").isAccepted);
}

void AcceptanceTest::comesBackFromAFile()
{
    Desk desk{{"icmp.checksum", "0x1234"}, {"ipv4.ttl", "0"}};
    desk.accept("ipv4.ttl");
    desk.accept("icmp.checksum");
    TemplateFile file;
    file.packets.push_back(desk.session.packet());
    const auto text = writeTemplate(file, desk.session.registry());
    QVERIFY(text.has_value());
    const auto again = readTemplate(*text, "x.wlt", desk.session.registry());
    QVERIFY2(again, again ? "" : again.error().toString().c_str());
    QVERIFY(again->packets.front() == desk.session.packet());
    desk.session.load(again->packets, true);
    QVERIFY(desk.problemAt("ipv4.ttl").isAccepted && desk.problemAt("icmp.checksum").isAccepted);
}

/// Nobody could see it to take it back.
void AcceptanceTest::isForgottenWithItsProblem()
{
    Desk desk{{"icmp.checksum", "0x1234"}, {"ipv4.ttl", "0"}};
    desk.accept("ipv4.ttl");
    Desk::must(desk.session.setField("ipv4.ttl", "64"));
    QCOMPARE(desk.session.packet().accepted.size(), std::size_t{1});
    desk.accept("icmp.checksum");
    QCOMPARE(desk.session.packet().accepted.size(), std::size_t{1});
    Desk::must(desk.session.setField("ipv4.ttl", "0"));
    QVERIFY(!desk.problemAt("ipv4.ttl").isAccepted);
}

QTEST_GUILESS_MAIN(AcceptanceTest)
#include "tst_acceptance.moc"
