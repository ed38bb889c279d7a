// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/markdown_check.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <vector>

#include "authoring-tools/running_texts.hpp"
#include "base/format.hpp"
#include "lesson/rich_text.hpp"

namespace waypost::authoring {
namespace {

constexpr std::string_view kBullets[] = {"•", "‣", "◦", "●", "▪", "·", "–", "—"};

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

std::string_view without_indent(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view() : line.substr(first);
}

/// How far the ends of a link or a tag are looked for: nobody writes longer ones, and a page of open brackets
/// must not be read once for each.
constexpr std::size_t kMarkMaxBytes = 300;

/// Where the first `](…)` of the text goes that is a picture, and the first that leads outside.
struct Links {
  std::optional<std::string> picture;
  std::optional<std::string> outside;
};

Links links_of(std::string_view text) {
  Links links;
  for (std::size_t at = text.find("]("); at != std::string_view::npos; at = text.find("](", at + 1)) {
    const std::size_t first = at - std::min(at, kMarkMaxBytes);
    const std::string_view before = text.substr(first, at - first);
    const std::string_view behind = text.substr(at + 2, kMarkMaxBytes);
    const std::size_t open = before.rfind('['), close = behind.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos) continue;
    const std::string_view target = behind.substr(0, close);
    if (open > 0 && before[open - 1] == '!') {
      if (!links.picture) links.picture = target;
    } else if (!links.outside && !begins(target, "term:")) {
      links.outside = target;
    }
    if (links.picture && links.outside) break;
  }
  return links;
}

/// "<b>" of "a <b>word</b>"; empty where there is none. "a < b" is none.
std::string html_tag_of(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::size_t close = at + text.substr(at, kMarkMaxBytes).find('>');
    if (close < at || close == std::string_view::npos) continue;
    std::string_view name = text.substr(at + 1, close - at - 1);
    if (!name.empty() && name.front() == '/') name.remove_prefix(1);
    if (!name.empty() && std::isalpha(static_cast<unsigned char>(name.front())) != 0 &&
        name.find_first_of("<\n@:") == std::string_view::npos) {
      return std::string(text.substr(at, close + 1 - at));
    }
  }
  return {};
}

/// Lines that begin with a bar and became no table.
std::optional<StrayMark> stray_table(std::string_view markdown, const std::vector<std::string_view>& bars) {
  if (bars.empty()) return std::nullopt;
  const lesson::RichText text = lesson::parse_markdown(markdown);
  const bool is_table = std::any_of(text.blocks.begin(), text.blocks.end(), [](const lesson::Block& block) {
    return block.kind == lesson::BlockKind::table;
  });
  if (is_table) return std::nullopt;
  const auto widest = std::max_element(bars.begin(), bars.end(), [](auto left, auto right) {
    return std::count(left.begin(), left.end(), '|') < std::count(right.begin(), right.end(), '|');
  });
  if (std::count(widest->begin(), widest->end(), '|') > static_cast<int>(lesson::kTableColumnsMax) + 1) {
    return StrayMark{
        format("has a table of more than {} columns, which is shown as text", lesson::kTableColumnsMax),
        "make two tables of it, or a list"};
  }
  return StrayMark{
      "has lines that begin with | and are no table",
      "write a line of |---|---| under the head, with as many columns, and a blank line before it"};
}

}  // namespace

std::vector<StrayMark> stray_marks(std::string_view markdown) {
  std::vector<StrayMark> found;
  bool has_bullet = false;
  std::vector<std::string_view> bars;
  for (std::string_view rest = markdown; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = without_indent(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto* const bullet = std::find_if(std::begin(kBullets), std::end(kBullets),
                                            [&](std::string_view each) { return begins(line, each); });
    if (bullet != std::end(kBullets) && !has_bullet) {
      has_bullet = true;
      found.push_back({format("has a line that begins with {}", *bullet),
                       "begin each point of a list with - and a space"});
    }
    if (begins(line, "|")) bars.push_back(line);
  }
  if (auto mark = stray_table(markdown, bars)) found.push_back(std::move(*mark));
  const Links links = links_of(markdown);
  if (links.picture) {
    found.push_back({format("has a picture, ![…]({}), and texts have none", *links.picture),
                     "write image = image { file = \"…\", alt = \"…\" } on the page"});
  }
  if (links.outside) {
    found.push_back({format("links to {}, and lessons lead nowhere outside", *links.outside),
                     "link to the glossary, [word](term:id), or name the source in facts.lua"});
  }
  if (const std::string tag = html_tag_of(markdown); !tag.empty()) {
    found.push_back({format("has HTML, {}, which officers see as it stands", tag),
                     "**word** is bold; the other signs are told in docs/authoring/pages.md"});
  }
  return found;
}

void check_markdown(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics) {
  const RunningTexts running(module);
  for (const RunningText& text : running.all()) {
    for (StrayMark& mark : stray_marks(*text.source)) {
      diagnostics.warning(source.span(text.context), format("`{}` {}", text.context, mark.message))
          .hint(std::move(mark.hint));
    }
  }
}

}  // namespace waypost::authoring
