// SPDX-License-Identifier: MIT
#pragma once

#include <QRandomGenerator>
#include <QString>

namespace wl::tests {

/// The seed of a random test, printed: WL_SEED when it is set, else another one at each run.
inline quint32 randomSeed()
{
    bool isGiven = false;
    quint32 seed = qEnvironmentVariable("WL_SEED").toUInt(&isGiven);
    if (!isGiven)
        seed = QRandomGenerator::global()->generate();
    qInfo("seed %u (WL_SEED repeats it)", seed);
    return seed;
}

} // namespace wl::tests
