// SPDX-License-Identifier: Apache-2.0
#include "base/verified_file.hpp"

#include "base/file.hpp"
#include "base/path.hpp"

namespace waypost {
namespace {

namespace fs = std::filesystem;

Status write_and_read_back(const fs::path& part, const fs::path& file, std::string_view content,
                           const std::function<Status(std::string_view)>& accept) {
  TRY(write_file_to_medium(part, content));
  TRY_ASSIGN(const std::string read_back, read_file(part, content.size()));
  if (read_back != content) {
    return failure(ErrorCode::corrupt, "writing " + part.string() + ": the medium gives back something else");
  }
  if (accept) TRY(accept(read_back));
  return rename_durably(part, file);
}

}  // namespace

Status write_verified(const fs::path& file, std::string_view content,
                      const std::function<Status(std::string_view)>& accept) {
  const fs::path part = with_suffix(file, ".part");
  Status written = write_and_read_back(part, file, content, accept);
  std::error_code ignored;
  if (!written) fs::remove(part, ignored);
  return written;
}

}  // namespace waypost
