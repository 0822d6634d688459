// SPDX-License-Identifier: MIT
#include "ui/fieldview/namecompleter.h"

#include "ui/text/errortext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QStandardItemModel>

namespace wl {
namespace {

constexpr int mostVisible = 12;
constexpr int nameRole = Qt::UserRole + 1;
constexpr int minimumWidth = 240;

} // namespace

NameCompleter::NameCompleter(const std::vector<const EnumMember *> &names, const Theme &theme, QWidget *editor)
    : QCompleter(editor)
{
    auto *model = new QStandardItemModel(this);
    for (const EnumMember *member : names) {
        const QString name = toQString(member->label);
        auto *item = new QStandardItem(QStringLiteral("%1   %2").arg(member->value).arg(name));
        item->setData(name, nameRole);
        model->appendRow(item);
    }
    setModel(model);
    setWidget(editor);
    setCompletionMode(QCompleter::PopupCompletion);
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
    setMaxVisibleItems(mostVisible);
    popup()->setObjectName(QStringLiteral("fieldNames"));
    popup()->setAccessibleName(tr("Names"));
    popup()->setFont(QApplication::font());
    popup()->setStyleSheet(
        QStringLiteral(
            "QAbstractItemView#fieldNames { background: %1; color: %2; border: 1px solid %3; padding: 2px; }")
            .arg(theme.panel.name(), theme.text.name(), theme.line.name()));
}

void NameCompleter::offer(const QString &text)
{
    setCompletionPrefix(text);
    if (completionCount() == 0) {
        hide();
        return;
    }
    QRect place = widget()->rect();
    place.setWidth(std::max(place.width(), minimumWidth));
    complete(place);
}

void NameCompleter::hide()
{
    popup()->hide();
}

QString NameCompleter::pathFromIndex(const QModelIndex &index) const
{
    return index.data(nameRole).toString();
}

} // namespace wl
