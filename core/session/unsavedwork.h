// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/registry.h"
#include "core/session/packetlist.h"
#include "core/template/templatefile.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wl {

/// Everything that is open, as a value: another thread may write it, and another process go on with it.
struct UnsavedWork
{
    RegistryPtr registry{};
    std::shared_ptr<const PacketStore> store{};
    std::vector<PacketRun> runs{}; ///< at least one
    bool pinsAreKnown = true;      ///< of packets as they stand in the store
    std::size_t current = 0;
    TemplateFile kept{}; ///< the template as it was read, without its packets; its remarks are those of the store's
    std::string path{};  ///< where Save writes, absolute; empty: not known
    std::string name{};  ///< what it is called without a path

    /// Whether the same would be written; which packet is the current one does not count.
    [[nodiscard]] bool isSameAs(const UnsavedWork &other) const;
};

/// What a person is told before work is taken up again.
struct UnsavedSummary
{
    std::size_t packets = 0;              ///< that were changed or made; 1 when packets were only moved or deleted
    std::string name{};                   ///< of the file, or of what had none
    std::vector<std::string> protocols{}; ///< that its packets name
};

/// The template file that saving @p work makes: its packets judged, each with the remarks it came with.
[[nodiscard]] TemplateFile templateOf(const UnsavedWork &work);

/// The work as a template file with one more key, `wirelathe.journal`. Of a capture it holds the packets that were
/// changed and says where they stand among the others; the capture's own bytes (Capture::fileBytes) are to be kept
/// beside it.
///
/// Error: that of writeTemplate().
[[nodiscard]] Result<QByteArray> unsavedText(const UnsavedWork &work);

/// Reads what unsavedText() wrote.
/// @param file     its name, for errors
/// @param capture  the bytes kept beside it; nothing when there are none
/// Errors: those of readTemplate() and readCapture(); BadInput when it does not fit its capture or is no such file.
[[nodiscard]] Result<UnsavedWork> readUnsaved(const QByteArray &text, const std::string &file,
                                              const std::optional<QByteArray> &capture, const RegistryPtr &registry);

/// The same without its packets. Error: BadInput for what is no such file.
[[nodiscard]] Result<UnsavedSummary> summaryOfUnsaved(const QByteArray &text, const std::string &file);

} // namespace wl
