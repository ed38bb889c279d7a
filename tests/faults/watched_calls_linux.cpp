// SPDX-License-Identifier: Apache-2.0
// The calls of the C library that change files, defined by the program itself: the dynamic linker gives
// SQLite and libstdc++ these in place of libc's. Which ones they make was seen with strace.
#undef _FORTIFY_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <string>

#include "shared_trace.hpp"

namespace waypost::faults {
namespace {

/// The one that would have been called.
template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

struct Opened {
  bool watched = false;
  bool folder = false;
  bool appends = false;
  std::uint64_t file = 0;
  std::string path;
};

constexpr int kDescriptorsMax = 1024;

/// Never destroyed: files are closed after main() too.
std::array<Opened, kDescriptorsMax>& opened() {
  static auto* table = new std::array<Opened, kDescriptorsMax>();
  return *table;
}
std::string& root() {
  static auto* folder = new std::string();
  return *folder;
}

/// The path below the watched folder; false for one that is not watched.
bool is_watched(const char* path, std::string& below) {
  const std::string& folder = root();
  if (folder.empty() || path == nullptr) return false;
  const std::string_view whole(path);
  if (!whole.starts_with(folder)) return false;
  if (whole.size() == folder.size()) {
    below.clear();
    return true;
  }
  if (whole[folder.size()] != '/') return false;
  below.assign(whole.substr(folder.size() + 1));
  while (!below.empty() && below.back() == '/') below.pop_back();
  return true;
}

Opened* find(int descriptor) {
  if (descriptor < 0 || descriptor >= kDescriptorsMax || root().empty()) return nullptr;
  Opened& entry = opened()[static_cast<std::size_t>(descriptor)];
  return entry.watched ? &entry : nullptr;
}

bool fails(const Decision& decision) {
  if (decision.error != 0) errno = decision.error;
  return decision.error != 0;
}

std::uint64_t size_of(int descriptor) {
  struct stat info {};
  return ::fstat(descriptor, &info) == 0 ? static_cast<std::uint64_t>(info.st_size) : 0;
}

void remember(int descriptor, const std::string& below, int flags) {
  if (descriptor < 0 || descriptor >= kDescriptorsMax) return;
  struct stat info {};
  if (::fstat(descriptor, &info) != 0) return;
  opened()[static_cast<std::size_t>(descriptor)] = {true, S_ISDIR(info.st_mode), (flags & O_APPEND) != 0,
                                                    static_cast<std::uint64_t>(info.st_ino), below};
}

/// The number belonged to a watched file whose stream was closed within the C library, where nothing is seen.
int forgotten(int descriptor) {
  if (Opened* entry = find(descriptor)) entry->watched = false;
  return descriptor;
}

using Open = int(const char*, int, ...);

int open_watched(const char* call, const char* path, int flags, mode_t mode) {
  static Open* const passed_on = real<Open>("open64");
  std::string below;
  if (!is_watched(path, below)) return forgotten(passed_on(path, flags, mode));
  struct stat before {};
  const bool present = ::lstat(path, &before) == 0;
  const bool creates = !present && (flags & O_CREAT) != 0;
  if (fails(decide(creates ? CallClass::create : CallClass::open, call, below))) return -1;
  const int descriptor = passed_on(path, flags, mode);
  if (descriptor < 0) return descriptor;
  remember(descriptor, below, flags);
  const Opened* entry = find(descriptor);
  if (entry == nullptr) return descriptor;
  if (creates) append_operation(Act::create, entry->file, 0, below, {}, {});
  if (present && (flags & O_TRUNC) != 0 && before.st_size > 0)
    append_operation(Act::resize, entry->file, 0, below, {}, {});
  return descriptor;
}

template <typename Write>
ssize_t write_watched(const char* call, int descriptor, const void* bytes, std::size_t size,
                      std::uint64_t offset, const Write& passed_on) {
  const Opened& entry = *find(descriptor);
  const Decision decision = decide(CallClass::write, call, entry.path);
  if (fails(decision)) return -1;
  if (decision.halve && size > 1) size /= 2;
  const ssize_t count = passed_on(bytes, size);
  if (count > 0) {
    append_operation(Act::write, entry.file, offset, entry.path, {},
                     {static_cast<const char*>(bytes), static_cast<std::size_t>(count)});
  }
  return count;
}

std::uint64_t place_of(int descriptor) {
  const Opened& entry = *find(descriptor);
  return entry.appends ? size_of(descriptor) : static_cast<std::uint64_t>(::lseek64(descriptor, 0, SEEK_CUR));
}

int sync_watched(const char* call, int descriptor) {
  static auto* const passed_on = real<int(int)>("fsync");
  const Opened* entry = find(descriptor);
  if (entry == nullptr) return passed_on(descriptor);
  if (fails(decide(CallClass::sync, call, entry->path))) {
    if (!entry->folder) append_operation(Act::sync_failed, entry->file, 0, entry->path, {}, {});
    return -1;
  }
  // Nothing is really synced: the trace is the disk.
  append_operation(entry->folder ? Act::sync_folder : Act::sync_file, entry->file, 0, entry->path, {}, {});
  return 0;
}

int resize_watched(const char* call, int descriptor, off64_t size) {
  static auto* const passed_on = real<int(int, off64_t)>("ftruncate64");
  const Opened* entry = find(descriptor);
  if (entry != nullptr && fails(decide(CallClass::resize, call, entry->path))) return -1;
  const int outcome = passed_on(descriptor, size);
  if (entry != nullptr && outcome == 0)
    append_operation(Act::resize, entry->file, static_cast<std::uint64_t>(size), entry->path, {}, {});
  return outcome;
}

int rename_watched(const char* from, const char* to) {
  static auto* const passed_on = real<int(const char*, const char*)>("rename");
  std::string below;
  std::string target;
  const bool watched = is_watched(from, below) && is_watched(to, target);
  if (watched && fails(decide(CallClass::rename, "rename", below))) return -1;
  const int outcome = passed_on(from, to);
  if (watched && outcome == 0) append_operation(Act::rename, 0, 0, below, target, {});
  return outcome;
}

int unlink_watched(const char* path) {
  static auto* const passed_on = real<int(const char*)>("unlink");
  std::string below;
  const bool watched = is_watched(path, below);
  struct stat info {};
  // An unlink of nothing is no operation: it cannot fail in a way that matters.
  if (watched && ::lstat(path, &info) == 0 && fails(decide(CallClass::unlink, "unlink", below))) return -1;
  const int outcome = passed_on(path);
  if (watched && outcome == 0) append_operation(Act::unlink, 0, 0, below, {}, {});
  return outcome;
}

int remove_folder_watched(const char* path) {
  static auto* const passed_on = real<int(const char*)>("rmdir");
  std::string below;
  const bool watched = is_watched(path, below);
  if (watched && fails(decide(CallClass::unlink, "rmdir", below))) return -1;
  const int outcome = passed_on(path);
  if (watched && outcome == 0) append_operation(Act::remove_folder, 0, 0, below, {}, {});
  return outcome;
}

int make_folder_watched(const char* path, mode_t mode) {
  static auto* const passed_on = real<int(const char*, mode_t)>("mkdir");
  std::string below;
  const bool watched = is_watched(path, below);
  struct stat info {};
  if (watched && ::lstat(path, &info) != 0 && fails(decide(CallClass::folder, "mkdir", below))) return -1;
  const int outcome = passed_on(path, mode);
  if (watched && outcome == 0) append_operation(Act::make_folder, 0, 0, below, {}, {});
  return outcome;
}

int allocate_watched(const char* call, int descriptor, off64_t offset, off64_t size) {
  const Opened* entry = find(descriptor);
  if (entry != nullptr && fails(decide(CallClass::resize, call, entry->path))) return -1;
  static auto* const passed_on = real<int(int, int, off64_t, off64_t)>("fallocate64");
  const std::uint64_t before = size_of(descriptor);
  const int outcome = passed_on(descriptor, 0, offset, size);
  if (entry != nullptr && outcome == 0 && size_of(descriptor) > before)
    append_operation(Act::resize, entry->file, size_of(descriptor), entry->path, {}, {});
  return outcome;
}

ssize_t copy_watched(int output, int input, off64_t* offset, std::size_t size) {
  static auto* const passed_on = real<ssize_t(int, int, off64_t*, std::size_t)>("sendfile64");
  const Opened* entry = find(output);
  if (entry == nullptr) return passed_on(output, input, offset, size);
  const std::uint64_t place = place_of(output);
  std::string block(size < 65536 ? size : 65536, '\0');
  const auto from = offset != nullptr ? *offset : ::lseek64(input, 0, SEEK_CUR);
  return write_watched(
      "sendfile", output, block.data(), block.size(), place, [&](const void*, std::size_t wanted) -> ssize_t {
        const ssize_t count = ::pread64(input, block.data(), wanted, from);
        if (count <= 0) return count;
        const ssize_t done = passed_on(output, input, offset, static_cast<std::size_t>(count));
        return done;
      });
}

bool read_fails(const char* call, int descriptor) {
  const Opened* entry = find(descriptor);
  return entry != nullptr && !entry->folder && fails(decide(CallClass::read, call, entry->path));
}

}  // namespace

void watch(const std::filesystem::path& folder) { root() = folder.string(); }
void stop_watching() { root().clear(); }

std::uint64_t file_number(const std::filesystem::path& file) {
  struct stat info {};
  return ::stat(file.c_str(), &info) == 0 ? static_cast<std::uint64_t>(info.st_ino) : 0;
}

}  // namespace waypost::faults

