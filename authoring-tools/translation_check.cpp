// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/translation_check.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/format.hpp"
#include "lesson/localized.hpp"
#include "lesson/rich_text.hpp"
#include "library/catalogs.hpp"

namespace waypost::authoring {
namespace {

/// "locales/km.po:12: what" parted, so that it is listed like every other diagnostic.
void add_catalog_error(const std::string& name, const std::string& message, Diagnostics& diagnostics) {
  Span span{name, 0};
  std::string text = message;
  if (message.rfind(name + ":", 0) == 0) {
    const std::size_t line_begin = name.size() + 1;
    const std::size_t line_end = message.find(": ", line_begin);
    if (line_end != std::string::npos && line_end - line_begin < 8) {
      span.line = std::atoi(message.substr(line_begin, line_end - line_begin).c_str());
      text = message.substr(line_end + 2);
    }
  }
  diagnostics.error(span, text);
}

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

void check_outlines(const library::NamedCatalog& named, const lesson::Module& module,
                    Diagnostics& diagnostics) {
  for (const lesson::Lesson& lesson : module.lessons) {
    for (const lesson::Page& page : lesson.pages) {
      const auto* text_page = std::get_if<lesson::TextPage>(&page);
      if (text_page == nullptr) continue;
      const std::string context = text_page->path + ".body";
      const std::string* translation = named.catalog->find(context, text_page->body);
      if (translation == nullptr) continue;
      const std::string wanted = outline(lesson::parse_markdown(text_page->body));
      const std::string found = outline(lesson::parse_markdown(*translation));
      if (wanted == found) continue;
      diagnostics.warning({named.name, 0}, format("`{}` has {}; the source has {}", context, found, wanted))
          .hint("keep the source's headings, lists and call-outs line by line");
    }
  }
}

}  // namespace

void check_translations(const std::filesystem::path& module_folder, const lesson::Module& module,
                        Diagnostics& diagnostics) {
  for (const library::NamedCatalog& named : library::read_catalogs(module_folder)) {
    if (!named.catalog) {
      add_catalog_error(named.name, named.catalog.error().message, diagnostics);
      continue;
    }
    check_outlines(named, module, diagnostics);
    const lesson::LocalizedModule translated = lesson::localized(
        module,
        [&](std::string_view context, std::string_view text) { return named.catalog->find(context, text); });
    if (translated.untranslated.empty()) continue;
    diagnostics
        .warning({named.name, 0}, format("{} of {} texts have no translation that holds",
                                         translated.untranslated.size(), translated.text_count))
        .hint("`waypost-author translate status` lists them");
  }
}

}  // namespace waypost::authoring
