// SPDX-License-Identifier: MIT
#include "tests/net/innamespace.h"
#include "tests/net/recorder.h"

#include <unistd.h>

using namespace wl;
using namespace wl::test;

/// The ping socket where the kernel forbids it: said in words, with the way out.
class PingForbiddenTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhyAndWhatWouldPermitIt();
    void stillPredicts();
    void startSaysTheSame();
    void theModesThatNeedNothingWork();
    void theModesThatNeedMoreSayWhat();
};

namespace {

std::string expectedCommand()
{
    const std::string group = std::to_string(getegid());
    return std::string(geteuid() == 0 ? "" : "sudo ") + "sysctl -w net.ipv4.ping_group_range=\"" + group + " " + group
        + "\"";
}

} // namespace

void PingForbiddenTest::saysWhyAndWhatWouldPermitIt()
{
    const ModeState state = modeCalled("ping").state();

    QVERIFY(!state.works);
    QVERIFY2(state.reason.find("net.ipv4.ping_group_range = ") == 0, state.reason.c_str());
    QVERIFY2(state.reason.find("your group " + std::to_string(getegid())) != std::string::npos, state.reason.c_str());
    QCOMPARE(state.grantCommand, expectedCommand());
}

void PingForbiddenTest::stillPredicts()
{
    QByteArray message = tutorialEcho();
    message.replace(2, 2, QByteArray(2, '\0'));
    const auto predicted = modeCalled("ping").predict(echoRequest(message));

    QVERIFY(predicted);
    QCOMPARE(predicted->bytes.toHex(), tutorialEcho().toHex());
}

void PingForbiddenTest::startSaysTheSame()
{
    const int before = sentOfType(8);
    const Recorder recorder("ping", echoRequest());

    QVERIFY(recorder.refusal);
    QCOMPARE(recorder.refusal->code, ErrorCode::NoPermission);
    QVERIFY2(recorder.refusal->text.find(expectedCommand()) != std::string::npos, recorder.refusal->text.c_str());
    QCOMPARE(sentOfType(8), before);
}

void PingForbiddenTest::theModesThatNeedNothingWork()
{
    for (const char *id : {"file", "udp"})
        QVERIFY2(modeCalled(id).state().works, id);
}

void PingForbiddenTest::theModesThatNeedMoreSayWhat()
{
    const QString program = wl::tests::buildFolder() + QStringLiteral("/wirelathe-netio");
    qputenv("WIRELATHE_NETIO", program.toUtf8());
    const SendRequest request{.bytes = QByteArray(60, '\x45'), .address = "127.0.0.1", .interface = "lo"};
    for (const char *id : {"ethernet", "raw4"}) {
        const ModeState state = modeCalled(id).state();
        QVERIFY2(!state.works, id);
        // Here nothing could be granted: the capability is outside of what may ever be held.
        QVERIFY2(state.reason.find("CAP_NET_RAW") != std::string::npos || access(qPrintable(program), X_OK) != 0,
                 state.reason.c_str());
        const Recorder recorder(id, request);
        QVERIFY(recorder.refusal);
        QVERIFY2(recorder.refusal->code == ErrorCode::NoPermission, recorder.refusal->text.c_str());
    }
}

int main(int argc, char **argv)
{
    return runInNamespace<PingForbiddenTest>("forbidden", argc, argv);
}

#include "tst_pingforbidden.moc"
