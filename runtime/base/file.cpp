// SPDX-License-Identifier: Apache-2.0
#include "base/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/format.hpp"

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

}  // namespace

Error system_error(std::string attempted) {
  const int cause = errno;
  ErrorCode code = ErrorCode::io;
  if (cause == ENOENT || cause == ENOTDIR) code = ErrorCode::not_found;
  if (cause == EACCES || cause == EPERM || cause == EROFS) code = ErrorCode::denied;
  if (cause == ENOSPC || cause == EDQUOT) code = ErrorCode::no_space;
  return {code, std::move(attempted) + ": " + std::strerror(cause)};
}

Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit_bytes) {
  const Descriptor input(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
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

Status flush_folder(const std::filesystem::path& folder) {
  const std::filesystem::path name = folder.empty() ? std::filesystem::path(".") : folder;
  const Descriptor handle(::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle.valid()) return failure(system_error("opening folder " + name.string()));
  if (::fsync(handle.get()) != 0) return failure(system_error("flushing folder " + name.string()));
  return {};
}

Status write_file_atomically(const std::filesystem::path& file, std::string_view content) {
  const std::filesystem::path part = file.string() + ".part";
  {
    const Descriptor output(::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (!output.valid()) return failure(system_error("creating " + part.string()));
    if (auto written = write_all(output.get(), content, part); !written) {
      ::unlink(part.c_str());
      return written;
    }
    if (::fsync(output.get()) != 0) return failure(system_error("flushing " + part.string()));
  }
  if (::rename(part.c_str(), file.c_str()) != 0) return failure(system_error("renaming " + part.string()));
  return flush_folder(file.parent_path());
}

std::filesystem::path program_folder() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
}

AppendFile::AppendFile(int descriptor, std::filesystem::path file)
    : descriptor_(descriptor), file_(std::move(file)) {}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), file_(std::move(other.file_)) {}

AppendFile& AppendFile::operator=(AppendFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(file_, other.file_);
  return *this;
}

AppendFile::~AppendFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<AppendFile> AppendFile::open(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (descriptor < 0) return failure(system_error("opening " + file.string()));
  return AppendFile(descriptor, file);
}

Status AppendFile::append(std::string_view content) { return write_all(descriptor_, content, file_); }

Status AppendFile::flush() {
  if (::fdatasync(descriptor_) != 0) return failure(system_error("flushing " + file_.string()));
  return {};
}

}  // namespace waypost
