// SPDX-License-Identifier: Apache-2.0
/// The content hash of an item: what statistics are keyed by, so that a changed question starts anew.
#pragma once

#include <string>

#include "lesson/model.hpp"

namespace waypost::scripting {

/// SHA-256, lower-case hexadecimal, over type, ids, key, scoring and source text in a fixed order.
/// Translations, tries and places of labels are not in it.
std::string content_hash(const lesson::ChoiceItem& item);

}  // namespace waypost::scripting
