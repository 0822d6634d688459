// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/onview.h"
#include "ui/panels/panel.h"
#include "ui/panels/reference/namemodel.h"

#include "core/dissect/fieldtree.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTextBrowser;
class QTreeView;
class QUrl;

namespace wl {

/// What the selected field is for: its words, source, range, rules, names, and the lines that define it. Accessible
/// name "Reference". While nobody sees it, it follows nothing; while a value is being typed, only the value's line.
class ReferencePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ReferencePanel(PanelContext &context);

    /// Opens a web address or file; a test puts something else here.
    std::function<void(const QUrl &address)> openAddress;

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void showField();
    void showValue();
    void showNames();
    void takeLink(const QUrl &link);
    void setName(const QModelIndex &index);

    PanelContext &m_context;
    QLabel *m_title;
    QLabel *m_value;
    QTextBrowser *m_text;
    QWidget *m_namesPart;
    QLineEdit *m_filter;
    QTreeView *m_names;
    NameModel *m_model;
    QSortFilterProxyModel *m_filtered;

    OnView m_onView;
    // What is shown; the words do not depend on more.
    RegistryPtr m_registry;
    std::string m_path;
    AttributeId m_attribute = noAttribute;
    AttributeId m_reader = noAttribute;
    NodeKind m_kind = NodeKind::Value;
    bool m_isAny = false;
};

} // namespace wl
