// SPDX-License-Identifier: Apache-2.0
#include "session/item_judging.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "assessment/marking.hpp"
#include "assessment/typed_text.hpp"
#include "formats/json.hpp"

namespace waypost::session {
namespace {

using lesson::Item;
using lesson::Mark;
using lesson::Response;

constexpr std::size_t kReasonsMax = 2;

Outcome outcome_of(bool correct, Mark mark) {
  if (correct) return Outcome::right;
  return mark > 0 ? Outcome::partly : Outcome::wrong;
}

/// The mark that counts, from what the answer itself earned.
Mark counting_mark(const Item& item, Mark mark, bool correct, const Effort& effort) {
  if (effort.certainty > 0) mark = assessment::with_certainty(item, correct, effort.certainty);
  // What certainty took away stays taken: a penalty lowers a gain, it lifts no loss.
  if (!effort.penalty || mark <= 0) return mark;
  return assessment::after_penalty(item, mark, effort.try_number, effort.hint_count);
}

bool is_chosen(const Response& response, const std::string& id) {
  return std::find(response.choices.begin(), response.choices.end(), id) != response.choices.end();
}

/// Collects what an author wrote for answers: at most kReasonsMax, none twice.
class Reasons {
 public:
  void add(const std::string& feedback) {
    const bool known = std::find(texts_.begin(), texts_.end(), feedback) != texts_.end();
    if (!feedback.empty() && !known && texts_.size() < kReasonsMax) texts_.push_back(feedback);
  }
  bool empty() const { return texts_.empty(); }
  std::vector<std::string> take() { return std::move(texts_); }

 private:
  std::vector<std::string> texts_;
};

/// Choices and spots: why what was chosen is right or wrong; else, with `key`, what was missed.
template <typename List, typename IsKey>
void add_chosen(Reasons& reasons, const List& list, const Response& response, bool correct, bool key,
                const IsKey& is_key) {
  const auto add = [&](bool chosen, bool right) {
    for (const auto& each : list) {
      if (is_chosen(response, each.id) == chosen && is_key(each) == right) reasons.add(each.feedback);
    }
  };
  add(true, correct);
  if (!correct && key && reasons.empty()) add(false, true);
}

void add_pairs(Reasons& reasons, const lesson::MatchInteraction& match, const Response& response,
               bool correct) {
  for (const lesson::Pair& pair : match.pairs) {
    const auto found = response.entries.find(pair.id);
    const bool right = found != response.entries.end() && found->second == pair.id;
    if (right == correct) reasons.add(pair.feedback);
  }
}

const lesson::TextVariant* variant_of(const std::vector<lesson::TextVariant>& variants,
                                      std::string_view number) {
  std::size_t n = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), n);
  const bool whole = error == std::errc() && end == number.data() + number.size();
  return whole && n >= 1 && n <= variants.size() ? &variants[n - 1] : nullptr;
}

/// The foreseen answer "accept.2" or "wrong.1" of these; null where there is none.
const lesson::TextVariant* foreseen(const std::vector<lesson::TextVariant>& accepted,
                                    const std::vector<lesson::TextVariant>& wrong, std::string_view name) {
  constexpr std::string_view kAccept = "accept.";
  constexpr std::string_view kWrong = "wrong.";
  if (name.starts_with(kAccept)) return variant_of(accepted, name.substr(kAccept.size()));
  if (name.starts_with(kWrong)) return variant_of(wrong, name.substr(kWrong.size()));
  return nullptr;
}

void add_matched(Reasons& reasons, const std::vector<lesson::TextVariant>& accepted,
                 const std::vector<lesson::TextVariant>& wrong, const std::vector<std::string>& matched,
                 const std::string& prefix) {
  for (const std::string& name : matched) {
    if (!name.starts_with(prefix)) continue;
    const auto* variant = foreseen(accepted, wrong, std::string_view(name).substr(prefix.size()));
    if (variant != nullptr) reasons.add(variant->feedback);
  }
}

void add_gaps(Reasons& reasons, const lesson::GapsInteraction& gaps, const Response& response,
              const Judgement& judgement) {
  for (const lesson::Gap& gap : gaps.gaps) {
    add_matched(reasons, gap.accepted, {}, judgement.matched, gap.id + "/");
    const auto found = response.entries.find(gap.id);
    for (const lesson::Choice& option : gap.options) {
      const bool chosen = found != response.entries.end() && found->second == option.id;
      if (chosen && option.correct == judgement.correct) reasons.add(option.feedback);
    }
  }
}

}  // namespace

