// SPDX-License-Identifier: Apache-2.0
#include "records/pin_guard.hpp"

#include <algorithm>

#include "crypto/hash.hpp"
#include "crypto/password_hash.hpp"

namespace waypost::records {
namespace {

constexpr std::string_view kCodeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kCodeLength = 16;
constexpr std::size_t kCodeGroup = 4;

/// As it was meant: nothing of how people write it down.
std::string plain_code(std::string_view typed) {
  std::string code;
  for (const char letter : typed) {
    char c = letter;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    if (kCodeLetters.find(c) != std::string_view::npos) code += c;
  }
  return code;
}

}  // namespace

std::int64_t pin_wait_ms(int wrong_tries) {
  if (wrong_tries < kPinTriesFree) return 0;
  std::int64_t wait_ms = kPinWaitFirstMs;
  for (int i = kPinTriesFree; i < wrong_tries && wait_ms < kPinWaitMaxMs; ++i) wait_ms *= 2;
  return std::min(wait_ms, kPinWaitMaxMs);
}

bool is_pin(std::string_view text) {
  return text.size() >= kPinLengthMin && text.size() <= kPinLengthMax &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

PinGuard::PinGuard(RecordStore& store, const Clock& clock, Random& random, std::int64_t memory_bytes)
    : store_(store), clock_(clock), random_(random), memory_bytes_(memory_bytes) {}

Result<PinCheck> PinGuard::check(const LearnerId& learner, const std::string& pin, const Event& follows) {
  TRY_ASSIGN(const auto credentials, store_.credentials(learner));
  if (!credentials || credentials->pin_hash.empty()) {
    return failure(ErrorCode::not_found, "checking a PIN: learner " + learner.text() + " has none");
  }
  const bool same_boot = credentials->tried_boot == clock_.boot_id();
  // Where a boot cannot be told from the one before, nobody waits longer than for their own wrong tries.
  const std::int64_t since_ms = clock_.monotonic_ms() - (same_boot ? credentials->tried_ms : 0);
  const std::int64_t waited_ms = std::max<std::int64_t>(0, since_ms);
  const std::int64_t wait_ms = pin_wait_ms(credentials->tries) - waited_ms;
  if (wait_ms > 0) return PinCheck{PinOutcome::locked, 0, wait_ms};

  TRY(store_.append(learner, PinTried{learner}));
  TRY_ASSIGN(const bool right, crypto::is_password(pin, credentials->pin_hash));
  if (right) {
    TRY(store_.append(learner, follows));
    return PinCheck{PinOutcome::right, 0, 0};
  }
  const int wrong_tries = credentials->tries + 1;
  const std::int64_t next_wait_ms = pin_wait_ms(wrong_tries);
  if (next_wait_ms > 0) return PinCheck{PinOutcome::locked, 0, next_wait_ms};
  return PinCheck{PinOutcome::wrong, kPinTriesFree - wrong_tries, 0};
}

Status PinGuard::set(const LearnerId& learner, const std::string& pin, const LearnerId& by, PinProof proof,
                     std::vector<OwnedEvent> with_it) {
  if (!is_pin(pin)) return failure(ErrorCode::invalid, "setting a PIN: it has 4 to 8 digits");
  TRY_ASSIGN(std::string hash, crypto::hash_password(pin, memory_bytes_, random_));
  with_it.insert(with_it.begin(), {learner, PinSet{learner, by, proof, std::move(hash)}});
  TRY(store_.append_together(with_it));
  return {};
}

Status PinGuard::take_away(const LearnerId& learner, const LearnerId& by, PinProof proof) {
  TRY(store_.append(learner, PinSet{learner, by, proof, {}}));
  return {};
}

Result<std::string> PinGuard::make_office_code() {
  std::string code;
  for (std::size_t i = 0; i < kCodeLength; ++i) {
    if (i > 0 && i % kCodeGroup == 0) code += '-';
    code += kCodeLetters[random_.next() % kCodeLetters.size()];
  }
  TRY(store_.append(LearnerId(), OfficeCodeMade{crypto::sha256_hex(plain_code(code))}));
  return code;
}

Result<bool> PinGuard::is_office_code(std::string_view typed) {
  TRY_ASSIGN(const auto hash, store_.office_code_hash());
  const std::string code = plain_code(typed);
  if (!hash || code.size() != kCodeLength) return false;
  return crypto::sha256_hex(code) == *hash;
}

}  // namespace waypost::records
