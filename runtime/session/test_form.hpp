// SPDX-License-Identifier: Apache-2.0
/// The form of a test or refresher as one learner gets it: drawn once, kept in the attempt's first event, and
/// built again from there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/form_drawing.hpp"
#include "lesson/model.hpp"
#include "records/event.hpp"
#include "records/views.hpp"

namespace waypost::session {

struct FormItem {
  const lesson::Item* item = nullptr;  ///< of the module in its source language
  std::vector<std::string> order;      ///< of its parts
  std::string section;                 ///< id; empty where the test has none
  /// Its mark is part of the score. What a lesson's function claims is not, unless the module's signature is
  /// trusted and claims are at most a fifth of the form.
  bool counts = true;
};

struct TestForm {
  std::uint64_t seed = 0;
  std::vector<FormItem> items;
};

TestForm draw_test_form(const lesson::Module& module, const lesson::Test& test,
                        const assessment::DrawRules& rules, bool trusts_lesson_marks);
/// Items that the module does not have are left out.
TestForm refresher_form(const lesson::Module& module, const std::vector<std::string>& items,
                        std::uint64_t seed, bool trusts_lesson_marks);
/// The very form of the attempt, also where the pool has changed; items that are gone are left out. `test` is
/// null for a refresher.
TestForm resumed_form(const lesson::Module& module, const lesson::Test* test,
                      const records::AttemptRecord& attempt, const assessment::DrawRules& rules,
                      bool trusts_lesson_marks);

/// Of the items that count.
lesson::Mark maximum_of(const TestForm& form);
/// Items, content hashes, orders, shown contents (in the words of `localized`), seed and maximum.
void describe_form(const TestForm& form, const lesson::Module& localized, records::AttemptOpened& opened);

/// Ids joined by ' ', and back.
std::string joined_ids(const std::vector<std::string>& ids);
std::vector<std::string> split_ids(std::string_view text);

/// The same number for the same text on every machine: seeds that a record need not hold.
std::uint64_t seed_of(std::string_view text);

}  // namespace waypost::session
