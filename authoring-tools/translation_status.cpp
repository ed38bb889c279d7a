// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/translation_status.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "authoring-tools/translations.hpp"

namespace waypost::authoring {
namespace {

/// "seals" of "drugs/seals/why.title" and of "drugs/seals.title"; empty of "drugs.title".
std::string_view second_id(std::string_view context) {
  const std::size_t slash = context.find('/');
  if (slash == std::string_view::npos) return {};
  const std::string_view rest = context.substr(slash + 1);
  return rest.substr(0, rest.find_first_of("/."));
}

std::string part_of(const lesson::Module& module, std::string_view context) {
  const std::string_view id = second_id(context);
  if (lesson::find_lesson(module, id) != nullptr) return "lesson " + std::string(id);
  for (const auto* test : {&module.pre_test, &module.post_test}) {
    if (*test && (*test)->id == id) return "test " + std::string(id);
  }
  if (id == "bank") return "the bank";
  if (id == "term") return "the glossary";
  if (id == "fact") return "the facts";
  if (id == "annex") return "the annexes";
  return "the module";
}

PartStatus& part(std::vector<PartStatus>& parts, const std::string& name) {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const PartStatus& each) { return each.name == name; });
  if (found != parts.end()) return *found;
  parts.push_back({name});
  return parts.back();
}

}  // namespace

TranslationStatus translation_status(const lesson::Module& module, const i18n::Catalog& catalog) {
  TranslationStatus status;
  std::set<std::string, std::less<>> known;
  for (const lesson::TranslatableText& text : lesson::translatable_texts(module)) {
    known.insert(text.context);
    const bool is_translated = catalog.find(text.context, text.source) != nullptr;
    const bool is_changed = !is_translated && catalog.find_context(text.context) != nullptr;
    if (is_foreseen_answer(text.context)) {
      if (is_translated) ++status.answers;
      if (is_changed) status.changed_answers.push_back(text.context);
      continue;
    }
    PartStatus& where = part(status.parts, part_of(module, text.context));
    ++status.text_count;
    ++where.text_count;
    if (is_translated) {
      ++status.translated;
      ++where.translated;
    } else {
      (is_changed ? status.changed : status.missing).push_back(text.context);
    }
  }
  for (const auto& [context, ignored] : catalog.entries()) {
    if (known.count(context) == 0) status.unknown.push_back(context);
  }
  return status;
}

}  // namespace waypost::authoring
