// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/variant_check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "assessment/typed_text.hpp"
#include "base/format.hpp"

namespace waypost::authoring {
namespace {

/// One foreseen answer in one language.
struct Wording {
  std::string text;
  std::string key;  ///< comparable
  std::string language;
  std::int64_t credit_millionths = lesson::kMillion;
  std::size_t list = 0;  ///< the gap it belongs to
  std::string context;
  const Translation* translation = nullptr;  ///< null in the source language
};

std::string place_of(const Wording& wording, const SourceLines& source) {
  const Span span = wording.translation == nullptr ? source.span(wording.context)
                                                   : wording.translation->span(wording.context);
  return span.line > 0 ? format("{}:{}", span.file, span.line) : span.file;
}

Span span_of(const Wording& wording, const SourceLines& source) {
  return wording.translation == nullptr ? source.span(wording.context)
                                        : wording.translation->span(wording.context);
}

/// The answers of a list in every language of the module.
std::vector<Wording> wordings_of(const lesson::Module& module, const std::vector<Translation>& translations,
                                 const std::vector<lesson::TextVariant>& variants, const std::string& path,
                                 const char* kind, std::size_t list) {
  std::vector<Wording> wordings;
  const auto add = [&](const lesson::TextVariant& variant, const std::string& text,
                       const std::string& language, const std::string& context,
                       const Translation* translation) {
    wordings.push_back({text, assessment::comparable(text), language, variant.credit_millionths, list,
                        context, translation});
  };
  for (std::size_t i = 0; i < variants.size(); ++i) {
    const lesson::TextVariant& variant = variants[i];
    const std::string context = format("{}/{}.{}", path, kind, i + 1);
    add(variant, variant.text, module.source_language, context, nullptr);
    for (const Translation& translation : translations) {
      const std::string* text = translation.catalog().find(context, variant.text);
      if (text != nullptr) add(variant, *text, translation.language(), context, &translation);
    }
  }
  return wordings;
}

/// Where two conflict, the later file is the one to look at; a translation before the source.
bool is_named_first(const Wording& a, const Wording& b) {
  if ((a.translation == nullptr) != (b.translation == nullptr)) return a.translation != nullptr;
  return a.translation != nullptr && a.translation->name() < b.translation->name();
}

constexpr std::size_t kComparedMax = 1'000;

class VariantCheck {
 public:
  VariantCheck(const lesson::Module& module, const SourceLines& source,
               const std::vector<Translation>& translations, Diagnostics& diagnostics)
      : module_(module), source_(source), translations_(translations), diagnostics_(diagnostics) {}

  void check(const lesson::Item& item) {
    if (const auto* text = std::get_if<lesson::TextInteraction>(&item.interaction)) check_text(item, *text);
    if (const auto* gaps = std::get_if<lesson::GapsInteraction>(&item.interaction)) check_gaps(*gaps);
  }

 private:
  void check_text(const lesson::Item& item, const lesson::TextInteraction& text) {
    const auto accepted = wordings_of(module_, translations_, text.accepted, item.path, "accept", 0);
    const auto wrong = wordings_of(module_, translations_, text.wrong, item.path, "wrong", 0);
    refuse_bare_stars(accepted);
    refuse_bare_stars(wrong);
    for (const Wording& right : accepted) {
      const bool takes_more = right.text.find('*') != std::string::npos;
      for (const Wording& other : wrong) {
        // What is accepted counts first, so a wider pattern may name what is left of it wrong.
        const bool is_taken = takes_more && other.text.find('*') == std::string::npos &&
                              assessment::fits(right.text, other.text);
        if (right.key == other.key || is_taken) conflict(right, other);
      }
    }
    for (const Wording& whole : accepted) {
      for (const Wording& part : accepted) {
        const bool differs =
            part.credit_millionths < whole.credit_millionths && part.language != whole.language;
        if (differs && part.key == whole.key) partly_or_fully(whole, part);
      }
    }
  }