using namespace waypost::faults;

extern "C" {

#define MODE_OF_CREATION                      \
  mode_t mode = 0;                            \
  if ((flags & (O_CREAT | O_TMPFILE)) != 0) { \
    va_list more;                             \
    va_start(more, flags);                    \
    mode = va_arg(more, mode_t);              \
    va_end(more);                             \
  }

int open(const char* path, int flags, ...) {
  MODE_OF_CREATION
  return open_watched("open", path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  MODE_OF_CREATION
  return open_watched("open64", path, flags, mode);
}
int openat(int folder, const char* path, int flags, ...) {
  MODE_OF_CREATION
  static auto* const passed_on = real<int(int, const char*, int, ...)>("openat");
  std::string below;
  if (is_watched(path, below)) return open_watched("openat", path, flags, mode);
  return passed_on(folder, path, flags, mode);
}
FILE* fopen64(const char* path, const char* mode) {
  static auto* const passed_on = real<FILE*(const char*, const char*)>("fopen64");
  std::string below;
  const bool watched = is_watched(path, below);
  if (watched && fails(decide(CallClass::open, "fopen64", below))) return nullptr;
  FILE* file = passed_on(path, mode);
  // libstdc++ takes the descriptor out of it and reads and writes that one.
  if (watched && file != nullptr) remember(::fileno(file), below, mode[0] == 'a' ? O_APPEND : 0);
  return file;
}
int close(int descriptor) {
  static auto* const passed_on = real<int(int)>("close");
  if (Opened* entry = find(descriptor)) entry->watched = false;
  return passed_on(descriptor);
}
ssize_t read(int descriptor, void* bytes, std::size_t size) {
  static auto* const passed_on = real<ssize_t(int, void*, std::size_t)>("read");
  return read_fails("read", descriptor) ? -1 : passed_on(descriptor, bytes, size);
}
ssize_t pread64(int descriptor, void* bytes, std::size_t size, off64_t offset) {
  static auto* const passed_on = real<ssize_t(int, void*, std::size_t, off64_t)>("pread64");
  return read_fails("pread64", descriptor) ? -1 : passed_on(descriptor, bytes, size, offset);
}
ssize_t pread(int descriptor, void* bytes, std::size_t size, off_t offset) {
  return pread64(descriptor, bytes, size, offset);
}
ssize_t write(int descriptor, const void* bytes, std::size_t size) {
  static auto* const passed_on = real<ssize_t(int, const void*, std::size_t)>("write");
  if (find(descriptor) == nullptr) return passed_on(descriptor, bytes, size);
  return write_watched(
      "write", descriptor, bytes, size, place_of(descriptor),
      [&](const void* from, std::size_t count) { return passed_on(descriptor, from, count); });
}
ssize_t writev(int descriptor, const struct iovec* parts, int count) {
  static auto* const passed_on = real<ssize_t(int, const struct iovec*, int)>("writev");
  if (find(descriptor) == nullptr) return passed_on(descriptor, parts, count);
  std::string whole;
  for (int i = 0; i < count; ++i) whole.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
  return write(descriptor, whole.data(), whole.size());
}
ssize_t pwrite64(int descriptor, const void* bytes, std::size_t size, off64_t offset) {
  static auto* const passed_on = real<ssize_t(int, const void*, std::size_t, off64_t)>("pwrite64");
  if (find(descriptor) == nullptr) return passed_on(descriptor, bytes, size, offset);
  return write_watched(
      "pwrite64", descriptor, bytes, size, static_cast<std::uint64_t>(offset),
      [&](const void* from, std::size_t count) { return passed_on(descriptor, from, count, offset); });
}
ssize_t pwrite(int descriptor, const void* bytes, std::size_t size, off_t offset) {
  return pwrite64(descriptor, bytes, size, offset);
}
ssize_t sendfile(int output, int input, off_t* offset, std::size_t size) {
  return copy_watched(output, input, offset, size);
}
ssize_t sendfile64(int output, int input, off64_t* offset, std::size_t size) {
  return copy_watched(output, input, offset, size);
}
// Nobody falls back to less than the ordinary way of copying.
ssize_t copy_file_range(int, off64_t*, int, off64_t*, std::size_t, unsigned) {
  errno = ENOSYS;
  return -1;
}
int fsync(int descriptor) { return sync_watched("fsync", descriptor); }
int fdatasync(int descriptor) { return sync_watched("fdatasync", descriptor); }
int ftruncate(int descriptor, off_t size) noexcept { return resize_watched("ftruncate", descriptor, size); }
int ftruncate64(int descriptor, off64_t size) noexcept {
  return resize_watched("ftruncate64", descriptor, size);
}
int fallocate(int descriptor, int, off_t offset, off_t size) {
  return allocate_watched("fallocate", descriptor, offset, size);
}
int posix_fallocate(int descriptor, off_t offset, off_t size) {
  return allocate_watched("posix_fallocate", descriptor, offset, size) == 0 ? 0 : errno;
}
int posix_fallocate64(int descriptor, off64_t offset, off64_t size) {
  return posix_fallocate(descriptor, offset, size);
}
int rename(const char* from, const char* to) noexcept { return rename_watched(from, to); }
int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
  static auto* const passed_on = real<int(int, const char*, int, const char*)>("renameat");
  std::string below;
  if (is_watched(from, below) && is_watched(to, below)) return rename_watched(from, to);
  return passed_on(from_folder, from, to_folder, to);
}
int unlink(const char* path) noexcept { return unlink_watched(path); }
int rmdir(const char* path) noexcept { return remove_folder_watched(path); }
int unlinkat(int folder, const char* path, int flags) noexcept {
  static auto* const passed_on = real<int(int, const char*, int)>("unlinkat");
  std::string below;
  if (!is_watched(path, below)) return passed_on(folder, path, flags);
  return (flags & AT_REMOVEDIR) != 0 ? remove_folder_watched(path) : unlink_watched(path);
}
int remove(const char* path) noexcept {
  struct stat info {};
  const bool folder = ::lstat(path, &info) == 0 && S_ISDIR(info.st_mode);
  return folder ? remove_folder_watched(path) : unlink_watched(path);
}
int mkdir(const char* path, mode_t mode) noexcept { return make_folder_watched(path, mode); }

}  // extern "C"
