// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "crypto/hash.hpp"
#include "records/event_line.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

constexpr const char* kId = "0193a3a0-0000-7000-8000-000000000001";

EventHeader header() {
  EventHeader header;
  header.id = kId;
  header.device = "0193a3a0-0000-7000-8000-000000000002";
  header.incarnation = "0193a3a0-0000-7000-8000-000000000003";
  header.seq = 1;
  header.prev = kNoLineBefore;
  header.type = "language_chosen";
  header.learner = LearnerId("0193a3a0-0000-7000-8000-000000000004");
  header.claimed_time = "2026-11-21T19:43:33.120Z";
  header.monotonic_ms = 12345;
  header.boot_id = "boot";
  header.flags = {kFlagClockSuspect};
  return header;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

template <typename E>
E through_json(const E& event) {
  const auto json = parse_json(to_data_json(event));
  REQUIRE(json);
  const auto read = event_from_json(type_name_of(event), *json);
  REQUIRE(read);
  return std::get<E>(*read);
}

}  // namespace

TEST_CASE("an event's line is spelt as docs/formats/event.md freezes it") {
  const EventLine event = make_event_line(header(), to_data_json(LanguageChosen{"km"}));
  CHECK(
      event.line ==
      R"({"v":1,"id":"0193a3a0-0000-7000-8000-000000000001","device":"0193a3a0-0000-7000-8000-000000000002",)"
      R"("incarnation":"0193a3a0-0000-7000-8000-000000000003","seq":1,)"
      R"("prev":"0000000000000000000000000000000000000000000000000000000000000000","type":"language_chosen",)"
      R"("learner":"0193a3a0-0000-7000-8000-000000000004","data":{"language":"km"},"private_hash":"",)"
      R"("claimed_time":"2026-11-21T19:43:33.120Z","monotonic_ms":12345,"boot_id":"boot",)"
      R"("flags":["clock_suspect"]})");
  CHECK(event.hash == crypto::sha256_hex(event.line));
}

TEST_CASE("a line reads back with its bytes, members and unknown parts as they were") {
  const EventLine made = make_event_line(header(), to_data_json(LanguageChosen{"km"}));
  const std::string line = replaced(made.line, R"("language":"km")", R"("language":"km","mood":"good")");
  const auto read = parse_event_line(line);
  REQUIRE(read);
  CHECK(read->line == line);
  CHECK(read->hash == crypto::sha256_hex(line));
  CHECK(read->header.id == kId);
  CHECK(read->header.seq == 1);
  CHECK(read->header.has_flag(kFlagClockSuspect));
  CHECK(read->json()["data"]["mood"].text() == "good");
  REQUIRE(read->event());
  CHECK(std::get<LanguageChosen>(*read->event()).language == "km");
}

TEST_CASE("an unknown type is a good line without a known event") {
  const EventLine made = make_event_line(header(), R"({"language":"km"})");
  const auto read = parse_event_line(replaced(made.line, "language_chosen", "badge_sewn_on"));
  REQUIRE(read);
  CHECK(read->header.type == "badge_sewn_on");
  CHECK_FALSE(read->event());
}

TEST_CASE("a line that breaks a rule is refused with the rule") {
  const std::string line = make_event_line(header(), R"({"language":"km"})").line;
  const auto refused = [](const std::string& bad) {
    const auto read = parse_event_line(bad);
    return read ? std::string("accepted") : read.error().message;
  };
  CHECK_THAT(refused(replaced(line, R"("seq":1)", R"("seq":0)")), Catch::Contains("seq"));
  CHECK_THAT(refused(replaced(line, R"("seq":1)", R"("seq":"1")")), Catch::Contains("seq"));
  CHECK_THAT(refused(replaced(line, R"("seq":1)", R"("seq":9999999999999999999)")), Catch::Contains("seq"));
  CHECK_THAT(refused(replaced(line, R"("seq":1,)", R"("seq":1,"seq":2,)")), Catch::Contains("twice"));
  CHECK_THAT(refused(replaced(line, kId, "not-a-uuid")), Catch::Contains("`id`"));
  CHECK_THAT(refused(replaced(line, "2026-11-21T", "2026-13-21T")), Catch::Contains("claimed_time"));
  CHECK_THAT(refused(replaced(line, R"("prev":"0)", R"("prev":"x)")), Catch::Contains("prev"));
  CHECK_THAT(refused(replaced(line, R"({"language":"km"})", "7")), Catch::Contains("data"));
  CHECK_THAT(refused(replaced(line, R"("km")", "\"" + std::string(kTextBytesMax + 1, 'a') + "\"")),
             Catch::Contains("more than"));
  CHECK_THAT(refused(replaced(line, R"("km")", "\"\xff\"")), Catch::Contains("JSON"));
  CHECK_THAT(refused(line + "\n" + line), Catch::Contains("more than one line"));
  CHECK(parse_event_line(replaced(line, R"("v":1)", R"("v":2)")).error().code == ErrorCode::newer_version);
}

