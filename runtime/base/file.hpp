// SPDX-License-Identifier: Apache-2.0
/// Files: whole reads with a limit, and writes that are there entirely or not at all. Paths are UTF-8
/// wherever they become text.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace waypost {

/// What is done where a path is a link. In folders that others filled a link may lead anywhere.
enum class Links { followed, refused };

/// The whole file. Refuses one larger than `limit_bytes`, and anything that is not a regular file; a pipe or
/// a device is not waited for.
Result<std::string> read_file(const std::filesystem::path& file,
                              std::size_t limit_bytes = std::size_t{64} << 20, Links links = Links::followed);

/// Who may read a file that is written. Windows: what its folder allows, see restrict_to_owner().
enum class Readers { everybody, owner };

/// Writes NAME.part beside it, flushes, renames over, flushes the folder: a power cut leaves the old file or
/// the new one.
Status write_file_atomically(const std::filesystem::path& file, std::string_view content,
                             Readers readers = Readers::everybody);

/// Writes in place and flushes; then has the system forget what it keeps of the file in memory, so that
/// reading gives what the medium holds.
Status write_file_to_medium(const std::filesystem::path& file, std::string_view content);

/// Makes the content of a file durable.
Status flush_file(const std::filesystem::path& file);
/// Makes an entry of the folder (a new or renamed file) durable. Windows keeps entries in the journal of its
/// file system and has no call for it: nothing is done there.
Status flush_folder(const std::filesystem::path& folder);
/// Puts `from` in the place of `to`, which need not be there; durable on return. Windows: tried again for a
/// second where another program holds either of them.
Status rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);
/// No error where there is none; durable on return.
Status remove_durably(const std::filesystem::path& file);
/// From now on only the owner reads and writes this file or looks into this folder; on Windows the system and
/// its administrators as well, and what is made in the folder later is closed in the same way. No error on a
/// stick whose file system knows no rights (FAT, exFAT): everybody reads it, and docs/threat-model.md says
/// so.
Status restrict_to_owner(const std::filesystem::path& file_or_folder);

/// Makes a folder as restrict_to_owner() leaves it, and the folders above it with the rights that are usual.
/// One that is there already is left as it is. Errors: denied, no_space, io.
Status make_private_folder(const std::filesystem::path& folder);

/// A file that lines are appended to and made durable on demand. Closes itself; not copied.
class AppendFile {
 public:
  static Result<AppendFile> open(const std::filesystem::path& file);
  AppendFile(AppendFile&& other) noexcept;
  AppendFile& operator=(AppendFile&& other) noexcept;
  ~AppendFile();

  Status append(std::string_view content);
  /// fdatasync, FlushFileBuffers: what was appended survives a power cut once this returned.
  Status flush();

 private:
  struct Handle;
  AppendFile(std::unique_ptr<Handle> handle, std::filesystem::path file);
  std::unique_ptr<Handle> handle_;
  std::filesystem::path file_;
};

/// One process at a time holds a file; until destroyed, or until the process dies however it dies.
class FileLock {
 public:
  /// Makes the file where there is none, and leaves the process's number in it. Errors: busy, naming the
  /// process that holds it; denied, io.
  static Result<FileLock> take(const std::filesystem::path& file);
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

 private:
  struct Handle;
  explicit FileLock(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

}  // namespace waypost
