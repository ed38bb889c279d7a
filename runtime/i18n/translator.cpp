// SPDX-License-Identifier: Apache-2.0
#include "i18n/translator.hpp"

#include <algorithm>
#include <utility>

#include "base/file.hpp"
#include "base/folder_listing.hpp"
#include "base/folders.hpp"

namespace waypost::i18n {
namespace {

constexpr std::size_t kFileMaxBytes = std::size_t{16} << 20;

std::string lower_case(std::string_view tag) {
  std::string lower(tag);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

Result<Catalog> read_catalog(const std::filesystem::path& file) {
  TRY_ASSIGN(const std::string po, read_file(file, kFileMaxBytes));
  return Catalog::parse(po, file.filename().string());
}

}  // namespace

std::filesystem::path default_locales_folder() { return program_folder() / ".." / "share" / "locales"; }

std::vector<AvailableLanguage> available_languages(const std::filesystem::path& folder) {
  std::vector<AvailableLanguage> languages;
  for (const std::filesystem::path& file : list_folder(folder, ".po")) {
    const auto po = read_file(file, kFileMaxBytes);
    if (!po) continue;
    const auto catalog = Catalog::parse_head(*po, file.filename().string());
    if (!catalog) continue;
    const std::string tag = catalog->language().empty() ? file.stem().string() : catalog->language();
    const bool is_english = tag == "en";
    std::string autonym = catalog->autonym();
    if (is_english && (autonym.empty() || autonym == tag)) autonym = "English";
    languages.push_back({tag, std::move(autonym), !is_english && catalog->is_draft()});
  }
  std::sort(languages.begin(), languages.end(), [](const AvailableLanguage& a, const AvailableLanguage& b) {
    return std::pair(a.tag != "en", a.tag) < std::pair(b.tag != "en", b.tag);
  });
  return languages;
}

Result<Translator> Translator::load(const std::filesystem::path& folder, std::string_view language) {
  TRY_ASSIGN(Catalog english, read_catalog(folder / "en.po"));
  std::optional<Catalog> translation;
  const std::string tag = lower_case(language);
  // The tag becomes a file name, so it may hold nothing that leaves the folder.
  const bool is_tag = tag.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  if (is_tag && tag != "en") {
    auto read = read_catalog(folder / (tag + ".po"));
    if (!read && read.error().code != ErrorCode::not_found) return failure(std::move(read).error());
    if (read) translation = std::move(*read);
  }
  return Translator(std::move(english), std::move(translation), std::string(language));
}

Translator::Translator(Catalog english, std::optional<Catalog> translation, std::string language)
    : english_(std::move(english)), translation_(std::move(translation)), language_(std::move(language)) {}

std::string Translator::tr(std::string_view key, const unicode::MessageArguments& arguments) const {
  const Catalog::Entry* english = english_.find_context(key);
  if (english == nullptr) {
    fallen_back_.insert(std::string(key));
    return std::string(key);
  }
  const std::string* translation = translation_ ? translation_->find(key, english->source) : nullptr;
  if (translation != nullptr) {
    if (auto text = unicode::format_message(*translation, language_, arguments)) return std::move(*text);
  }
  if (translation_ || language_ != "en") fallen_back_.insert(std::string(key));
  // A broken pattern is still better read than a missing sentence.
  return unicode::format_message(english->source, "en", arguments).value_or(english->source);
}

bool Translator::is_translated(std::string_view key) const {
  const Catalog::Entry* english = english_.find_context(key);
  if (english == nullptr) return false;
  return language_ == "en" || (translation_ && translation_->find(key, english->source) != nullptr);
}

const std::string& Translator::autonym() const {
  return translation_ ? translation_->autonym() : english_.autonym();
}

bool Translator::is_draft() const { return translation_ && translation_->is_draft(); }

}  // namespace waypost::i18n
