// SPDX-License-Identifier: MIT
#include "ui/panels/diagram/diagramaccessible.h"

#include "ui/panels/diagram/diagramview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace wl {
namespace {

/// One box.
class BoxAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    BoxAccessible(DiagramView *view, int box) : m_view(view), m_box(box) { }

    bool isValid() const override { return m_view && m_box < m_view->boxCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override { }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return m_view->describe(m_box);
        return kind == QAccessible::Value ? m_view->valueOf(m_box) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect box = m_view->boxRect(m_box);
        return {m_view->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (!isValid())
            return state;
        state.focusable = true;
        state.selectable = true;
        state.focused = m_view->hasFocus() && m_view->currentBox() == m_box;
        state.selected = m_view->isSelected(m_box);
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->boxRect(m_box));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), toggleAction(), setFocusAction()}; }
    QString localizedActionName(const QString &name) const override
    {
        return name == toggleAction() ? DiagramView::tr("Edit") : QAccessibleActionInterface::localizedActionName(name);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override
    {
        if (!isValid() || !actionNames().contains(name))
            return;
        m_view->setFocus();
        if (name == toggleAction())
            m_view->editBox(m_box);
        else
            m_view->selectBox(m_box);
    }

    [[nodiscard]] int box() const { return m_box; }

private:
    QPointer<DiagramView> m_view;
    int m_box;
};

/// The whole view.
class DiagramAccessible final : public QAccessibleWidget
{
public:
    explicit DiagramAccessible(DiagramView *view) : QAccessibleWidget(view, QAccessible::List), m_view(view) { }
    Q_DISABLE_COPY_MOVE(DiagramAccessible)
    ~DiagramAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_boxes))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_view->boxCount(); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= m_view->boxCount())
            return nullptr;
        const auto found = m_boxes.constFind(index);
        if (found != m_boxes.constEnd())
            return QAccessible::accessibleInterface(*found);
        auto *const made = new BoxAccessible(m_view, index); // QAccessible's cache owns it
        m_boxes.insert(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() ? child(m_view->currentBox()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *const box = dynamic_cast<const BoxAccessible *>(child);
        return box != nullptr ? box->box() : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(m_view->boxAt(m_view->viewport()->mapFromGlobal(QPoint(x, y))));
    }

private:
    DiagramView *m_view;
    mutable QHash<int, QAccessible::Id> m_boxes; ///< made when asked for and kept: tools compare and hold interfaces
};

QAccessibleInterface *makeDiagramAccessible(const QString &className, QObject *object)
{
    auto *const view = className == QLatin1String(DiagramView::staticMetaObject.className())
        ? qobject_cast<DiagramView *>(object)
        : nullptr;
    return view != nullptr ? new DiagramAccessible(view) : nullptr;
}

} // namespace

void installDiagramAccessible()
{
    QAccessible::installFactory(makeDiagramAccessible);
}

} // namespace wl
