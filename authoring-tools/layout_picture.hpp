// SPDX-License-Identifier: Apache-2.0
/// A picture of laid-out text, as the player would paint it: black on white.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "text/text_engine.hpp"

namespace waypost::authoring {

/// The paragraphs one under the other as a PNG file. Errors: unsupported, where the picture would have more
/// than 25 million pixels.
Result<std::string> layout_picture(text::TextEngine& engine,
                                   const std::vector<std::shared_ptr<const text::Layout>>& paragraphs);

}  // namespace waypost::authoring
