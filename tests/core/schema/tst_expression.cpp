// SPDX-License-Identifier: MIT
#include "core/dissect/fieldtree.h"
#include "core/dissect/treesource.h"
#include "core/schema/schemaloader.h"

#include <QTest>

using namespace wl;

/// What expressions are worth: each row is an instance of one small type over fixed bytes, evaluated both while the
/// packet is read (by the dissector) and afterwards (in the tree).
class ExpressionTest : public QObject
{
    Q_OBJECT

private slots:
    void hasThisValue_data();
    void hasThisValue();
    void mistakesNameTheirColumn_data();
    void mistakesNameTheirColumn();
};

namespace {

std::string shown(const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Absent:
        return "absent";
    case Value::Kind::Error:
        return "none";
    case Value::Kind::Integer:
        return value.integer < 0 ? std::to_string(static_cast<qint64>(value.integer))
                                 : std::to_string(static_cast<quint64>(value.integer));
    case Value::Kind::Boolean:
        return value.integer != 0 ? "true" : "false";
    case Value::Kind::Float:
        return std::to_string(value.number);
    case Value::Kind::Bytes:
        return "0x" + toByteArray(value.view()).toHex().toStdString();
    case Value::Kind::Text:
        return "\"" + std::string(asText(value.view())) + "\"";
    case Value::Kind::Structure:
        return "structure";
    case Value::Kind::List:
    case Value::Kind::Array:
        return "list";
    case Value::Kind::Stream:
        return "stream";
    }
    return "?";
}

/// u8 = 200, s8 = -56, u16 = 0x1234, flag = 1, bits = 5, absent is not there, data = 010203, name = "abc", inner.x = 7,
/// list = 1 2 3 4.
constexpr const char *head = R"(
meta: {id: t, endian: be, encoding: UTF-8}
seq:
  - {id: u8, type: u1}
  - {id: s8, type: s1}
  - {id: u16, type: u2}
  - {id: flag, type: b1}
  - {id: bits, type: b7, enum: e}
  - {id: missing, type: u1, if: u8 == 0}
  - {id: data, size: 3}
  - {id: name, type: str, size: 3}
  - {id: inner, type: inner}
  - {id: list, type: u1, repeat: expr, repeat-expr: 4}
  - {id: items, type: inner, repeat: expr, repeat-expr: 2}
  - {id: big, type: u8}
types:
  inner:
    seq: [{id: x, type: u1}]
    instances: {twice: {value: x * 2}, up: {value: _parent.u16}, place: {value: _root.u8}}
enums: {e: {5: five, 6: six}}
instances:
  value:
    value: >-
      )";
constexpr const char *packetHex = "c8c8123485010203616263"
                                  "07"
                                  "01020304"
                                  "0809"
                                  "ffffffffffffffff";

} // namespace

