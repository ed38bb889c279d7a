// SPDX-License-Identifier: Apache-2.0
#include "ui/icons.hpp"

#include <cctype>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numbers>
#include <string>

#include "base/assert.hpp"

namespace waypost::ui {
namespace {

constexpr int kCurveSteps = 12;

struct IconSource {
  std::string_view name;
  std::string_view path;
  bool mirrors = false;
};

constexpr IconSource kIcons[] = {
    {"back", "M15 5l-7 7 7 7", true},
    {"next", "M9 5l7 7-7 7", true},
    {"up", "M5 15l7-7 7 7"},
    {"down", "M5 9l7 7 7-7"},
    {"speech", "M4 4h16v12h-9l-5 4v-4H4z", true},
    {"home", "M4 11l8-7 8 7M6 10v10h12V10"},
    {"book", "M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14", true},
    {"replay", "M5 5v5h5M5 10a8 8 0 1 1-1 5"},
    {"list", "M9 6h11M9 12h11M9 18h11M4 6h0M4 12h0M4 18h0", true},
    {"lang", "M4 5h10M9 5V3M11 5c-1 5-4 8-7 9M6 8c1 3 4 5 6 6M12 21l4-10 4 10M13.5 17.5h5"},
    {"size", "M3 19l5-13 5 13M5 15h6M15 19l3-8 3 8M16 16h4"},
    {"search", "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5"},
    {"check", "M5 12l5 5 9-10"},
    {"cross", "M6 6l12 12M18 6L6 18"},
    {"plus", "M12 5v14M5 12h14"},
    {"ring", "M19 12a7 7 0 1 1-14 0 7 7 0 1 1 14 0z"},
    {"warn", "M12 4l9 16H3zM12 10v4M12 17h0"},
    {"info", "M21 12a9 9 0 1 1-18 0 9 9 0 1 1 18 0zM12 11v6M12 7h0"},
    {"clock", "M21 12a9 9 0 1 1-18 0 9 9 0 1 1 18 0zM12 7v5l4 2"},
    {"five", "M12 3a9 9 0 1 0 9 9M12 7v5l3 2M17 3v4h4"},
    {"chart", "M4 20h16M7 20v-7M12 20V6M17 20v-10", true},
    {"draft", "M5 19l1-4L16 5l3 3L9 18zM3 22h3M9 22h3M15 22h3"},
    {"mark", "M7 3h10v18l-5-5-5 5z"},
    {"note", "M5 3h14v12l-6 6H5zM19 15h-6v6", true},
    {"flag", "M6 21V4h11l-3 4 3 4H6"},
    {"person", "M16 8a4 4 0 1 1-8 0 4 4 0 1 1 8 0zM4 21c0-5 4-6 8-6s8 1 8 6"},
    {"people",
     "M12.5 8.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 1 1 7 0zM2 20c0-4 3-5 7-5s7 1 7 5M16 5.5a3.5 3.5 0 0 1 0 6.5M18 "
     "15c3 .5 4 2 4 5"},
    {"lock", "M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3"},
    {"stick", "M8 9h8v12H8zM10 9V3h4v6M12 13v4"},
    {"saved", "M4 4h13l3 3v13H4zM8 4v5h7V4M8 14l3 3 5-5"},
    {"folder", "M3 6h7l2 3h9v10H3z"},
    {"eye", "M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7zM15 12a3 3 0 1 1-6 0 3 3 0 1 1 6 0z"},
    {"handin", "M4 14v6h16v-6M12 15V4M8 8l4-4 4 4"},
    {"keyboard", "M3 6h18v12H3zM7 10h0M11 10h0M15 10h0M18 10h0M7 14h0M10 14h6M18 14h0"},
    {"backspace", "M9 6h12v12H9l-6-6zM12 10l5 4M17 10l-5 4"},
    {"shift", "M12 4l8 8h-4v7H8v-7H4z"},
    {"enter", "M19 6v7H6M10 9l-4 4 4 4"},
    {"out", "M10 4H4v16h6M14 8l4 4-4 4M18 12H9", true},
};

/// Reads one path; keeps the pen.
class PathReader {
 public:
  explicit PathReader(std::string_view path) : path_(path) {}

  std::vector<Stroke> read() {
    char command = 'M';
    while (skip_separators(), at_ < path_.size()) {
      if (std::isalpha(static_cast<unsigned char>(path_[at_])) != 0) command = path_[at_++];
      run(command);
      // Further pairs after a move are lines (SVG 1.1, 8.3.2).
      if (command == 'M') command = 'L';
      if (command == 'm') command = 'l';
    }
    return std::move(strokes_);
  }

 private:
  void skip_separators() {
    while (at_ < path_.size() && (path_[at_] == ' ' || path_[at_] == ',')) ++at_;
  }