  void check_gaps(const lesson::GapsInteraction& gaps) {
    std::vector<Wording> accepted;
    for (std::size_t i = 0; i < gaps.gaps.size(); ++i) {
      const lesson::Gap& gap = gaps.gaps[i];
      auto wordings = wordings_of(module_, translations_, gap.accepted, gap.path, "accept", i);
      std::move(wordings.begin(), wordings.end(), std::back_inserter(accepted));
    }
    refuse_bare_stars(accepted);
    std::map<std::string_view, std::vector<const Wording*>> by_key;
    for (const Wording& each : accepted) by_key[each.key].push_back(&each);
    for (const auto& [key, same] : by_key) tell_first_clash(gaps, same);
  }

  /// Of answers that are one, the first two that fill different gaps in different languages. Where one of
  /// these languages has the answer in both gaps, its author meant it so.
  void tell_first_clash(const lesson::GapsInteraction& gaps, const std::vector<const Wording*>& same) {
    std::map<std::string_view, std::set<std::size_t>> gaps_of_language;
    std::vector<const Wording*> different;
    for (const Wording* each : same) {
      if (gaps_of_language[each->language].insert(each->list).second) different.push_back(each);
    }
    const auto has_both = [&](const Wording& a, const Wording& b) {
      const std::set<std::size_t>& filled = gaps_of_language[a.language];
      return filled.contains(a.list) && filled.contains(b.list);
    };
    // A module made for it has a hundred gaps in sixty languages; its first thousand answers say enough.
    if (different.size() > kComparedMax) different.resize(kComparedMax);
    for (std::size_t i = 0; i < different.size(); ++i) {
      for (std::size_t j = i + 1; j < different.size(); ++j) {
        const Wording &a = *different[i], &b = *different[j];
        if (a.list == b.list || a.language == b.language || has_both(a, b) || has_both(b, a)) continue;
        const bool a_first = is_named_first(a, b);
        const Wording &first = a_first ? a : b, &second = a_first ? b : a;
        diagnostics_
            .error(span_of(first, source_),
                   format("“{}” fills the gap `{}` here and the gap `{}` at {}", first.text,
                          gaps.gaps[first.list].id, gaps.gaps[second.list].id, place_of(second, source_)))
            .hint(
                "an answer accepted in one language is accepted in all: write another word in one of the "
                "two");
        return;
      }
    }
  }

  /// What the source says has been told when it was read.
  void refuse_bare_stars(const std::vector<Wording>& wordings) {
    for (const Wording& each : wordings) {
      if (each.translation == nullptr || each.text.find_first_not_of("* ") != std::string::npos) continue;
      diagnostics_.error(span_of(each, source_), format("“{}” fits whatever is typed", each.text))
          .hint("write some letters beside the star, or leave the translation empty");
    }
  }

  void conflict(const Wording& right, const Wording& wrong) {
    const bool right_first = is_named_first(right, wrong);
    const Wording &first = right_first ? right : wrong, &second = right_first ? wrong : right;
    diagnostics_
        .error(
            span_of(first, source_),
            format("“{}” is {} here, “{}” is {} at {}", first.text, right_first ? "accepted" : "named wrong",
                   second.text, right_first ? "named wrong" : "accepted", place_of(second, source_)))
        .hint("an answer accepted in one language is accepted in all: write another word in one of the two");
  }

  void partly_or_fully(const Wording& whole, const Wording& part) {
    const bool whole_first = is_named_first(whole, part);
    const Wording &first = whole_first ? whole : part, &second = whole_first ? part : whole;
    diagnostics_
        .warning(span_of(first, source_), format("“{}” is {} right here and {} right at {}", first.text,
                                                 whole_first ? "fully" : "partly",
                                                 whole_first ? "partly" : "fully", place_of(second, source_)))
        .hint("the higher credit counts in every language");
  }

  const lesson::Module& module_;
  const SourceLines& source_;
  const std::vector<Translation>& translations_;
  Diagnostics& diagnostics_;
};

/// Texts of one item among which one is chosen: no two may read the same.
struct TextGroup {
  std::vector<std::pair<std::string, const std::string*>> texts;  ///< context and source
};

class TextGroups {
 public:
  std::vector<TextGroup> of(const lesson::Item& item) {
    groups_.clear();
    std::visit(*this, item.interaction);
    return std::move(groups_);
  }

