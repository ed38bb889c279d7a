// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "event_script.hpp"
#include "exchange/statements.hpp"
#include "monitoring/monitoring_store.hpp"
#include "monitoring/report.hpp"
#include "monitoring/report_csv.hpp"
#include "monitoring/report_html.hpp"
#include "monitoring/xapi_check.hpp"
#include "../support/temporary_folder.hpp"

using namespace waypost;
using namespace waypost::monitoring;

namespace {

using Texts = std::vector<std::string>;

constexpr WallTimeMs kStart = 1'795'000'000'000;  // 2026-11-18
constexpr WallTimeMs kDayMs = 86'400'000;

/// A monitoring visit to an office, on the PC of the office or of whoever visits.
FormFact visit(const std::string& session, const std::string& day, const Texts& answers, std::int64_t seq = 1,
               const std::string& device = "pc-1") {
  FormFact fact;
  fact.id = device + "/" + session + "/" + std::to_string(seq);
  fact.device = device;
  fact.seq = seq;
  fact.learner = "learner-1";
  fact.session = session;
  fact.office = "LA-01";
  fact.module = "visit";
  fact.form = "visit/visit/equipment";
  fact.subject_kind = "office";
  fact.subject = "LA-01";
  fact.answers = answers;
  fact.time = day + "T08:00:00.000Z";
  return fact;
}

Report report_of(const std::vector<FormFact>& forms) {
  Facts facts;
  facts.offices = {{"LA-01", "Long Bridge", "LA"}};
  facts.forms = forms;
  return make_report(facts, kStart);
}

const FormRow& only_form(const Report& report) {
  REQUIRE(report.forms.size() == 1);
  return report.forms[0];
}

/// "question: first -> last (change)"
Texts told(const FormRow& form) {
  Texts rows;
  for (const QuestionRow& row : form.questions) {
    rows.push_back(row.question + ": " + row.first + " -> " + row.last + " (" + row.change + ")");
  }
  return rows;
}

records::SessionId start(PcInMemory& pc, const records::LearnerId& learner, const std::string& unit,
                         records::UnitKind kind = records::UnitKind::lesson) {
  static std::int64_t number = 0;
  const std::string module = unit.substr(0, unit.find('/'));
  const records::SessionId session(format("0193a3a0-0000-7000-8000-{:012x}", ++number));
  const records::RegistrationId registration(format("0193a3a0-0000-7000-9000-{:012x}", number));
  pc.append(learner, records::RegistrationOpened{registration, module, "1.0.0"});
  pc.append(learner, records::SessionStarted{session, registration, module, "1.0.0", unit, kind, "lo"});
  return session;
}

records::FormAnswered form(const records::SessionId& session, const std::string& subject_kind,
                           const std::string& subject, const Texts& answers) {
  records::FormAnswered filled;
  filled.session = session;
  filled.registration = records::RegistrationId("0193a3a0-0000-7000-9000-000000000001");
  filled.form = "visit/visit/equipment";
  filled.subject_kind = subject_kind;
  filled.subject = subject;
  filled.answers = answers;
  filled.language = "lo";
  filled.typed = {{"remarks", "the lamp is broken"}};
  return filled;
}

Facts collected(PcInMemory& pc) {
  const TemporaryFolder folder;
  auto store = MonitoringStore::open_or_create(folder / "store.db");
  REQUIRE(store);
  const auto outcome = store->import(pc.bundle());
  INFO((outcome ? "" : outcome.error().message));
  REQUIRE(outcome);
  CHECK(outcome->new_count == pc.last_seq());
  auto facts = store->facts();
  INFO((facts ? "" : facts.error().message));
  REQUIRE(facts);
  return *facts;
}

}  // namespace

