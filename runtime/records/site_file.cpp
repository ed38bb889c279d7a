// SPDX-License-Identifier: Apache-2.0
#include "records/site_file.hpp"

#include <algorithm>
#include <set>

#include "base/clock.hpp"
#include "base/diagnostic.hpp"
#include "base/format.hpp"
#include "base/presentable.hpp"
#include "formats/json.hpp"

namespace waypost::records {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kCapitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kSmallLetters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kIdBytesMax = 32;
constexpr std::size_t kModuleIdBytesMax = 64;
constexpr std::size_t kNameBytesMax = 256;
constexpr std::size_t kTagBytesMax = 35;
constexpr std::size_t kLanguagesMax = 64;
constexpr std::size_t kAgenciesMax = 200;
constexpr std::size_t kMandatesMax = 100;
constexpr std::size_t kRecipientsMax = 20;
constexpr std::int64_t kStaffMax = 100'000;
constexpr std::size_t kAgeKeyBytes = 62;
constexpr std::size_t kMinisignKeyBytes = 56;

bool has_only(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

bool is_agency_id(std::string_view text) {
  static const std::string allowed = std::string(kSmallLetters).append(kDigits) + "_-";
  return text.size() <= kIdBytesMax && has_only(text, allowed);
}

bool is_module_id(std::string_view text) {
  static const std::string allowed = std::string(kSmallLetters).append(kDigits) + "-";
  return text.size() <= kModuleIdBytesMax && has_only(text, allowed);
}

/// As a tag is built, whether or not anybody speaks it (RFC 5646): "km", "zh-Hans", "uz-Cyrl-UZ".
bool is_language_tag(std::string_view text) {
  static const std::string letters = std::string(kCapitals).append(kSmallLetters);
  static const std::string alphanumerics = letters + std::string(kDigits);
  if (text.size() > kTagBytesMax) return false;
  const std::string_view language = text.substr(0, text.find('-'));
  if (language.size() < 2 || language.size() > 3 || !has_only(language, letters)) return false;
  while (text.find('-') != std::string_view::npos) {
    text.remove_prefix(text.find('-') + 1);
    const std::string_view part = text.substr(0, text.find('-'));
    if (part.size() > 8 || !has_only(part, alphanumerics)) return false;
  }
  return true;
}

bool is_day(std::string_view text) { return text.size() == 10 && from_iso8601(text).has_value(); }

/// Bech32 has no 1, b, i and o behind its beginning.
bool is_age_key(std::string_view text) {
  return text.size() == kAgeKeyBytes && text.starts_with("age1") &&
         has_only(text.substr(4), "qpzry9x8gf2tvdw0s3jn54khce6mua7l");
}

/// Base 64 of 42 bytes that begin with "Ed".
bool is_minisign_key(std::string_view text) {
  static const std::string allowed = std::string(kCapitals).append(kSmallLetters).append(kDigits) + "+/";
  return text.size() == kMinisignKeyBytes && text.starts_with("RW") && has_only(text, allowed);
}

/// Without the last line's end.
template <typename Told>
std::string text_of(const Told& told) {
  std::string text = render(told);
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

class SiteReader {
 public:
  SiteReader(const JsonValue& json, const std::string& shown_name) : json_(json), shown_name_(shown_name) {}

  SiteFile read() {
    refuse_members_twice();
    text("site", is_site_id, "1 to 32 letters, digits and dashes", site_.site);
    text(
        "country", [](std::string_view text) { return text.size() == 2 && has_only(text, kCapitals); },
        "two capital letters of ISO 3166-1", site_.country);
    read_own_names();
    read_agencies();
    read_staffing();
    read_mandates();
    read_texts("languages", kLanguagesMax, is_language_tag, "a BCP 47 tag like km or zh-Hans",
               site_.languages);
    read_recipients();
    if (present("owner_key")) {
      text("owner_key", is_minisign_key, "a minisign public key: RW and 54 more letters and digits",
           site_.owner_key);
    }
    read_texts(
        "exported_attributes", kAttributeFields.size(),
        [](std::string_view text) {
          return std::any_of(kAttributeFields.begin(), kAttributeFields.end(),
                             [&](const AttributeField& field) { return text == field.name; });
        },
        "one of agency, rank_band, gender, age_band, years_at_post", site_.exported_attributes);
    if (present("drafts_count")) {
      if (!json_["drafts_count"].is_boolean()) fault("drafts_count", "it is true or false");
      site_.drafts_count = json_["drafts_count"].boolean();
    }
    if (present("retention_days")) {
      const JsonValue& days = json_["retention_days"];
      if (!days.is_integer() || days.integer() < 1 || days.integer() > kRetentionDaysMax) {
        fault("retention_days", format("a whole number from 1 to {}", kRetentionDaysMax));
      } else {
        site_.retention_days = static_cast<int>(days.integer());
      }
    }
    return std::move(site_);
  }

  const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  void fault(const std::string& member, const std::string& what) {
    diagnostics_.error({shown_name_, 0}, "`" + member + "`: " + what);
  }
  bool present(const char* name) const { return json_.find(name) != nullptr; }

  void refuse_members_twice() {
    std::set<std::string_view> names;
    for (const auto& [name, value] : json_.members()) {
      if (!names.insert(name).second) fault(presentable_line(name), "it stands there twice");
    }
  }

  template <typename Rule>
  void text(const char* member, Rule is_right, const char* rule, std::string& value) {
    if (!json_[member].is_text() || !is_right(json_[member].text())) {
      fault(member, present(member) ? rule : "it is missing: " + std::string(rule));
    }
    value = json_[member].text();
  }

  /// The elements of a list that may be left out; none of one that is no list or too long.
  const std::vector<JsonValue>& list(const char* member, std::size_t count_max) {
    static const std::vector<JsonValue> none;
    if (!present(member)) return none;
    const JsonValue& value = json_[member];
    if (!value.is_array()) {
      fault(member, "it is a list: [ … ]");
      return none;
    }
    if (value.items().size() > count_max) {
      fault(member, format("it has {} entries, {} are allowed", value.items().size(), count_max));
      return none;
    }
    return value.items();
  }

  template <typename Rule>
  void read_texts(const char* member, std::size_t count_max, Rule is_right, const char* rule,
                  std::vector<std::string>& values) {
    int i = 0;
    for (const JsonValue& each : list(member, count_max)) {
      const std::string place = format("{}[{}]", member, ++i);
      if (!each.is_text() || !is_right(each.text())) {
        fault(place, rule);
      } else if (std::find(values.begin(), values.end(), each.text()) != values.end()) {
        fault(place, "'" + each.text() + "' stands there twice");
      }
      values.push_back(each.text());
    }
  }

  /// What people will read.
  void check_name(const std::string& place, const JsonValue& value) {
    if (!value.is_text() || value.text().find_first_not_of(' ') == std::string::npos) {
      fault(place, "it is a text that is not empty");
    } else if (value.text().size() > kNameBytesMax) {
      fault(place, format("it has more than {} bytes", kNameBytesMax));
    } else if (presentable_line(value.text()) != value.text()) {
      fault(place, "it has control characters");
    }
  }

  void read_names(const std::string& place, const JsonValue& value, NamesByLanguage& names) {
    if (!value.is_object() || value.members().size() > kLanguagesMax) {
      fault(place, format("it names at most {} languages: {{\"km\": \"…\", \"en\": \"…\"}}", kLanguagesMax));
      return;
    }
    for (const auto& [language, name] : value.members()) {
      const std::string each = place + "." + presentable_line(language);
      if (!is_language_tag(language)) fault(each, "the language is a BCP 47 tag like km or zh-Hans");
      check_name(each, name);
      if (!names.emplace(language, name.text()).second) fault(each, "it stands there twice");
    }
  }

  void read_own_names() {
    if (present("names")) read_names("names", json_["names"], site_.names);
    if (present("name")) check_name("name", json_["name"]);
    site_.name = json_["name"].text();
    if (!present("name") && json_["names"].members().empty()) {
      fault("names", "it is missing: the office's name in at least one language, or a `name`");
    }
  }

  void read_agencies() {
    int i = 0;
    std::set<std::string> ids;
    for (const JsonValue& each : list("agencies", kAgenciesMax)) {
      const std::string place = format("agencies[{}]", ++i);
      SiteAgency agency{each["id"].text(), {}};
      if (!is_agency_id(agency.id)) {
        fault(place + ".id", "1 to 32 small letters, digits, dashes and underscores");
      } else if (!ids.insert(agency.id).second) {
        fault(place + ".id", "'" + agency.id + "' stands there twice");
      }
      if (each.find("names") != nullptr) read_names(place + ".names", each["names"], agency.names);
      site_.agencies.push_back(std::move(agency));
    }
  }

  void read_staffing() {
    if (!present("staffing")) return;
    const JsonValue& staffing = json_["staffing"];
    if (!staffing.is_object() || staffing.members().size() > kAgenciesMax) {
      fault("staffing", "it says how many people each agency has there: {\"customs\": 3}");
      return;
    }
    const auto known = site_.agency_ids();
    for (const auto& [agency, count] : staffing.members()) {
      const std::string place = "staffing." + presentable_line(agency);
      if (std::find(known.begin(), known.end(), agency) == known.end()) {
        fault(place, "there is no such agency in `agencies`");
      }
      if (!count.is_integer() || count.integer() < 0 || count.integer() > kStaffMax) {
        fault(place, format("a whole number from 0 to {}", kStaffMax));
      } else if (!site_.staffing.emplace(agency, static_cast<int>(count.integer())).second) {
        fault(place, "it stands there twice");
      }
    }
  }

  void read_mandates() {
    int i = 0;
    std::set<std::string> ids;
    for (const JsonValue& each : list("mandates", kMandatesMax)) {
      const std::string place = format("mandates[{}]", ++i);
      const SiteMandate mandate{each["id"].text(), each["since"].text()};
      if (!is_module_id(mandate.id)) {
        fault(place + ".id", "the id of a course: small letters, digits and dashes");
      } else if (!ids.insert(mandate.id).second) {
        fault(place + ".id", "'" + mandate.id + "' stands there twice");
      }
      if (!is_day(mandate.since)) fault(place + ".since", "a day like 2026-01-31");
      site_.mandates.push_back(mandate);
    }
  }

  void read_recipients() {
    int i = 0;
    std::set<std::string> keys;
    for (const JsonValue& each : list("recipients", kRecipientsMax)) {
      const std::string place = format("recipients[{}]", ++i);
      const SiteRecipient recipient{each["name"].text(), each["key"].text()};
      check_name(place + ".name", each["name"]);
      if (!is_age_key(recipient.key)) {
        fault(place + ".key", "an age public key: age1 and 58 more small letters and digits");
      } else if (!keys.insert(recipient.key).second) {
        fault(place + ".key", "it stands there twice");
      }
      site_.recipients.push_back(recipient);
    }
  }

  const JsonValue& json_;
  const std::string& shown_name_;
  SiteFile site_;
  Diagnostics diagnostics_;
};

}  // namespace

bool is_site_id(std::string_view text) {
  static const std::string allowed = std::string(kCapitals).append(kSmallLetters).append(kDigits) + "-";
  return text.size() <= kIdBytesMax && has_only(text, allowed);
}

std::string name_in(const NamesByLanguage& names, std::string_view language) {
  while (!language.empty()) {
    if (const auto found = names.find(std::string(language)); found != names.end()) return found->second;
    const std::size_t dash = language.rfind('-');
    language = language.substr(0, dash == std::string_view::npos ? 0 : dash);
  }
  return {};
}

std::string SiteFile::name_in(std::string_view language) const {
  std::string found = records::name_in(names, language);
  if (found.empty()) found = name;
  if (found.empty()) found = records::name_in(names, "en");
  if (found.empty() && !names.empty()) found = names.begin()->second;
  return found;
}

std::vector<std::string> SiteFile::agency_ids() const {
  if (agencies.empty()) return default_agencies();
  std::vector<std::string> ids;
  for (const SiteAgency& agency : agencies) ids.push_back(agency.id);
  return ids;
}

Result<SiteFile> parse_site_file(std::string_view text, const std::string& shown_name) {
  const auto refuse = [&](ErrorCode code, const std::string& why) {
    return failure(code, text_of(Diagnostic{Severity::error, {shown_name, 0}, why, {}}));
  };
  if (text.size() > kSiteFileBytesMax) {
    return refuse(ErrorCode::invalid, format("it has more than {} bytes", kSiteFileBytesMax));
  }
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const auto json = parse_json(text);
  if (!json) return refuse(ErrorCode::invalid, json.error().message);
  if (!json->is_object()) return refuse(ErrorCode::invalid, "it is no JSON object: { … }");
  const JsonValue* version = json->find("format");
  if (version != nullptr && (!version->is_integer() || version->integer() < 1)) {
    return refuse(ErrorCode::invalid, "`format`: it is 1, or left out");
  }
  if (version != nullptr && version->integer() > kSiteFormatVersion) {
    return refuse(ErrorCode::newer_version, "it was written for a newer version of the program");
  }
  SiteReader reader(*json, shown_name);
  SiteFile site = reader.read();
  if (!reader.diagnostics().has_errors()) return site;
  return failure(ErrorCode::invalid, text_of(reader.diagnostics()));
}

SiteSet site_set_of(const SiteFile& site, std::string file_hash) {
  return {site.site, site.name_in("en"), site.country, std::move(file_hash)};
}

}  // namespace waypost::records
