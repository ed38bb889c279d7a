// SPDX-License-Identifier: Apache-2.0
/// From a Paragraph and a width to a Layout: lines, visual order, positions, boxes around the ink.
#pragma once

#include <memory>

#include "text/font_collection.hpp"
#include "text/layout.hpp"
#include "text/shaper.hpp"

namespace waypost::text {

std::shared_ptr<const Layout> build_layout(const std::shared_ptr<const Paragraph>& paragraph,
                                           const LayoutOptions& options, FontCollection& fonts,
                                           Shaper& shaper);

}  // namespace waypost::text
