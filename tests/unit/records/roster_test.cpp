// SPDX-License-Identifier: Apache-2.0
#include "records/roster.hpp"

#include <algorithm>

#include "formats/csv.hpp"
#include "record_scene.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

const std::string kMali = "01970000-0000-7000-8000-00000000000a";
const std::string kDara = "01970000-0000-7000-8000-00000000000b";
const std::string kVeha = "01970000-0000-7000-8000-00000000000c";

Learner learner_of(const std::string& id, const std::string& name,
                   LearnerState state = LearnerState::listed) {
  Learner learner{LearnerId(id), name, "km"};
  learner.state = state;
  learner.listed = state == LearnerState::listed;
  return learner;
}

RosterRules rules() {
  RosterRules rules;
  rules.languages = {"en", "km", "ur", "zh-hans"};
  rules.language = "km";
  return rules;
}

RosterPlan plan(const std::string& csv, const std::vector<Learner>& learners = {}) {
  return plan_roster(csv, "people.csv", learners, rules());
}

RosterPlan good_plan(const std::string& csv, const std::vector<Learner>& learners = {}) {
  RosterPlan made = plan(csv, learners);
  INFO(render(made.diagnostics));
  REQUIRE_FALSE(made.diagnostics.has_errors());
  return made;
}

std::vector<OwnedEvent> events(const RosterPlan& made) {
  const ManualClock clock(kMorningMs);
  SeededRandom random(7);
  return events_of(made, clock, random);
}

std::vector<std::string> types(const RosterPlan& made) {
  std::vector<std::string> names;
  for (const OwnedEvent& each : events(made)) names.emplace_back(type_name_of(each.event));
  return names;
}

using Types = std::vector<std::string>;

}  // namespace

TEST_CASE("a table of names alone enrols people in the site's language") {
  const RosterPlan made = good_plan("name\nSokha Chan\nចាន់ សុខា\n\"علی، محمد\"\n");
  REQUIRE(made.entries.size() == 3);
  for (const RosterEntry& entry : made.entries) CHECK(entry.step == RosterStep::enrol);
  const auto all = events(made);
  REQUIRE(all.size() == 3);
  const auto& enrolled = std::get<LearnerEnrolled>(all[1].event);
  CHECK(enrolled.name == "ចាន់ សុខា");
  CHECK(enrolled.language == "km");
  CHECK(is_uuid(enrolled.learner.text()));
  CHECK(all[1].learner == enrolled.learner);
  CHECK(std::get<LearnerEnrolled>(all[2].event).name == "علی، محمد");
  CHECK(all[0].learner != all[1].learner);
}

TEST_CASE("columns stand in any order, with a byte order mark, quotes, semicolons or tabs") {
  const std::string expected = "Chan, \"Sok\"";
  for (const std::string csv : {"\xEF\xBB\xBFLanguage,Agency,Name\r\nur,customs,\"Chan, \"\"Sok\"\"\"\r\n",
                                "language;agency;name\nur;customs;\"Chan, \"\"Sok\"\"\"\n",
                                "language\tagency\tname\nur\tcustoms\t\"Chan, \"\"Sok\"\"\"\n"}) {
    const RosterPlan made = good_plan(csv);
    REQUIRE(made.entries.size() == 1);
    CHECK(made.entries[0].after.name == expected);
    CHECK(made.entries[0].after.language == "ur");
    CHECK(made.entries[0].after.attributes.agency == "customs");
    CHECK(types(made) == Types{"learner_enrolled", "learner_described"});
  }
}

TEST_CASE("what is said of somebody new is kept with the enrolment") {
  const RosterPlan made = good_plan(
      "name,rank_band,gender,age_band,years_at_post,role\nSokha,NCO,Female,25_to_34,០៧,supervisor\n");
  CHECK(types(made) == Types{"learner_enrolled", "learner_described", "role_set"});
  const auto all = events(made);
  CHECK(std::get<LearnerDescribed>(all[1].event).attributes ==
        LearnerAttributes{"", "nco", "female", "25_to_34", "7"});
  CHECK(std::get<RoleSet>(all[2].event).role == Role::supervisor);
  CHECK(std::get<RoleSet>(all[2].event).by.empty());
}