TEST_CASE("an office's first and last filling stand side by side, numbers with their change") {
  const auto report = report_of(
      {visit("s1", "2026-01-10",
             {"scanners=2", "light.no", "power=12.5", "checked=2026-01-09", "seizures.police.2026=3",
              "gaps.staff", "gaps.light"}),
       visit("s2", "2026-06-10", {"scanners=9"}, 2),
       visit("s3", "2026-11-10",
             {"scanners=5", "light.yes", "power=12.25", "checked=2026-11-09", "seizures.police.2026=0"}, 3)});
  const FormRow& row = only_form(report);
  CHECK(row.office.name == "Long Bridge");
  CHECK(row.module == "visit");
  CHECK(row.form == "visit/equipment");
  CHECK(row.fillings.digits == "3");
  CHECK(row.first.day == "2026-01-10");
  CHECK(row.last.day == "2026-11-10");
  CHECK(told(row) == Texts{"scanners: 2 -> 5 (3)", "light: no -> yes ()", "power: 12.5 -> 12.25 (-0.25)",
                           "checked: 2026-01-09 -> 2026-11-09 ()", "seizures.police.2026: 3 -> 0 (-3)",
                           "gaps: staff, light ->  ()"});
}

TEST_CASE("a form filled once has no last and no change") {
  const FormRow row = only_form(report_of({visit("s1", "2026-01-10", {"scanners=2"})}));
  CHECK(row.fillings.digits == "1");
  CHECK(row.last.day.empty());
  CHECK(told(row) == Texts{"scanners: 2 ->  ()"});
}

TEST_CASE("a form filled again in the same sitting is one filling, the last one") {
  const FormRow row = only_form(
      report_of({visit("s1", "2026-01-10", {"scanners=2"}, 1), visit("s1", "2026-01-10", {"scanners=3"}, 2),
                 visit("s2", "2026-03-10", {"scanners=4"}, 3)}));
  CHECK(row.fillings.digits == "2");
  CHECK(told(row) == Texts{"scanners: 3 -> 4 (1)"});
}

TEST_CASE("on one PC the log's order counts, not its clock; the clock's doubt is said") {
  auto earlier = visit("s1", "2026-06-10", {"scanners=2"}, 1);
  auto later = visit("s2", "1980-01-01", {"scanners=5"}, 2);
  later.clock_suspect = true;
  const auto report = report_of({later, earlier});
  const FormRow& row = only_form(report);
  CHECK(told(row) == Texts{"scanners: 2 -> 5 (3)"});
  CHECK_FALSE(row.first.clock_suspect);
  CHECK(row.last.clock_suspect);
  CHECK(to_html(report).find("1980-01-01, by a clock that was wrong") != std::string::npos);

  SECTION("and of two PCs the day counts") {
    const auto both = report_of({visit("s3", "2026-02-01", {"scanners=7"}, 40, "pc-2"), earlier});
    CHECK(told(only_form(both)) == Texts{"scanners: 7 -> 2 (-5)"});
  }
}

TEST_CASE("whatever has not the shape of a collected answer is shown nowhere") {
  const Texts strange = {"",
                         "remarks",
                         "remarks=the lamp is broken",
                         "remarks.The lamp",
                         "a.b.c.d=1",
                         "seizures.police=3",
                         "seizures.police.2026=2026-01-01",
                         "scanners=1e9",
                         "scanners=+5",
                         "scanners=0x10",
                         "scanners=1.",
                         "scanners=.5",
                         "scanners=1.2345678",
                         "scanners=1234567890123",
                         "checked=2026-13-01",
                         "checked=2026-1-1",
                         "<b>.x",
                         "=1",
                         std::string(70, 'q') + "=1"};
  const FormRow row = only_form(report_of({visit("s1", "2026-01-10", strange)}));
  CHECK(told(row).empty());
}

TEST_CASE("a question whose answer was no number before has no change") {
  const FormRow row = only_form(report_of(
      {visit("s1", "2026-01-10", {"light.no"}), visit("s2", "2026-02-10", {"light=3", "new=4"}, 2)}));
  CHECK(told(row) == Texts{"light: no -> 3 ()", "new:  -> 4 ()"});
}