void ExpressionTest::hasThisValue_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("value");
    const auto row
        = [](const char *code, const char *value) { QTest::newRow(code) << QByteArray(code) << QByteArray(value); };
    for (const auto &[code, value] : std::initializer_list<std::pair<const char *, const char *>>{
             {"1 + 2 * 3", "7"},
             {"(1 + 2) * 3", "9"},
             {"10 - 2 - 3", "5"},
             {"2 * 3 % 4", "2"},
             {"7 / 2", "3"},
             {"-7 / 2", "-4"},
             {"7 / -2", "-4"},
             {"-7 / -2", "3"},
             {"-8 / 2", "-4"},
             {"7 % 3", "1"},
             {"-7 % 3", "2"},
             {"7 % -3", "-2"},
             {"-7 % -3", "-1"},
             {"1 / 0", "none"},
             {"1 % 0", "none"},
             {"9223372036854775807 + 1", "9223372036854775808"},
             {"18446744073709551615 + 0", "18446744073709551615"},
             {"18446744073709551615 + 1", "none"},
             {"-9223372036854775807 - 1", "-9223372036854775808"},
             {"-9223372036854775807 - 2", "none"},
             {"18446744073709551615 * 2", "none"},
             {"-(-9223372036854775807 - 1)", "9223372036854775808"},
             {"(18446744073709551615 + 1) * 0", "none"},
             {"1 << 63", "9223372036854775808"},
             {"1 << 64", "none"},
             {"1 << -1", "none"},
             {"1 << 0", "1"},
             {"256 >> 4", "16"},
             {"-1 >> 1", "-1"},
             {"1 >> 64", "none"},
             {"2 << 63", "none"},
             {"0x0f & 0x3c", "12"},
             {"0x0f | 0x30", "63"},
             {"0x0f ^ 0x05", "10"},
             {"~0", "-1"},
             {"~5", "-6"},
             {"-u8", "-200"},
             {"- -3", "3"},
             {"1 | 2 == 3", "true"},
             {"1 & 3 == 1", "true"},
             {"1 + 1 << 2", "8"},
             {"8 >> 1 + 1", "2"},
             {"5 & 6 | 1", "5"},
             {"6 ^ 3 & 1", "7"},
             {"0b1100", "12"},
             {"0o14", "12"},
             {"0xFF", "255"},
             {"1_000", "1000"},
             {"0b1111_0000", "240"},
             {"1 == 1", "true"},
             {"1 != 1", "false"},
             {"1 < 2", "true"},
             {"2 <= 1", "false"},
             {"-1 > 1", "false"},
             {"1 >= 1", "true"},
             {"true and false", "false"},
             {"true or false", "true"},
             {"not true", "false"},
             {"not false and false", "false"},
             {"true or 1 / 0 == 1", "true"},
             {"false and 1 / 0 == 1", "false"},
             {"1 / 0 == 1 or true", "none"},
             {"not (1 == 2)", "true"},
             {"true or false and false", "true"},
             {"1 == 1 and 2 == 2", "true"},
             {"true ? 1 : 2", "1"},
             {"false ? 1 : 2", "2"},
             {"true ? 1 : 1 / 0", "1"},
             {"false ? 1 : true ? 2 : 3", "2"},
             {"1 / 0 == 0 ? 1 : 2", "none"},
             {"u8", "200"},
             {"s8", "-56"},
             {"u16", "4660"},
             {"flag", "true"},
             {"bits", "5"},
             {"missing", "absent"},
             {"missing + 1", "none"},
             {"missing == 0", "none"},
             {"data", "0x010203"},
             {"name", "\"abc\""},
             {"big", "18446744073709551615"},
             {"big + 1", "none"},
             {"big >> 63", "1"},
             {"flag ? 1 : 0", "1"},
             {"flag == true", "true"},
             {"bits == e::five", "true"},
             {"bits == e::six", "false"},
             {"e::six", "6"},
             {"bits.to_i + 1", "6"},
             {"data[0]", "1"},
             {"data[2]", "3"},
             {"data[3]", "none"},
             {"data[-1]", "none"},
             {"data.length", "3"},
             {"data.first", "1"},
             {"data.last", "3"},
             {"data.min", "1"},
             {"data.max", "3"},
             {"data == [1, 2, 3]", "true"},
             {"data == [1, 2]", "false"},
             {"[1, 2] < data", "true"},
             {"data != [1, 2, 4]", "true"},
             {"[0x41, 66]", "0x4142"},
             {"[256]", "list"},
             {"[-1][0]", "-1"},
             {"name.length", "3"},
             {"name == \"abc\"", "true"},
             {"name + \"d\"", "\"abcd\""},
             {"name.reverse", "\"cba\""},
             {"name.substring(1, 3)", "\"bc\""},
             {"name.substring(2, 1)", "none"},
             {"name.substring(0, 4)", "none"},
             {"\"12\".to_i", "12"},
             {"\"-12\".to_i", "-12"},
             {"\"ff\".to_i(16)", "255"},
             {"\"12x\".to_i", "none"},
             {"\"\".to_i", "none"},
             {"12.to_s", "\"12\""},
             {"(-3).to_s", "\"-3\""},
             {"\"b\" > \"a\"", "true"},
             {"'a\\n'", "\"a\\n\""},
             {"\"a\\n\" == [97, 10].to_s(\"UTF-8\")", "true"},
             {"\"ab\" == 1", "none"},
             {"\"a\" - \"b\"", "none"},
             {"inner.x", "7"},
             {"inner.twice", "14"},
             {"inner.up", "4660"},
             {"inner.place", "200"},
             {"inner", "structure"},
             {"inner + 1", "none"},
             {"list[0] + list[3]", "5"},
             {"list.size", "4"},
             {"list.first", "1"},
             {"list.last", "4"},
             {"list.min", "1"},
             {"list.max", "4"},
             {"list[4]", "none"},
             {"items[1].x", "9"},
             {"items.last.twice", "18"},
             {"items[2].x", "none"},
             {"items.size", "2"},
             {"_root.u8", "200"},
             {"_parent", "absent"},
             {"_parent.x", "none"},
             {"1.5 + 1", "2.500000"},
             {"1.5 < 2", "true"},
             {"(3.7).to_i", "3"},
             {"1.0 / 4", "0.250000"},
             {"sizeof<inner>", "1"},
             {"bitsizeof<inner>", "8"},
             {"true.to_i", "1"},
             {"not 0", "true"},
         })
        row(code, value);
}

