// SPDX-License-Identifier: MIT
#include "core/print/diagram/asciiart.h"

#include "core/dissect/fieldtext.h"
#include "core/print/diagram/boxtext.h"
#include "core/print/textwriter.h"

#include <algorithm>
#include <array>

namespace wl {
namespace {

constexpr std::size_t width = 2 * Diagram::columns + 1;
constexpr std::uint32_t noBox = 0xFFFFFFFF;

/// Characters, not bytes: all that is not ASCII here is the ellipsis.
std::size_t lengthOf(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Every character as wide as every other: what is not ASCII, except the ellipsis, as `\xHH`.
std::string plain(std::string_view text)
{
    static constexpr std::string_view ellipsis = "…";
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (text.substr(i).starts_with(ellipsis)) {
            out += ellipsis;
            i += ellipsis.size();
            continue;
        }
        if (byte < 0x80 && byte >= 0x20 && byte != 0x7F)
            out += text[i];
        else
            out += {'\\', 'x', digits[byte >> 4U], digits[byte & 15U]};
        ++i;
    }
    return out;
}

BoxText plain(BoxText text)
{
    for (std::string *part : {&text.label, &text.id, &text.value, &text.name, &text.brief})
        *part = plain(*part);
    return text;
}

/// The box in each column of a row.
using RowBoxes = std::array<std::uint32_t, Diagram::columns>;

class Artist
{
public:
    Artist(const FieldTree &tree, const Diagram &diagram) : m_tree(tree), m_diagram(diagram) { }

    void draw(const DiagramLayer &layer)
    {
        if (m_out.length() > 0)
            m_out.add("\n\n");
        addTitle(layer.node);
        addRuler();
        RowBoxes above;
        above.fill(noBox);
        for (auto row = layer.firstRow; row < layer.firstRow + layer.rowCount; ++row) {
            const RowBoxes here = boxesOf(m_diagram.rows[row]);
            addEdge(above, here);
            addRow(m_diagram.rows[row]);
            above = here;
        }
        RowBoxes below;
        below.fill(noBox);
        addEdge(above, below);
    }

    PrintedText take() { return m_out.take(); }

private:
    void addTitle(NodeIndex layer)
    {
        const std::string summary = summaryOf(m_tree, layer);
        const std::string title = labelOf(m_tree, layer) + (summary.empty() ? "" : ": " + summary);
        const auto span = m_out.open(layer);
        m_out.add(elided(printable(title), [](std::string_view line) { return lengthOf(line) <= width; }));
        m_out.close(span);
    }

    void addRuler()
    {
        std::string tens;
        std::string ones;
        for (int bit = 0; bit < Diagram::columns; ++bit) {
            tens += {' ', bit % 10 == 0 ? static_cast<char>('0' + bit / 10) : ' '};
            ones += {' ', static_cast<char>('0' + bit % 10)};
        }
        tens.erase(tens.find_last_not_of(' ') + 1);
        m_out.add("\n" + tens + "\n" + ones);
    }

    [[nodiscard]] std::span<const DiagramCell> cellsOf(const DiagramRow &row) const
    {
        return std::span(m_diagram.cells).subspan(row.firstCell, row.cellCount);
    }

    [[nodiscard]] RowBoxes boxesOf(const DiagramRow &row) const
    {
        RowBoxes boxes;
        boxes.fill(noBox);
        for (const DiagramCell &cell : cellsOf(row))
            std::fill_n(boxes.begin() + cell.column, cell.width, cell.box);
        return boxes;
    }

    /// The line between two rows: open where a box goes on.
    void addEdge(const RowBoxes &above, const RowBoxes &below)
    {
        std::string line(width, ' ');
        for (std::size_t bit = 0; bit <= Diagram::columns; ++bit) {
            const bool isLeft = bit > 0 && above[bit - 1] != below[bit - 1];
            const bool isRight = bit < Diagram::columns && above[bit] != below[bit];
            const std::uint32_t before = bit > 0 ? above[bit - 1] : noBox;
            const std::uint32_t behind = bit < Diagram::columns ? above[bit] : noBox;
            if (isRight)
                line[2 * bit + 1] = '-';
            if (isLeft || isRight || before != behind)
                line[2 * bit] = '+';
        }
        m_out.add("\n" + line);
    }

    /// Labels stand in the middle, all values of a row in its last line.
    void addRow(const DiagramRow &row)
    {
        std::vector<CellText> texts;
        std::size_t labels = 0;
        bool hasValue = false;
        for (const DiagramCell &cell : cellsOf(row)) {
            texts.push_back(fitted(cell));
            labels = std::max(labels, texts.back().label.size());
            hasValue = hasValue || !texts.back().value.empty();
        }
        labels = std::max<std::size_t>(labels, hasValue ? 0 : 1);
        const char side = row.isFolded() ? '/' : '|';
        for (std::size_t line = 0; line < labels + (hasValue ? 1 : 0); ++line) {
            m_out.add(std::string("\n") + side);
            for (std::size_t i = 0; i < texts.size(); ++i) {
                addCell(cellsOf(row)[i], lineOf(texts[i], line, labels));
                m_out.add(std::string(1, side));
            }
            m_out.add(std::string(2 * static_cast<std::size_t>(Diagram::columns - cellsOf(row).back().end()), ' '));
        }
    }

    [[nodiscard]] static std::string lineOf(const CellText &text, std::size_t line, std::size_t labels)
    {
        if (line == labels)
            return text.value;
        const std::size_t top = (labels - text.label.size()) / 2;
        return line >= top && line - top < text.label.size() ? text.label[line - top] : std::string();
    }

    [[nodiscard]] CellText fitted(const DiagramCell &cell) const
    {
        if (!cell.isMain && !cell.isApart)
            return {};
        const std::size_t margin = cell.width < 16 ? 1 : 3; // a line that is full is hard to read
        const Fits fits = [room = 2U * cell.width - margin](std::string_view line) { return lengthOf(line) <= room; };
        return cellText(plain(textOf(m_tree, m_diagram.boxes[cell.box])), cell, fits);
    }

    void addCell(const DiagramCell &cell, const std::string &text)
    {
        const std::size_t room = 2U * cell.width - 1U;
        const std::size_t used = lengthOf(text);
        m_out.add(std::string((room - used) / 2, ' '));
        const auto span = m_out.open(m_diagram.boxes[cell.box].node);
        m_out.add(text);
        m_out.close(span);
        m_out.add(std::string(room - used - (room - used) / 2, ' '));
    }

    const FieldTree &m_tree;
    const Diagram &m_diagram;
    TextWriter m_out;
};

} // namespace

PrintedText asciiArt(const FieldTree &tree, const Diagram &diagram, std::span<const DiagramLayer> layers)
{
    Artist artist(tree, diagram);
    for (const DiagramLayer &layer : layers)
        artist.draw(layer);
    return artist.take();
}

} // namespace wl
