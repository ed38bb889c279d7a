// SPDX-License-Identifier: Apache-2.0
/// PinGuard: checking and setting PINs. A try is durable before it is looked at, so that pulling the plug
/// gains nothing; after five wrong ones each further try has to wait, longer each time. Waiting is measured
/// by the boot clock: setting the PC's date changes nothing, and after a restart it is counted from the boot.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "records/record_store.hpp"

namespace waypost::records {

inline constexpr int kPinLengthMin = 4;
inline constexpr int kPinLengthMax = 8;
/// Wrong tries before waiting begins.
inline constexpr int kPinTriesFree = 5;
inline constexpr std::int64_t kPinWaitFirstMs = 60'000;
inline constexpr std::int64_t kPinWaitMaxMs = 3'600'000;

enum class PinOutcome { right, wrong, locked };

struct PinCheck {
  PinOutcome outcome = PinOutcome::wrong;
  int tries_left = 0;        ///< before the next one has to wait
  std::int64_t wait_ms = 0;  ///< how long it is locked still
};

/// How long a try has to wait after so many wrong ones: nothing, then 1, 2, 4 … 60 minutes.
std::int64_t pin_wait_ms(int wrong_tries);

/// Whether the text has 4 to 8 ASCII digits.
bool is_pin(std::string_view text);

class PinGuard {
 public:
  /// All three must outlive it. `memory_bytes` is what a new hash costs, crypto::password_memory_bytes().
  PinGuard(RecordStore& store, const Clock& clock, Random& random, std::int64_t memory_bytes);

  /// Tries a PIN; a locked one is not tried at all. A right one is noted as `follows`, SignedIn or
  /// PinConfirmed, and the wrong tries are forgotten. Errors: not_found without a learner or a PIN; those of
  /// the store, and then nothing may be done on the strength of it.
  Result<PinCheck> check(const LearnerId& learner, const std::string& pin, const Event& follows);

  /// `with_it`: what is to be durable together with the new PIN or not at all. Errors: invalid where it is no
  /// PIN, or the learner's key is lost, which would have to seal it; those of the store.
  Status set(const LearnerId& learner, const std::string& pin, const LearnerId& by, PinProof proof,
             std::vector<OwnedEvent> with_it = {});
  Status take_away(const LearnerId& learner, const LearnerId& by, PinProof proof);

  /// A new one-time code in place of any before; its 16 letters and digits carry 80 bits. Errors: those of
  /// the store.
  Result<std::string> make_office_code();
  /// Whether it is the code; small letters, spaces and dashes do not matter, nor whether O or 0, I, L or 1
  /// was written (Crockford's base 32). Uses nothing up.
  Result<bool> is_office_code(std::string_view typed);

 private:
  RecordStore& store_;
  const Clock& clock_;
  Random& random_;
  std::int64_t memory_bytes_;
};

}  // namespace waypost::records
