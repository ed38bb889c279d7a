// SPDX-License-Identifier: Apache-2.0
/// Small words that the checks share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/model.hpp"

namespace waypost::authoring {

/// Code points of a UTF-8 text.
std::size_t code_points(std::string_view utf8);

/// The first character of a UTF-8 text that is not empty, taken off it.
char32_t take_character(std::string_view& utf8);

/// "`a`, `b` and `c`"; beyond `shown_max` "`a`, `b` and 7 more".
std::string list_of(const std::vector<std::string>& names, std::size_t shown_max = 4);

/// "1 item", "3 items"
std::string counted(std::size_t number, std::string_view noun);

/// A lesson, a test or the bank: what has items that an officer meets together.
struct ItemGroup {
  std::string name;  ///< "the test `post`"
  std::string path;
  const lesson::Test* test = nullptr;  ///< null for a lesson and the bank
  std::vector<const lesson::Item*> items;
};

/// Lessons, pre-test, post-test, bank; those without items are left out.
std::vector<ItemGroup> item_groups(const lesson::Module& module);

}  // namespace waypost::authoring
