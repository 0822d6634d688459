// SPDX-License-Identifier: MIT
#include "core/print/jsonl.h"
#include "tests/support/packettree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wl;

namespace {

QJsonObject parsed(const std::string &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s: %s", qPrintable(error.errorString()), text.c_str());
    return document.object();
}

} // namespace

class JsonlTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_registry = bundledRegistry(); }
    void saysEverythingOfOnePacket();
    void leavesOutWhatIsNotKnown();
    void listsErrors();
    void writesWideIntegersAsText();
    void escapesTexts_data();
    void escapesTexts();

private:
    RegistryPtr m_registry;
};

void JsonlTest::saysEverythingOfOnePacket()
{
    const FieldTree tree = treeOf(m_registry, "icmp", "0800d9865fd02cda6869");
    JsonContext context{.number = 3, .timeNs = 1'700'000'000'000'000'007, .linkType = 1};
    context.autoState = [](NodeIndex node) { return node == 3 ? "pinned" : "none"; };
    context.problems.push_back({.path = "icmp.code", .text = "is odd", .level = "note"});

    const std::string line = jsonLine(tree, context);

    QVERIFY(line.find('\n') == std::string::npos);
    const QJsonObject object = parsed(line);
    QCOMPARE(object.value(u"n").toInt(), 3);
    QCOMPARE(object.value(u"time").toString(), QStringLiteral("1700000000.000000007"));
    QCOMPARE(object.value(u"linktype").toInt(), 1);
    QCOMPARE(object.value(u"caplen").toInt(), 10);
    QCOMPARE(object.value(u"hex").toString(), QStringLiteral("0800d9865fd02cda6869"));
    QCOMPARE(object.value(u"layers").toArray(), QJsonArray{QStringLiteral("icmp")});
    QCOMPARE(object.value(u"errors").toArray().size(), 0);
    QCOMPARE(object.value(u"problems").toArray().first().toObject().value(u"path").toString(),
             QStringLiteral("icmp.code"));
    const QJsonArray fields = object.value(u"fields").toArray();
    QCOMPARE(fields.size(), 6);
    const QJsonObject checksum = fields[2].toObject();
    QCOMPARE(checksum.value(u"path").toString(), QStringLiteral("icmp.checksum"));
    QCOMPARE(checksum.value(u"bit").toInt(), 16);
    QCOMPARE(checksum.value(u"bits").toInt(), 16);
    QCOMPARE(checksum.value(u"type").toString(), QStringLiteral("integer"));
    QCOMPARE(checksum.value(u"value").toInt(), 0xd986);
    QCOMPARE(checksum.value(u"text").toString(), QStringLiteral("0xd986"));
    QCOMPARE(checksum.value(u"auto").toString(), QStringLiteral("pinned"));
    const QJsonObject data = fields[5].toObject();
    QCOMPARE(data.value(u"type").toString(), QStringLiteral("bytes"));
    QCOMPARE(data.value(u"value").toString(), QStringLiteral("6869"));
    QCOMPARE(data.value(u"text").toString(), QStringLiteral("\"hi\""));
    QCOMPARE(data.value(u"auto").toString(), QStringLiteral("none"));
}

void JsonlTest::leavesOutWhatIsNotKnown()
{
    const QJsonObject object = parsed(jsonLine(treeOf(m_registry, "raw", "00"), {}));
    QVERIFY(!object.contains(u"time"));
    QVERIFY(!object.contains(u"linktype"));
    QCOMPARE(object.value(u"n").toInt(), 1);
}

void JsonlTest::listsErrors()
{
    const QJsonObject object = parsed(jsonLine(treeOf(m_registry, "udp", "00010002"), {}));
    const QJsonObject error = object.value(u"errors").toArray().first().toObject();
    QCOMPARE(error.value(u"bit").toInt(), 32);
    QCOMPARE(error.value(u"text").toString(), QStringLiteral("4 bytes are missing"));
    QCOMPARE(object.value(u"fields").toArray().size(), 2);
}

void JsonlTest::writesWideIntegersAsText()
{
    const RegistryPtr registry = registryOf(R"(
meta: {id: wide, title: Wide, endian: be}
seq: [{id: a, type: u8}, {id: b, type: u8}, {id: c, type: s8}]
)");
    const std::string line
        = jsonLine(treeOf(registry, "wide", "001fffffffffffff 0020000000000000 8000000000000000"), {});
    QVERIFY(line.find("\"value\":9007199254740991,") != std::string::npos);
    QVERIFY(line.find("\"value\":\"9007199254740992\",") != std::string::npos);
    QVERIFY(line.find("\"value\":\"-9223372036854775808\",") != std::string::npos);
}

void JsonlTest::escapesTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("plain") << QByteArray("a b") << QByteArray("\"a b\"");
    QTest::newRow("quote and backslash") << QByteArray("\"\\") << QByteArray(R"("\"\\")");
    QTest::newRow("control") << QByteArray("\x01\n\x7f") << QByteArray(R"("\u0001\u000a\u007f")");
    QTest::newRow("C1 control") << QByteArray("\xc2\x9b") << QByteArray(R"("\u009b")");
    QTest::newRow("direction override") << QByteArray("\xe2\x80\xae") << QByteArray(R"("\u202e")");
    QTest::newRow("printable") << QByteArray("ä→😀") << QByteArray("\"ä→😀\"");
    QTest::newRow("outside the first plane") << QByteArray("\xf3\xa0\x80\x81") << QByteArray(R"("\udb40\udc01")");
    QTest::newRow("no UTF-8") << QByteArray("\xff") << QByteArray("\"\xef\xbf\xbd\"");
}

void JsonlTest::escapesTexts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, json);
    QCOMPARE(QByteArray::fromStdString(jsonString(std::string_view(text.constData(), std::size_t(text.size())))), json);
}

QTEST_GUILESS_MAIN(JsonlTest)
#include "tst_jsonl.moc"
