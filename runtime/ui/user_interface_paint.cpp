// SPDX-License-Identifier: Apache-2.0
// From Dear ImGui's draw data to pixels: only the bands that look different now.
#include <imgui.h>

#include <algorithm>

#include "gfx/rasteriser.hpp"
#include "ui/user_interface.hpp"

namespace waypost::ui {
namespace {

constexpr int kBandPx = 16;

}  // namespace

bool UserInterface::paint(gfx::Bitmap& target) {
  std::uint64_t texture_set = scaled_picture_generation_;
  std::vector<gfx::Texture> textures;
  for (int page = 0; page < engine_.atlas().page_count(); ++page) {
    textures.push_back({&engine_.atlas().page(page), nullptr});
  }
  texture_set = texture_set * 1000 + textures.size();
  for (const ScaledPicture& each : scaled_pictures_) textures.push_back({nullptr, &each.picture});

  std::vector<std::uint64_t> bands = gfx::band_hashes(draw_list_, target.size().height_px, kBandPx);
  const bool all = painted_bands_.size() != bands.size() || painted_textures_ != texture_set ||
                   painted_width_px_ != target.size().width_px;
  const auto changed = [&](std::size_t band) { return all || bands[band] != painted_bands_[band]; };
  bool any = false;
  for (std::size_t begin = 0; begin < bands.size();) {
    std::size_t end = begin;
    while (end < bands.size() && changed(end)) ++end;
    if (end > begin) {
      gfx::rasterise_rows(draw_list_, textures, target, static_cast<int>(begin) * kBandPx,
                          static_cast<int>(end) * kBandPx);
      any = true;
    }
    begin = std::max(end, begin + 1);
  }
  painted_bands_ = std::move(bands);
  painted_textures_ = texture_set;
  painted_width_px_ = target.size().width_px;
  return any;
}

void UserInterface::convert_draw_data() {
  draw_list_.clear();
  const ImDrawData* data = ImGui::GetDrawData();
  const auto page_count = static_cast<std::uintptr_t>(engine_.atlas().page_count());
  for (int i = 0; i < data->CmdListsCount; ++i) {
    const ImDrawList& source = *data->CmdLists[i];
    const auto base = static_cast<std::uint32_t>(draw_list_.vertices.size());
    for (const ImDrawVert& v : source.VtxBuffer) {
      const gfx::Color color{static_cast<std::uint8_t>(v.col >> IM_COL32_R_SHIFT),
                             static_cast<std::uint8_t>(v.col >> IM_COL32_G_SHIFT),
                             static_cast<std::uint8_t>(v.col >> IM_COL32_B_SHIFT),
                             static_cast<std::uint8_t>(v.col >> IM_COL32_A_SHIFT)};
      draw_list_.vertices.push_back({v.pos.x, v.pos.y, v.uv.x, v.uv.y, color});
    }
    for (const ImDrawCmd& command : source.CmdBuffer) {
      const auto name = reinterpret_cast<std::uintptr_t>(command.GetTexID());
      gfx::TextureIndex texture = gfx::kSolid;
      if (name >= kFirstPicture) {
        texture = static_cast<gfx::TextureIndex>(page_count + name - kFirstPicture);
      } else if (name >= kFirstAtlasPage) {
        texture = static_cast<gfx::TextureIndex>(name - kFirstAtlasPage);
      }
      const auto begin = static_cast<std::uint32_t>(draw_list_.indices.size());
      for (unsigned k = 0; k < command.ElemCount; ++k) {
        draw_list_.indices.push_back(base + command.VtxOffset +
                                     source.IdxBuffer[static_cast<int>(command.IdxOffset + k)]);
      }
      draw_list_.commands.push_back(
          {{command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w},
           texture,
           begin,
           command.ElemCount});
    }
  }
}

}  // namespace waypost::ui
