// SPDX-License-Identifier: MIT
#include "core/edit/randomvalue.h"

#include "core/codec/bytetext.h"
#include "core/codec/fieldformat.h"
#include "core/codec/hextext.h"
#include "core/codec/numbertext.h"
#include "core/dissect/fieldpath.h"

#include <QRandomGenerator>

namespace wl {
namespace {

std::string randomNumber(const Attribute &attribute, bool isHex, QRandomGenerator &random)
{
    const std::uint64_t mask = attribute.bits >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << attribute.bits) - 1;
    const std::uint64_t bits = random.generate64() & mask;
    if (isHex)
        return showHex(bits, attribute.bits);
    const std::string text = showNumber(bits, attribute.bits, attribute.isSigned);
    return text.substr(0, text.find(' '));
}

} // namespace

Result<std::string> randomValueOf(const FieldTree &tree, NodeIndex index, QRandomGenerator &random)
{
    const FieldNode &node = tree.node(index);
    const Error error{.code = ErrorCode::BadInput,
                      .text = "expected a number, an address, text or bytes that can be filled at random",
                      .file = pathOf(tree, index)};
    if (node.kind != NodeKind::Value || node.reader == noAttribute || node.isReadOnly() || node.bits.isEmpty())
        return error;
    const Attribute &attribute = tree.registry().attribute(node.reader);
    const std::string &format = tree.registry().info(node.reader).format;
    if (attribute.kind == AttributeKind::Integer)
        return randomNumber(attribute, format == "hex", random);
    if (attribute.kind != AttributeKind::Bytes && attribute.kind != AttributeKind::Text)
        return error;

    QByteArray bytes(node.bits.touchedBytes(), '\0');
    for (char &byte : bytes) {
        constexpr int letters = 26;
        byte = attribute.kind == AttributeKind::Text ? static_cast<char>('a' + random.bounded(letters))
                                                     : static_cast<char>(random.bounded(256));
    }
    if (const FieldFormat *known = fieldFormat(format))
        return known->byteCount > 0 ? Result<std::string>(known->show(viewOf(bytes))) : error;
    return attribute.kind == AttributeKind::Text ? showBytes(viewOf(bytes)) : "0x" + toHex(viewOf(bytes));
}

} // namespace wl
