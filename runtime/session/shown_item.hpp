// SPDX-License-Identifier: Apache-2.0
/// An item as it was shown, as JSON that is kept beside the log, and read back when the module has changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/item.hpp"
#include "records/event.hpp"

namespace waypost::session {

/// The whole item with its key, in the language it is in, and the order in which its parts stand. The same
/// item and order give the same bytes.
std::string shown_json(const lesson::Item& localized, const std::vector<std::string>& order);

/// Nothing where the text is no such document.
std::optional<lesson::Item> item_from_shown_json(std::string_view json);
/// The order that stands in the same document; empty where the item has none.
std::vector<std::string> order_from_shown_json(std::string_view json);

/// With its hash, as an event carries it.
records::ShownItem shown_item(const lesson::Item& localized, const std::vector<std::string>& order);

}  // namespace waypost::session
