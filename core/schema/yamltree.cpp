// SPDX-License-Identifier: MIT
#include "core/schema/yamltree.h"

#include <yaml.h>

#include <optional>
#include <unordered_set>

namespace wl {
namespace {

constexpr std::size_t largestFile = 4U << 20U;
constexpr int deepestNesting = 64;
constexpr int mostNodes = 200'000;

/// Turns libyaml's events into a tree and stops at the first thing outside the subset.
class TreeReader
{
public:
    TreeReader(std::string_view text, const std::string &file) : m_file(file)
    {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(text.data()), text.size());
    }
    ~TreeReader()
    {
        yaml_event_delete(&m_event);
        yaml_parser_delete(&m_parser);
    }
    TreeReader(const TreeReader &) = delete;
    TreeReader &operator=(const TreeReader &) = delete;

    Result<YamlNode> read()
    {
        YamlNode root;
        const bool ok = next() && next() && next() && isContent() && node(root, 0) && next() && isEndOfDocument();
        if (!ok)
            return *m_error;
        return root;
    }

private:
    bool fail(ErrorCode code, std::string text, yaml_mark_t at)
    {
        m_error = Error{code, std::move(text), m_file, static_cast<int>(at.line) + 1, static_cast<int>(at.column) + 1};
        return false;
    }

    bool next()
    {
        yaml_event_delete(&m_event);
        if (yaml_parser_parse(&m_parser, &m_event) != 0)
            return true;
        const char *problem = m_parser.problem != nullptr ? m_parser.problem : "this is not YAML";
        return fail(ErrorCode::BadInput, problem, m_parser.problem_mark);
    }

    bool isContent()
    {
        if (m_event.type == YAML_STREAM_END_EVENT || m_event.type == YAML_DOCUMENT_END_EVENT)
            return fail(ErrorCode::BadInput, "the file is empty; expected a mapping", m_event.start_mark);
        return true;
    }

    bool isEndOfDocument()
    {
        return m_event.type == YAML_DOCUMENT_END_EVENT
            || fail(ErrorCode::BadInput, "expected the end of the document", m_event.start_mark);
    }

    bool hasNoProperties(const yaml_char_t *anchor, const yaml_char_t *tag)
    {
        if (anchor != nullptr)
            return fail(ErrorCode::BadInput, "anchors are not allowed", m_event.start_mark);
        return tag == nullptr || fail(ErrorCode::BadInput, "tags are not allowed", m_event.start_mark);
    }

    bool node(YamlNode &out, int depth)
    {
        if (depth > deepestNesting)
            return fail(ErrorCode::Budget, "nested deeper than 64 levels", m_event.start_mark);
        if (++m_nodes > mostNodes)
            return fail(ErrorCode::Budget, "more than 200,000 nodes", m_event.start_mark);
        out.line = static_cast<int>(m_event.start_mark.line) + 1;
        out.column = static_cast<int>(m_event.start_mark.column) + 1;
        switch (m_event.type) {
        case YAML_SCALAR_EVENT:
            return scalar(out);
        case YAML_SEQUENCE_START_EVENT:
            return list(out, depth);
        case YAML_MAPPING_START_EVENT:
            return map(out, depth);
        case YAML_ALIAS_EVENT:
            return fail(ErrorCode::BadInput, "aliases are not allowed", m_event.start_mark);
        default:
            return fail(ErrorCode::BadInput, "expected a value", m_event.start_mark);
        }
    }

    bool scalar(YamlNode &out)
    {
        const auto &data = m_event.data.scalar;
        if (!hasNoProperties(data.anchor, data.tag))
            return false;
        out.quoted = data.style != YAML_PLAIN_SCALAR_STYLE;
        out.text.assign(reinterpret_cast<const char *>(data.value), data.length);
        return true;
    }

    bool list(YamlNode &out, int depth)
    {
        if (!hasNoProperties(m_event.data.sequence_start.anchor, m_event.data.sequence_start.tag))
            return false;
        out.kind = YamlNode::Kind::List;
        while (next()) {
            if (m_event.type == YAML_SEQUENCE_END_EVENT)
                return true;
            out.items.emplace_back();
            if (!node(out.items.back(), depth + 1))
                return false;
        }
        return false;
    }

    bool map(YamlNode &out, int depth)
    {
        if (!hasNoProperties(m_event.data.mapping_start.anchor, m_event.data.mapping_start.tag))
            return false;
        out.kind = YamlNode::Kind::Map;
        std::unordered_set<std::string> keys;
        while (next()) {
            if (m_event.type == YAML_MAPPING_END_EVENT)
                return true;
            const yaml_mark_t at = m_event.start_mark;
            if (m_event.type != YAML_SCALAR_EVENT)
                return fail(ErrorCode::BadInput, "a key must be a plain scalar", at);
            YamlNode key;
            if (!scalar(key))
                return false;
            if (!keys.insert(key.text).second)
                return fail(ErrorCode::BadInput, "the key '" + key.text + "' stands twice", at);
            out.entries.push_back(
                {std::move(key.text), static_cast<int>(at.line) + 1, static_cast<int>(at.column) + 1, {}});
            if (!next() || !node(out.entries.back().value, depth + 1))
                return false;
        }
        return false;
    }

    std::string m_file;
    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    int m_nodes = 0;
    std::optional<Error> m_error;
};

} // namespace

const YamlNode *YamlNode::find(std::string_view key) const noexcept
{
    for (const YamlEntry &entry : entries) {
        if (entry.key == key)
            return &entry.value;
    }
    return nullptr;
}

std::string_view YamlNode::textOf(std::string_view key, std::string_view otherwise) const noexcept
{
    const YamlNode *node = find(key);
    return node != nullptr && node->isScalar() ? std::string_view(node->text) : otherwise;
}

Result<YamlNode> parseYaml(std::string_view text, const std::string &file)
{
    if (text.size() > largestFile)
        return Error{ErrorCode::Budget, "larger than 4 MiB", file};
    return TreeReader(text, file).read();
}

} // namespace wl
