// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/translation_check.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "authoring-tools/check_words.hpp"
#include "authoring-tools/running_texts.hpp"
#include "authoring-tools/translation_status.hpp"
#include "base/format.hpp"
#include "lesson/rich_text.hpp"

namespace waypost::authoring {
namespace {

void check_running_text(const RunningText& text, const Translation& translation,
                        const std::set<std::string>& glossary, Diagnostics& diagnostics) {
  const std::string* translated = translation.catalog().find(text.context, *text.source);
  if (translated == nullptr) return;
  const lesson::RichText read = lesson::parse_markdown(*translated);
  if (const std::string found = outline(read); found != text.outline) {
    diagnostics
        .warning(translation.span(text.context),
                 format("`{}` has {}; the source has {}", text.context, found, text.outline))
        .hint("keep the source's headings, lists and call-outs line by line");
  }
  const std::set<std::string> terms = terms_of(read);
  for (const std::string& term : terms) {
    if (glossary.count(term) > 0) continue;
    diagnostics
        .error(translation.span(text.context),
               format("`{}` links to the word `{}`, which the glossary does not have", text.context, term))
        .hint("keep what stands in round brackets as the source has it: [word](term:id)");
  }
  std::vector<std::string> lost;
  std::set_difference(text.terms.begin(), text.terms.end(), terms.begin(), terms.end(),
                      std::back_inserter(lost));
  if (lost.empty()) return;
  diagnostics
      .warning(translation.span(text.context),
               format("`{}` lost the link to {}", text.context, list_of(lost)))
      .hint(format("write the word of your language as [word](term:{})", lost.front()));
}

/// How often each gap of an item stands in a text, in the order of the gaps; and what stands in braces and is
/// none.
struct GapCount {
  std::vector<int> of_gap;
  std::optional<std::string> unknown;  ///< the first of them
};

GapCount count_gaps(const lesson::GapsInteraction& gaps, std::string_view text) {
  GapCount count{std::vector<int>(gaps.gaps.size()), std::nullopt};
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    // An id has at most 64 letters.
    const std::string_view near = text.substr(open + 1, 65);
    const std::string_view id = near.substr(0, std::min(near.find('}'), near.size()));
    const auto gap =
        std::find_if(gaps.gaps.begin(), gaps.gaps.end(), [&](const auto& each) { return each.id == id; });
    if (gap == gaps.gaps.end()) {
      if (!count.unknown) count.unknown = id;
    } else {
      ++count.of_gap[static_cast<std::size_t>(gap - gaps.gaps.begin())];
    }
  }
  return count;
}

void check_gaps(const lesson::Item& item, const Translation& translation, Diagnostics& diagnostics) {
  const auto* gaps = std::get_if<lesson::GapsInteraction>(&item.interaction);
  if (gaps == nullptr) return;
  const std::string context = item.path + ".text";
  const std::string* translated = translation.catalog().find(context, gaps->text);
  if (translated == nullptr) return;
  const GapCount count = count_gaps(*gaps, *translated);
  const auto tell = [&](const std::string& what) {
    diagnostics.error(translation.span(context), format("`{}` {}", context, what))
        .hint("each gap stands once, in braces, with the source's id: {" + gaps->gaps.front().id + "}");
  };
  for (std::size_t i = 0; i < gaps->gaps.size(); ++i) {
    if (count.of_gap[i] == 0) tell(format("lost the gap {{{}}}", gaps->gaps[i].id));
    if (count.of_gap[i] > 1) tell(format("has the gap {{{}}} {} times", gaps->gaps[i].id, count.of_gap[i]));
  }
  if (count.unknown) tell(format("has {{{}}}, which is no gap of it", *count.unknown));
}

void tell_changed(const std::vector<std::string>& contexts, const std::string& what,
                  const Translation& translation, Diagnostics& diagnostics) {
  if (contexts.empty()) return;
  diagnostics
      .warning(translation.span(contexts.front()),
               format("{} translated from another source text; the first is `{}`", what, contexts.front()))
      .hint("translate what the source says now, and put it into msgid too");
}

void count_texts(const lesson::Module& module, const Translation& translation, Diagnostics& diagnostics) {
  const TranslationStatus status = translation_status(module, translation.catalog());
  if (!status.missing.empty()) {
    diagnostics
        .warning({translation.name(), 0},
                 format("{} of {} texts have no translation", status.missing.size(), status.text_count))
        .hint("`waypost-author translate status` lists them");
  }
  tell_changed(status.changed, format("{} of {} texts were", status.changed.size(), status.text_count),
               translation, diagnostics);
  tell_changed(status.changed_answers,
               status.changed_answers.size() == 1
                   ? "1 foreseen answer counts no more: it was"
                   : format("{} foreseen answers count no more: they were", status.changed_answers.size()),
               translation, diagnostics);
}

/// Words that a translated text links to and that are not translated themselves, each told once.
void check_terms(const lesson::Module& module, const RunningTexts& running, const Translation& translation,
                 Diagnostics& diagnostics) {
  std::set<std::string> told;
  for (const RunningText& text : running.all()) {
    if (translation.catalog().find(text.context, *text.source) == nullptr) continue;
    for (const std::string& id : text.terms) {
      const lesson::Term* term = lesson::find_term(module, id);
      if (term == nullptr || !told.insert(id).second) continue;
      const bool has_both =
          translation.catalog().find(term->path + ".term", term->term) != nullptr &&
          translation.catalog().find(term->path + ".definition", term->definition) != nullptr;
      if (has_both) continue;
      diagnostics
          .warning(translation.span(text.context),
                   format("`{}` is translated, and the word `{}` that it links to is not", text.context, id))
          .hint(format("translate `{}.term` and `{}.definition`", term->path, term->path));
    }
  }
}

}  // namespace

void check_translations(const lesson::Module& module, const std::vector<Translation>& translations,
                        Diagnostics& diagnostics) {
  if (translations.empty()) return;
  const RunningTexts running(module);
  std::set<std::string> glossary;
  for (const lesson::Term& term : module.glossary) glossary.insert(term.id);
  const std::vector<const lesson::Item*> items = lesson::all_items(module);
  for (const Translation& translation : translations) {
    for (const RunningText& text : running.all())
      check_running_text(text, translation, glossary, diagnostics);
    for (const lesson::Item* item : items) check_gaps(*item, translation, diagnostics);
    check_terms(module, running, translation, diagnostics);
    count_texts(module, translation, diagnostics);
  }
}

}  // namespace waypost::authoring
