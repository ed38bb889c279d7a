// SPDX-License-Identifier: Apache-2.0
/// What happens to people on a PC: who they are, with which PIN, in which role, who came and who left.
/// Written from 2026-12-01 on (docs/formats/event.md). `by` is who did it: the learner, a supervisor, or
/// nobody of this PC's, who then had its files or a signed order.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"

namespace waypost::records {

using LearnerId = Id<struct LearnerTag>;  ///< UUID

/// What one may do on this PC.
enum class Role {
  officer,
  supervisor,              ///< of the office: its people and their PINs
  national_administrator,  ///< a supervisor of every office of a country
};
const char* name_of(Role role);  ///< "officer", "supervisor", "national_administrator"
std::optional<Role> role_of(const std::string& name);

/// Whether somebody works at this PC, or how they came to be gone.
enum class LearnerState { listed, left, merged, erased };
const char* name_of(LearnerState state);  ///< "listed", "left", "merged", "erased"
std::optional<LearnerState> learner_state_of(const std::string& name);

/// What may be known of a learner besides the name: ids from short lists, empty where not said.
struct LearnerAttributes {
  std::string agency;         ///< of the site's list: "customs"
  std::string rank_band;      ///< see kRankBands
  std::string gender;         ///< see kGenders
  std::string age_band;       ///< see kAgeBands
  std::string years_at_post;  ///< whole years in ASCII digits

  bool empty() const { return *this == LearnerAttributes{}; }
  bool operator==(const LearnerAttributes&) const = default;
};
/// Each attribute by the name that it has in every file, in the order of every file.
struct AttributeField {
  const char* name;
  std::string LearnerAttributes::*value;
};
inline constexpr std::array<AttributeField, 5> kAttributeFields{
    {{"agency", &LearnerAttributes::agency},
     {"rank_band", &LearnerAttributes::rank_band},
     {"gender", &LearnerAttributes::gender},
     {"age_band", &LearnerAttributes::age_band},
     {"years_at_post", &LearnerAttributes::years_at_post}}};

/// The lists of ids that are the same everywhere (curriculum, learner records).
const std::vector<std::string>& rank_bands();
const std::vector<std::string>& genders();
const std::vector<std::string>& age_bands();
/// Where a site has no list of its own.
const std::vector<std::string>& default_agencies();
inline constexpr int kYearsAtPostMax = 60;

/// What a learner says of themselves, or the office's roster; said again it replaces all of it.
struct LearnerDescribed {
  LearnerId learner;
  LearnerId by;
  LearnerAttributes attributes;  ///< private: never in the event's line
};

struct LearnerRenamed {
  LearnerId learner;
  LearnerId by;
  std::string name;  ///< private; the names before stay in the log
};

/// How it was known that somebody might set a PIN.
enum class PinProof {
  own,
  supervisor,
  office_code,
  signed_order,
  files,  ///< by whoever had the PC's files: the command line
};
const char* name_of(PinProof proof);  ///< "own", "supervisor", "office_code", "signed_order", "files"
std::optional<PinProof> pin_proof_of(const std::string& name);

/// A new PIN, which also ends a lock; without one, the PIN is taken away.
struct PinSet {
  LearnerId learner;
  LearnerId by;
  PinProof proof = PinProof::own;
  std::string pin_hash;    ///< private: argon2id as libsodium writes it; empty takes the PIN away
  std::string order = {};  ///< UUID of the order that it was done by (pin_order.hpp); empty without one
};

/// Counted before the PIN is looked at, so that pulling the plug gains nothing.
struct PinTried {
  LearnerId learner;
};

/// It was right, where nobody signs in with it: a supervisor's at another's pad, one's own before a new one.
/// Like SignedIn, it forgets the wrong tries.
struct PinConfirmed {
  LearnerId learner;
};

/// From here on this learner is at the keyboard.
struct SignedIn {
  LearnerId learner;
  bool with_pin = false;
};

enum class SignOutReason { left, idle };
const char* name_of(SignOutReason reason);  ///< "left", "idle"
std::optional<SignOutReason> sign_out_reason_of(const std::string& name);

struct SignedOut {
  LearnerId learner;
  SignOutReason reason = SignOutReason::left;
};

struct RoleSet {
  LearnerId learner;
  Role role = Role::officer;
  LearnerId by;
};

/// Moved to another office, or out of the service: no longer in the list, the record stays.
struct LearnerLeft {
  LearnerId learner;
  LearnerId by;
  std::string to_site;  ///< id; empty where it is not known
};

/// The learner wants to find this page again, or no longer. Of the sitting that it was done in nothing is
/// said: it is no work.
struct PageMarked {
  std::string page;  ///< path
  std::string module;
  bool marked = true;
};

/// The learner's own words beside a page; what was there before is replaced, and without words taken away.
struct NoteKept {
  std::string page;  ///< path
  std::string module;
  std::string text;  ///< private: never in the event's line
};

/// Two entries were one person: from here on all that `duplicate` did counts as done by `learner`.
struct LearnersMerged {
  LearnerId learner;
  LearnerId duplicate;
  LearnerId by;
};

/// Name, attributes, PIN and what was typed are gone for good; what was learnt stays under the bare id.
struct LearnerErased {
  LearnerId learner;
  LearnerId by;
};

/// A code that lets somebody become supervisor, once. Of the PC itself. Its 80 random bits stand no guessing,
/// so the hash may be in the line.
struct OfficeCodeMade {
  std::string code_hash;  ///< SHA-256 of its sixteen letters and digits
};
struct OfficeCodeUsed {
  LearnerId by;
};

/// The PC's log goes on under a new name for itself: the first start, other hardware, or keys that were lost.
struct IncarnationBegun {
  std::string incarnation;  ///< UUID, of the events from this one on
  std::string public_key;   ///< Ed25519, 64 hexadecimal digits: what this incarnation signs with
};

}  // namespace waypost::records
