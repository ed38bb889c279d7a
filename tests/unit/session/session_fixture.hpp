// SPDX-License-Identifier: Apache-2.0
/// Items of every type, a record that remembers what sessions give it, and a session taken by its public
/// doors.
#pragma once

#include <catch2/catch.hpp>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "session/unit_session.hpp"

namespace waypost::session::test {

inline constexpr lesson::Mark kPoint = lesson::kMarkPerPoint;

inline lesson::Choice choice(const std::string& parent, const std::string& id, bool correct,
                             std::int64_t credit_millionths = 0) {
  return {id, parent + "/" + id, id + " text", std::nullopt, correct, credit_millionths, id + " because"};
}

inline lesson::TextVariant variant(const std::string& text, const std::string& feedback = {},
                                   std::int64_t credit_millionths = lesson::kMillion) {
  return {text, {}, credit_millionths, feedback};
}

inline lesson::Item item(const std::string& parent, const std::string& id, lesson::ItemType type,
                         lesson::Interaction interaction) {
  lesson::Item item;
  item.type = type;
  item.id = id;
  item.path = parent + "/" + id;
  item.file = "quizzes/file.lua";
  item.prompt = id + "?";
  item.objective = "safety";
  item.interaction = std::move(interaction);
  item.tries_max = 2;
  item.content_hash = "hash of " + item.path;
  return item;
}

inline lesson::Item one_of(const std::string& parent, const std::string& id) {
  const std::string path = parent + "/" + id;
  return item(parent, id, lesson::ItemType::choice,
              lesson::ChoiceInteraction{{choice(path, "yes", true), choice(path, "no", false)}, false});
}

inline lesson::Item several_of(const std::string& parent, const std::string& id) {
  const std::string path = parent + "/" + id;
  return item(parent, id, lesson::ItemType::choice,
              lesson::ChoiceInteraction{{choice(path, "a", true), choice(path, "b", true),
                                         choice(path, "c", false), choice(path, "d", false)},
                                        true});
}

inline lesson::Item true_false(const std::string& parent, const std::string& id) {
  const std::string path = parent + "/" + id;
  lesson::Choice right = choice(path, "true", false);
  lesson::Choice wrong = choice(path, "false", true);
  right.text.clear();
  wrong.text.clear();
  return item(parent, id, lesson::ItemType::true_false, lesson::ChoiceInteraction{{right, wrong}, false});
}

inline lesson::Item picture_choice(const std::string& parent, const std::string& id) {
  const std::string path = parent + "/" + id;
  lesson::Choice seal = choice(path, "seal", true);
  lesson::Choice rope = choice(path, "rope", false);
  seal.image = lesson::Image{"seal.svg", "A seal", {}};
  rope.image = lesson::Image{"rope.svg", "A rope", {}};
  return item(parent, id, lesson::ItemType::picture_choice, lesson::ChoiceInteraction{{seal, rope}, false});
}

inline lesson::Item matching(const std::string& parent, const std::string& id) {
  const std::string path = parent + "/" + id;
  lesson::MatchInteraction match;
  for (const char* pair : {"one", "two"}) {
    match.pairs.push_back({pair, path + "/" + pair, std::string(pair) + " left", std::string(pair) + " right",
                           std::string(pair) + " because"});
  }
  match.distractors.push_back({"odd", path + "/odd", "odd right"});
  return item(parent, id, lesson::ItemType::matching, match);
}

inline lesson::Item ordering(const std::string& parent, const std::string& id) {
  const std::string path = parent + "/" + id;
  lesson::OrderInteraction order;
  for (const char* step : {"s1", "s2", "s3"})
    order.steps.push_back({step, path + "/" + step, std::string(step) + " text"});
  return item(parent, id, lesson::ItemType::ordering, order);
}

inline lesson::Spot spot(const std::string& parent, const std::string& id, bool correct) {
  return {id, parent + "/" + id, 0.25F, 0.5F, 0.12F, 0.12F, "", id + " is there", correct, id + " because"};
}

inline lesson::Item hotspot(const std::string& parent, const std::string& id) {
  const std::string path = parent + "/" + id;
  return item(parent, id, lesson::ItemType::hotspot,
              lesson::HotspotInteraction{{spot(path, "bolt", true), spot(path, "door", false)}, false});
}

inline lesson::Item document_check(const std::string& parent, const std::string& id) {
  const std::string path = parent + "/" + id;
  return item(parent, id, lesson::ItemType::document_check,
              lesson::HotspotInteraction{
                  {spot(path, "date", true), spot(path, "stamp", true), spot(path, "name", false)}, true});
}

inline lesson::Item numeric(const std::string& parent, const std::string& id) {
  return item(parent, id, lesson::ItemType::numeric, lesson::NumericInteraction{12'500'000, 500'000, "kg"});
}

inline lesson::Item short_text(const std::string& parent, const std::string& id) {
  lesson::TextInteraction text;
  text.accepted = {variant("seal*", "A seal indeed."), variant("lock", "Nearly.", 500'000)};
  text.accepted[0].translations = {"ត្រា"};
  text.wrong = {variant("rope", "A rope proves nothing.")};
  return item(parent, id, lesson::ItemType::short_text, text);
}

inline lesson::Item gaps(const std::string& parent, const std::string& id) {
  const std::string path = parent + "/" + id;
  lesson::GapsInteraction gaps;
  gaps.text = "The {colour} seal has {count} digits.";
  gaps.gaps.push_back({"colour",
                       path + "/colour",
                       {choice(path + "/colour", "red", true), choice(path + "/colour", "blue", false)},
                       {}});
  gaps.gaps.push_back({"count", path + "/count", {}, {variant("five"), variant("5", "In digits.")}});
  return item(parent, id, lesson::ItemType::gaps, gaps);
}

inline lesson::Item decision(const std::string& parent, const std::string& id) {
  const std::string path = parent + "/" + id;
  return item(parent, id, lesson::ItemType::decision,
              lesson::ChoiceInteraction{{choice(path, "call", true, lesson::kMillion),
                                         choice(path, "wait", false, 500'000), choice(path, "open", false)},
                                        false});
}

inline lesson::Item function(const std::string& parent, const std::string& id,
                             lesson::FunctionInput input = lesson::FunctionInput::number) {
  const std::string path = parent + "/" + id;
  lesson::FunctionInteraction interaction{input, {}, true, "km"};
  if (input == lesson::FunctionInput::choices)
    interaction.choices = {choice(path, "a", false), choice(path, "b", false)};
  return item(parent, id, lesson::ItemType::function, interaction);
}

inline lesson::TextPage page(const std::string& parent, const std::string& id) {
  lesson::TextPage page;
  page.id = id;
  page.path = parent + "/" + id;
  page.title = id;
  return page;
}

/// A module "m" with one lesson "l" and nothing on its pages yet.
inline std::shared_ptr<lesson::Module> make_module() {
  auto module = std::make_shared<lesson::Module>();
  module->id = "m";
  module->version = "1.0.0";
  module->source_language = "en";
  module->objectives = {{"safety", "Stay safe", "l/first", {}}};
  lesson::Lesson lesson;
  lesson.id = "l";
  lesson.path = "m/l";
  lesson.title = "Lesson";
  module->lessons = {lesson};
  return module;
}

inline lesson::Test make_test(const std::string& id, std::vector<lesson::Item> items) {
  lesson::Test test;
  test.id = id;
  test.path = "m/" + id;
  test.title = "Test " + id;
  test.items = std::move(items);
  return test;
}

template <typename Event>
const Event* find_event(const Step& step) {
  for (const records::Event& event : step.events) {
    if (const auto* found = std::get_if<Event>(&event)) return found;
  }
  return nullptr;
}

template <typename Event>
const Event& event_of(const Step& step) {
  const Event* event = find_event<Event>(step);
  if (event == nullptr) throw std::logic_error("the step holds no such event");
  return *event;
}

/// What a record would hold of the steps taken: enough to go on with.
class Record {
 public:
  void take(const Step& step) {
    for (const records::Event& event : step.events) {
      std::visit([this](const auto& each) { take(each); }, event);
    }
  }
  const records::OpenSession& open() const { return open_; }
  const std::vector<records::ItemAnswered>& answers() const { return answers_; }
  const records::AttemptOpened& opened() const { return opened_; }

 private:
  template <typename Event>
  void take(const Event&) {}
  void take(const records::SessionStarted& event) { open_.session = event.session; }
  void take(const records::PageViewed& event) { open_.page = event.page; }
  void take(const records::OptionChosen& event) {
    open_.options.push_back({event.page, event.scene, event.option});
  }
  void take(const records::ItemFlagged& event) {
    if (event.flagged) {
      open_.flagged.insert(event.item);
    } else {
      open_.flagged.erase(event.item);
    }
  }
  void take(const records::FormAnswered& event) {
    open_.forms.push_back({event.form, event.subject_kind, event.subject, event.answers, event.typed, "", 0});
  }
  void take(const records::AttemptOpened& event) {
    opened_ = event;
    records::AttemptRecord attempt;
    attempt.attempt = event.attempt;
    attempt.kind = event.kind;
    attempt.items = event.items;
    attempt.orders = event.orders;
    attempt.shown_hashes = event.shown_hashes;
    attempt.seed = event.seed;
    attempt.language = event.language;
    attempt.maximum = event.maximum;
    open_.attempt = std::move(attempt);
  }
  void take(const records::ItemAnswered& event) {
    answers_.push_back(event);
    records::AnswerRecord answer;
    answer.item = event.item;
    answer.objective = event.objective;
    answer.response = event.response;
    answer.tries = event.try_number;
    answer.mark = event.mark;
    answer.maximum = event.maximum;
    answer.correct = event.correct;
    answer.certainty = event.certainty;
    answer.hint_count = event.hint_count;
    answer.typed = event.typed;
    auto& answers = event.attempt.empty() ? open_.answers : open_.attempt->answers;
    for (records::AnswerRecord& known : answers) {
      if (known.item != answer.item) continue;
      known = std::move(answer);
      return;
    }
    answers.push_back(std::move(answer));
  }

  records::OpenSession open_;
  records::AttemptOpened opened_;
  std::vector<records::ItemAnswered> answers_;
};

/// Learner, clock and record around one module.
struct Fixture {
  ManualClock clock{1'795'290'213'120};
  SeededRandom random{1};
  std::shared_ptr<lesson::Module> module = make_module();
  Record record;

  lesson::Lesson& the_lesson() { return module->lessons.front(); }

  UnitOptions options(const std::string& unit) {
    UnitOptions options;
    options.module = module;
    options.unit = unit;
    options.registration = records::RegistrationId("r");
    options.language = "km";
    options.today = "2026-11-21";
    return options;
  }
  UnitSession session(const std::string& unit) { return UnitSession(options(unit), clock, random); }
  UnitSession started(UnitOptions options) {
    UnitSession session(std::move(options), clock, random);
    take(session, session.start(*module));
    return session;
  }
  UnitSession started(const std::string& unit) { return started(options(unit)); }

  /// Recorded at once, and the session is told.
  void take(UnitSession& session, const Step& step) {
    record.take(step);
    if (step.wait) session.committed();
  }
  Step next(UnitSession& session) {
    Step step = session.next();
    take(session, step);
    return step;
  }
  Step press(UnitSession& session, const std::string& id) {
    Step step = session.press(id);
    take(session, step);
    return step;
  }
  /// Hands the test in, and says so where that is asked about.
  Step hand_over(UnitSession& session) {
    const Step step = next(session);
    return session.is_asking() ? press(session, "confirm") : step;
  }
  /// "choice/yes" is pressed, "answer=12" is typed.
  void act(UnitSession& session, const std::vector<std::string>& actions) {
    for (const std::string& action : actions) {
      const std::size_t equals = action.find('=');
      if (equals == std::string::npos) {
        press(session, action);
      } else {
        session.edit(action.substr(0, equals), action.substr(equals + 1));
      }
    }
  }
  /// Answers the item on the screen and confirms.
  Step answer(UnitSession& session, const std::vector<std::string>& actions) {
    act(session, actions);
    return next(session);
  }

  PageView view(const UnitSession& session) { return session.view(*module); }
  ItemView item_view(const UnitSession& session) { return std::get<ItemView>(view(session).content); }
  TextPageView page_view(const UnitSession& session) { return std::get<TextPageView>(view(session).content); }
};

/// Presses that bring an ordering into this order, whatever it is now.
inline void order_steps(Fixture& fixture, UnitSession& session, const std::vector<std::string>& wanted) {
  for (std::size_t place = 0; place < wanted.size(); ++place) {
    while (fixture.item_view(session).steps[place].id != wanted[place])
      fixture.press(session, "up/" + wanted[place]);
  }
}

}  // namespace waypost::session::test
