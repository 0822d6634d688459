// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

void runOnce(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()),
                           static_cast<std::size_t>(input.size()));
}

} // namespace

/// Stands in for libFuzzer's main() in ordinary builds: runs the target on
/// nothing and then once per file of the corpus folder named on the command
/// line, so that every past crash is a test. A folder that is not there yet is empty.
int main(int argc, char *argv[])
{
    runOnce({});
    for (int i = 1; i < argc; ++i) {
        const QDir corpus(QString::fromLocal8Bit(argv[i]));
        const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(corpus.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "cannot read %s\n", qPrintable(file.fileName()));
                return 1;
            }
            std::fprintf(stderr, "%s\n", qPrintable(name));
            runOnce(file.readAll());
        }
    }
    return 0;
}
