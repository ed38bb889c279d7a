// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "session/attempt_review.hpp"
#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

constexpr lesson::ReviewRow kEverything{true, true, true, true};

/// A post-test of which the first is right, the second partly, the third wrong, the fourth not answered.
struct ReviewFixture : Fixture {
  ReviewFixture() {
    lesson::Item first = one_of("m/post", "first");
    first.explanation = "That is why.";
    module->post_test = make_test("post", {first, gaps("m/post", "second"), short_text("m/post", "third"),
                                           document_check("m/post", "fourth")});
    module->post_test->time_limit_s = 60;
    UnitSession session = started("m/post");
    answer(session, {"choice/yes"});
    answer(session, {"option/blue", "gap/count=five"});
    answer(session, {"answer=rope"});
    clock.advance_ms(60'000);
    take(session, session.tick());
    REQUIRE(session.ended());
    for (const records::ShownItem& shown : record.opened().shown) contents[shown.hash] = shown.content;
  }
  AttemptReview review(const lesson::ReviewRow& row) {
    return review_attempt(*module, *record.open().attempt, row, contents);
  }
  std::map<std::string, std::string> contents;
};

}  // namespace

TEST_CASE_METHOD(ReviewFixture, "a whole review shows answers, marks, right answers and the author's words") {
  const AttemptReview review = this->review(kEverything);
  REQUIRE(review.items.size() == 4);
  CHECK(review.gone_count == 0);
  for (const ReviewItem& each : review.items) CHECK(each.item.locked);

  CHECK(review.items[0].outcome == Outcome::right);
  CHECK(review.items[0].mark == kPoint);
  CHECK(review.items[0].item.choices[0].state == ChoiceState::right_chosen);
  CHECK(review.items[0].reasons == std::vector<std::string>{"yes because", "That is why."});

  CHECK(review.items[1].outcome == Outcome::partly);
  const GapsView gaps = *review.items[1].item.gaps;
  CHECK(gaps.gaps[0].content == "blue text");
  CHECK(gaps.gaps[0].state == ChoiceState::wrong_chosen);
  CHECK(gaps.gaps[0].right_answer == "red text");
  CHECK(gaps.gaps[1].content == "five");
  CHECK(gaps.gaps[1].state == ChoiceState::right_chosen);
  CHECK(gaps.gaps[1].right_answer.empty());

  CHECK(review.items[2].outcome == Outcome::wrong);
  CHECK(review.items[2].item.typed->text == "rope");
  CHECK_FALSE(review.items[2].item.typed->right_answer.empty());
  CHECK(review.items[2].item.feedback->reasons == std::vector<std::string>{"A rope proves nothing."});

  CHECK_FALSE(review.items[3].answered);
  CHECK_FALSE(review.items[3].outcome);
  CHECK(review.items[3].item.spots[0].state == ChoiceState::right_not_chosen);
}

TEST_CASE_METHOD(ReviewFixture, "what the review matrix does not allow is not in the view") {
  SECTION("nothing at all but the questions") {
    for (const ReviewItem& each : review({}).items) {
      CHECK_FALSE(each.outcome);
      CHECK_FALSE(each.mark);
      CHECK(each.reasons.empty());
      CHECK_FALSE(each.item.feedback);
      for (const ChoiceView& choice : each.item.choices) CHECK(choice.state == ChoiceState::rest);
      for (const SpotView& spot : each.item.spots) CHECK(spot.spot.text.empty());
      if (each.item.typed) CHECK(each.item.typed->text.empty());
      if (each.item.gaps) CHECK(each.item.gaps->gaps[0].content.empty());
    }
  }
  SECTION("answers without a word of what was right") {
    const AttemptReview review = this->review({true, false, false, false});
    CHECK(review.items[0].item.choices[0].state == ChoiceState::chosen);
    CHECK(review.items[2].item.typed->text == "rope");
    CHECK(review.items[2].item.typed->state == ChoiceState::chosen);
    CHECK_FALSE(review.items[2].outcome);
  }
  SECTION("answers and marks, with the key kept for another attempt") {
    const AttemptReview review = this->review({true, true, false, false});
    CHECK(review.items[1].item.gaps->gaps[0].state == ChoiceState::wrong_chosen);
    CHECK(review.items[1].item.gaps->gaps[0].right_answer.empty());
    CHECK(review.items[2].item.typed->right_answer.empty());
    CHECK(review.items[2].item.feedback->reasons.empty());
    CHECK(review.items[3].item.spots[0].state == ChoiceState::rest);
  }
  SECTION("marks alone") {
    const AttemptReview review = this->review({false, true, false, false});
    CHECK(review.items[1].outcome == Outcome::partly);
    CHECK(review.items[1].item.gaps->gaps[0].content.empty());
  }
  SECTION("the author's words, with no explanation of the key") {
    const AttemptReview review = this->review({true, true, false, true});
    CHECK(review.items[0].reasons == std::vector<std::string>{"yes because"});
    CHECK(review.items[2].reasons == std::vector<std::string>{"A rope proves nothing."});
  }
}

