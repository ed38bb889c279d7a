// SPDX-License-Identifier: Apache-2.0
/// The library: the modules installed in a folder, each with the languages it speaks.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "lesson/localized.hpp"
#include "lesson/model.hpp"
#include "library/stopped_modules.hpp"
#include "scripting/lesson_host.hpp"

namespace waypost::library {

/// A language that a module has a catalogue in, its source language included.
struct ModuleLanguage {
  std::string tag;
  std::string autonym;  ///< in itself: "ភាសាខ្មែរ"; the tag where it is not known
  bool is_draft = true;
};

/// A translation as it lies on disk, and what its header says.
struct Translation {
  ModuleLanguage language;
  std::string name;  ///< from the module's folder: "locales/km.po"
  std::string po;    ///< read as a catalogue when somebody asks for the language
};

/// A module ready to be played.
class OpenModule {
 public:
  OpenModule(std::filesystem::path folder, lesson::Module source, std::vector<Translation> translations);

  const std::filesystem::path& folder() const { return folder_; }
  /// In the language it was written in.
  const lesson::Module& source() const { return source_; }
  /// The source language first, then by tag. Cheap.
  std::vector<ModuleLanguage> languages() const;
  /// Texts without a translation stay in the source language and are named in `untranslated`. An unknown
  /// language gives the source, everything named; the source language itself gives the source, nothing named.
  /// So does one whose catalogue is broken. Tags compare without case. Reads the catalogue: keep the result.
  lesson::LocalizedModule in_language(std::string_view tag) const;
  /// Whether the module has that language and nobody has reviewed it. The source language is never a draft.
  bool is_draft(std::string_view tag) const;
  /// The PNG of a picture named in the lessons: "bolt-seal.svg" lies at media/bolt-seal.png.
  std::filesystem::path picture_file(std::string_view name) const;

 private:
  std::filesystem::path folder_;
  lesson::Module source_;
  std::vector<Translation> translations_;
};

/// What a folder of modules holds; one that cannot be opened stands there with the reason and the place.
struct InstalledModule {
  std::filesystem::path folder;
  std::string id;     ///< the folder's name where the module cannot say
  std::string title;  ///< in the source language; empty where the module cannot say
  std::string version;
  std::string error;  ///< diagnostics as an author reads them; empty where the module opened
  std::shared_ptr<const OpenModule> module;  ///< null where it did not open
  bool stopped = false;                      ///< it ran too long, grew too large or crashed
  bool shut = false;  ///< it was not run: this version was stopped too often on this PC
  std::string place;  ///< of the first error, "lessons/seals.lua:18"; empty where no file is to blame
  /// ISO 8601 day on which this version came to this PC; empty where it was always there. See KnownModules.
  std::string since = {};
};

/// `<program folder>/../share/modules`.
std::filesystem::path default_modules_folder();

/// Every folder in `modules_folder` that holds a module.lua, by name. A folder that does not exist holds
/// none.
std::vector<std::filesystem::path> module_folders(const std::filesystem::path& modules_folder);

/// Opens one; a module with an error, and one that had to be stopped, comes back with the reason.
InstalledModule inspect_module(const scripting::LessonHostOptions& options,
                               const std::filesystem::path& folder);

/// The same, with the memory of this PC: a version that is shut is not run, and a stop is remembered. Where
/// the memory cannot be read, the module is judged without it; a stop that cannot be remembered is in
/// `error`.
InstalledModule inspect_module(const scripting::LessonHostOptions& options,
                               const std::filesystem::path& folder, StoppedModules& memory);

/// inspect_module() for each of module_folders().
std::vector<InstalledModule> scan_modules(const scripting::LessonHostOptions& options,
                                          const std::filesystem::path& modules_folder);

/// Loads one module and the catalogues in its locales/. What the translators of any language foresee as an
/// answer is foreseen in all. Errors: the module's diagnostics, rendered (invalid), a child that was stopped
/// (timeout, crashed), or the world's.
Result<OpenModule> open_module(const scripting::LessonHostOptions& options,
                               const std::filesystem::path& folder);

}  // namespace waypost::library
