// SPDX-License-Identifier: MIT
#include "core/net/netio/jobcontent.h"
#include "tests/net/innamespace.h"
#include "tests/net/netioclient.h"
#include "tests/net/vethpair.h"
#include "tests/support/randomseed.h"

#include <QRandomGenerator>

using namespace wl;
using namespace wl::test;
using netio::Reason;
using netio::Type;

/// wirelathe-netio from its client's side, a client that may be broken or hostile.
class NetioTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void holdsNothingWhenItSpeaks();
    void sendsWhatASealedJobSays();
    void badMessagesAreRefused_data();
    void badMessagesAreRefused();
    void badJobsAreRefused_data();
    void badJobsAreRefused();
    void anyMessagesDoNoHarm();
    void endsWithItsClient();
    void stopsAJob();
    void aJobWaitsBehindAnother();
    void packetsThatDifferLittleShareAFrame();
    void whatWaitsEndsWithWhatRuns();
};

namespace {

QByteArray statusOf(pid_t pid, const QByteArray &key)
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

QByteArray filterMessage(const std::vector<netio::Instruction> &program)
{
    const std::size_t size = program.size() * sizeof(netio::Instruction);
    auto listen = message<netio::Listen>(Type::Listen, size);
    listen.count = static_cast<std::uint32_t>(program.size());
    return bytesOf(&listen, sizeof listen) + bytesOf(program.data(), size);
}

QByteArray asBytes(const netio::Job &job)
{
    return bytesOf(&job, sizeof job);
}

/// Bytes that are often nearly a message.
QByteArray randomMessage(QRandomGenerator &random)
{
    QByteArray bytes(random.bounded(160), '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(4) == 0 ? random.bounded(256) : 0);
    if (bytes.size() >= qsizetype{sizeof(netio::Header)} && random.bounded(8) != 0) {
        static constexpr std::array<std::size_t, 5> sizes{sizeof(netio::Open), sizeof(netio::Listen) + 8,
                                                          sizeof(netio::Job), sizeof(netio::Stop), 33};
        const auto kind = static_cast<std::size_t>(random.bounded(5));
        bytes.resize(static_cast<qsizetype>(sizes[kind]));
        const netio::Header header{.length = static_cast<std::uint32_t>(bytes.size()),
                                   .type = static_cast<Type>(random.bounded(16) == 0 ? random.bounded(80) : kind + 1)};
        std::memcpy(bytes.data(), &header, sizeof header);
    }
    return bytes;
}

} // namespace

void NetioTest::initTestCase()
{
    if (access(netioPath().c_str(), X_OK) != 0)
        QSKIP("the build folder is closed to other users");
    if (!makePair())
        QSKIP("no pair of interfaces can be made here");
}

void NetioTest::holdsNothingWhenItSpeaks()
{
    std::array<int, 2> pipeEnds{};
    QCOMPARE(pipe(pipeEnds.data()), 0); // it inherits the end that writes
    NetioClient client;
    close(pipeEnds[1]);
    const FileDescriptor readEnd(pipeEnds[0]);
    const auto hello = client.hear<netio::Hello>(Type::Hello);
    QVERIFY(hello);
    QCOMPARE(hello->magic, netio::magic);
    QCOMPARE(hello->frameErrno | hello->ipv4Errno | hello->ipv6Errno, 0);

    for (const char *set : {"CapInh", "CapPrm", "CapEff", "CapAmb"})
        QCOMPARE(statusOf(client.process(), set), QByteArray(16, '0'));
    QCOMPARE(statusOf(client.process(), "NoNewPrivs"), QByteArray("1"));
#if !defined(__SANITIZE_ADDRESS__)
    QCOMPARE(statusOf(client.process(), "Seccomp"), QByteArray("2"));
#endif
    char byte = 0;
    QCOMPARE(read(readEnd.number(), &byte, 1), ssize_t{0}); // nobody holds it open any more
}

void NetioTest::sendsWhatASealedJobSays()
{
    const FarEnd far;
    QVERIFY(far.isOpen());
    NetioClient client;
    QVERIFY(client.opens("near0"));
    const QByteArray content = contentOf(experimentalFrame(), 50);
    netio::Job job = jobFor(content, 50);
    job.loops = 3;
    const FileDescriptor file = memoryFile(content);
    QVERIFY(client.say(asBytes(job), file.number()));
    const auto finished = client.hear<netio::Finished>(Type::Finished);

    QVERIFY(finished);
    QCOMPARE(finished->reason, Reason::None);
    QCOMPARE(finished->sent, std::uint64_t{150});
    QCOMPARE(far.received(), QList<QByteArray>(150, experimentalFrame()));
}

void NetioTest::badMessagesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, bool isOpen, const QByteArray &bytes, Reason reason) {
        QTest::newRow(name) << bytes << isOpen << static_cast<int>(reason);
    };
    const auto changed = [](QByteArray bytes, qsizetype at, char value) {
        bytes[at] = value;
        return bytes;
    };
    const QByteArray open = openMessage("near0");
    const netio::Instruction accept{.code = 0x06, .k = 0xffff};

    row("one byte", false, "x", Reason::BadMessage);
    row("another version", false, changed(open, 6, 9), Reason::BadVersion);
    row("a type that there is not", false, changed(open, 4, 9), Reason::BadMessage);
    row("a type that only a port says", false, changed(open, 4, 65), Reason::BadMessage);
    row("shorter than it says", false, open.left(open.size() - 1), Reason::BadMessage);
    row("longer than it says", false, open + '\0', Reason::BadMessage);
    row("longer than any message", false, QByteArray(20000, '\1'), Reason::BadMessage);
    row("a name without an end", false, open.left(8) + QByteArray(16, 'x'), Reason::BadMessage);
    row("no name", false, open.left(8) + QByteArray(16, '\0'), Reason::BadMessage);
    row("a name with a slash", false, openMessage("../lo"), Reason::BadMessage);
    row("an unknown interface", false, openMessage("nothing0"), Reason::NoInterface);
    row("a second interface", true, openMessage("lo"), Reason::OutOfTurn);
    row("a filter before an interface", false, filterMessage({accept}), Reason::OutOfTurn);
    row("an empty filter", true, filterMessage({}), Reason::BadMessage);
    row("a filter shorter than its count", true, filterMessage({accept, accept}).chopped(8), Reason::BadMessage);
    row("a filter without an end", true, filterMessage({{.code = 0x00}}), Reason::BadFilter);
    row("an unknown instruction", true, filterMessage({{.code = 0xffff}, accept}), Reason::BadFilter);
    row("a call", true, filterMessage({{.code = 0x85}, accept}), Reason::BadFilter);
    row("a jump out", true, filterMessage({{.code = 0x05, .k = 1}, accept}), Reason::BadFilter);
    row("a jump around the world", true, filterMessage({{.code = 0x05, .k = 0xffffffff}, accept}), Reason::BadFilter);
    row("a branch out", true, filterMessage({{.code = 0x15, .jumpFalse = 1}, accept}), Reason::BadFilter);
    row("scratch memory", true, filterMessage({{.code = 0x60, .k = 0}, accept}), Reason::BadFilter);
    row("division by 0", true, filterMessage({{.code = 0x34, .k = 0}, accept}), Reason::BadFilter);
    row("a job before an interface", false, asBytes(jobFor(contentOf(experimentalFrame()))), Reason::OutOfTurn);
}

