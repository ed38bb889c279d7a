// SPDX-License-Identifier: Apache-2.0
// The program `minisign` as the one to agree with.
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "../support/temporary_folder.hpp"
#include "crypto/minisign.hpp"

using namespace waypost;
using namespace waypost::crypto;

namespace {

/// A folder with a key pair of its own.
class Signer {
 public:
  Signer() { REQUIRE(run("minisign -G -W -p key.pub -s key.secret")); }

  /// `words`: more of the command line. Returns the .minisig.
  std::string sign(const std::string& bytes, const std::string& comment, const std::string& words = "") {
    put("file", bytes);
    REQUIRE(run("minisign -S " + words + " -s key.secret -m file -t '" + comment + "'"));
    return get("file.minisig");
  }
  /// Of what sign() signed last.
  bool program_accepts(const std::string& signature) {
    put("file.minisig", signature);
    return run("minisign -V -p key.pub -m file");
  }
  Result<std::string> check(const std::string& signature, const std::string& bytes) {
    return check_minisign(parse_minisign_key(get("key.pub")).value(), signature, as_bytes(bytes));
  }

 private:
  bool run(const std::string& command) {
    return std::system(
               ("cd '" + folder_.path().string() + "' && " + command + " > /dev/null 2>&1").c_str()) == 0;
  }
  void put(const std::string& name, const std::string& content) {
    std::ofstream(folder_ / name, std::ios::binary) << content;
  }
  std::string get(const std::string& name) {
    std::ifstream file(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("what the program minisign signs is accepted, whatever its length and comment") {
  Signer signer;
  for (const std::size_t size : {0, 1, 127, 128, 129, 1'000'000}) {
    const std::string bytes(size, '\xa5');
    INFO(size);
    CHECK(signer.check(signer.sign(bytes, "waypost test v1"), bytes).value() == "waypost test v1");
  }
  for (const std::string& comment : {std::string("ដីកា 官员 حکم"), std::string(4000, 'x')}) {
    INFO(comment);
    CHECK(signer.check(signer.sign("a", comment), "a").value() == comment);
  }
}

TEST_CASE("what the program signs for another file or with another key is refused") {
  Signer signer;
  Signer other;
  const std::string signature = signer.sign("one", "the same");
  CHECK(signer.check(signature, "one"));
  CHECK_FALSE(signer.check(signature, "two"));
  CHECK_FALSE(signer.check(other.sign("one", "the same"), "one"));
  CHECK_FALSE(signer.check(signer.sign("one", "the same", "-l"), "one"));
}

TEST_CASE("no flipped bit is accepted that the program refuses") {
  Signer signer;
  const std::string signature = signer.sign("one", "waypost test v1");
  int accepted_count = 0;
  for (std::size_t bit = 0; bit < signature.size() * 8; ++bit) {
    std::string flipped = signature;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    if (!signer.check(flipped, "one")) continue;
    accepted_count += 1;
    INFO("bit " << bit);
    CHECK(bit / 8 < signature.find('\n'));
    CHECK(signer.program_accepts(flipped));
  }
  // The program's own untrusted comment, which nobody signed, has 34 letters.
  CHECK(accepted_count > 100);
}
