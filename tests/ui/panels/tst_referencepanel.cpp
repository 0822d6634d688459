// SPDX-License-Identifier: MIT
#include "tests/ui/window/workbench.h"
#include "ui/panels/reference/referencepanel.h"
#include "ui/panels/reference/referencetext.h"
#include "ui/selection/selection.h"
#include "ui/window/docks.h"

#include <QClipboard>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTreeView>

using namespace wl;

/// What is said of a field, and setting it by a name.
class ReferencePanelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void saysWhatAFieldIsFor_data();
    void saysWhatAFieldIsFor();
    void linksSections_data();
    void linksSections();
    void aLinkOpensOnlyWhenClicked();
    void copiesNamesAndFilters();
    void aNameSetsTheValue();
    void theValueIsFollowedWhileItIsTyped();
    void helpKeyOpensIt();
    void doesNothingWhileHidden();

private:
    [[nodiscard]] QString text() { return m_bench->part<QTextBrowser>("referenceView")->toPlainText(); }
    void select(const char *path) { m_bench->window.selection().setField(path, SelectionSource::Program); }

    std::unique_ptr<test::Workbench> m_bench;
    ReferencePanel *m_panel = nullptr;
};

void ReferencePanelTest::init()
{
    m_bench = std::make_unique<test::Workbench>();
    m_bench->show();
    QVERIFY(m_bench->session.craft("ipv4 src=10.0.0.1 dst=192.0.2.1 / icmp id=24528 seq=11482 / \"hello world\""));
    m_panel = m_bench->window.findChild<ReferencePanel *>();
    QVERIFY(m_panel != nullptr);
    m_bench->window.docks().raise(QStringLiteral("reference"));
    QTRY_VERIFY(!m_bench->part<QLabel>("referenceTitle")->text().isEmpty()); // it waits until it is painted
}

void ReferencePanelTest::saysWhatAFieldIsFor_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QStringList>("phrases");
    const auto row
        = [](const char *path, const QStringList &phrases) { QTest::newRow(path) << QByteArray(path) << phrases; };
    row("icmp.type",
        {QStringLiteral("The kind of message."), QStringLiteral("unsigned number, 8 bits"),
         QStringLiteral("0 to 255 (0xff)"), QStringLiteral("RFC 792"), QStringLiteral("wireshark: icmp.type"),
         QStringLiteral("icmp.ksy, line "), QStringLiteral("- id: type\n"), QStringLiteral("enum: icmp_type")});
    row("icmp.id", {QStringLiteral("unsigned number, 16 bits, big-endian"), QStringLiteral("0 to 65535 (0xffff)")});
    row("icmp.checksum", {QStringLiteral("Kept right by"), QStringLiteral("inet checksum")});
    row("icmp.code", {QStringLiteral("Checked"), QStringLiteral("this type has no such code (RFC 792; IANA")});
    row("icmp.data", {QStringLiteral("bytes")});
    row("ipv4.df", {QStringLiteral("flag, 1 bit")});
    row("ipv4.total_length", {QStringLiteral("Kept right by"), QStringLiteral("bytes")});
    row("icmp",
        {QStringLiteral("How hosts and routers tell each other"), QStringLiteral("Internet"),
         QStringLiteral("dpkt: icmp.ICMP")});
}

void ReferencePanelTest::saysWhatAFieldIsFor()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QStringList, phrases);
    select(path.constData());
    for (const QString &phrase : phrases)
        QVERIFY2(text().contains(phrase), qPrintable(phrase + QStringLiteral(" in: ") + text()));
    QVERIFY(m_bench->part<QLabel>("referenceTitle")
                ->text()
                .contains(QString::fromStdString(m_bench->window.selection().path())));
}

void ReferencePanelTest::linksSections_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QStringList>("addresses");
    const QString rfc = QStringLiteral("https://www.rfc-editor.org/rfc/rfc");
    QTest::newRow("an RFC") << QStringLiteral("RFC 792") << QStringList{rfc + QStringLiteral("792")};
    QTest::newRow("its section") << QStringLiteral("RFC 791 §3.1")
                                 << QStringList{rfc + QStringLiteral("791#section-3.1")};
    QTest::newRow("its appendix") << QStringLiteral("RFC 1305 appendix A.2")
                                  << QStringList{rfc + QStringLiteral("1305#appendix-A.2")};
    QTest::newRow("two of them and something else")
        << QStringLiteral("RFC 792; IEEE 802.3 §4; RFC 1071 §1")
        << QStringList{rfc + QStringLiteral("792"), rfc + QStringLiteral("1071#section-1")};
    QTest::newRow("none") << QStringLiteral("IEEE 802.3 <b>") << QStringList{};
}

void ReferencePanelTest::linksSections()
{
    QFETCH(const QString, reference);
    QFETCH(const QStringList, addresses);
    const QString html = referenceLinks(reference);
    QStringList found;
    const QRegularExpression link(QStringLiteral("href=\"([^\"]*)\""));
    for (auto match = link.globalMatch(html); match.hasNext();)
        found += match.next().captured(1);
    QCOMPARE(found, addresses);
    QVERIFY(!html.contains(QLatin1String("<b>")));
}

