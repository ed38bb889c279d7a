// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/translations.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/file.hpp"
#include "base/format.hpp"
#include "base/path.hpp"
#include "library/catalogs.hpp"

namespace waypost::authoring {
namespace {

constexpr std::size_t kCatalogMaxBytes = std::size_t{16} << 20;

/// "locales/km.po:12: what" parted, so that it is listed like every other diagnostic.
void add_catalog_error(const std::string& name, const std::string& message, std::string hint,
                       Diagnostics& diagnostics) {
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
  diagnostics.error(span, text).hint(std::move(hint));
}

/// What stands between the first and the last quotation mark, escapes undone.
std::string quoted(std::string_view line) {
  const std::size_t begin = line.find('"');
  const std::size_t end = line.rfind('"');
  std::string text;
  if (begin == std::string_view::npos || end <= begin) return text;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (line[i] == '\\' && i + 1 < end) ++i;
    text += line[i];
  }
  return text;
}

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

}  // namespace

HeaderField header_field_of(std::string_view po, std::string_view name) {
  const std::string opening = "\"" + std::string(name) + ":";
  int number = 0, entry_count = 0;
  while (!po.empty() && entry_count < 2) {
    ++number;
    const std::size_t end = std::min(po.find('\n'), po.size());
    std::string_view line = po.substr(0, end);
    po.remove_prefix(std::min(end + 1, po.size()));
    if (line.rfind("msgid", 0) == 0) ++entry_count;
    if (line.rfind("msgstr ", 0) == 0) line.remove_prefix(7);
    if (line.rfind(opening, 0) != 0) continue;
    std::string_view value = line.substr(opening.size());
    value = value.substr(0, value.find_first_of("\\\""));
    while (!value.empty() && value.front() == ' ') value.remove_prefix(1);
    while (!value.empty() && value.back() == ' ') value.remove_suffix(1);
    return {std::string(value), number};
  }
  return {};
}

std::string hint_for_unreadable(const std::filesystem::path& module_folder, const std::string& name) {
  const std::filesystem::path file = module_folder / path_of(name);
  const auto po = read_file(file, kCatalogMaxBytes);
  if (!po) return {};
  const auto head = i18n::Catalog::parse_head(*po, name);
  if (!head) return {};
  const std::string of_name = file.stem().string(), of_header = lower_case(head->language());
  if (of_name == of_header) return {};
  const std::string write = format("write Language: {} in its header", of_name);
  return of_header.empty() ? write : format("name the file locales/{}.po, or {}", of_header, write);
}

std::map<std::string, int, std::less<>> lines_of_contexts(std::string_view po) {
  std::map<std::string, int, std::less<>> lines;
  std::string context;
  bool in_context = false;
  int number = 0;
  while (!po.empty()) {
    ++number;
    const std::size_t end = std::min(po.find('\n'), po.size());
    std::string_view line = po.substr(0, end);
    po.remove_prefix(std::min(end + 1, po.size()));
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    if (line.rfind("msgctxt", 0) == 0) {
      context = quoted(line);
      in_context = true;
    } else if (in_context && !line.empty() && line.front() == '"') {
      context += quoted(line);
    } else {
      in_context = false;
      if (line.rfind("msgstr", 0) == 0 && !context.empty()) {
        lines.emplace(std::move(context), number);
        context.clear();
      }
    }
  }
  return lines;
}

Translation::Translation(std::filesystem::path file, std::string name, i18n::Catalog catalog)
    : file_(std::move(file)), name_(std::move(name)), catalog_(std::move(catalog)) {}

lesson::TextLookup Translation::lookup() const {
  return [this](std::string_view context, std::string_view source) { return catalog_.find(context, source); };
}

Span Translation::span(std::string_view context) const {
  if (!has_lines_) {
    has_lines_ = true;
    if (const auto po = read_file(file_, kCatalogMaxBytes)) lines_ = lines_of_contexts(*po);
  }
  const auto found = lines_.find(context);
  return {name_, found == lines_.end() ? 0 : found->second};
}

HeaderField Translation::header_field(std::string_view name) const {
  const auto po = read_file(file_, kCatalogMaxBytes);
  return po ? header_field_of(*po, name) : HeaderField{};
}

bool is_foreseen_answer(std::string_view context) {
  const std::string_view last = context.substr(context.rfind('/') + 1);
  for (const std::string_view kind : {"accept.", "wrong."}) {
    if (last.size() > kind.size() && last.substr(0, kind.size()) == kind &&
        last.find_first_not_of("0123456789", kind.size()) == std::string_view::npos) {
      return true;
    }
  }
  return false;
}

std::vector<Translation> read_translations(const std::filesystem::path& module_folder,
                                           Diagnostics& diagnostics) {
  std::vector<Translation> translations;
  for (library::NamedCatalog& named : library::read_catalogs(module_folder)) {
    if (named.catalog) {
      translations.emplace_back(module_folder / path_of(named.name), named.name, std::move(*named.catalog));
    } else {
      add_catalog_error(named.name, named.catalog.error().message,
                        hint_for_unreadable(module_folder, named.name), diagnostics);
    }
  }
  return translations;
}

void add_translated_variants(const std::filesystem::path& module_folder, lesson::Module& module) {
  if (!lesson::has_text_variants(module)) return;
  Diagnostics ignored;
  const std::vector<Translation> translations = read_translations(module_folder, ignored);
  std::vector<lesson::TextLookup> lookups;
  for (const Translation& each : translations) lookups.push_back(each.lookup());
  lesson::add_variant_translations(module, lookups);
}

}  // namespace waypost::authoring
