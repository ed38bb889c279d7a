// SPDX-License-Identifier: Apache-2.0
// Forms: unscored questions, durable before the next page.
#include <catch2/catch.hpp>

#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

lesson::Question question(const std::string& id, lesson::QuestionType type) {
  lesson::Question question;
  question.type = type;
  question.id = id;
  question.path = "m/l/visit/" + id;
  question.prompt = id + "?";
  return question;
}

lesson::FormPage visit() {
  lesson::FormPage form;
  form.id = "visit";
  form.path = "m/l/visit";
  form.title = "Visit";
  form.content_hash = "hash of the form";
  lesson::Question post = question("post", lesson::QuestionType::one_of);
  post.required = true;
  post.options = {choice(post.path, "land", false), choice(post.path, "river", false)};
  lesson::Question tools = question("tools", lesson::QuestionType::several_of);
  tools.options = {choice(tools.path, "scanner", false), choice(tools.path, "dog", false)};
  lesson::Question queue = question("queue", lesson::QuestionType::number);
  queue.unit = "km";
  queue.minimum_millionths = 0;
  queue.maximum_millionths = 20'000'000;
  lesson::Question day = question("day", lesson::QuestionType::date);
  lesson::Question words = question("words", lesson::QuestionType::text);
  lesson::Question staff = question("staff", lesson::QuestionType::counts);
  staff.rows = {{"police", staff.path + "/police", "Police"},
                {"customs", staff.path + "/customs", "Customs"}};
  staff.columns = {{"women", staff.path + "/women", "Women"}, {"men", staff.path + "/men", "Men"}};
  form.questions = {post, tools, queue, day, words, staff};
  return form;
}

struct FormFixture : Fixture {
  FormFixture() {
    module->kind = lesson::ModuleKind::instrument;
    the_lesson().pages = {visit(), page("m/l", "last")};
  }
  UnitOptions about(const std::string& kind, const std::string& subject) {
    UnitOptions options = this->options("m/l");
    options.subject_kind = kind;
    options.subject = subject;
    return options;
  }
  QuestionView asked(const UnitSession& session, const std::string& id) {
    const auto form = std::get<FormView>(page_view(session).extra);
    for (const QuestionView& each : form.questions)
      if (each.id == id) return each;
    throw std::logic_error("no such question");
  }
  lesson::Question& question_of(std::size_t index) {
    return std::get<lesson::FormPage>(the_lesson().pages[0]).questions[index];
  }
};

using Answers = std::vector<std::string>;

}  // namespace

