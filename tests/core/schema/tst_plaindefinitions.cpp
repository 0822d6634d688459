// SPDX-License-Identifier: MIT
#include "core/autofield/rulekind.h"
#include "core/dissect/fieldpath.h"
#include "core/edit/editor.h"
#include "core/schema/schemaloader.h"
#include "core/session/session.h"
#include "tests/support/folders.h"
#include "tests/support/randomseed.h"

#include <QDir>
#include <QTest>

using namespace wl;

/// Definitions in plain Kaitai, without one key of ours: they are crafted, read and edited like all others.
class PlainDefinitionsTest : public QObject
{
    Q_OBJECT

private slots:
    void lengthsFollow_data();
    void lengthsFollow();
    void whatIsNotSureIsLeftAlone_data();
    void whatIsNotSureIsLeftAlone();
    void everyFormatOfOthersIsRefusedWithAPlaceOrWorks();
};

namespace {

constexpr const char *plainly = R"(meta: {id: plainly, endian: be, encoding: ASCII}
seq:
  - {id: magic, contents: [0x50, 0x4c]}
  - {id: len_name, type: u1}
  - {id: name, type: str, size: len_name}
  - {id: len_more, type: u2}
  - {id: more, size: len_more - 2}
  - {id: words, type: u1}
  - {id: padded, size: words * 4}
  - {id: num_items, type: u2}
  - {id: items, type: item, repeat: expr, repeat-expr: num_items}
  - {id: tail, type: strz}
types:
  item:
    seq:
      - {id: kind, type: u1, enum: kinds}
      - {id: len_body, type: u2}
      - id: body
        size: len_body
        type: {switch-on: kind, cases: {'kinds::number': number, 'kinds::words': words}}
  number: {seq: [{id: value, type: u4}]}
  words: {seq: [{id: text, type: str, size-eos: true}]}
enums: {kinds: {1: number, 2: words}}
)";

SchemaLoad loadText(const std::string &text)
{
    return loadSchemas(std::vector<SchemaSource>{{"plainly.ksy", text, false}});
}

} // namespace

void PlainDefinitionsTest::lengthsFollow_data()
{
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("value");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("a text") << std::string("name") << std::string("longer")
                            << QByteArray("504c066c6f6e676572 0003 09 01 00000000 0001 0200026869 6100");
    QTest::newRow("bytes whose length counts two more")
        << std::string("more") << std::string("0x0a0b0c")
        << QByteArray("504c0161 0005 0a0b0c 01 00000000 0001 0200026869 6100");
    QTest::newRow("words of four bytes") << std::string("padded") << std::string("0x0102030405060708")
                                         << QByteArray("504c0161000309 020102030405060708 0001 0200026869 6100");
    QTest::newRow("inside an element") << std::string("items[0].body.text") << std::string("hello")
                                       << QByteArray("504c0161000309 0100000000 0001 02000568656c6c6f 6100");
}

void PlainDefinitionsTest::lengthsFollow()
{
    QFETCH(const std::string, path);
    QFETCH(const std::string, value);
    QFETCH(const QByteArray, hex);
    const SchemaLoad load = loadText(plainly);
    QVERIFY2(load.errors.empty(), load.errors.empty() ? "" : load.errors.front().toString().c_str());
    Session session(load.registry);
    session.load({{.bytes = QByteArray::fromHex("504c016100030901000000000001020002686961 00"),
                   .root = *load.registry->rowNamed("plainly")}},
                 false);
    QVERIFY(session.packet().pins.empty());
    QVERIFY(session.setField("plainly." + path, value).has_value());
    QCOMPARE(session.packet().bytes.toHex(), QByteArray::fromHex(hex).toHex());
    session.undo();
    QVERIFY(session.craft("plainly name=abc tail=x").has_value());
    QCOMPARE(session.packet().bytes.toHex(),
             QByteArray("504c036162630002000000"
                        "7800"));
}

