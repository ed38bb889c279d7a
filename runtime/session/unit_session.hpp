// SPDX-License-Identifier: Apache-2.0
/// UnitSession: a lesson, test or refresher being taken. Presses and texts go in; events to be recorded and a
/// PageView come out. It decides nothing about the screen and writes nothing: whoever drives it appends the
/// events and reports back.
///
/// Durable first: an answer counts, and the screen goes on, only after committed(). Turning a page, deciding
/// in a scenario and flagging a question are recorded too, but nobody waits for that.
///
/// Where a test gives feedback only after its end, every question may be passed over, flagged and come back
/// to from a list, and handing in is asked about.
///
/// Course feedback is no event, and an event beside it would betray it: nothing of such a sitting is recorded
/// until it is handed in at its end, and then its answers only.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "lesson/model.hpp"
#include "records/course_feedback.hpp"
#include "records/event.hpp"
#include "records/views.hpp"
#include "session/item_answering.hpp"
#include "session/page_progress.hpp"
#include "session/page_view.hpp"
#include "session/test_form.hpp"

namespace waypost::session {

struct UnitOptions {
  std::shared_ptr<const lesson::Module> module;  ///< in its source language
  std::string unit;                              ///< path of a lesson or test, or refresher_unit()
  records::RegistrationId registration;
  std::string language;  ///< that answers carry until set_language()
  std::string today;     ///< ISO 8601 day, against which facts are dated
  std::string country;   ///< ISO 3166-1 alpha-2: whose national annex is shown; may be empty
  /// What the forms of an instrument are filled about, as in FormAnswered; "course": a CourseFeedback.
  std::string subject_kind = "none";
  std::string subject = {};
  std::string subject_version = {};  ///< of the course that is spoken of
  std::set<std::string> avoid = {};  ///< items of the other test: drawn only where nothing else is left
  std::vector<std::string> refresher_items = {};  ///< paths, of a refresher alone
  bool trusts_lesson_marks = false;  ///< the module's signature is trusted: function items count for mastery
  std::int64_t extra_time_share_millionths = 0;  ///< of the time limit, for this learner
  std::string group =
      {};  ///< UUID of those who read the lesson together; empty for one alone, and for a test
};

/// "MODULE/refresher"
std::string refresher_unit(const lesson::Module& module);

/// A function of the lesson is to be asked for its points; the answer comes back by scored().
struct ScoreRequest {
  std::string file;  ///< Item::file
  std::string item_id;
  std::string item_path;
  /// {"choices": ["id", …], "text": "…", "number": 12.5}; of text and number what the item's input is.
  std::string response_json;
};

/// What follows from a press.
struct Step {
  std::vector<records::Event> events = {};  ///< in order
  /// True: nothing else is taken until committed() or commit_failed().
  bool wait = false;
  /// Nothing else is taken until scored().
  std::optional<ScoreRequest> score = std::nullopt;
  /// Course feedback handed in, instead of events: all its forms at once. May be empty.
  std::optional<std::vector<records::CourseFeedback>> feedback = std::nullopt;
};

class UnitSession {
 public:
  /// A test leaves out the items that may not be scored today.
  UnitSession(UnitOptions options, const Clock& clock, Random& random);

  /// A new sitting. The events open it; for a test also the attempt, before its first question shows.
  /// `localized` is the module in the language of the options: the items as shown are kept with the attempt.
  Step start(const lesson::Module& localized);
  /// Goes on at the page seen last, with the answers given so far and the form that was drawn. Nothing is to
  /// be recorded for it. False where it is to be started anew: a test's attempt was not opened any more, or
  /// it is course feedback.
  [[nodiscard]] bool resume(const records::OpenSession& open);

  /// Whatever can be pressed on the page, by the ids that PageView gives. Ignored where it is not on the page
  /// or takes no press now.
  Step press(std::string_view id);
  /// What a text field of the page now holds: at most 4 KiB of UTF-8 without control characters, else the
  /// field keeps what it had.
  void edit(std::string_view field, std::string text);
  /// The filled button.
  Step next();
  Step back();
  /// To a page of this unit, by id; ignored where there is none.
  Step go_to(std::string_view page_id);

  void committed();
  /// The answer stays on the screen, and nobody's time runs.
  void commit_failed(ErrorCode cause = ErrorCode::io);
  /// Something could not be kept and stands on the screen as it was.
  bool is_unsaved() const { return saving_ == Saving::failed; }
  /// Why, where is_unsaved().
  SaveTrouble trouble() const { return trouble_; }
  /// The same once more, to be called now and then while is_unsaved(): a disk that was cured goes on without
  /// a press. The screen says what it said until the outcome is known.
  Step retry();
  /// The points that the lesson's function gave, or why it gave none.
  Step scored(const Result<double>& points);

  /// Time goes by: to be called once a second where is_timed(). Hands the test in when its time is over.
  Step tick();
  bool is_timed() const { return time_limit_ms_ > 0; }
  /// Whether the test is to be handed in is being asked: press "confirm" or "back".
  bool is_asking() const { return asking_; }
  /// The open attempt of a test and how long it has been running: what a power cut must not give back.
  const records::AttemptId& attempt() const { return attempt_; }
  std::int64_t elapsed_ms() const { return worked_ms(); }

