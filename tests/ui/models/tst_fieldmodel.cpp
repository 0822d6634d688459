// SPDX-License-Identifier: MIT
#include "tests/support/randomseed.h"
#include "tests/ui/models/echopacket.h"
#include "ui/models/fieldmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>

using namespace wl;

namespace {

/// A packet, its model, and somebody who checks every signal.
struct Desk : EchoPacket
{
    Desk() : model(session, selection), tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest) { }

    [[nodiscard]] FieldRow row(const char *path) const { return model.rowAt(rowOf(model, QLatin1String(path))); }
    [[nodiscard]] bool shows(const char *path) const { return rowOf(model, QLatin1String(path)).isValid(); }
    [[nodiscard]] QModelIndex fold(const char *layer) const
    {
        return rowOf(model, QLatin1String(layer), RowKind::Fold);
    }
    /// The last one: that of the layer's own list, behind those of its elements.
    [[nodiscard]] QModelIndex add(const char *layer) const
    {
        QModelIndex last;
        for (const QModelIndex &row : allRows(model, rowOf(model, QLatin1String(layer)).siblingAtColumn(0))) {
            if (model.kindAt(row) == RowKind::Add)
                last = row;
        }
        return last;
    }

    FieldModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class FieldModelTest : public QObject
{
    Q_OBJECT

private slots:
    void layersAreTheTopRows();
    void aRowSaysWhatItsFieldIs_data();
    void aRowSaysWhatItsFieldIs();
    void everyCellSpeaks();
    void onlyLoadingResets();
    void rowsAreMatchedAcrossDissections();
    void onlyWhatChangedIsAnnounced();
    void layersMoveWithTheirRows();
    void defaultsFoldIntoOneLine();
    void aFoldIsOpenedAndClosed();
    void defaultsCanAlwaysBeShown();
    void twoDefaultsAreNotWorthAFold();
    void aSelectedFieldComesOutOfTheFold();
    void aSelectedFieldDoesNotFoldAway();
    void nothingFoldsWhileTyping();
    void anEditedRowStaysWithoutItsField();
    void originsAndRules();
    void aChangeNamesWhatWasAndWhy();
    void problemsStandInTheirRows();
    void absentListsAreOffered();
    void presentListsGrow();
    void unsentLayersAreMarked();
    void mayBeAskedBeforeItHasHeard();
    void randomEditsKeepTheModelSound();
};

void FieldModelTest::layersAreTheTopRows()
{
    const Desk desk;
    QStringList layers;
    for (int i = 0; i < desk.model.rowCount(); ++i) {
        const QModelIndex index = desk.model.index(i, FieldModel::LabelColumn);
        QCOMPARE(desk.model.kindAt(index), RowKind::Layer);
        QCOMPARE(desk.model.rowAt(index).layer, i);
        layers.push_back(index.data(FieldModel::PathRole).toString());
    }
    QCOMPARE(layers, QStringList({QStringLiteral("ethernet"), QStringLiteral("ipv4"), QStringLiteral("icmp")}));
    QVERIFY(!desk.row("icmp").value.isEmpty());
}

void FieldModelTest::aRowSaysWhatItsFieldIs_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("offset");
    QTest::addColumn<bool>("isFlag");

    QTest::newRow("a number in both notations") << "icmp.id"
                                                << "identifier"
                                                << "24528 (0x5fd0)"
                                                << ""
                                                << "0x26" << false;
    QTest::newRow("a number with a name") << "icmp.type"
                                          << "type"
                                          << "8"
                                          << "echo request"
                                          << "0x22" << false;
    QTest::newRow("hex by choice of the definition") << "icmp.checksum"
                                                     << "checksum"
                                                     << "0xd986"
                                                     << ""
                                                     << "0x24" << false;
    QTest::newRow("an address") << "ipv4.dst"
                                << "destination"
                                << "192.0.2.1"
                                << "4 bytes"
                                << "0x1e" << false;
    QTest::newRow("text") << "icmp.data"
                          << "data"
                          << "\"hello world\""
                          << "11 bytes"
                          << "0x2a" << false;
    QTest::newRow("bits inside a byte") << "ipv4.ihl"
                                        << "header length"
                                        << "5"
                                        << ""
                                        << "0x0e.4" << false;
    QTest::newRow("a flag") << "ipv4.dont_fragment"
                            << "don't fragment"
                            << "0"
                            << ""
                            << "0x14.1" << true;
}

