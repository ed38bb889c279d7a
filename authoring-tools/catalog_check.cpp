// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/catalog_check.hpp"

#include <string>
#include <string_view>

#include "base/folder_listing.hpp"
#include "base/format.hpp"

namespace waypost::authoring {
namespace {

void check_files(const std::filesystem::path& module_folder, Diagnostics& diagnostics) {
  for (const std::filesystem::path& file : list_folder(module_folder / "locales")) {
    if (file.extension() == ".po") continue;
    const std::string name = "locales/" + file.filename().string();
    diagnostics.warning({name, 0}, "this is no translation, and nobody reads it")
        .hint(file.extension() == ".pot"
                  ? "keep the template outside the module; a translation is named after its language: "
                    "locales/km.po"
                  : "a translation is named after its language and ends in .po: locales/km.po");
  }
}

void check_status(const Translation& translation, Diagnostics& diagnostics) {
  const HeaderField status = translation.header_field("X-Waypost-Status");
  if (status.line == 0 || status.value == "draft" || status.value == "reviewed") return;
  diagnostics
      .warning({translation.name(), status.line},
               format("the status “{}” is not known; officers are told that it is a draft", status.value))
      .hint("X-Waypost-Status: draft, or reviewed once a speaker has read every line");
}

bool ends_line(std::string_view text) { return !text.empty() && text.back() == '\n'; }
bool begins_line(std::string_view text) { return !text.empty() && text.front() == '\n'; }

void check_line_ends(const Translation& translation, Diagnostics& diagnostics) {
  // The rest has the same reason.
  constexpr int kToldMax = 20;
  int told = 0;
  for (const auto& [context, entry] : translation.catalog().entries()) {
    for (const bool at_end : {false, true}) {
      const bool in_source = at_end ? ends_line(entry.source) : begins_line(entry.source);
      const bool in_translation = at_end ? ends_line(entry.translation) : begins_line(entry.translation);
      if (in_source == in_translation) continue;
      const char* where = at_end ? "ends" : "begins";
      diagnostics
          .warning(translation.span(context),
                   format("`{}`: the {} {} in \\n, the {} does not", context,
                          in_source ? "source" : "translation", where, in_source ? "translation" : "source"))
          .hint(format("msgid and msgstr {} alike, or other programs for .po files refuse the whole file",
                       at_end ? "end" : "begin"));
      if (++told == kToldMax) return;
    }
  }
}

}  // namespace

void check_catalogs(const std::filesystem::path& module_folder, const std::vector<Translation>& translations,
                    Diagnostics& diagnostics) {
  check_files(module_folder, diagnostics);
  for (const Translation& translation : translations) {
    check_status(translation, diagnostics);
    check_line_ends(translation, diagnostics);
    if (const std::size_t count = translation.catalog().control_count(); count > 0) {
      diagnostics.error({translation.name(), 0}, format("{} translations hold control characters", count))
          .hint("type them anew; copied text often brings some along");
    }
  }
}

}  // namespace waypost::authoring