Judgement judge(const Item& item, const Response& response, const Effort& effort) {
  assessment::ItemMark marked = assessment::mark_response(item, response);
  Judgement judgement;
  judgement.mark = counting_mark(item, marked.mark, marked.correct, effort);
  judgement.maximum = item.maximum;
  judgement.correct = marked.correct;
  judgement.outcome = outcome_of(marked.correct, marked.mark);
  judgement.matched = std::move(marked.matched);
  return judgement;
}

Judgement judge_claim(const Item& item, const Result<double>& points, const Effort& effort) {
  Judgement judgement;
  if (!points) {
    judgement.scored_by = "lesson-failed";
    return judgement;
  }
  const Mark mark = assessment::bounded_claim(item, *points);
  judgement.correct = mark == item.maximum;
  judgement.mark = counting_mark(item, mark, judgement.correct, effort);
  judgement.maximum = item.maximum;
  judgement.outcome = outcome_of(judgement.correct, mark);
  judgement.scored_by = "lesson";
  return judgement;
}

Judgement judgement_from(const Item& item, const Response& response, Mark mark, Mark maximum, bool correct) {
  Judgement judgement;
  judgement.mark = mark;
  judgement.maximum = maximum;
  judgement.correct = correct;
  Mark own_mark = mark;
  if (item.type == lesson::ItemType::function) {
    judgement.scored_by = maximum == 0 ? "lesson-failed" : "lesson";
  } else if (!response.empty()) {
    assessment::ItemMark marked = assessment::mark_response(item, response);
    own_mark = marked.mark;
    judgement.matched = std::move(marked.matched);
  }
  judgement.outcome = outcome_of(correct, own_mark);
  return judgement;
}

bool is_key(const Item& item, const lesson::Choice& choice) {
  return item.type == lesson::ItemType::decision ? choice.credit_millionths == lesson::kMillion
                                                 : choice.correct;
}

bool gap_is_right(const lesson::Gap& gap, const Response& response, const std::vector<std::string>& matched) {
  const auto found = response.entries.find(gap.id);
  if (found == response.entries.end()) return false;
  if (!gap.is_typed()) {
    return std::any_of(gap.options.begin(), gap.options.end(), [&](const lesson::Choice& option) {
      return option.id == found->second && option.correct;
    });
  }
  return std::any_of(matched.begin(), matched.end(), [&](const std::string& name) {
    if (!name.starts_with(gap.id + "/")) return false;
    const auto* variant = foreseen(gap.accepted, {}, std::string_view(name).substr(gap.id.size() + 1));
    return variant != nullptr && variant->credit_millionths == lesson::kMillion;
  });
}

std::vector<std::string> reasons(const Item& item, const Response& response, const Judgement& judgement,
                                 bool key) {
  Reasons reasons;
  const bool correct = judgement.correct;
  if (const auto* choice = std::get_if<lesson::ChoiceInteraction>(&item.interaction)) {
    // A decision's words are what came of it: those of the option taken, whatever it is worth.
    const bool decision = item.type == lesson::ItemType::decision;
    add_chosen(reasons, choice->choices, response, correct, key, [&](const lesson::Choice& each) {
      return decision && is_chosen(response, each.id) ? correct : is_key(item, each);
    });
  } else if (const auto* hotspot = std::get_if<lesson::HotspotInteraction>(&item.interaction)) {
    add_chosen(reasons, hotspot->spots, response, correct, key,
               [](const lesson::Spot& each) { return each.correct; });
  } else if (const auto* match = std::get_if<lesson::MatchInteraction>(&item.interaction)) {
    add_pairs(reasons, *match, response, correct);
  } else if (const auto* text = std::get_if<lesson::TextInteraction>(&item.interaction)) {
    add_matched(reasons, text->accepted, text->wrong, judgement.matched, "");
  } else if (const auto* gaps = std::get_if<lesson::GapsInteraction>(&item.interaction)) {
    add_gaps(reasons, *gaps, response, judgement);
  }
  std::vector<std::string> texts = reasons.take();
  if (key && !item.explanation.empty()) texts.push_back(item.explanation);
  return texts;
}

std::string function_response_json(const Item& item, const Response& response) {
  JsonWriter json;
  json.begin_object();
  json.key("choices").begin_array();
  for (const std::string& id : response.choices) json.text(id);
  json.end_array();
  const auto* function = std::get_if<lesson::FunctionInteraction>(&item.interaction);
  if (function != nullptr && function->input != lesson::FunctionInput::choices) {
    json.member("text", response.text);
  }
  if (function != nullptr && function->input == lesson::FunctionInput::number) {
    if (const auto number = assessment::read_decimal_millionths(response.text))
      json.member("number", static_cast<double>(*number) / static_cast<double>(lesson::kMillion));
  }
  json.end_object();
  return json.take();
}

}  // namespace waypost::session
