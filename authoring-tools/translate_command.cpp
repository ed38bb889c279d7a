// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/translate_command.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "authoring-tools/pot_writer.hpp"
#include "authoring-tools/printing.hpp"
#include "authoring-tools/translation_status.hpp"
#include "authoring-tools/translations.hpp"
#include "authoring-tools/translator_notes.hpp"
#include "base/file.hpp"
#include "base/format.hpp"
#include "formats/json.hpp"
#include "library/catalogs.hpp"

namespace waypost::authoring {
namespace {

struct ExtractOptions {
  std::filesystem::path module;
  std::filesystem::path out;
};

int run_extract(const ExtractOptions& options) {
  const auto module = load_whole_module(options.module);
  if (!module) return print_failure(module.error());
  const std::string pot = extract_pot(*module);
  if (options.out == "-") {
    print(pot);
    return kExitDone;
  }
  if (const auto written = write_file_atomically(options.out, pot); !written) {
    print_error(written.error().message + "\n");
    return kExitWorldFailed;
  }
  return kExitDone;
}

struct LanguageStatus {
  std::string name;
  std::string error;
  std::string hint;
  std::string language;
  bool is_draft = true;
  TranslationStatus counted;
};

LanguageStatus status_of(const library::NamedCatalog& named, const lesson::Module& module,
                         const std::filesystem::path& folder) {
  LanguageStatus status;
  status.name = named.name;
  if (!named.catalog) {
    status.error = named.catalog.error().message;
    status.hint = hint_for_unreadable(folder, named.name);
    return status;
  }
  status.language = named.catalog->language();
  status.is_draft = named.catalog->is_draft();
  status.counted = translation_status(module, *named.catalog);
  return status;
}

void write_list(JsonWriter& json, const char* name, const std::vector<std::string>& contexts) {
  json.key(name).begin_array();
  for (const std::string& context : contexts) json.text(context);
  json.end_array();
}

std::string to_json(const std::vector<LanguageStatus>& languages, std::size_t text_count) {
  JsonWriter json;
  json.begin_object().member("texts", static_cast<std::int64_t>(text_count)).key("languages").begin_array();
  for (const LanguageStatus& each : languages) {
    json.begin_object().member("file", each.name).member("language", each.language);
    json.member("status", each.is_draft ? "draft" : "reviewed");
    json.member("translated", static_cast<std::int64_t>(each.counted.translated));
    json.member("answers", static_cast<std::int64_t>(each.counted.answers));
    json.key("parts").begin_array();
    for (const PartStatus& part : each.counted.parts) {
      json.begin_object().member("part", part.name);
      json.member("texts", static_cast<std::int64_t>(part.text_count));
      json.member("translated", static_cast<std::int64_t>(part.translated)).end_object();
    }
    json.end_array();
    write_list(json, "missing", each.counted.missing);
    write_list(json, "changed", each.counted.changed);
    write_list(json, "changed_answers", each.counted.changed_answers);
    write_list(json, "unknown", each.counted.unknown);
    if (!each.error.empty()) json.member("error", each.error);
    json.end_object();
  }
  json.end_array().end_object();
  return json.take() + "\n";
}

std::string to_text(const std::vector<LanguageStatus>& languages, std::size_t text_count) {
  std::string text;
  for (const LanguageStatus& each : languages) {
    if (!each.error.empty()) {
      text += each.error + "\n";
      if (!each.hint.empty()) text += "  hint: " + each.hint + "\n";
      continue;
    }
    text += format("{}: {} of {} texts, {}\n", each.name, each.counted.translated, text_count,
                   each.is_draft ? "draft" : "reviewed");
    for (const PartStatus& part : each.counted.parts)
      text += format("  {}: {} of {}\n", part.name, part.translated, part.text_count);
    for (const std::string& context : each.counted.missing) text += "  missing: " + context + "\n";
    for (const std::string& context : each.counted.changed) text += "  changed: " + context + "\n";
    for (const std::string& context : each.counted.changed_answers)
      text += "  changed answer: " + context + "\n";
    for (const std::string& context : each.counted.unknown) text += "  unknown: " + context + "\n";
  }
  return text;
}

struct StatusOptions {
  std::filesystem::path module;
  bool json = false;
};

int run_status(const StatusOptions& options) {
  const auto module = load_whole_module(options.module);
  if (!module) return print_failure(module.error());
  const std::vector<lesson::TranslatableText> texts = lesson::translatable_texts(*module);
  std::vector<LanguageStatus> languages;
  bool has_error = false;
  for (const library::NamedCatalog& named : library::read_catalogs(options.module)) {
    languages.push_back(status_of(named, *module, options.module));
    has_error = has_error || !languages.back().error.empty();
  }
  const auto text_count = static_cast<std::size_t>(std::count_if(
      texts.begin(), texts.end(), [](const auto& text) { return !is_foreseen_answer(text.context); }));
  print(options.json ? to_json(languages, text_count) : to_text(languages, text_count));
  return has_error ? kExitInputHasErrors : kExitDone;
}

}  // namespace

std::string extract_pot(const lesson::Module& module) {
  const TranslatorNotes notes(module);
  std::string pot = format("# Texts of the module \"{}\", for translators.\n", module.id);
  pot +=
      po_field("msgid", "") + po_field("msgstr", format("Project-Id-Version: {} {}\n"
                                                        "PO-Revision-Date: \n"
                                                        "Last-Translator: \n"
                                                        "Language-Team: \n"
                                                        "Language: {}\n"
                                                        "MIME-Version: 1.0\n"
                                                        "Content-Type: text/plain; charset=UTF-8\n"
                                                        "Content-Transfer-Encoding: 8bit\n"
                                                        "X-Waypost-Status: draft\n",
                                                        module.id, module.version, module.source_language));
  for (const lesson::TranslatableText& text : lesson::translatable_texts(module)) {
    pot += "\n";
    if (const std::string_view note = notes.of(text.context); !note.empty())
      pot += "#. " + std::string(note) + "\n";
    pot += po_field("msgctxt", text.context) + po_field("msgid", text.source) + po_field("msgstr", "");
  }
  return pot;
}

void add_translate_command(CommandLine& program) {
  CommandLine& translate = program.subcommand("translate", "Texts for translators (gettext PO)");
  auto extract_options = std::make_shared<ExtractOptions>();
  CommandLine& extract = translate.subcommand("extract", "Write a template of every text of a module");
  extract.argument("MODULE", extract_options->module, "the module's folder");
  extract.required_option("--out", extract_options->out, "the .pot file to write; - for standard output");
  extract.action([extract_options] { return run_extract(*extract_options); });
  auto status_options = std::make_shared<StatusOptions>();
  CommandLine& status =
      translate.subcommand("status", "List what is translated, missing or changed in each language");
  status.argument("MODULE", status_options->module, "the module's folder");
  status.flag("--json", status_options->json, "print as JSON");
  status.action([status_options] { return run_status(*status_options); });
}

}  // namespace waypost::authoring
