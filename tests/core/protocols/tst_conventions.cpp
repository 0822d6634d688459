// SPDX-License-Identifier: MIT
#include "core/check/problems.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/editor.h"
#include "core/schema/bundledschemas.h"
#include "tests/support/vectors.h"

#include <QTest>

#include <array>
#include <set>

using namespace wl;

namespace {

/// A name, and why the law does not hold for it.
struct Exception
{
    const char *name;
    const char *why;
};

constexpr std::array unknownElsewhere{
    Exception{"dns_tcp", "the length alone that stands in front of DNS; the others show it as a part of that"},
    Exception{"loop", "the other byte order of null, which is one protocol elsewhere"},
    Exception{"raw_ip", "a link type without a byte of its own"},
};

/// Sizes and counts that follow nothing.
constexpr std::array chosen{
    Exception{"bgp::attribute.extended", "chooses between two lengths, and both follow"},
    Exception{"dhcp::route.width", "a length in bits, from which the number of bytes follows"},
    Exception{"icmp::router_advertisement.addr_entry_size", "2 for ever; the routers follow it"},
    Exception{"snmp::error_status.length", "how wide a number is written is the sender's choice"},
    Exception{"snmp::generic_trap.length", "how wide a number is written is the sender's choice"},
    Exception{"snmp::integer.length", "how wide a number is written is the sender's choice"},
    Exception{"snmp::signed_value.length", "how wide a number is written is the sender's choice"},
    Exception{"snmp::ticks.length", "how wide a number is written is the sender's choice"},
    Exception{"snmp::unsigned_value.length", "how wide a number is written is the sender's choice"},
    Exception{"snmp::version.length", "how wide a number is written is the sender's choice"},
    Exception{"vrrp.version", "chooses the kind of addresses"},
};

constexpr std::array uncomputed{
    Exception{"ospf::lsa_header.checksum", "covers an announcement that is not in the packet, only its header is"},
};

/// What the defaults of a protocol cannot have alone.
constexpr std::array incomplete{
    Exception{"dns_tcp.messages[0].length", "a frame around a message that somebody has to put in"},
    Exception{"udplite.checksum", "covers the addresses of the IP header in front, and may not be left out"},
};

} // namespace

/// What every bundled definition has beside the structure itself (resources/protocols/README.md, section 10).
class ConventionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTypeIsExplained();
    void everyFieldIsExplained();
    void everyCheckNamesItsSource();
    void everyProtocolHasAPlaceAndALine();
    void everyProtocolIsKnownElsewhere();
    void everySizeFollowsItsContent();
    void everyChecksumIsComputed();
    void defaultsMakeAPacketWithoutAProblem();
    void everyProtocolHasVectorsOfOthers();

private:
    [[nodiscard]] std::string nameOf(AttributeId id) const
    {
        return m_registry->info(m_registry->info(id).type).path + "." + m_registry->info(id).id;
    }
    /// The fields of declared types that have a name.
    [[nodiscard]] std::vector<AttributeId> namedFields() const;
    /// The fields of the same type that @p code reads.
    void addFieldsOf(std::set<AttributeId> &out, Row row, CodeRange code) const;
    /// Whether @p missing is what @p exceptions name, and nothing else.
    template<std::size_t Count>
    void compare(QStringList missing, const std::array<Exception, Count> &exceptions)
    {
        QStringList known;
        for (const Exception &exception : exceptions) {
            QVERIFY(*exception.why != '\0');
            known += QLatin1String(exception.name);
        }
        missing.sort();
        for (const QString &name : missing)
            if (!known.contains(name))
                qWarning("%s", qPrintable(name));
        QCOMPARE(missing.join('\n'), known.join('\n'));
    }

    RegistryPtr m_registry;
    std::vector<tests::Vector> m_vectors;
};

void ConventionsTest::initTestCase()
{
    m_registry = bundledRegistry();
    m_vectors = tests::allVectors();
    QVERIFY(m_registry->protocols().size() > 50);
    QVERIFY(m_vectors.size() > 1000);
}

std::vector<AttributeId> ConventionsTest::namedFields() const
{
    std::vector<AttributeId> fields;
    for (AttributeId id = 0; id < m_registry->attributes().size(); ++id) {
        if (!m_registry->info(id).id.empty() && m_registry->info(id).type != noRow)
            fields.push_back(id);
    }
    return fields;
}

void ConventionsTest::everyTypeIsExplained()
{
    QStringList missing;
    for (Row row = firstTypeRow; row < m_registry->types().size(); ++row) {
        const TypeInfo &info = m_registry->info(row);
        if (info.doc.empty() || info.reference.empty())
            missing += QString::fromStdString(info.path);
    }
    QCOMPARE(missing.join('\n'), QString());
}

void ConventionsTest::everyFieldIsExplained()
{
    QStringList missing;
    for (const AttributeId id : namedFields()) {
        const AttributeInfo &info = m_registry->info(id);
        if (info.doc.empty() || info.reference.empty() || info.label.empty())
            missing += QString::fromStdString(nameOf(id));
    }
    QCOMPARE(missing.join('\n'), QString());
}