TEST_CASE_METHOD(ReviewFixture, "an attempt is shown again as it was after the module has changed") {
  lesson::Test& post = *module->post_test;
  post.items[0].prompt = "Something else?";
  post.items[0].content_hash = "another hash";
  post.items.erase(post.items.begin() + 1);
  const AttemptReview review = this->review(kEverything);
  REQUIRE(review.items.size() == 4);
  CHECK(review.items[0].item.prompt == "first?");
  CHECK(review.items[1].item.gaps->gaps[0].content == "blue text");
  CHECK(review.items[1].outcome == Outcome::partly);

  SECTION("and without what is kept of it, as far as the module knows it") {
    const AttemptReview poorer = review_attempt(*module, *record.open().attempt, kEverything);
    CHECK(poorer.items.size() == 3);
    CHECK(poorer.gone_count == 1);
    CHECK(poorer.items[0].item.prompt == "Something else?");
  }
}

TEST_CASE_METHOD(ReviewFixture, "an unchanged item is shown in the language looked at now") {
  lesson::Module localized = *module;
  localized.post_test->items[0].prompt = "ដំបូង?";
  const AttemptReview review = review_attempt(localized, *record.open().attempt, kEverything, contents);
  CHECK(review.items[0].item.prompt == "ដំបូង?");
}

TEST_CASE_METHOD(Fixture, "the choices of a review stand as they stood") {
  module->post_test = make_test("post", {several_of("m/post", "x")});
  module->post_test->choice_order = lesson::Order::shuffled;
  for (int i = 0; i < 8; ++i) {
    UnitSession session = started("m/post");
    const ItemView asked = item_view(session);
    answer(session, {"choice/a"});
    const AttemptReview review = review_attempt(*module, *record.open().attempt, kEverything);
    for (std::size_t place = 0; place < asked.choices.size(); ++place)
      CHECK(review.items[0].item.choices[place].id == asked.choices[place].id);
  }
}

TEST_CASE_METHOD(Fixture,
                 "what the lesson's function could not mark is neither right nor wrong in a review") {
  module->post_test = make_test("post", {function("m/post", "f")});
  UnitSession session = started("m/post");
  session.edit("answer", "3");
  session.next();
  take(session, session.scored(failure(ErrorCode::crashed, "gone")));
  const AttemptReview review = review_attempt(*module, *record.open().attempt, kEverything);
  CHECK(review.items[0].answered);
  CHECK_FALSE(review.items[0].outcome);
  CHECK(review.items[0].item.typed->text == "3");
}

TEST_CASE_METHOD(Fixture, "marks without answers do not show which parts of an answer were right") {
  module->post_test = make_test("post", {ordering("m/post", "o"), several_of("m/post", "s")});
  UnitSession session = started("m/post");
  order_steps(*this, session, {"s3", "s2", "s1"});
  next(session);
  answer(session, {"choice/a"});
  const AttemptReview review = review_attempt(*module, *record.open().attempt, {false, true, false, false});
  CHECK(review.items[0].outcome == Outcome::wrong);
  for (const OrderRowView& row : review.items[0].item.steps) CHECK(row.state == ChoiceState::rest);
  CHECK(review.items[1].outcome == Outcome::partly);
  for (const ChoiceView& row : review.items[1].item.choices) CHECK(row.state == ChoiceState::rest);
}
