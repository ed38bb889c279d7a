// SPDX-License-Identifier: Apache-2.0
#include "session/unit_session.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "base/id.hpp"

namespace waypost::session {
namespace {

/// Somebody called away must not look like a diligent reader: one page counts at most this long.
constexpr std::int64_t kPageTimeMaxMs = 10 * 60 * 1000;

constexpr std::size_t kNoIndex = static_cast<std::size_t>(-1);

}  // namespace

std::string refresher_unit(const lesson::Module& module) { return module.id + "/refresher"; }

UnitSession::UnitSession(UnitOptions options, const Clock& clock, Random& random)
    : options_(std::move(options)), clock_(clock), random_(random) {
  if (is_feedback())
    options_.module = std::make_shared<const lesson::Module>(without_free_text(*options_.module));
  const lesson::Module& module = *options_.module;
  if (options_.unit == refresher_unit(module)) kind_ = records::UnitKind::refresher;
  const auto take_test = [&](const std::optional<lesson::Test>& test, records::UnitKind kind) {
    if (!test || test->path != options_.unit) return;
    kind_ = kind;
    test_ = &*test;
  };
  take_test(module.pre_test, records::UnitKind::pre_test);
  take_test(module.post_test, records::UnitKind::post_test);
  for (const lesson::Lesson& lesson : module.lessons) {
    if (lesson.path == options_.unit) lesson_ = &lesson;
  }
  ASSERT((lesson_ != nullptr && !lesson_->pages.empty()) || is_test());
  if (test_ != nullptr) {
    const std::int64_t share = lesson::kMillion + options_.extra_time_share_millionths;
    time_limit_ms_ = std::int64_t{test_->time_limit_s} * share / (lesson::kMillion / 1000);
  }
  counted_at_ms_ = clock_.monotonic_ms();
  page_shown_at_ms_ = counted_at_ms_;
}

Step UnitSession::start(const lesson::Module& localized) {
  if (is_feedback()) return {};
  const lesson::Module& module = *options_.module;
  session_ = records::SessionId(make_uuid_v7(clock_, random_));
  state_after_commit_ = state_;
  std::vector<records::Event> events;
  events.push_back(records::SessionStarted{session_, options_.registration, module.id, module.version,
                                           options_.unit, kind_, options_.language, options_.group});
  if (is_test()) {
    opened_ = false;
    attempt_ = records::AttemptId(make_uuid_v7(clock_, random_));
    const std::uint64_t seed = random_.next() >> 1;  // a record's integers have a sign
    form_ = test_ == nullptr
                ? refresher_form(module, options_.refresher_items, seed, options_.trusts_lesson_marks)
                : draw_test_form(module, *test_, {options_.today, options_.avoid, seed},
                                 options_.trusts_lesson_marks);
    records::AttemptOpened opened;
    opened.attempt = attempt_;
    opened.session = session_;
    opened.registration = options_.registration;
    opened.unit = options_.unit;
    opened.kind = kind_;
    opened.language = options_.language;
    if (kind_ == records::UnitKind::post_test)
      opened.mastery_score_ten_thousandths = module.mastery_score_ten_thousandths;
    describe_form(form_, localized, opened);
    events.push_back(std::move(opened));
  }
  events.push_back(records::PageViewed{session_, path_at(0)});
  if (is_test()) return wait_for(std::move(events), false);
  return {std::move(events)};
}

bool UnitSession::is_immediate() const {
  return test_ == nullptr || test_->behaviour == lesson::Behaviour::immediate;
}

std::size_t UnitSession::page_count() const {
  return is_test() ? form_.items.size() + 1 : lesson_->pages.size();
}

const lesson::Item* UnitSession::item_at(std::size_t index) const {
  if (is_test()) return index < form_.items.size() ? form_.items[index].item : nullptr;
  return std::get_if<lesson::Item>(&lesson_->pages[index]);
}

const lesson::Page* UnitSession::page_at(std::size_t index) const {
  if (is_test() || std::holds_alternative<lesson::Item>(lesson_->pages[index])) return nullptr;
  return &lesson_->pages[index];
}

std::string UnitSession::path_at(std::size_t index) const {
  if (!is_test()) return lesson::path_of(lesson_->pages[index]);
  return index < form_.items.size() ? form_.items[index].item->path : options_.unit;
}

std::size_t UnitSession::index_of(std::string_view page_id) const {
  for (std::size_t i = 0; i < page_count(); ++i) {
    const lesson::Item* item = item_at(i);
    const lesson::Page* page = page_at(i);
    if ((item != nullptr && item->id == page_id) || (page != nullptr && lesson::id_of(*page) == page_id))
      return i;
  }
  return kNoIndex;
}

const ItemState& UnitSession::item_state(const lesson::Item& item) const {
  static const ItemState kFresh;
  const auto found = state_.items.find(item.path);
  return found == state_.items.end() ? kFresh : found->second;
}

const PageProgress& UnitSession::progress(const std::string& path) const {
  static const PageProgress kFresh;
  const auto found = state_.pages.find(path);
  return found == state_.pages.end() ? kFresh : found->second;
}

ItemRules UnitSession::rules(const lesson::Item& item) const {
  ItemRules rules;
  rules.immediate = is_immediate();
  rules.certainty = item.certainty || (test_ != nullptr && test_->certainty);
  if (!is_test()) {
    // The same order when the lesson is gone on with, without a word of it in the record.
    rules.order = assessment::draw_order(item, item.shuffle, seed_of(session_.text() + item.path));
    return rules;
  }
  for (const FormItem& each : form_.items) {
    if (each.item->path == item.path) rules.order = each.order;
  }
  return rules;
}

Step UnitSession::press(std::string_view id) {
  constexpr std::string_view kPage = "page/";
  if (id.starts_with(kPage)) return go_to(id.substr(kPage.size()));
  if (auto step = press_in_test(id)) return *std::move(step);
  if (is_busy() || state_.ended || at_hand_in()) return {};
  const lesson::Item* item = item_at(state_.index);
  if (item == nullptr) return press_page(*page_at(state_.index), id);
  if (session::press(*item, rules(*item), state_.items[item->path], id)) saving_ = Saving::nothing;
  return {};
}

Step UnitSession::press_page(const lesson::Page& page, std::string_view id) {
  PageProgress& progress = state_.pages[lesson::path_of(page)];
  const auto* scenario = std::get_if<lesson::ScenarioPage>(&page);
  const std::string scene = scenario == nullptr ? std::string() : play_of(*scenario, progress).scene;
  if (!session::press(page, progress, id)) return {};
  saving_ = Saving::nothing;
  if (scenario == nullptr) return {};
  const std::string option(id.substr(id.find('/') + 1));
  return {{records::OptionChosen{session_, scenario->path, scene, option}}};
}

void UnitSession::edit(std::string_view field, std::string text) {
  if (is_busy() || state_.ended || at_hand_in()) return;
  const lesson::Item* item = item_at(state_.index);
  bool taken = false;
  if (item != nullptr) {
    taken = session::edit(*item, rules(*item), state_.items[item->path], field, std::move(text));
  } else {
    const lesson::Page& page = *page_at(state_.index);
    taken = session::edit(page, state_.pages[lesson::path_of(page)], field, std::move(text));
  }
  if (taken) saving_ = Saving::nothing;
}

NextStep UnitSession::next_step() const {
  if (at_hand_in()) return NextStep::hand_in;
  if (const lesson::Item* item = item_at(state_.index)) {
    const ItemState& answer = item_state(*item);
    if (is_immediate() && answer.answered && !answer.finished) return NextStep::try_again;
    if (is_immediate() ? !answer.answered : is_changed(*item, rules(*item), answer)) {
      const bool nothing_to_confirm = !is_begun(answer) && !is_complete(*item, rules(*item), answer);
      return is_in_any_order() && nothing_to_confirm ? NextStep::pass_over : NextStep::confirm;
    }
  } else {
    const lesson::Page& page = *page_at(state_.index);
    if (has_next_step(page, progress(lesson::path_of(page)))) return NextStep::next_step;
    if (form_answered() && !following().end) return NextStep::confirm;
  }
  return following().end ? NextStep::finish : NextStep::next_page;
}

bool UnitSession::next_enabled() const {
  if (is_busy() || state_.ended) return false;
  if (at_hand_in()) return true;
  if (const lesson::Item* item = item_at(state_.index))
    return next_step() != NextStep::confirm || is_complete(*item, rules(*item), item_state(*item));
  const lesson::Page& page = *page_at(state_.index);
  const PageProgress& done = progress(lesson::path_of(page));
  return has_next_step(page, done) || may_go_on(page, done);
}

std::optional<lesson::BranchCondition> UnitSession::outcome_at(std::size_t index) const {
  if (const lesson::Item* item = item_at(index)) {
    const ItemState& answer = item_state(*item);
    if (!answer.answered || answer.judgement.scored_by == "lesson-failed") return std::nullopt;
    switch (answer.judgement.outcome) {
      case Outcome::right: return lesson::BranchCondition::passed;
      case Outcome::partly: return lesson::BranchCondition::partly;
      case Outcome::wrong: return lesson::BranchCondition::failed;
    }
  }
  const lesson::Page* page = page_at(index);
  const auto* scenario = page == nullptr ? nullptr : std::get_if<lesson::ScenarioPage>(page);
  if (scenario == nullptr) return std::nullopt;
  switch (ending_of(*scenario, play_of(*scenario, progress(scenario->path)))) {
    case lesson::Ending::none: return std::nullopt;
    case lesson::Ending::good: return lesson::BranchCondition::passed;
    case lesson::Ending::poor: return lesson::BranchCondition::failed;
  }
  return std::nullopt;
}

std::optional<UnitSession::Following> UnitSession::branch_at(std::size_t index) const {
  const auto outcome = lesson_ == nullptr ? std::nullopt : outcome_at(index);
  if (!outcome) return std::nullopt;
  const auto find = [&](lesson::BranchCondition when) -> std::optional<Following> {
    for (const lesson::Branch& branch : lesson_->branches) {
      if (branch.from != lesson::id_of(lesson_->pages[index]) || branch.when != when) continue;
      const std::size_t target = index_of(branch.go_to);
      if (target != kNoIndex) return Following{target, false, &branch};
      if (branch.go_to == lesson::kLessonEnd) return Following{index, true, &branch};
    }
    return std::nullopt;
  };
  const auto found = find(*outcome);
  if (found || *outcome != lesson::BranchCondition::partly) return found;
  // Partly right is not right: where nothing is said of it, what is said of a failure holds.
  return find(lesson::BranchCondition::failed);
}

UnitSession::Following UnitSession::following() const {
  const auto branch = branch_at(state_.index);
  if (branch && !state_.branches_taken.contains(branch->branch->from)) return *branch;
  return {state_.index + 1, !is_test() && state_.index + 1 >= page_count(), nullptr};
}

Step UnitSession::next() {
  if (!next_enabled()) return {};
  const lesson::Item* item = at_hand_in() ? nullptr : item_at(state_.index);
  switch (next_step()) {
    case NextStep::hand_in: return ask_to_hand_in();
    case NextStep::pass_over: return pass_over(*item);
    case NextStep::confirm: return item != nullptr ? confirm(*item) : go_on();
    case NextStep::try_again:
      prepare_retry(*item, state_.items[item->path]);
      saving_ = Saving::nothing;
      return {};
    case NextStep::next_step: {
      const lesson::Page& page = *page_at(state_.index);
      take_next_step(page, state_.pages[lesson::path_of(page)]);
      return {};
    }
    case NextStep::finish:
    case NextStep::next_page: return is_test() ? turn_to(state_.index + 1) : go_on();
  }
  return {};
}

Step UnitSession::back() {
  if (state_.index == 0 || is_busy() || time_is_over_ || state_.ended) return {};
  return turn_to(at_hand_in() && came_from_ ? *came_from_ : state_.index - 1);
}

Step UnitSession::go_to(std::string_view page_id) {
  const std::size_t index = index_of(page_id);
  if (index == kNoIndex || is_busy() || time_is_over_ || state_.ended) return {};
  return turn_to(index);
}

Step UnitSession::turn_to(std::size_t index) {
  count_time();
  page_shown_at_ms_ = counted_at_ms_;
  leave_for(index);
  saving_ = Saving::nothing;
  if (is_feedback()) return {};
  return {{records::PageViewed{session_, path_at(index)}}};
}

std::int64_t UnitSession::worked_ms() const {
  // While an answer cannot be kept, nobody's time runs.
  if (saving_ == Saving::failed) return duration_ms_;
  const std::int64_t since_ms = clock_.monotonic_ms() - counted_at_ms_;
  return duration_ms_ + std::clamp<std::int64_t>(since_ms, 0, kPageTimeMaxMs);
}

void UnitSession::count_time() {
  duration_ms_ = worked_ms();
  counted_at_ms_ = clock_.monotonic_ms();
}

}  // namespace waypost::session
