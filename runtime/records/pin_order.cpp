// SPDX-License-Identifier: Apache-2.0
#include "records/pin_order.hpp"

#include <algorithm>
#include <set>

#include "base/format.hpp"
#include "base/id.hpp"
#include "base/presentable.hpp"
#include "crypto/minisign.hpp"
#include "formats/json.hpp"
#include "records/installed_site.hpp"

namespace waypost::records {
namespace {

constexpr std::string_view kDomain = "waypost pin-order v1 ";
constexpr WallTimeMs kDayMs = 24 * 60 * 60 * 1000;

tl::unexpected<Error> refuse(const std::string& why) {
  return failure(ErrorCode::invalid, "the order: " + why);
}

std::string day_of(WallTimeMs time_ms) { return to_iso8601(time_ms).substr(0, 10); }

/// With the key that this PC's orders are signed by.
struct OwnedSite {
  std::string site;
  crypto::MinisignKey owner;
};

Result<OwnedSite> read_owned_site(RecordStore& store) {
  TRY_ASSIGN(const auto site, read_site_file(store));
  if (!site || site->owner_key.empty()) {
    return refuse("the site file of this PC names no owner_key, so nobody can sign one");
  }
  TRY_ASSIGN(const crypto::MinisignKey owner, crypto::parse_minisign_key(site->owner_key));
  return OwnedSite{site->site, owner};
}

Status require_pin(RecordStore& store, const LearnerId& learner) {
  TRY_ASSIGN(const auto learners, store.learners());
  const auto found =
      std::find_if(learners.begin(), learners.end(), [&](const auto& each) { return each.id == learner; });
  if (found == learners.end()) return refuse("learner " + learner.text() + " is not on this PC");
  if (!found->listed) {
    return refuse(format("learner {} does not work here: {}", learner.text(), name_of(found->state)));
  }
  if (!found->has_pin) return refuse("learner " + learner.text() + " has no PIN");
  return {};
}

/// The log itself says so: whatever is rebuilt from it, an order stays used.
Status require_unused(RecordStore& store, const std::string& order) {
  return store.each_event_after(0, [&](const EventLine& line) -> Status {
    if (line.header.type != "pin_set") return {};
    const auto event = line.event();
    const auto* set = event ? std::get_if<PinSet>(&*event) : nullptr;
    if (set == nullptr || set->order != order) return {};
    return refuse(format("it was used before, on {}", line.header.claimed_time.substr(0, 10)));
  });
}

/// Whether the clock took part.
Result<bool> require_day(const ClaimedNow& now, const std::string& not_after) {
  TRY_ASSIGN(const WallTimeMs last_day_ms, from_iso8601(not_after));
  const WallTimeMs end_ms = last_day_ms + kDayMs;
  if (now.build_ms >= end_ms)
    return refuse("it was good until " + not_after + ", before this program was built");
  if (now.is_suspect()) return false;
  if (now.wall_ms >= end_ms) {
    return refuse(
        format("it was good until {}, and this PC's clock says {}", not_after, day_of(now.wall_ms)));
  }
  return true;
}

}  // namespace

std::string to_json_line(const PinOrder& order) {
  JsonWriter json;
  json.begin_object()
      .member("format", kPinOrderFormatVersion)
      .member("site", order.site)
      .member("device", order.device)
      .member("learner", order.learner.text())
      .member("order", order.order)
      .member("not_after", order.not_after)
      .end_object();
  return json.take() + "\n";
}

std::string trusted_comment_of(const PinOrder& order) {
  return std::string(kDomain) + order.site + " " + order.order;
}

Result<PinOrder> parse_pin_order(std::string_view text) {
  if (text.size() > kPinOrderBytesMax) return refuse(format("it has more than {} bytes", kPinOrderBytesMax));
  const auto json = parse_json(text);
  if (!json) return refuse(json.error().message);
  if (!json->is_object()) return refuse("it is no JSON object: { … }");
  std::set<std::string_view> names;
  for (const auto& [name, value] : json->members()) {
    if (!names.insert(name).second) return refuse("`" + presentable_line(name) + "` stands there twice");
  }
  const JsonValue& version = (*json)["format"];
  if (!version.is_integer() || version.integer() < 1) return refuse("`format`: it is 1");
  if (version.integer() > kPinOrderFormatVersion) {
    return failure(ErrorCode::newer_version, "the order: it was written for a newer version of the program");
  }
  PinOrder order{(*json)["site"].text(), (*json)["device"].text(), LearnerId((*json)["learner"].text()),
                 (*json)["order"].text(), (*json)["not_after"].text()};
  if (!is_site_id(order.site)) return refuse("`site`: 1 to 32 letters, digits and dashes");
  if (!is_uuid(order.device)) return refuse("`device`: a UUID in small letters");
  if (!is_uuid(order.learner.text())) return refuse("`learner`: a UUID in small letters");
  if (!is_uuid(order.order)) return refuse("`order`: a UUID in small letters");
  if (order.not_after.size() != 10 || !from_iso8601(order.not_after)) {
    return refuse("`not_after`: a day like 2026-01-31");
  }
  return order;
}

Result<PinOrder> draft_pin_order(RecordStore& store, const LearnerId& learner, const Clock& clock,
                                 Random& random) {
  TRY_ASSIGN(const OwnedSite site, read_owned_site(store));
  TRY(require_pin(store, learner));
  const ClaimedNow now = store.now();
  const WallTimeMs from_ms = std::max(now.wall_ms, now.lower_bound_ms());
  return PinOrder{site.site, store.head().device, learner, make_uuid_v7(clock, random),
                  day_of(from_ms + kPinOrderDays * kDayMs)};
}

Result<CheckedPinOrder> check_pin_order(RecordStore& store, std::string_view bytes,
                                        std::string_view signature) {
  TRY_ASSIGN(const OwnedSite site, read_owned_site(store));
  // Before anything in it is believed.
  TRY_ASSIGN(const std::string comment, crypto::check_minisign(site.owner, signature, as_bytes(bytes)));
  if (!comment.starts_with(kDomain)) {
    return refuse("it was signed for something else: " + presentable_line(comment));
  }
  TRY_ASSIGN(PinOrder order, parse_pin_order(bytes));
  if (comment != trusted_comment_of(order)) {
    return refuse("its trusted comment names another site or order: " + presentable_line(comment));
  }
  if (order.site != site.site) return refuse("it is for site " + order.site + ", and this is " + site.site);
  if (order.device != store.head().device) {
    return refuse("it is for PC " + order.device + ", and this is " + store.head().device);
  }
  TRY(require_unused(store, order.order));
  TRY(require_pin(store, order.learner));
  TRY_ASSIGN(const bool day_checked, require_day(store.now(), order.not_after));
  return CheckedPinOrder{std::move(order), day_checked};
}

Status carry_out_pin_order(RecordStore& store, const PinOrder& order) {
  TRY(store.append(order.learner, PinSet{order.learner, {}, PinProof::signed_order, {}, order.order}));
  return {};
}

}  // namespace waypost::records
