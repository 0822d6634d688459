// SPDX-License-Identifier: MIT
#include "core/capture/capturefile.h"
#include "core/dissect/fieldpath.h"
#include "tests/ui/window/workbench.h"
#include "ui/fieldview/fieldview.h"
#include "ui/panels/packets/packetspanel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QTreeView>

#include <cstdio>

using namespace wl;
using namespace wl::test;

namespace {

/// An Ethernet capture of echo requests, half a second apart, the last of them cut.
QByteArray captureOf(int count)
{
    Session maker(bundledRegistry());
    const bool isMade = maker.craft("ethernet / ipv4 src=10.0.0.1 dst=10.0.0.2 / icmp seq=1 / \"hello\"").has_value();
    Q_ASSERT(isMade);
    std::vector<QByteArray> bytes;
    for (int i = 0; i < std::min(count, 100); ++i) {
        const bool isSet = maker.setField("icmp.seq", std::to_string(i + 1)).has_value();
        Q_ASSERT(isSet);
        bytes.push_back(maker.packet().bytes);
    }
    std::vector<PacketToWrite> packets;
    for (int i = 0; i < count; ++i)
        packets.push_back({.bytes = viewOf(bytes[static_cast<std::size_t>(i) % bytes.size()]),
                           .timeNs = 1'700'000'000'000'000'000 + std::int64_t{i} * 500'000'000,
                           .originalLength = i == count - 1 ? 1000U : 0U});
    return writePcap(1, packets);
}

struct PacketDesk : Workbench
{
    explicit PacketDesk(int count = 5)
    {
        show();
        path = folder.filePath(QStringLiteral("some.pcap"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(captureOf(count)) < 0)
            qFatal("the folder takes no file");
        file.close();
        window.openPath(path);
        QTRY_VERIFY(view().isVisible() && view().viewport()->rect().contains(placeOf(0).center()));
    }

    [[nodiscard]] QTreeView &view() { return *part<QTreeView>("packets"); }
    [[nodiscard]] QString cell(int row, PacketModel::Column column)
    {
        return view().model()->index(row, column).data().toString();
    }
    [[nodiscard]] QRect placeOf(int row) { return view().visualRect(view().model()->index(row, 1)); }
    void trigger(const char *action) { part<QAction>(action)->trigger(); }
    [[nodiscard]] Capture fileAt(const QString &name)
    {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is no %s", qPrintable(name));
        auto capture = readCapture(file.readAll(), "file");
        if (!capture)
            qFatal("it is no capture");
        return std::move(const_cast<Capture &>(*capture));
    }
};

class Hand
{
public:
    void act(const char *what) { std::printf("  %d. %s\n", ++m_count, what); }
    [[nodiscard]] int count() const { return m_count; }

private:
    int m_count = 0;
};

} // namespace

class PacketsTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatWiresharkShows();
    void keepsQtsModelContract();
    void fixTheThirdByMouse();
    void fixTheThirdByKeyboard();
    void filters();
    void editsTheList();
    void theMenuBarHasItsActions();
    void movesByDropping();
    void copies();
    void saysWhenWiresharkIsMissing();
    void startsWireshark();
    void staysQuickWithAHundredThousand();
};

void PacketsTest::showsWhatWiresharkShows()
{
    PacketDesk desk;
    QVERIFY(desk.view().isVisible()); // brought to the front by a file of several
    QCOMPARE(desk.view().model()->rowCount(), 5);
    QCOMPARE(desk.cell(1, PacketModel::NumberColumn), QStringLiteral("2"));
    QCOMPARE(desk.cell(1, PacketModel::TimeColumn), QStringLiteral("0.500000000"));
    QCOMPARE(desk.cell(1, PacketModel::SourceColumn), QStringLiteral("10.0.0.1"));
    QCOMPARE(desk.cell(1, PacketModel::DestinationColumn), QStringLiteral("10.0.0.2"));
    QCOMPARE(desk.cell(1, PacketModel::ProtocolColumn), QStringLiteral("icmp"));
    QCOMPARE(desk.cell(1, PacketModel::LengthColumn), QStringLiteral("47"));
    QVERIFY(!desk.cell(1, PacketModel::InformationColumn).isEmpty());
    QCOMPARE(desk.cell(4, PacketModel::LengthColumn), QStringLiteral("47 of 1000"));
    desk.part<QAction>("packets.time")->setChecked(true);
    QCOMPARE(desk.cell(1, PacketModel::TimeColumn), QStringLiteral("2023-11-14 22:13:20.500000000"));
}

