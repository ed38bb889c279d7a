// SPDX-License-Identifier: Apache-2.0
#include "session/item_presenter.hpp"

#include <algorithm>

#include "session/key_words.hpp"

namespace waypost::session {
namespace {

using lesson::Item;
using lesson::Response;

bool is_chosen(const Response& response, const std::string& id) {
  return std::find(response.choices.begin(), response.choices.end(), id) != response.choices.end();
}

std::string entry(const Response& response, const std::string& key) {
  const auto found = response.entries.find(key);
  return found == response.entries.end() ? std::string() : found->second;
}

template <typename List>
std::vector<std::string> ids_of(const List& list) {
  std::vector<std::string> ids;
  for (const auto& each : list) ids.push_back(each.id);
  return ids;
}

template <typename List>
auto find_id(const List& list, const std::string& id) -> decltype(&list.front()) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
  return found == list.end() ? nullptr : &*found;
}

ChoiceState state_of(bool chosen, bool correct, const Reveal& reveal) {
  if (chosen && reveal.judged) return correct ? ChoiceState::right_chosen : ChoiceState::wrong_chosen;
  if (chosen) return ChoiceState::chosen;
  return correct && reveal.key ? ChoiceState::right_not_chosen : ChoiceState::rest;
}

/// A part that holds an answer of its own: a pair, a gap, a typed text.
ChoiceState part_state(bool filled, bool right, const Reveal& reveal) {
  if (!filled) return ChoiceState::rest;
  return state_of(true, right, reveal);
}

/// Only a decision's option has a credit of its own.
bool is_worth_something(const lesson::Choice& choice) { return choice.credit_millionths > 0; }

class Presenter {
 public:
  Presenter(const Item& item, const ItemRules& rules, const ItemState& state, const Reveal& reveal,
            const std::string& language)
      : item_(item), rules_(rules), state_(state), reveal_(reveal), language_(language) {
    view_.type = item.type;
    view_.prompt = item.prompt;
    view_.image = item.image;
    view_.narration = item.narration;
    view_.unmarked = state.judgement.scored_by == "lesson-failed";
    view_.locked = is_locked(rules, state);
    if (rules.certainty) view_.certainty = state.certainty;
    const int hint_count = std::min(state.hint_count, static_cast<int>(item.hints.size()));
    view_.hints.assign(item.hints.begin(), item.hints.begin() + hint_count);
    view_.hint_left = rules.immediate && !view_.locked && hint_count < static_cast<int>(item.hints.size());
  }

  ItemView present() {
    std::visit([this](const auto& each) { add(each); }, item_.interaction);
    return std::move(view_);
  }

 private:
  void add(const lesson::ChoiceInteraction& interaction) {
    view_.multiple = interaction.multiple;
    add_choices(interaction.choices, reveal_);
  }

  void add(const lesson::FunctionInteraction& interaction) {
    view_.multiple = interaction.multiple;
    if (interaction.input == lesson::FunctionInput::choices) {
      add_choices(interaction.choices, {});  // only the lesson knows which of them are right
      return;
    }
    add_typed(interaction.unit, interaction.input == lesson::FunctionInput::number, {});
  }

  void add(const lesson::NumericInteraction& interaction) {
    add_typed(interaction.unit, true, number_words(interaction.correct_millionths, language_));
  }

  void add(const lesson::TextInteraction& interaction) {
    add_typed({}, false, variant_words(interaction.accepted, language_));
  }

  void add(const lesson::HotspotInteraction& interaction) {
    view_.multiple = interaction.multiple;
    for (lesson::Spot spot : interaction.spots) {
      const bool chosen = is_chosen(state_.response, spot.id);
      const ChoiceState state = state_of(chosen, spot.correct, reveal_);
      // What a spot is, is part of the key until it is judged.
      if (!reveal_.key && !(chosen && reveal_.judged)) spot.text.clear();
      spot.feedback.clear();
      spot.correct = false;
      view_.spots.push_back({std::move(spot), state});
    }
  }

  void add(const lesson::MatchInteraction& interaction) {
    const auto right_text = [&](const std::string& id) {
      if (const auto* pair = find_id(interaction.pairs, id)) return pair->right;
      const auto* distractor = find_id(interaction.distractors, id);
      return distractor == nullptr ? std::string() : distractor->text;
    };
    MatchView match;
    const std::string active = view_.locked ? std::string() : active_part(item_, state_);
    std::vector<std::string> used;
    for (const lesson::Pair& pair : interaction.pairs) {
      LeftView left;
      left.id = pair.id;
      left.text = pair.left;
      left.partner = entry(state_.response, pair.id);
      left.partner_text = right_text(left.partner);
      left.active = pair.id == active;
      const bool right = left.partner == pair.id;
      left.state = part_state(!left.partner.empty(), right, reveal_);
      if (reveal_.key && !right) left.right_partner_text = pair.right;
      used.push_back(left.partner);
      match.lefts.push_back(std::move(left));
    }
    std::vector<std::string> ids = ids_of(interaction.pairs);
    for (const lesson::Distractor& distractor : interaction.distractors) ids.push_back(distractor.id);
    for (const std::string& id : arranged(ids, rules_.order)) {
      match.rights.push_back({id, right_text(id), std::find(used.begin(), used.end(), id) != used.end()});
    }
    view_.match = std::move(match);
  }

