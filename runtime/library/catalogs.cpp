// SPDX-License-Identifier: Apache-2.0
#include "library/catalogs.hpp"

#include "base/file.hpp"
#include "base/folder_listing.hpp"
#include "base/format.hpp"

namespace waypost::library {
namespace {

constexpr std::size_t kFileMaxBytes = std::size_t{16} << 20;

/// The file's name decides; a header that says another language is a mistake worth telling.
Status check_language(const i18n::Catalog& catalog, const std::filesystem::path& file,
                      const std::string& name) {
  std::string tag = catalog.language();
  for (char& c : tag) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (tag == file.stem().string()) return {};
  return failure(ErrorCode::invalid,
                 format("{}:1: its header names the language '{}'", name, catalog.language()));
}

std::string name_of(const std::filesystem::path& file) { return "locales/" + file.filename().string(); }

Result<i18n::Catalog> read_catalog(const std::filesystem::path& file) {
  TRY_ASSIGN(const std::string po, read_file(file, kFileMaxBytes, Links::refused));
  TRY_ASSIGN(i18n::Catalog catalog, i18n::Catalog::parse(po, name_of(file)));
  TRY(check_language(catalog, file, name_of(file)));
  return catalog;
}

Result<Translation> read_translation(const std::filesystem::path& file) {
  TRY_ASSIGN(std::string po, read_file(file, kFileMaxBytes, Links::refused));
  TRY_ASSIGN(const i18n::Catalog head, i18n::Catalog::parse_head(po, name_of(file)));
  TRY(check_language(head, file, name_of(file)));
  return Translation{{head.language(), head.autonym(), head.is_draft()}, name_of(file), std::move(po)};
}

std::vector<std::filesystem::path> list_files(const std::filesystem::path& module_folder) {
  std::error_code ignored;
  const std::filesystem::path folder = module_folder / "locales";
  if (std::filesystem::is_symlink(std::filesystem::symlink_status(folder, ignored))) return {};
  // More than anybody speaks at one border.
  constexpr std::size_t kLanguagesMax = 64;
  return list_folder(folder, ".po", kLanguagesMax);
}

}  // namespace

std::vector<NamedCatalog> read_catalogs(const std::filesystem::path& module_folder) {
  std::vector<NamedCatalog> catalogs;
  for (const std::filesystem::path& file : list_files(module_folder)) {
    catalogs.push_back({name_of(file), read_catalog(file)});
  }
  return catalogs;
}

std::vector<Translation> read_translations(const std::filesystem::path& module_folder) {
  std::vector<Translation> translations;
  for (const std::filesystem::path& file : list_files(module_folder)) {
    auto translation = read_translation(file);
    if (translation) translations.push_back(std::move(*translation));
  }
  return translations;
}

}  // namespace waypost::library
