// SPDX-License-Identifier: MIT
#pragma once

#include "core/print/printformat.h"
#include "ui/panels/panel.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;

namespace wl {

/// The packet in some notation, always current. Selecting a field lights what
/// stands for it; a click on the text selects the field.
class TextPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TextPanel(PanelContext &context);

public slots:
    void copy();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showPacket();
    void showSelection();
    void chooseFormat(int index);
    void takeCaret();
    [[nodiscard]] int toCharacter(std::size_t byte) const;

    PanelContext &m_context;
    std::vector<PrintFormat> m_formats;
    QComboBox *m_format;
    QPlainTextEdit *m_view;
    PrintedText m_printed;
    bool m_isAscii = true;  ///< then bytes are characters
    bool m_isStale = false; ///< the packet changed while nobody looked
    bool m_isShowing = false;
};

} // namespace wl
