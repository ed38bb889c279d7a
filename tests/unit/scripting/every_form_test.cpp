// SPDX-License-Identifier: Apache-2.0
// Every page and item type, from its Lua form to the model.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <variant>

#include "base/file.hpp"
#include "scripting/lesson_host.hpp"
#include "scripting/schema.hpp"

namespace {

namespace fs = std::filesystem;
namespace lesson = waypost::lesson;
using waypost::scripting::FormSchema;

const fs::path kLessons = fs::path(WAYPOST_SOURCE_DIR) / "tests" / "lessons";

lesson::Module load(const std::string& name) {
  waypost::scripting::LessonHostOptions options;
  options.now_ms = waypost::from_iso8601("2026-11-21").value();
  auto loaded = load_module(options, kLessons / "good" / name);
  REQUIRE(loaded.has_value());
  INFO(render(loaded->diagnostics));
  REQUIRE_FALSE(loaded->diagnostics.has_errors());
  return std::move(loaded->module);
}

template <typename Page>
const Page& page(const lesson::Module& module, const std::string& path) {
  for (const lesson::Lesson& each : module.lessons) {
    for (const lesson::Page& found : each.pages) {
      if (lesson::path_of(found) == path) return std::get<Page>(found);
    }
  }
  FAIL("there is no page " << path);
  throw 0;
}

const lesson::Item& item(const lesson::Module& module, const std::string& path) {
  const lesson::Item* found = lesson::find_item(module, path);
  if (found == nullptr) FAIL("there is no item " << path);
  return *found;
}

template <typename Interaction>
const Interaction& interaction(const lesson::Module& module, const std::string& path) {
  return std::get<Interaction>(item(module, path).interaction);
}

/// Names of forms that the Lua files below a folder write.
std::set<std::string> forms_in(const fs::path& folder) {
  std::set<std::string> forms;
  const std::regex call(R"(([a-z_]+)\s*\{)");
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".lua") continue;
    const std::string text = waypost::read_file(entry.path()).value();
    for (auto match = std::sregex_iterator(text.begin(), text.end(), call); match != std::sregex_iterator();
         ++match) {
      forms.insert((*match)[1]);
    }
  }
  return forms;
}

bool is_page_or_item(const FormSchema& form) {
  const auto ends_with = [&](std::string_view end) {
    return form.name.size() > end.size() && form.name.substr(form.name.size() - end.size()) == end;
  };
  return ends_with("_page") || ends_with("_item") || ends_with("_question");
}

}  // namespace

TEST_CASE("every form has a good example, every page, question and item a broken one") {
  const std::set<std::string> good = forms_in(kLessons / "good");
  const std::set<std::string> broken = forms_in(kLessons / "broken");
  for (const FormSchema& form : waypost::scripting::schema()) {
    INFO(form.name);
    CHECK(good.count(std::string(form.name)) == 1);
    if (is_page_or_item(form)) CHECK(broken.count(std::string(form.name)) == 1);
  }
}

TEST_CASE("every form and field says what it is for, in one line") {
  std::set<std::string_view> names;
  for (const FormSchema& form : waypost::scripting::schema()) {
    INFO(form.name);
    CHECK(names.insert(form.name).second);
    CHECK_FALSE(form.summary.empty());
    CHECK((form.positional == waypost::scripting::Positional::none) == form.content_summary.empty());
    CHECK(form.top_level == !form.file.empty());
    for (const std::string_view inner : form.contains) {
      INFO(inner);
      CHECK(waypost::scripting::find_form(inner) != nullptr);
    }
    for (const auto& field : form.fields) {
      INFO(field.name);
      CHECK_FALSE(field.summary.empty());
      CHECK(field.summary.find('\n') == std::string_view::npos);
      CHECK(field.form.empty() == (waypost::scripting::find_form(field.form) == nullptr));
      CHECK((field.otherwise.empty() || !field.required));
    }
  }
}

