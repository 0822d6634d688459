// SPDX-License-Identifier: MIT
#pragma once

#include "core/craft/craftline.h"
#include "core/edit/editor.h"
#include "core/schema/bundledschemas.h"

#include <QString>

namespace wl::test {

/// Packets by their craft lines.
class ExchangePackets
{
public:
    [[nodiscard]] EditResult made(const QString &line)
    {
        const auto plan = parseCraftLine(*m_registry, line.toStdString());
        if (!plan)
            qFatal("%s", plan.error().toString().c_str());
        auto made = m_editor.make(*plan);
        if (!made)
            qFatal("%s", made.error().toString().c_str());
        return *std::move(made);
    }
    [[nodiscard]] FieldTree treeOf(const QString &line) { return made(line).tree; }
    [[nodiscard]] QByteArray bytesOf(const QString &line) { return made(line).packet.bytes; }
    [[nodiscard]] FieldTree read(const QByteArray &bytes, Row root)
    {
        return m_editor.treeOf({.bytes = bytes, .root = root});
    }
    [[nodiscard]] const RegistryPtr &registry() const noexcept { return m_registry; }

private:
    RegistryPtr m_registry = bundledRegistry();
    Editor m_editor{m_registry};
};

} // namespace wl::test
