// SPDX-License-Identifier: Apache-2.0
// Which post a PC stands at, chosen by whoever supervises it.
#include "desk_fixture.hpp"

using namespace waypost;
using namespace waypost::desk;

namespace {

using Ids = std::vector<std::string>;

struct SiteFixture : DeskFixture {
  SiteFixture() {
    learners = {{records::LearnerId("x"), "Sokha", "en", 1}};
    learners[0].has_pin = true;
    learners[0].role = records::Role::supervisor;
    pins["x"] = "2580";
  }
  void type_pin() {
    for (const char digit : std::string("2580")) press("pin/" + std::string(1, digit));
    press("pin-go");
  }
  void enter_office() {
    take(desk().start());
    press("learner/x");
    type_pin();
    press("office");
    type_pin();
  }
  Ids posts() {
    Ids ids;
    for (const PostRow& post : view<SiteView>().posts) ids.push_back(post.id);
    return ids;
  }
};

}  // namespace

TEST_CASE_METHOD(SiteFixture,
                 "where no post was ever set, the office leads to the countries, posts and a question") {
  enter_office();
  CHECK(view<OfficeView>().office_name.empty());
  CHECK(view<OfficeView>().can_choose_site);
  press("choose-site");
  CHECK(view<SiteView>().countries == Ids{"AF", "CN", "KH", "LA", "MM", "PK", "TH", "TJ", "UZ", "VN"});
  press("country/KH");
  CHECK(posts().size() == 12);
  press("site/KH-03");
  CHECK(view<SiteView>().step == SiteStep::question);
  CHECK(view<SiteView>().chosen.name == "Poi Pet");
  CHECK(view<SiteView>().country == "KH");
  CHECK(sites_chosen.empty());

  SECTION("yes sets it, and the office has its name at once") {
    press("confirm");
    CHECK(sites_chosen == Ids{"KH-03"});
    CHECK(view<OfficeView>().office_name == "Poi Pet");
    CHECK(view<OfficeView>().can_choose_site);
    press("back");
    press("sign-out");
    CHECK(view<WhoView>().office_name == "Poi Pet");
  }
  SECTION("no leads back step by step, and nothing is set") {
    press("back");
    CHECK(view<SiteView>().step == SiteStep::post);
    press("back");
    CHECK(view<SiteView>().step == SiteStep::country);
    press("back");
    CHECK(view<OfficeView>().office_name.empty());
    CHECK(sites_chosen.empty());
  }
  SECTION("a disk that keeps nothing leaves the question, and it is answered again") {
    disk_works = false;
    press("confirm");
    CHECK(view<SiteView>().saving == session::Saving::failed);
    disk_works = true;
    press("confirm");
    CHECK(sites_chosen == Ids{"KH-03", "KH-03"});
    CHECK(view<OfficeView>().office_name == "Poi Pet");
  }
  SECTION("while it is being set nothing else counts") {
    answers_come = false;
    press("confirm");
    press("confirm");
    press("back");
    CHECK(view<SiteView>().saving == session::Saving::saving);
    CHECK(held.size() == 1);
  }
}

TEST_CASE_METHOD(SiteFixture, "a post is found by its name, its other spellings and its id") {
  enter_office();
  press("choose-site");
  press("country/KH");
  CHECK(view<SiteView>().can_search);
  type("site-search", " poipet ");
  CHECK(posts() == Ids{"KH-03"});
  type("site-search", "KH-1");
  CHECK(posts() == Ids{"KH-10", "KH-11", "KH-12"});
  type("site-search", "nowhere");
  CHECK(posts().empty());
  CHECK(view<SiteView>().can_search);
  press("back");
  press("country/CN");
  CHECK_FALSE(view<SiteView>().can_search);
  CHECK(posts().size() == 8);
}

TEST_CASE_METHOD(SiteFixture, "only a post of the country that was chosen is taken") {
  enter_office();
  press("choose-site");
  press("site/KH-03");
  press("country/ZZ");
  CHECK(view<SiteView>().step == SiteStep::country);
  press("country/PK");
  press("site/KH-03");
  press("confirm");
  CHECK(view<SiteView>().step == SiteStep::post);
  CHECK(sites_chosen.empty());
}

TEST_CASE_METHOD(SiteFixture, "where the regional office sent a site file nobody chooses another post") {
  options.site = "north-ferry";
  options.site_name = "North Ferry";
  options.has_site_file = true;
  enter_office();
  CHECK(view<OfficeView>().office_name == "North Ferry");
  CHECK_FALSE(view<OfficeView>().can_choose_site);
  press("choose-site");
  CHECK(view<OfficeView>().office_name == "North Ferry");
}
