// SPDX-License-Identifier: Apache-2.0
/// DiskModel: what a disk may hold after power failed in the middle of a trace. What was synced is there; of
/// what was not, each write, each change of a length and each entry of a folder may be there, partly there,
/// or not, in any order. It promises less than ext4 does: syncing a file does not keep its entry.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "simulated_disk.hpp"

namespace waypost::faults {

/// What syncing does on this disk.
enum class Syncs {
  honest,
  ignored,           ///< no sync keeps anything
  folders_ignored,   ///< those of folders keep nothing
  database_ignored,  ///< those of records.db and its write-ahead log keep nothing
};

using Content = std::shared_ptr<const std::string>;

/// Folders and files by their path below the watched folder.
struct DiskState {
  std::set<std::string> folders;
  std::map<std::string, Content> files;

  std::uint64_t fingerprint() const;
  /// In place of what the folder holds.
  void materialise(const std::filesystem::path& folder) const;
  static DiskState of(const std::filesystem::path& folder);
};

class DiskModel {
 public:
  explicit DiskModel(Syncs syncs = Syncs::honest) : syncs_(syncs) {}

  /// What is durable before the trace begins. The files keep the numbers that the trace knows them by.
  void start_from(const std::filesystem::path& folder);
  /// Plays one operation; notes are passed over.
  void apply(const Operation& operation);
  void use(Syncs syncs) { syncs_ = syncs; }

  /// After the end of the process: all of it is there.
  DiskState after_kill() const;
  /// After a power cut.
  DiskState after_cut(Random& random) const;
  /// Whether a cut could take anything.
  bool anything_unsynced() const;

 private:
  struct Change {
    bool resize = false;
    std::uint64_t offset = 0;
    std::shared_ptr<const std::string> bytes;
    bool doomed = false;  ///< its sync failed: no later one keeps it
  };
  struct File {
    std::shared_ptr<std::string> durable = std::make_shared<std::string>();
    std::shared_ptr<std::string> current = durable;
    std::vector<Change> pending;
  };
  /// An entry of a folder: a file's number, or a folder.
  struct Entry {
    bool folder = false;
    std::uint64_t file = 0;
    bool operator==(const Entry&) const = default;
  };
  using Names = std::map<std::string, Entry>;  ///< by path
  struct NameChange {
    std::string removed;  ///< path, or ""
    std::string added;    ///< path, or ""
    Entry entry;
  };
  /// How much of what is pending is there.
  enum class Share { none, all, first_ones, some };

  static void play(Names& names, const NameChange& change);
  static void play(std::string& content, const Change& change);
  static void play_torn(std::string& content, const Change& change, Random& random);
  static std::string folder_of(const std::string& path);
  void change(const Operation& operation, Change change);
  void change_names(NameChange change);
  void keep(File& file);
  void keep_entries(const std::string& folder);
  bool database_file(const std::string& path) const;
  Names names_after_cut(Share share, Random& random) const;
  Content content_after_cut(const File& file, Share share, Random& random) const;
  DiskState state_of(const Names& names, const std::map<std::uint64_t, Content>& contents) const;

  Syncs syncs_;
  std::map<std::uint64_t, File> files_;
  Names durable_names_;
  Names current_names_;
  std::vector<NameChange> pending_names_;
};

/// Bytes that differ between runs with the same seed never reach a state: numbers of files do not.
std::uint64_t mix(std::uint64_t a, std::uint64_t b);

}  // namespace waypost::faults
