// SPDX-License-Identifier: Apache-2.0
#include "disk_model.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/assert.hpp"

namespace waypost::faults {
namespace {

namespace fs = std::filesystem;

/// What a disk writes whole.
constexpr std::uint64_t kSectorBytes = 512;

std::uint64_t hash_of(std::string_view bytes) {
  return static_cast<std::uint64_t>(std::hash<std::string_view>()(bytes));
}

bool by_chance(Random& random, std::uint64_t one_in) { return random.next() % one_in == 0; }

}  // namespace

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a * 0x9e3779b97f4a7c15U + b + 0x7f4a7c159e3779b9U;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31);
}

std::uint64_t DiskState::fingerprint() const {
  std::uint64_t hash = 1;
  for (const std::string& folder : folders) hash = mix(hash, hash_of(folder));
  for (const auto& [path, content] : files) hash = mix(mix(hash, hash_of(path)), hash_of(*content));
  return hash;
}

void DiskState::materialise(const fs::path& folder) const {
  fs::remove_all(folder);
  fs::create_directories(folder);
  for (const std::string& name : folders) fs::create_directories(folder / name);
  for (const auto& [path, content] : files) {
    std::ofstream out(folder / path, std::ios::binary);
    out.write(content->data(), static_cast<std::streamsize>(content->size()));
    ASSERT(out.good());
  }
}

DiskState DiskState::of(const fs::path& folder) {
  DiskState state;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = fs::relative(entry.path(), folder).string();
    if (entry.is_directory()) {
      state.folders.insert(path);
      continue;
    }
    std::ifstream in(entry.path(), std::ios::binary);
    state.files[path] = std::make_shared<const std::string>(std::istreambuf_iterator<char>(in),
                                                            std::istreambuf_iterator<char>());
  }
  return state;
}

std::string DiskModel::folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

void DiskModel::start_from(const fs::path& folder) {
  for (const auto& [path, content] : DiskState::of(folder).files) {
    const std::uint64_t number = file_number(folder / path);
    File& file = files_[number];
    file.durable = std::make_shared<std::string>(*content);
    file.current = file.durable;
    durable_names_[path] = {false, number};
  }
  for (const std::string& path : DiskState::of(folder).folders) durable_names_[path] = {true, 0};
  current_names_ = durable_names_;
}

void DiskModel::play(Names& names, const NameChange& change) {
  if (!change.removed.empty()) {
    const auto found = names.find(change.removed);
    if (found != names.end() && found->second == change.entry) names.erase(found);
  }
  if (!change.added.empty()) names[change.added] = change.entry;
}

void DiskModel::play(std::string& content, const Change& change) {
  if (change.resize) {
    content.resize(change.offset);
    return;
  }
  if (content.size() < change.offset + change.bytes->size())
    content.resize(change.offset + change.bytes->size());
  content.replace(change.offset, change.bytes->size(), *change.bytes);
}

void DiskModel::play_torn(std::string& content, const Change& change, Random& random) {
  if (change.resize) return;
  const std::string& bytes = *change.bytes;
  if (change.offset + bytes.size() > content.size() && by_chance(random, 2)) {
    // A file that grows ends anywhere.
    Change first = change;
    first.bytes = std::make_shared<const std::string>(bytes.substr(0, random.next() % (bytes.size() + 1)));
    play(content, first);
    return;
  }
  std::uint64_t at = 0;
  while (at < bytes.size()) {
    const std::uint64_t to_sector_end = kSectorBytes - (change.offset + at) % kSectorBytes;
    const std::uint64_t count = std::min<std::uint64_t>(to_sector_end, bytes.size() - at);
    if (by_chance(random, 2)) {
      play(content,
           {false, change.offset + at, std::make_shared<const std::string>(bytes.substr(at, count))});
    }
    at += count;
  }
}

void DiskModel::change(const Operation& operation, Change change) {
  File& file = files_[operation.file];
  if (file.current == file.durable || file.current.use_count() > 1)
    file.current = std::make_shared<std::string>(*file.current);
  play(*file.current, change);
  file.pending.push_back(std::move(change));
}

void DiskModel::change_names(NameChange change) {
  play(current_names_, change);
  pending_names_.push_back(std::move(change));
}

void DiskModel::keep(File& file) {
  const bool doomed =
      std::any_of(file.pending.begin(), file.pending.end(), [](const Change& each) { return each.doomed; });
  if (!doomed) {
    file.durable = file.current;
  } else {
    // The system holds those pages for written and never writes them again.
    file.durable = std::make_shared<std::string>(*file.durable);
    for (const Change& each : file.pending) {
      if (!each.doomed) play(*file.durable, each);
    }
  }
  file.pending.clear();
}

