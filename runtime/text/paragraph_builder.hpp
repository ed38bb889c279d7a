// SPDX-License-Identifier: Apache-2.0
/// From a source to a Paragraph: decode, split at hard newlines, bidi levels, script runs, fonts, shaped
/// phrases.
#pragma once

#include <memory>

#include "text/font_collection.hpp"
#include "text/paragraph.hpp"
#include "text/shaper.hpp"
#include "text/style.hpp"
#include "unicode/segmenter.hpp"

namespace waypost::text {

std::shared_ptr<const Paragraph> build_paragraph(const ParagraphSource& source, FontCollection& fonts,
                                                 Shaper& shaper,
                                                 const std::shared_ptr<unicode::Segmenter>& segmenter);

}  // namespace waypost::text
