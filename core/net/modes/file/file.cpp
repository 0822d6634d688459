// SPDX-License-Identifier: MIT
#include "core/base/atomicwrite.h"
#include "core/capture/pcap.h"
#include "core/net/sendmode.h"

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <string>

namespace wl::parts {
namespace {

constexpr int largestLinkType = 0xffff;

ModeState state()
{
    return {.works = true, .reason = "needs no permission but the folder's"};
}

std::optional<Error> refusal(const SendRequest &request)
{
    if (request.file.empty())
        return Error{ErrorCode::BadInput, "no file is named to write the packet to"};
    if (request.linkType < 0 || request.linkType > largestLinkType)
        return Error{ErrorCode::BadInput, std::to_string(request.linkType) + " is no link type", request.file};
    if (request.bytes.size() > qsizetype{maxPacketBytes})
        return Error{ErrorCode::BadInput, "a packet in a file has at most " + std::to_string(maxPacketBytes) + " bytes",
                     request.file};
    return std::nullopt;
}

Result<Prediction> predict(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    return Prediction{.bytes = request.bytes};
}

/// Whole microseconds, which every reader of pcap files understands.
std::int64_t nowNs()
{
    const auto time = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::nanoseconds(std::chrono::floor<std::chrono::microseconds>(time)).count();
}

class FileTransmission : public Transmission
{
public:
    explicit FileTransmission(SendRequest request) : m_request(std::move(request)) { }

protected:
    void begin() override
    {
        const PacketToWrite packet{.bytes = viewOf(m_request.bytes), .timeNs = nowNs()};
        const QByteArray capture = writePcap(static_cast<std::uint32_t>(m_request.linkType), {&packet, 1});
        if (const auto written = atomicWrite(m_request.file, capture); !written)
            return conclude(written.error());
        if (announceLeft(m_request.bytes, true))
            conclude(Done{});
    }

    void stop() override { }

private:
    SendRequest m_request;
};

Result<std::unique_ptr<Transmission>> start(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    return {std::make_unique<FileTransmission>(request)};
}

} // namespace

SendMode file()
{
    return {.id = "file",
            .title = QT_TRANSLATE_NOOP("wl::SendMode", "Capture file"),
            .changes = QT_TRANSLATE_NOOP("wl::SendMode", "Writes the packet to a pcap file; nothing is changed."),
            .destination = Destination::File,
            .state = state,
            .predict = predict,
            .start = start};
}

} // namespace wl::parts