void DiskModel::keep_entries(const std::string& folder) {
  std::vector<NameChange> left;
  for (NameChange& change : pending_names_) {
    const bool within = (!change.added.empty() && folder_of(change.added) == folder) ||
                        (!change.removed.empty() && folder_of(change.removed) == folder);
    if (within) {
      play(durable_names_, change);
    } else {
      left.push_back(std::move(change));
    }
  }
  pending_names_ = std::move(left);
}

bool DiskModel::database_file(const std::string& path) const {
  return path.ends_with("records.db") || path.ends_with("records.db-wal");
}

void DiskModel::apply(const Operation& operation) {
  switch (operation.act) {
    case Act::note: return;
    case Act::create:
      files_[operation.file] = File();
      change_names({{}, operation.path, {false, operation.file}});
      return;
    case Act::write:
      change(operation, {false, operation.offset, std::make_shared<const std::string>(operation.bytes)});
      return;
    case Act::resize: change(operation, {true, operation.offset, nullptr}); return;
    case Act::sync_file:
      if (syncs_ == Syncs::ignored || (syncs_ == Syncs::database_ignored && database_file(operation.path)))
        return;
      keep(files_[operation.file]);
      return;
    case Act::sync_failed:
      for (Change& each : files_[operation.file].pending) each.doomed = true;
      return;
    case Act::sync_folder:
      if (syncs_ == Syncs::honest || syncs_ == Syncs::database_ignored) keep_entries(operation.path);
      return;
    case Act::rename: {
      const auto found = current_names_.find(operation.path);
      ASSERT(found != current_names_.end() && !found->second.folder);
      change_names({operation.path, operation.target, found->second});
      return;
    }
    case Act::unlink:
    case Act::remove_folder: {
      const auto found = current_names_.find(operation.path);
      ASSERT(found != current_names_.end());
      change_names({operation.path, {}, found->second});
      return;
    }
    case Act::make_folder: change_names({{}, operation.path, {true, 0}}); return;
  }
}

bool DiskModel::anything_unsynced() const {
  return !pending_names_.empty() || std::any_of(files_.begin(), files_.end(), [](const auto& each) {
    return !each.second.pending.empty();
  });
}

DiskState DiskModel::state_of(const Names& names, const std::map<std::uint64_t, Content>& contents) const {
  DiskState state;
  // By path, so a folder comes before what it holds.
  for (const auto& [path, entry] : names) {
    const std::string folder = folder_of(path);
    if (!folder.empty() && !state.folders.contains(folder)) continue;
    if (entry.folder) {
      state.folders.insert(path);
      continue;
    }
    const auto found = contents.find(entry.file);
    state.files[path] = found != contents.end() ? found->second : Content(files_.at(entry.file).current);
  }
  return state;
}

DiskState DiskModel::after_kill() const { return state_of(current_names_, {}); }

DiskModel::Names DiskModel::names_after_cut(Share share, Random& random) const {
  if (share == Share::all) return current_names_;
  Names names = durable_names_;
  if (share == Share::none || pending_names_.empty()) return names;
  const std::uint64_t first = random.next() % (pending_names_.size() + 1);
  for (std::size_t i = 0; i < pending_names_.size(); ++i) {
    if (share == Share::first_ones ? i < first : by_chance(random, 2)) play(names, pending_names_[i]);
  }
  return names;
}

Content DiskModel::content_after_cut(const File& file, Share share, Random& random) const {
  if (file.pending.empty() || share == Share::none) return file.durable;
  if (share == Share::all) return file.current;
  std::string content = *file.durable;
  const std::uint64_t first = random.next() % (file.pending.size() + 1);
  for (std::size_t i = 0; i < file.pending.size(); ++i) {
    if (share == Share::first_ones) {
      if (i < first) play(content, file.pending[i]);
      if (i == first) play_torn(content, file.pending[i], random);
      continue;
    }
    const std::uint64_t fate = random.next() % 5;
    if (fate < 2) play(content, file.pending[i]);
    if (fate == 2) play_torn(content, file.pending[i], random);
  }
  return std::make_shared<const std::string>(std::move(content));
}

DiskState DiskModel::after_cut(Random& random) const {
  const auto any_share = [&random] { return static_cast<Share>(random.next() % 4); };
  // Half of the time one rule for all, so that the extremes come up; else each its own.
  const bool alike = by_chance(random, 2);
  const Share common = any_share();
  const Names names = names_after_cut(alike ? common : any_share(), random);
  std::map<std::uint64_t, Content> contents;
  // In the order of their paths: the numbers of files differ from run to run.
  for (const auto& [path, entry] : names) {
    if (entry.folder || contents.contains(entry.file)) continue;
    contents[entry.file] = content_after_cut(files_.at(entry.file), alike ? common : any_share(), random);
  }
  return state_of(names, contents);
}

}  // namespace waypost::faults
