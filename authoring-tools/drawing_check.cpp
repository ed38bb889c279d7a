// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/drawing_check.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/file.hpp"
#include "base/folder_listing.hpp"
#include "base/format.hpp"

namespace waypost::authoring {
namespace {

constexpr std::size_t kDrawingMaxBytes = std::size_t{4} << 20;

struct Forbidden {
  std::string_view element;
  std::string_view message;
  std::string_view hint;
};

constexpr Forbidden kForbidden[] = {
    {"text", "text inside a drawing", "take it out and write labels = { label { … } } in the lesson"},
    {"tspan", "text inside a drawing", "take it out and write labels = { label { … } } in the lesson"},
    {"textPath", "text inside a drawing", "take it out and write labels = { label { … } } in the lesson"},
    {"foreignObject", "foreign content inside a drawing", "draw with shapes only"},
    {"script", "a script inside a drawing", "draw with shapes only"},
    {"image", "a picture inside a drawing", "draw with shapes only"},
};

/// "svg:text" is an element too, whatever prefix the file chose.
std::string_view local_name(std::string_view tag) {
  const std::size_t end = tag.find_first_of(" \t\r\n/>");
  const std::string_view name = tag.substr(0, end);
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void check_drawing(const std::string& name, std::string_view svg, Diagnostics& diagnostics) {
  // Whoever finds so many draws it anew.
  constexpr int kToldMax = 20;
  std::size_t at = 0, counted = 0;
  int line = 1, told = 0;
  while ((at = svg.find('<', at)) != std::string_view::npos) {
    if (svg.compare(at, 4, "<!--") == 0) {
      at = std::min(svg.find("-->", at), svg.size());
      continue;
    }
    const std::string_view element = local_name(svg.substr(at + 1));
    for (const Forbidden& forbidden : kForbidden) {
      if (element != forbidden.element) continue;
      line += static_cast<int>(std::count(svg.begin() + static_cast<std::ptrdiff_t>(counted),
                                          svg.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
      counted = at;
      diagnostics.error({name, line}, format("{}: <{}>", forbidden.message, element))
          .hint(std::string(forbidden.hint));
      if (++told == kToldMax) return;
    }
    ++at;
  }
}

}  // namespace

std::size_t drawings_without_png(const std::filesystem::path& module_folder) {
  const auto drawings = list_folder(module_folder / "media", ".svg");
  return static_cast<std::size_t>(std::count_if(drawings.begin(), drawings.end(), [](auto png) {
    std::error_code ignored;
    return !std::filesystem::exists(png.replace_extension(".png"), ignored);
  }));
}

void check_drawings(const std::filesystem::path& module_folder, Diagnostics& diagnostics) {
  for (const std::filesystem::path& file : list_folder(module_folder / "media", ".svg")) {
    const std::string name = "media/" + file.filename().string();
    const auto svg = read_file(file, kDrawingMaxBytes, Links::refused);
    if (!svg) {
      const bool unfit = svg.error().code == ErrorCode::invalid;
      diagnostics.error({name, 0}, unfit ? "this is no drawing of at most 4 MiB" : svg.error().message)
          .hint("put the SVG file itself there, not a link or a folder, and draw with fewer shapes");
    } else {
      check_drawing(name, *svg, diagnostics);
    }
  }
}

}  // namespace waypost::authoring
