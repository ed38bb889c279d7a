// SPDX-License-Identifier: Apache-2.0
/// Somebody with a key pair of the program `minisign` (packaging/packages-test.txt), who signs with it.
#pragma once

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

#include "base/file.hpp"
#include "crypto/minisign.hpp"
#include "temporary_folder.hpp"

namespace waypost {

class MinisignSigner {
 public:
  MinisignSigner() { REQUIRE(run("minisign -G -W -p key.pub -s key.secret")); }

  crypto::MinisignKey key() const { return crypto::parse_minisign_key(get("key.pub")).value(); }
  /// The public key as it stands in a site file: "RW…".
  std::string key_line() const {
    const std::string file = get("key.pub");
    const std::size_t begin = file.find('\n') + 1;
    return file.substr(begin, file.find('\n', begin) - begin);
  }
  /// The .minisig. `words`: more of the command line.
  std::string sign(const std::string& bytes, const std::string& comment,
                   const std::string& words = "") const {
    put("file", bytes);
    REQUIRE(run("minisign -S " + words + " -s key.secret -m file -t '" + comment + "'"));
    return get("file.minisig");
  }
  /// What the program itself says.
  bool program_accepts(const std::string& signature, const std::string& bytes) const {
    put("file", bytes);
    put("file.minisig", signature);
    return run("minisign -V -p key.pub -m file");
  }

 private:
  bool run(const std::string& command) const {
    const std::string in_folder = "cd '" + folder_.path().string() + "' && " + command;
    return std::system((in_folder + " > /dev/null 2>&1").c_str()) == 0;
  }
  void put(const std::string& name, const std::string& content) const {
    REQUIRE(write_file_atomically(folder_ / name, content));
  }
  std::string get(const std::string& name) const { return read_file(folder_ / name).value(); }

  TemporaryFolder folder_;
};

}  // namespace waypost
