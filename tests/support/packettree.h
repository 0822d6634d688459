// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"
#include "core/schema/bundledschemas.h"

namespace wl {

/// The tree of a packet written in hex (blanks do not matter), read as @p root.
/// @pre the registry knows the root
inline FieldTree treeOf(const RegistryPtr &registry, const char *root, const QByteArray &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    Dissector dissector(*registry);
    dissector.dissect(viewOf(bytes), *registry->rowNamed(root));
    return {registry, dissector, bytes};
}

/// A registry with one definition of the test's own.
/// Its mistakes are printed: a test with one has no protocol to look at.
inline RegistryPtr registryOf(const char *definition)
{
    const std::vector<SchemaSource> sources{{.file = "test.ksy", .text = definition}};
    const SchemaLoad load = loadSchemas(sources);
    for (const Error &error : load.errors)
        qWarning("%s", error.toString().c_str());
    return load.registry;
}

} // namespace wl
