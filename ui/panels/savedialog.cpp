// SPDX-License-Identifier: MIT
#include "ui/panels/savedialog.h"

#include <QFileDialog>
#include <QRegularExpression>

namespace wl {
namespace {

/// `wlt` of `Templates (*.wlt *.json)`.
QString firstSuffix(const QString &filter)
{
    static const QRegularExpression pattern(QStringLiteral("\\(\\*\\.(\\w+)"));
    return pattern.match(filter).captured(1);
}

} // namespace

QString askSaveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filters)
{
    QFileDialog dialog(parent, title, QFileInfo(suggested).path(), filters);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(firstSuffix(filters));
    dialog.selectFile(QFileInfo(suggested).fileName());
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&dialog](const QString &filter) { dialog.setDefaultSuffix(firstSuffix(filter)); });
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace wl