TEST_CASE("forms about officers tell how many, and that only of five persons or more") {
  const auto appraised = [](int persons, int officers) {
    Facts facts;
    facts.offices = {{"LA-01", "Long Bridge", "LA"}};
    for (int i = 0; i < officers; ++i) facts.officers.push_back({format("learner-{}", i), "LA-01"});
    for (int i = 0; i < persons; ++i) {
      FormFact fact = visit(format("s{}", i), "2026-01-10", {"useful.yes", "score=3"}, i + 1);
      fact.subject_kind = "learner";
      fact.learner = "supervisor";
      fact.subject = format("learner-{}", i);
      facts.forms.push_back(fact);
    }
    return make_report(facts, kStart);
  };
  const auto enough = appraised(5, 6);
  CHECK(only_form(enough).fillings.digits == "5");
  const auto too_few = appraised(4, 6);
  CHECK(only_form(too_few).fillings.state == Figure::State::too_few);
  const auto small_office = appraised(5, 4);
  CHECK(only_form(small_office).fillings.state == Figure::State::too_few);
  for (const auto* report : {&enough, &too_few, &small_office}) {
    CHECK(only_form(*report).questions.empty());
    CHECK(only_form(*report).first.day.empty());
    CHECK(to_html(*report).find("useful") == std::string::npos);
    CHECK(to_csv(*report).find("useful") == std::string::npos);
    CHECK(to_csv(*report).find("learner-") == std::string::npos);
  }
}

TEST_CASE("page and table say the same of forms, and that ids stand for words") {
  const auto report = report_of({visit("s1", "2026-01-10", {"scanners=2", "light.no"}),
                                 visit("s2", "2026-06-10", {"scanners=5", "light.yes"}, 2)});
  const auto html = to_html(report);
  CHECK(html.find("<tr class=\"form\"><th scope=\"row\"><bdi>Long Bridge</bdi></th>"
                  "<td><bdi>visit/visit/equipment</bdi></td><td>2026-01-10</td><td>2026-06-10</td>"
                  "<td>filled 2 times</td></tr>") != std::string::npos);
  CHECK(html.find("<tr><th></th><td><bdi>scanners</bdi></td><td>2</td><td>5</td><td>3</td></tr>") !=
        std::string::npos);
  CHECK(html.find("<td><bdi>light</bdi></td><td>no</td><td>yes</td><td></td>") != std::string::npos);
  CHECK(html.find("Questions and answers bear the ids that their author gave them") != std::string::npos);

  const auto csv = to_csv(report);
  for (const char* row : {"form,visit,LA-01,Long Bridge,,,visit/equipment,2,fillings,,,,\r\n",
                          "form_first,visit,LA-01,Long Bridge,,,visit/equipment,,date,,,,2026-01-10\r\n",
                          "form_last,visit,LA-01,Long Bridge,,,visit/equipment,,date,,,,2026-06-10\r\n",
                          "form_first,visit,LA-01,Long Bridge,,,visit/equipment/scanners,2,answer,,,,\r\n",
                          "form_last,visit,LA-01,Long Bridge,,,visit/equipment/scanners,5,answer,,,,\r\n",
                          "form_change,visit,LA-01,Long Bridge,,,visit/equipment/scanners,3,change,,,,\r\n",
                          "form_last,visit,LA-01,Long Bridge,,,visit/equipment/light,,answer,,,,yes\r\n"}) {
    INFO(row);
    CHECK(csv.find(row) != std::string::npos);
  }
  CHECK(to_html(report_of({})).find("What was reported in forms") == std::string::npos);
}

TEST_CASE("the same forms in any order give the same report") {
  std::vector<FormFact> forms;
  SeededRandom random(21);
  for (int i = 0; i < 60; ++i) {
    const auto device = format("pc-{}", random.next() % 3);
    auto fact = visit(format("s{}", random.next() % 20), format("2026-{:02}-10", 1 + random.next() % 12),
                      {format("scanners={}", random.next() % 9)}, i, device);
    fact.session += device;
    fact.office = format("LA-0{}", random.next() % 3);
    forms.push_back(fact);
  }
  const auto table = to_csv(report_of(forms));
  std::mt19937_64 engine(22);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(forms.begin(), forms.end(), engine);
    CHECK(to_csv(report_of(forms)) == table);
  }
}

