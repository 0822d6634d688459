// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/editor.h"
#include "core/template/jsonplaces.h"
#include "core/template/templatefile.h"

#include <QJsonObject>

namespace wl {

/// Reads one packet of a template file.
class PacketReader
{
public:
    /// @param path  where the packet stands in @p places
    /// @param notes  takes what a person should know
    PacketReader(Editor &editor, const JsonPlaces &places, JsonPath path, std::vector<std::string> &notes)
        : m_editor(editor), m_places(places), m_path(std::move(path)), m_notes(notes)
    {
    }

    /// Errors: see readTemplate(); without the file's name.
    Result<Done> read(const QJsonObject &object);

    [[nodiscard]] Packet &packet() noexcept { return m_packet; }
    [[nodiscard]] PacketRemarks &remarks() noexcept { return m_remarks; }

private:
    Result<Done> readTexts();
    Result<Done> readLayers();
    Result<Done> readBytes();
    Result<Done> build();
    Result<Done> readDecodeAs();
    Result<Done> readExpectations();
    Result<Done> readAcceptances();
    Result<Done> readMissing();
    Result<Done> readDormantPins();
    void applyChoices();
    void compareLayers();
    void compareFields(const FieldTree &tree, NodeIndex layer, qsizetype number);
    void judge();

    [[nodiscard]] Error fail(const JsonPath &below, std::string text, ErrorCode code = ErrorCode::BadInput) const;
    void note(const JsonPath &below, const std::string &text);
    [[nodiscard]] Result<std::string> textAt(const QJsonObject &object, QLatin1String key, const JsonPath &below) const;
    [[nodiscard]] Result<Row> rowAt(const QJsonObject &object, QLatin1String key, JsonPath below) const;
    [[nodiscard]] Error placed(const Error &error) const;

    /// A choice whose payload is known by its path only.
    struct Choice
    {
        std::string path{};
        DecodeAs choice{};
        qsizetype position = 0;
        bool isApplied = false;
    };

    Editor &m_editor;
    const JsonPlaces &m_places;
    JsonPath m_path;
    std::vector<std::string> &m_notes;
    QJsonObject m_object{};
    std::vector<QJsonObject> m_layers{};
    std::vector<Row> m_rows{};
    std::vector<Choice> m_choices{};
    Packet m_packet{};
    PacketRemarks m_remarks{};
};

} // namespace wl
