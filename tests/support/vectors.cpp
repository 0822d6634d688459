// SPDX-License-Identifier: MIT
#include "tests/support/vectors.h"

#include "tests/support/folders.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wl::tests {
namespace {

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue text : list.toArray())
        texts += text.toString();
    return texts;
}

Vector vectorOf(const QString &protocol, const QJsonObject &object)
{
    Vector vector{.protocol = protocol.toStdString(),
                  .name = object.value(QLatin1String("name")).toString().toStdString(),
                  .root = object.value(QLatin1String("root")).toString().toStdString(),
                  .bytes = QByteArray::fromHex(object.value(QLatin1String("hex")).toString().toLatin1()),
                  .layers = textsOf(object.value(QLatin1String("layers"))),
                  .pinned = textsOf(object.value(QLatin1String("pinned"))),
                  .looksAtPins = object.contains(QLatin1String("pinned")),
                  .errors = textsOf(object.value(QLatin1String("errors"))),
                  .problems = textsOf(object.value(QLatin1String("problems"))),
                  .source = object.value(QLatin1String("source")).toString().toStdString()};
    const QJsonObject fields = object.value(QLatin1String("fields")).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const bool isNumber = field.value().isDouble();
        const QByteArray bytes
            = QByteArray::fromHex(field.value().toObject().value(QLatin1String("hex")).toString().toLatin1());
        if (isNumber)
            vector.fields.emplace_back(field.key().toStdString(), field.value().toInteger());
        else
            vector.fields.emplace_back(field.key().toStdString(), bytes);
    }
    return vector;
}

} // namespace

std::vector<Vector> allVectors()
{
    std::vector<Vector> vectors;
    const QDir folder(sourceFolder() + QStringLiteral("/resources/protocols"));
    for (const QString &name : folder.entryList({QStringLiteral("*.vectors.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue vector : content.value(QLatin1String("vectors")).toArray())
            vectors.push_back(vectorOf(content.value(QLatin1String("protocol")).toString(), vector.toObject()));
    }
    return vectors;
}

} // namespace wl::tests