void FieldModelTest::aRowSaysWhatItsFieldIs()
{
    QFETCH(const QString, path);
    QFETCH(const bool, isFlag);
    Desk desk;
    desk.model.setShowsDefaults(true);
    const QModelIndex index = rowOf(desk.model, path);
    QVERIFY(index.isValid());
    const FieldRow row = desk.model.rowAt(index);

    QTEST(row.label, "label");
    QTEST(row.value, "value");
    if (!row.value.contains(QLatin1Char('.')))
        QTEST(row.name, "name");
    QTEST(row.offset, "offset");
    QCOMPARE(row.isFlag, isFlag);
    QVERIFY(row.isEditable);
    QVERIFY(desk.model.flags(index.siblingAtColumn(FieldModel::ValueColumn)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!desk.model.flags(index).testFlag(Qt::ItemIsEditable));
}

void FieldModelTest::everyCellSpeaks()
{
    Desk desk;
    desk.must(desk.session.insertElement("ipv4.options[0]", "number=7"));
    for (const QModelIndex &row : allRows(desk.model)) {
        for (int column = 0; column < FieldModel::ColumnCount; ++column) {
            const QModelIndex cell = row.siblingAtColumn(column);
            QVERIFY2(!cell.data(Qt::AccessibleTextRole).toString().isEmpty(),
                     qPrintable(row.data().toString() + QString::number(column)));
        }
    }
    QCOMPARE(rowOf(desk.model, QStringLiteral("icmp.id")).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("identifier, 24528, set by you, offset 0x36"));
}

void FieldModelTest::onlyLoadingResets()
{
    Desk desk;
    const QSignalSpy resets(&desk.model, &FieldModel::modelReset);
    desk.set("icmp.type", "3");
    desk.set("ethernet.type", "0x1234");
    desk.session.undo();
    desk.session.undo();
    desk.must(desk.session.replaceBytes(0, 20, QByteArray(3, '\1')));
    QVERIFY(desk.session.craft("icmp / \"x\"").has_value());
    QCOMPARE(resets.count(), 0);

    desk.open(); // crafting, which is an edit, and loading
    QCOMPARE(resets.count(), 1);
}

void FieldModelTest::rowsAreMatchedAcrossDissections()
{
    Desk desk;
    const QPersistentModelIndex id(rowOf(desk.model, QStringLiteral("icmp.id")));
    const QPersistentModelIndex checksum(rowOf(desk.model, QStringLiteral("icmp.checksum")));
    const QPersistentModelIndex layer(rowOf(desk.model, QStringLiteral("icmp")));
    const quintptr stable = checksum.internalId();

    desk.set("icmp.id", "7");
    desk.must(desk.session.insertElement("ipv4.options[0]", "number=7")); // everything behind moves
    QVERIFY(id.isValid());
    QCOMPARE(desk.model.rowAt(id).value, QStringLiteral("7"));
    QCOMPARE(checksum.internalId(), stable);
    QVERIFY(desk.shows("ipv4.options"));
    QVERIFY(desk.shows("ipv4.options[0].pointer")); // new rows come with all that is below them

    desk.set("icmp.type", "3"); // an unreachable has no identifier
    QVERIFY(!id.isValid());
    QVERIFY(layer.isValid());
    QVERIFY(checksum.isValid());
    QCOMPARE(checksum.internalId(), stable);
}

void FieldModelTest::onlyWhatChangedIsAnnounced()
{
    Desk desk;
    QSet<QString> changed;
    connect(&desk.model, &FieldModel::dataChanged, this, [&](const QModelIndex &first, const QModelIndex &last) {
        QCOMPARE(first.parent(), last.parent());
        for (int row = first.row(); row <= last.row(); ++row)
            changed.insert(first.sibling(row, 0).data(FieldModel::PathRole).toString());
    });
    desk.set("icmp.id", "7");
    changed.remove(QStringLiteral("ethernet")); // a band's summary may speak of anything
    changed.remove(QStringLiteral("ipv4"));
    QCOMPARE(changed,
             QSet<QString>({QStringLiteral("icmp"), QStringLiteral("icmp.id"), QStringLiteral("icmp.checksum")}));
}

void FieldModelTest::layersMoveWithTheirRows()
{
    Desk desk;
    const QPersistentModelIndex outer(rowOf(desk.model, QStringLiteral("ethernet")));
    const QPersistentModelIndex inner(rowOf(desk.model, QStringLiteral("ipv4")));
    desk.must(desk.session.craft("ipv4 / ethernet / \"x\""));
    QVERIFY(outer.isValid() && inner.isValid());
    QCOMPARE(inner.row(), 0);
    QCOMPARE(outer.row(), 1);
}

void FieldModelTest::defaultsFoldIntoOneLine()
{
    const Desk desk;
    QVERIFY(!desk.shows("ipv4.version"));
    QVERIFY(!desk.shows("ipv4.ttl"));
    QVERIFY(desk.shows("ipv4.dst"));      // set
    QVERIFY(desk.shows("ipv4.checksum")); // computed
    const QModelIndex fold = desk.fold("ipv4");
    QVERIFY(fold.isValid());
    const QString text = desk.model.rowAt(fold).label;
    QVERIFY2(text.contains(QStringLiteral("at default: version, ")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("time to live")));
    QVERIFY(!text.contains(QStringLiteral("destination")));
}

void FieldModelTest::aFoldIsOpenedAndClosed()
{
    Desk desk;
    desk.model.setFoldOpen(desk.fold("ipv4"), true);
    QVERIFY(desk.shows("ipv4.version"));
    QVERIFY(desk.shows("ipv4.ttl"));
    QVERIFY(desk.model.rowAt(desk.fold("ipv4")).isOpen);
    QCOMPARE(rowOf(desk.model, QStringLiteral("ipv4.version")).row(), 0); // in the packet's order
    desk.set("icmp.id", "7");
    QVERIFY(desk.shows("ipv4.version"));
    desk.model.setFoldOpen(desk.fold("ipv4"), false);
    QVERIFY(!desk.shows("ipv4.version"));
    QVERIFY(!desk.model.rowAt(desk.fold("ipv4")).isOpen);
}

void FieldModelTest::defaultsCanAlwaysBeShown()
{
    Desk desk;
    desk.model.setShowsDefaults(true);
    QVERIFY(desk.shows("ipv4.version"));
    QVERIFY(!desk.fold("ipv4").isValid());
    desk.model.setShowsDefaults(false);
    QVERIFY(!desk.shows("ipv4.version"));
}

void FieldModelTest::twoDefaultsAreNotWorthAFold()
{
    const Desk desk; // type and code
    QVERIFY(desk.shows("icmp.type"));
    QVERIFY(desk.shows("icmp.code"));
    QVERIFY(!desk.fold("icmp").isValid());
}

void FieldModelTest::aSelectedFieldComesOutOfTheFold()
{
    Desk desk;
    desk.selection.setField("ipv4.ttl", SelectionSource::Bytes);
    QVERIFY(desk.shows("ipv4.ttl"));
    QVERIFY(!desk.shows("ipv4.version"));
    QVERIFY(!desk.model.rowAt(desk.fold("ipv4")).label.contains(QStringLiteral("time to live")));
    desk.selection.setField("icmp.id", SelectionSource::Bytes);
    QVERIFY(!desk.shows("ipv4.ttl"));
}

void FieldModelTest::aSelectedFieldDoesNotFoldAway()
{
    Desk desk;
    desk.set("ipv4.ttl", "7");
    QVERIFY(desk.shows("ipv4.ttl"));
    const QPersistentModelIndex ttl(rowOf(desk.model, QStringLiteral("ipv4.ttl")));
    desk.selection.setField("ipv4.ttl", SelectionSource::Fields);
    desk.set("ipv4.ttl", "64");
    QVERIFY(ttl.isValid());
    desk.selection.setField("icmp.id", SelectionSource::Fields);
    desk.set("icmp.id", "8");
    QVERIFY(!desk.shows("ipv4.ttl"));
}

void FieldModelTest::nothingFoldsWhileTyping()
{
    Desk desk;
    desk.set("ipv4.ttl", "7");
    desk.must(desk.session.beginLive("ipv4.ttl"));
    for (const char *text : {"6", "64", "640", "64"})
        (void)desk.session.setLive(text);
    QVERIFY(desk.shows("ipv4.ttl"));
    desk.session.cancelLive();
    QVERIFY(desk.shows("ipv4.ttl"));
    QCOMPARE(desk.row("ipv4.ttl").value, QStringLiteral("7"));
}

void FieldModelTest::anEditedRowStaysWithoutItsField()
{
    Desk desk;
    const QPersistentModelIndex id(
        rowOf(desk.model, QStringLiteral("icmp.id")).siblingAtColumn(FieldModel::ValueColumn));
    desk.model.setEdited(id);
    desk.set("icmp.type", "3"); // takes the identifier away under the editor
    QVERIFY(id.isValid());
    QCOMPARE(desk.model.nodeAt(id), noNode);
    QCOMPARE(desk.model.rowAt(id).label, QStringLiteral("identifier"));
    desk.session.undo();
    QCOMPARE(desk.model.rowAt(id).value, QStringLiteral("24528 (0x5fd0)"));
    desk.session.redo();
    desk.model.setEdited({});
    QVERIFY(!id.isValid());
}

void FieldModelTest::originsAndRules()
{
    Desk desk;
    QCOMPARE(desk.row("icmp.id").origin, FieldOrigin::Set);
    QCOMPARE(desk.row("icmp.type").origin, FieldOrigin::Plain);
    QCOMPARE(desk.row("icmp.checksum").origin, FieldOrigin::Follows);
    desk.set("icmp.checksum", "0x1234");
    QCOMPARE(desk.row("icmp.checksum").origin, FieldOrigin::Pinned);
    QCOMPARE(desk.row("icmp.checksum").rule, QStringLiteral("0xd986"));
    desk.must(desk.session.setField("icmp.checksum", "0xd986")); // pinned, and right
    QCOMPARE(desk.row("icmp.checksum").origin, FieldOrigin::Pinned);
    QCOMPARE(desk.row("icmp.checksum").rule, QString());
}

void FieldModelTest::aChangeNamesWhatWasAndWhy()
{
    Desk desk;
    QCOMPARE(desk.row("icmp.checksum").was, QString());
    desk.set("icmp.id", "7");
    QCOMPARE(desk.row("icmp.id").was, QStringLiteral("was 24528"));
    QCOMPARE(desk.row("icmp.checksum").was, QStringLiteral("was 0xd986; identifier changed"));
    QCOMPARE(desk.row("icmp.seq").was, QString());
    desk.set("icmp.seq", "1");
    QCOMPARE(desk.row("icmp.id").was, QString());
    QVERIFY(desk.row("icmp.checksum").was.endsWith(QStringLiteral("sequence number changed")));

    // While typing, everything is told against the packet before the editor opened.
    desk.must(desk.session.beginLive("icmp.id"));
    desk.must(desk.session.setLive("1"));
    desk.must(desk.session.setLive("12"));
    QCOMPARE(desk.row("icmp.id").was, QStringLiteral("was 7"));
}

void FieldModelTest::problemsStandInTheirRows()
{
    Desk desk;
    QCOMPARE(desk.row("ipv4").problem, QString());
    desk.set("ipv4.ttl", "0");
    const FieldRow row = desk.row("ipv4.ttl");
    QVERIFY2(row.problem.contains(QStringLiteral("(RFC 1122")), qPrintable(row.problem));
    QCOMPARE(row.fix, QStringLiteral("64"));
    desk.set("ipv4.ttl", "1");
    QCOMPARE(desk.row("ipv4.ttl").problem, QString());

    Packet cut = desk.session.packet();
    cut.bytes.truncate(37); // within the ICMP header
    desk.session.load({cut}, true);
    const QModelIndex error = rowOf(desk.model, QStringLiteral("icmp.checksum"));
    QVERIFY(error.isValid());
    QVERIFY(!desk.model.rowAt(error).problem.isEmpty());
    QVERIFY(!desk.model.rowAt(error).isEditable);
}

void FieldModelTest::absentListsAreOffered()
{
    Desk desk;
    const QModelIndex add = desk.add("ipv4");
    QVERIFY(add.isValid());
    QCOMPARE(desk.model.rowAt(add).label, QStringLiteral("+ add option…"));
    QCOMPARE(QByteArray::fromStdString(desk.model.elementPath(add)), QByteArray("ipv4.options[0]"));
    const auto choices = desk.model.elementChoices(add);
    QVERIFY(choices.size() > 10);
    for (const ElementChoice &choice : choices) {
        QVERIFY(!choice.name.isEmpty());
        const auto result = desk.session.insertElement(desk.model.elementPath(desk.add("ipv4")), choice.text);
        QVERIFY2(result.has_value(), choice.text.c_str());
        desk.session.undo();
    }
}

void FieldModelTest::presentListsGrow()
{
    Desk desk;
    desk.must(desk.session.insertElement(desk.model.elementPath(desk.add("ipv4")), "number=20"));
    const QModelIndex add = desk.add("ipv4");
    QVERIFY(add.isValid());
    QCOMPARE(add.parent().data(FieldModel::PathRole).toString(), QStringLiteral("ipv4.options"));
    QCOMPARE(QByteArray::fromStdString(desk.model.elementPath(add)), QByteArray("ipv4.options[1]"));
    desk.must(desk.session.insertElement(desk.model.elementPath(add), "number=20"));
    QVERIFY(desk.shows("ipv4.options[1].number"));
    QCOMPARE(QByteArray::fromStdString(desk.model.elementPath(desk.add("ipv4"))), QByteArray("ipv4.options[2]"));
}

void FieldModelTest::unsentLayersAreMarked()
{
    Desk desk;
    desk.model.setUnsentLayers(1);
    QVERIFY(desk.row("ethernet").isUnsent);
    QVERIFY(!desk.row("ipv4").isUnsent);
    const QString spoken = desk.model.index(0, FieldModel::LabelColumn).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(QStringLiteral("not sent in this mode")));
}

