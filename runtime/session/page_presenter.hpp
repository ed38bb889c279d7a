// SPDX-License-Identifier: Apache-2.0
/// A page that is no item as a TextPageView.
#pragma once

#include <string>
#include <string_view>

#include "lesson/model.hpp"
#include "session/page_progress.hpp"
#include "session/page_view.hpp"

namespace waypost::session {

/// `page` is one of `localized`, no item. Facts are dated against `today` (ISO 8601 day); `country` says
/// whose annex fills a slot.
TextPageView present_page(const lesson::Module& localized, const lesson::Page& page,
                          const PageProgress& progress, std::string_view today, std::string_view country);

}  // namespace waypost::session
