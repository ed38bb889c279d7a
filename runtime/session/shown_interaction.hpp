// SPDX-License-Identifier: Apache-2.0
/// The parts of a shown item's JSON that differ by interaction, and pictures. See shown_item.hpp.
#pragma once

#include <optional>

#include "formats/json.hpp"
#include "lesson/item.hpp"

namespace waypost::session {

/// Member "image"; none where there is no picture.
void write_image(JsonWriter& json, const std::optional<lesson::Image>& image);
std::optional<lesson::Image> read_image(const JsonValue& owner);

/// Member "interaction".
void write_interaction(JsonWriter& json, const lesson::Item& item);
lesson::Interaction read_interaction(const JsonValue& item, lesson::ItemType type);

}  // namespace waypost::session
