// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/check_words.hpp"

#include <algorithm>

#include "base/format.hpp"

namespace waypost::authoring {

std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

char32_t take_character(std::string_view& utf8) {
  const auto lead = static_cast<unsigned char>(utf8.front());
  const std::size_t length = std::min<std::size_t>(lead < 0x80   ? 1
                                                   : lead < 0xE0 ? 2
                                                   : lead < 0xF0 ? 3
                                                                 : 4,
                                                   utf8.size());
  char32_t character = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i)
    character = (character << 6) | (static_cast<unsigned char>(utf8[i]) & 0x3FU);
  utf8.remove_prefix(length);
  return character;
}

std::string list_of(const std::vector<std::string>& names, std::size_t shown_max) {
  std::string text;
  const std::size_t shown = names.size() > shown_max ? shown_max : names.size();
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += "`" + names[i] + "`";
  }
  if (shown < names.size()) text += format(" and {} more", names.size() - shown);
  return text;
}

std::string counted(std::size_t number, std::string_view noun) {
  return format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::vector<ItemGroup> item_groups(const lesson::Module& module) {
  std::vector<ItemGroup> groups;
  const auto add = [&](ItemGroup group) {
    if (!group.items.empty()) groups.push_back(std::move(group));
  };
  for (const lesson::Lesson& lesson : module.lessons) {
    ItemGroup group{format("the lesson `{}`", lesson.id), lesson.path, nullptr, {}};
    for (const lesson::Page& page : lesson.pages) {
      if (const auto* item = std::get_if<lesson::Item>(&page)) group.items.push_back(item);
    }
    add(std::move(group));
  }
  for (const auto* test : {&module.pre_test, &module.post_test}) {
    if (!*test) continue;
    ItemGroup group{format("the test `{}`", (*test)->id), (*test)->path, &**test, {}};
    for (const lesson::Item& item : (*test)->items) group.items.push_back(&item);
    add(std::move(group));
  }
  ItemGroup bank{"the bank", module.id + "/bank", nullptr, {}};
  for (const lesson::Item& item : module.bank) bank.items.push_back(&item);
  add(std::move(bank));
  return groups;
}

}  // namespace waypost::authoring
