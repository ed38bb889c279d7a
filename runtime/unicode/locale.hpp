// SPDX-License-Identifier: Apache-2.0
/// Languages: what a BCP 47 tag implies for writing. ICU knows; no other folder includes it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "unicode/script.hpp"

namespace waypost::unicode {

/// True for languages whose usual script runs from right to left: "ur", "fa", "ug-Arab" …
bool is_right_to_left(std::string_view language);

/// The script a language is usually written in, or the one its tag names: "km" is Khmr, "uz-Cyrl" is Cyrl.
/// An unknown language is Latn.
Script usual_script(std::string_view language);

/// The name of a language in itself, for a list to choose from: "ភាសាខ្មែរ"-like; the tag where ICU has no
/// name.
std::string own_name(std::string_view language);

/// The letter in front of a list's point, from 0 to 7, as schoolbooks of the language have it: "ក", else "A".
std::string list_letter(std::string_view language, std::size_t index);

/// The letters and clusters that a language is written with: CLDR's main and auxiliary exemplar sets; nothing
/// where CLDR has none for it.
std::vector<std::u32string> exemplars(std::string_view language);

}  // namespace waypost::unicode