TEST_CASE("only what a row changes becomes an event") {
  Learner mali = learner_of(kMali, "Mali");
  mali.attributes.agency = "customs";
  mali.attributes.gender = "female";
  const auto types_of = [&](const std::string& csv) { return types(good_plan(csv, {mali})); };
  CHECK(types_of("id,name\n" + kMali + ",Mali\n").empty());
  CHECK(types_of("id,name\n" + kMali + ",Mali Chan\n") == Types{"learner_renamed"});
  CHECK(types_of("id,name,language\n" + kMali + ",Mali,en\n") == Types{"language_chosen"});
  CHECK(types_of("id,name,agency\n" + kMali + ",Mali,customs\n").empty());
  CHECK(types_of("id,name,agency\n" + kMali + ",Mali,trade\n") == Types{"learner_described"});
  CHECK(types_of("id,name,role\n" + kMali + ",Mali,supervisor\n") == Types{"role_set"});
  CHECK(types_of("id,name,role,state\n" + kMali + ",Mali,,\n").empty());
  SECTION("a column that is missing takes nothing back, an empty cell does") {
    const RosterPlan made = good_plan("id,name,agency\n" + kMali + ",Mali,\n", {mali});
    CHECK(made.entries[0].after.attributes == LearnerAttributes{"", "", "female", "", ""});
  }
  SECTION("the same name in another normal form is the same name") {
    const Learner nguyen = learner_of(kDara, "Nguye\xCC\x82\xCC\x83n");
    CHECK(types(good_plan("id,name\n" + kDara + ",Nguyễn\n", {nguyen})).empty());
  }
}

TEST_CASE("people move in with the id of their office, leave, and come back") {
  const std::vector<Learner> here{learner_of(kMali, "Mali"), learner_of(kDara, "Dara", LearnerState::left)};
  const RosterPlan made = good_plan(
      "id,name,state\n" + kVeha + ",Veha,listed\n" + kMali + ",Mali,left\n" + kDara + ",Dara,listed\n", here);
  REQUIRE(made.entries.size() == 3);
  CHECK(made.entries[0].step == RosterStep::move_in);
  CHECK(made.entries[1].step == RosterStep::leave);
  CHECK(made.entries[2].step == RosterStep::come_back);
  CHECK(types(made) == Types{"learner_enrolled", "learner_left", "learner_enrolled"});
  CHECK(events(made)[0].learner.text() == kVeha);
  SECTION("who has left the office that wrote the table does not move in") {
    const RosterPlan gone = good_plan("id,name,state\n" + kVeha + ",Veha,left\n", here);
    CHECK(gone.entries[0].step == RosterStep::pass_over);
    CHECK_FALSE(gone.changes_something());
    CHECK_THAT(render(gone.diagnostics), Catch::Contains("people.csv:2: warning: Veha has left"));
  }
}

TEST_CASE("every mistake is told at once, with its line") {
  const std::vector<Learner> here{learner_of(kMali, "Mali", LearnerState::merged),
                                  learner_of(kDara, "", LearnerState::erased)};
  const RosterPlan made = plan(
      "id,name,language,agency,gender,years_at_post,role,state\n"
      "7,Sokha,km,,,,,\n"
      ",,km,,,,,\n"
      ",Sokha,xx,navy,f,99,boss,gone\n" +
          kMali + ",Mali,km,,,,,\n" + kDara + ",Dara,km,,,,,\n" + kVeha + ",Veha,km,,,,,\n" + kVeha +
          ",Veha,km,,,,,\n,\"two\nlines\",km,,,,,\n,Chan,km,,,,,,Sok\n",
      here);
  const std::string told = render(made.diagnostics);
  INFO(told);
  for (const char* mistake :
       {"people.csv:2: error: '7' is no id", "people.csv:3: error: the name is empty",
        "people.csv:4: error: there is no language 'xx'", "people.csv:4: error: there is no agency 'navy'",
        "people.csv:4: error: there is no gender 'f'", "people.csv:4: error: years_at_post '99'",
        "people.csv:4: error: there is no role 'boss'", "people.csv:4: error: there is no state 'gone'",
        "people.csv:5: error: this entry was merged into another",
        "people.csv:6: error: this entry was erased", "people.csv:8: error: the id stands in line 7 too",
        "people.csv:9: error: the name has characters that cannot be shown",
        "people.csv:11: error: 'Sok' stands behind the last column"}) {
    CHECK(told.find(mistake) != std::string::npos);
  }
}

