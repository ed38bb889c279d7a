// SPDX-License-Identifier: Apache-2.0
#include "base/mapped_file.hpp"

#include "base/system_error.hpp"
#include "base/windows.hpp"

namespace waypost {

Result<MappedFile> MappedFile::open(const std::filesystem::path& file) {
  const windows::Handle opened(::CreateFileW(file.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_DELETE,
                                             nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
  if (!opened.valid()) return failure(system_error("opening " + file.string()));
  LARGE_INTEGER size{};
  if (!::GetFileSizeEx(opened.get(), &size)) return failure(system_error("opening " + file.string()));
  if (size.QuadPart == 0) return failure(ErrorCode::invalid, "mapping " + file.string() + ": it is empty");
  const windows::Handle mapping(::CreateFileMappingW(opened.get(), nullptr, PAGE_READONLY, 0, 0, nullptr));
  if (!mapping.valid()) return failure(system_error("mapping " + file.string()));
  // The view outlives both handles.
  const void* begin = ::MapViewOfFile(mapping.get(), FILE_MAP_READ, 0, 0, 0);
  if (begin == nullptr) return failure(system_error("mapping " + file.string()));
  return MappedFile(
      std::string_view(static_cast<const char*>(begin), static_cast<std::size_t>(size.QuadPart)));
}

MappedFile::~MappedFile() {
  if (!content_.empty()) ::UnmapViewOfFile(content_.data());
}

}  // namespace waypost
