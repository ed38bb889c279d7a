// SPDX-License-Identifier: Apache-2.0
#include "records/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <utility>

#include "base/file.hpp"
#include "base/format.hpp"

namespace waypost::records {

Result<FolderLock> FolderLock::take(const std::filesystem::path& data_folder) {
  const std::filesystem::path file = data_folder / "lock";
  FolderLock lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (lock.descriptor_ < 0) return failure(system_error("opening " + file.string()));
  if (::flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return failure(system_error("locking " + file.string()));
    char holder[32] = {};
    const ssize_t count = ::pread(lock.descriptor_, holder, sizeof holder - 1, 0);
    std::string pid(holder, count > 0 ? static_cast<std::size_t>(count) : 0);
    while (!pid.empty() && pid.back() == '\n') pid.pop_back();
    return failure(ErrorCode::busy, format("opening {}: process {} is working in it", data_folder.string(),
                                           pid.empty() ? "?" : pid));
  }
  const std::string pid = format("{}\n", ::getpid());
  // What stands in the file is for people only: the lock holds without it, also on a full disk.
  if (::ftruncate(lock.descriptor_, 0) == 0) {
    [[maybe_unused]] const ssize_t written = ::pwrite(lock.descriptor_, pid.data(), pid.size(), 0);
  }
  return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace waypost::records
