// SPDX-License-Identifier: Apache-2.0
#include "lesson/model.hpp"

#include <algorithm>

#include "lesson/texts_visitor.hpp"

namespace waypost::lesson {
namespace {

template <typename List>
auto find_by_id(const List& list, std::string_view id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
  return found == list.end() ? nullptr : &*found;
}

class TextCollector {
 public:
  void text(std::string context, const std::string& source) {
    if (!source.empty()) texts_.push_back({std::move(context), source});
  }
  void variant(std::string context, const TextVariant& variant) { text(std::move(context), variant.text); }

  std::vector<TranslatableText> take() { return std::move(texts_); }

 private:
  std::vector<TranslatableText> texts_;
};

/// Calls `visit` with every item until it says true.
template <typename Visit>
void each_item(const Module& module, Visit visit) {
  const auto in = [&](const std::vector<Item>& items) {
    return std::any_of(items.begin(), items.end(), visit);
  };
  for (const Lesson& lesson : module.lessons) {
    for (const Page& page : lesson.pages) {
      if (const auto* item = std::get_if<Item>(&page); item != nullptr && visit(*item)) return;
    }
  }
  if (module.pre_test && in(module.pre_test->items)) return;
  if (module.post_test && in(module.post_test->items)) return;
  in(module.bank);
}

}  // namespace

const char* name_of(Subject subject) {
  switch (subject) {
    case Subject::none: return "none";
    case Subject::office: return "office";
    case Subject::learner: return "learner";
    case Subject::course: return "course";
  }
  return "none";
}

const Lesson* find_lesson(const Module& module, std::string_view id) {
  return find_by_id(module.lessons, id);
}
const Fact* find_fact(const Module& module, std::string_view id) { return find_by_id(module.facts, id); }
const Term* find_term(const Module& module, std::string_view id) { return find_by_id(module.glossary, id); }

const Objective* find_objective(const Module& module, std::string_view id) {
  return find_by_id(module.objectives, id);
}

const Item* find_item(const Module& module, std::string_view path) {
  const Item* found = nullptr;
  each_item(module, [&](const Item& item) {
    if (item.path == path) found = &item;
    return found != nullptr;
  });
  return found;
}

std::vector<const Item*> all_items(const Module& module) {
  std::vector<const Item*> items;
  each_item(module, [&](const Item& item) {
    items.push_back(&item);
    return false;
  });
  return items;
}

const AnnexEntry* find_annex_entry(const Module& module, std::string_view country, std::string_view slot) {
  for (const Annex& annex : module.annexes) {
    if (annex.country != country) continue;
    for (const AnnexEntry& entry : annex.entries) {
      if (entry.slot == slot) return &entry;
    }
  }
  return nullptr;
}

std::vector<TranslatableText> translatable_texts(const Module& module) {
  TextCollector collector;
  TextWalk(collector).module(module);
  return collector.take();
}

bool holds_on(const Fact& fact, std::string_view day) {
  const bool overdue = !fact.review_date.empty() && std::string_view(fact.review_date) < day;
  const bool too_early = !fact.valid_from.empty() && std::string_view(fact.valid_from) > day;
  return fact.evidence == Evidence::verified && !overdue && !too_early;
}

bool may_be_scored_on(const Module& module, const Item& item, std::string_view day) {
  return std::all_of(item.facts.begin(), item.facts.end(), [&](const std::string& id) {
    const Fact* fact = find_fact(module, id);
    return fact == nullptr || holds_on(*fact, day);
  });
}

}  // namespace waypost::lesson