  void add(const lesson::OrderInteraction& interaction) {
    const std::vector<std::string> steps = steps_now(item_, rules_, state_);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const auto* step = find_id(interaction.steps, steps[i]);
      OrderRowView row;
      row.id = steps[i];
      row.text = step->text;
      if (reveal_.judged) {
        const bool in_place = interaction.steps[i].id == steps[i];
        row.state = in_place ? ChoiceState::right_chosen : ChoiceState::wrong_chosen;
        if (!in_place && reveal_.key) {
          row.right_place = static_cast<int>(step - interaction.steps.data()) + 1;
        }
      }
      row.can_move_up = !view_.locked && i > 0;
      row.can_move_down = !view_.locked && i + 1 < steps.size();
      view_.steps.push_back(std::move(row));
    }
  }

  void add(const lesson::GapsInteraction& interaction) {
    GapsView gaps;
    add_pieces(interaction, gaps);
    const std::string active = view_.locked ? std::string() : active_part(item_, state_);
    for (const lesson::Gap& gap : interaction.gaps) gaps.gaps.push_back(gap_view(gap, active));
    view_.gaps = std::move(gaps);
  }

  GapView gap_view(const lesson::Gap& gap, const std::string& active) const {
    const std::string answer = entry(state_.response, gap.id);
    const bool right = gap_is_right(gap, state_.response, state_.judgement.matched);
    GapView view;
    view.id = gap.id;
    view.typed = gap.is_typed();
    view.active = !view.typed && gap.id == active;
    view.state = part_state(!answer.empty(), right, reveal_);
    std::string key = view.typed ? variant_words(gap.accepted, language_) : std::string();
    view.content = view.typed ? answer : std::string();
    std::vector<std::string> order;  // "gap.option" of every gap, one after the other
    for (const std::string& each : rules_.order) {
      if (each.starts_with(gap.id + ".")) order.push_back(each.substr(gap.id.size() + 1));
    }
    for (const std::string& id : arranged(ids_of(gap.options), order)) {
      const lesson::Choice& option = *find_id(gap.options, id);
      view.options.push_back(
          {id, option.text, state_of(id == answer, option.correct, reveal_), std::nullopt});
      if (id == answer) view.content = option.text;
      if (option.correct) key = option.text;
    }
    if (reveal_.key && !right) view.right_answer = key;
    return view;
  }

  /// "The {colour} seal." is the words "The " before the gap "colour", then the last words.
  static void add_pieces(const lesson::GapsInteraction& interaction, GapsView& gaps) {
    const std::string& text = interaction.text;
    std::size_t words = 0;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
      const std::size_t close = text.find('}', open);
      if (close == std::string::npos) break;
      const std::string id = text.substr(open + 1, close - open - 1);
      if (find_id(interaction.gaps, id) == nullptr) continue;
      gaps.pieces.push_back({text.substr(words, open - words), id});
      words = close + 1;
      open = close;
    }
    gaps.pieces.push_back({text.substr(words), {}});
  }

  void add_choices(const std::vector<lesson::Choice>& choices, const Reveal& reveal) {
    for (const std::string& id : arranged(ids_of(choices), rules_.order)) {
      const lesson::Choice& choice = *find_id(choices, id);
      const bool chosen = is_chosen(state_.response, id);
      ChoiceState state = state_of(chosen, is_key(item_, choice), reveal);
      if (state == ChoiceState::wrong_chosen && is_worth_something(choice))
        state = ChoiceState::partly_chosen;
      view_.choices.push_back({id, choice.text, state, choice.image});
    }
  }

  void add_typed(const std::string& unit, bool number, const std::string& key) {
    TypedView typed;
    typed.text = state_.response.text;
    typed.unit = unit;
    typed.number = number;
    typed.refused = is_refused_number(item_, typed.text);
    const Judgement& judgement = state_.judgement;
    const bool known = judgement.scored_by != "lesson-failed";
    typed.state = part_state(!typed.text.empty() && known, judgement.correct, reveal_);
    if (reveal_.key && !judgement.correct) typed.right_answer = key;
    view_.typed = std::move(typed);
  }

  const Item& item_;
  const ItemRules& rules_;
  const ItemState& state_;
  const Reveal& reveal_;
  const std::string& language_;
  ItemView view_;
};

}  // namespace

ItemView present_item(const Item& localized, const ItemRules& rules, const ItemState& state,
                      const Reveal& reveal, const std::string& language) {
  return Presenter(localized, rules, state, reveal, language).present();
}

}  // namespace waypost::session
