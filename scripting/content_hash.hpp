// SPDX-License-Identifier: Apache-2.0
/// The content hash of an item or a form: what statistics are keyed by, so that a changed question starts
/// anew.
#pragma once

#include <string>
#include <string_view>

#include "lesson/page.hpp"

namespace waypost::scripting {

/// SHA-256, lower-case hexadecimal, over type, ids, key, scoring and source text in a fixed order, as JSON.
/// What an item does not use leaves no trace, so that a new feature changes no old hash. Translations, tries,
/// difficulty, shuffling and places of labels are not in it. `function_source` is the score function of a
/// function item, as tokens.
std::string content_hash(const lesson::Item& item, std::string_view function_source = {});

/// The same over a form's questions.
std::string content_hash(const lesson::FormPage& page);
std::string content_hash(const lesson::RecommendationPage& page);

}  // namespace waypost::scripting