TEST_CASE("pages of every kind arrive as their author wrote them") {
  const lesson::Module module = load("every-page");

  SECTION("a picture with its narration") {
    const auto& picture = page<lesson::PicturePage>(module, "every-page/look/the-door");
    CHECK(picture.narration->file == "the-door.ogg");
    CHECK(picture.narration->transcript.rfind("This is a container's door.", 0) == 0);
    CHECK(picture.image->labels.at(1).text == "Seal");
  }
  SECTION("spots to explore") {
    const auto& explore = page<lesson::ExplorePage>(module, "every-page/look/door-parts");
    CHECK(explore.visit_all);
    REQUIRE(explore.spots.size() == 3);
    CHECK(explore.spots[0].width_share == Approx(0.12));
    CHECK(explore.spots[1].width_share == Approx(0.16));
    CHECK(explore.spots[1].path == "every-page/look/door-parts/handle");
    CHECK(explore.spots[1].title == "The handle");
  }
  SECTION("parts in Markdown keep their last line end, as gettext does") {
    const auto& steps = page<lesson::RevealPage>(module, "every-page/look/three-steps").steps;
    CHECK(steps.at(0).text == "Look at the seal from **all sides** before you touch it.");
    CHECK(steps.at(2).text ==
          "Compare its number:\n\n- with the bill of lading,\n- with the seal list of your office.\n");
    CHECK(page<lesson::ComparisonPage>(module, "every-page/read/whole-and-cut").columns.size() == 3);
    CHECK(page<lesson::TabsPage>(module, "every-page/read/papers").tabs.at(3).title == "Permit");
  }
  SECTION("a dialogue") {
    const auto& talk = page<lesson::DialoguePage>(module, "every-page/talk/at-the-gate");
    CHECK(talk.speakers.at(1).name == "Driver");
    CHECK(talk.speakers.at(1).path == "every-page/talk/at-the-gate/driver");
    CHECK(talk.lines.at(1).speaker == "driver");
  }
  SECTION("a scenario with its state") {
    const auto& scenario = page<lesson::ScenarioPage>(module, "every-page/decide/another-number");
    CHECK(scenario.objective == "settle-a-difference");
    CHECK(scenario.variables.at(0).initial == 2);
    CHECK(scenario.variables.at(1).name.empty());
    const lesson::Option& accuse = scenario.scenes.at(0).options.at(1);
    CHECK(accuse.path == "every-page/decide/another-number/arrival/accuse");
    CHECK(accuse.changes.at(0).by == -2);
    CHECK(scenario.scenes.at(1).options.at(0).conditions.at(0).at_least == 1);
    CHECK_FALSE(scenario.scenes.at(1).options.at(0).conditions.at(0).at_most.has_value());
    CHECK(scenario.scenes.at(2).ending == lesson::Ending::good);
  }
  SECTION("a form") {
    const auto& form = page<lesson::FormPage>(module, "every-page/ask/your-post");
    REQUIRE(form.questions.size() == 6);
    CHECK(form.content_hash.size() == 64);
    CHECK(form.questions[0].required);
    CHECK(form.questions[0].options.at(0).path == "every-page/ask/your-post/how-useful/very");
    CHECK(form.questions[1].type == lesson::QuestionType::several_of);
    CHECK(form.questions[2].maximum_millionths == 5'000'000'000);
    CHECK(form.questions[5].columns.at(1).path == "every-page/ask/your-post/colleagues/men");
  }
  SECTION("what they refer to") {
    CHECK(page<lesson::AnnexPage>(module, "every-page/read/who-may-open").slot == "who-may-open");
    CHECK(lesson::find_term(module, "bolt-seal")->path == "every-page/term/bolt-seal");
    REQUIRE(lesson::find_annex_entry(module, "KH", "who-may-open") != nullptr);
    CHECK(lesson::find_annex_entry(module, "KH", "who-may-open")->path == "every-page/annex/KH/who-may-open");
    CHECK(module.lessons.at(1).requires_units == std::vector<std::string>{"look"});
  }
}

TEST_CASE("items of every type arrive with their keys") {
  const lesson::Module module = load("every-item");

  SECTION("what all have in common") {
    const lesson::Item& one = item(module, "every-item/choose/one-of");
    CHECK(one.penalty_millionths == 250'000);
    CHECK(one.hints.size() == 2);
    CHECK(one.shuffle);
    CHECK(one.difficulty == lesson::Difficulty::easy);
    CHECK(one.explanation == "A bolt that turns was cut and glued. Paint fades by itself.");
    CHECK(item(module, "every-item/choose/what-to-do").certainty);
    for (const lesson::Item* each : lesson::all_items(module)) {
      INFO(each->path);
      CHECK(each->content_hash.size() == 64);
      CHECK_FALSE(each->file.empty());
    }
    std::set<std::string> hashes;
    for (const lesson::Item* each : lesson::all_items(module)) hashes.insert(each->content_hash);
    CHECK(hashes.size() == lesson::all_items(module).size());
  }
  SECTION("chosen ones") {
    const auto& choices =
        interaction<lesson::ChoiceInteraction>(module, "every-item/choose/true-or-false").choices;
    REQUIRE(choices.size() == 2);
    CHECK(choices[0].path == "every-item/choose/true-or-false/true");
    CHECK(choices[0].text.empty());
    CHECK(choices[1].correct);
    const auto& pictures = interaction<lesson::ChoiceInteraction>(module, "every-item/choose/which-picture");
    CHECK(pictures.choices.at(0).image->alt == "A seal whose bolt sits in its barrel");
    const auto& decisions =
        interaction<lesson::ChoiceInteraction>(module, "every-item/choose/what-to-do").choices;
    CHECK(decisions.at(0).correct);
    CHECK(decisions.at(1).credit_millionths == 500'000);
    CHECK_FALSE(decisions.at(1).correct);
    CHECK(decisions.at(2).feedback == "Nobody knows why the numbers differ.");
  }
  SECTION("arranged ones and spots") {
    const auto& match = interaction<lesson::MatchInteraction>(module, "every-item/arrange/match");
    CHECK(match.pairs.at(1).right == "What lies in which carton");
    CHECK(match.distractors.at(0).path == "every-item/arrange/match/weather");
    CHECK(interaction<lesson::OrderInteraction>(module, "every-item/arrange/put-in-order").steps.at(3).id ==
          "note");
    CHECK_FALSE(interaction<lesson::HotspotInteraction>(module, "every-item/arrange/find-the-seal").multiple);
    const auto& permit =
        interaction<lesson::HotspotInteraction>(module, "every-item/arrange/check-the-permit");
    CHECK(permit.multiple);
    CHECK(std::count_if(permit.spots.begin(), permit.spots.end(),
                        [](const auto& spot) { return spot.correct; }) == 2);
  }
  SECTION("typed ones") {
    const auto& weight = interaction<lesson::NumericInteraction>(module, "every-item/write/how-heavy");
    CHECK(weight.correct_millionths == 7'500'000);
    CHECK(weight.tolerance_millionths == 250'000);
    CHECK(weight.unit == "kg");
    const auto& word = interaction<lesson::TextInteraction>(module, "every-item/write/one-word");
    CHECK(word.accepted.at(0).text == "seal*");
    CHECK(word.accepted.at(1).credit_millionths == 500'000);
    CHECK(word.wrong.at(0).feedback == "A handle can be moved without a trace.");
    const auto& gaps = interaction<lesson::GapsInteraction>(module, "every-item/write/fill-in").gaps;
    CHECK(gaps.at(0).is_typed());
    CHECK(gaps.at(0).accepted.at(1).text == "numbers");
    CHECK(gaps.at(1).options.at(0).path == "every-item/write/fill-in/paper/lading");
  }
  SECTION("those that a function scores") {
    const auto& pick = interaction<lesson::FunctionInteraction>(module, "every-item/judge/pick-enough");
    CHECK(pick.input == lesson::FunctionInput::choices);
    CHECK(pick.multiple);
    CHECK(item(module, "every-item/judge/pick-enough").file == "lessons/judge.lua");
  }
}

TEST_CASE("a test arrives with its sections, blueprint, bank and review") {
  const lesson::Module module = load("every-item");
  const lesson::Test& post = *module.post_test;
  CHECK(post.uses_bank);
  CHECK(post.order == lesson::Order::shuffled);
  CHECK(post.time_limit_s == 1200);
  CHECK(post.attempts_max == 3);
  CHECK(post.sections.at(1).items == std::vector<std::string>{"papers", "cartons"});
  CHECK(post.sections.at(1).path == "every-item/post/the-papers");
  CHECK(post.items.at(0).path == "every-item/post/first-look");
  CHECK(post.blueprint.at(0).difficulty == lesson::Difficulty::easy);
  CHECK_FALSE(post.blueprint.at(2).difficulty.has_value());
  CHECK(post.blueprint.at(1).count == 1);
  CHECK(module.bank.at(0).path == "every-item/bank/turning-bolt");
  CHECK(module.refresher->items == 3);
  CHECK(module.objectives.at(0).mastery.kind == lesson::MasteryRule::Kind::m_of_n);
  CHECK(module.objectives.at(1).mastery.score_ten_thousandths == 7500);

  SECTION("a pre-test shows nothing until it is past, unless it says so") {
    CHECK(module.pre_test->review.after_attempt == lesson::ReviewRow{});
    CHECK(module.pre_test->review.at_end == lesson::ReviewRow{true, true, true, true});
    CHECK(post.review.after_attempt == lesson::ReviewRow{true, true, false, false});
  }
}

TEST_CASE("an instrument has a subject and no marks") {
  const lesson::Module module = load("post-visit");
  CHECK(module.kind == lesson::ModuleKind::instrument);
  CHECK(module.subject == lesson::Subject::office);
  CHECK(lesson::all_items(module).empty());
}