  /// Answers from now on carry this language.
  void set_language(std::string language) { options_.language = std::move(language); }
  /// What it begins with is durable; of a test its attempt.
  bool is_open() const { return opened_; }
  /// The lesson is read to its end, or the test handed in.
  bool ended() const { return state_.ended; }
  records::UnitKind kind() const { return kind_; }
  const std::string& unit() const { return options_.unit; }

  /// In the words of `localized`, the same module in a language.
  PageView view(const lesson::Module& localized) const;

 private:
  struct State {
    std::size_t index = 0;
    std::map<std::string, ItemState> items;     ///< by path
    std::map<std::string, PageProgress> pages;  ///< by path
    std::set<std::string> branches_taken;       ///< ids of the pages they start from
    bool ended = false;
  };
  /// Where the page after the current one is, branches included.
  struct Following {
    std::size_t index = 0;
    bool end = false;                        ///< the lesson is read to its end
    const lesson::Branch* branch = nullptr;  ///< that leads there; null where it is the next one
  };

  bool is_feedback() const { return is_course_feedback(options_.subject_kind); }
  bool is_test() const { return kind_ != records::UnitKind::lesson; }
  bool is_immediate() const;
  /// Answers may be given and changed in any order until the test is handed in.
  bool is_in_any_order() const { return is_test() && !is_immediate(); }
  bool is_busy() const {
    return saving_ == Saving::saving || saving_ == Saving::scoring || retrying_ || !opened_;
  }
  std::size_t page_count() const;
  bool at_hand_in() const { return is_test() && state_.index >= form_.items.size(); }
  const lesson::Item* item_at(std::size_t index) const;
  const lesson::Page* page_at(std::size_t index) const;
  std::size_t index_of(std::string_view page_id) const;
  std::string path_at(std::size_t index) const;
  const ItemState& item_state(const lesson::Item& item) const;
  const PageProgress& progress(const std::string& path) const;
  ItemRules rules(const lesson::Item& item) const;
  NextStep next_step() const;
  bool next_enabled() const;
  std::optional<lesson::BranchCondition> outcome_at(std::size_t index) const;
  /// The branch that the outcome of a page takes; nothing where there is none.
  std::optional<Following> branch_at(std::size_t index) const;
  Following following() const;

  Step press_page(const lesson::Page& page, std::string_view id);
  /// Nothing where the press is none of the test's own.
  std::optional<Step> press_in_test(std::string_view id);
  Step flag();
  Step pass_over(const lesson::Item& item);
  Step ask_to_hand_in();
  void leave_for(std::size_t index);
  Step confirm(const lesson::Item& item);
  Step record_answer(const lesson::Item& item, Judgement judgement);
  Effort effort(const lesson::Item& item) const;
  Step go_on();
  Step finish_lesson(std::vector<records::Event> events);
  Step hand_in();
  /// Every form of the lesson in which something was answered.
  std::vector<records::CourseFeedback> feedback_given() const;
  Step turn_to(std::size_t index);
  /// The form on the page as it is to be recorded; nothing where it already is.
  std::optional<records::FormAnswered> form_answered() const;
  /// Nothing else is taken until these are durable; then state_after_commit_ holds.
  Step wait_for(std::vector<records::Event> events, bool answer,
                std::optional<std::vector<records::CourseFeedback>> feedback = std::nullopt);
  /// A page is left by a branch: the branch is taken once, and one that leads back lets the page be done
  /// anew.
  void take_branch(State& state, const lesson::Branch& branch, std::size_t target) const;
  void resume_item(const lesson::Item& item, const records::AnswerRecord& answer);
  void resume_pages(const records::OpenSession& open);
  void resume_branches();
  std::int64_t worked_ms() const;
  void count_time();

  FeedbackView feedback(const lesson::Item& localized_item, const ItemState& item_state) const;
  ItemView item_view(const lesson::Item& localized_item) const;
  void show_lesson_page(const lesson::Module& localized, PageView& view) const;
  void show_test_page(const lesson::Module& localized, PageView& view) const;
  HandInView hand_in_view(const lesson::Module& localized) const;
  bool all_answers_saved() const;

  UnitOptions options_;
  records::UnitKind kind_ = records::UnitKind::lesson;
  const lesson::Lesson* lesson_ = nullptr;
  const lesson::Test* test_ = nullptr;
  TestForm form_;  ///< of a test or refresher
  records::SessionId session_;
  records::AttemptId attempt_;
  const Clock& clock_;
  Random& random_;

  State state_;
  State state_after_commit_;
  Saving saving_ = Saving::nothing;
  SaveTrouble trouble_ = SaveTrouble::disk;
  bool answer_pending_ = false;  ///< what is being saved holds an answer
  Step awaited_;                 ///< what is being saved, or could not be
  bool retrying_ = false;        ///< it failed, and is tried once more
  bool opened_ = true;           ///< no question is answered before its attempt is durable
  std::int64_t time_limit_ms_ = 0;
  bool time_is_over_ = false;
  std::set<std::string> flagged_;         ///< paths of items to be looked at again
  std::optional<std::size_t> came_from_;  ///< the question before the list
  bool asking_ = false;                   ///< whether to hand in
  std::int64_t duration_ms_ = 0;          ///< counted so far
  std::int64_t counted_at_ms_ = 0;        ///< monotonic: up to when
  std::int64_t page_shown_at_ms_ = 0;     ///< monotonic
  std::int64_t shown_for_ms_ = 0;         ///< the item that is being confirmed
};

}  // namespace waypost::session
