// SPDX-License-Identifier: Apache-2.0
#include "records/sites.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "records/site_file.hpp"

using namespace waypost::records;

TEST_CASE("the program knows offices to choose from, each once and with an id of a site file") {
  const auto& sites = known_sites();
  CHECK(sites.size() == 83);
  std::set<std::string> ids;
  for (const KnownSite& site : sites) {
    INFO(site.id);
    CHECK(ids.insert(site.id).second);
    CHECK(is_site_id(site.id));
    CHECK(site.id.substr(0, 3) == site.country + "-");
    CHECK_FALSE(site.name.empty());
    for (const std::string& alias : site.aliases) CHECK_FALSE(alias.empty());
  }
}

TEST_CASE("who is across the border says so too") {
  for (const KnownSite& site : known_sites()) {
    for (const std::string& counterpart : site.counterparts) {
      INFO(site.id << " and " << counterpart);
      const KnownSite* other = find_known_site(counterpart);
      REQUIRE(other != nullptr);
      CHECK(std::count(other->counterparts.begin(), other->counterparts.end(), site.id) == 1);
    }
  }
}

TEST_CASE("an office is found by its id, however its letters are written") {
  REQUIRE(find_known_site("kh-03") != nullptr);
  CHECK(find_known_site("kh-03")->name == "Poi Pet");
  CHECK(find_known_site("KH-03")->aliases == std::vector<std::string>{"Poipet"});
  CHECK(find_known_site("LA-18")->counterparts == std::vector<std::string>{"KH-10", "KH-11"});
  CHECK(find_known_site("XX-01") == nullptr);
  CHECK(find_known_site("") == nullptr);
}
