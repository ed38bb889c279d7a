// SPDX-License-Identifier: Apache-2.0
#include "ui/pin_words.hpp"

#include "ui/people_parts.hpp"

namespace waypost::ui {
namespace {

constexpr int kSecondsPerMinute = 60;
constexpr int kUsualTries = 5;

}  // namespace

using desk::PinPad;
using desk::PinStep;
using desk::PinTrouble;

std::string_view pin_title_key(PinStep step) {
  switch (step) {
    case PinStep::enter: return {};
    case PinStep::supervisor: return "pin.supervisor-title";
    case PinStep::office_code: return "pin.office-code-title";
    case PinStep::choose: return "pin.choose-title";
    case PinStep::repeat: return "pin.repeat-title";
  }
  return {};
}

std::string_view pin_sentence_key(PinStep step) {
  switch (step) {
    case PinStep::enter: return "pin.enter";
    case PinStep::supervisor: return "pin.supervisor";
    case PinStep::office_code: return "pin.office-code";
    case PinStep::choose: return "pin.choose";
    case PinStep::repeat: return "pin.repeat";
  }
  return {};
}

std::string_view pin_go_key(const PinPad& pad) {
  if (pad.checking) return "pin.checking";
  if (pad.step == PinStep::choose) return "pin.go-on";
  return pad.step == PinStep::repeat ? "pin.save" : "pin.go";
}

std::string_view pin_trouble_value(PinTrouble trouble) {
  switch (trouble) {
    case PinTrouble::none: return {};
    case PinTrouble::wrong: return "wrong";
    case PinTrouble::locked: return "locked";
    case PinTrouble::too_short: return "too_short";
    case PinTrouble::not_the_same: return "not_the_same";
    case PinTrouble::not_saved: return "not_saved";
  }
  return {};
}

std::vector<std::string> pin_troubles(const Frame& frame, const PinPad& pad) {
  switch (pad.trouble) {
    case PinTrouble::none: break;
    case PinTrouble::wrong: {
      std::vector<std::string> all{
          frame.tr(pad.step == PinStep::office_code ? "pin.wrong-code" : "pin.wrong")};
      if (pad.tries_left > 0)
        all.push_back(frame.tr("pin.tries-left", {{"count", std::int64_t{pad.tries_left}}}));
      return all;
    }
    case PinTrouble::locked: {
      const int minutes = (pad.wait_s + kSecondsPerMinute - 1) / kSecondsPerMinute;
      if (pad.wait_s > kSecondsPerMinute)
        return {frame.tr("pin.locked-minutes", {{"minutes", std::int64_t{minutes}}})};
      if (pad.wait_s > 0) return {frame.tr("pin.locked-seconds", {{"seconds", std::int64_t{pad.wait_s}}})};
      return {frame.tr("pin.locked")};
    }
    case PinTrouble::too_short:
      return {frame.tr("pin.too-short", {{"min", static_cast<std::int64_t>(kPinDigitsMin)}})};
    case PinTrouble::not_the_same: return {frame.tr("pin.not-the-same")};
    case PinTrouble::not_saved: return {frame.tr("pin.not-saved")};
  }
  return {};
}

std::vector<PinPad> possible_pin_troubles(const PinPad& pad) {
  std::vector<PinPad> all;
  for (const PinTrouble trouble : {PinTrouble::wrong, PinTrouble::locked, PinTrouble::too_short,
                                   PinTrouble::not_the_same, PinTrouble::not_saved}) {
    PinPad possible = pad;
    possible.trouble = trouble;
    possible.tries_left = kUsualTries;
    possible.wait_s = kSecondsPerMinute * kSecondsPerMinute;
    all.push_back(possible);
  }
  return all;
}

}  // namespace waypost::ui