void ReferencePanelTest::aLinkOpensOnlyWhenClicked()
{
    QList<QUrl> opened;
    m_panel->openAddress = [&opened](const QUrl &address) { opened += address; };
    select("icmp.checksum");
    QVERIFY(opened.isEmpty());
    auto *view = m_bench->part<QTextBrowser>("referenceView");
    // By keyboard: Tab goes to the first link, Enter follows it.
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Tab);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().host(), QStringLiteral("www.rfc-editor.org"));
}

void ReferencePanelTest::copiesNamesAndFilters()
{
    auto *view = m_bench->part<QTextBrowser>("referenceView");
    const auto follow = [&](const char *path, const char *kind) {
        select(path);
        const QRegularExpression link(QStringLiteral("href=\"(%1:[^\"]*)\"").arg(QLatin1String(kind)));
        QString last;
        for (auto match = link.globalMatch(view->toHtml()); match.hasNext();)
            last = match.next().captured(1);
        QVERIFY(!last.isEmpty());
        emit view->anchorClicked(QUrl(last));
    };
    const auto copied = [] { return QGuiApplication::clipboard()->text(); };
    follow("icmp.id", "filter");
    QCOMPARE(copied(), QStringLiteral("icmp.ident == 24528"));
    follow("icmp.id", "copy");
    QCOMPARE(copied(), QStringLiteral("icmp.ident"));
    follow("ipv4.src", "filter");
    QCOMPARE(copied(), QStringLiteral("ip.src == 10.0.0.1"));
    follow("icmp.checksum", "filter");
    QVERIFY(copied().startsWith(QLatin1String("icmp.checksum == 0x")));
    const FieldTree &tree = m_bench->session.tree();
    select("icmp.data");
    QCOMPARE(displayFilter(tree, m_bench->window.selection().node(), QStringLiteral("data.data")),
             QStringLiteral("data.data == 68:65:6c:6c:6f:20:77:6f:72:6c:64"));
}

void ReferencePanelTest::aNameSetsTheValue()
{
    select("icmp.type");
    auto *names = m_bench->part<QTreeView>("referenceNames");
    auto *filter = m_bench->part<QLineEdit>("referenceFilter");
    QVERIFY(names->isVisible());
    const auto steps = m_bench->session.history().steps().size();
    // By keyboard: a filter and Enter.
    QTest::keyClicks(filter, QStringLiteral("exceed"));
    QCOMPARE(names->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(m_bench->bytes().mid(20, 1).toHex(), QByteArray("0b"));
    QCOMPARE(m_bench->session.history().steps().size(), steps + 1);
    // By mouse: a double click.
    filter->setText(QStringLiteral("echo reply"));
    const QModelIndex first = names->model()->index(0, 1);
    const QPoint at = names->visualRect(first).center();
    QTest::mouseClick(names->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(names->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(m_bench->bytes().mid(20, 1).toHex(), QByteArray("00"));
    QCOMPARE(m_bench->session.history().steps().size(), steps + 2);
    m_bench->session.undo();
    QCOMPARE(m_bench->bytes().mid(20, 1).toHex(), QByteArray("0b"));
    // By number.
    filter->setText(QStringLiteral("0x2a"));
    QVERIFY(names->model()->rowCount() >= 1);
    select("icmp.checksum");
    QVERIFY(!names->isVisible());
}

void ReferencePanelTest::theValueIsFollowedWhileItIsTyped()
{
    select("icmp.checksum");
    auto *value = m_bench->part<QLabel>("referenceValue");
    QVERIFY(value->text().endsWith(QLatin1String("computed")));
    const QString before = text();
    QVERIFY(m_bench->session.beginLive("icmp.checksum"));
    QVERIFY(m_bench->session.setLive("0x1234"));
    QVERIFY(value->text().startsWith(QLatin1String("0x1234")));
    QVERIFY(value->text().contains(QLatin1String("its rule says 0x")));
    m_bench->session.cancelLive();
    QVERIFY(value->text().endsWith(QLatin1String("computed")));
    QCOMPARE(text(), before);
}

void ReferencePanelTest::helpKeyOpensIt()
{
    m_bench->part<QDockWidget>("referenceDock")->hide();
    QTRY_VERIFY(!m_panel->isVisible());
    auto *fields = m_bench->part<QWidget>("fieldTree");
    fields->setFocus();
    select("ipv4.ttl");
    QTest::keyClick(fields, Qt::Key_F1);
    QTRY_VERIFY(m_panel->isVisible());
    QVERIFY(m_bench->part<QLabel>("referenceTitle")->text().contains(QLatin1String("ipv4.ttl")));
    QCOMPARE(QApplication::focusWidget(), fields); // an editor that is open stays open
}

void ReferencePanelTest::doesNothingWhileHidden()
{
    select("icmp.id");
    const QString before = text();
    m_bench->part<QDockWidget>("referenceDock")->hide();
    QTRY_VERIFY(!m_panel->isVisible());
    select("ipv4.ttl");
    QCOMPARE(text(), before);
}

QTEST_MAIN(ReferencePanelTest)
#include "tst_referencepanel.moc"
