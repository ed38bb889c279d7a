// SPDX-License-Identifier: Apache-2.0
#include "lesson/page.hpp"

#include <type_traits>

namespace waypost::lesson {

const char* name_of(QuestionType type) {
  switch (type) {
    case QuestionType::one_of: return "one_of";
    case QuestionType::several_of: return "several_of";
    case QuestionType::number: return "number";
    case QuestionType::date: return "date";
    case QuestionType::text: return "text";
    case QuestionType::counts: return "counts";
  }
  return "text";
}

const std::string& id_of(const Page& page) {
  return std::visit([](const auto& each) -> const std::string& { return each.id; }, page);
}

const Path& path_of(const Page& page) {
  return std::visit([](const auto& each) -> const Path& { return each.path; }, page);
}

const std::string& title_of(const Page& page) {
  return std::visit(
      [](const auto& each) -> const std::string& {
        if constexpr (std::is_same_v<decltype(each), const Item&>) {
          return each.prompt;
        } else {
          return each.title;
        }
      },
      page);
}

const std::optional<Image>& image_of(const Page& page) {
  return std::visit([](const auto& each) -> const std::optional<Image>& { return each.image; }, page);
}

const std::vector<std::string>& facts_of(const Page& page) {
  return std::visit([](const auto& each) -> const std::vector<std::string>& { return each.facts; }, page);
}

}  // namespace waypost::lesson
