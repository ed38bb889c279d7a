// SPDX-License-Identifier: Apache-2.0
/// What can be seen and heard beside a text: pictures with labels and spots, narration.
#pragma once

#include <string>
#include <vector>

#include "lesson/path.hpp"

namespace waypost::lesson {

struct Label {
  std::string id;
  float x_share = 0;  ///< 0 at the left edge of the picture, 1 at the right
  float y_share = 0;  ///< 0 at the top, 1 at the bottom
  std::string text;
};

struct Image {
  std::string file;  ///< within media/: "bolt-seal.svg"
  std::string alt;
  std::vector<Label> labels;
};

/// A place in a picture that can be pressed.
struct Spot {
  std::string id;
  Path path;
  float x_share = 0;  ///< its middle, as in Label
  float y_share = 0;
  float width_share = 0.12F;
  float height_share = 0.12F;
  std::string title;
  std::string text;      ///< what is to be seen there
  bool correct = false;  ///< in an item: part of the key
  std::string feedback;  ///< in an item
};

struct Narration {
  std::string file;        ///< within media/: "why.ogg"
  std::string transcript;  ///< empty where the page's own words are what is spoken
};

}  // namespace waypost::lesson
