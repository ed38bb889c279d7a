// SPDX-License-Identifier: Apache-2.0
/// Pages without a mark, from their forms.
#pragma once

#include "lesson/page.hpp"
#include "scripting/build_context.hpp"

namespace waypost::scripting {

/// The page of any of the page forms; `lesson` is the path of the lesson that it stands in.
lesson::Page read_page(BuildContext& context, const FormReader& fields, const lesson::Path& lesson,
                       Siblings& siblings);

/// What every page has. Labels claim their ids among `children`, the page its own among `siblings`.
void read_page_base(BuildContext& context, const FormReader& fields, const lesson::Path& lesson,
                    Siblings& siblings, Siblings& children, lesson::PageBase& page);

}  // namespace waypost::scripting
