// SPDX-License-Identifier: MIT
#include "core/schema/snapshot.h"

#include "core/schema/snapshotfields.h"

#include <cstring>

namespace wl {
namespace {

template<typename T>
concept Plain = std::is_arithmetic_v<T> || std::is_enum_v<T> || std::is_same_v<T, WideInt>;

class Writer
{
public:
    template<typename... Values>
    void operator()(const Values &...values)
    {
        (write(values), ...);
    }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    template<Plain T>
    void write(const T &value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    void write(const std::string &text)
    {
        write(static_cast<std::uint32_t>(text.size()));
        m_bytes.append(text.data(), static_cast<qsizetype>(text.size()));
    }
    void write(const QByteArray &bytes)
    {
        write(static_cast<std::uint32_t>(bytes.size()));
        m_bytes.append(bytes);
    }
    template<typename T>
    void write(const std::vector<T> &list)
    {
        write(static_cast<std::uint32_t>(list.size()));
        for (const T &each : list)
            write(each);
    }
    template<typename T>
    void write(const std::optional<T> &value)
    {
        write(value.has_value());
        if (value)
            write(*value);
    }
    template<typename First, typename Second>
    void write(const std::pair<First, Second> &pair)
    {
        write(pair.first);
        write(pair.second);
    }
    template<typename T>
    requires std::is_aggregate_v<T>
    void write(const T &value) { snapshotFields(*this, value); }

    QByteArray m_bytes;
};

/// After bytes have been missing, everything is read as empty.
class Reader
{
public:
    explicit Reader(ByteView bytes) : m_rest(bytes) { }

    template<typename... Values>
    void operator()(Values &...values)
    {
        (read(values), ...);
    }
    [[nodiscard]] bool isWhole() const noexcept { return !m_isCut && m_rest.empty(); }

private:
    [[nodiscard]] ByteView take(std::size_t count) noexcept
    {
        if (count > m_rest.size()) {
            m_isCut = true;
            m_rest = {};
            return {};
        }
        const ByteView taken = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return taken;
    }

    /// Whatever is counted takes a byte at least, so that a count never asks for more than is there.
    [[nodiscard]] std::size_t count() noexcept
    {
        std::uint32_t count = 0;
        read(count);
        m_isCut = m_isCut || count > m_rest.size();
        return m_isCut ? 0 : count;
    }

    template<Plain T>
    void read(T &value) noexcept
    {
        if (const ByteView bytes = take(sizeof value); !bytes.empty())
            std::memcpy(&value, bytes.data(), sizeof value);
    }
    void read(bool &value) noexcept
    {
        std::uint8_t byte = 0;
        read(byte);
        value = byte != 0;
    }
    void read(std::string &text)
    {
        const ByteView bytes = take(count());
        text.assign(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    }
    void read(QByteArray &all) { all = toByteArray(take(count())); }
    template<typename T>
    void read(std::vector<T> &list)
    {
        list.clear();
        list.resize(count());
        for (T &each : list)
            read(each);
    }
    template<typename T>
    void read(std::optional<T> &value)
    {
        bool isThere = false;
        read(isThere);
        value.reset();
        if (isThere)
            read(value.emplace());
    }
    template<typename First, typename Second>
    void read(std::pair<First, Second> &pair)
    {
        read(pair.first);
        read(pair.second);
    }
    template<typename T>
    requires std::is_aggregate_v<T>
    void read(T &value) { snapshotFields(*this, value); }

    ByteView m_rest;
    bool m_isCut = false;
};

} // namespace

QByteArray snapshotOf(const Registry &registry)
{
    Writer writer;
    SnapshotTables::visit(writer, registry);
    return writer.take();
}

Result<RegistryPtr> registryFrom(ByteView snapshot)
{
    Reader reader(snapshot);
    auto registry = SnapshotTables::empty();
    SnapshotTables::visit(reader, *registry);
    if (!reader.isWhole())
        return Error{ErrorCode::BadInput, "the compiled definitions are not whole"};
    SnapshotTables::indexNames(*registry);
    return RegistryPtr(std::move(registry));
}

} // namespace wl