void PlainDefinitionsTest::whatIsNotSureIsLeftAlone_data()
{
    QTest::addColumn<std::string>("seq");
    QTest::newRow("two fields of one length") << std::string("[{id: n, type: u1}, {id: a, size: n}, {id: b, size: n}]");
    QTest::newRow("a field that is not always there")
        << std::string("[{id: n, type: u1}, {id: a, size: n, if: n < 9}]");
    QTest::newRow("a length that is not always there")
        << std::string("[{id: k, type: u1}, {id: n, type: u1, if: k > 1}, {id: a, size: n}]");
    QTest::newRow("another expression") << std::string("[{id: n, type: u1}, {id: a, size: n & 3}]");
    QTest::newRow("an author who says what follows what")
        << std::string("[{id: n, type: u1}, {id: a, size: n}, {id: m, type: u1, -default: 3}]");
}

void PlainDefinitionsTest::whatIsNotSureIsLeftAlone()
{
    QFETCH(const std::string, seq);
    const SchemaLoad load = loadText("meta: {id: plainly}\nseq: " + seq + "\n");
    QVERIFY2(load.errors.empty(), load.errors.empty() ? "" : load.errors.front().toString().c_str());
    for (const AttributeInfo &info : load.registry->attributeInfos())
        QVERIFY2(info.autoRule.isEmpty(), info.id.c_str());
}

void PlainDefinitionsTest::everyFormatOfOthersIsRefusedWithAPlaceOrWorks()
{
    const QString given = qEnvironmentVariable("WL_CONFORMANCE");
    const QDir folder((given.isEmpty() ? tests::sourceFolder() + QStringLiteral("/../shared/conformance") : given)
                      + QStringLiteral("/formats"));
    if (!folder.exists())
        QSKIP("the folder with Kaitai's own formats is not there (WL_CONFORMANCE)");
    QRandomGenerator random(tests::randomSeed());
    const std::vector<std::string> imports{folder.filePath(QStringLiteral("ks_path")).toStdString()};
    int accepted = 0;
    for (const QString &name : folder.entryList({QStringLiteral("*.ksy")}, QDir::Files, QDir::Name)) {
        const auto source = readSchema(folder.filePath(name).toStdString());
        QVERIFY(source.has_value());
        const SchemaLoad load = loadSchemas(std::vector<SchemaSource>{*source}, imports);
        for (const Error &error : load.errors)
            QVERIFY2(error.line > 0 && !error.file.empty(), error.toString().c_str());
        QVERIFY2(checkRules(*load.registry).empty(), qPrintable(name));
        const auto root = load.registry->rowNamed(name.chopped(4).toStdString());
        QVERIFY2(root.has_value() || !load.errors.empty(), qPrintable(name));
        if (!root)
            continue;
        ++accepted;
        Session session(load.registry);
        const auto made = session.craft(name.chopped(4).toStdString());
        QVERIFY2(made || !made.error().text.empty(), qPrintable(name));
        session.load({{.bytes = made ? session.packet().bytes : QByteArray(64, '\1'), .root = *root}}, false);
        const QByteArray first = session.packet().bytes;
        for (int edit = 0; edit < 20; ++edit) {
            const FieldTree &tree = session.tree();
            const auto at = static_cast<NodeIndex>(random.bounded(static_cast<quint32>(tree.nodes().size())));
            const std::string path = tree.node(at).isTransparent ? std::string() : pathOf(tree, at);
            (void)session.setField(path, std::to_string(random.bounded(300)));
            // What is shown is what the bytes say.
            const FieldTree again = Editor(load.registry).treeOf(session.packet());
            QVERIFY2(again.nodes().size() == session.tree().nodes().size(), qPrintable(name));
        }
        while (session.history().canUndo())
            session.undo();
        QVERIFY2(session.packet().bytes == first, qPrintable(name));
    }
    QVERIFY(accepted > 140);
}

QTEST_GUILESS_MAIN(PlainDefinitionsTest)
#include "tst_plaindefinitions.moc"
