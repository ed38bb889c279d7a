// SPDX-License-Identifier: Apache-2.0
/// Pages of unscored questions, from their forms.
#pragma once

#include "lesson/page.hpp"
#include "scripting/build_context.hpp"

namespace waypost::scripting {

lesson::FormPage read_form_page(BuildContext& context, const FormReader& fields, const lesson::Path& lesson,
                                Siblings& siblings);

}  // namespace waypost::scripting
