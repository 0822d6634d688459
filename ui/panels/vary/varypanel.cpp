// SPDX-License-Identifier: MIT
#include "ui/panels/vary/varypanel.h"

#include "core/dissect/fieldtext.h"
#include "core/session/session.h"
#include "core/vary/variationtext.h"
#include "core/vary/variedpackets.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressDialog>
#include <QPushButton>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <numeric>

namespace wl {
namespace {

/// Mistakes stand out.
class Delegate final : public QStyledItemDelegate
{
public:
    Delegate(const Appearance &appearance, QObject *parent) : QStyledItemDelegate(parent), m_appearance(appearance) { }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != VaryModel::ResultColumn)
            return;
        const Theme &theme = m_appearance.theme();
        option->palette.setColor(QPalette::Text,
                                 index.data(VaryModel::MistakeRole).toBool() ? theme.warn : theme.muted);
    }

private:
    const Appearance &m_appearance;
};

} // namespace

VaryPanel::VaryPanel(PanelContext &context)
    : m_context(context), m_model(new VaryModel(context.session, this)), m_add(new QPushButton(this)),
      m_remove(new QPushButton(tr("Remove"), this)), m_count(new QSpinBox(this)), m_make(new QPushButton(this)),
      m_hint(new QLabel(this)), m_view(new QTreeView(this)), m_soon(new QTimer(this)), m_onView(*this, [this] {
          m_model->refresh();
          showSelection();
          showCount();
      })
{
    setObjectName(QStringLiteral("varyPanel"));
    setAccessibleName(tr("Vary"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeControls();
    makeView();
    setFocusProxy(m_add);
    m_soon->setSingleShot(true);
    m_soon->setInterval(100);
    connect(m_soon, &QTimer::timeout, m_model, &VaryModel::refresh);
    connect(&context.session, &Session::packetChanged, this, [this] {
        if (m_model->rowCount() > 0 && m_onView.mayWork())
            m_soon->start(); // not at each of the keys that are being typed
    });
    connect(&context.session, &Session::loaded, m_model, &VaryModel::clear);
    connect(&context.selection, &Selection::changed, this, &VaryPanel::showSelection);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &VaryPanel::showCount);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &VaryPanel::showCount);
    connect(m_model, &QAbstractItemModel::modelReset, this, &VaryPanel::showCount);
    showSelection();
    showCount();
}