void PacketsTest::keepsQtsModelContract()
{
    PacketDesk desk;
    const QAbstractItemModelTester tester(desk.view().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const std::vector<std::size_t> some{1, 3};
    desk.session.movePackets(some, 0);
    QVERIFY(desk.session.removePackets(some));
    desk.session.undo();
}

void PacketsTest::fixTheThirdByMouse()
{
    PacketDesk desk;
    std::printf("open a capture, fix the third packet, export: by mouse\n");
    Hand hand;
    const QByteArray before = desk.session.packetAt(2).bytes;
    hand.act("open the capture (Open, and pick the file)");
    hand.act("click the third packet");
    QTest::mouseClick(desk.view().viewport(), Qt::LeftButton, {},
                      desk.view().visualRect(desk.view().model()->index(2, 1)).center());
    QCOMPARE(desk.session.currentIndex(), std::size_t{2});
    auto *fields = desk.part<FieldView>("fieldTree");
    const auto node = findNode(desk.session.tree(), "icmp.seq");
    QVERIFY(node);
    const QModelIndex index = fields->fieldModel().indexOf(*node, FieldModel::ValueColumn);
    fields->scrollTo(index);
    const QRect value = fields->visualRect(index);
    hand.act("double click the sequence number");
    const QPoint place(value.left() + 12, value.center().y());
    QTest::mouseClick(fields->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(fields->viewport(), Qt::LeftButton, {}, place);
    QTRY_VERIFY(fields->fieldEditor() != nullptr);
    hand.act("type 77 and press Enter");
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("77"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(fields->fieldEditor() == nullptr);
    QVERIFY(desk.session.packet().bytes != before);
    QVERIFY(desk.cell(2, PacketModel::NumberColumn).startsWith(QChar(0x25cf)));
    hand.act("File > Export (and name the file)");
    desk.path = desk.folder.filePath(QStringLiteral("fixed.pcapng"));
    desk.trigger("file.export");
    const Capture fixed = desk.fileAt(desk.path);
    QCOMPARE(fixed.packets.size(), std::size_t{5});
    QCOMPARE(toByteArray(fixed.bytesOf(fixed.packets[2])), desk.session.packet().bytes);
    QCOMPARE(fixed.packets[2].timeNs, std::int64_t{1'700'000'001'000'000'000});
    QVERIFY(fixed.packets[4].isCut());
    for (const std::size_t other : {0U, 1U, 3U, 4U})
        QCOMPARE(toByteArray(fixed.bytesOf(fixed.packets[other])), desk.session.packetAt(other).bytes);
    QVERIFY(hand.count() <= 6);
}

void PacketsTest::fixTheThirdByKeyboard()
{
    PacketDesk desk;
    std::printf("open a capture, fix the third packet, save: by keyboard\n");
    Hand hand;
    hand.act("press Ctrl+O (and pick the file)");
    hand.act("press Ctrl+Down twice");
    QTest::keyClick(&desk.window, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&desk.window, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(desk.session.currentIndex(), std::size_t{2});
    QCOMPARE(desk.view().currentIndex().row(), 2);
    hand.act("type icmp.seq=77 (here: the session's own way in)");
    QVERIFY(desk.session.setField("icmp.seq", "77"));
    hand.act("press Ctrl+S: back into the capture");
    QTest::keyClick(&desk.window, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!desk.window.isWindowModified());
    const Capture saved = desk.fileAt(desk.folder.filePath(QStringLiteral("some.pcap")));
    QCOMPARE(saved.packets.size(), std::size_t{5});
    QCOMPARE(toByteArray(saved.bytesOf(saved.packets[2])), desk.session.packet().bytes);
    hand.act("press Enter in the table: the fields have the focus");
    desk.view().setFocus();
    QTest::keyClick(&desk.view(), Qt::Key_Return);
    QVERIFY(desk.part<QWidget>("fieldTree")->hasFocus());
}

void PacketsTest::filters()
{
    PacketDesk desk;
    auto *text = desk.part<QLineEdit>("packetsFilter");
    QTest::keyClicks(text, QStringLiteral("1.5000"));
    QTRY_COMPARE(desk.view().model()->rowCount(), 1);
    QCOMPARE(desk.cell(0, PacketModel::NumberColumn), QStringLiteral("4"));
    text->setText(QStringLiteral("nothing says this"));
    QTRY_COMPARE(desk.view().model()->rowCount(), 0);
    text->clear();
    QCOMPARE(desk.view().model()->rowCount(), 5);
}

void PacketsTest::editsTheList()
{
    PacketDesk desk;
    desk.view().setCurrentIndex(desk.view().model()->index(1, 0));
    desk.view().setFocus();
    QTest::keyClick(&desk.view(), Qt::Key_Delete);
    QCOMPARE(desk.session.packetCount(), std::size_t{4});
    desk.trigger("packets.duplicate");
    desk.trigger("packets.new");
    QCOMPARE(desk.view().model()->rowCount(), 6);
    QTest::keyClick(&desk.view(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.session.history().steps().size(), std::size_t{4});
    for (int i = 0; i < 4; ++i)
        desk.session.undo();
    QCOMPARE(desk.session.packetCount(), std::size_t{5});
    QVERIFY(!desk.window.isWindowModified());
}

void PacketsTest::theMenuBarHasItsActions()
{
    PacketDesk desk;
    desk.view().setCurrentIndex(desk.view().model()->index(1, 0));
    const QAction *shown = nullptr;
    const auto menus = desk.window.menuBar()->actions();
    for (const QAction *menu : menus) {
        const auto entries = menu->menu()->actions();
        for (QAction *entry : entries) {
            if (entry->menu() != nullptr && entry->menu()->actions().contains(desk.part<QAction>("packets.delete")))
                shown = entry;
        }
    }
    QVERIFY(shown != nullptr);
    QVERIFY(!shown->text().isEmpty());
    desk.trigger("packets.delete");
    QCOMPARE(desk.session.packetCount(), std::size_t(4));
    QCOMPARE(desk.cell(1, PacketModel::TimeColumn), QStringLiteral("1.000000000"));
}

void PacketsTest::movesByDropping()
{
    PacketDesk desk;
    const QByteArray first = desk.session.packetAt(0).bytes;
    QAbstractItemModel *model = desk.view().model();
    const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(0, 0)}));
    model->dropMimeData(dragged.get(), Qt::MoveAction, 3, 0, {});
    QCOMPARE(desk.session.packetAt(2).bytes, first);
    QCOMPARE(desk.session.packetCount(), std::size_t{5});
}

void PacketsTest::copies()
{
    PacketDesk desk;
    desk.view().selectAll();
    desk.settings.setValue(QStringLiteral("packets/copyAs"), QStringLiteral("hex"));
    desk.trigger("packets.copy");
    QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 5);
    QVERIFY(
        QGuiApplication::clipboard()->text().startsWith(QString::fromLatin1(desk.session.packetAt(0).bytes.toHex())));
}

void PacketsTest::saysWhenWiresharkIsMissing()
{
    PacketDesk desk;
    const QByteArray programs = qgetenv("PATH");
    qputenv("PATH", desk.folder.path().toLocal8Bit());
    desk.trigger("packets.wireshark");
    qputenv("PATH", programs);
    QVERIFY(desk.window.findChildren<QFrame *>(QStringLiteral("messageBar")).back()->isVisible());
}

void PacketsTest::startsWireshark()
{
    PacketDesk desk;
    QFile program(desk.folder.filePath(QStringLiteral("wireshark")));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\n/bin/cp \"$1\" \"$(/usr/bin/dirname \"$0\")/seen\"\n");
    program.close();
    program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QByteArray programs = qgetenv("PATH");
    qputenv("PATH", desk.folder.path().toLocal8Bit());
    desk.trigger("packets.wireshark");
    qputenv("PATH", programs);
    const QString seen = desk.folder.filePath(QStringLiteral("seen"));
    QTRY_VERIFY(QFile::exists(seen) && QFile(seen).size() > 0);
    QTRY_COMPARE(desk.fileAt(seen).packets.size(), std::size_t{5});
}

void PacketsTest::staysQuickWithAHundredThousand()
{
    QElapsedTimer watch;
    PacketDesk desk(100'000);
    QCOMPARE(desk.view().model()->rowCount(), 100'000);
    watch.start();
    desk.view().scrollToBottom();
    desk.view().grab();
    qInfo("to the last of 100,000 rows, painted: %lld ms", static_cast<long long>(watch.elapsed()));
    QVERIFY(watch.elapsed() < 2000);
    desk.part<QLineEdit>("packetsFilter")->setText(QStringLiteral("49999.500"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.view().model()->rowCount(), 1, 120'000);
}

QTEST_MAIN(PacketsTest)
#include "tst_packets.moc"