TEST_CASE("an instrument's forms are collected with their office, and it is no module that anybody takes") {
  ManualClock clock(kStart);
  SeededRandom random(31);
  PcInMemory pc(clock, random);
  pc.set_site("LA-01", "Long Bridge");
  const auto learner = pc.enrol_one();
  for (int i = 0; i < 2; ++i) {
    const auto session = start(pc, learner, "visit/visit");
    pc.append(learner, form(session, "office", i == 0 ? "LA-01" : "", {format("scanners={}", 2 + i)}));
    pc.append(learner, records::LessonCompleted{session, {}, "visit/visit", 60'000});
    clock.advance_ms(40 * kDayMs);
  }
  const auto other = start(pc, learner, "visit/visit");
  pc.append(learner, form(other, "office", "LA-02", {"scanners=7"}));
  pc.append(learner, form(other, "none", "", {"scanners=8"}));

  const Facts facts = collected(pc);
  REQUIRE(facts.forms.size() == 3);
  CHECK(facts.forms[0].office == "LA-01");
  CHECK(facts.forms[1].office == "LA-01");
  CHECK(facts.forms[2].office == "LA-02");
  CHECK(facts.modules.empty());
  const auto report = make_report(facts, kStart);
  REQUIRE(report.forms.size() == 2);
  CHECK(report.forms[0].office.id == "LA-02");
  CHECK(told(report.forms[1]) == Texts{"scanners: 2 -> 3 (1)"});
  CHECK(report.forms[1].first.day == "2026-11-18");
  CHECK(report.forms[1].last.day == "2026-12-28");
}

TEST_CASE("a module with a test stays one, whatever forms say that they belong to it") {
  ManualClock clock(kStart);
  SeededRandom random(32);
  PcInMemory pc(clock, random);
  const auto learner = pc.enrol_one();
  pc.take(learner, {.module = "visit", .pre_twelfths = 4, .post_twelfths = 10});
  pc.append(learner, form(start(pc, learner, "visit/visit"), "office", "LA-01", {"scanners=7"}));
  CHECK(collected(pc).modules.size() == 1);
}

TEST_CASE("events of forms with strange data are kept and counted as nothing") {
  ManualClock clock(kStart);
  SeededRandom random(33);
  PcInMemory pc(clock, random);
  const auto learner = pc.enrol_one();
  for (const char* data :
       {"{}", R"({"session":7,"form":[],"subject_kind":"office","subject":{},"answers":"x"})",
        R"({"session":"s","form":"visit","subject_kind":"office","subject":"LA-01","answers":["a.b"]})",
        R"({"session":"s","form":"visit/a/b","subject_kind":"king","subject":"","answers":["a.b"]})",
        R"({"session":"s","form":"visit/a/b","subject_kind":"office","subject":"LA-01","answers":{}})"}) {
    pc.append(learner, records::LanguageChosen{"en"});
    auto& event = pc.log().back();
    event.header.type = "form_answered";
    event = records::make_event_line(event.header, data);
  }
  CHECK(collected(pc).forms.empty());

  // Answers of the wrong type say nothing; the filling itself is one.
  pc.append(learner, records::LanguageChosen{"en"});
  auto& event = pc.log().back();
  event.header.type = "form_answered";
  event =
      records::make_event_line(event.header, R"({"session":"s","form":"visit/a/b","subject_kind":"office",)"
                                             R"("subject":"LA-01","answers":[7,{"a":1},null,"a.b"]})");
  const auto facts = collected(pc);
  REQUIRE(facts.forms.size() == 1);
  const auto report = make_report(facts, kStart);
  CHECK(told(only_form(report)) == Texts{"a: b ->  ()"});
}

TEST_CASE("a score below 0 counts as 0 in every gain, and a refresher in none") {
  using namespace records;
  ManualClock clock(kStart);
  SeededRandom random(34);
  PcInMemory pc(clock, random);
  for (int i = 0; i < 5; ++i) {
    const auto learner = pc.enrol_one();
    const auto finish = [&](const std::string& unit, UnitKind kind, Mark raw, std::optional<bool> passed) {
      const SessionId session = start(pc, learner, unit, kind);
      pc.append(learner,
                AttemptFinished{AttemptId("a"), session, {}, unit, kind, raw, 12 * kPoint, passed, 9});
    };
    finish("drugs/pre", UnitKind::pre_test, -5 * kPoint, {});
    finish("drugs/post", UnitKind::post_test, 6 * kPoint, false);
    finish("drugs/refresher", UnitKind::refresher, 12 * kPoint, {});
  }
  const auto report = make_report(collected(pc), kStart);
  CHECK(report.total.at(Measure::pairs).digits == "5");
  CHECK(report.total.at(Measure::pre_mean).digits == "0.0");
  CHECK(report.total.at(Measure::post_mean).digits == "50.0");
  CHECK(report.total.at(Measure::passed).digits == "0");
}

TEST_CASE("every statement of the new items, forms, scenarios and refreshers is sound xAPI") {
  using namespace records;
  ManualClock clock(kStart);
  SeededRandom random(35);
  PcInMemory pc(clock, random);
  const auto learner = pc.enrol_one();
  const SessionId session = start(pc, learner, "drugs/refresher", UnitKind::refresher);
  const AttemptId attempt(make_uuid_v7(clock, random));
  for (const char* item_type :
       {"choice", "true_false", "picture_choice", "matching", "ordering", "hotspot", "document_check",
        "numeric", "short_text", "gaps", "decision", "function", "of_a_later_version"}) {
    for (const Mark mark : {Mark{-6'000'000}, Mark{-1}, Mark{0}, Mark{1'333'333}, Mark{3'000'000}}) {
      for (const Texts& response : {Texts{}, Texts{"a.b", "c.d"}, Texts{"a"}}) {
        ItemAnswered answer;
        answer.session = session;
        answer.registration = RegistrationId(make_uuid_v7(clock, random));
        answer.attempt = attempt;
        answer.item = "drugs/bank/ប៉ោយ";
        answer.response = response;
        answer.mark = mark;
        answer.maximum = 3'000'000;
        answer.language = "lo";
        answer.item_type = item_type;
        answer.matched = {"accept.2"};
        answer.certainty = 3;
        answer.hint_count = 1;
        answer.scored_by = "lesson";
        pc.append(learner, answer);
      }
    }
  }
  pc.append(learner, form(session, "office", "LA-01", {"scanners=2", "light.no"}));
  pc.append(learner, form(session, "none", "", {}));
  pc.append(learner, OptionChosen{session, "drugs/gate/night", "barrier", "ask"});
  for (const Mark raw : {Mark{-24'000'000}, Mark{12'000'000}}) {
    const SessionId test = start(pc, learner, "drugs/post", UnitKind::post_test);
    pc.append(
        learner,
        AttemptFinished{attempt, test, {}, "drugs/post", UnitKind::post_test, raw, 12'000'000, raw > 0, 9});
    pc.append(learner, SessionEnded{test, 9});
  }
  pc.append(
      learner,
      AttemptFinished{attempt, session, {}, "drugs/refresher", UnitKind::refresher, -1, 12'000'000, {}, 9});
  pc.append(learner, SessionEnded{session, 9});

  exchange::StatementBuilder builder;
  int checked = 0;
  for (const EventLine& event : pc.log()) {
    for (const std::string& statement : builder.add(event)) {
      ++checked;
      INFO(statement);
      CHECK(broken_xapi_rule(statement).value_or("sound") == "sound");
    }
  }
  CHECK(checked == 1 + 13 * 5 * 3 + 3 + 2 * 3 + 3);
}