TEST_CASE("a table that cannot be read is told as that") {
  CHECK_THAT(render(plan("").diagnostics), Catch::Contains("the table is empty"));
  CHECK_THAT(render(plan("id,language\n,km\n").diagnostics), Catch::Contains("there is no column 'name'"));
  CHECK_THAT(render(plan("name,name\na,b\n").diagnostics), Catch::Contains("stands there twice"));
  CHECK_THAT(render(plan("name\na\"b\n").diagnostics), Catch::Contains("line 2: a quote inside"));
  CHECK_THAT(render(plan("name\n\xE9\n").diagnostics), Catch::Contains("not UTF-8"));
  const RosterPlan extra = good_plan("name,phone\nSokha,1\n");
  CHECK_THAT(render(extra.diagnostics), Catch::Contains("warning: the column 'phone' is passed over"));
  CHECK(extra.entries.size() == 1);
}

TEST_CASE("somebody new who is called like another is told, as they may be the same person") {
  const std::vector<Learner> here{learner_of(kMali, "ចាន់\u200Bសុខា"),
                                  learner_of(kDara, "NGUYỄN", LearnerState::left)};
  const RosterPlan made = good_plan("name\nចាន់សុខា\nnguye\xCC\x82\xCC\x83n\nVeha\nVEHA\n", here);
  const std::string told = render(made.diagnostics);
  INFO(told);
  CHECK(told.find(
            "people.csv:2: warning: ចាន់សុខា is on this PC already\n  hint: if it is the same person, write " +
            kMali) != std::string::npos);
  CHECK(told.find("people.csv:3: warning: nguyễn is on this PC already") != std::string::npos);
  CHECK(told.find("people.csv:5: warning: VEHA stands in line 4 too") != std::string::npos);
  CHECK(made.diagnostics.all().size() == 3);
  SECTION("and two who are known may have one name") {
    const std::vector<Learner> two{learner_of(kMali, "Mali"), learner_of(kVeha, "Mali")};
    CHECK(good_plan("id,name\n" + kMali + ",Mali\n" + kVeha + ",Mali\n", two).diagnostics.empty());
  }
}

TEST_CASE("the preview has a line each row and the sums") {
  Learner mali = learner_of(kMali, "Mali");
  mali.attributes.agency = "customs";
  const RosterPlan made = good_plan("id,name,language,agency\n,Sokha,en,trade\n" + kMali +
                                        ",Mali Chan,km,\n" + kVeha + ",Veha,km,\n" + kDara + ",Dara,km,\n",
                                    {mali, learner_of(kDara, "Dara")});
  CHECK(describe(made) ==
        "line 2: new: Sokha: language en, agency trade\n"
        "line 3: changed: Mali: name Mali -> Mali Chan, agency customs -> (nothing)\n"
        "line 4: moves in: Veha " +
            kVeha +
            ": language km\n"
            "line 5: unchanged: Dara\n"
            "1 new, 1 moving in, 1 changed, 1 unchanged\n");
}

