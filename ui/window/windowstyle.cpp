// SPDX-License-Identifier: MIT
#include "ui/window/windowstyle.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace wl {
namespace {

constexpr char sheet[] = R"(
wl--PanelHeader { background: @panel; border: none; border-bottom: 1px solid @line; }
#panelTitle { color: @text; font-weight: 600; border: none; border-bottom: 2px solid @accent; padding: 0; }
#panelNote { color: @muted; }
#craftBar { background: @panel; border: none; border-bottom: 1px solid @line; }
#craftLine { padding: 0; }
#craftPrompt { color: @muted; }
#craftProblem { background: @warnBackground; color: @error; border: 1px solid @line; border-radius: 4px; padding: 3px 8px; }
#messageBar { background: @soft; border: none; border-bottom: 1px solid @line; }
#messageBar[kind="error"] { background: @warnBackground; }
#messageBar[kind="error"] QLabel { color: @error; }
#messageBar[kind="banner"] { background: @warnBackground; }
#messageBar[kind="banner"] QLabel { color: @warn; }
#pasteStrip { background: @soft; border: none; border-bottom: 1px solid @line; }
#pasteUnderstood { font-weight: 600; }
#pasteIgnored { color: @muted; }
#findStrip, #goToStrip { background: @panel; border: none; border-top: 1px solid @line; }
#findCount { color: @muted; }
#findCount[kind="error"], #goToProblem { color: @error; }
#toolbarLabel { color: @muted; }
#replyHeadline { font-weight: 600; }
#replyDifferences { color: @muted; }
#statusPath { color: @text; }
#craftTools, #messageTools, #bannerTools, #offerTools { padding: 0; border: none; spacing: 0; }
#library, #exchange, #history, #packets, #problems, #replyFields { padding: 0 6px; }
#library::item, #history::item { border-radius: 4px; padding: 0 4px; }
#library::item:selected { background: @soft; color: @accent; }
#library { show-decoration-selected: 0; }
#library::branch { background: transparent; }
#palette { background: @panel; border: 1px solid @line; border-radius: 8px; }
QWidget[isPanel="true"] { background: @panel; }
)";

} // namespace

QString windowStyle(const Theme &theme)
{
    std::vector<std::pair<QString, QColor>> words{{QStringLiteral("@warnBackground"), theme.warnBackground},
                                                  {QStringLiteral("@panel"), theme.panel},
                                                  {QStringLiteral("@line"), theme.line},
                                                  {QStringLiteral("@text"), theme.text},
                                                  {QStringLiteral("@accent"), theme.accent},
                                                  {QStringLiteral("@muted"), theme.muted},
                                                  {QStringLiteral("@error"), theme.error},
                                                  {QStringLiteral("@soft"), theme.soft},
                                                  {QStringLiteral("@warn"), theme.warn}};
    QString out = QString::fromLatin1(sheet);
    for (const auto &[word, color] : words) // longer words that begin alike stand first
        out.replace(word, color.name());
    return out;
}

} // namespace wl
