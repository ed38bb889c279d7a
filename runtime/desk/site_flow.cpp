// SPDX-License-Identifier: Apache-2.0
#include "desk/site_flow.hpp"

#include <algorithm>
#include <set>

#include "desk/name_search.hpp"
#include "desk/press_id.hpp"
#include "records/sites.hpp"

namespace waypost::desk {
namespace {

PostRow row_of(const records::KnownSite& site) { return {site.id, site.name, site.aliases}; }

bool is_country(const std::string& code) {
  const auto& sites = records::known_sites();
  return std::any_of(sites.begin(), sites.end(), [&](const auto& site) { return site.country == code; });
}

bool finds(const NameSearch& search, const records::KnownSite& site) {
  return search.finds(site.name) || search.finds(site.id) ||
         std::any_of(site.aliases.begin(), site.aliases.end(),
                     [&](const std::string& alias) { return search.finds(alias); });
}

}  // namespace

bool SiteFlow::press(const std::string& id) {
  if (view_.saving == session::Saving::saving) return false;
  if (const auto country = after_prefix(id, "country/");
      country && view_.step == SiteStep::country && is_country(*country)) {
    view_.country = *country;
    view_.search.clear();
    view_.step = SiteStep::post;
  } else if (const auto post = after_prefix(id, "site/"); post && view_.step == SiteStep::post) {
    const records::KnownSite* site = records::find_known_site(*post);
    if (site == nullptr || site->country != view_.country) return false;
    view_.chosen = row_of(*site);
    view_.step = SiteStep::question;
    view_.saving = session::Saving::nothing;
  } else if (id == "confirm" && view_.step == SiteStep::question) {
    view_.saving = session::Saving::saving;
    return true;
  }
  return false;
}

void SiteFlow::edit(const std::string& field, const std::string& text) {
  if (field == "site-search" && text.size() <= kSearchBytesMax) view_.search = text;
}

bool SiteFlow::back() {
  // The outcome is known at once; until then nobody knows what to go back to.
  if (view_.saving == session::Saving::saving) return true;
  switch (view_.step) {
    case SiteStep::country: return false;
    case SiteStep::post: view_.step = SiteStep::country; break;
    case SiteStep::question: view_.step = SiteStep::post; break;
  }
  return true;
}

SiteView SiteFlow::view(const std::string& language) const {
  SiteView view = view_;
  if (view.step == SiteStep::country) {
    std::set<std::string> countries;
    for (const records::KnownSite& site : records::known_sites()) countries.insert(site.country);
    view.countries.assign(countries.begin(), countries.end());
  }
  if (view.step != SiteStep::post) return view;
  const NameSearch search(view.search, language);
  int count = 0;
  for (const records::KnownSite& site : records::known_sites()) {
    if (site.country != view.country) continue;
    ++count;
    if (finds(search, site)) view.posts.push_back(row_of(site));
  }
  view.can_search = count > kNamesWithoutSearch;
  return view;
}

}  // namespace waypost::desk
