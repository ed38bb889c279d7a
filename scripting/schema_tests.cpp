// SPDX-License-Identifier: Apache-2.0
// Tests and the bank that they draw from.
#include "scripting/schema_parts.hpp"

namespace waypost::scripting {
namespace {

std::vector<std::string_view> items_and(std::string_view form) {
  std::vector<std::string_view> forms = kItemForms;
  forms.push_back(form);
  return forms;
}

const std::vector<std::string_view> kReviewWords = {"answers", "marks", "right_answers", "feedback"};

}  // namespace

std::vector<FormSchema> test_forms() {
  return {
      {"test",
       true,
       Positional::forms,
       items_and("section"),
       {id("the file's name"), required(text("title", "what stands above it")),
        many_forms("blueprint", "draw", "how many items of which kind make a form; without it all are asked"),
        flag("bank", "the module's bank is part of what is drawn from"),
        otherwise(word("order", {"as_written", "shuffled"}, "the order of items, within their section"),
                  "\"as_written\""),
        otherwise(word("choice_order", {"as_written", "shuffled"},
                       "the order of choices; where as written, an item's own `shuffle` decides"),
                  "\"as_written\""),
        otherwise(
            word("behaviour", {"deferred", "immediate"}, "feedback after the attempt, or after each answer"),
            "\"deferred\""),
        flag("certainty", "each answer comes with how sure the officer is"),
        integer("attempts_max", 1, 100, "how many attempts there are; as many as wanted where left out"),
        otherwise(word("counts", {"best", "first", "last"}, "which attempt counts"), "\"best\""),
        integer("time_limit_minutes", 1, 600, "how long an attempt may take; no limit where left out"),
        names("requires", "ids of lessons and tests to be done before"),
        one_form("review", "review", "what is shown of an attempt, and when")},
       "A test: items under rules",
       "items; or `section`s that hold all of them",
       "quizzes/NAME.lua"},
      {"section",
       false,
       Positional::forms,
       kItemForms,
       {id("what a `draw` names"), required(text("title", "what stands above it"))},
       "A part of a test",
       "items"},
      {"draw",
       false,
       Positional::none,
       {},
       {text("objective", "id of the objective; any where left out"),
        word("difficulty", {"easy", "medium", "hard"}, "any where left out"),
        text("section", "id of the section; needed where the test has sections"),
        otherwise(integer("count", 1, 200, "how many"), "1")},
       "So many items of an objective and a difficulty"},
      {"review",
       false,
       Positional::none,
       {},
       {otherwise(some_words("after_attempt", kReviewWords, "what is shown after each attempt"),
                  "of the pre-test {}, of the post-test { \"answers\", \"marks\" }"),
        otherwise(
            some_words("at_end", kReviewWords, "what is shown once the test is passed or no attempt is left"),
            "{ \"answers\", \"marks\", \"right_answers\", \"feedback\" }")},
       "What is shown of an attempt, and when"},
      {"bank",
       true,
       Positional::forms,
       kItemForms,
       {},
       "Items that tests and the refresher draw from",
       "at least one item",
       "quizzes/NAME.lua"},
  };
}

}  // namespace waypost::scripting
