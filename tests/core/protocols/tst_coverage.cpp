// SPDX-License-Identifier: MIT
#include "core/dissect/treesource.h"
#include "core/edit/editor.h"
#include "core/schema/bundledschemas.h"
#include "tests/support/folders.h"
#include "tests/support/vectors.h"

#include <QFile>
#include <QTest>

#include <cstdio>
#include <map>
#include <set>

using namespace wl;

/// What of the protocols the vectors show: each type, each case of a switch, each field, and each `-check` both ways.
class CoverageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTypeIsShown();
    void everyFieldIsShown();
    void everyCaseIsShown();
    void everyCheckHoldsAndFails();
    void table();

private:
    void look(const FieldTree &tree);
    void ask(Evaluator<TreeSource> &evaluator, NodeIndex self, const std::vector<CheckRule> &rules);
    [[nodiscard]] std::string nameOf(AttributeId id) const
    {
        return m_registry->info(m_registry->info(id).type).path + "." + m_registry->info(id).id;
    }
    [[nodiscard]] std::string judgesOf(const Protocol &protocol) const;
    /// Whether @p missing is what the list of exceptions says, and nothing else.
    void compare(const char *kind, const QStringList &missing);

    RegistryPtr m_registry;
    std::vector<tests::Vector> m_vectors;
    std::set<Row> m_rows;
    std::set<AttributeId> m_fields;
    std::set<std::pair<AttributeId, Row>> m_cases;
    std::map<const CheckRule *, std::set<bool>> m_answers;
};

void CoverageTest::initTestCase()
{
    m_registry = bundledRegistry();
    m_vectors = tests::allVectors();
    QVERIFY(m_vectors.size() > 100);
    Editor editor(m_registry);
    for (const tests::Vector &vector : m_vectors) {
        const auto root = m_registry->rowNamed(vector.root);
        QVERIFY2(root, vector.title().c_str());
        look(editor.treeOf({.bytes = vector.bytes, .root = *root}));
    }
}

void CoverageTest::ask(Evaluator<TreeSource> &evaluator, NodeIndex self, const std::vector<CheckRule> &rules)
{
    for (const CheckRule &rule : rules) {
        if (const Value holds = evaluator.run(rule.that, self); holds.isWhole())
            m_answers[&rule].insert(holds.isTrue());
    }
}

void CoverageTest::look(const FieldTree &tree)
{
    TreeSource source(tree);
    Evaluator<TreeSource> evaluator(*m_registry, source);
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldNode &node = tree.node(i);
        if (node.kind == NodeKind::Error || node.kind == NodeKind::Trailer)
            continue;
        if (node.isStructure()) {
            m_rows.insert(node.row);
            ask(evaluator, i, m_registry->info(node.row).checks);
        }
        if (node.attribute == noAttribute)
            continue;
        m_fields.insert(node.attribute);
        m_cases.emplace(node.attribute, node.isStructure() ? node.row : noRow);
        if (node.index < 0)
            ask(evaluator, tree.structureOf(i), m_registry->info(node.attribute).checks);
    }
}

void CoverageTest::compare(const char *kind, const QStringList &missing)
{
    QFile file(tests::sourceFolder() + QStringLiteral("/tests/core/protocols/uncovered.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
    QStringList known;
    const QString prefix = QLatin1String(kind) + QLatin1Char(' ');
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(prefix))
            known += line.mid(prefix.size()).section(QStringLiteral(": "), 0, 0);
    }
    QStringList now = missing;
    now.removeDuplicates();
    now.sort();
    known.sort();
    for (const QString &name : now) {
        if (!known.contains(name))
            qWarning("%s%s", qPrintable(prefix), qPrintable(name));
    }
    QCOMPARE(now.join('\n'), known.join('\n'));
}

void CoverageTest::everyTypeIsShown()
{
    QStringList missing;
    for (Row row = firstTypeRow; row < m_registry->types().size(); ++row) {
        if (!m_rows.contains(row))
            missing += QString::fromStdString(m_registry->info(row).path);
    }
    compare("type", missing);
}

