// SPDX-License-Identifier: Apache-2.0
/// SiteFlow: choosing the post of this PC where the region sent no file. Its country, the post among those
/// that the program knows, and whether that is right; the desk asks for the rest.
#pragma once

#include <string>

#include "desk/people_views.hpp"

namespace waypost::desk {

class SiteFlow {
 public:
  /// "country/XX", "site/ID", "confirm". True where the chosen post is to be set now.
  bool press(const std::string& id);
  void edit(const std::string& field, const std::string& text);
  /// To the step before; false where there is none.
  bool back();
  /// What came of setting it.
  void failed() { view_.saving = session::Saving::failed; }

  /// Id of the post.
  const std::string& chosen() const { return view_.chosen.id; }
  /// Countries in the order of their codes, posts in that of their ids, found by their other names too.
  SiteView view(const std::string& language) const;

 private:
  SiteView view_;  ///< without its lists
};

}  // namespace waypost::desk
