// SPDX-License-Identifier: Apache-2.0
// An attempt looked at again, and an instrument's answers beside the earlier ones.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "ui/result_parts.hpp"
#include "ui/widgets.hpp"
#include "unicode/date.hpp"
#include "unicode/number.hpp"

namespace waypost::ui {
namespace {

std::string lines_of(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : "\n") + line;
  return all;
}

/// A true or false answer has no words in the module.
std::vector<std::string> in_words(Frame& frame, const desk::ReviewRow& row,
                                  const std::vector<std::string>& answer) {
  if (row.type != lesson::ItemType::true_false) return answer;
  std::vector<std::string> words;
  for (const std::string& id : answer) words.push_back(frame.tr(id == "true" ? "item.true" : "item.false"));
  return words;
}

struct OutcomeLook {
  std::string_view icon;
  gfx::Color color;
  std::string_view key;
};

OutcomeLook outcome_look(const Palette& c, session::Outcome outcome) {
  switch (outcome) {
    case session::Outcome::right: return {"check", c.right, "feedback.right"};
    case session::Outcome::partly: return {"ring", c.care, "feedback.partly"};
    case session::Outcome::wrong: return {"cross", c.wrong, "review.wrong"};
  }
  return {};
}

/// A small heading with words of the module under it. Gives the height, 0 for no words.
float labelled(Frame& frame, std::string_view key, const std::string& words, gfx::Color color, gfx::Point at,
               float width_px) {
  if (words.empty()) return 0;
  const LayoutPointer head =
      frame.lay({frame.tr(key), Step::caption, frame.palette().ink_2, text::Weight::bold, {}}, width_px);
  const LayoutPointer body =
      frame.lay({words, Step::label, color, text::Weight::regular, frame.content_language()}, width_px);
  frame.draw(head, at);
  frame.draw(body, {at.x, at.y + head->height_px()});
  return head->height_px() + body->height_px() + 6;
}

float review_row(Frame& frame, const desk::ReviewRow& row, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const float x = at.x + 44, width = width_px - 44;
  const std::string answer =
      row.answered ? lines_of(in_words(frame, row, row.answer)) : frame.tr("review.not-answered");
  const std::string right = lines_of(in_words(frame, row, row.right_answer));
  number_disc(frame, static_cast<std::size_t>(row.number), {at.x + 16, at.y + 16}, 15, c.bar, c.ink);
  float y = at.y + 2;
  const LayoutPointer prompt =
      frame.lay({row.prompt, Step::body, c.ink, text::Weight::bold, frame.content_language()}, width);
  frame.draw(prompt, {x, y});
  y += prompt->height_px() + 6;
  std::string word;
  if (row.outcome) {
    const OutcomeLook look = outcome_look(c, *row.outcome);
    word = frame.tr(look.key);
    const LayoutPointer outcome =
        frame.lay({word, Step::label, look.color, text::Weight::bold, {}}, width - 30);
    frame.icon(look.icon, {x + 10, y + outcome->height_px() / 2}, 20, look.color);
    frame.draw(outcome, {x + 28, y});
    y += outcome->height_px() + 6;
  }
  y += labelled(frame, "choice.yours", answer, c.ink, {x, y}, width);
  y += labelled(frame, "choice.right", right, c.right, {x, y}, width);
  const std::string feedback = lines_of(row.feedback);
  if (!feedback.empty()) {
    const LayoutPointer words =
        frame.lay({feedback, Step::label, c.ink_2, text::Weight::regular, frame.content_language()}, width);
    frame.draw(words, {x, y});
    y += words->height_px() + 6;
  }
  SemanticsNode node{Role::status, "review/" + std::to_string(row.number), row.prompt,
                     facts_in_line(frame, {answer, word, right})};
  node.rect = {at.x, at.y, at.x + width_px, y};
  frame.note(node);
  return y - at.y;
}

/// One line of an answer as the language writes it.
std::string written(const std::string& line, desk::AnswerType type, const std::string& language) {
  if (type == desk::AnswerType::day) return unicode::format_day(line, language);
  if (type == desk::AnswerType::words) return line;
  std::int64_t whole = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), whole);
  return error == std::errc() && end == line.data() + line.size() ? unicode::format_integer(whole, language)
                                                                  : line;
}

std::string words_of_answer(Frame& frame, const desk::ComparedAnswer& row,
                            const std::vector<std::string>& answer) {
  std::vector<std::string> lines;
  for (const std::string& line : answer) {
    std::string words = written(line, row.type, frame.language());
    if (!row.unit.empty()) words += " " + row.unit;
    lines.push_back(words);
  }
  return lines_of(lines);
}

/// Columns of the comparison: question, before, now.
struct Columns {
  float question_px = 0, answer_px = 0, before_x = 0, now_x = 0;
};

Columns columns_of(float x, float width_px, bool with_before) {
  constexpr float kInset = 16, kGap = 16;
  Columns columns;
  const float inner = width_px - 2 * kInset;
  columns.question_px = inner * (with_before ? 0.4F : 0.5F) - kGap;
  columns.answer_px = (inner - columns.question_px - kGap) / (with_before ? 2 : 1) - (with_before ? kGap : 0);
  columns.before_x = x + kInset + columns.question_px + kGap;
  columns.now_x = with_before ? columns.before_x + columns.answer_px + kGap : columns.before_x;
  return columns;
}