  float number() {
    skip_separators();
    const std::string rest(path_.substr(at_, 24));
    char* end = nullptr;
    const float value = std::strtof(rest.c_str(), &end);
    ASSERT(end != rest.c_str());
    at_ += static_cast<std::size_t>(end - rest.c_str());
    return value;
  }

  gfx::Point point(bool relative) {
    const float x = number();
    const float y = number();
    return relative ? gfx::Point{pen_.x + x, pen_.y + y} : gfx::Point{x, y};
  }

  void line_to(gfx::Point to) {
    pen_ = to;
    strokes_.back().points.push_back(to);
  }

  void run(char command) {
    const bool relative = std::islower(static_cast<unsigned char>(command)) != 0;
    switch (std::toupper(command)) {
      case 'M':
        pen_ = point(relative);
        strokes_.push_back({{pen_}, false});
        break;
      case 'L': line_to(point(relative)); break;
      case 'H': {
        const float x = number();
        line_to({relative ? pen_.x + x : x, pen_.y});
        break;
      }
      case 'V': {
        const float y = number();
        line_to({pen_.x, relative ? pen_.y + y : y});
        break;
      }
      case 'C': {
        const gfx::Point a = point(relative), b = point(relative), to = point(relative);
        curve(a, b, to);
        break;
      }
      case 'S': {
        const gfx::Point a{2 * pen_.x - control_.x, 2 * pen_.y - control_.y};
        const gfx::Point b = point(relative), to = point(relative);
        curve(a, b, to);
        break;
      }
      case 'A': {
        const float radius = number();
        number();  // the second radius: circles only
        number();  // rotation: circles only
        const bool large = number() != 0;
        const bool sweep = number() != 0;
        arc(radius, large, sweep, point(relative));
        break;
      }
      case 'Z':
        strokes_.back().closed = true;
        drop_repeated_end(strokes_.back().points);
        pen_ = strokes_.back().points.front();
        break;
      default: ASSERT(false);
    }
  }

  /// A ring that comes back to its first point would end in a segment of no length, drawn as a thorn.
  static void drop_repeated_end(std::vector<gfx::Point>& points) {
    const gfx::Point first = points.front(), last = points.back();
    if (points.size() > 2 && std::abs(first.x - last.x) < 0.01F && std::abs(first.y - last.y) < 0.01F) {
      points.pop_back();
    }
  }

  void curve(gfx::Point a, gfx::Point b, gfx::Point to) {
    const gfx::Point from = pen_;
    for (int i = 1; i <= kCurveSteps; ++i) {
      const float t = static_cast<float>(i) / kCurveSteps, u = 1 - t;
      const float w0 = u * u * u, w1 = 3 * u * u * t, w2 = 3 * u * t * t, w3 = t * t * t;
      line_to({w0 * from.x + w1 * a.x + w2 * b.x + w3 * to.x, w0 * from.y + w1 * a.y + w2 * b.y + w3 * to.y});
    }
    control_ = b;
  }

  /// A circle's arc, SVG 1.1 F.6.5 with equal radii.
  void arc(float radius, bool large, bool sweep, gfx::Point to) {
    const gfx::Point from = pen_;
    const float dx = (from.x - to.x) / 2, dy = (from.y - to.y) / 2;
    const float half = std::sqrt(dx * dx + dy * dy);
    const float r = std::max(radius, half);
    const float distance = std::sqrt(std::max(0.0F, r * r - half * half)) / std::max(half, 1e-6F);
    const float side = large == sweep ? -1.0F : 1.0F;
    const gfx::Point center{(from.x + to.x) / 2 + side * distance * dy,
                            (from.y + to.y) / 2 - side * distance * dx};
    const float begin = std::atan2(from.y - center.y, from.x - center.x);
    float turn = std::atan2(to.y - center.y, to.x - center.x) - begin;
    constexpr float kWhole = 2 * std::numbers::pi_v<float>;
    if (sweep && turn < 0) turn += kWhole;
    if (!sweep && turn > 0) turn -= kWhole;
    const int steps = std::max(4, static_cast<int>(std::abs(turn) * 6));
    for (int i = 1; i <= steps; ++i) {
      const float angle = begin + turn * static_cast<float>(i) / static_cast<float>(steps);
      line_to({center.x + r * std::cos(angle), center.y + r * std::sin(angle)});
    }
  }

  std::string_view path_;
  std::size_t at_ = 0;
  gfx::Point pen_;
  gfx::Point control_;
  std::vector<Stroke> strokes_;
};

}  // namespace

std::vector<Stroke> flatten_path(std::string_view path) { return PathReader(path).read(); }

const Icon& icon(std::string_view name) {
  static std::map<std::string_view, Icon> flattened;
  const auto known = flattened.find(name);
  if (known != flattened.end()) return known->second;
  for (const IconSource& source : kIcons) {
    if (source.name == name) return flattened[source.name] = Icon{flatten_path(source.path), source.mirrors};
  }
  ASSERT(!"an icon of this name");
}

}  // namespace waypost::ui
