// SPDX-License-Identifier: Apache-2.0
#include "monitoring/small_groups.hpp"

#include <algorithm>

#include "monitoring/report.hpp"

namespace waypost::monitoring {
namespace {

using Officers = std::set<std::string>;

bool is_small(const Officers& officers) { return officers.size() < kGroupMin; }

std::map<std::string, Officers> officers_by(const std::vector<ModuleFact>& facts,
                                            std::string ModuleFact::*dimension) {
  std::map<std::string, Officers> groups;
  for (const auto& fact : facts) groups[fact.*dimension].insert(fact.learner);
  return groups;
}

std::string joined(const std::set<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace

LanguageRows group_languages(const std::vector<ModuleFact>& facts) {
  const auto groups = officers_by(facts, &ModuleFact::language);
  std::vector<std::pair<std::string, Officers>> by_size(groups.begin(), groups.end());
  std::stable_sort(by_size.begin(), by_size.end(),
                   [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });

  LanguageRows rows;
  std::set<std::string> shared;
  Officers shared_officers;
  for (const auto& [language, officers] : by_size) {
    const bool shared_needs_more = !shared.empty() && is_small(shared_officers);
    if (is_small(officers) || shared_needs_more) {
      shared.insert(language);
      shared_officers.insert(officers.begin(), officers.end());
    } else {
      rows[language] = {language};
    }
  }
  if (!shared.empty()) rows[joined(shared)] = shared;
  return rows;
}

std::vector<ModuleFact> without_small_groups(std::vector<ModuleFact> facts) {
  while (true) {
    const auto size_before = facts.size();
    for (const auto dimension : {&ModuleFact::module, &ModuleFact::office, &ModuleFact::language}) {
      const auto groups = officers_by(facts, dimension);
      std::erase_if(facts, [&](const ModuleFact& fact) { return is_small(groups.at(fact.*dimension)); });
    }
    if (facts.size() == size_before) return facts;
  }
}

}  // namespace waypost::monitoring