float compared_row(Frame& frame, std::size_t number, const desk::ComparedAnswer& row, bool with_before,
                   gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const Columns columns = columns_of(at.x, width_px, with_before);
  const std::string& language = frame.content_language();
  const std::string question = row.part.empty() ? row.prompt : row.prompt + "\n" + row.part;
  const std::string before = words_of_answer(frame, row, row.before);
  const std::string now = words_of_answer(frame, row, row.now);
  const bool changed = with_before && before != now;
  const LayoutPointer asked =
      frame.lay({question, Step::label, c.ink, text::Weight::regular, language}, columns.question_px);
  const LayoutPointer then =
      frame.lay({before.empty() ? "–" : before, Step::label, c.ink_2, text::Weight::regular, language},
                columns.answer_px);
  const LayoutPointer today = frame.lay({now.empty() ? "–" : now, Step::label, c.ink,
                                         changed ? text::Weight::bold : text::Weight::regular, language},
                                        columns.answer_px);
  const float height = std::ceil(std::max({asked->height_px(), then->height_px(), today->height_px()})) + 20;
  frame.fill({at.x + 1, at.y, at.x + width_px - 1, at.y + height}, c.surface);
  frame.draw(asked, {at.x + 16, at.y + 10});
  if (with_before) frame.draw(then, {columns.before_x, at.y + 10});
  frame.draw(today, {columns.now_x, at.y + 10});
  SemanticsNode node{Role::status, "answer/" + std::to_string(number), question,
                     with_before ? (before.empty() ? "–" : before) + " → " + (now.empty() ? "–" : now) : now};
  node.selected = changed;
  node.rect = {at.x, at.y, at.x + width_px, at.y + height};
  frame.note(node);
  return height;
}

}  // namespace

void review_screen(ScreenContext& context, const desk::ResultView& view) {
  Frame& frame = context.frame;
  const float draft = docked_draft_line(context);
  const gfx::Rect area{0, measure::kTopBar + draft, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = scroll.top() + 18 + scrolled_draft_line(context, scroll.top());
  for (std::size_t i = 0; i < view.review->size(); ++i) {
    if (i > 0) {
      frame.fill({margin, y, margin + width, y + 1}, frame.palette().line);
      y += 14;
    }
    y += review_row(frame, (*view.review)[i], {margin, y}, width) + 8;
  }
  scroll.end(y + 16, frame.palette().ground);
  top_bar(context, {false, frame.tr("page.back"), frame.tr("result.review"), true});
}

void filling_screen(ScreenContext& context, const desk::ResultView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const desk::FillingView& filling = *view.filling;
  const ActionBar bar = go_on_bar(frame, false);
  const float draft = docked_draft_line(context);
  const gfx::Rect area{0, measure::kTopBar + draft, frame.width_px(),
                       frame.height_px() - action_bar_height(frame, bar)};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  const bool with_before = filling.day_before.has_value();
  const auto day = [&](const std::string& iso) { return unicode::format_day(iso, frame.language()); };
  float y = scroll.top() + 18 + scrolled_draft_line(context, scroll.top());
  const std::string sentence =
      with_before
          ? frame.tr("instrument.compared", {{"day", day(filling.day)}, {"before", day(*filling.day_before)}})
          : frame.tr("instrument.first", {{"day", day(filling.day)}});
  y += banner(frame, "saved", c.primary, filling.about.empty() ? view.title : filling.about, sentence,
              {margin, y}, width) +
       16;
  const Columns columns = columns_of(margin, width, with_before);
  const float top = y;
  const auto head = [&](std::string_view key, float x, float width_px) {
    const LayoutPointer words =
        frame.lay({frame.tr(key), Step::caption, c.ink_2, text::Weight::bold, {}}, width_px);
    frame.draw(words, {x, top + 8});
    return words->height_px() + 16;
  };
  float head_height = head("instrument.question", margin + 16, columns.question_px);
  if (with_before)
    head_height = std::max(head_height, head("result.before", columns.before_x, columns.answer_px));
  head_height = std::max(head_height, head("result.now-word", columns.now_x, columns.answer_px));
  y += head_height;
  frame.fill({margin + 1, y, margin + width - 1, y + 2}, c.edge);
  y += 2;
  for (std::size_t i = 0; i < filling.answers.size(); ++i) {
    if (i > 0) frame.fill({margin, y, margin + width, y + 1}, c.line);
    y += compared_row(frame, i + 1, filling.answers[i], with_before, {margin, y}, width);
  }
  frame.stroke({margin, top, margin + width, y}, c.line, 1, measure::kRadius);
  y += 14;
  y += icon_line(frame, "saved", c.right, frame.tr("result.saved"), {margin, y}, width) + 6;
  scroll.end(y + 16, frame.palette().ground);
  action_bar(context, bar);
  top_bar(context, {false, frame.tr("home.lessons"), view.title, true});
}

}  // namespace waypost::ui
