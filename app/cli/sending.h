// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commands.h"
#include "core/net/caution.h"
#include "core/net/sendlog.h"
#include "core/net/sendplan.h"

#include <optional>
#include <string>
#include <vector>

/// What `send` is told, and its two ways: one packet with everything there is to say about it, or many.
namespace wl::cli {

struct SendOptions
{
    std::string packet{};
    std::string mode{};
    std::string target{};
    std::string interface {
    };
    std::string file{};
    std::string pace{}; ///< core/net/stream/pace.h; "": not said
    std::uint32_t burst = 1;
    Vary vary{}; ///< its count is that of all packets
    int timeoutMs = 1000;
    bool isConfirmed = false;
    bool isExpecting = false;
    bool isDryRun = false;
    bool isFilledIn = false;

    [[nodiscard]] bool isOfMany() const
    {
        return isDryRun || vary.count.value_or(1) > 1 || !vary.variations.empty() || !pace.empty() || burst != 1;
    }
};

/// Prints a line to stdout, at once.
void say(const std::string &text);

/// The packets that are sent in turn. Errors: those of reading and of varying.
[[nodiscard]] Result<std::vector<Packet>> packetsToSend(const RegistryPtr &registry, const SendOptions &options);
/// The mode that is named, or that of the outermost layer. Errors: Usage, NoPermission.
[[nodiscard]] Result<SendMode> modeToUse(const FieldTree &tree, const SendOptions &options);
/// What the options add to a plan.
void complete(SendRequest &request, const SendOptions &options);
/// Errors: Refused with all that would have to be confirmed, unless it is.
[[nodiscard]] Result<Done> checkCautions(const std::vector<std::string> &reached, const SendLoad &load,
                                         const SendOptions &options);
/// By which interface a request leaves, to be shown; "" where that is not known.
[[nodiscard]] std::string interfaceNameOf(const SendRequest &request);
/// Notes a send; a log that cannot be written is said on stderr.
std::optional<std::int64_t> note(const SendLog &log, const SendMode &mode, const std::vector<SendRequest> &packets,
                                 std::uint64_t count);
[[nodiscard]] SendLog usualLog();

/// Sends @p packet once; the reply is printed, and compared with what is expected.
[[nodiscard]] Result<Done> sendOne(Context &context, const RegistryPtr &registry, const Packet &packet,
                                   const SendOptions &options);
/// Sends @p packets by the schedule of the options, and sums up.
[[nodiscard]] Result<Done> sendMany(Context &context, const RegistryPtr &registry, const std::vector<Packet> &packets,
                                    const SendOptions &options);

} // namespace wl::cli
