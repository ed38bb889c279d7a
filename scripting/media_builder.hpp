// SPDX-License-Identifier: Apache-2.0
/// Pictures with their labels and spots, and narration: what pages and items have beside their text.
#pragma once

#include <optional>
#include <vector>

#include "lesson/media.hpp"
#include "scripting/build_context.hpp"

namespace waypost::scripting {

/// The form's `image`. Labels claim their ids among `siblings`.
std::optional<lesson::Image> read_image(BuildContext& context, const FormReader& owner, Siblings& siblings);

/// The form's `narration`. `has_words` says whether the form has words of its own that may be what is spoken.
std::optional<lesson::Narration> read_narration(BuildContext& context, const FormReader& owner,
                                                bool has_words);

/// A `spot` without what differs between pages and items.
lesson::Spot read_spot(BuildContext& context, const FormReader& fields, const lesson::Path& parent,
                       Siblings& siblings);

/// A warning where the middle of one spot lies within another: a press there would mean either.
void check_overlaps(BuildContext& context, const std::vector<FormReader>& forms,
                    const std::vector<lesson::Spot>& spots);

}  // namespace waypost::scripting
