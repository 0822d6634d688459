// SPDX-License-Identifier: MIT
#pragma once

#include "core/print/printformat.h"
#include "ui/panels/onview.h"
#include "ui/panels/panel.h"
#include "ui/panels/text/showntext.h"
#include "ui/panels/text/spanhighlighter.h"

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
    void changeEvent(QEvent *event) override;

private:
    void showPacket();
    void showSelection();
    [[nodiscard]] std::vector<LayerSpan> layerSpans() const;
    void chooseFormat(int index);
    void takeCaret();

    PanelContext &m_context;
    std::vector<PrintFormat> m_formats;
    QComboBox *m_format;
    QPlainTextEdit *m_view;
    SpanHighlighter m_highlighter;
    PrintedText m_printed;
    ShownText m_shown;
    OnView m_onView;
    bool m_isShowing = false;
};

} // namespace wl
