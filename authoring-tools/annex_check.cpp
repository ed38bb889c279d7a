// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/annex_check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "authoring-tools/check_words.hpp"
#include "base/format.hpp"

namespace waypost::authoring {
namespace {

/// The slots of the module's pages, each with the path of the page that shows it.
std::map<std::string, std::string> slots_of(const lesson::Module& module) {
  std::map<std::string, std::string> slots;
  for (const lesson::Lesson& lesson : module.lessons) {
    for (const lesson::Page& page : lesson.pages) {
      if (const auto* annex_page = std::get_if<lesson::AnnexPage>(&page))
        slots.emplace(annex_page->slot, annex_page->path);
    }
  }
  return slots;
}

void check_annex(const lesson::Module& module, const lesson::Annex& annex,
                 const std::map<std::string, std::string>& slots, const SourceLines& source,
                 Diagnostics& diagnostics) {
  const std::string path = module.id + "/annex/" + annex.country;
  std::set<std::string> filled;
  for (const lesson::AnnexEntry& entry : annex.entries) filled.insert(entry.slot);
  std::vector<std::string> open;
  for (const auto& [slot, page] : slots) {
    if (filled.count(slot) == 0) open.push_back(slot);
  }
  if (open.empty()) return;
  diagnostics
      .warning(source.span(path), format("the annex of {} leaves {} open", annex.country, list_of(open)))
      .hint("the page then says who is to fill it");
}

/// Facts of one country only: id to country.
std::map<std::string, std::string, std::less<>> national_facts(const lesson::Module& module) {
  std::map<std::string, std::string, std::less<>> facts;
  for (const lesson::Fact& fact : module.facts) {
    if (!fact.jurisdiction.empty()) facts[fact.id] = fact.jurisdiction;
  }
  return facts;
}

}  // namespace

void check_annexes(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics) {
  const std::map<std::string, std::string> slots = slots_of(module);
  for (const lesson::Annex& annex : module.annexes) check_annex(module, annex, slots, source, diagnostics);
  const auto facts = national_facts(module);
  if (facts.empty()) return;
  for (const lesson::Item* item : lesson::all_items(module)) {
    for (const std::string& id : item->facts) {
      const auto fact = facts.find(id);
      if (fact == facts.end()) continue;
      diagnostics
          .error(source.span(item->path),
                 format("`{}` rests on the fact `{}`, which holds in {} only", item->id, id, fact->second))
          .hint("officers of every country get this item: ask about what holds everywhere");
    }
  }
  for (const lesson::Lesson& lesson : module.lessons) {
    for (const lesson::Page& page : lesson.pages) {
      if (std::holds_alternative<lesson::Item>(page)) continue;
      for (const std::string& id : lesson::facts_of(page)) {
        const auto fact = facts.find(id);
        if (fact == facts.end()) continue;
        diagnostics
            .warning(source.span(lesson::path_of(page)),
                     format("`{}` shows the fact `{}`, which holds in {} only", lesson::id_of(page), id,
                            fact->second))
            .hint("an annex_page shows each country its own");
      }
    }
  }
}

}  // namespace waypost::authoring