void VaryPanel::makeControls()
{
    m_add->setObjectName(QStringLiteral("varyAdd"));
    m_remove->setObjectName(QStringLiteral("varyRemove"));
    m_count->setObjectName(QStringLiteral("varyCount"));
    m_count->setAccessibleName(tr("How many packets"));
    m_count->setRange(0, static_cast<int>(mostVariedPackets));
    m_count->setSpecialValueText(tr("one of each"));
    m_make->setObjectName(QStringLiteral("varyMake"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(8);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch(1);
    auto *label = new QLabel(tr("How many"), this);
    label->setBuddy(m_count);
    row->addWidget(label);
    row->addWidget(m_count);
    row->addWidget(m_make);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, &VaryPanel::addSelected);
    connect(m_remove, &QPushButton::clicked, this, &VaryPanel::removeCurrent);
    connect(m_make, &QPushButton::clicked, this, &VaryPanel::make);
    connect(m_count, &QSpinBox::valueChanged, this, &VaryPanel::showCount);
}

void VaryPanel::makeView()
{
    m_hint->setObjectName(QStringLiteral("varyHint"));
    m_hint->setText(tr("Many packets out of this one: let a field count, or take values from a list or at random. "
                       "Lengths and checksums are right in each."));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_hint->setContentsMargins(14, 4, 14, 4);
    m_view->setObjectName(QStringLiteral("varyFields"));
    m_view->setAccessibleName(tr("Fields that vary"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new Delegate(m_context.appearance, this));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed);
    m_view->setTabKeyNavigation(false);
    m_view->header()->setStretchLastSection(true);
    m_view->setColumnWidth(VaryModel::FieldColumn, 220);
    m_view->setColumnWidth(VaryModel::ValuesColumn, 240);
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->addWidget(m_hint, 1);
    auto *table = new QHBoxLayout;
    table->setContentsMargins(6, 0, 6, 0);
    table->addWidget(m_view);
    box->addLayout(table, 1);
    connect(m_view, &QTreeView::activated, this,
            [this](const QModelIndex &index) { m_view->edit(index.siblingAtColumn(VaryModel::ValuesColumn)); });
}

void VaryPanel::showSelection()
{
    const FieldTree &tree = m_context.session.tree();
    const NodeIndex node = m_context.selection.node();
    m_add->setEnabled(canVary(tree, node));
    m_add->setText(canVary(tree, node) ? tr("Vary %1").arg(toQString(labelOf(tree, node))) : tr("Vary selected field"));
}

void VaryPanel::showCount()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_hint->setVisible(!hasRows);
    m_view->setVisible(hasRows);
    m_remove->setEnabled(hasRows);
    const auto period = m_model->period();
    const auto asked = static_cast<std::uint64_t>(m_count->value());
    const std::uint64_t count = asked > 0 ? asked : period.value_or(0);
    bool hasMistake = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        hasMistake = hasMistake || m_model->index(row, 0).data(VaryModel::MistakeRole).toBool();
    const bool isPossible = hasRows && !hasMistake && count > 0 && count <= mostVariedPackets;
    m_make->setEnabled(isPossible);
    m_make->setText(isPossible && count == 1 ? tr("Make 1 packet")
                        : isPossible         ? tr("Make %1 packets").arg(locale().toString(qulonglong{count}))
                                             : tr("Make packets"));
    m_make->setToolTip(isPossible || !hasRows || hasMistake
                           ? QString()
                           : tr("Say how many: one of each would be more than %1")
                                 .arg(locale().toString(qulonglong{mostVariedPackets})));
}

void VaryPanel::addSelected()
{
    if (!m_add->isEnabled())
        return;
    const QModelIndex index = m_model->index(m_model->add(m_context.selection.path()), VaryModel::ValuesColumn);
    m_view->setCurrentIndex(index);
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->edit(index);
}

void VaryPanel::removeCurrent()
{
    if (m_model->rowCount() > 0)
        m_model->remove(std::max(0, m_view->currentIndex().row()));
}

void VaryPanel::make()
{
    auto variations = m_model->variations();
    if (!variations)
        return;
    std::string description = "vary";
    for (const Variation &each : *variations)
        description += ' ' + showVariation(each);
    Session &session = m_context.session;
    const auto asked = static_cast<std::uint64_t>(m_count->value());
    const std::uint64_t wanted = asked > 0 ? asked : m_model->period().value_or(0);
    QProgressDialog progress(tr("Making packets\u2026"), tr("Cancel"), 0, static_cast<int>(wanted), this);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(1000);
    auto packets = variedPackets(session.registry(), session.packet(), *std::move(variations), wanted,
                                 [&progress](std::uint64_t number) {
                                     progress.setValue(static_cast<int>(number));
                                     return !progress.wasCanceled();
                                 });
    if (!packets) {
        m_context.report(describe(packets.error()));
        return;
    }
    const std::size_t count = packets->size();
    const std::size_t first = session.currentIndex() + 1;
    session.insertPackets(first, *std::move(packets), description);
    std::vector<std::size_t> made(count);
    std::iota(made.begin(), made.end(), first);
    m_context.selection.setPackets(std::move(made)); // so that they can be sent in turn, exported or deleted
    m_context.reportDone(
        count == 1 ? tr("1 packet stands behind the one it was made of")
                   : tr("%1 packets stand behind the one they were made of").arg(locale().toString(qulonglong{count})));
}

namespace parts {

Panel varyPanel()
{
    return {.id = "vary",
            .title = QT_TRANSLATE_NOOP("wl::Panel", "Vary"),
            .area = Qt::BottomDockWidgetArea,
            .rank = 15,
            .make = [](PanelContext &context) -> QWidget * { return new VaryPanel(context); }};
}

} // namespace parts

} // namespace wl
