// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/translation_check.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "authoring-tools/check_words.hpp"
#include "base/format.hpp"
#include "lesson/rich_text.hpp"

namespace waypost::authoring {
namespace {

/// "paragraph, 3 list items, call-out": what a reader sees of a text's build.
std::string outline(const lesson::RichText& text) {
  std::string result;
  for (std::size_t begin = 0; begin < text.blocks.size();) {
    const lesson::BlockKind kind = text.blocks[begin].kind;
    std::size_t end = begin;
    while (end < text.blocks.size() && text.blocks[end].kind == kind) ++end;
    const char* name = "paragraphs";
    if (kind == lesson::BlockKind::heading) name = "headings";
    if (kind == lesson::BlockKind::list_item) name = "list items";
    if (kind == lesson::BlockKind::call_out) name = "call-outs";
    result += format("{}{} {}", result.empty() ? "" : ", ", end - begin, name);
    begin = end;
  }
  return result;
}

std::set<std::string> terms_of(const lesson::RichText& text) {
  std::set<std::string> terms;
  for (const lesson::Block& block : text.blocks) {
    for (const lesson::TextSpan& span : block.spans) {
      if (!span.term.empty()) terms.insert(span.term);
    }
  }
  return terms;
}

/// A text set as Markdown, once read.
struct RunningText {
  std::string context;
  const std::string* source = nullptr;
  std::string outline;
  std::set<std::string> terms;
};

/// The running texts of a module: bodies, parts of pages, scenes, entries of annexes.
class RunningTexts {
 public:
  explicit RunningTexts(const lesson::Module& module) {
    for (const lesson::Lesson& lesson : module.lessons) {
      for (const lesson::Page& page : lesson.pages)
        std::visit([&](const auto& each) { add_page(each); }, page);
    }
    for (const lesson::Annex& annex : module.annexes) {
      for (const lesson::AnnexEntry& entry : annex.entries) add(entry.path + ".text", entry.text);
    }
  }

  const std::vector<RunningText>& all() const { return texts_; }

 private:
  void add(std::string context, const std::string& source) {
    if (source.empty()) return;
    const lesson::RichText text = lesson::parse_markdown(source);
    texts_.push_back({std::move(context), &source, outline(text), terms_of(text)});
  }

  void add_parts(const std::vector<lesson::Part>& parts) {
    for (const lesson::Part& part : parts) add(part.path + ".text", part.text);
  }

  void add_page(const lesson::Item&) {}
  template <typename P>
  void add_page(const P& page) {
    add(page.path + ".body", page.body);
    if constexpr (std::is_same_v<P, lesson::RevealPage>) add_parts(page.steps);
    if constexpr (std::is_same_v<P, lesson::ComparisonPage>) add_parts(page.columns);
    if constexpr (std::is_same_v<P, lesson::TabsPage>) add_parts(page.tabs);
    if constexpr (std::is_same_v<P, lesson::ScenarioPage>) {
      for (const lesson::Scene& scene : page.scenes) add(scene.path + ".text", scene.text);
    }
  }

  std::vector<RunningText> texts_;
};

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
  std::vector<std::string> unknown;
};

GapCount count_gaps(const lesson::GapsInteraction& gaps, std::string_view text) {
  GapCount count{std::vector<int>(gaps.gaps.size()), {}};
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view id = text.substr(open + 1, close - open - 1);
    const auto gap =
        std::find_if(gaps.gaps.begin(), gaps.gaps.end(), [&](const auto& each) { return each.id == id; });
    if (gap == gaps.gaps.end()) {
      count.unknown.emplace_back(id);
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
  for (const std::string& id : count.unknown) tell(format("has {{{}}}, which is no gap of it", id));
}

void count_missing(const Translation& translation, const lesson::LocalizedModule& translated,
                   Diagnostics& diagnostics) {
  std::size_t changed = 0;
  const std::string* first_changed = nullptr;
  for (const std::string& context : translated.untranslated) {
    if (translation.catalog().find_context(context) == nullptr) continue;
    ++changed;
    if (first_changed == nullptr) first_changed = &context;
  }
  const std::size_t missing = translated.untranslated.size() - changed;
  if (missing > 0) {
    diagnostics
        .warning({translation.name(), 0},
                 format("{} of {} texts have no translation", missing, translated.text_count))
        .hint("`waypost-author translate status` lists them");
  }
  if (changed > 0) {
    diagnostics
        .warning(translation.span(*first_changed),
                 format("{} of {} texts were translated from another source text; the first is `{}`", changed,
                        translated.text_count, *first_changed))
        .hint("translate what the source says now, and put it into msgid too");
  }
}

}  // namespace

void check_translations(const lesson::Module& module, const std::vector<Translation>& translations,
                        const std::vector<lesson::LocalizedModule>& translated, Diagnostics& diagnostics) {
  if (translations.empty()) return;
  const RunningTexts running(module);
  std::set<std::string> glossary;
  for (const lesson::Term& term : module.glossary) glossary.insert(term.id);
  const std::vector<const lesson::Item*> items = lesson::all_items(module);
  for (std::size_t i = 0; i < translations.size(); ++i) {
    for (const RunningText& text : running.all())
      check_running_text(text, translations[i], glossary, diagnostics);
    for (const lesson::Item* item : items) check_gaps(*item, translations[i], diagnostics);
    count_missing(translations[i], translated[i], diagnostics);
  }
}

}  // namespace waypost::authoring
