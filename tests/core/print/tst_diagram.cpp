// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/print/diagram/asciiart.h"
#include "core/print/diagram/boxtext.h"
#include "tests/support/packettree.h"
#include "tests/support/randomseed.h"
#include "tests/support/vectors.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wl;

namespace {

QStringList drawn(const FieldTree &tree)
{
    const Diagram diagram = diagramOf(tree);
    return QString::fromStdString(asciiArt(tree, diagram, diagram.layers).text).split(QLatin1Char('\n'));
}

/// The drawing without title and ruler.
QStringList body(const FieldTree &tree)
{
    return drawn(tree).mid(3);
}

/// The bits of a cell as the packet counts them; `first` from the layer's start.
std::vector<BitRange> placesOf(const Diagram &diagram, const DiagramLayer &layer)
{
    std::vector<BitRange> places;
    std::int64_t words = 0;
    for (auto row = layer.firstRow; row < layer.firstRow + layer.rowCount; ++row) {
        const DiagramRow &each = diagram.rows[row];
        for (auto i = each.firstCell; i < each.firstCell + each.cellCount; ++i) {
            const DiagramCell &cell = diagram.cells[i];
            places.push_back({words * 32 + cell.column, cell.width + (each.words - 1) * 32});
        }
        words += each.words;
    }
    return places;
}

} // namespace

class DiagramTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_registry = bundledRegistry(); }
    void cellsCoverEveryBitOnce_data();
    void cellsCoverEveryBitOnce();
    void linesAreEquallyWide_data() { cellsCoverEveryBitOnce_data(); }
    void linesAreEquallyWide();
    void nothingIsCutWithoutAnEllipsis_data() { cellsCoverEveryBitOnce_data(); }
    void nothingIsCutWithoutAnEllipsis();
    void drawsAsInRfcs_data();
    void drawsAsInRfcs();
    void longPacketsHaveFewRows_data();
    void longPacketsHaveFewRows();
    void anyBytesCanBeDrawn();
    void wordsForAScreenReader();
    void boxesOfASelection();
    void samePlacesAreEqual();

private:
    [[nodiscard]] FieldTree vectorTree(int index) const;
    RegistryPtr m_registry;
    std::vector<tests::Vector> m_vectors;
};

void DiagramTest::cellsCoverEveryBitOnce_data()
{
    QTest::addColumn<int>("index");
    m_vectors = tests::allVectors();
    QVERIFY(m_vectors.size() > 100);
    for (std::size_t i = 0; i < m_vectors.size(); ++i)
        QTest::addRow("%d %s", static_cast<int>(i), m_vectors[i].title().c_str()) << static_cast<int>(i);
}

FieldTree DiagramTest::vectorTree(int index) const
{
    const tests::Vector &vector = m_vectors[static_cast<std::size_t>(index)];
    return treeOf(m_registry, vector.root.c_str(), vector.bytes.toHex());
}

void DiagramTest::cellsCoverEveryBitOnce()
{
    QFETCH(const int, index);
    const FieldTree tree = vectorTree(index);
    const Diagram diagram = diagramOf(tree);
    QVERIFY(!diagram.layers.empty());
    for (const DiagramLayer &layer : diagram.layers) {
        const BitRange whole = tree.node(layer.node).bits;
        std::int64_t at = whole.first;
        for (auto i = layer.firstBox; i < layer.firstBox + layer.boxCount; ++i) {
            QCOMPARE(diagram.boxes[i].bits.first, at);
            at = diagram.boxes[i].bits.end();
        }
        QCOMPARE(at, whole.end());
        std::int64_t drawnTo = 0;
        for (const BitRange &place : placesOf(diagram, layer)) {
            QCOMPARE(place.first, drawnTo);
            drawnTo = place.end();
        }
        QCOMPARE(drawnTo, whole.length);
        std::vector<int> mains(layer.boxCount);
        for (auto i = diagram.rows[layer.firstRow].firstCell; i < diagram.cells.size(); ++i)
            if (const auto box = diagram.cells[i].box - layer.firstBox; box < layer.boxCount)
                mains[box] += diagram.cells[i].isMain ? 1 : 0;
        QVERIFY(std::ranges::all_of(mains, [](int count) { return count == 1; }));
    }
}

void DiagramTest::linesAreEquallyWide()
{
    QFETCH(const int, index);
    for (const QString &line : drawn(vectorTree(index))) {
        const bool isDrawing = line.startsWith(QLatin1Char('+')) || line.startsWith(QLatin1Char('|'))
            || line.startsWith(QLatin1Char('/'));
        QVERIFY2(isDrawing ? line.size() == 65 : line.size() <= 65, qPrintable(line));
    }
}

