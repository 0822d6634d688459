// SPDX-License-Identifier: MIT
#pragma once

#include "app/netio/messages.h"

#include <sys/types.h>

namespace wl::netio {

/// The way to the client. Nothing here waits for it longer than a second.
class Channel
{
public:
    /// @param isStream  the two are a stream (--stdio); else one SOCK_SEQPACKET socket
    Channel(int in, int out, bool isStream) : m_in(in), m_out(out), m_isStream(isStream) { }

    enum class Got { Nothing, Message, Garbage, End };

    /// Takes one message, when there is a whole one. Garbage: a record longer than any
    /// message. End: the client is gone, or its stream cannot be followed any more.
    Got receive();
    [[nodiscard]] const std::uint8_t *message() const { return m_message; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// The file that came with the message, or -1. The caller closes it.
    [[nodiscard]] int takeFile();
    /// Fills @p content from a stream. False: the client is gone or stopped writing for 10 s.
    bool receiveContent(std::uint8_t *content, std::size_t size);

    /// @param isNeeded  when the client does not read: wait a second for it; else leave it out
    /// @return whether it was handed over
    bool send(const void *message, std::size_t size, bool isNeeded);

    [[nodiscard]] int in() const { return m_in; }
    [[nodiscard]] bool isStream() const { return m_isStream; }

private:
    [[nodiscard]] bool hasRoom() const;
    ssize_t receiveRecord();
    bool sendStream(const std::uint8_t *bytes, std::size_t size);

    int m_in;
    int m_out;
    bool m_isStream;
    int m_file = -1;
    std::size_t m_size = 0; ///< of the message; in a stream, of what came of it so far
    bool m_isWhole = false;
    alignas(8) std::uint8_t m_message[maxRequestBytes]{};
};

} // namespace wl::netio
