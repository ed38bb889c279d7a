// SPDX-License-Identifier: Apache-2.0
#include "records/installed_site.hpp"

#include "base/file.hpp"
#include "base/path.hpp"
#include "crypto/hash.hpp"
#include "records/sites.hpp"

namespace waypost::records {
namespace {

std::filesystem::path site_file_of(const RecordStore& store) { return store.data_folder() / "site.json"; }
/// Where a file waits until the log names it.
std::filesystem::path waiting_file_of(const RecordStore& store) {
  return with_suffix(site_file_of(store), ".new");
}

/// SHA-256 of the file that counts; empty where there is none.
Result<std::string> hash_in_log(RecordStore& store) {
  TRY_ASSIGN(const auto site, store.site());
  return site ? site->file_hash : std::string();
}

/// Nothing where there is no such file.
Result<std::optional<std::string>> read_if_present(const std::filesystem::path& file) {
  auto content = read_file(file, kSiteFileBytesMax, Links::refused);
  if (!content && content.error().code == ErrorCode::not_found) return std::nullopt;
  if (!content) return failure(content.error());
  return std::move(*content);
}

/// The bytes that the log names, also where the power went before they got their name; that is made good.
/// Nothing where they are in neither place.
Result<std::optional<std::string>> find_bytes(RecordStore& store, const std::string& hash) {
  TRY_ASSIGN(auto bytes, read_if_present(site_file_of(store)));
  if (bytes && crypto::sha256_hex(*bytes) == hash) return bytes;
  TRY_ASSIGN(auto waiting, read_if_present(waiting_file_of(store)));
  if (!waiting || crypto::sha256_hex(*waiting) != hash) return std::nullopt;
  TRY(rename_durably(waiting_file_of(store), site_file_of(store)));
  return waiting;
}

}  // namespace

Result<std::optional<SiteFile>> read_site_file(RecordStore& store) {
  const std::string file = site_file_of(store).string();
  TRY_ASSIGN(const std::string hash, hash_in_log(store));
  if (hash.empty()) return std::nullopt;
  TRY_ASSIGN(const auto bytes, find_bytes(store, hash));
  if (!bytes) {
    return failure(ErrorCode::corrupt,
                   "reading " + file +
                       ": it is not the site file that was taken over, or it is gone; take it over again "
                       "with `waypost admin site set`");
  }
  TRY_ASSIGN(SiteFile site, parse_site_file(*bytes, file));
  return site;
}

Result<SiteFile> install_site_file(RecordStore& store, std::string_view bytes,
                                   const std::string& shown_name) {
  TRY_ASSIGN(SiteFile site, parse_site_file(bytes, shown_name));
  TRY_ASSIGN(const std::string hash_before, hash_in_log(store));
  // The one that counts may still be waiting for its name, and its place is needed now.
  if (!hash_before.empty()) TRY(find_bytes(store, hash_before));
  const std::filesystem::path waiting = waiting_file_of(store);
  // First the bytes under another name, then the event, then the name: whichever file the log names at a
  // power cut is there whole. The other way round the log could name bytes that no disk has.
  TRY(write_file_atomically(waiting, bytes, Readers::owner));
  // Left where it is on an error: whether a commit that failed reached the disk is known at the next opening.
  TRY(store.append(LearnerId(), site_set_of(site, crypto::sha256_hex(bytes))));
  TRY(rename_durably(waiting, site_file_of(store)));
  return site;
}

Result<SiteSet> choose_known_site(RecordStore& store, std::string_view id) {
  const KnownSite* chosen = find_known_site(id);
  if (chosen == nullptr) return failure(ErrorCode::invalid, "sites: no '" + std::string(id) + "'");
  TRY_ASSIGN(const auto before, store.site());
  if (before && !before->file_hash.empty()) {
    return failure(ErrorCode::invalid,
                   "sites: " + before->site + " has a file of the regional office; ask there for another");
  }
  SiteSet site{chosen->id, chosen->name, chosen->country, {}};
  TRY(store.append(LearnerId(), site));
  return site;
}

}  // namespace waypost::records
