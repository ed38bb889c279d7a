// SPDX-License-Identifier: Apache-2.0
/// Tests: items under rules. A test that draws has a pool (its own items and, where it says so, the module's
/// bank) and a blueprint of how many of each kind make a form.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lesson/item.hpp"

namespace waypost::lesson {

enum class Order { as_written, shuffled };
/// immediate: feedback after each answer, further tries and hints as the item allows; deferred: after the
/// attempt.
enum class Behaviour { deferred, immediate };
/// Which of several attempts counts.
enum class AttemptRule { best, first, last };

/// `count` items of an objective and a difficulty; an empty objective or no difficulty means any.
struct Draw {
  std::string objective;
  std::optional<Difficulty> difficulty;
  std::string section;  ///< id; empty where the test has none
  int count = 1;
};

struct Section {
  std::string id;
  Path path;
  std::string title;
  std::vector<std::string> items;  ///< ids, in the order written
};

/// What of an attempt is shown.
struct ReviewRow {
  bool answers = false;  ///< what the learner answered
  bool marks = false;    ///< right, partly right, wrong, for each item
  bool right_answers = false;
  bool feedback = false;
  bool operator==(const ReviewRow&) const = default;
};

/// What is shown when: after an attempt, and once the test is passed or no attempt is left.
struct ReviewMatrix {
  ReviewRow after_attempt;
  ReviewRow at_end;
  bool operator==(const ReviewMatrix&) const = default;
};

struct Test {
  std::string id;
  Path path;
  std::string title;
  std::vector<Item> items;                 ///< without the bank's
  std::vector<Section> sections;           ///< empty, or every item stands in one
  std::vector<Draw> blueprint;             ///< empty: every item is asked
  bool uses_bank = false;                  ///< the module's bank is part of the pool
  Order order = Order::as_written;         ///< of items, within their section
  Order choice_order = Order::as_written;  ///< of choices of every item; else as the item says
  Behaviour behaviour = Behaviour::deferred;
  bool certainty = false;  ///< every item is confidence-marked
  int attempts_max = 0;    ///< 0: as many as wanted
  AttemptRule counts = AttemptRule::best;
  int time_limit_s = 0;  ///< 0: none
  ReviewMatrix review;
  std::vector<std::string> requires_units;  ///< ids of lessons and tests to be done before
};

}  // namespace waypost::lesson
