// SPDX-License-Identifier: Apache-2.0
// What a disk kept nothing of is tried again until it does.
#include <catch2/catch.hpp>

#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

struct RetryFixture : Fixture {
  RetryFixture() { module->post_test = make_test("post", {one_of("m/post", "a"), one_of("m/post", "b")}); }
  std::string path(const UnitSession& session) { return view(session).path; }
};

}  // namespace

TEST_CASE_METHOD(RetryFixture, "what could not be kept is tried again without a press, letter for letter") {
  UnitSession session = started("m/post");
  act(session, {"choice/no"});
  const Step first = session.next();
  CHECK(session.retry().events.empty());
  session.commit_failed(ErrorCode::no_space);
  CHECK(session.is_unsaved());
  CHECK(session.trouble() == SaveTrouble::disk_full);

  const Step again = session.retry();
  CHECK(again.wait);
  REQUIRE(again.events.size() == first.events.size());
  for (std::size_t i = 0; i < first.events.size(); ++i)
    CHECK(records::to_data_json(again.events[i]) == records::to_data_json(first.events[i]));
  SECTION("while the screen stays as it was and takes nothing") {
    CHECK(view(session).saving == Saving::failed);
    CHECK(view(session).next_enabled);
    CHECK(session.next().events.empty());
    CHECK(session.retry().events.empty());
    session.press("choice/yes");
    CHECK(item_view(session).choices[1].state == ChoiceState::chosen);
  }
  SECTION("until it fails once more") {
    session.commit_failed(ErrorCode::denied);
    CHECK(session.trouble() == SaveTrouble::read_only);
    CHECK(session.next().wait);
  }
  SECTION("or is kept, and the test goes on") {
    session.committed();
    CHECK_FALSE(session.is_unsaved());
    CHECK(view(session).saving == Saving::saved);
    CHECK(path(session) == "m/post/b");
    CHECK(session.retry().events.empty());
  }
}

TEST_CASE_METHOD(RetryFixture, "an answer that is changed meanwhile is not kept behind its owner's back") {
  UnitSession session = started("m/post");
  act(session, {"choice/no"});
  session.next();
  session.commit_failed();
  session.press("choice/yes");
  CHECK_FALSE(session.is_unsaved());
  CHECK(session.retry().events.empty());
  CHECK(event_of<records::ItemAnswered>(session.next()).response == std::vector<std::string>{"yes"});
}
