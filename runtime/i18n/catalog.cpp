// SPDX-License-Identifier: Apache-2.0
#include "i18n/catalog.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/format.hpp"
#include "base/presentable.hpp"
#include "unicode/utf8.hpp"

namespace waypost::i18n {
namespace {

/// As much as a whole form may hold in the source language.
constexpr std::size_t kTranslationMaxBytes = std::size_t{64} << 10;

constexpr std::size_t kFileMaxBytes = std::size_t{16} << 20;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

enum class Part { none, context, source, translation };

/// What has been read of the entry so far.
struct PendingEntry {
  std::optional<std::string> context;
  std::optional<std::string> source;
  std::optional<std::string> translation;
  bool fuzzy = false;
  int line = 0;
  bool started() const { return context || source || translation; }
};

}  // namespace

/// Reads line by line; an entry ends where the next begins.
class CatalogReader {
 public:
  explicit CatalogReader(std::string name) : name_(std::move(name)) {}

  /// `head_only` stops after the first entry.
  Result<Catalog> read(std::string_view po, bool head_only) {
    if (po.substr(0, 3) == "\xEF\xBB\xBF") po.remove_prefix(3);
    if (po.substr(0, 2) == "\xFF\xFE" || po.substr(0, 2) == "\xFE\xFF") {
      return fault("the file is UTF-16; save it as UTF-8");
    }
    if (po.size() > kFileMaxBytes) return fault("the file is larger than 16 MiB");
    // One look at the whole is cheap; line by line only to name the line.
    is_utf8_ = !head_only && unicode::is_valid_utf8(po);
    while (!po.empty() && !(head_only && entry_count_ > 0)) {
      ++line_;
      const std::size_t end = std::min(po.find('\n'), po.size());
      std::string_view line = po.substr(0, end);
      po.remove_prefix(std::min(end + 1, po.size()));
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      TRY(read_line(trimmed(line)));
    }
    // What has begun after the header is none of its business.
    if (!head_only || entry_count_ == 0) TRY(finish_entry());
    return std::move(catalog_);
  }

 private:
  tl::unexpected<Error> fault(std::string_view what) const {
    return failure(ErrorCode::invalid, format("{}:{}: {}", name_, line_, what));
  }

  Status read_line(std::string_view line) {
    if (!is_utf8_ && !unicode::is_valid_utf8(line)) return fault("this line is not valid UTF-8");
    if (line.find('\0') != std::string_view::npos) return fault("this line holds a NUL byte");
    if (line.empty()) return {};
    if (line.front() == '#') return read_comment(line);
    if (line.front() == '"') return append_quoted(line);
    const std::size_t space = std::min(line.find_first_of(" \t\""), line.size());
    const std::string_view keyword = line.substr(0, space);
    const std::string_view rest = trimmed(line.substr(space));
    if (keyword == "msgctxt") return begin_part(Part::context, rest);
    if (keyword == "msgid") return begin_part(Part::source, rest);
    if (keyword == "msgstr") return begin_part(Part::translation, rest);
    if (keyword == "msgid_plural" || keyword.substr(0, 7) == "msgstr[") {
      return fault("plural forms are written as an ICU message here, not as msgid_plural");
    }
    return fault("expected msgctxt, msgid, msgstr, a quoted text or a comment");
  }

  Status read_comment(std::string_view line) {
    // "#~" is an obsolete entry, "#|" the source before a change: neither is one.
    if (line.substr(0, 2) == "#~" || line.substr(0, 2) == "#|") return {};
    if (pending_.translation) TRY(finish_entry());
    if (line.substr(0, 2) == "#," && line.find("fuzzy") != std::string_view::npos) pending_.fuzzy = true;
    return {};
  }

  Status begin_part(Part part, std::string_view quoted) {
    const bool entry_begins = part == Part::context || (part == Part::source && !pending_.context);
    if (pending_.translation && entry_begins) TRY(finish_entry());
    // A second msgctxt or msgid before any msgstr, or a msgid after its own msgstr, has no place.
    std::optional<std::string>& text = slot(part);
    if (text) return fault("this entry already has that part");
    if (part == Part::context && pending_.source) return fault("msgctxt stands before its msgid");
    if (part == Part::translation && !pending_.source) return fault("msgstr stands after its msgid");
    if (pending_.translation && part != Part::translation) return fault("msgstr ends an entry");
    if (quoted.empty() || quoted.front() != '"') return fault("a quoted text is missing");
    if (!pending_.started()) pending_.line = line_;
    text.emplace();
    part_ = part;
    return append_quoted(quoted);
  }

