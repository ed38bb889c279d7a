// SPDX-License-Identifier: Apache-2.0
// Answers that are typed: of short texts and of gaps.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/format.hpp"
#include "scripting/interaction_builder.hpp"
#include "scripting/source_text.hpp"

namespace waypost::scripting {
namespace {

using lesson::Gap;
using lesson::TextVariant;

/// Close to what marking compares: case of ASCII and runs of spaces make no difference. Marking itself knows
/// more, but scripting has no Unicode tables, and this is only to find an author's slips.
std::string comparable(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (space && (result.empty() || result.back() == ' ')) continue;
    result += space ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

/// Whether the pattern, in which '*' stands for any letters and "\*" for an asterisk, fits the whole text.
/// A star tries each end in turn and goes back to the last one only: linear in practice, never exponential.
/// Each letter looked at is a step of `steps_left`.
bool fits(std::string_view pattern, std::string_view text, std::int64_t& steps_left) {
  std::size_t at = 0;
  std::size_t read = 0;
  std::size_t star = std::string_view::npos;
  std::size_t star_read = 0;
  while (read < text.size()) {
    if (--steps_left < 0) return false;
    const bool is_star = at < pattern.size() && pattern[at] == '*';
    const bool escaped = at + 1 < pattern.size() && pattern[at] == '\\' && pattern[at + 1] == '*';
    const std::size_t letter = escaped ? at + 1 : at;
    if (is_star) {
      star = at++;
      star_read = read;
    } else if (letter < pattern.size() && pattern[letter] == text[read]) {
      at = letter + 1;
      ++read;
    } else if (star != std::string_view::npos) {
      at = star + 1;
      read = ++star_read;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && pattern[at] == '*') ++at;
  return at == pattern.size();
}

constexpr std::size_t kVariantMaxBytes = 200;
constexpr std::size_t kVariantsMax = 60;

/// Whether the variant is one that can be compared; an error where it is nothing but stars, or too long.
bool check_variant(BuildContext& context, const std::string& text, const Where& where) {
  if (text.empty()) return false;
  if (text.size() > kVariantMaxBytes) {
    context
        .error(where.span(),
               format("an answer takes at most {} bytes, this one has {}", kVariantMaxBytes, text.size()))
        .hint("ask for a word or a few");
    return false;
  }
  if (text.find_first_not_of("* \t\n") != std::string::npos) return true;
  context.error(where.span(), format("`{}` fits whatever is typed", text))
      .hint("write some letters beside the star");
  return false;
}

/// The answers of one item or gap so far, as marking compares them.
class EarlierAnswers {
 public:
  explicit EarlierAnswers(BuildContext& context) : context_(context) {}

  void add(const std::string& text) { answers_.emplace_back(text, comparable(text)); }

  /// The earlier answer that takes everything this one takes, as far as that can be seen; null for none, and
  /// where the module has so many that nobody can wait for the comparison.
  const std::string* covering(const std::string& text, const Where& where,
                              std::size_t* place = nullptr) const {
    if (context_.answer_steps_left < 0) return nullptr;
    const std::string typed = comparable(text);
    for (std::size_t i = 0; i < answers_.size(); ++i) {
      if (fits(answers_[i].second, typed, context_.answer_steps_left)) {
        if (place != nullptr) *place = i;
        return &answers_[i].first;
      }
      if (context_.answer_steps_left >= 0) continue;
      context_.error(where.span(), "the module's answers take too long to compare")
          .hint("write fewer answers, or fewer stars in them");
      return nullptr;
    }
    return nullptr;
  }

 private:
  BuildContext& context_;
  std::vector<std::pair<std::string, std::string>> answers_;  ///< as written, comparable
};

/// The ids in braces, in the order of the text. What is no id is told.
std::vector<std::string> places_in(const FormReader& fields, const std::string& text) {
  std::vector<std::string> places;
  constexpr std::size_t kIdMaxBytes = 64;
  for (std::size_t begin = text.find('{'); begin != std::string::npos; begin = text.find('{', begin + 1)) {
    const std::string near = text.substr(begin + 1, kIdMaxBytes + 1);
    const std::size_t end = near.find('}');
    const std::string id = end == std::string::npos ? "" : near.substr(0, end);
    if (!is_id(id)) {
      fields.error("text", "a brace in the text does not hold the id of a gap")
          .hint("write {gap-id} where a gap stands, and no other braces");
    } else {
      places.push_back(id);
    }
  }
  return places;
}

void read_typed_gap(BuildContext& context, const FormReader& fields, Gap& gap) {
  const std::vector<std::string> texts = fields.names("accepts");
  if (texts.size() > kVariantsMax) {
    fields
        .error("accepts",
               format("a gap takes at most {} answers, this one has {}", kVariantsMax, texts.size()))
        .hint("let a * stand for endings");
    return;
  }
  EarlierAnswers earlier(context);
  for (const std::string& text : texts) {
    if (!check_variant(context, text, fields.where("accepts"))) continue;
    if (const std::string* same = earlier.covering(text, fields.where("accepts"))) {
      fields.error("accepts", format("`{}` is accepted already, as `{}`", text, *same))
          .hint("take one of them out");
    }
    earlier.add(text);
    gap.accepted.push_back({text, {}, lesson::kMillion, {}});
  }
  if (texts.empty()) {
    fields.error("accepts", format("the gap `{}` has no right answer", gap.id))
        .hint("add `accepts = { \"…\" }`, or choices");
  }
}

}  // namespace

lesson::TextInteraction read_text_interaction(BuildContext& context, const FormReader& fields) {
  lesson::TextInteraction interaction;
  bool has_best = false;
  const std::vector<FormReader> parts = fields.content();
  context.check_count(fields, "accept` and `wrong", parts.size(), 0, kVariantsMax);
  if (parts.size() > kVariantsMax) return interaction;
  EarlierAnswers accepted(context), wrong(context);
  for (const FormReader& each : parts) {
    if (each.form() != "accept") continue;
    TextVariant variant{each.content_text(),
                        {},
                        each.scaled("credit", lesson::kMillion, lesson::kMillion),
                        each.text("feedback")};
    has_best = has_best || variant.credit_millionths == lesson::kMillion;
    if (!check_variant(context, variant.text, each.where())) continue;
    // A wider pattern with less credit may well follow or precede a narrower one with more.
    std::size_t place = 0;
    const std::string* same = accepted.covering(variant.text, each.where(), &place);
    if (same != nullptr && interaction.accepted[place].credit_millionths >= variant.credit_millionths) {
      context.error(each.span(), format("`{}` is accepted already, as `{}`", variant.text, *same))
          .hint("take one of them out");
    }
    accepted.add(variant.text);
    interaction.accepted.push_back(std::move(variant));
  }
  for (const FormReader& each : parts) {
    if (each.form() != "wrong") continue;
    TextVariant variant{each.content_text(), {}, 0, each.text("feedback")};
    if (!check_variant(context, variant.text, each.where())) continue;
    if (const std::string* right = accepted.covering(variant.text, each.where())) {
      context.error(each.span(), format("`{}` is named wrong, and accepted as `{}`", variant.text, *right))
          .hint("take one of them out");
    } else if (const std::string* same = wrong.covering(variant.text, each.where())) {
      context.error(each.span(), format("`{}` is named wrong already, as `{}`", variant.text, *same))
          .hint("take one of them out");
    }
    wrong.add(variant.text);
    interaction.wrong.push_back(std::move(variant));
  }
  const bool has_accept =
      std::any_of(parts.begin(), parts.end(), [](const FormReader& each) { return each.form() == "accept"; });
  if (!has_accept) {
    context.error(fields.span(), "the item accepts no answer").hint("add an accept { \"The answer\" }");
  } else if (!has_best) {
    context.error(fields.span(), "no answer earns the whole credit")
        .hint("take `credit` off the best accept { … }");
  }
  return interaction;
}

lesson::GapsInteraction read_gaps_interaction(BuildContext& context, const FormReader& fields,
                                              const lesson::Path& path, Siblings& children) {
  lesson::GapsInteraction interaction;
  interaction.text = fields.text("text");
  const std::vector<std::string> places = places_in(fields, interaction.text);
  std::map<std::string, int> counts;
  for (const std::string& place : places) ++counts[place];
  std::set<std::string> gap_ids;
  for (const FormReader& each : fields.content()) {
    Gap gap;
    gap.id = each.text("id");
    gap.path = path + "/" + gap.id;
    children.claim(context.diagnostics, each);
    Siblings inner;
    // A gap without content is typed.
    if (each.has_content()) {
      gap.options = read_choices(context, each, gap.path, false, inner);
      context.refuse_fields(each, {"accepts"}, "beside choices");
    } else {
      read_typed_gap(context, each, gap);
    }
    const auto found = counts.find(gap.id);
    const int count = found == counts.end() ? 0 : found->second;
    gap_ids.insert(gap.id);
    if (!gap.id.empty() && count != 1 && fields.has("text")) {
      context
          .error(each.span(), count == 0 ? format("the gap `{}` stands nowhere in the text", gap.id)
                                         : format("the gap `{}` stands {} times in the text", gap.id, count))
          .hint(format("write {{{}}} once, where the gap is", gap.id));
    }
    interaction.gaps.push_back(std::move(gap));
  }
  for (const auto& [place, count] : counts) {
    if (gap_ids.count(place) > 0) continue;
    fields.error("text", format("the text has a gap `{}`, the item has none", place))
        .hint(format("add a gap {{ id = \"{}\", accepts = {{ \"…\" }} }}", place));
  }
  if (interaction.gaps.empty() && places.empty()) {
    context.error(fields.span(), "the item has no gap")
        .hint("write {gap-id} in the text, and a gap { id = \"gap-id\", accepts = { \"…\" } }");
  }
  return interaction;
}

}  // namespace waypost::scripting