/// And afterwards it is as it was.
void NetioTest::badMessagesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isOpen);
    QFETCH(const int, reason);
    NetioClient client;
    QVERIFY(isOpen ? client.opens("near0") : client.hear<netio::Hello>(Type::Hello).has_value());
    QVERIFY(client.say(bytes));
    const auto refused = client.hear<netio::Refused>(Type::Refused);

    QVERIFY(refused);
    QCOMPARE(static_cast<int>(refused->reason), reason);
    if (isOpen) {
        QVERIFY(client.say(filterMessage({{.code = 0x06, .k = 0xffff}})));
        QVERIFY(client.hear<netio::Listening>(Type::Listening));
    } else {
        QVERIFY(client.say(openMessage("near0")));
        QVERIFY(client.hear<netio::Opened>(Type::Opened));
    }
}

void NetioTest::badJobsAreRefused_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("seals"); // -1: no file at all
    QTest::addColumn<int>("reason");
    constexpr int all = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW;
    const auto row = [](const char *name, const netio::Job &job, const QByteArray &content, int seals, Reason reason) {
        QTest::newRow(name) << asBytes(job) << content << seals << static_cast<int>(reason);
    };
    const QByteArray good = contentOf(experimentalFrame());
    const auto edited = [&](auto change) {
        netio::Job job = jobFor(good);
        change(job);
        return job;
    };
    const auto entry = [&](std::uint32_t offset, std::uint32_t length) {
        const netio::Entry facts{.offset = offset, .length = length};
        return bytesOf(&facts, sizeof facts) + experimentalFrame();
    };
    QByteArray backwards = contentOf(experimentalFrame(), 2);
    backwards[0] = 1; // the first is due after the second

    row("no file", jobFor(good), good, -1, Reason::NotSealed);
    row("not sealed", jobFor(good), good, 0, Reason::NotSealed);
    row("may be written", jobFor(good), good, F_SEAL_SHRINK | F_SEAL_GROW, Reason::NotSealed);
    row("may shrink", jobFor(good), good, F_SEAL_WRITE | F_SEAL_GROW, Reason::NotSealed);
    row("may grow", jobFor(good), good, F_SEAL_WRITE | F_SEAL_SHRINK, Reason::NotSealed);
    row("sealed for the future only", jobFor(good), good, F_SEAL_FUTURE_WRITE | F_SEAL_SHRINK | F_SEAL_GROW,
        Reason::NotSealed);
    row("a file shorter than said", jobFor(good), good.chopped(1), all, Reason::BadJob);
    row("a file longer than said", jobFor(good), good + 'x', all, Reason::BadJob);
    row("an empty file", jobFor(good), {}, all, Reason::BadJob);
    row("no entries", edited([](auto &job) { job.entries = 0; }), good, all, Reason::BadMessage);
    row("more entries than fit", edited([](auto &job) { job.entries = 1U << 31; }), good, all, Reason::BadMessage);
    row("no loops", edited([](auto &job) { job.loops = 0; }), good, all, Reason::BadMessage);
    row("no link", edited([](auto &job) { job.link = {}; }), good, all, Reason::BadMessage);
    row("a link that there is not", edited([](auto &job) { job.link = static_cast<netio::Link>(4); }), good, all,
        Reason::BadMessage);
    row("more packets than the limits leave", edited([](auto &job) { job.loops = 4'000'000'000; }), good, all,
        Reason::OverLimit);
    row("a schedule of centuries", edited([](auto &job) {
            job.loops = 1000;
            job.loopNs = std::uint64_t{1} << 60;
        }),
        good, all, Reason::BadJob);
    row("a frame in front of the frames", jobFor(good), entry(0, 14), all, Reason::BadJob);
    row("a frame over the end", jobFor(good), entry(16, 26), all, Reason::BadJob);
    row("a frame behind the end", jobFor(good), entry(0xfffffff0, 14), all, Reason::BadJob);
    row("a length around the world", jobFor(good), entry(16, 0xffffffff), all, Reason::BadJob);
    row("a frame without a whole header", jobFor(good), entry(16, 13), all, Reason::BadJob);
    row("no IPv4 packet", edited([](auto &job) { job.link = netio::Link::Ipv4; }), good, all, Reason::BadJob);
    row("no IPv6 packet", edited([](auto &job) { job.link = netio::Link::Ipv6; }), good, all, Reason::BadJob);
    row("backwards in time", jobFor(backwards, 2), backwards, all, Reason::BadJob);
    const auto patched = [&](netio::Patch patch, std::uint32_t count = 1, std::uint32_t at = 0) {
        const qsizetype frameAt = sizeof(netio::Entry);
        const netio::Entry facts{.offset = frameAt,
                                 .length = static_cast<std::uint32_t>(experimentalFrame().size()),
                                 .patches = count,
                                 .patchesAt
                                 = at != 0 ? at : static_cast<std::uint32_t>(frameAt + experimentalFrame().size())};
        return bytesOf(&facts, sizeof facts) + experimentalFrame() + bytesOf(&patch, sizeof patch);
    };
    const auto patchRow = [&](const char *name, const QByteArray &content) {
        row(name, jobFor(content), content, all, Reason::BadJob);
    };
    patchRow("a patch over the end of its frame", patched({.offset = 24, .length = 2}));
    patchRow("a patch of no bytes", patched({.offset = 20, .length = 0}));
    patchRow("a patch of more bytes than it has", patched({.offset = 14, .length = 5}));
    patchRow("more patches than there are", patched({.offset = 20, .length = 1}, 2));
    QByteArray many = patched({.offset = 20, .length = 1}, 9);
    for (int i = 0; i < 8; ++i)
        many += many.last(qsizetype{sizeof(netio::Patch)});
    patchRow("more patches than one may have", many);
    patchRow("patches around the world", patched({.offset = 20, .length = 1}, 0xffffffff));
    patchRow("patches behind the end", patched({.offset = 20, .length = 1}, 1, 0xfffffff8));
    patchRow("a place of patches without one", patched({.offset = 20, .length = 1}, 0));
}

void NetioTest::badJobsAreRefused()
{
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, content);
    QFETCH(const int, seals);
    QFETCH(const int, reason);
    const FarEnd far;
    NetioClient client;
    QVERIFY(client.opens("near0"));
    const FileDescriptor file = memoryFile(content, std::max(seals, 0));
    QVERIFY(client.say(message, seals < 0 ? -1 : file.number()));
    const auto refused = client.hear<netio::Refused>(Type::Refused);

    QVERIFY(refused);
    QCOMPARE(refused->what, Type::Job);
    QCOMPARE(static_cast<int>(refused->reason), reason);
    QVERIFY(far.received().isEmpty());
    const QByteArray good = contentOf(experimentalFrame());
    const FileDescriptor goodFile = memoryFile(good);
    QVERIFY(client.say(asBytes(jobFor(good)), goodFile.number()));
    QVERIFY(client.hear<netio::Finished>(Type::Finished));
    QCOMPARE(far.received().size(), qsizetype{1});
}

