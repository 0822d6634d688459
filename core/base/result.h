// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtGlobal>

#include <utility>
#include <variant>

namespace wl {

/// What a Result holds when success has nothing to say.
struct Done
{
    friend bool operator==(Done, Done) = default;
};

/// A value, or the Error that stands in its place.
///
/// The members are the subset of std::expected (C++23) that we use, under the
/// same names, so that the day the toolchain has it this file becomes an alias.
/// Reading the wrong side is a programming error and asserts.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }     // NOLINT(google-explicit-constructor)
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { } // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] const T &operator*() const &noexcept { return *pointer(); }
    [[nodiscard]] T &operator*() &noexcept { return const_cast<T &>(*pointer()); }
    [[nodiscard]] T &&operator*() &&noexcept { return std::move(const_cast<T &>(*pointer())); }
    [[nodiscard]] const T *operator->() const noexcept { return pointer(); }
    [[nodiscard]] T *operator->() noexcept { return const_cast<T *>(pointer()); }

    [[nodiscard]] const Error &error() const noexcept
    {
        Q_ASSERT(!has_value());
        return *std::get_if<1>(&m_state);
    }

private:
    [[nodiscard]] const T *pointer() const noexcept
    {
        Q_ASSERT(has_value());
        return std::get_if<0>(&m_state);
    }

    std::variant<T, Error> m_state;
};

} // namespace wl