  void operator()(const lesson::ChoiceInteraction& each) { choices(each.choices); }
  void operator()(const lesson::FunctionInteraction& each) { choices(each.choices); }
  void operator()(const lesson::MatchInteraction& each) {
    TextGroup left, right;
    for (const lesson::Pair& pair : each.pairs) {
      left.texts.emplace_back(pair.path + ".left", &pair.left);
      right.texts.emplace_back(pair.path + ".right", &pair.right);
    }
    for (const lesson::Distractor& other : each.distractors)
      right.texts.emplace_back(other.path + ".text", &other.text);
    groups_.push_back(std::move(left));
    groups_.push_back(std::move(right));
  }
  void operator()(const lesson::OrderInteraction& each) {
    TextGroup group;
    for (const lesson::OrderStep& step : each.steps)
      group.texts.emplace_back(step.path + ".text", &step.text);
    groups_.push_back(std::move(group));
  }
  void operator()(const lesson::HotspotInteraction& each) {
    TextGroup group;
    for (const lesson::Spot& spot : each.spots) group.texts.emplace_back(spot.path + ".text", &spot.text);
    groups_.push_back(std::move(group));
  }
  void operator()(const lesson::NumericInteraction&) {}
  void operator()(const lesson::TextInteraction&) {}
  void operator()(const lesson::GapsInteraction& each) {
    for (const lesson::Gap& gap : each.gaps) choices(gap.options);
  }

 private:
  void choices(const std::vector<lesson::Choice>& choices) {
    TextGroup texts, pictures;
    for (const lesson::Choice& choice : choices) {
      texts.texts.emplace_back(choice.path + ".text", &choice.text);
      if (choice.image) pictures.texts.emplace_back(choice.path + ".alt", &choice.image->alt);
    }
    groups_.push_back(std::move(texts));
    groups_.push_back(std::move(pictures));
  }

  std::vector<TextGroup> groups_;
};

void check_group(const TextGroup& group, const Translation& translation, Diagnostics& diagnostics) {
  struct Shown {
    std::string key;
    const std::string* context;
    const std::string* text;
    bool is_translated;
  };
  std::vector<Shown> shown;
  for (const auto& [context, text] : group.texts) {
    if (text->empty()) continue;
    const std::string* translated = translation.catalog().find(context, *text);
    const std::string* read = translated != nullptr ? translated : text;
    shown.push_back({assessment::comparable(*read), &context, read, translated != nullptr});
  }
  for (std::size_t i = 1; i < shown.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      // What the source writes twice is told at the source.
      if (shown[i].key != shown[j].key || !(shown[i].is_translated || shown[j].is_translated)) continue;
      const Shown &first = shown[shown[i].is_translated ? i : j],
                  &second = shown[shown[i].is_translated ? j : i];
      const int other_line = translation.span(*second.context).line;
      diagnostics
          .error(translation.span(*first.context),
                 format("`{}` reads like `{}`{}: “{}”", *first.context, *second.context,
                        other_line > 0 ? format(" (line {})", other_line) : std::string(), *first.text))
          .hint("whoever reads this language cannot tell them apart");
    }
  }
}

}  // namespace

void check_variants(const lesson::Module& module, const SourceLines& source,
                    const std::vector<Translation>& translations, Diagnostics& diagnostics) {
  VariantCheck check(module, source, translations, diagnostics);
  for (const lesson::Item* item : lesson::all_items(module)) check.check(*item);
}

void check_equal_texts(const lesson::Module& module, const std::vector<Translation>& translations,
                       Diagnostics& diagnostics) {
  TextGroups groups;
  for (const lesson::Item* item : lesson::all_items(module)) {
    for (const TextGroup& group : groups.of(*item)) {
      if (group.texts.size() < 2) continue;
      for (const Translation& translation : translations) check_group(group, translation, diagnostics);
    }
  }
}

}  // namespace waypost::authoring
