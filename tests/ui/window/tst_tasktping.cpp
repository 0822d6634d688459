// SPDX-License-Identifier: MIT
#include "tests/net/innamespace.h"
#include "tests/ui/window/workbench.h"

#include <QTreeView>

using namespace wl;
using namespace wl::test;

/// The end of task T with the system's own ping socket, in a network of the test's own.
class TaskTPingTest : public QObject
{
    Q_OBJECT

private slots:
    void theSystemAnswers();
};

void TaskTPingTest::theSystemAnswers()
{
    const SendMode ping = modeCalled("ping");
    QVERIFY2(ping.state().works, "ping sockets are open in this network");
    Workbench desk({ping, modeCalled("file")});
    desk.show();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.sender.sent().size(), std::size_t(1));
    QTRY_VERIFY(desk.sender.sent().front().state == SentPacket::State::Replied);
    const SentPacket &sent = desk.sender.sent().front();
    QCOMPARE(sent.reply.bytes.toHex(), QByteArray("0000e1865fd02cda68656c6c6f20776f726c64"));
    QVERIFY(sent.exchange.reply->rttNs > 0);
    QVERIFY2(describe(sent.differences).startsWith(QLatin1String("type 8")), qPrintable(describe(sent.differences)));
    QVERIFY(desk.part<QTreeView>("exchange")
                ->model()
                ->index(0, 3)
                .data()
                .toString()
                .startsWith(QLatin1String("reply in ")));
    auto *reply = desk.part<QTreeView>("replyFields");
    QTRY_VERIFY(reply->isVisible());
    QCOMPARE(valuesOf(*reply, "type"), QStringList({QStringLiteral("8 echo request"), QStringLiteral("0 echo reply")}));
}

int main(int argc, char **argv)
{
    if (qgetenv("WL_NAMESPACE") != "permitted")
        return enterNamespace("permitted", argc, argv);
    const QApplication application(argc, argv);
    TaskTPingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tasktping.moc"
