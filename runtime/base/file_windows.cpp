// SPDX-License-Identifier: Apache-2.0
#include "base/file.hpp"

#include <utility>

#include "base/format.hpp"
#include "base/path.hpp"
#include "base/system_error.hpp"
#include "base/windows.hpp"

namespace waypost {
namespace {

namespace fs = std::filesystem;
using windows::Handle;

/// So that whoever looks into a file of ours, a virus scanner first of all, never makes a rename fail.
constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
/// A scanner opens what was just written, and not every one shares: the file is free again a little later.
constexpr int kRenameTries = 20;
constexpr DWORD kRenameWaitMs = 50;

Handle open_file(const fs::path& file, DWORD access, DWORD disposition, DWORD flags = FILE_ATTRIBUTE_NORMAL) {
  return Handle(::CreateFileW(file.c_str(), access, kShareAll, nullptr, disposition, flags, nullptr));
}

Status write_all(HANDLE handle, std::string_view content, const fs::path& file) {
  constexpr std::size_t kPieceBytes = std::size_t{1} << 20;
  while (!content.empty()) {
    DWORD count = 0;
    const auto piece = static_cast<DWORD>(std::min(content.size(), kPieceBytes));
    if (!::WriteFile(handle, content.data(), piece, &count, nullptr)) {
      return failure(system_error("writing " + file.string()));
    }
    content.remove_prefix(count);
  }
  return {};
}

Status flush(HANDLE handle, const fs::path& file) {
  if (!::FlushFileBuffers(handle)) return failure(system_error("flushing " + file.string()));
  return {};
}

Status write_and_flush(const fs::path& file, std::string_view content) {
  const Handle output = open_file(file, GENERIC_WRITE, CREATE_ALWAYS);
  if (!output.valid()) return failure(system_error("creating " + file.string()));
  TRY(write_all(output.get(), content, file));
  return flush(output.get(), file);
}

}  // namespace

Result<std::string> read_file(const fs::path& file, std::size_t limit_bytes, Links links) {
  const DWORD attributes = ::GetFileAttributesW(file.c_str());
  const bool is_link =
      attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0;
  if (links == Links::refused && is_link)
    return failure(ErrorCode::invalid, "reading " + file.string() + ": it is a link");
  std::error_code ignored;
  if (fs::is_directory(file, ignored)) {
    return failure(ErrorCode::invalid, "reading " + file.string() + ": not a file");
  }
  const Handle input = open_file(file, GENERIC_READ, OPEN_EXISTING, FILE_FLAG_SEQUENTIAL_SCAN);
  if (!input.valid()) return failure(system_error("reading " + file.string()));
  if (::GetFileType(input.get()) != FILE_TYPE_DISK) {
    return failure(ErrorCode::invalid, "reading " + file.string() + ": not a file");
  }
  std::string content;
  char block[65536];
  while (true) {
    DWORD count = 0;
    if (!::ReadFile(input.get(), block, sizeof block, &count, nullptr)) {
      return failure(system_error("reading " + file.string()));
    }
    if (count == 0) return content;
    content.append(block, count);
    if (content.size() > limit_bytes) {
      return failure(ErrorCode::invalid,
                     format("reading {}: larger than {} bytes", file.string(), limit_bytes));
    }
  }
}

Status write_file_atomically(const fs::path& file, std::string_view content, Readers) {
  const fs::path part = with_suffix(file, ".part");
  if (auto written = write_and_flush(part, content); !written) {
    ::DeleteFileW(part.c_str());
    return written;
  }
  return rename_durably(part, file);
}

Status write_file_to_medium(const fs::path& file, std::string_view content) {
  TRY(write_and_flush(file, content));
  // Opening it past the cache drops what the cache holds of it.
  open_file(file, GENERIC_READ, OPEN_EXISTING, FILE_FLAG_NO_BUFFERING);
  return {};
}

Status flush_file(const fs::path& file) {
  const Handle handle = open_file(file, GENERIC_READ | GENERIC_WRITE, OPEN_EXISTING);
  if (!handle.valid()) return failure(system_error("opening " + file.string()));
  return flush(handle.get(), file);
}

Status flush_folder(const fs::path&) { return {}; }

Status rename_durably(const fs::path& from, const fs::path& to) {
  for (int tries = 1;; ++tries) {
    if (::MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
      return {};
    const DWORD cause = ::GetLastError();
    const bool is_in_use = cause == ERROR_SHARING_VIOLATION || cause == ERROR_ACCESS_DENIED;
    if (!is_in_use || tries == kRenameTries) {
      ::SetLastError(cause);
      return failure(system_error("renaming " + from.string()));
    }
    ::Sleep(kRenameWaitMs);
  }
}

Status remove_durably(const fs::path& file) {
  if (!::DeleteFileW(file.c_str()) && ::GetLastError() != ERROR_FILE_NOT_FOUND) {
    return failure(system_error("erasing " + file.string()));
  }
  return {};
}

Status make_private_folder(const fs::path& folder) {
  std::error_code ignored;
  if (fs::is_directory(folder, ignored)) return {};
  if (folder.has_parent_path()) fs::create_directories(folder.parent_path(), ignored);
  if (!::CreateDirectoryW(folder.c_str(), nullptr)) {
    return failure(system_error("making folder " + folder.string()));
  }
  return restrict_to_owner(folder);
}

struct AppendFile::Handle {
  windows::Handle file;
};

AppendFile::AppendFile(std::unique_ptr<Handle> handle, fs::path file)
    : handle_(std::move(handle)), file_(std::move(file)) {}
AppendFile::AppendFile(AppendFile&& other) noexcept = default;
AppendFile& AppendFile::operator=(AppendFile&& other) noexcept = default;
AppendFile::~AppendFile() = default;

Result<AppendFile> AppendFile::open(const fs::path& file) {
  // FlushFileBuffers asks for the right to write, which FILE_APPEND_DATA alone does not give.
  windows::Handle handle = open_file(file, GENERIC_READ | GENERIC_WRITE, OPEN_ALWAYS);
  if (!handle.valid()) return failure(system_error("opening " + file.string()));
  return AppendFile(std::unique_ptr<Handle>(new Handle{std::move(handle)}), file);
}

Status AppendFile::append(std::string_view content) {
  LARGE_INTEGER none{};
  if (!::SetFilePointerEx(handle_->file.get(), none, nullptr, FILE_END)) {
    return failure(system_error("writing " + file_.string()));
  }
  return write_all(handle_->file.get(), content, file_);
}

Status AppendFile::flush() { return waypost::flush(handle_->file.get(), file_); }

struct FileLock::Handle {
  windows::Handle file;
};

FileLock::FileLock(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
FileLock::FileLock(FileLock&& other) noexcept = default;
FileLock& FileLock::operator=(FileLock&& other) noexcept = default;
FileLock::~FileLock() = default;

Result<FileLock> FileLock::take(const fs::path& file) {
  windows::Handle handle = open_file(file, GENERIC_READ | GENERIC_WRITE, OPEN_ALWAYS);
  if (!handle.valid()) return failure(system_error("opening " + file.string()));
  // A byte far behind the text, which others may then still read: locks bind readers here.
  OVERLAPPED place{};
  place.Offset = 0x7FFF'FFFF;
  if (!::LockFileEx(handle.get(), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place)) {
    const DWORD cause = ::GetLastError();
    if (cause != ERROR_LOCK_VIOLATION && cause != ERROR_IO_PENDING) {
      return failure(system_error("locking " + file.string()));
    }
    std::string pid = read_file(file, 32).value_or("?");
    while (!pid.empty() && pid.back() == '\n') pid.pop_back();
    return failure(ErrorCode::busy,
                   format("locking {}: process {} is working in its folder", file.string(), pid));
  }
  const std::string pid = format("{}\n", ::GetCurrentProcessId());
  // What stands in the file is for people only: the lock holds without it, also on a full disk.
  if (::SetEndOfFile(handle.get())) static_cast<void>(write_all(handle.get(), pid, file));
  return FileLock(std::unique_ptr<Handle>(new Handle{std::move(handle)}));
}

}  // namespace waypost
