// SPDX-License-Identifier: Apache-2.0
#include "base/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/system_error.hpp"

namespace waypost {

Result<MappedFile> MappedFile::open(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return failure(system_error("opening " + file.string()));
  struct stat info {};
  const bool is_known = ::fstat(descriptor, &info) == 0;
  const auto size = static_cast<std::size_t>(info.st_size);
  void* begin =
      is_known && size > 0 ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0) : MAP_FAILED;
  const Error error = size == 0 ? Error{ErrorCode::invalid, "mapping " + file.string() + ": it is empty"}
                                : system_error("mapping " + file.string());
  ::close(descriptor);
  if (begin == MAP_FAILED) return failure(error);
  return MappedFile(std::string_view(static_cast<const char*>(begin), size));
}

MappedFile::~MappedFile() {
  if (!content_.empty()) ::munmap(const_cast<char*>(content_.data()), content_.size());
}

}  // namespace waypost
