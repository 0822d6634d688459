// SPDX-License-Identifier: MIT
#include "core/net/answer.h"
#include "core/schema/bundledschemas.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>

/// Reads lines "root request reply" (hex) and writes, for each, a line {"answers": true, "miss": "..."}. For the test
/// that compares many pairs with another program: one process for all of them.
int main()
{
    using namespace wl;
    const RegistryPtr registry = bundledRegistry();
    Dissector dissector(*registry);
    std::string line;
    while (std::getline(std::cin, line)) {
        std::istringstream words(line);
        std::string name;
        std::string request;
        std::string reply;
        words >> name >> request >> reply;
        const Result<Row> root = registry->rowNamed(name);
        if (!root) {
            std::fprintf(stderr, "%s\n", root.error().toString().c_str());
            return 1;
        }
        const auto treeOf = [&](const std::string &hex) {
            const QByteArray bytes = QByteArray::fromHex(hex.c_str());
            dissector.dissect(viewOf(bytes), *root);
            return FieldTree(registry, dissector, bytes);
        };
        const AnswerVerdict verdict = judgeAnswer(treeOf(request), 0, treeOf(reply));
        const QJsonObject said{{QStringLiteral("answers"), verdict.isAnswer},
                               {QStringLiteral("miss"), QString::fromStdString(verdict.miss.text())}};
        std::cout << QJsonDocument(said).toJson(QJsonDocument::Compact).toStdString() << std::endl;
    }
    return 0;
}
