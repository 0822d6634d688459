// SPDX-License-Identifier: MIT
#include "core/dissect/fieldtree.h"
#include "core/print/printformat.h"
#include "core/schema/bundledschemas.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iostream>
#include <string>

/// Reads lines "root hex" and writes, for each, a line {"repr": ..., "pprint": ...}
/// with every format whose id is an argument. For the tests that compare whole
/// sets of packets with other programs: one process for all of them.
namespace {

using namespace wl;

QByteArray printed(const FieldTree &tree, const std::vector<PrintFormat> &formats)
{
    QJsonObject all;
    for (const PrintFormat &format : formats)
        all.insert(QLatin1String(format.id), QString::fromStdString(format.print(tree).text));
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

} // namespace

int main(int argc, char **argv)
{
    const RegistryPtr registry = bundledRegistry();
    std::vector<PrintFormat> formats;
    for (const PrintFormat &format : printFormats()) {
        for (int i = 1; i < argc; ++i) {
            if (std::string_view(argv[i]) == format.id)
                formats.push_back(format);
        }
    }
    Dissector dissector(*registry);
    std::string line;
    while (std::getline(std::cin, line)) {
        const std::size_t blank = line.find(' ');
        const Result<Row> root = registry->rowNamed(std::string_view(line).substr(0, blank));
        if (!root) {
            std::fprintf(stderr, "%s\n", root.error().toString().c_str());
            return 1;
        }
        const QByteArray bytes = blank == std::string::npos ? QByteArray() : QByteArray::fromHex(line.c_str() + blank);
        dissector.dissect(viewOf(bytes), *root);
        std::cout << printed(FieldTree(registry, dissector, bytes), formats).toStdString() << std::endl;
    }
    return 0;
}
