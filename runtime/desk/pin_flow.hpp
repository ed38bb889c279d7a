// SPDX-License-Identifier: Apache-2.0
/// PinFlow: a PIN pad from its first digit to its end, whatever it is for. Deterministic like the desk:
/// presses, edits and answers in; requests out, until it has ended or was given up.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "desk/messages.hpp"
#include "desk/people_views.hpp"

namespace waypost::desk {

/// What it is for.
enum class PinPurpose {
  sign_in,
  before_test,        ///< is it still the same person?
  set_own,            ///< a first PIN, or another one
  take_away,          ///< going on without one
  become_supervisor,  ///< by the office's code
  enter_office,       ///< is it still the supervisor?
  allow_reset,        ///< a supervisor takes another's PIN away
};

enum class PinEnd {
  not_yet,
  given_up,
  right,  ///< the learner's own PIN was typed
  set,    ///< a new PIN is durable
  taken_away,
  became_supervisor,
};

class PinFlow {
 public:
  /// `supervisors` are those of this PC that have a PIN, most recently seen first.
  PinFlow(PinPurpose purpose, records::Learner learner, std::vector<records::Learner> supervisors,
          const Clock& clock);

  void press(std::string_view id);
  void edit(std::string_view field, const std::string& text);
  void back();
  void answered(const PinChecked& event);
  void answered(const OfficeCodeChecked& event);
  void answered(const PinSaved& event);

  /// What is to be asked for now; the tokens in it come from the desk.
  std::vector<DeskRequest> take_requests(std::uint64_t& next_token);
  PinPad pad() const;
  PinEnd end() const { return end_; }
  PinPurpose purpose() const { return purpose_; }
  const records::Learner& learner() const { return learner_; }
  /// A code that stood on paper was used up: a new one has to be written down.
  bool used_office_code() const { return proof_ == records::PinProof::office_code; }
  /// A locked PIN counts its seconds down.
  bool wants_ticks() const;

 private:
  void go();
  void forgot();
  void begin(PinStep step);
  void typed_supervisors_pin();
  const records::Learner* supervisor() const;
  bool is_complete() const;
  void save(const std::string& pin);

  PinPurpose purpose_;
  records::Learner learner_;
  std::vector<records::Learner> supervisors_;
  const Clock& clock_;

  PinStep step_ = PinStep::enter;
  std::size_t supervisor_index_ = 0;
  std::string typed_;
  std::string chosen_;  ///< the new PIN, until it was repeated
  PinTrouble trouble_ = PinTrouble::none;
  int tries_left_ = 0;
  std::int64_t locked_until_ms_ = 0;  ///< monotonic
  bool waiting_ = false;              ///< for an answer
  std::uint64_t token_ = 0;
  records::PinProof proof_ = records::PinProof::own;
  records::LearnerId by_;
  PinEnd end_ = PinEnd::not_yet;
  std::vector<DeskRequest> requests_;
};

}  // namespace waypost::desk
