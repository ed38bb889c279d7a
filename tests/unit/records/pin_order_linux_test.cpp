// SPDX-License-Identifier: Apache-2.0
// Orders are signed here by the program `minisign`, as the owner of a site file does it.
#include "records/pin_order.hpp"

#include "../support/minisign_signer.hpp"
#include "record_scene.hpp"
#include "records/installed_site.hpp"
#include "records/pin_guard.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

constexpr std::int64_t kDayMs = 24 * 3'600'000;

std::string site_text(const std::string& site, const std::string& owner_key) {
  return R"({"site": ")" + site + R"(", "country": "KH", "name": "A", "owner_key": ")" + owner_key + "\"}";
}

/// A supervisor who has forgotten the PIN, at a PC whose site has an owner.
struct OrderScene : RecordScene {
  OrderScene() {
    REQUIRE(install_site_file(*store, site_text("KH-03", owner.key_line()), "site.json"));
    enrol();
    add(RoleSet{learner, Role::supervisor, {}});
    give_pin();
  }
  void give_pin() { add(PinSet{learner, learner, PinProof::own, "$argon2id$"}); }
  bool has_pin() { return store->learners().value().front().has_pin; }
  PinOrder draft() { return draft_pin_order(*store, learner, clock, random).value(); }
  Result<CheckedPinOrder> check(const PinOrder& order) {
    return check_pin_order(*store, to_json_line(order), sign(order));
  }
  std::string sign(const PinOrder& order) {
    return owner.sign(to_json_line(order), trusted_comment_of(order));
  }
  std::string refusal(const PinOrder& order) { return refusal(to_json_line(order), sign(order)); }
  std::string refusal(const std::string& bytes, const std::string& signature) {
    const auto checked = check_pin_order(*store, bytes, signature);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ErrorCode::invalid);
    CHECK(has_pin());
    return checked.error().message;
  }

  MinisignSigner owner;
};

}  // namespace

TEST_CASE("an order that the site's owner signed takes a PIN away, once") {
  OrderScene scene;
  const PinOrder order = scene.draft();
  const auto checked = scene.check(order);
  REQUIRE(checked);
  CHECK(checked->day_checked);
  CHECK(checked->order.learner == scene.learner);
  CHECK(scene.has_pin());
  REQUIRE(carry_out_pin_order(*scene.store, checked->order));
  CHECK_FALSE(scene.has_pin());

  SECTION("and the log says by which order") {
    const auto events = scene.store->events_after(0).value();
    const auto event = events.back().event();
    const auto* set = std::get_if<PinSet>(&event.value());
    REQUIRE(set != nullptr);
    CHECK(set->proof == PinProof::signed_order);
    CHECK(set->order == order.order);
    CHECK(set->by.empty());
    CHECK(events.back().header.private_hash.empty());
  }
  scene.give_pin();
  SECTION("and a second time it is refused") {
    CHECK_THAT(scene.refusal(order), Catch::Contains("used before, on 2100-01-01"));
  }
  SECTION("and after the database was made anew from the witness") {
    scene.store.reset();
    std::filesystem::remove_all(scene.file("backups"));
    std::filesystem::remove(scene.file("records.db"));
    scene.open();
    CHECK_THAT(scene.refusal(order), Catch::Contains("used before"));
  }
  SECTION("and signed again it is the same order") {
    PinOrder later = order;
    later.not_after = "2101-01-01";
    CHECK_THAT(scene.refusal(later), Catch::Contains("used before"));
  }
  SECTION("but another order is another") { CHECK(scene.check(scene.draft())); }
}

TEST_CASE("an order is for one site, one PC and one learner who has a PIN there") {
  OrderScene scene;
  PinOrder order = scene.draft();
  SECTION("another site") {
    order.site = "KH-04";
    CHECK_THAT(scene.refusal(order), Catch::Contains("for site KH-04, and this is KH-03"));
  }
  SECTION("another PC") {
    order.device = scene.new_id();
    CHECK_THAT(scene.refusal(order), Catch::Contains("for PC " + order.device));
  }
  SECTION("nobody of this PC") {
    order.learner = LearnerId(scene.new_id());
    CHECK_THAT(scene.refusal(order), Catch::Contains("is not on this PC"));
  }
  SECTION("somebody who left") {
    scene.add(LearnerLeft{scene.learner, {}, ""});
    CHECK_THAT(scene.refusal(order), Catch::Contains("does not work here: left"));
    CHECK_FALSE(draft_pin_order(*scene.store, scene.learner, scene.clock, scene.random));
  }
  SECTION("somebody without a PIN") {
    scene.add(PinSet{scene.learner, scene.learner, PinProof::own, {}});
    const auto checked = scene.check(order);
    REQUIRE_FALSE(checked);
    CHECK_THAT(checked.error().message, Catch::Contains("has no PIN"));
    CHECK_FALSE(draft_pin_order(*scene.store, scene.learner, scene.clock, scene.random));
  }
}

