// SPDX-License-Identifier: MIT
#include "core/schema/bundledschemas.h"
#include "core/schema/fieldsource.h"

#include <QTest>

#include <map>

using namespace wl;

/// A field's own lines of a definition.
class FieldSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void cutsOutOneField_data();
    void cutsOutOneField();
    void everyBundledFieldHasItsLines();
};

void FieldSourceTest::cutsOutOneField_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("lines");
    QTest::newRow("with what is below it")
        << 3 << 5 << QStringLiteral("- id: a\n  type: u1\n\n  doc: >-\n    two\n    lines");
    QTest::newRow("in braces, without the comment of the next") << 9 << 5 << QStringLiteral("- {id: b, type: u2}");
    QTest::newRow("the last, with Windows line ends") << 11 << 5 << QStringLiteral("- id: c\n  type: u4");
    QTest::newRow("a line that is not there") << 40 << 5 << QString();
    QTest::newRow("no line") << 0 << 0 << QString();
}

void FieldSourceTest::cutsOutOneField()
{
    QFETCH(const int, line);
    QFETCH(const int, column);
    QFETCH(const QString, lines);
    constexpr const char *definition
        = "meta: {id: t}\nseq:\n  - id: a\n    type: u1\n\n    doc: >-\n      two\n      lines\n"
          "  - {id: b, type: u2}\n  # of c\n  - id: c\r\n    type: u4\r\n\r\ntypes: {}\n";

    const FieldSource source = fieldSource(definition, line, column);

    QCOMPARE(QString::fromStdString(source.lines), lines);
    QCOMPARE(source.keys.isMap(), !lines.isEmpty());
}

void FieldSourceTest::everyBundledFieldHasItsLines()
{
    const RegistryPtr registry = bundledRegistry();
    std::map<std::string, std::string> texts;
    for (const SchemaSource &source : bundledSchemas())
        texts[source.file] = source.text;
    int count = 0;
    for (const AttributeInfo &info : registry->attributeInfos()) {
        const Protocol *protocol = info.type == noRow || info.line == 0 ? nullptr : registry->protocolOf(info.type);
        if (protocol == nullptr)
            continue;
        QVERIFY(texts.contains(protocol->file));
        const FieldSource source = fieldSource(texts[protocol->file], info.line, info.column);
        QVERIFY2(source.keys.isMap(), (protocol->file + ": " + info.id + "\n" + source.lines).c_str());
        if (const auto id = source.keys.textOf("id"); !id.empty())
            QCOMPARE(std::string(id), info.id);
        ++count;
    }
    QVERIFY(count > 1000);
}

QTEST_GUILESS_MAIN(FieldSourceTest)
#include "tst_fieldsource.moc"
