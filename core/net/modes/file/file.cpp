// SPDX-License-Identifier: MIT
#include "core/base/atomicwrite.h"
#include "core/net/sendmode.h"

#include <QtEndian>
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
    return std::nullopt;
}

Result<Prediction> predict(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    return Prediction{.bytes = request.bytes};
}

template<typename T>
void append(QByteArray &out, T value)
{
    const T little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), sizeof little);
}

/// A capture file of one packet (draft-ietf-opsawg-pcap, sections 4 and 5), time in microseconds.
QByteArray captureOf(const QByteArray &packet, int linkType, std::chrono::microseconds time)
{
    constexpr std::uint32_t snapLength = 262144;
    QByteArray out;
    append<std::uint32_t>(out, 0xa1b2c3d4);
    append<std::uint16_t>(out, 2);
    append<std::uint16_t>(out, 4);
    append<std::uint32_t>(out, 0);
    append<std::uint32_t>(out, 0);
    append<std::uint32_t>(out, snapLength);
    append<std::uint32_t>(out, static_cast<std::uint32_t>(linkType));
    append<std::uint32_t>(out, static_cast<std::uint32_t>(time.count() / 1'000'000));
    append<std::uint32_t>(out, static_cast<std::uint32_t>(time.count() % 1'000'000));
    append<std::uint32_t>(out, static_cast<std::uint32_t>(packet.size()));
    append<std::uint32_t>(out, static_cast<std::uint32_t>(packet.size()));
    return out + packet;
}

class FileTransmission : public Transmission
{
public:
    explicit FileTransmission(SendRequest request) : m_request(std::move(request)) { }

protected:
    void begin() override
    {
        const auto time = std::chrono::system_clock::now().time_since_epoch();
        const QByteArray capture = captureOf(m_request.bytes, m_request.linkType,
                                             std::chrono::duration_cast<std::chrono::microseconds>(time));
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
    return Result<std::unique_ptr<Transmission>>(std::make_unique<FileTransmission>(request));
}

} // namespace

SendMode file()
{
    return {.id = "file",
            .title = QT_TRANSLATE_NOOP("wl::SendMode", "Capture file"),
            .changes = QT_TRANSLATE_NOOP("wl::SendMode", "Writes the packet to a pcap file; nothing is changed."),
            .state = state,
            .predict = predict,
            .start = start};
}

} // namespace wl::parts
