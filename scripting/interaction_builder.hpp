// SPDX-License-Identifier: Apache-2.0
/// How an item is answered and what its key is, from the fields and parts of its form.
#pragma once

#include <vector>

#include "lesson/item.hpp"
#include "scripting/build_context.hpp"

namespace waypost::scripting {

/// By the item's type; its path and image are read already. Parts claim their ids among `children`.
lesson::Interaction read_interaction(BuildContext& context, const FormReader& fields,
                                     const lesson::Item& item, Siblings& children);

/// Typed answers: of a short text item and of an item of gaps.
lesson::TextInteraction read_text_interaction(BuildContext& context, const FormReader& fields);
lesson::GapsInteraction read_gaps_interaction(BuildContext& context, const FormReader& fields,
                                              const lesson::Path& path, Siblings& children);

/// `choice` forms as choices, exactly one of them correct unless `multiple`.
std::vector<lesson::Choice> read_choices(BuildContext& context, const FormReader& owner,
                                         const lesson::Path& parent, bool multiple, Siblings& children);

}  // namespace waypost::scripting