TEST_CASE_METHOD(FormFixture, "a form is recorded before the next page opens") {
  UnitSession session = started(about("office", "KH-017"));
  CHECK_FALSE(view(session).next_enabled);
  act(session, {"answer/post/land", "answer/tools/dog", "answer/tools/scanner", "answer/queue=១,៥",
                "answer/day=២២.១១.២០២៦", "answer/words=A long queue.", "answer/staff/police/women=3",
                "answer/staff/customs/men=០"});
  CHECK(view(session).next == NextStep::confirm);
  REQUIRE(view(session).next_enabled);
  clock.advance_ms(30'000);
  const Step step = session.next();
  CHECK(step.wait);
  const auto& event = event_of<records::FormAnswered>(step);
  CHECK(event.form == "m/l/visit");
  CHECK(event.content_hash == "hash of the form");
  CHECK(event.subject_kind == "office");
  CHECK(event.subject == "KH-017");
  CHECK(event.language == "km");
  CHECK(event.duration_ms == 30'000);
  CHECK(event.answers == Answers{"post.land", "tools.scanner", "tools.dog", "queue=1.5", "day=2026-11-22",
                                 "staff.police.women=3", "staff.customs.men=0"});
  CHECK(event.typed == std::map<std::string, std::string>{{"words", "A long queue."}});
  CHECK(view(session).path == "m/l/visit");

  SECTION("which it does once it is durable") {
    take(session, step);
    CHECK(view(session).path == "m/l/last");
    CHECK(view(session).saving == Saving::saved);
    SECTION("and it is not recorded again where nothing was changed") {
      session.back();
      CHECK(view(session).next == NextStep::next_page);
      CHECK(find_event<records::FormAnswered>(next(session)) == nullptr);
    }
    SECTION("and recorded anew where something was") {
      session.back();
      act(session, {"answer/tools/dog"});
      CHECK(event_of<records::FormAnswered>(next(session)).answers[1] == "tools.scanner");
    }
    SECTION("and shows what was filled after a power cut") {
      UnitSession again = this->session("m/l");
      REQUIRE(again.resume(record.open()));
      again.back();
      CHECK(asked(again, "post").options[0].state == ChoiceState::chosen);
      CHECK(asked(again, "tools").options[1].state == ChoiceState::chosen);
      CHECK(asked(again, "queue").text == "1.5");
      CHECK(asked(again, "day").text == "2026-11-22");
      CHECK(asked(again, "words").text == "A long queue.");
      CHECK(asked(again, "staff").cells[0][0].text == "3");
      CHECK(asked(again, "staff").cells[0][1].text.empty());
      CHECK(asked(again, "staff").cells[1][1].text == "0");
      CHECK(view(again).next == NextStep::next_page);
    }
  }
  SECTION("and stays on the screen where the disk refuses") {
    session.commit_failed();
    CHECK(view(session).path == "m/l/visit");
    CHECK(view(session).saving == Saving::failed);
    CHECK(session.next().wait);
  }
}

TEST_CASE_METHOD(FormFixture, "a form on the last page is recorded with the end of its lesson") {
  the_lesson().pages = {visit()};
  UnitSession session = started("m/l");
  act(session, {"answer/post/river"});
  CHECK(view(session).next == NextStep::finish);
  const Step step = next(session);
  CHECK(event_of<records::FormAnswered>(step).answers == Answers{"post.river"});
  CHECK(event_of<records::FormAnswered>(step).subject_kind == "none");
  CHECK(find_event<records::LessonCompleted>(step) != nullptr);
  CHECK(session.ended());
}

TEST_CASE_METHOD(FormFixture, "what is required must be answered, in a table every cell") {
  UnitSession session = started("m/l");
  act(session, {"answer/post/land"});
  CHECK(view(session).next_enabled);
  act(session, {"answer/post/land"});
  CHECK_FALSE(view(session).next_enabled);
  act(session, {"answer/post/river"});
  for (std::size_t i = 2; i < 5; ++i) {
    question_of(i).required = true;
    CHECK_FALSE(view(session).next_enabled);
    act(session, {"answer/queue=2", i > 2 ? "answer/day=1.2.2026" : "", i > 3 ? "answer/words=x" : ""});
    CHECK(view(session).next_enabled);
  }
  question_of(5).required = true;
  act(session, {"answer/staff/police/women=1", "answer/staff/police/men=1", "answer/staff/customs/women=1"});
  CHECK_FALSE(view(session).next_enabled);
  act(session, {"answer/staff/customs/men=0"});
  CHECK(view(session).next_enabled);
}

TEST_CASE_METHOD(FormFixture, "what cannot be read is refused, not guessed") {
  UnitSession session = started("m/l");
  act(session, {"answer/post/land"});
  const auto refused = [&](const std::string& question, const std::string& text) {
    session.edit("answer/" + question, text);
    const bool is_refused = asked(session, question).refused;
    CHECK(view(session).next_enabled == !is_refused);
    session.edit("answer/" + question, "");
    return is_refused;
  };
  CHECK(refused("queue", "far"));
  CHECK(refused("queue", "-1"));
  CHECK(refused("queue", "20.000001"));
  CHECK_FALSE(refused("queue", "20"));
  CHECK_FALSE(refused("queue", " "));
  CHECK(refused("day", "yesterday"));
  CHECK(refused("day", "31.2.2026"));
  CHECK_FALSE(refused("day", "29.2.2028"));
  CHECK_FALSE(refused("words", "far"));
  for (const std::string count : {"-1", "1.5", "many", "1000000001"}) {
    session.edit("answer/staff/police/men", count);
    CHECK(asked(session, "staff").cells[0][1].refused);
    CHECK_FALSE(view(session).next_enabled);
  }
  session.edit("answer/staff/police/men", "12");
  CHECK_FALSE(asked(session, "staff").cells[0][1].refused);
  CHECK(asked(session, "staff").cells[0][1].id == "answer/staff/police/men");
  CHECK(view(session).next_enabled);
}

TEST_CASE("a day is read as people write it, and as nothing else") {
  CHECK(read_day("2026-11-22") == "2026-11-22");
  CHECK(read_day("2026-1-2") == "2026-01-02");
  CHECK(read_day("22.11.2026") == "2026-11-22");
  CHECK(read_day("2.1.2026") == "2026-01-02");
  CHECK(read_day("22/11/2026") == "2026-11-22");
  CHECK(read_day("22-11-2026") == "2026-11-22");
  CHECK(read_day("2026/11/22") == "2026-11-22");
  CHECK(read_day("  ๒๒.๑๑.๒๐๒๖ ") == "2026-11-22");
  CHECK(read_day("၂၂.၁၁.၂၀၂၆") == "2026-11-22");
  CHECK(read_day("2028-02-29") == "2028-02-29");
  for (const char* text :
       {"", "2026", "2026-13-01", "2026-00-01", "2026-01-00", "2026-02-29", "1900-02-29", "22.11.26",
        "22.11.2569", "11/22/2026", "22.11/2026", "2026-11-22x", "2026-11", "1-1-1-2026", "-1.1.2026"}) {
    CAPTURE(text);
    CHECK_FALSE(read_day(text));
  }
}

TEST_CASE_METHOD(FormFixture, "a form without an answer leaves no trace") {
  question_of(0).required = false;
  UnitSession session = started("m/l");
  CHECK(view(session).next == NextStep::next_page);
  const Step step = next(session);
  CHECK(find_event<records::FormAnswered>(step) == nullptr);
  CHECK_FALSE(step.wait);
}

TEST_CASE_METHOD(FormFixture, "presses and fields that the form does not have are nothing") {
  UnitSession session = started("m/l");
  act(session, {"answer/post", "answer/post/sea", "answer/none/land", "answer/queue/x", "post/land",
                "answer/post=land", "answer/none=1", "answer/staff=1", "answer/staff/police=1",
                "answer/staff/police/none=1", "answer/words=a\tb"});
  CHECK(view(session).next == NextStep::next_page);
  CHECK_FALSE(view(session).next_enabled);
}