void DiagramTest::nothingIsCutWithoutAnEllipsis()
{
    QFETCH(const int, index);
    const FieldTree tree = vectorTree(index);
    const Diagram diagram = diagramOf(tree);
    for (const DiagramCell &cell : diagram.cells) {
        if (!cell.isMain)
            continue;
        const BoxText text = textOf(tree, diagram.boxes[cell.box]);
        const Fits fits = [&cell](std::string_view line) {
            return QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())).size() < 2 * cell.width;
        };
        const CellText fitted = cellText(text, cell, fits);
        const auto squeezed = [](std::string words) {
            std::erase(words, ' ');
            return words;
        };
        std::string label;
        for (const std::string &line : fitted.label) {
            QVERIFY(fits(line));
            label += squeezed(line);
        }
        std::string initials;
        for (const QString &word : QString::fromStdString(text.label).split(QLatin1Char(' ')))
            initials += word.left(1).toUpper().toStdString();
        QVERIFY2(label == squeezed(text.label) || label == text.id || label == initials || label.ends_with("…"),
                 label.c_str());
        const std::string &value = fitted.value;
        QVERIFY(fits(value));
        QVERIFY2(value == text.value || value == text.brief || value == text.value + ' ' + text.name
                     || value == text.name || value.ends_with("…"),
                 value.c_str());
    }
}

void DiagramTest::drawsAsInRfcs_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QStringList>("drawing");

    const auto row = [](const char *what, const char *fields, const QByteArray &hex, const QStringList &lines) {
        QTest::newRow(what) << QByteArray("meta: {id: t, endian: be, bit-endian: be}\nseq:\n") + fields << hex << lines;
    };
    const QString edge = QStringLiteral("+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+");
    const QString halfEdge = QStringLiteral("+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+                                ");
    row("fields side by side, and one that goes on",
        "  - {id: kind, type: u1}\n  - {id: rest, size: 3}\n  - {id: long, size: 6}\n", "08000102616263646566",
        {edge, QStringLiteral("|     kind      |                     rest                      |"),
         QStringLiteral("|       8       |               0x000102 3 bytes                |"), edge,
         QStringLiteral("|                             long                              |"),
         QStringLiteral("|                       \"abcdef\" 6 bytes                        |"),
         QStringLiteral("+                               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+"),
         QStringLiteral("|                               |                                "), halfEdge});
    row("a long field is folded", "  - {id: text, size-eos: true}\n", QByteArray("61").repeated(1000),
        {edge, QStringLiteral("/                             text                              /"),
         QStringLiteral("/ \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa… /"), edge});
    // The number takes the first byte and the low half of the second: on the wire the other half comes between.
    row("bit fields from the lowest bit",
        "  - {id: low, type: nibbles}\ntypes:\n  nibbles:\n    meta: {bit-endian: le}\n    seq:\n"
        "      - {id: twelve, type: b12}\n      - {id: four, type: b4}\n",
        "3412",
        {halfEdge, QStringLiteral("|    twelve     | four  |…twelve|                                "),
         QStringLiteral("|  564 (0x234)  |   1   |       |                                "), halfEdge});
    row("flags by their initials, bits of no field",
        "  - {id: first, type: b1, -label: don't fragment}\n  - {id: second, type: b1, -label: reserved}\n"
        "  - {id: behind, type: u1}\n",
        "80ff",
        {halfEdge, QStringLiteral("|D|…| no field  |    behind     |                                "),
         QStringLiteral("|F| |           |               |                                "),
         QStringLiteral("|1|0|  6 bits   |  255 (0xff)   |                                "), halfEdge});
}

void DiagramTest::drawsAsInRfcs()
{
    QFETCH(const QByteArray, definition);
    QFETCH(const QByteArray, hex);
    QFETCH(const QStringList, drawing);

    QCOMPARE(body(treeOf(registryOf(definition.constData()), "t", hex)), drawing);
}

void DiagramTest::longPacketsHaveFewRows_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<int>("mostRows");

    QTest::newRow("one field") << QByteArray("meta: {id: t, endian: be}\nseq:\n  - {id: a, size-eos: true}\n") << 3;
    QTest::newRow("a list of bytes") << QByteArray(
        "meta: {id: t, endian: be}\nseq:\n  - {id: a, type: u1, repeat: eos}\n")
                                     << 15;
    QTest::newRow("a list of structures") << QByteArray("meta: {id: t, endian: be}\nseq:\n"
                                                        "  - {id: a, type: pair, repeat: eos}\n"
                                                        "types:\n  pair:\n    seq:\n"
                                                        "      - {id: x, type: u2}\n      - {id: y, type: u1}\n")
                                          << 15;
    QTest::newRow("structures inside each other, of three bytes")
        << QByteArray("meta: {id: t, endian: be}\nseq:\n  - {id: a, type: nest}\ntypes:\n  nest:\n    seq:\n"
                      "      - {id: x, type: u2}\n      - {id: y, type: u1}\n"
                      "      - {id: z, type: nest, if: not _io.eof}\n")
        << 1600;
}