void ExpressionTest::hasThisValue()
{
    QFETCH(const QByteArray, code);
    QFETCH(const QByteArray, value);
    const std::vector<SchemaSource> sources{{.file = "test.ksy", .text = head + code.toStdString() + "\n"}};
    const SchemaLoad load = loadSchemas(sources);
    QVERIFY2(load.errors.empty(), load.errors.empty() ? "" : load.errors.front().toString().c_str());
    const QByteArray bytes = QByteArray::fromHex(packetHex);
    Dissector dissector(*load.registry);
    dissector.dissect(viewOf(bytes), *load.registry->rowNamed("t"));
    CodeRange range;
    for (const Instance &instance : load.registry->instances()) {
        if (load.registry->names()[instance.name] == "value")
            range = instance.value;
    }
    Evaluator<Dissector> whileReading(*load.registry, dissector);
    QCOMPARE(QByteArray::fromStdString(shown(whileReading.run(range, 0))), value);
    const FieldTree tree(load.registry, dissector, bytes);
    TreeSource source(*load.registry, tree.nodes(), viewOf(bytes));
    Evaluator<TreeSource> inTheTree(*load.registry, source);
    QCOMPARE(QByteArray::fromStdString(shown(inTheTree.run(range, 0))), value);
}

void ExpressionTest::mistakesNameTheirColumn_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("column");
    const auto row
        = [](const char *name, const char *code, int column) { QTest::newRow(name) << QByteArray(code) << column; };
    row("nothing", "", 1);
    row("only blanks", "  ", 3);
    row("an operator alone", "*", 1);
    row("no second operand", "1 +", 4);
    row("two values", "1 2", 3);
    row("an open parenthesis", "(1", 3);
    row("a closed parenthesis", "1)", 2);
    row("an open bracket", "a[1", 4);
    row("half a ternary", "1 ? 2", 6);
    row("an unknown character", "1 + $", 5);
    row("no digits", "0x", 3);
    row("a digit too large", "0b12", 4);
    row("an open string", "1 + \"abc", 9);
    row("no name behind the point", "a.", 3);
    row("no member", "a::", 4);
}

void ExpressionTest::mistakesNameTheirColumn()
{
    QFETCH(const QByteArray, code);
    QFETCH(const int, column);
    const auto parsed = parseExpression(code.toStdString());
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::BadInput);
    QCOMPARE(parsed.error().column, column);
}

QTEST_GUILESS_MAIN(ExpressionTest)
#include "tst_expression.moc"
