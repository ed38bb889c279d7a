// SPDX-License-Identifier: Apache-2.0
#include "desk/pin_flow.hpp"

#include <algorithm>
#include <utility>

#include "desk/press_id.hpp"
#include "records/pin_guard.hpp"

namespace waypost::desk {
namespace {

constexpr std::size_t kOfficeCodeBytesMax = 40;

}  // namespace

PinFlow::PinFlow(PinPurpose purpose, records::Learner learner, std::vector<records::Learner> supervisors,
                 const Clock& clock)
    : purpose_(purpose),
      learner_(std::move(learner)),
      supervisors_(std::move(supervisors)),
      clock_(clock),
      by_(learner_.id) {
  std::erase_if(supervisors_, [this](const records::Learner& each) { return each.id == learner_.id; });
  if (purpose_ == PinPurpose::become_supervisor) step_ = PinStep::office_code;
  if (purpose_ == PinPurpose::set_own && !learner_.has_pin) step_ = PinStep::choose;
}

void PinFlow::begin(PinStep step) {
  step_ = step;
  typed_.clear();
  trouble_ = PinTrouble::none;
  locked_until_ms_ = 0;
}

const records::Learner* PinFlow::supervisor() const {
  return supervisor_index_ < supervisors_.size() ? &supervisors_[supervisor_index_] : nullptr;
}

bool PinFlow::wants_ticks() const { return locked_until_ms_ > clock_.monotonic_ms(); }

bool PinFlow::is_complete() const {
  if (waiting_ || wants_ticks()) return false;
  if (step_ == PinStep::office_code) return !typed_.empty();
  return records::is_pin(typed_);
}

void PinFlow::edit(std::string_view field, const std::string& text) {
  if (waiting_) return;
  if (field == "office-code" && step_ == PinStep::office_code && text.size() <= kOfficeCodeBytesMax)
    typed_ = text;
  if (field != "pin" || step_ == PinStep::office_code) return;
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  typed_ = digits.substr(0, records::kPinLengthMax);
  if (trouble_ != PinTrouble::locked) trouble_ = PinTrouble::none;
}

void PinFlow::press(std::string_view id) {
  if (waiting_) return;
  if (const auto digit = after_prefix(std::string(id), "pin/")) {
    edit("pin", typed_ + *digit);
  } else if (id == "pin-delete") {
    edit("pin", typed_.substr(0, typed_.empty() ? 0 : typed_.size() - 1));
  } else if (id == "pin-go") {
    go();
  } else if (id == "pin-forgot") {
    forgot();
  }
}

void PinFlow::back() {
  if (waiting_) return;
  end_ = PinEnd::given_up;
}

/// A supervisor of the office lets a new one be chosen; where there is none, or none at hand, the office's
/// code.
void PinFlow::forgot() {
  if (!pad().can_forget) return;
  if (step_ == PinStep::supervisor) ++supervisor_index_;
  // Whoever has forgotten it gets another one.
  if (purpose_ == PinPurpose::take_away) purpose_ = PinPurpose::set_own;
  begin(supervisor() != nullptr ? PinStep::supervisor : PinStep::office_code);
}

void PinFlow::go() {
  if (waiting_ || wants_ticks()) return;
  if (!is_complete()) {
    trouble_ = PinTrouble::too_short;
    return;
  }
  trouble_ = PinTrouble::none;
  switch (step_) {
    case PinStep::enter:
      waiting_ = true;
      requests_.push_back(CheckPin{0, learner_.id, typed_, purpose_ == PinPurpose::sign_in});
      break;
    case PinStep::supervisor:
      waiting_ = true;
      requests_.push_back(CheckPin{0, supervisor()->id, typed_, false});
      break;
    case PinStep::office_code:
      waiting_ = true;
      requests_.push_back(CheckOfficeCode{0, typed_});
      break;
    case PinStep::choose: {
      std::string chosen = typed_;
      begin(PinStep::repeat);
      chosen_ = std::move(chosen);
      break;
    }
    case PinStep::repeat:
      if (typed_ == chosen_) {
        save(chosen_);
      } else {
        begin(PinStep::choose);
        chosen_.clear();
        trouble_ = PinTrouble::not_the_same;
      }
      break;
  }
}

void PinFlow::save(const std::string& pin) {
  waiting_ = true;
  const bool signs_in = purpose_ == PinPurpose::sign_in;
  const bool becomes_supervisor = purpose_ == PinPurpose::become_supervisor;
  requests_.push_back(SavePin{0, learner_.id, pin, by_, proof_, signs_in, becomes_supervisor});
}

void PinFlow::answered(const PinChecked& event) {
  if (!waiting_ || event.token != token_) return;
  waiting_ = false;
  typed_.clear();
  if (!event.check) {
    trouble_ = PinTrouble::not_saved;
    return;
  }
  switch (event.check->outcome) {
    case records::PinOutcome::wrong:
      trouble_ = PinTrouble::wrong;
      tries_left_ = event.check->tries_left;
      return;
    case records::PinOutcome::locked:
      trouble_ = PinTrouble::locked;
      locked_until_ms_ = clock_.monotonic_ms() + event.check->wait_ms;
      return;
    case records::PinOutcome::right: break;
  }
  if (step_ == PinStep::supervisor) {
    proof_ = records::PinProof::supervisor;
    by_ = supervisor()->id;
    begin(PinStep::choose);
  } else if (purpose_ == PinPurpose::set_own) {
    begin(PinStep::choose);
  } else if (purpose_ == PinPurpose::take_away) {
    save({});
  } else {
    end_ = PinEnd::right;
  }
}

void PinFlow::answered(const OfficeCodeChecked& event) {
  if (!waiting_ || event.token != token_) return;
  waiting_ = false;
  if (!event.right) {
    trouble_ = PinTrouble::not_saved;
  } else if (!*event.right) {
    trouble_ = PinTrouble::wrong;
  } else {
    proof_ = records::PinProof::office_code;
    // Who supervises needs a PIN, or whoever sits down next supervises too.
    begin(PinStep::choose);
  }
}

void PinFlow::answered(const PinSaved& event) {
  if (!waiting_ || event.token != token_) return;
  waiting_ = false;
  if (!event.status) {
    begin(purpose_ == PinPurpose::take_away ? PinStep::enter : PinStep::choose);
    trouble_ = PinTrouble::not_saved;
    return;
  }
  end_ = purpose_ == PinPurpose::take_away           ? PinEnd::taken_away
         : purpose_ == PinPurpose::become_supervisor ? PinEnd::became_supervisor
                                                     : PinEnd::set;
}

std::vector<DeskRequest> PinFlow::take_requests(std::uint64_t& next_token) {
  for (DeskRequest& request : requests_) {
    token_ = next_token++;
    if (auto* check = std::get_if<CheckPin>(&request)) check->token = token_;
    if (auto* check = std::get_if<CheckOfficeCode>(&request)) check->token = token_;
    if (auto* save = std::get_if<SavePin>(&request)) save->token = token_;
  }
  return std::exchange(requests_, {});
}

PinPad PinFlow::pad() const {
  PinPad pad;
  pad.learner_name = learner_.name;
  if (step_ == PinStep::supervisor) pad.typist_name = supervisor()->name;
  pad.step = step_;
  pad.typed = typed_;
  pad.trouble = trouble_;
  pad.tries_left = tries_left_;
  const std::int64_t left_ms = locked_until_ms_ - clock_.monotonic_ms();
  if (left_ms > 0) {
    pad.wait_s = static_cast<int>((left_ms + 999) / 1000);
  } else if (trouble_ == PinTrouble::locked) {
    pad.trouble = PinTrouble::none;
  }
  pad.checking = waiting_;
  pad.can_go = is_complete();
  pad.can_forget = !waiting_ && (step_ == PinStep::enter || step_ == PinStep::supervisor);
  return pad;
}

}  // namespace waypost::desk