/// WL_ROUNDS says how many; a million takes half a minute.
void NetioTest::anyMessagesDoNoHarm()
{
    const int rounds = qEnvironmentVariableIsSet("WL_ROUNDS") ? qEnvironmentVariableIntValue("WL_ROUNDS") : 20'000;
    QRandomGenerator random(tests::randomSeed());
    const FarEnd far(ETH_P_ALL);
    QVERIFY(shell(QStringLiteral("echo 1 >/proc/sys/net/ipv6/conf/near0/disable_ipv6"))); // else it sends by itself
    static_cast<void>(far.received());
    const qint64 before = receivedBy("far0");
    NetioClient client;
    QVERIFY(client.opens("near0"));
    const FileDescriptor file = memoryFile(QByteArray(64, '\xff'));
    for (int i = 0; i < rounds; ++i) {
        QByteArray bytes = randomMessage(random);
        if (bytes.isEmpty())
            continue; // an empty record is how a socket says that its other end is gone
        QVERIFY2(client.say(bytes, random.bounded(4) == 0 ? file.number() : -1), "it has ended");
        while (!client.hear(0).isEmpty()) { }
    }
    const QByteArray good = contentOf(experimentalFrame());
    const FileDescriptor goodFile = memoryFile(good);
    QVERIFY(client.say(asBytes(jobFor(good)), goodFile.number()));
    QVERIFY(client.hear<netio::Finished>(Type::Finished));
    QCOMPARE(receivedBy("far0"), before + 1);
    QCOMPARE(far.received(), QList<QByteArray>{experimentalFrame()});
}

