// SPDX-License-Identifier: MIT
#include "ui/hexview/hexaccessible.h"

#include "ui/hexview/hexview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include <algorithm>

namespace wl {
namespace {

/// Asking for the interfaces of more selected cells than this gets the first ones: a packet may be 16 MiB.
constexpr qsizetype mostSelectedCells = 4096;

/// One byte.
class HexCellAccessible final : public QAccessibleInterface,
                                public QAccessibleTableCellInterface,
                                public QAccessibleActionInterface
{
public:
    HexCellAccessible(HexView *view, qsizetype offset) : m_view(view), m_offset(offset) { }

    bool isValid() const override { return m_view && m_offset < m_view->bytes().size(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Cell; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        switch (kind) {
        case QAccessible::Name:
            return m_view->describe(m_offset);
        case QAccessible::Value:
            return QString::fromLatin1(m_view->bytes().mid(m_offset, 1).toHex());
        case QAccessible::Description:
            return HexView::tr("offset 0x%1").arg(m_offset, 2, 16, QLatin1Char('0'));
        default:
            return {};
        }
    }

    /// Value: two hex digits become the byte, by the same request as typing.
    void setText(QAccessible::Text kind, const QString &text) override
    {
        const QByteArray bytes = QByteArray::fromHex(text.toLatin1()); // skips what is no digit
        const bool isTwoDigits = QString::fromLatin1(bytes.toHex()) == text.toLower() && bytes.size() == 1;
        if (kind == QAccessible::Value && isTwoDigits && isValid() && !m_view->isReadOnly())
            emit m_view->overwriteRequested(m_offset, bytes);
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect cell = m_view->cellRect(m_offset);
        return {m_view->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (!isValid())
            return state;
        state.focusable = true;
        state.selectable = true;
        state.editable = !m_view->isReadOnly();
        state.focused = m_view->hasFocus() && m_view->cursorOffset() == m_offset;
        state.selected = isSelected();
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->cellRect(m_offset));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface)
            return static_cast<QAccessibleTableCellInterface *>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }

    bool isSelected() const override
    {
        if (!isValid())
            return false;
        const HexCursor &cursor = m_view->cursor();
        return m_offset >= cursor.selectionStart() && m_offset < cursor.selectionStart() + cursor.selectionCount();
    }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return isValid() ? m_view->hexLayout().columnOf(m_offset) : -1; }
    int rowIndex() const override { return isValid() ? static_cast<int>(m_view->hexLayout().rowOf(m_offset)) : -1; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override
    {
        if (!isValid() || !actionNames().contains(name))
            return;
        m_view->setFocus();
        m_view->setCursorOffset(m_offset);
        emit m_view->cursorMoved(m_offset);
    }

    [[nodiscard]] qsizetype offset() const { return m_offset; }

private:
    QPointer<HexView> m_view;
    qsizetype m_offset;
};

/// The whole view.
class HexAccessible final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit HexAccessible(HexView *view) : QAccessibleWidget(view, QAccessible::Table), m_view(view) { }
    Q_DISABLE_COPY_MOVE(HexAccessible)
    ~HexAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiSelectable = true;
        state.editable = !m_view->isReadOnly();
        return state;
    }

    int childCount() const override { return static_cast<int>(m_view->bytes().size()); }
    QAccessibleInterface *child(int index) const override { return cell(index); }
    QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() ? cell(m_view->cursorOffset()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *const byte = dynamic_cast<const HexCellAccessible *>(child);
        return byte != nullptr ? static_cast<int>(byte->offset()) : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const qsizetype offset = m_view->byteAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
        return offset >= 0 ? cell(offset) : nullptr;
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        if (row < 0 || column < 0 || column >= columnCount())
            return nullptr;
        return cell(static_cast<qsizetype>(row) * columnCount() + column);
    }
    int columnCount() const override { return m_view->hexLayout().bytesPerRow(); }
    int rowCount() const override { return (childCount() + columnCount() - 1) / columnCount(); }
    QString columnDescription(int column) const override { return QString::number(column, 16); }
    QString rowDescription(int row) const override
    {
        return QStringLiteral("0x%1").arg(static_cast<qsizetype>(row) * columnCount(), 4, 16, QLatin1Char('0'));
    }

    int selectedCellCount() const override { return static_cast<int>(m_view->cursor().selectionCount()); }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        const HexCursor &cursor = m_view->cursor();
        for (qsizetype i = 0; i < std::min(cursor.selectionCount(), mostSelectedCells); ++i)
            cells.append(cell(cursor.selectionStart() + i));
        return cells;
    }
    // Bytes are selected in runs; rows and columns of the picture mean nothing to a packet.
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { }

private:
    /// Made when asked for and kept: tools compare and hold interfaces.
    [[nodiscard]] QAccessibleInterface *cell(qsizetype offset) const
    {
        if (offset < 0 || offset >= m_view->bytes().size())
            return nullptr;
        const auto found = m_cells.constFind(offset);
        if (found != m_cells.constEnd())
            return QAccessible::accessibleInterface(*found);
        auto *const made = new HexCellAccessible(m_view, offset); // QAccessible's cache owns it
        m_cells.insert(offset, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    HexView *m_view;
    mutable QHash<qsizetype, QAccessible::Id> m_cells;
};

QAccessibleInterface *makeHexAccessible(const QString &className, QObject *object)
{
    auto *const view
        = className == QLatin1String(HexView::staticMetaObject.className()) ? qobject_cast<HexView *>(object) : nullptr;
    return view != nullptr ? new HexAccessible(view) : nullptr;
}

} // namespace

void installHexAccessible()
{
    QAccessible::installFactory(makeHexAccessible);
}

} // namespace wl
