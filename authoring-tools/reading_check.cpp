// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/reading_check.hpp"

#include <map>
#include <string>
#include <string_view>

#include "base/format.hpp"
#include "lesson/rich_text.hpp"
#include "lesson/texts_visitor.hpp"
#include "unicode/locale.hpp"
#include "unicode/segmenter.hpp"
#include "unicode/utf8.hpp"

namespace waypost::authoring {
namespace {

struct Pace {
  std::size_t page_max = 1'000;
  std::size_t per_minute = 860;
};

Pace pace_of(const std::string& language) {
  const unicode::Script script = unicode::usual_script(language);
  const bool is_dense = script == unicode::script("Hani") || script == unicode::script("Hans") ||
                        script == unicode::script("Hant") || script == unicode::script("Jpan") ||
                        script == unicode::script("Kore");
  return is_dense ? Pace{500, 255} : Pace{};
}

std::size_t count_characters(std::string_view text) {
  const std::u32string decoded = unicode::decode_utf8(text).text;
  const unicode::Boundaries clusters = unicode::grapheme_clusters(decoded);
  std::size_t count = 0;
  for (std::size_t i = 0; i < decoded.size(); ++i) {
    const bool is_space = decoded[i] == U' ' || decoded[i] == U'\n' || decoded[i] == U'\u200B';
    if ((i == 0 || clusters[i] != 0) && !is_space) ++count;
  }
  return count;
}

/// Counts what is read of each page; feedback and hints are met one at a time, after the answer.
class Reader {
 public:
  void text(const std::string& context, const std::string& text) {
    if (text.empty() || is_met_later(context)) return;
    counts_[std::string(page_of(context))] +=
        count_characters(lesson::plain_text(lesson::parse_markdown(text)));
  }
  void variant(const std::string&, const lesson::TextVariant&) {}

  std::size_t of_page(const lesson::Path& path) const {
    const auto found = counts_.find(path);
    return found == counts_.end() ? 0 : found->second;
  }

 private:
  static bool is_met_later(std::string_view context) {
    for (const std::string_view field :
         {".feedback", ".explanation", ".consequence", ".transcript", ".alt"}) {
      if (context.size() > field.size() && context.substr(context.size() - field.size()) == field)
        return true;
    }
    return context.find("/hint.") != std::string_view::npos;
  }

  /// "drugs/seals/why" of "drugs/seals/why/step.title" and of "drugs/seals/why.title".
  static std::string_view page_of(std::string_view context) {
    std::size_t end = context.find('/');
    if (end != std::string_view::npos) end = context.find('/', end + 1);
    return end == std::string_view::npos ? context : context.substr(0, context.find_first_of("/.", end + 1));
  }

  std::map<std::string, std::size_t, std::less<>> counts_;
};

}  // namespace

std::size_t reading_characters(std::string_view text) {
  return count_characters(text);
}

void check_reading(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics) {
  const Pace pace = pace_of(module.source_language);
  for (const lesson::Lesson& lesson : module.lessons) {
    Reader reader;
    lesson::TextWalk(reader).lesson(lesson);
    std::size_t in_lesson = 0;
    for (const lesson::Page& page : lesson.pages) {
      const std::size_t on_page = reader.of_page(lesson::path_of(page));
      in_lesson += on_page;
      // Parts of a scenario, a dialogue or a form are met one after the other.
      const bool is_read_at_once = !std::holds_alternative<lesson::ScenarioPage>(page) &&
                                   !std::holds_alternative<lesson::DialoguePage>(page) &&
                                   !std::holds_alternative<lesson::FormPage>(page);
      if (!is_read_at_once || on_page <= pace.page_max) continue;
      diagnostics
          .warning(source.span(lesson::path_of(page)),
                   format("the page `{}` is long: {} characters", lesson::id_of(page), on_page))
          .hint(format("one thought on a page, at most {} characters", pace.page_max));
    }
    const auto minutes = static_cast<int>((in_lesson + pace.per_minute - 1) / pace.per_minute);
    if (lesson.minutes == 0 || minutes <= lesson.minutes) continue;
    diagnostics
        .warning(source.span(lesson.path),
                 format("the lesson says {} minutes; reading it takes about {}", lesson.minutes, minutes))
        .hint(format("minutes = {} or more: answers take time as well", minutes + 1));
  }
}

}  // namespace waypost::authoring
