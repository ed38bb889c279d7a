// SPDX-License-Identifier: Apache-2.0
#include "base/file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "base/format.hpp"
#include "base/path.hpp"
#include "base/system_error.hpp"

namespace waypost {
namespace {

/// Closes on every way out.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  int get() const { return value_; }
  bool valid() const { return value_ >= 0; }

 private:
  int value_;
};

Status write_all(int descriptor, std::string_view content, const std::filesystem::path& file) {
  while (!content.empty()) {
    const ssize_t count = ::write(descriptor, content.data(), content.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failure(system_error("writing " + file.string()));
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

/// FAT, exFAT, NTFS and what is mounted through FUSE: a stick, where everybody may read everything.
bool knows_no_rights(const std::filesystem::path& file) {
  constexpr std::array<unsigned long, 5> kMagicNumbers{0x4d44, 0x2011bab0, 0x5346544e, 0x7366746e,
                                                       0x65735546};
  struct statfs info {};
  if (::statfs(file.c_str(), &info) != 0) return false;
  const auto magic = static_cast<unsigned long>(info.f_type) & 0xffffffffUL;
  return std::find(kMagicNumbers.begin(), kMagicNumbers.end(), magic) != kMagicNumbers.end();
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit_bytes, Links links) {
  // Opening a pipe would wait for its writer.
  const int follow = links == Links::refused ? O_NOFOLLOW : 0;
  const Descriptor input(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | follow));
  if (!input.valid() && errno == ELOOP && follow != 0)
    return failure(ErrorCode::invalid, "reading " + file.string() + ": it is a link");
  if (!input.valid()) return failure(system_error("reading " + file.string()));
  struct stat info {};
  if (::fstat(input.get(), &info) != 0) return failure(system_error("reading " + file.string()));
  if (!S_ISREG(info.st_mode)) return failure(ErrorCode::invalid, "reading " + file.string() + ": not a file");
  std::string content;
  char block[65536];
  while (true) {
    const ssize_t count = ::read(input.get(), block, sizeof block);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failure(system_error("reading " + file.string()));
    if (count == 0) return content;
    content.append(block, static_cast<std::size_t>(count));
    if (content.size() > limit_bytes) {
      return failure(ErrorCode::invalid,
                     format("reading {}: larger than {} bytes", file.string(), limit_bytes));
    }
  }
}

Status write_file_atomically(const std::filesystem::path& file, std::string_view content, Readers readers) {
  const std::filesystem::path part = with_suffix(file, ".part");
  // One that was left by a power cut may be open to more readers than this one shall be.
  ::unlink(part.c_str());
  const mode_t mode = readers == Readers::owner ? 0600 : 0644;
  {
    const Descriptor output(::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
    if (!output.valid()) return failure(system_error("creating " + part.string()));
    if (auto written = write_all(output.get(), content, part); !written) {
      ::unlink(part.c_str());
      return written;
    }
    if (::fsync(output.get()) != 0) return failure(system_error("flushing " + part.string()));
  }
  return rename_durably(part, file);
}

Status write_file_to_medium(const std::filesystem::path& file, std::string_view content) {
  const Descriptor output(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  if (!output.valid()) return failure(system_error("creating " + file.string()));
  TRY(write_all(output.get(), content, file));
  if (::fsync(output.get()) != 0) return failure(system_error("flushing " + file.string()));
  ::posix_fadvise(output.get(), 0, 0, POSIX_FADV_DONTNEED);
  return {};
}

Status flush_file(const std::filesystem::path& file) {
  const Descriptor handle(::open(file.c_str(), O_RDWR | O_CLOEXEC));
  if (!handle.valid()) return failure(system_error("opening " + file.string()));
  if (::fsync(handle.get()) != 0) return failure(system_error("flushing " + file.string()));
  return {};
}

Status flush_folder(const std::filesystem::path& folder) {
  const std::filesystem::path name = folder.empty() ? std::filesystem::path(".") : folder;
  const Descriptor handle(::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle.valid()) return failure(system_error("opening folder " + name.string()));
  if (::fsync(handle.get()) != 0) return failure(system_error("flushing folder " + name.string()));
  return {};
}

Status rename_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) return failure(system_error("renaming " + from.string()));
  return flush_folder(to.parent_path());
}

Status remove_durably(const std::filesystem::path& file) {
  if (::unlink(file.c_str()) != 0 && errno != ENOENT)
    return failure(system_error("erasing " + file.string()));
  return flush_folder(file.parent_path());
}

Status restrict_to_owner(const std::filesystem::path& file_or_folder) {
  std::error_code ignored;
  const mode_t mode = std::filesystem::is_directory(file_or_folder, ignored) ? 0700 : 0600;
  if (::chmod(file_or_folder.c_str(), mode) == 0) return {};
  const auto refused = failure(system_error("closing " + file_or_folder.string()));
  if (knows_no_rights(file_or_folder)) return {};
  return refused;
}

Status make_private_folder(const std::filesystem::path& folder) {
  std::error_code ignored;
  // One that is there may have been made by a process that was killed before its entry was durable.
  if (std::filesystem::is_directory(folder, ignored)) return flush_folder(folder.parent_path());
  if (folder.has_parent_path()) std::filesystem::create_directories(folder.parent_path(), ignored);
  if (::mkdir(folder.c_str(), 0700) != 0) return failure(system_error("making folder " + folder.string()));
  return flush_folder(folder.parent_path());
}

struct AppendFile::Handle {
  Descriptor descriptor;
};

AppendFile::AppendFile(std::unique_ptr<Handle> handle, std::filesystem::path file)
    : handle_(std::move(handle)), file_(std::move(file)) {}
AppendFile::AppendFile(AppendFile&& other) noexcept = default;
AppendFile& AppendFile::operator=(AppendFile&& other) noexcept = default;
AppendFile::~AppendFile() = default;

Result<AppendFile> AppendFile::open(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (descriptor < 0) return failure(system_error("opening " + file.string()));
  return AppendFile(std::unique_ptr<Handle>(new Handle{Descriptor(descriptor)}), file);
}

Status AppendFile::append(std::string_view content) {
  return write_all(handle_->descriptor.get(), content, file_);
}

Status AppendFile::flush() {
  if (::fdatasync(handle_->descriptor.get()) != 0) return failure(system_error("flushing " + file_.string()));
  return {};
}

struct FileLock::Handle {
  Descriptor descriptor;
};

FileLock::FileLock(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
FileLock::FileLock(FileLock&& other) noexcept = default;
FileLock& FileLock::operator=(FileLock&& other) noexcept = default;
FileLock::~FileLock() = default;

Result<FileLock> FileLock::take(const std::filesystem::path& file) {
  std::unique_ptr<Handle> handle(
      new Handle{Descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))});
  const int descriptor = handle->descriptor.get();
  if (descriptor < 0) return failure(system_error("opening " + file.string()));
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return failure(system_error("locking " + file.string()));
    char holder[32] = {};
    const ssize_t count = ::pread(descriptor, holder, sizeof holder - 1, 0);
    std::string pid(holder, count > 0 ? static_cast<std::size_t>(count) : 0);
    while (!pid.empty() && pid.back() == '\n') pid.pop_back();
    return failure(ErrorCode::busy, format("locking {}: process {} is working in its folder", file.string(),
                                           pid.empty() ? "?" : pid));
  }
  const std::string pid = format("{}\n", ::getpid());
  // What stands in the file is for people only: the lock holds without it, also on a full disk.
  if (::ftruncate(descriptor, 0) == 0) {
    [[maybe_unused]] const ssize_t written = ::pwrite(descriptor, pid.data(), pid.size(), 0);
  }
  return FileLock(std::move(handle));
}

}  // namespace waypost
