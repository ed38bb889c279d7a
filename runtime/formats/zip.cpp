// SPDX-License-Identifier: Apache-2.0
#include "formats/zip.hpp"

#include <zip.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "base/assert.hpp"
#include "base/format.hpp"

namespace waypost {
namespace {

Error zip_failure(const std::string& attempted, zip_error_t* error) {
  const ErrorCode code = zip_error_code_zip(error) == ZIP_ER_MEMORY ? ErrorCode::io : ErrorCode::corrupt;
  return {code, attempted + ": " + zip_error_strerror(error)};
}

zip_uint16_t dos_date(std::chrono::year_month_day date) {
  const int year = std::clamp(static_cast<int>(date.year()), 1980, 2107);
  return static_cast<zip_uint16_t>((static_cast<unsigned>(year - 1980) << 9U) |
                                   (static_cast<unsigned>(date.month()) << 5U) |
                                   static_cast<unsigned>(date.day()));
}

/// Adds all entries; the archive copies nothing until it is closed.
Status add_entries(zip_t* archive, const std::vector<ZipEntry>& entries, WallTimeMs modified_ms,
                   ZipCompression compression) {
  using namespace std::chrono;
  const sys_time<milliseconds> time{milliseconds{modified_ms}};
  const auto day = floor<days>(time);
  const hh_mm_ss clock{floor<seconds>(time - day)};
  const auto dos_time = static_cast<zip_uint16_t>(
      (clock.hours().count() << 11) | (clock.minutes().count() << 5) | (clock.seconds().count() / 2));
  const zip_int32_t method = compression == ZipCompression::stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  const zip_uint32_t level = compression == ZipCompression::fast ? 1 : 9;
  for (const ZipEntry& entry : entries) {
    zip_source_t* source = zip_source_buffer(archive, entry.content.data(), entry.content.size(), 0);
    const zip_int64_t index =
        source == nullptr ? -1 : zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      return failure(zip_failure("packing " + entry.name, zip_get_error(archive)));
    }
    const auto position = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive, position, method, method == ZIP_CM_STORE ? 0 : level) != 0 ||
        zip_file_set_dostime(archive, position, dos_time, dos_date(year_month_day{day}), 0) != 0) {
      return failure(zip_failure("packing " + entry.name, zip_get_error(archive)));
    }
  }
  return {};
}

Result<std::string> read_source(zip_source_t* source) {
  zip_stat_t info;
  if (zip_source_stat(source, &info) != 0 || zip_source_open(source) != 0) {
    return failure(zip_failure("packing", zip_source_error(source)));
  }
  std::string bytes(info.size, '\0');
  const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (count < 0 || static_cast<std::size_t>(count) != bytes.size()) {
    return failure(ErrorCode::io, "packing: the archive cannot be read back");
  }
  return bytes;
}

}  // namespace

Result<std::string> write_zip(const std::vector<ZipEntry>& entries, WallTimeMs modified_ms,
                              ZipCompression compression) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (target == nullptr) return failure(zip_failure("packing", &error));
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (archive == nullptr) {
    zip_source_free(target);
    zip_source_free(target);
    return failure(zip_failure("packing", &error));
  }
  Status outcome = add_entries(archive, entries, modified_ms, compression);
  if (outcome && zip_close(archive) != 0) outcome = failure(zip_failure("packing", zip_get_error(archive)));
  if (!outcome) {
    zip_discard(archive);
    zip_source_free(target);
    return failure(outcome.error());
  }
  Result<std::string> bytes = read_source(target);
  zip_source_free(target);
  return bytes;
}

struct ZipReader::Impl {
  zip_t* archive = nullptr;
  std::vector<EntryInfo> entries;

  ~Impl() {
    if (archive != nullptr) zip_discard(archive);
  }
};

ZipReader::ZipReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::open(std::string_view bytes) {
  // libzip takes nothing for an archive without entries.
  if (bytes.empty()) return failure(ErrorCode::corrupt, "unpacking: the archive is empty");
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return failure(zip_failure("unpacking", &error));
  auto impl = std::make_unique<Impl>();
  impl->archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (impl->archive == nullptr) {
    zip_source_free(source);
    return failure(zip_failure("unpacking", &error));
  }
  std::set<std::string> names;
  const zip_int64_t count = zip_get_num_entries(impl->archive, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t info;
    zip_stat_init(&info);
    if (zip_stat_index(impl->archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS, &info) != 0) {
      return failure(zip_failure("unpacking", zip_get_error(impl->archive)));
    }
    const std::string name = info.name;
    const bool plain = info.encryption_method == ZIP_EM_NONE &&
                       (info.comp_method == ZIP_CM_STORE || info.comp_method == ZIP_CM_DEFLATE);
    if (name.empty() || name.back() == '/' || !plain) {
      return failure(ErrorCode::corrupt, "unpacking: entry '" + name + "' is no plain file");
    }
    if (!names.insert(name).second)
      return failure(ErrorCode::corrupt, "unpacking: '" + name + "' is there twice");
    impl->entries.push_back({name, info.size});
  }
  return ZipReader(std::move(impl));
}

const std::vector<ZipReader::EntryInfo>& ZipReader::entries() const { return impl_->entries; }

bool ZipReader::contains(std::string_view name) const {
  return std::any_of(impl_->entries.begin(), impl_->entries.end(),
                     [&](const EntryInfo& e) { return e.name == name; });
}

Result<std::string> ZipReader::read(std::string_view name, std::uint64_t limit_bytes) const {
  const auto found = std::find_if(impl_->entries.begin(), impl_->entries.end(),
                                  [&](const EntryInfo& e) { return e.name == name; });
  const std::string attempted = "unpacking " + std::string(name);
  if (found == impl_->entries.end())
    return failure(ErrorCode::not_found, attempted + ": there is no such entry");
  if (found->size_bytes > limit_bytes) {
    return failure(ErrorCode::invalid, format("{}: more than {} bytes", attempted, limit_bytes));
  }
  const auto index = static_cast<zip_uint64_t>(found - impl_->entries.begin());
  zip_file_t* file = zip_fopen_index(impl_->archive, index, 0);
  if (file == nullptr) return failure(zip_failure(attempted, zip_get_error(impl_->archive)));
  // One byte more than claimed: an archive that unpacks to more than it says is refused, and reading to the
  // end is what makes libzip compare the checksum.
  std::string content(found->size_bytes + 1, '\0');
  std::size_t filled = 0;
  Status outcome;
  while (filled < content.size()) {
    const zip_int64_t count = zip_fread(file, content.data() + filled, content.size() - filled);
    if (count < 0) outcome = failure(zip_failure(attempted, zip_file_get_error(file)));
    if (count <= 0) break;
    filled += static_cast<std::size_t>(count);
  }
  zip_fclose(file);
  if (!outcome) return failure(outcome.error());
  if (filled != found->size_bytes)
    return failure(ErrorCode::corrupt, attempted + ": not of the size it claims");
  content.resize(filled);
  return content;
}

}  // namespace waypost
