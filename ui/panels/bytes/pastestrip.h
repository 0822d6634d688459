// SPDX-License-Identifier: MIT
#pragma once

#include "core/read/readbytes.h"
#include "core/schema/registry.h"
#include "ui/panels/panel.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;

namespace wl {

class HexView;

/// What a pasted text was understood as, before anything is done with it: its form and size, the layers in it,
/// what was passed over; and the choice of where the bytes go. Nothing is changed until that choice is made.
class PasteStrip : public QFrame
{
    Q_OBJECT

public:
    PasteStrip(PanelContext &context, HexView &view, QWidget *parent);

    /// Takes the text: hex digits go straight over selected bytes, and bytes copied in a hex view to the caret;
    /// everything else is shown first. A text that is no bytes is reported, with the place of what is wrong.
    /// @param areOwnBytes  the text was copied in a hex view
    void take(const QString &text, bool areOwnBytes);

    void replacePacket();
    void insert();
    /// Over the selected bytes, else over as many as the text has.
    void overwrite();

signals:
    /// Somebody chose, or does not want to.
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeControls();
    void showReading();
    void showPlaces();
    void splice(qsizetype offset, qsizetype count, const QString &done);
    [[nodiscard]] const ReadResult &reading() const;
    [[nodiscard]] const QByteArray &bytes() const;
    [[nodiscard]] Row likelyRoot() const;
    [[nodiscard]] QString layersInWords() const;
    void finish();

    PanelContext &m_context;
    HexView &m_view;
    std::vector<ReadResult> m_readings;
    QLabel *m_understood;
    QLabel *m_layers;
    QLabel *m_ignored;
    QComboBox *m_form;
    QComboBox *m_packet;
    QPushButton *m_replace;
    QPushButton *m_insert;
    QPushButton *m_overwrite;
};

} // namespace wl
