// SPDX-License-Identifier: Apache-2.0
#include "library/library.hpp"

#include <algorithm>
#include <utility>

#include "base/folder_listing.hpp"
#include "base/folders.hpp"
#include "base/path.hpp"
#include "i18n/catalog.hpp"
#include "library/catalogs.hpp"

namespace waypost::library {
namespace {

namespace fs = std::filesystem;

std::string lower_case(std::string_view tag) {
  std::string lower(tag);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool is_same_language(std::string_view a, std::string_view b) { return lower_case(a) == lower_case(b); }

const Translation* find_translation(const std::vector<Translation>& translations, std::string_view tag) {
  const auto found = std::find_if(translations.begin(), translations.end(), [&](const Translation& each) {
    return is_same_language(each.language.tag, tag);
  });
  return found == translations.end() ? nullptr : &*found;
}

/// Reads the catalogues whole, which costs time: only for a module where something is typed.
void add_foreseen_answers(lesson::Module& module, const std::vector<Translation>& translations) {
  if (!lesson::has_text_variants(module)) return;
  std::vector<i18n::Catalog> catalogs;
  for (const Translation& translation : translations) {
    if (is_same_language(translation.language.tag, module.source_language)) continue;
    auto catalog = i18n::Catalog::parse(translation.po, translation.name);
    if (catalog) catalogs.push_back(std::move(*catalog));
  }
  std::vector<lesson::TextLookup> lookups;
  for (const i18n::Catalog& catalog : catalogs) {
    lookups.push_back([&catalog](std::string_view context, std::string_view source) {
      return catalog.find(context, source);
    });
  }
  lesson::add_variant_translations(module, lookups);
}

Result<OpenModule> opened_from(Result<scripting::LoadedModule> loaded, const fs::path& folder) {
  if (!loaded) return failure(std::move(loaded).error());
  if (loaded->stopped) return failure(std::move(*loaded->stopped));
  if (loaded->diagnostics.has_errors()) return failure(ErrorCode::invalid, render(loaded->diagnostics));
  std::vector<Translation> translations = read_translations(folder);
  add_foreseen_answers(loaded->module, translations);
  return OpenModule(folder, std::move(loaded->module), std::move(translations));
}

/// Of the first error; where the module was stopped, of the error that its reason names.
std::string place_of_error(const scripting::LoadedModule& loaded) {
  std::string first;
  for (const Diagnostic& each : loaded.diagnostics.all()) {
    if (each.severity != Severity::error) continue;
    const std::string place =
        each.span.line > 0 ? each.span.file + ":" + std::to_string(each.span.line) : each.span.file;
    if (!loaded.stopped || loaded.stopped->message.find(place) != std::string::npos) return place;
    if (first.empty()) first = place;
  }
  return first;
}

}  // namespace

OpenModule::OpenModule(fs::path folder, lesson::Module source, std::vector<Translation> translations)
    : folder_(std::move(folder)), source_(std::move(source)), translations_(std::move(translations)) {}

std::vector<ModuleLanguage> OpenModule::languages() const {
  std::vector<ModuleLanguage> languages{{source_.source_language, source_.source_language, false}};
  for (const Translation& translation : translations_) {
    if (is_same_language(translation.language.tag, source_.source_language)) continue;
    languages.push_back(translation.language);
  }
  return languages;
}

lesson::LocalizedModule OpenModule::in_language(std::string_view tag) const {
  if (is_same_language(tag, source_.source_language)) {
    return {source_, {}, lesson::translatable_texts(source_).size()};
  }
  const Translation* translation = find_translation(translations_, tag);
  Result<i18n::Catalog> catalog;
  if (translation != nullptr) catalog = i18n::Catalog::parse(translation->po, translation->name);
  return lesson::localized(source_, [&](std::string_view context, std::string_view text) {
    return catalog ? catalog->find(context, text) : nullptr;
  });
}

bool OpenModule::is_draft(std::string_view tag) const {
  const Translation* translation = find_translation(translations_, tag);
  return translation != nullptr && !is_same_language(tag, source_.source_language) &&
         translation->language.is_draft;
}

fs::path OpenModule::picture_file(std::string_view name) const {
  return folder_ / "media" / path_of(std::string(name.substr(0, name.rfind('.'))) + ".png");
}

fs::path default_modules_folder() { return program_folder() / ".." / "share" / "modules"; }

std::vector<fs::path> module_folders(const fs::path& modules_folder) {
  std::vector<fs::path> folders;
  for (const fs::path& entry : list_folder(modules_folder)) {
    std::error_code ignored;
    if (fs::exists(entry / "module.lua", ignored)) folders.push_back(entry);
  }
  return folders;
}

InstalledModule inspect_module(const scripting::LessonHostOptions& options, const fs::path& folder) {
  InstalledModule installed;
  installed.folder = folder;
  installed.id = folder.filename().string();
  Result<scripting::LoadedModule> loaded = scripting::load_module(options, folder);
  if (loaded) {
    installed.stopped = loaded->stopped.has_value();
    installed.place = place_of_error(*loaded);
  }
  auto opened = opened_from(std::move(loaded), folder);
  if (!opened) {
    installed.error = opened.error().message;
    return installed;
  }
  installed.module = std::make_shared<const OpenModule>(std::move(*opened));
  installed.id = installed.module->source().id;
  installed.title = installed.module->source().title;
  installed.version = installed.module->source().version;
  return installed;
}

InstalledModule inspect_module(const scripting::LessonHostOptions& options, const fs::path& folder,
                               StoppedModules& memory) {
  const auto shut = memory.is_shut(folder);
  if (shut && *shut) {
    InstalledModule installed;
    installed.folder = folder;
    installed.id = folder.filename().string();
    installed.shut = true;
    installed.error =
        "it was stopped " + std::to_string(kStopsMax) + " times on this PC and is not run any more";
    return installed;
  }
  InstalledModule installed = inspect_module(options, folder);
  if (!installed.stopped) return installed;
  if (const Status noted = memory.note_stop(folder); !noted)
    installed.error += "\nremembering the stop: " + noted.error().message;
  return installed;
}

std::vector<InstalledModule> scan_modules(const scripting::LessonHostOptions& options,
                                          const fs::path& modules_folder) {
  std::vector<InstalledModule> modules;
  for (const fs::path& folder : module_folders(modules_folder))
    modules.push_back(inspect_module(options, folder));
  return modules;
}

Result<OpenModule> open_module(const scripting::LessonHostOptions& options, const fs::path& folder) {
  return opened_from(scripting::load_module(options, folder), folder);
}

}  // namespace waypost::library