TEST_CASE("every event type comes back from its data") {
  const SessionId session("s");
  const RegistrationId registration("r");
  const AttemptId attempt("a");
  CHECK(through_json(RegistrationOpened{registration, "drugs", "1.2.0"}).module_version == "1.2.0");
  const auto started =
      through_json(SessionStarted{session, registration, "drugs", "1", "drugs/x", UnitKind::pre_test, "km"});
  CHECK(started.kind == UnitKind::pre_test);
  CHECK(started.unit == "drugs/x");
  CHECK(through_json(PageViewed{session, "drugs/x/p"}).page == "drugs/x/p");
  const auto opened = through_json(
      AttemptOpened{attempt, session, registration, "u", UnitKind::post_test, {"i", "j"}, 7, 8000});
  CHECK(opened.items == std::vector<std::string>{"i", "j"});
  CHECK(opened.mastery_score_ten_thousandths == 8000);
  const auto answered = through_json(ItemAnswered{
      session, registration, attempt, "i", "h", "o", 2, {"x", "y"}, 333'333, 1'000'000, true, "lo", 99});
  CHECK(answered.response == std::vector<std::string>{"x", "y"});
  CHECK(answered.mark == 333'333);
  CHECK(answered.try_number == 2);
  CHECK(answered.correct);
  CHECK(
      through_json(AttemptFinished{attempt, session, registration, "u", UnitKind::post_test, 1, 2, false, 3})
          .passed == false);
  CHECK_FALSE(
      through_json(AttemptFinished{attempt, session, registration, "u", UnitKind::pre_test, 1, 2, {}, 3})
          .passed);
  CHECK(through_json(LessonCompleted{session, registration, "u", 5}).duration_ms == 5);
  CHECK(through_json(SessionEnded{session, 6}).duration_ms == 6);
  CHECK(through_json(SessionAbandoned{session, 7}).duration_ms == 7);
  CHECK(through_json(SiteSet{"kh-poipet", "ប៉ោយប៉ែត", "KH"}).name == "ប៉ោយប៉ែត");
  CHECK(through_json(Exported{"b", 17}).last_seq == 17);
  CHECK_FALSE(through_json(PageMarked{"drugs/x/p", "drugs", false}).marked);
  CHECK(through_json(NoteKept{"drugs/x/p", "drugs", ""}).page == "drugs/x/p");
}

TEST_CASE(
    "members that came later stand behind the old ones, in the order that docs/formats/event.md freezes") {
  AttemptOpened opened{
      AttemptId("a"), SessionId("s"), RegistrationId("r"), "u", UnitKind::refresher, {"i"}, 7, 8000};
  opened.content_hashes = {"h"};
  opened.orders = {"x y"};
  opened.shown_hashes = {"g"};
  opened.seed = -9'000'000'000;
  opened.language = "my";
  opened.shown = {{"g", "the key"}};
  CHECK(to_data_json(opened) ==
        R"({"attempt":"a","session":"s","registration":"r","unit":"u","kind":"refresher","items":["i"],)"
        R"("maximum":7,"mastery_score_ten_thousandths":8000,"content_hashes":["h"],"orders":["x y"],)"
        R"("shown_hashes":["g"],"seed":-9000000000,"language":"my"})");
  const auto drawn = through_json(opened);
  CHECK(drawn.kind == UnitKind::refresher);
  CHECK(drawn.orders == opened.orders);
  CHECK(drawn.seed == opened.seed);
  CHECK(drawn.shown.empty());

  ItemAnswered answered{
      SessionId("s"), RegistrationId("r"), {}, "i", "h", "o", 1, {"x"}, -6, 3, false, "lo", 9};
  answered.item_type = "gaps";
  answered.matched = {"colour/accept.2"};
  answered.certainty = 3;
  answered.hint_count = 1;
  answered.scored_by = "lesson";
  answered.typed = {{"colour", "crimson"}};
  CHECK(to_data_json(answered) ==
        R"({"session":"s","registration":"r","attempt":"","item":"i","content_hash":"h","objective":"o",)"
        R"("try_number":1,"response":["x"],"mark":-6,"maximum":3,"correct":false,"language":"lo",)"
        R"("duration_ms":9,"item_type":"gaps","matched":["colour/accept.2"],"certainty":3,"hint_count":1,)"
        R"("scored_by":"lesson"})");
  const auto read = through_json(answered);
  CHECK(read.item_type == "gaps");
  CHECK(read.matched == answered.matched);
  CHECK(read.certainty == 3);
  CHECK(read.hint_count == 1);
  CHECK(read.scored_by == "lesson");
  CHECK(read.typed.empty());
}

TEST_CASE("a PIN set by an order says by which, and one of before says none") {
  const PinSet by_order{LearnerId("l"), {}, PinProof::signed_order, {}, "o"};
  CHECK(to_data_json(by_order) == R"({"learner":"l","proof":"signed_order","by":"","order":"o"})");
  CHECK(through_json(by_order).order == "o");
  const auto read = [](const char* data) { return event_from_json("pin_set", parse_json(data).value()); };
  const auto before = read(R"({"learner":"l","proof":"own","by":"l"})");
  REQUIRE(before);
  CHECK(std::get<PinSet>(*before).order.empty());
  CHECK_FALSE(read(R"({"learner":"l","proof":"own","by":"l","order":7})"));
}

TEST_CASE("a flag on a question is an event of its own type, and its taking back another") {
  const ItemFlagged flagged{SessionId("s"), AttemptId("a"), "drugs/post/seal", true};
  CHECK(to_data_json(flagged) == R"({"session":"s","attempt":"a","item":"drugs/post/seal","flagged":true})");
  CHECK(std::string(type_name_of(flagged)) == "item_flagged");
  CHECK(through_json(flagged).flagged);
  CHECK_FALSE(through_json(ItemFlagged{SessionId("s"), AttemptId("a"), "drugs/post/seal", false}).flagged);
}

TEST_CASE("a decision in a scenario and a filled form are events of their own types") {
  const OptionChosen chosen{SessionId("s"), "drugs/gate/night", "gate", "ask"};
  CHECK(to_data_json(chosen) == R"({"session":"s","page":"drugs/gate/night","scene":"gate","option":"ask"})");
  CHECK(std::string(type_name_of(chosen)) == "option_chosen");
  CHECK(through_json(chosen).option == "ask");

  FormAnswered form{SessionId("s"),
                    RegistrationId("r"),
                    "visit/visit/equipment",
                    "h",
                    "office",
                    "kh-poipet",
                    {"scanners=2"},
                    "km",
                    4200,
                    {{"remarks", "broken lamp"}}};
  CHECK(to_data_json(form) ==
        R"({"session":"s","registration":"r","form":"visit/visit/equipment","content_hash":"h",)"
        R"("subject_kind":"office","subject":"kh-poipet","answers":["scanners=2"],"language":"km",)"
        R"("duration_ms":4200})");
  CHECK(std::string(type_name_of(form)) == "form_answered");
  CHECK(through_json(form).answers == form.answers);
}

TEST_CASE("a later member may be absent, but not of another type") {
  const std::string whole = to_data_json(
      ItemAnswered{SessionId("s"), RegistrationId("r"), {}, "i", "h", "", 1, {"x"}, 1, 1, true, "km", 9});
  const auto reads = [](const std::string& data) {
    return event_from_json("item_answered", parse_json(data).value()).has_value();
  };
  CHECK(reads(whole));
  CHECK(reads(whole.substr(0, whole.find(",\"item_type\"")) + "}"));
  CHECK(reads(replaced(whole, ",\"certainty\":0", "")));
  CHECK_FALSE(reads(replaced(whole, "\"certainty\":0", "\"certainty\":\"0\"")));
  CHECK_FALSE(reads(replaced(whole, "\"certainty\":0", "\"certainty\":null")));
  CHECK_FALSE(reads(replaced(whole, "\"certainty\":0", "\"certainty\":9000000000")));
  CHECK_FALSE(reads(replaced(whole, "\"matched\":[]", "\"matched\":[7]")));
  CHECK_FALSE(reads(replaced(whole, "\"scored_by\":\"player\"", "\"scored_by\":[]")));
  CHECK_FALSE(reads(replaced(whole, ",\"duration_ms\":9", "")));
}

TEST_CASE("marks and notes are spelt as docs/formats/event.md freezes them, without the words") {
  CHECK(to_data_json(PageMarked{"drugs/x/p", "drugs", true}) ==
        R"({"page":"drugs/x/p","module":"drugs","marked":true})");
  CHECK(to_data_json(NoteKept{"drugs/x/p", "drugs", "crimson"}) ==
        R"({"page":"drugs/x/p","module":"drugs"})");
}

TEST_CASE("a name is never in an event's data") {
  const std::string data = to_data_json(LearnerEnrolled{LearnerId("l"), "km", "Sokha Chan"});
  CHECK(data == R"({"learner":"l","language":"km"})");
}