/// A client that dies without a word, many times.
void NetioTest::endsWithItsClient()
{
    const QByteArray content = contentOf(experimentalFrame(), 1000, 200'000);
    netio::Job job = jobFor(content, 1000);
    job.loops = 1000;
    job.loopNs = 200'000'000;
    for (int round = 0; round < 10; ++round) {
        std::array<int, 2> pipeEnds{};
        QCOMPARE(pipe(pipeEnds.data()), 0);
        const pid_t clientProcess = fork();
        if (clientProcess == 0) {
            NetioClient client;
            const pid_t port = client.process();
            const FileDescriptor file = memoryFile(content);
            const bool runs = client.opens("near0") && client.say(asBytes(job), file.number())
                && client.hear<netio::Progress>(Type::Progress);
            const bool told = runs && write(pipeEnds[1], &port, sizeof port) == ssize_t{sizeof port};
            for (close(pipeEnds[1]); told;)
                pause();
            _exit(1);
        }
        close(pipeEnds[1]);
        const FileDescriptor readEnd(pipeEnds[0]);
        pid_t port = 0;
        QCOMPARE(read(readEnd.number(), &port, sizeof port), ssize_t{sizeof port});
        const FarEnd far;
        kill(clientProcess, SIGKILL);
        waitpid(clientProcess, nullptr, 0);

        // Nobody here can wait for a grandchild: it is gone or a zombie when it has no memory left.
        QTRY_VERIFY_WITH_TIMEOUT(statusOf(port, "VmSize").isEmpty(), 10000);
        const auto rest = far.received();
        QTest::qWait(5);
        QVERIFY(far.received().isEmpty());
    }
}

void NetioTest::stopsAJob()
{
    NetioClient client;
    QVERIFY(client.opens("near0"));
    const QByteArray content = contentOf(experimentalFrame(), 2, 3'600'000'000'000);
    const FileDescriptor file = memoryFile(content);
    QVERIFY(client.say(asBytes(jobFor(content, 2)), file.number()));
    QVERIFY(client.hear<netio::Progress>(Type::Progress));
    const auto stop = message<netio::Stop>(Type::Stop);
    QVERIFY(client.say(bytesOf(&stop, sizeof stop)));
    const auto finished = client.hear<netio::Finished>(Type::Finished);

    QVERIFY(finished);
    QCOMPARE(finished->reason, Reason::Stopped);
    QCOMPARE(finished->sent, std::uint64_t{1});
}

void NetioTest::aJobWaitsBehindAnother()
{
    constexpr std::uint64_t apartNs = 500'000'000; // the others are said long before the first is done
    const FarEnd far;
    NetioClient client;
    QVERIFY(client.opens("near0"));
    const QByteArray content = contentOf(experimentalFrame(), 3, apartNs);
    QByteArray behind = contentOf(experimentalFrame(), 2);
    for (qsizetype at = 0; at < 2; ++at)
        std::memcpy(behind.data() + at * qsizetype{sizeof(netio::Entry)}, &apartNs, sizeof apartNs);
    const FileDescriptor file = memoryFile(content);
    const FileDescriptor second = memoryFile(behind);
    QVERIFY(client.say(asBytes(jobFor(content, 3)), file.number()));
    QVERIFY(client.say(asBytes(jobFor(behind, 2)), second.number()));
    QVERIFY(client.say(asBytes(jobFor(behind, 2)), second.number()));

    const auto refused = client.hear<netio::Refused>(Type::Refused);
    QVERIFY(refused);
    QCOMPARE(refused->reason, Reason::OutOfTurn);
    for (const std::uint64_t sent : {3, 2}) {
        const auto finished = client.hear<netio::Finished>(Type::Finished);
        QVERIFY(finished);
        QCOMPARE(finished->reason, Reason::None);
        QCOMPARE(finished->sent, sent);
    }
    QCOMPARE(far.received().size(), qsizetype{5});
    QVERIFY(client.say(asBytes(jobFor(content, 3)), file.number())); // and then there is room again
    QVERIFY(client.hear<netio::Finished>(Type::Finished));
}

void NetioTest::packetsThatDifferLittleShareAFrame()
{
    QRandomGenerator random(tests::randomSeed());
    QList<QByteArray> packets;
    PortJob job;
    for (int i = 0; i < 150; ++i) { // what the far end keeps without being asked
        QByteArray packet = experimentalFrame(QByteArray(100 + (i / 50), 'x'));
        for (int changes = random.bounded(12); changes > 0; --changes)
            packet[14 + random.bounded(static_cast<int>(packet.size()) - 14)] = static_cast<char>(random.bounded(256));
        packets += packet;
        addPacket(job, viewOf(packet), 0);
    }
    QVERIFY(!job.patches.empty());
    QVERIFY(job.frames.size() > 3 && job.frames.size() < 150);

    const FarEnd far;
    NetioClient client;
    QVERIFY(client.opens("near0"));
    const auto ready = packed(job);
    QVERIFY(ready);
    const auto file = sealed(*ready, job);
    QVERIFY(file);
    QVERIFY(client.say(asBytes(ready->message), file->number()));
    const auto finished = client.hear<netio::Finished>(Type::Finished);
    QVERIFY(finished);
    QCOMPARE(finished->reason, Reason::None);
    QCOMPARE(far.received(), packets);
}

void NetioTest::whatWaitsEndsWithWhatRuns()
{
    const FarEnd far;
    NetioClient client;
    QVERIFY(client.opens("near0"));
    const QByteArray content = contentOf(experimentalFrame(), 2, 3'600'000'000'000);
    const FileDescriptor file = memoryFile(content);
    QVERIFY(client.say(asBytes(jobFor(content, 2)), file.number()));
    QVERIFY(client.say(asBytes(jobFor(content, 2)), file.number()));
    QVERIFY(client.hear<netio::Progress>(Type::Progress));
    const auto stop = message<netio::Stop>(Type::Stop);
    QVERIFY(client.say(bytesOf(&stop, sizeof stop)));
    for (const std::uint64_t sent : {1, 0}) {
        const auto finished = client.hear<netio::Finished>(Type::Finished);
        QVERIFY(finished);
        QCOMPARE(finished->reason, Reason::Stopped);
        QCOMPARE(finished->sent, sent);
    }
    QCOMPARE(far.received().size(), qsizetype{1});
}

int main(int argc, char **argv)
{
    return runInNamespace<NetioTest>("observed", argc, argv);
}

#include "tst_netio.moc"