  std::optional<std::string>& slot(Part part) {
    if (part == Part::context) return pending_.context;
    return part == Part::source ? pending_.source : pending_.translation;
  }

  Status append_quoted(std::string_view quoted) {
    if (part_ == Part::none || !slot(part_)) return fault("a quoted text without a keyword before it");
    std::string& text = *slot(part_);
    std::size_t at = 1;
    while (at < quoted.size() && quoted[at] != '"') {
      if (quoted[at] != '\\') {
        const std::size_t end = std::min(quoted.find_first_of("\"\\", at), quoted.size());
        text += quoted.substr(at, end - at);
        at = end;
        continue;
      }
      const char escaped = at + 1 < quoted.size() ? quoted[at + 1] : '\0';
      switch (escaped) {
        case 'n': text += '\n'; break;
        case 't': text += '\t'; break;
        case 'r': text += '\r'; break;
        case '"': text += '"'; break;
        case '\\': text += '\\'; break;
        default: return fault("an escape other than \\n, \\t, \\r, \\\" and \\\\");
      }
      at += 2;
    }
    if (at >= quoted.size()) return fault("the closing quotation mark is missing");
    if (at + 1 != quoted.size()) return fault("text after the closing quotation mark");
    return {};
  }

  Status finish_entry() {
    const PendingEntry entry = std::exchange(pending_, {});
    part_ = Part::none;
    if (!entry.started()) return {};
    ++entry_count_;
    if (!entry.source) return fault(format("the entry at line {} has no msgid", entry.line));
    if (!entry.translation) return fault(format("the entry at line {} has no msgstr", entry.line));
    if (entry.source->empty() && !entry.context) {
      read_header(*entry.translation);
      return {};
    }
    // Every text of ours has a context; an entry without one belongs to somebody else.
    if (!entry.context) {
      ++catalog_.unusable_count_;
      return {};
    }
    const std::string& context = *entry.context;
    if (!seen_.insert(context).second) {
      return fault(format("the context '{}' appears twice (again at line {})", context, entry.line));
    }
    if (entry.fuzzy || entry.translation->empty() || entry.translation->size() > kTranslationMaxBytes) {
      ++catalog_.unusable_count_;
      return {};
    }
    std::string translation = without_hidden_controls(*entry.translation);
    if (translation != *entry.translation) ++catalog_.control_count_;
    catalog_.entries_.emplace(context, Catalog::Entry{*entry.source, std::move(translation)});
    return {};
  }

  void read_header(std::string_view header) {
    while (!header.empty()) {
      const std::size_t end = std::min(header.find('\n'), header.size());
      const std::string_view line = header.substr(0, end);
      header.remove_prefix(std::min(end + 1, header.size()));
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos) continue;
      const std::string_view field = trimmed(line.substr(0, colon));
      const std::string value(trimmed(line.substr(colon + 1)));
      if (field == "Language") catalog_.language_ = presentable_line(value);
      if (field == "X-Waypost-Autonym") catalog_.autonym_ = presentable_line(value);
      if (field == "X-Waypost-Status") catalog_.is_draft_ = value != "reviewed";
    }
    // gettext writes zh_Hans where BCP 47 writes zh-Hans.
    for (char& c : catalog_.language_) {
      if (c == '_') c = '-';
    }
    if (catalog_.autonym_.empty()) catalog_.autonym_ = catalog_.language_;
  }

  std::string name_;
  int line_ = 0;
  int entry_count_ = 0;
  bool is_utf8_ = false;
  Part part_ = Part::none;
  PendingEntry pending_;
  std::set<std::string> seen_;
  Catalog catalog_;
};

Result<Catalog> Catalog::parse(std::string_view po, std::string name) {
  return CatalogReader(std::move(name)).read(po, false);
}

Result<Catalog> Catalog::parse_head(std::string_view po, std::string name) {
  return CatalogReader(std::move(name)).read(po, true);
}

const Catalog::Entry* Catalog::find_context(std::string_view context) const {
  const auto found = entries_.find(context);
  return found == entries_.end() ? nullptr : &found->second;
}

const std::string* Catalog::find(std::string_view context, std::string_view source) const {
  const Entry* entry = find_context(context);
  return entry != nullptr && entry->source == source ? &entry->translation : nullptr;
}

}  // namespace waypost::i18n
