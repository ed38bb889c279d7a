// SPDX-License-Identifier: Apache-2.0
// The program `minisign` as the one to agree with.
#include "../support/minisign_signer.hpp"

using namespace waypost;
using namespace waypost::crypto;

namespace {

Result<std::string> check(const MinisignSigner& signer, const std::string& signature,
                          const std::string& bytes) {
  return check_minisign(signer.key(), signature, as_bytes(bytes));
}

}  // namespace

TEST_CASE("what the program minisign signs is accepted, whatever its length and comment") {
  const MinisignSigner signer;
  for (const std::size_t size : {0, 1, 127, 128, 129, 1'000'000}) {
    const std::string bytes(size, '\xa5');
    INFO(size);
    CHECK(check(signer, signer.sign(bytes, "waypost test v1"), bytes).value() == "waypost test v1");
  }
  for (const std::string& comment : {std::string("ដីកា 官员 حکم"), std::string(4000, 'x')}) {
    INFO(comment);
    CHECK(check(signer, signer.sign("a", comment), "a").value() == comment);
  }
}

TEST_CASE("what the program signs for another file or with another key is refused") {
  const MinisignSigner signer;
  const MinisignSigner other;
  const std::string signature = signer.sign("one", "the same");
  CHECK(check(signer, signature, "one"));
  CHECK_FALSE(check(signer, signature, "two"));
  CHECK_FALSE(check(signer, other.sign("one", "the same"), "one"));
  CHECK_FALSE(check(signer, signer.sign("one", "the same", "-l"), "one"));
}

TEST_CASE("no flipped bit is accepted that the program refuses") {
  const MinisignSigner signer;
  const std::string signature = signer.sign("one", "waypost test v1");
  int accepted_count = 0;
  for (std::size_t bit = 0; bit < signature.size() * 8; ++bit) {
    std::string flipped = signature;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    if (!check(signer, flipped, "one")) continue;
    accepted_count += 1;
    INFO("bit " << bit);
    CHECK(bit / 8 < signature.find('\n'));
    CHECK(signer.program_accepts(flipped, "one"));
  }
  // The program's own untrusted comment, which nobody signed, has 34 letters.
  CHECK(accepted_count > 100);
}
