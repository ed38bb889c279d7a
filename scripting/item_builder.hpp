// SPDX-License-Identifier: Apache-2.0
/// Items, from their forms: what all of them have. How each type is answered is read by interaction_builder.
#pragma once

#include "lesson/item.hpp"
#include "scripting/build_context.hpp"

namespace waypost::scripting {

/// Whether the form is an item: "choice_item" …
bool is_item_form(std::string_view form);

/// `parent` is the path of the lesson, test or bank.
lesson::Item read_item(BuildContext& context, const FormReader& fields, const lesson::Path& parent,
                       Siblings& siblings);

}  // namespace waypost::scripting