void FieldModelTest::mayBeAskedBeforeItHasHeard()
{
    EchoPacket desk;
    FieldModel *model = nullptr;
    int asked = 0;
    connect(&desk.session, &Session::packetChanged, this, [&] {
        if (model == nullptr)
            return;
        model->setUnsentLayers(asked % 2);
        for (const QModelIndex &row : allRows(*model))
            asked += row.data(Qt::AccessibleTextRole).toString().isEmpty() ? 0 : 1;
    });
    FieldModel late(desk.session, desk.selection);
    model = &late;
    EchoPacket::must(desk.session.replaceBytes(1, 52, {})); // nearly all of it goes
    QVERIFY(asked > 0);
    desk.session.undo();
    QVERIFY(rowOf(late, QStringLiteral("icmp.id")).isValid());
}

void FieldModelTest::randomEditsKeepTheModelSound()
{
    QRandomGenerator random(tests::randomSeed());
    Desk desk;
    for (int i = 0; i < 300; ++i) {
        const auto size = static_cast<int>(desk.bytes().size());
        const int offset = random.bounded(size + 1);
        const int removed = std::min(size - offset, random.bounded(3));
        QByteArray bytes(random.bounded(3), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        (void)desk.session.replaceBytes(offset, removed, bytes);
        if (random.bounded(4) == 0)
            desk.session.undo();
        const auto rows = allRows(desk.model);
        const QModelIndex picked = rows.at(random.bounded(static_cast<int>(rows.size())));
        if (desk.model.kindAt(picked) == RowKind::Fold)
            desk.model.setFoldOpen(picked, random.bounded(2) == 0);
        else if (desk.model.nodeAt(picked) != noNode)
            desk.selection.setNode(desk.model.nodeAt(picked), SelectionSource::Fields);
        // Every visible row still shows the field of the tree that it says it does.
        for (const QModelIndex &row : allRows(desk.model)) {
            if (desk.model.nodeAt(row) != noNode)
                QCOMPARE(desk.model.indexOf(desk.model.nodeAt(row)), row);
        }
    }
}

QTEST_GUILESS_MAIN(FieldModelTest)
#include "tst_fieldmodel.moc"
