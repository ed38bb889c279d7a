// SPDX-License-Identifier: Apache-2.0
/// Ids that do not mix, and UUIDs.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "base/clock.hpp"
#include "base/random.hpp"

namespace waypost {

/// A text that names one kind of thing: `using ItemId = Id<struct ItemTag>;`
template <typename Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}
  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  auto operator<=>(const Id&) const = default;

 private:
  std::string text_;
};

/// A time-ordered UUID (version 7, RFC 9562): sorts by creation, so bulk inserts stay local in an index.
std::string make_uuid_v7(const Clock& clock, Random& random);

/// Whether the text is 8-4-4-4-12 lower-case hexadecimal digits.
bool is_uuid(std::string_view text);

}  // namespace waypost

template <typename Tag>
struct std::hash<waypost::Id<Tag>> {
  std::size_t operator()(const waypost::Id<Tag>& id) const { return std::hash<std::string>()(id.text()); }
};
