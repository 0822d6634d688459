// SPDX-License-Identifier: MIT
#include "core/check/problems.h"
#include "core/dissect/fieldpath.h"
#include "core/schema/schemaloader.h"
#include "core/session/session.h"

#include <QTest>

using namespace wl;

namespace {

constexpr const char *definition = R"(meta: {id: ruled, endian: be, bit-endian: be}
seq:
  - {id: version, type: b4, valid: 6, doc-ref: RFC 8200 §3}
  - {id: words, type: b4, valid: {min: 5, max: 12}}
  - {id: kind, type: u1, valid: {any-of: [1, 2, words]}}
  - {id: flags, type: u1, -format: hex, valid: {max: 0x3f}}
  - {id: code, type: u1, enum: code, valid: {in-enum: true}}
  - {id: even, type: u1, valid: {expr: _ % 2 == 0}}
  - {id: list, type: u1, valid: {min: 3}, repeat: eos}
enums:
  code: {7: seven}
)";

} // namespace

/// What a packet says that its protocol forbids.
class ProblemsTest : public QObject
{
    Q_OBJECT

private slots:
    void valuesThatAreNotValid_data();
    void valuesThatAreNotValid();
};

void ProblemsTest::valuesThatAreNotValid_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const char *hex, const char *said) {
        QTest::newRow(name) << QByteArray(hex) << QByteArray(said);
    };
    row("all are valid", "6501000702", "");
    row("one value only", "5501000702", "ruled.version: must be 6 (RFC 8200 §3)\n");
    row("below a range", "6401000702", "ruled.words: must be 5 to 12\n");
    row("above a range", "6d01000702", "ruled.words: must be 5 to 12\n");
    row("none of a choice that another field is part of", "6506000702", "ruled.kind: must be one of 1, 2, 5\n");
    row("above the most, in its notation", "6501400702", "ruled.flags: must be at most 0x3f\n");
    row("without a name", "6501000602", "ruled.code: must be one of the values that have a name\n");
    row("against an expression", "6501000703", "ruled.even: must be as its definition's 'valid' says\n");
    row("one element of a list", "6501000702030204", "ruled.list[1]: must be at least 3\n");
    row("two at once", "5501000703",
        "ruled.version: must be 6 (RFC 8200 §3)\nruled.even: must be as its definition's 'valid' says\n");
}

void ProblemsTest::valuesThatAreNotValid()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, said);
    const std::vector<SchemaSource> sources{{"ruled.ksy", definition, false}};
    const SchemaLoad load = loadSchemas(sources);
    for (const Error &error : load.errors)
        qWarning("%s", error.toString().c_str());
    QVERIFY(load.errors.empty());
    Session session(load.registry);
    session.load({{.bytes = QByteArray::fromHex(hex), .root = load.registry->protocol("ruled")->row}}, true);
    const FieldTree &tree = session.tree();
    std::string all;
    for (const Problem &problem : problemsOf(tree, {})) {
        QCOMPARE(problem.level, CheckLevel::Error);
        all += pathOf(tree, problem.node) + ": " + problem.text
            + (problem.reference.empty() ? "" : " (" + problem.reference + ")") + '\n';
    }
    QCOMPARE(QByteArray::fromStdString(all), said);
}

QTEST_GUILESS_MAIN(ProblemsTest)
#include "tst_problems.moc"
