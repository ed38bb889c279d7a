// SPDX-License-Identifier: Apache-2.0
/// The lesson model as JSON: the pieces that `dump` puts together. Members are named as in the model; marks
/// are millionths of a point, shares of the maximum and decimal numbers are millionths, places are shares of
/// a picture.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "formats/json.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// `"name":["a","b"]`
void write_names(JsonWriter& json, const char* name, const std::vector<std::string>& values);
/// `"image":{…}`, null where there is none.
void write_image(JsonWriter& json, const std::optional<lesson::Image>& image);
/// `"narration":{…}`, null where there is none.
void write_narration(JsonWriter& json, const std::optional<lesson::Narration>& narration);
/// One object; `of_item` adds what only the spots of an item have.
void write_spot(JsonWriter& json, const lesson::Spot& spot, bool of_item);
/// One object. Every item has "type", "id", "path", "prompt", "maximum" …; the members of its interaction
/// follow.
void write_item(JsonWriter& json, const lesson::Item& item);
/// One object, for an item write_item()'s.
void write_page(JsonWriter& json, const lesson::Page& page);

}  // namespace waypost::authoring