TEST_CASE("a table holds 5,000 people and no more") {
  std::string csv = "name,agency\n";
  for (int i = 0; i < 5'000; ++i) csv += "Officer " + std::to_string(i) + ",customs\n";
  CHECK(good_plan(csv).entries.size() == 5'000);
  csv += "One more,customs\n";
  CHECK_THAT(render(plan(csv).diagnostics), Catch::Contains("at most 5000 people"));
}

TEST_CASE("a roster that was written reads as unchanged, and defuses what a spreadsheet would run") {
  Learner formula = learner_of(kMali, "=HYPERLINK(\"x\")");
  formula.attributes = {"customs", "nco", "other", "under_25", "0"};
  formula.role = Role::supervisor;
  const std::vector<Learner> here{
      formula, learner_of(kDara, "دارا", LearnerState::left), learner_of(kVeha, "", LearnerState::erased),
      learner_of("01970000-0000-7000-8000-00000000000d", "-Veha", LearnerState::merged)};
  const std::string csv = write_roster(here);
  CHECK_THAT(csv,
             Catch::StartsWith("\xEF\xBB\xBFid,name,language,agency,rank_band,gender,age_band,years_at_post,"
                               "role,state\r\n"));
  CHECK_THAT(csv, Catch::Contains("\"'=HYPERLINK(\"\"x\"\")\""));
  CHECK_THAT(csv, !Catch::Contains(kVeha) && !Catch::Contains("-Veha"));
  const RosterPlan made = good_plan(csv, here);
  CHECK(made.entries.size() == 2);
  CHECK_FALSE(made.changes_something());
  SECTION("and on another PC those who work there move in as they are") {
    const RosterPlan other = good_plan(csv);
    const auto moved = std::find_if(other.entries.begin(), other.entries.end(),
                                    [](const auto& entry) { return entry.step == RosterStep::move_in; });
    REQUIRE(moved != other.entries.end());
    CHECK(moved->after.id.text() == kMali);
    CHECK(moved->after.name == formula.name);
    CHECK(moved->after.attributes == formula.attributes);
    CHECK(moved->after.role == Role::supervisor);
  }
}

TEST_CASE("a roster is taken over in one piece and says afterwards what it said before") {
  RecordScene scene;
  scene.enrol("Sokha Chan");
  const std::string csv = "id,name,language,agency,gender,role,state\n," +
                          std::string("ចាន់ សុខា,km,immigration,female,supervisor,\n") + kVeha +
                          ",علی,ur,,,,listed\n" + scene.learner.text() + ",Sokha Chan,km,trade,,,\n";
  const auto made = plan_roster(csv, "people.csv", scene.store->learners().value(), rules());
  REQUIRE_FALSE(made.diagnostics.has_errors());
  REQUIRE(scene.store->append_together(events_of(made, scene.clock, scene.random)));
  const auto again = scene.store->learners().value();
  REQUIRE(again.size() == 3);
  CHECK_FALSE(plan_roster(write_roster(again), "people.csv", again, rules()).changes_something());
  const auto find = [&](const std::string& name) {
    return *std::find_if(again.begin(), again.end(), [&](const auto& each) { return each.name == name; });
  };
  CHECK(find("ចាន់ សុខា").role == Role::supervisor);
  CHECK(find("ចាន់ សុខា").attributes.agency == "immigration");
  CHECK(find("علی").id.text() == kVeha);
  CHECK(find("Sokha Chan").attributes.agency == "trade");
  CHECK(scene.findings().empty());
  SECTION("and who left and comes back can be read as before") {
    scene.add(LearnerLeft{scene.learner, {}, "KH-03"});
    const auto left = scene.store->learners().value();
    const auto back = plan_roster("id,name,state\n" + scene.learner.text() + ",Sokha Chan,listed\n",
                                  "people.csv", left, rules());
    REQUIRE(scene.store->append_together(events_of(back, scene.clock, scene.random)));
    const auto here = scene.store->learners().value();
    const auto sokha =
        *std::find_if(here.begin(), here.end(), [&](const auto& each) { return each.id == scene.learner; });
    CHECK(sokha.listed);
    CHECK(sokha.name == "Sokha Chan");
    CHECK(sokha.attributes.agency == "trade");
  }
}
