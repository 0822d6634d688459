// SPDX-License-Identifier: MIT
#include "ui/panels/repeat/repeatpanel.h"

#include "core/net/stream/pace.h"
#include "core/session/session.h"
#include "ui/panels/repeat/repeatmodel.h"
#include "ui/panels/repeat/repeatsummary.h"
#include "ui/panels/repeat/stripchart.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace wl {
namespace {

constexpr std::size_t mostPackets = StreamTally::mostRecords; // in turn
constexpr int mostTimes = 1'000'000;

QLabel *labelFor(QWidget *control, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(control);
    return label;
}

} // namespace

RepeatPanel::RepeatPanel(PanelContext &context)
    : m_context(context), m_repeater(context.repeater), m_source(new QComboBox(this)), m_times(new QSpinBox(this)),
      m_pace(new QComboBox(this)), m_burst(new QSpinBox(this)), m_button(new QPushButton(this)),
      m_summary(new QLabel(this)), m_view(new QTableView(this)), m_choice(context.session, context.selection),
      m_onView(*this, [this] { fillSources(); })
{
    setObjectName(QStringLiteral("repeatPanel"));
    setAccessibleName(tr("Repeat"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeControls());
    layout->addLayout(makeResults(), 1);
    setFocusProxy(m_source);
    const auto fill = [this] {
        if (m_onView.mayWork())
            fillSources();
    };
    connect(&context.session, &Session::listChanged, this, fill);
    connect(&context.session, &Session::loaded, this, fill);
    connect(&context.selection, &Selection::changed, this, fill);
    connect(&context.selection, &Selection::packetsChanged, this, fill);
    connect(&m_repeater, &Repeater::started, this, &RepeatPanel::showState);
    connect(&m_repeater, &Repeater::ended, this, &RepeatPanel::showState);
    connect(&m_repeater, &Repeater::progressed, this, &RepeatPanel::showSummary);
    fillSources();
}

QLayout *RepeatPanel::makeControls()
{
    m_source->setObjectName(QStringLiteral("repeatPackets"));
    m_source->setAccessibleName(tr("Which packets"));
    m_source->view()->setAccessibleName(tr("Which packets"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_times->setObjectName(QStringLiteral("repeatTimes"));
    m_times->setAccessibleName(tr("How many times"));
    m_times->setRange(1, mostTimes);
    m_times->setGroupSeparatorShown(true);
    m_pace->setObjectName(QStringLiteral("repeatPace"));
    m_pace->setAccessibleName(tr("How fast"));
    m_pace->setEditable(true);
    m_pace->view()->setAccessibleName(tr("Rates"));
    m_pace->lineEdit()->setAccessibleName(tr("How fast"));
    m_pace->addItems({QStringLiteral("1/s"), QStringLiteral("10/s"), QStringLiteral("100/s"), QStringLiteral("1000/s"),
                      QStringLiteral("20ms"), QStringLiteral("1Mbit/s"), QStringLiteral("max")});
    m_pace->setCurrentText(QStringLiteral("10/s"));
    m_pace->setToolTip(tr("Packets a second (100/s, 10k/s), bits a second (64kbit/s, 10Mbit/s), a time from one to "
                          "the next (20ms, 2s), or max: as fast as it goes"));
    m_burst->setObjectName(QStringLiteral("repeatBurst"));
    m_burst->setAccessibleName(tr("Packets in a burst"));
    m_burst->setRange(1, static_cast<int>(Timetable::largestBurst));
    m_button->setObjectName(QStringLiteral("repeatButton"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(8);
    row->addWidget(m_source);
    row->addWidget(labelFor(m_times, tr("Times"), this));
    row->addWidget(m_times);
    row->addWidget(labelFor(m_pace, tr("Rate"), this));
    row->addWidget(m_pace);
    row->addWidget(labelFor(m_burst, tr("Burst"), this));
    row->addWidget(m_burst);
    row->addWidget(m_button);
    row->addWidget(m_summary, 1);
    m_summary->setObjectName(QStringLiteral("repeatSummary"));
    m_summary->setWordWrap(true);
    connect(m_source, &QComboBox::currentIndexChanged, this, &RepeatPanel::showState);
    connect(m_times, &QSpinBox::valueChanged, this, &RepeatPanel::showState);
    connect(m_pace, &QComboBox::editTextChanged, this, &RepeatPanel::showState);
    connect(m_burst, &QSpinBox::valueChanged, this, &RepeatPanel::showState);
    connect(m_button, &QPushButton::clicked, this, &RepeatPanel::toggle);
    return row;
}

QLayout *RepeatPanel::makeResults()
{
    auto *model = new RepeatModel(m_repeater, m_context.appearance, this);
    m_view->setObjectName(QStringLiteral("repeatResults"));
    m_view->setAccessibleName(tr("What became of each packet"));
    m_view->setModel(model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(QFontMetrics(m_view->font()).height() + 6);
    m_view->horizontalHeader()->setSectionResizeMode(RepeatModel::AnswerColumn, QHeaderView::Stretch);
    m_view->horizontalHeader()->setHighlightSections(false);
    const QFontMetrics metrics(m_view->font());
    m_view->setColumnWidth(RepeatModel::NumberColumn, metrics.horizontalAdvance(QStringLiteral("99999")) + 16);
    m_view->setColumnWidth(RepeatModel::PacketColumn, metrics.averageCharWidth() * 32);
    m_view->setColumnWidth(RepeatModel::TimeColumn, metrics.horizontalAdvance(QStringLiteral("99999.999 ms")) + 16);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        QMenu menu(m_view);
        menu.addAction(tr("&Add Answer to Packets"), this, &RepeatPanel::addAnswer);
        menu.exec(m_view->viewport()->mapToGlobal(place));
    });
    connect(m_view, &QTableView::activated, this, &RepeatPanel::addAnswer);
    auto *results = new QHBoxLayout;
    results->addWidget(m_view, 3);
    results->addWidget(new StripChart(m_repeater, m_context.appearance, this), 2);
    results->setContentsMargins(6, 0, 6, 0);
    return results;
}

/// The choices, with how many packets each would send.
void RepeatPanel::fillSources()
{
    const QSignalBlocker quiet(m_source);
    const int chosen = std::max(0, m_source->currentIndex());
    m_source->clear();
    m_source->addItems(m_choice.titles());
    m_source->setCurrentIndex(chosen);
    showState();
}

PacketChoice::Source RepeatPanel::source() const
{
    return static_cast<PacketChoice::Source>(m_source->currentIndex());
}

Result<Schedule> RepeatPanel::schedule() const
{
    const std::uint64_t count = m_choice.count(source()) * static_cast<std::uint64_t>(m_times->value());
    return pacedBy(m_pace->currentText().toStdString(),
                   {.count = count, .burst = static_cast<std::uint32_t>(m_burst->value())});
}

void RepeatPanel::showState()
{
    const bool isRunning = m_repeater.isRunning();
    const auto wanted = schedule();
    const std::size_t packets = m_choice.count(source());
    const bool isPossible = wanted && packets > 0 && packets <= mostPackets && wanted->count <= Timetable::mostPackets;
    for (QWidget *control : {static_cast<QWidget *>(m_source), static_cast<QWidget *>(m_times),
                             static_cast<QWidget *>(m_pace), static_cast<QWidget *>(m_burst)})
        control->setEnabled(!isRunning);
    m_button->setEnabled(isRunning || isPossible);
    m_button->setText(isRunning        ? tr("Stop")
                          : isPossible ? tr("Send %1").arg(locale().toString(qulonglong{wanted->count}))
                                       : tr("Send"));
    m_button->setToolTip(packets > mostPackets
                             ? tr("At most %1 packets are sent in turn").arg(locale().toString(qulonglong{mostPackets}))
                             : QString());
    m_pace->lineEdit()->setToolTip(wanted ? QString() : describe(wanted.error()));
    showSummary();
}

void RepeatPanel::showSummary()
{
    const auto wanted = schedule();
    if (!wanted && !m_repeater.isRunning())
        m_summary->setText(describe(wanted.error()));
    else
        m_summary->setText(summaryOf(m_repeater, locale()));
}

void RepeatPanel::toggle()
{
    if (m_repeater.isRunning())
        m_repeater.stop();
    else
        start();
}

void RepeatPanel::start()
{
    auto wanted = schedule();
    if (!wanted)
        return m_context.report(describe(wanted.error()));
    auto packets = m_choice.packets(source());
    if (packets.empty())
        return m_context.report(tr("There is no packet to send"));
    wanted->count = packets.size() * static_cast<std::uint64_t>(m_times->value()); // a value may fit no packet
    m_repeater.start(std::move(packets), *wanted);
}

void RepeatPanel::addAnswer()
{
    const int row = m_view->currentIndex().row();
    if (row < 0 || m_repeater.stream() == nullptr || m_repeater.registry() != m_context.session.registry())
        return;
    const auto &reply = m_repeater.stream()->tally().records()[static_cast<std::size_t>(row)].reply;
    const auto root = reply ? m_repeater.registry()->rowNamed(reply->root) : Result<Row>(Error{});
    if (!root || reply->bytes.isEmpty())
        return m_context.report(tr("There is no answer to add"));
    m_context.session.insertPacket(m_context.session.currentIndex() + 1, {.bytes = reply->bytes, .root = *root},
                                   "add the answer");
    m_context.reportDone(tr("Added what came back to the packets"));
}

namespace parts {

Panel repeatPanel()
{
    return {.id = "repeat",
            .title = QT_TRANSLATE_NOOP("wl::Panel", "Repeat"),
            .area = Qt::BottomDockWidgetArea,
            .rank = 20,
            .make = [](PanelContext &context) -> QWidget * { return new RepeatPanel(context); }};
}

} // namespace parts

} // namespace wl
