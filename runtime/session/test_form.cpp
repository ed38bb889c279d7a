// SPDX-License-Identifier: Apache-2.0
#include "session/test_form.hpp"

#include <algorithm>

#include "assessment/mastery.hpp"
#include "session/shown_item.hpp"

namespace waypost::session {
namespace {

void decide_what_counts(TestForm& form, bool trusts_lesson_marks) {
  std::vector<const lesson::Item*> items;
  for (const FormItem& each : form.items) items.push_back(each.item);
  const bool claims_count = trusts_lesson_marks && assessment::claims_are_within_bounds(items);
  for (FormItem& each : form.items)
    each.counts = claims_count || each.item->type != lesson::ItemType::function;
}

/// The section that the test writes the item in; empty where it names none.
std::string written_section(const lesson::Test& test, const lesson::Item& item) {
  for (const lesson::Section& section : test.sections) {
    const bool own = item.path == test.path + "/" + item.id;
    if (own && std::find(section.items.begin(), section.items.end(), item.id) != section.items.end())
      return section.id;
  }
  return {};
}

}  // namespace

TestForm draw_test_form(const lesson::Module& module, const lesson::Test& test,
                        const assessment::DrawRules& rules, bool trusts_lesson_marks) {
  assessment::DrawnForm drawn = assessment::draw_form(module, test, rules);
  TestForm form{rules.seed, {}};
  for (assessment::DrawnItem& each : drawn.items)
    form.items.push_back({each.item, std::move(each.order), std::move(each.section), true});
  decide_what_counts(form, trusts_lesson_marks);
  return form;
}

TestForm refresher_form(const lesson::Module& module, const std::vector<std::string>& items,
                        std::uint64_t seed, bool trusts_lesson_marks) {
  TestForm form{seed, {}};
  for (const std::string& path : items) {
    const lesson::Item* item = lesson::find_item(module, path);
    if (item == nullptr) continue;
    form.items.push_back({item, assessment::draw_order(*item, item->shuffle, seed), {}, true});
  }
  decide_what_counts(form, trusts_lesson_marks);
  return form;
}

TestForm resumed_form(const lesson::Module& module, const lesson::Test* test,
                      const records::AttemptRecord& attempt, const assessment::DrawRules& rules,
                      bool trusts_lesson_marks) {
  TestForm form{static_cast<std::uint64_t>(attempt.seed), {}};
  // The record holds no sections: an item of the bank stands where the blueprint drew it.
  assessment::DrawnForm drawn;
  if (test != nullptr && !test->sections.empty()) {
    assessment::DrawRules same = rules;
    same.seed = form.seed;
    drawn = assessment::draw_form(module, *test, same);
  }
  for (std::size_t i = 0; i < attempt.items.size(); ++i) {
    const lesson::Item* item = lesson::find_item(module, attempt.items[i]);
    if (item == nullptr) continue;
    FormItem each;
    each.item = item;
    // Attempts of the first release have no orders: items stood as written.
    each.order = i < attempt.orders.size() ? split_ids(attempt.orders[i])
                                           : assessment::draw_order(*item, false, form.seed);
    if (test != nullptr) each.section = written_section(*test, *item);
    for (const assessment::DrawnItem& other : drawn.items) {
      if (other.item == item) each.section = other.section;
    }
    form.items.push_back(std::move(each));
  }
  decide_what_counts(form, trusts_lesson_marks);
  return form;
}

lesson::Mark maximum_of(const TestForm& form) {
  lesson::Mark maximum = 0;
  for (const FormItem& each : form.items) maximum += each.counts ? each.item->maximum : 0;
  return maximum;
}

void describe_form(const TestForm& form, const lesson::Module& localized, records::AttemptOpened& opened) {
  opened.maximum = maximum_of(form);
  opened.seed = static_cast<std::int64_t>(form.seed);
  for (const FormItem& each : form.items) {
    const lesson::Item* item = lesson::find_item(localized, each.item->path);
    records::ShownItem shown = shown_item(item == nullptr ? *each.item : *item, each.order);
    opened.items.push_back(each.item->path);
    opened.content_hashes.push_back(each.item->content_hash);
    opened.orders.push_back(joined_ids(each.order));
    opened.shown_hashes.push_back(shown.hash);
    const bool known = std::find(opened.shown.begin(), opened.shown.end(), shown) != opened.shown.end();
    if (!known) opened.shown.push_back(std::move(shown));
  }
}

std::string joined_ids(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : " ") + id;
  return text;
}

std::vector<std::string> split_ids(std::string_view text) {
  std::vector<std::string> ids;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    if (space != 0) ids.emplace_back(text.substr(0, space));
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
  return ids;
}

std::uint64_t seed_of(std::string_view text) {
  // FNV-1a, 64 bit.
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char character : text) {
    hash ^= static_cast<unsigned char>(character);
    hash *= 0x100000001b3u;
  }
  return hash;
}

}  // namespace waypost::session