void CoverageTest::everyFieldIsShown()
{
    QStringList missing;
    for (AttributeId id = 0; id < m_registry->attributes().size(); ++id) {
        if (!m_registry->info(id).id.empty() && m_registry->info(id).type != noRow && !m_fields.contains(id))
            missing += QString::fromStdString(nameOf(id));
    }
    compare("field", missing);
}

void CoverageTest::everyCaseIsShown()
{
    QStringList missing;
    for (AttributeId id = 0; id < m_registry->attributes().size(); ++id) {
        for (const Row row : m_registry->structuresOf(m_registry->attribute(id))) {
            if (!m_cases.contains({id, row}))
                missing += QString::fromStdString(nameOf(id) + " as " + m_registry->info(row).path);
        }
    }
    compare("case", missing);
}

void CoverageTest::everyCheckHoldsAndFails()
{
    QStringList missing;
    const auto look = [&](const std::string &place, const std::vector<CheckRule> &rules) {
        for (const CheckRule &rule : rules) {
            for (const bool answer : {true, false}) {
                if (!m_answers[&rule].contains(answer))
                    missing += QString::fromStdString(place + " " + (answer ? "never holds" : "never fails") + " ("
                                                      + rule.say + ")");
            }
        }
    };
    for (Row row = firstTypeRow; row < m_registry->types().size(); ++row)
        look(m_registry->info(row).path, m_registry->info(row).checks);
    for (AttributeId id = 0; id < m_registry->attributes().size(); ++id) {
        if (m_registry->info(id).type != noRow)
            look(nameOf(id), m_registry->info(id).checks);
    }
    compare("check", missing);
}

/// Who tests/interop compares this protocol with: dpkt's prints, Scapy's expressions, Wireshark's places and values.
std::string CoverageTest::judgesOf(const Protocol &protocol) const
{
    const TypeInfo &root = m_registry->info(protocol.row);
    std::string judges;
    if (!root.dpkt.empty())
        judges += "dpkt ";
    if (!root.scapy.empty())
        judges += "scapy ";
    for (const auto &[tool, name] : protocol.aka) {
        if (tool == "wireshark")
            judges += "tshark";
    }
    return judges;
}

/// Not a judgement: what there is, for people.
void CoverageTest::table()
{
    std::printf("%-14s %5s %6s %6s %6s %7s %6s %5s  %s\n", "protocol", "types", "fields", "cases", "checks", "vectors",
                "scapy", "dpkt", "judges that agree");
    for (const Protocol &protocol : m_registry->protocols()) {
        std::size_t types = 0;
        std::size_t fields = 0;
        std::size_t cases = 0;
        std::size_t checks = 0;
        for (Row row = firstTypeRow; row < m_registry->types().size(); ++row) {
            if (m_registry->protocolOf(row) != &protocol)
                continue;
            const Type &type = m_registry->type(row);
            ++types;
            checks += m_registry->info(row).checks.size();
            for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
                ++fields;
                cases += m_registry->attribute(id).caseCount;
                checks += m_registry->info(id).checks.size();
            }
        }
        std::map<std::string, int> sources;
        int count = 0;
        for (const tests::Vector &vector : m_vectors) {
            if (vector.protocol == protocol.id) {
                ++count;
                ++sources[vector.source.substr(0, vector.source.find_first_of(" :"))];
            }
        }
        std::printf("%-14s %5zu %6zu %6zu %6zu %7d %6d %5d  %s\n", protocol.id.c_str(), types, fields, cases, checks,
                    count, sources["scapy"], sources["dpkt"], judgesOf(protocol).c_str());
        QVERIFY2(count >= 5, protocol.id.c_str());
    }
}

QTEST_GUILESS_MAIN(CoverageTest)
#include "tst_coverage.moc"
