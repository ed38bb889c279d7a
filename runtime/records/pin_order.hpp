// SPDX-License-Identifier: Apache-2.0
/// Pin orders: the owner of the site file lets one learner of one PC have another PIN, once, from wherever
/// the owner is. A small JSON file, signed with minisign by the key that the site file names (`owner_key`).
/// docs/formats/pin-order.md says what stands in it and what is checked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/random.hpp"
#include "base/result.hpp"
#include "records/record_store.hpp"

namespace waypost::records {

inline constexpr int kPinOrderFormatVersion = 1;
inline constexpr std::size_t kPinOrderBytesMax = 4 * 1024;
/// How long a drafted order is good for; whoever signs it may write another day.
inline constexpr int kPinOrderDays = 30;

struct PinOrder {
  std::string site;       ///< id of the office
  std::string device;     ///< UUID of the PC's log
  LearnerId learner;      ///< whose PIN
  std::string order;      ///< UUID: each is used once
  std::string not_after;  ///< ISO 8601 day, UTC: the last one on which it is good
};

/// One line of JSON with its end, as it is signed.
std::string to_json_line(const PinOrder& order);
/// What the signature's trusted comment has to be: "waypost pin-order v1 SITE ORDER".
std::string trusted_comment_of(const PinOrder& order);
/// Members that are not known are passed over. Errors: invalid; newer_version where `format` is above 1.
Result<PinOrder> parse_pin_order(std::string_view text);

/// An order for this PC, to be signed. Its last day is kPinOrderDays after the PC's clock, or after what is
/// known to have passed where that is later. Errors: invalid where the site has no owner's key, or the
/// learner does not work here or has no PIN; those of read_site_file() and of the store.
Result<PinOrder> draft_pin_order(RecordStore& store, const LearnerId& learner, const Clock& clock,
                                 Random& random);

struct CheckedPinOrder {
  PinOrder order;
  /// False where the clock cannot be right: then only the day of the program's build was held against the
  /// last day, so that a dead battery keeps nobody out.
  bool day_checked = true;
};

/// Whether it is an order to this PC that the site's owner signed, that was not used and may be used today.
/// `signature` is the text of the .minisig. Errors: invalid, with the reason; newer_version; those of
/// read_site_file() and of the store.
Result<CheckedPinOrder> check_pin_order(RecordStore& store, std::string_view bytes,
                                        std::string_view signature);

/// Takes the PIN away, and uses the order up with it, in one event. What check_pin_order() returned.
Status carry_out_pin_order(RecordStore& store, const PinOrder& order);

}  // namespace waypost::records