TEST_CASE("an order counts only as its owner signed it, for this use") {
  OrderScene scene;
  const PinOrder order = scene.draft();
  const std::string bytes = to_json_line(order);
  SECTION("by another key") {
    const MinisignSigner other;
    CHECK_THAT(scene.refusal(bytes, other.sign(bytes, trusted_comment_of(order))),
               Catch::Contains("another key made it"));
  }
  SECTION("by the owner of a site file before") {
    REQUIRE(install_site_file(*scene.store, site_text("KH-03", MinisignSigner().key_line()), "site.json"));
    CHECK_THAT(scene.refusal(order), Catch::Contains("another key made it"));
  }
  SECTION("with another learner's id in it") {
    PinOrder changed = order;
    changed.learner = LearnerId(scene.new_id());
    CHECK_THAT(scene.refusal(to_json_line(changed), scene.sign(order)),
               Catch::Contains("not of these bytes"));
  }
  SECTION("signed for something else") {
    for (const std::string& comment :
         {std::string("waypost module v1 drugs 1.0.0"), "waypost pin-order v2 KH-03 " + order.order,
          std::string("timestamp:1796126400"), "xwaypost pin-order v1 KH-03 " + order.order}) {
      INFO(comment);
      CHECK_THAT(scene.refusal(bytes, scene.owner.sign(bytes, comment)),
                 Catch::Contains("signed for something else: " + comment));
    }
  }
  SECTION("signed for another site, another order or with words behind") {
    for (const std::string& comment :
         {"waypost pin-order v1 KH-04 " + order.order, "waypost pin-order v1 KH-03 " + scene.new_id(),
          trusted_comment_of(order) + " ", std::string("waypost pin-order v1 ")}) {
      INFO(comment);
      CHECK_THAT(scene.refusal(bytes, scene.owner.sign(bytes, comment)),
                 Catch::Contains("names another site or order"));
    }
  }
  SECTION("not at all") { CHECK_THAT(scene.refusal(bytes, ""), Catch::Contains("checking a signature")); }
}

TEST_CASE("nobody signs orders for a PC whose site has no owner's key") {
  OrderScene scene;
  const PinOrder order = scene.draft();
  REQUIRE(install_site_file(*scene.store, R"({"site": "KH-03", "country": "KH", "name": "A"})", "site.json"));
  CHECK_THAT(scene.refusal(order), Catch::Contains("names no owner_key"));
  const auto drafted = draft_pin_order(*scene.store, scene.learner, scene.clock, scene.random);
  REQUIRE_FALSE(drafted);
  CHECK_THAT(drafted.error().message, Catch::Contains("names no owner_key"));

  SECTION("and where the site file was changed by hand, the program says so") {
    const std::string by_hand = site_text("KH-03", scene.owner.key_line());
    REQUIRE(write_file_atomically(scene.file("site.json"), by_hand));
    const auto checked = scene.check(order);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ErrorCode::corrupt);
  }
}

TEST_CASE("an order is good until the end of its last day") {
  OrderScene scene;
  const PinOrder order = scene.draft();
  CHECK(order.not_after == "2100-01-31");
  scene.clock.set_wall_time_ms(kMorningMs + 31 * kDayMs - 1);
  CHECK(scene.check(order));
  scene.clock.set_wall_time_ms(kMorningMs + 31 * kDayMs);
  CHECK_THAT(scene.refusal(order),
             Catch::Contains("good until 2100-01-31, and this PC's clock says 2100-02-01"));
}

TEST_CASE("a dead clock keeps nobody out, and makes no old order good") {
  OrderScene scene;
  const PinOrder order = scene.draft();
  // 1980: before the program was built and before the log's last event.
  scene.clock.set_wall_time_ms(315'532'800'000);
  const auto checked = scene.check(order);
  REQUIRE(checked);
  CHECK_FALSE(checked->day_checked);

  SECTION("whose last day was over when the program was built") {
    PinOrder old = order;
    old.not_after = "2026-01-31";
    CHECK_THAT(scene.refusal(old), Catch::Contains("before this program was built"));
  }
  SECTION("and a new order is good for a month from what is known to have passed") {
    CHECK(scene.draft().not_after == "2100-01-31");
  }
  SECTION("and the log's next event makes the reading no better") {
    scene.add(LanguageChosen{"km"});
    scene.clock.set_wall_time_ms(315'532'800'000 + 100 * kDayMs);
    CHECK_FALSE(scene.check(order).value().day_checked);
  }
}

TEST_CASE("an order is strict about what it must have, and passes over what it does not know") {
  OrderScene scene;
  const PinOrder order = scene.draft();
  const std::string line = to_json_line(order);
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = line;
    return text.replace(text.find(from), from.size(), to);
  };
  CHECK(parse_pin_order(with("{", R"({"a later member": [1], )")));
  const auto told = [](const std::string& text) {
    const auto parsed = parse_pin_order(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == ErrorCode::invalid);
    return parsed.error().message;
  };
  CHECK_THAT(told(with("\"format\":1", "\"format\":\"1\"")), Catch::Contains("`format`"));
  CHECK_THAT(told(with("\"format\":1,", "")), Catch::Contains("`format`"));
  CHECK_THAT(told(with("KH-03", "two words")), Catch::Contains("`site`"));
  CHECK_THAT(told(with("\"device\":\"", "\"device\":\"X")), Catch::Contains("`device`"));
  CHECK_THAT(told(with("\"learner\"", "\"pupil\"")), Catch::Contains("`learner`"));
  CHECK_THAT(told(with("\"" + order.order + "\"", "7")), Catch::Contains("`order`"));
  CHECK_THAT(told(with("\"" + order.order + "\"", "\"\"")), Catch::Contains("`order`"));
  CHECK_THAT(told(with("2100-01-31", "2100-02-30")), Catch::Contains("`not_after`"));
  CHECK_THAT(told(with("2100-01-31", "2100-01-31T00:00:00Z")), Catch::Contains("`not_after`"));
  CHECK_THAT(told(with("{", R"({"site":"KH-04",)")), Catch::Contains("`site` stands there twice"));
  CHECK_THAT(told("[]"), Catch::Contains("no JSON object"));
  CHECK_THAT(told(std::string(kPinOrderBytesMax + 1, ' ')), Catch::Contains("4096 bytes"));
  const auto newer = parse_pin_order(with("\"format\":1", "\"format\":2"));
  REQUIRE_FALSE(newer);
  CHECK(newer.error().code == ErrorCode::newer_version);
}
