// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/running_texts.hpp"

#include <type_traits>
#include <utility>

#include "base/format.hpp"

namespace waypost::authoring {

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
    if (kind == lesson::BlockKind::table) {
      end = begin + 1;
      const lesson::Block& table = text.blocks[begin];
      const std::size_t rows = table.cells.empty() ? 0 : table.cells.back().row + 1;
      result += format("{}a table of {} rows and {} columns", result.empty() ? "" : ", ", rows,
                       table.columns.size());
      begin = end;
      continue;
    }
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

RunningTexts::RunningTexts(const lesson::Module& module) {
  for (const lesson::Lesson& lesson : module.lessons) {
    for (const lesson::Page& page : lesson.pages) std::visit([&](const auto& each) { add_page(each); }, page);
  }
  for (const lesson::Annex& annex : module.annexes) {
    for (const lesson::AnnexEntry& entry : annex.entries) add(entry.path + ".text", entry.text);
  }
}

void RunningTexts::add(std::string context, const std::string& source) {
  if (source.empty()) return;
  const lesson::RichText text = lesson::parse_markdown(source);
  texts_.push_back({std::move(context), &source, outline(text), terms_of(text)});
}

void RunningTexts::add_parts(const std::vector<lesson::Part>& parts) {
  for (const lesson::Part& part : parts) add(part.path + ".text", part.text);
}

template <typename P>
void RunningTexts::add_page(const P& page) {
  add(page.path + ".body", page.body);
  if constexpr (std::is_same_v<P, lesson::RevealPage>) add_parts(page.steps);
  if constexpr (std::is_same_v<P, lesson::ComparisonPage>) add_parts(page.columns);
  if constexpr (std::is_same_v<P, lesson::TabsPage>) add_parts(page.tabs);
  if constexpr (std::is_same_v<P, lesson::ScenarioPage>) {
    for (const lesson::Scene& scene : page.scenes) add(scene.path + ".text", scene.text);
  }
}

}  // namespace waypost::authoring