void ConventionsTest::everyCheckNamesItsSource()
{
    QStringList missing;
    std::size_t count = 0;
    const auto look = [&](const std::string &place, const std::vector<CheckRule> &rules) {
        for (const CheckRule &rule : rules) {
            ++count;
            if (rule.say.empty() || rule.reference.empty())
                missing += QString::fromStdString(place + ": " + rule.say);
        }
    };
    for (Row row = firstTypeRow; row < m_registry->types().size(); ++row)
        look(m_registry->info(row).path, m_registry->info(row).checks);
    for (const AttributeId id : namedFields())
        look(nameOf(id), m_registry->info(id).checks);
    QCOMPARE(missing.join('\n'), QString());
    QVERIFY(count > 200);
}

void ConventionsTest::everyProtocolHasAPlaceAndALine()
{
    const QStringList groups{QStringLiteral("Link"), QStringLiteral("Internet"), QStringLiteral("Transport"),
                             QStringLiteral("Application"), QStringLiteral("Other")};
    Editor editor(m_registry);
    for (const Protocol &protocol : m_registry->protocols()) {
        QVERIFY2(groups.contains(QString::fromStdString(protocol.group)), protocol.id.c_str());
        const auto made = editor.make({.layers = {{.row = protocol.row}}});
        QVERIFY2(made, protocol.id.c_str());
        // The line may be that of an inline structure, and of no bytes at all it says nothing.
        QVERIFY2(made->packet.bytes.isEmpty() || !summaryOf(made->tree, 0).empty(), protocol.id.c_str());
    }
}

void ConventionsTest::everyProtocolIsKnownElsewhere()
{
    QStringList missing;
    for (const Protocol &protocol : m_registry->protocols()) {
        if (protocol.aka.empty())
            missing += QString::fromStdString(protocol.id);
    }
    compare(missing, unknownElsewhere);
}

void ConventionsTest::addFieldsOf(std::set<AttributeId> &out, Row row, CodeRange code) const
{
    for (std::uint32_t i = 0; i < code.count; ++i) {
        const Instruction &instruction = m_registry->instructions()[code.first + i];
        const AttributeId first = m_registry->type(row).firstAttribute;
        if (instruction.op == Op::Field)
            out.insert(first + static_cast<AttributeId>(instruction.a));
        else if (instruction.op == Op::FieldNumber)
            out.insert(first + instruction.n);
    }
}

void ConventionsTest::everySizeFollowsItsContent()
{
    std::set<AttributeId> asked;
    for (const AttributeId id : namedFields()) {
        const Attribute &attribute = m_registry->attribute(id);
        const Row row = m_registry->info(id).type;
        addFieldsOf(asked, row, attribute.size);
        if (attribute.repeat == Repeat::Count)
            addFieldsOf(asked, row, attribute.repeatCode);
    }
    QStringList missing;
    for (const AttributeId id : asked) {
        const Attribute &attribute = m_registry->attribute(id);
        if (attribute.isNumber() && attribute.repeat == Repeat::Once && m_registry->info(id).autoRule.isEmpty())
            missing += QString::fromStdString(nameOf(id));
    }
    QVERIFY(asked.size() > 50);
    compare(missing, chosen);
}

void ConventionsTest::everyChecksumIsComputed()
{
    QStringList missing;
    std::size_t count = 0;
    for (const AttributeId id : namedFields()) {
        const AttributeInfo &info = m_registry->info(id);
        if (info.id != "checksum")
            continue;
        ++count;
        if (info.autoRule.isEmpty())
            missing += QString::fromStdString(nameOf(id));
    }
    QVERIFY(count > 10);
    compare(missing, uncomputed);
}

void ConventionsTest::defaultsMakeAPacketWithoutAProblem()
{
    QStringList missing;
    for (const Protocol &protocol : m_registry->protocols()) {
        const auto made = Editor(m_registry).make({.layers = {{.row = protocol.row}}});
        QVERIFY2(made, protocol.id.c_str());
        for (const Problem &problem : problemsOf(made->tree, made->packet)) {
            if (problem.level != CheckLevel::Note)
                missing += QString::fromStdString(pathOf(made->tree, problem.node));
        }
    }
    compare(missing, incomplete);
}

void ConventionsTest::everyProtocolHasVectorsOfOthers()
{
    for (const Protocol &protocol : m_registry->protocols()) {
        std::size_t all = 0;
        std::size_t others = 0;
        for (const tests::Vector &vector : m_vectors) {
            all += vector.protocol == protocol.id ? 1 : 0;
            others += vector.protocol == protocol.id && !vector.source.starts_with("hand: ") ? 1 : 0;
        }
        QVERIFY2(all >= 6, protocol.id.c_str());
        QVERIFY2(others >= 2, protocol.id.c_str());
    }
}

QTEST_GUILESS_MAIN(ConventionsTest)
#include "tst_conventions.moc"
