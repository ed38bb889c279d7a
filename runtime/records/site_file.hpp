// SPDX-License-Identifier: Apache-2.0
/// SiteFile: what the regional office says of an office (`site.json`, docs/formats/site.md).
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "records/event.hpp"

namespace waypost::records {

inline constexpr int kSiteFormatVersion = 1;
inline constexpr std::size_t kSiteFileBytesMax = 64 * 1024;
inline constexpr int kRetentionDaysMax = 36'500;

/// Whether a text has 1 to 32 letters, digits and dashes.
bool is_site_id(std::string_view text);

/// By BCP 47 tag.
using NamesByLanguage = std::map<std::string, std::string>;

/// The language's name, or that of the language without its region or script. Empty where there is none.
std::string name_in(const NamesByLanguage& names, std::string_view language);

struct SiteAgency {
  std::string id;
  NamesByLanguage names;  ///< may be empty: the program has words for records::default_agencies()
};

/// What the office is to deal with, and since when: which courses are its own.
struct SiteMandate {
  std::string id;     ///< of a module: "drugs", "precursors" …
  std::string since;  ///< ISO 8601 day
};

/// Who can open the office's bundles.
struct SiteRecipient {
  std::string name;
  std::string key;  ///< age X25519: "age1…"; its checksum is not looked at here
};

struct SiteFile {
  std::string site;     ///< id: letters, digits and dashes
  std::string country;  ///< ISO 3166-1 alpha-2
  std::string name;     ///< in no particular language; may be empty where `names` is not
  NamesByLanguage names;
  std::vector<SiteAgency> agencies;     ///< empty: records::default_agencies()
  std::map<std::string, int> staffing;  ///< how many people of each agency work there
  std::vector<SiteMandate> mandates;
  std::vector<std::string> languages;  ///< BCP 47 tags, the usual one first
  std::vector<SiteRecipient> recipients;
  std::string owner_key;                         ///< minisign public key; may be empty
  std::vector<std::string> exported_attributes;  ///< names of LearnerAttributes that bundles may hold
  bool drafts_count = true;                      ///< whether courses that are drafts count as done
  int retention_days = 0;                        ///< after leaving, until erasing is proposed; 0: never

  /// The language's name, else `name`, else the English one, else the first. Never empty in a file that was
  /// parsed.
  std::string name_in(std::string_view language) const;
  std::vector<std::string> agency_ids() const;
};

/// Every mistake at once: the error's message has a line each, "FILE: error: `agencies[2].id`: …". Members
/// that are not known are passed over. Errors: invalid; newer_version where `format` is above 1.
Result<SiteFile> parse_site_file(std::string_view text, const std::string& shown_name = "site.json");

/// As the log names it. `file_hash`: SHA-256 of the file's bytes.
SiteSet site_set_of(const SiteFile& site, std::string file_hash);

}  // namespace waypost::records