void DiagramTest::longPacketsHaveFewRows()
{
    QFETCH(const QByteArray, definition);
    QFETCH(const int, mostRows);
    const FieldTree tree = treeOf(registryOf(definition.constData()), "t", QByteArray("00").repeated(65535));
    QVERIFY(!tree.isEmpty());

    const Diagram diagram = diagramOf(tree);

    QVERIFY(diagram.boxes.size() <= Diagram::mostBoxes + diagram.layers.size());
    QVERIFY2(static_cast<int>(diagram.rows.size()) <= mostRows,
             QByteArray::number(qint64(diagram.rows.size())).constData());
    QCOMPARE(placesOf(diagram, diagram.layers.front()).back().end(), std::int64_t{65535} * 8);
}

void DiagramTest::anyBytesCanBeDrawn()
{
    QRandomGenerator random(tests::randomSeed());
    const auto vectors = tests::allVectors();
    for (int round = 0; round < 400; ++round) {
        const tests::Vector &vector = vectors[random.bounded(static_cast<quint32>(vectors.size()))];
        QByteArray bytes = vector.bytes.left(random.bounded(static_cast<int>(vector.bytes.size()) + 1));
        for (int i = random.bounded(4); i > 0 && !bytes.isEmpty(); --i)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        const FieldTree tree = treeOf(m_registry, vector.root.c_str(), bytes.toHex());
        const Diagram diagram = diagramOf(tree);
        for (const DiagramLayer &layer : diagram.layers)
            QCOMPARE(placesOf(diagram, layer).back().end(), tree.node(layer.node).bits.length);
        for (const QString &line : drawn(tree))
            QVERIFY(line.size() <= 65);
    }
}

void DiagramTest::wordsForAScreenReader()
{
    const FieldTree tree = treeOf(m_registry, "icmp", "0800d9865fd02cda68656c6c6f20776f726c64");
    QStringList said;
    for (const DiagramBox &box : diagramOf(tree).boxes)
        said += QString::fromStdString(spokenText(tree, box));
    QCOMPARE(
        said,
        QStringList({QStringLiteral("type, 8 bits, 8, echo request"), QStringLiteral("code, 8 bits, 0"),
                     QStringLiteral("checksum, 16 bits, 0xd986"), QStringLiteral("identifier, 16 bits, 24528 (0x5fd0)"),
                     QStringLiteral("sequence number, 16 bits, 11482 (0x2cda)"),
                     QStringLiteral("data, 11 bytes, \"hello world\"")}));
}

void DiagramTest::boxesOfASelection()
{
    // A list of 40 numbers of 16 bits: the first 16 are drawn, the rest is one box.
    const FieldTree tree = treeOf(registryOf("meta: {id: t, endian: be}\nseq:\n  - {id: before, type: u2}\n"
                                             "  - {id: a, type: u2, repeat: eos}\n"),
                                  "t", QByteArray("0001").repeated(41));
    const Diagram diagram = diagramOf(tree);
    const auto marked = [&](const char *path) {
        std::vector<std::size_t> boxes;
        for (std::size_t i = 0; i < diagram.boxes.size(); ++i)
            if (isOf(tree, diagram.boxes[i], *findNode(tree, path)))
                boxes.push_back(i);
        return boxes;
    };
    QCOMPARE(diagram.boxes.size(), std::size_t{18});
    QCOMPARE(textOf(tree, diagram.boxes.back()).label, std::string("… 24 more"));
    QCOMPARE(marked("t.before"), std::vector<std::size_t>{0});
    QCOMPARE(marked("t.a[0]"), std::vector<std::size_t>{1});
    QCOMPARE(marked("t.a[30]"), std::vector<std::size_t>{17});
    QCOMPARE(marked("t.a").size(), std::size_t{17});
    QCOMPARE(marked("t").size(), std::size_t{0});
}

void DiagramTest::samePlacesAreEqual()
{
    const auto diagram = [this](const char *hex) { return diagramOf(treeOf(m_registry, "icmp", hex)); };
    QVERIFY(diagram("0800d9865fd02cda6868") == diagram("080000005fd02cdb4141"));
    QVERIFY(diagram("0800d9865fd02cda6868") != diagram("0800d9865fd02cda68"));
}

QTEST_GUILESS_MAIN(DiagramTest)
#include "tst_diagram.moc"
