// SPDX-License-Identifier: Apache-2.0
/// UnitSession: a lesson or test being taken. Presses go in; events to be recorded and a PageView come out.
/// It decides nothing about the screen and writes nothing: whoever drives it appends the events and reports
/// back.
///
/// Durable first: an answer counts, and the screen goes on, only after committed(). Turning a page is
/// recorded too, but nobody waits for that.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "lesson/model.hpp"
#include "records/event.hpp"
#include "records/views.hpp"
#include "session/page_view.hpp"

namespace waypost::session {

/// Events that follow from a press, in order.
struct Step {
  std::vector<records::Event> events;
  /// True: nothing else is taken until committed() or commit_failed().
  bool wait = false;
};

class UnitSession {
 public:
  /// `unit` is the path of one of the module's lessons or tests. `module` is in its source language. A test
  /// leaves out the items that may not be scored on the day `today` (ISO 8601); at least one must remain.
  UnitSession(std::shared_ptr<const lesson::Module> module, std::string unit,
              records::RegistrationId registration, std::string language, std::string_view today,
              const Clock& clock, Random& random);

  /// A new sitting. The events open it; for a test also the attempt, before its first question shows.
  Step start();
  /// Goes on at the page seen last, with the answers given so far. Nothing is to be recorded for it.
  void resume(const records::OpenSession& open);

  /// Chooses or, where several may be chosen, toggles. Ignored where the item takes no answer now.
  void choose(std::string_view choice_id);
  /// The filled button.
  Step next();
  Step back();
  /// To a page of this unit, by id; ignored where there is none.
  Step go_to(std::string_view page_id);

  void committed();
  void commit_failed();

  /// Answers from now on carry this language.
  void set_language(std::string language) { language_ = std::move(language); }
  /// The lesson is read to its end, or the test handed in.
  bool ended() const { return state_.ended; }
  records::UnitKind kind() const { return kind_; }
  const std::string& unit() const { return unit_; }

  /// In the words of `localized`, the same module in a language. Facts are dated against `today` (ISO 8601
  /// day).
  PageView view(const lesson::Module& localized, std::string_view today) const;

 private:
  struct ItemState {
    std::vector<std::string> chosen;
    int tries = 0;
    bool answered = false;  ///< a confirmed answer is recorded
    bool finished = false;  ///< no further try
    bool correct = false;
    lesson::Mark mark = 0;
    bool operator==(const ItemState&) const = default;
  };
  struct State {
    std::size_t index = 0;
    std::map<std::string, ItemState> items;  ///< by path
    std::set<std::string> branches_taken;    ///< ids of the items they start from
    bool ended = false;
  };

  bool is_test() const { return kind_ != records::UnitKind::lesson; }
  std::size_t page_count() const;
  bool at_hand_in() const { return is_test() && state_.index == items_.size(); }
  const lesson::ChoiceItem* item_at(std::size_t index) const;
  std::size_t index_of(std::string_view page_id) const;
  std::string path_at(std::size_t index) const;
  const ItemState& item_state(const lesson::ChoiceItem& item) const;
  NextStep next_step() const;
  bool next_enabled() const;

  Step confirm(const lesson::ChoiceItem& item);
  Step finish_lesson();
  Step hand_in();
  Step turn_to(std::size_t index);
  /// Where the page after the current one is, branches included.
  std::size_t following_index(State& state) const;
  void count_time();

  FeedbackView feedback(const lesson::ChoiceItem& localized_item, const ItemState& item_state) const;
  ItemView item_view(const lesson::ChoiceItem& localized_item) const;

  std::shared_ptr<const lesson::Module> module_;
  std::string unit_;
  records::UnitKind kind_ = records::UnitKind::lesson;
  const lesson::Lesson* lesson_ = nullptr;
  std::vector<const lesson::ChoiceItem*> items_;  ///< of a test
  records::RegistrationId registration_;
  records::SessionId session_;
  records::AttemptId attempt_;
  std::string language_;
  const Clock& clock_;
  Random& random_;

  State state_;
  State state_after_commit_;
  Saving saving_ = Saving::nothing;
  bool answer_pending_ = false;        ///< what is being saved holds an answer
  std::int64_t duration_ms_ = 0;       ///< counted so far
  std::int64_t page_shown_at_ms_ = 0;  ///< monotonic
};

}  // namespace waypost::session
