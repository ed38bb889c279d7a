// SPDX-License-Identifier: Apache-2.0
/// Since when this PC has had which version of a module, so that what came of late can be pointed out. A file
/// in the data folder, `known-modules.json`: {"id": {"version": "1.0.0", "since": "2026-11-21"}}. What is
/// there when the file begins has no day: nobody knows how long it has been there. Deleting it loses no
/// record; nothing is new then.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/result.hpp"

namespace waypost::library {

class KnownModules {
 public:
  /// `data_folder` need not exist yet. Used by one thread.
  explicit KnownModules(const std::filesystem::path& data_folder);

  /// The ISO 8601 day on which this version came here: `today` for one that was not known. Empty for what was
  /// there when the file began, and where the file cannot be read.
  std::string since(const std::string& id, const std::string& version, const std::string& today);
  /// Writes down what since() was asked about, where any of it was not known. Errors: io, no_space, denied.
  Status keep();

 private:
  struct Known {
    std::string version;
    std::string since;
  };
  void read();

  std::filesystem::path file_;
  std::map<std::string, Known> known_;  ///< by module id
  bool read_ = false;
  bool begins_ = false;  ///< there was no file that could be read
  bool changed_ = false;
};

}  // namespace waypost::library
