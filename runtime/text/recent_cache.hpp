// SPDX-License-Identifier: Apache-2.0
/// RecentCache: values by key; a full one loses the half that was asked for least recently.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace waypost::text {

template <typename Key, typename Value, typename Hash, typename Equal>
class RecentCache {
 public:
  explicit RecentCache(std::size_t entries_max) : entries_max_(entries_max) {}

  /// Null where it is not there. The pointer holds until the next insert().
  template <typename View>
  Value* find(const View& key) {
    const auto found = entries_.find(key);
    if (found == entries_.end()) return nullptr;
    found->second.used = ++clock_;
    return &found->second.value;
  }

  Value& insert(Key key, Value value) {
    if (entries_.size() >= entries_max_) drop_older_half();
    Entry& entry = entries_[std::move(key)];
    entry.value = std::move(value);
    entry.used = ++clock_;
    return entry.value;
  }

  std::size_t size() const { return entries_.size(); }
  void clear() { entries_.clear(); }

 private:
  struct Entry {
    Value value;
    std::uint64_t used = 0;
  };

  void drop_older_half() {
    std::vector<std::uint64_t> uses;
    uses.reserve(entries_.size());
    for (const auto& [key, entry] : entries_) uses.push_back(entry.used);
    const auto middle = uses.begin() + static_cast<std::ptrdiff_t>(uses.size() / 2);
    std::nth_element(uses.begin(), middle, uses.end());
    const std::uint64_t oldest_kept = *middle;
    std::erase_if(entries_, [&](const auto& item) { return item.second.used < oldest_kept; });
  }

  std::size_t entries_max_;
  std::uint64_t clock_ = 0;
  std::unordered_map<Key, Entry, Hash, Equal> entries_;
};

/// Hash and equality that take views of the stored strings.
template <typename Character>
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::basic_string_view<Character> text) const {
    return std::hash<std::basic_string_view<Character>>{}(text);
  }
};

}  // namespace waypost::text
