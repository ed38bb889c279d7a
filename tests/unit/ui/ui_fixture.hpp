// SPDX-License-Identifier: Apache-2.0
/// The user interface with a view given by hand, the real text engine and pictures made up.
#pragma once

#include <catch2/catch.hpp>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/path.hpp"
#include "formats/png.hpp"
#include "ui/user_interface.hpp"

namespace waypost::ui {

inline const std::filesystem::path kShare = std::filesystem::path(WAYPOST_BINARY_DIR) / "share";

/// Every file is a drawing of a box on a table, except those called "missing.png".
struct DrawnPictures final : PictureSource {
  DrawnPictures() : drawing({608, 416}, 0xFFD8DCD6U) {
    const auto box = [&](int x0, int y0, int x1, int y1, std::uint32_t color) {
      for (int y = y0; y < y1; ++y) {
        for (int x = x0; x < x1; ++x) drawing.row(y)[x] = color;
      }
    };
    box(0, 300, 608, 416, 0xFF9AA59BU);
    box(170, 120, 440, 320, 0xFFB98A12U);
    box(290, 120, 320, 320, 0xFF6E756DU);
  }
  const gfx::Bitmap* find(const std::filesystem::path& file) override {
    return has_failed(file) ? nullptr : &drawing;
  }
  bool has_failed(const std::filesystem::path& file) override { return file.filename() == "missing.png"; }

  gfx::Bitmap drawing;
};

/// With WAYPOST_UI_PICTURES=FOLDER the picture is left there.
inline void leave_picture(const gfx::Bitmap& bitmap, const std::string& name) {
  const char* folder = std::getenv("WAYPOST_UI_PICTURES");
  if (folder == nullptr) return;
  RgbaImage image{bitmap.size().width_px, bitmap.size().height_px, {}};
  for (int y = 0; y < image.height_px; ++y) {
    for (int x = 0; x < image.width_px; ++x) {
      const std::uint32_t pixel = bitmap.row(y)[x];
      for (const int shift : {16, 8, 0}) image.pixels.push_back(static_cast<std::uint8_t>(pixel >> shift));
      image.pixels.push_back(255);
    }
  }
  REQUIRE(
      write_file_atomically(path_of(std::string(folder) + "/" + name + ".png"), encode_png(image).value()));
}

inline std::vector<text::KeyboardLayout> keyboards() {
  std::vector<std::string> problems;
  auto layouts = text::read_keyboards(kShare / "locales/keyboards", problems);
  REQUIRE(problems.empty());
  return layouts;
}

struct UiFixture {
  text::TextEngine engine{text::FontCollection::open(kShare / "fonts/manifest.json").value()};
  DrawnPictures pictures;
  UserInterface ui{engine, pictures, keyboards};
  gfx::Bitmap picture{{800, 600}};
  std::vector<ScaledPicture> scaled;
  desk::ScreenView view;
  std::string content_language;  ///< of a module that does not speak the learner's language; else empty
  std::vector<std::string> presses;
  std::vector<TextEdit> edits;
  std::map<std::string, i18n::Translator> translators;

  const i18n::Translator& translator(const std::string& language) {
    const auto found = translators.find(language);
    if (found != translators.end()) return found->second;
    return translators.emplace(language, i18n::Translator::load(kShare / "locales", language).value())
        .first->second;
  }

  /// Frames until nothing changes any more.
  void settle(const std::string& language) {
    view.language = language;
    view.content_language = content_language.empty() ? language : content_language;
    for (int i = 0; i < 4; ++i) {
      const FrameResult result = ui.frame(view, translator(language), picture.size());
      presses.insert(presses.end(), result.presses.begin(), result.presses.end());
      edits.insert(edits.end(), result.edits.begin(), result.edits.end());
      if (!ui.needs_frame()) break;
    }
  }

  void draw(const std::string& language = "en") {
    settle(language);
    ui.paint(picture);
  }

  void click_at(gfx::Point at) {
    for (const platform::Input& input :
         {platform::Input(platform::PointerMoved{at}), platform::Input(platform::PointerPressed{at}),
          platform::Input(platform::PointerReleased{at})}) {
      ui.handle(input);
      settle(view.language);
    }
  }

  void click(const std::string& id) {
    ui.reveal(id);
    settle(view.language);
    const gfx::Rect rect = node(id).rect;
    click_at({(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2});
  }

  void key(platform::Key key) {
    ui.handle(platform::KeyPressed{key});
    settle(view.language);
  }

  void key(platform::KeyPressed pressed) {
    ui.handle(pressed);
    settle(view.language);
  }

  /// A key of the board by its place, and what the system's own layout makes of it.
  void strike(std::string_view position, const std::string& system_text = "x", bool shift = false) {
    ui.handle(platform::KeyStruck{key_position(position).value(), shift, false, false});
    ui.handle(platform::TextTyped{system_text});
    settle(view.language);
  }

  void type(const std::string& text) {
    ui.handle(platform::TextTyped{text});
    settle(view.language);
  }

  const SemanticsNode& node(const std::string& id) {
    const SemanticsNode* found = ui.semantics().find(id);
    INFO(id << " in\n" << ui.semantics().dump());
    REQUIRE(found != nullptr);
    return *found;
  }

  bool shows(const std::string& words) const {
    for (const SemanticsNode& each : ui.semantics().nodes) {
      if (each.label.find(words) != std::string::npos || each.value.find(words) != std::string::npos)
        return true;
    }
    return false;
  }

  /// From the top of the page to its end.
  bool shows_when_scrolled(const std::string& words) {
    for (int i = 0; i < 12; ++i) key(platform::Key::page_up);
    bool found = shows(words);
    for (int i = 0; i < 12 && !found; ++i) {
      key(platform::Key::page_down);
      found = shows(words);
    }
    return found;
  }

  std::string focused() const {
    for (const SemanticsNode& each : ui.semantics().nodes) {
      if (each.focused) return each.id;
    }
    return {};
  }

  /// Tab until the focus is there.
  void walk_to(const std::string& id) {
    for (int i = 0; i < 60 && focused() != id; ++i) key(platform::Key::tab);
    INFO(ui.semantics().dump());
    REQUIRE(focused() == id);
  }

  desk::PageScreen& page() { return std::get<desk::PageScreen>(view.content); }
  session::ItemView& item() { return std::get<session::ItemView>(page().page.content); }
  session::TextPageView& reading() { return std::get<session::TextPageView>(page().page.content); }
};

}  // namespace waypost::ui
