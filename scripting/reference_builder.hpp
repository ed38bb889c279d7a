// SPDX-License-Identifier: Apache-2.0
/// What lessons refer to: facts, the glossary, national annexes.
#pragma once

#include "scripting/build_context.hpp"

namespace waypost::scripting {

/// Adds the facts of a `facts` form to the module.
void read_facts_form(BuildContext& context, const FormReader& fields);
/// Adds the terms of the `glossary` form.
void read_glossary(BuildContext& context, const FormReader& fields);
/// Adds the `annex` of annexes/COUNTRY.lua. The lessons must have been read: their annex pages have the
/// slots.
void read_annex(BuildContext& context, const FormReader& fields);

}  // namespace waypost::scripting
