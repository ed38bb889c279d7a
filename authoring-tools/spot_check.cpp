// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/spot_check.hpp"

#include <string>
#include <vector>

#include "base/format.hpp"

namespace waypost::authoring {
namespace {

/// Shares are floats: a spot written to touch the edge may miss it by this.
constexpr float kTouching = 1e-4F;

void check(const lesson::Spot& spot, const SourceLines& source, Diagnostics& diagnostics) {
  const float left = spot.x_share - spot.width_share / 2, right = spot.x_share + spot.width_share / 2;
  const float top = spot.y_share - spot.height_share / 2, bottom = spot.y_share + spot.height_share / 2;
  std::vector<std::string> edges;
  if (left < -kTouching) edges.emplace_back("left");
  if (right > 1 + kTouching) edges.emplace_back("right");
  if (top < -kTouching) edges.emplace_back("top");
  if (bottom > 1 + kTouching) edges.emplace_back("bottom");
  if (edges.empty()) return;
  std::string spelled;
  for (const std::string& edge : edges) spelled += (spelled.empty() ? "" : " and ") + edge;
  diagnostics
      .warning(source.span(spot.path),
               format("the spot `{}` reaches outside the picture, at the {}", spot.id, spelled))
      .hint("`at` is its middle, `size` its width and height: move it in, or make it smaller");
}

}  // namespace

void check_spots(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics) {
  for (const lesson::Lesson& lesson : module.lessons) {
    for (const lesson::Page& page : lesson.pages) {
      const auto* explore = std::get_if<lesson::ExplorePage>(&page);
      if (explore == nullptr) continue;
      for (const lesson::Spot& spot : explore->spots) check(spot, source, diagnostics);
    }
  }
  for (const lesson::Item* item : lesson::all_items(module)) {
    const auto* hotspot = std::get_if<lesson::HotspotInteraction>(&item->interaction);
    if (hotspot == nullptr) continue;
    for (const lesson::Spot& spot : hotspot->spots) check(spot, source, diagnostics);
  }
}

}  // namespace waypost::authoring
