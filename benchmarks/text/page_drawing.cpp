// SPDX-License-Identifier: Apache-2.0
#include "page_drawing.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>
#include <utility>

#include "allocation_counter.hpp"
#include "base/assert.hpp"
#include "corpus.hpp"
#include "cpu_clock.hpp"
#include "declaration_contest.hpp"
#include "ui/user_interface.hpp"

namespace waypost::benchmark {
namespace {

// High enough for all of it: what is clipped would be skipped.
constexpr gfx::Size kScreen{1400, 4000};
constexpr int kFramesARound = 20;

class NoPictures final : public ui::PictureSource {
 public:
  const gfx::Bitmap* find(const std::filesystem::path&) override { return nullptr; }
  bool has_failed(const std::filesystem::path&) override { return true; }
};

i18n::Translator silent_translator() {
  auto nothing = i18n::Catalog::parse("", "en.po");
  return i18n::Translator(nothing ? std::move(*nothing) : i18n::Catalog(), std::nullopt, "en");
}

/// A fifth of the page in each language, paragraph by paragraph.
std::vector<ui::LayoutPointer> lay_page(text::TextEngine& engine, std::size_t glyphs_min) {
  static constexpr std::string_view kLanguages[] = {"km", "lo", "my", "th", "en"};
  text::LayoutOptions options;
  options.width_px = kScreen.width_px - 100;
  std::vector<ui::LayoutPointer> page;
  for (const CorpusText& text : corpus_texts()) {
    if (std::find(std::begin(kLanguages), std::end(kLanguages), text.language) == std::end(kLanguages))
      continue;
    std::size_t glyphs = 0;
    for (const std::string& paragraph : paragraphs_of(text)) {
      if (glyphs >= glyphs_min / std::size(kLanguages)) break;
      const text::TextStyle style{text.language, kSize_px, text::Weight::regular, {}};
      page.push_back(engine.layout(engine.paragraph(text::plain_source(paragraph, style)), options));
      glyphs += page.back()->glyphs().size();
    }
  }
  return page;
}

/// One frame with the page on it, as the player's own user interface makes them.
class PageFrame {
 public:
  explicit PageFrame(text::TextEngine& engine)
      : engine_(engine), translator_(silent_translator()), user_interface_(engine, pictures_) {
    ImGui::GetIO().DisplaySize = {static_cast<float>(kScreen.width_px),
                                  static_cast<float>(kScreen.height_px)};
    ImGui::GetIO().DeltaTime = 1.0F / 60;
  }

  double draw_ns = 0;
  std::uint64_t allocations = 0;
  std::size_t vertices = 0;

  void draw(const std::vector<ui::LayoutPointer>& page) {
    engine_.atlas().begin_frame();
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("screen", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
    ui::Frame frame({kScreen, "en", "en", {}, false, {}}, engine_, translator_, pictures_, scaled_pictures_);
    const int vertices_before = ImGui::GetWindowDrawList()->VtxBuffer.Size;
    const std::uint64_t allocations_before = allocation_count();
    draw_ns = cpu_ns_of([&] {
      float y = 0;
      for (const ui::LayoutPointer& layout : page) {
        frame.draw(layout, {50, y});
        y += layout->height_px();
      }
    });
    allocations = allocation_count() - allocations_before;
    vertices = static_cast<std::size_t>(ImGui::GetWindowDrawList()->VtxBuffer.Size - vertices_before);
    ImGui::End();
    ImGui::Render();
  }

 private:
  text::TextEngine& engine_;
  i18n::Translator translator_;
  NoPictures pictures_;
  std::vector<ui::ScaledPicture> scaled_pictures_;
  ui::UserInterface user_interface_;  ///< for its set-up of Dear ImGui
};

}  // namespace

DrawnPage draw_page(text::TextEngine& engine, std::size_t glyphs_min, int rounds) {
  const std::vector<ui::LayoutPointer> page = lay_page(engine, glyphs_min);
  PageFrame frame(engine);
  // Renders the glyphs, and lets the draw list grow to its size.
  for (int i = 0; i < 3; ++i) frame.draw(page);
  DrawnPage drawn;
  for (const ui::LayoutPointer& layout : page) drawn.glyphs += layout->glyphs().size();
  std::vector<double> times_ms;
  std::uint64_t allocations = 0;
  for (int round = 0; round < rounds; ++round) {
    double round_ns = 0;
    for (int i = 0; i < kFramesARound; ++i) {
      frame.draw(page);
      round_ns += frame.draw_ns;
      allocations += frame.allocations;
    }
    times_ms.push_back(round_ns / kFramesARound / 1e6);
  }
  drawn.draw_ms = sample_of(std::move(times_ms));
  drawn.allocations = static_cast<double>(allocations) / (rounds * kFramesARound);
  drawn.quads = frame.vertices / 4;
  return drawn;
}

}  // namespace waypost::benchmark
