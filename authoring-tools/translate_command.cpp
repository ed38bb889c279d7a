// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/translate_command.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

#include "authoring-tools/pot_writer.hpp"
#include "authoring-tools/printing.hpp"
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
  std::string language;
  bool is_draft = true;
  std::size_t translated = 0;
  std::size_t answers = 0;           ///< foreseen answers that the language adds
  std::vector<std::string> missing;  ///< contexts without a translation
  std::vector<std::string> changed;  ///< contexts whose source was another when they were translated
  std::vector<std::string> unknown;  ///< contexts that the module no longer has
};

LanguageStatus status_of(const library::NamedCatalog& named,
                         const std::vector<lesson::TranslatableText>& texts) {
  LanguageStatus status;
  status.name = named.name;
  if (!named.catalog) {
    status.error = named.catalog.error().message;
    return status;
  }
  status.language = named.catalog->language();
  status.is_draft = named.catalog->is_draft();
  std::set<std::string> known;
  for (const lesson::TranslatableText& text : texts) {
    known.insert(text.context);
    const bool is_answer = is_foreseen_answer(text.context);
    if (named.catalog->find(text.context, text.source) != nullptr) {
      ++(is_answer ? status.answers : status.translated);
    } else if (named.catalog->find_context(text.context) != nullptr) {
      status.changed.push_back(text.context);
    } else if (!is_answer) {
      status.missing.push_back(text.context);
    }
  }
  for (const auto& [context, ignored] : named.catalog->entries()) {
    if (known.count(context) == 0) status.unknown.push_back(context);
  }
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
    json.member("translated", static_cast<std::int64_t>(each.translated));
    json.member("answers", static_cast<std::int64_t>(each.answers));
    write_list(json, "missing", each.missing);
    write_list(json, "changed", each.changed);
    write_list(json, "unknown", each.unknown);
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
      continue;
    }
    text += format("{}: {} of {} texts, {}\n", each.name, each.translated, text_count,
                   each.is_draft ? "draft" : "reviewed");
    for (const std::string& context : each.missing) text += "  missing: " + context + "\n";
    for (const std::string& context : each.changed) text += "  changed: " + context + "\n";
    for (const std::string& context : each.unknown) text += "  unknown: " + context + "\n";
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
    languages.push_back(status_of(named, texts));
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
