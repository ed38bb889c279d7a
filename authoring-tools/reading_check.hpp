// SPDX-License-Identifier: Apache-2.0
/// The load of reading: pages that are too long to be taken in at once, lessons that take longer than they
/// say.
#pragma once

#include <cstddef>
#include <string_view>

#include "authoring-tools/source_lines.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// Characters as people count them: grapheme clusters without white space.
std::size_t reading_characters(std::string_view text);

/// Warnings: a page of more than 1,000 characters (some 180 English words), 500 in Chinese, Japanese or
/// Korean; a lesson whose texts alone take more than its `minutes`. Read are 860 characters a minute, 255 in
/// Chinese: the means of the IReST texts (Trauzettel-Klosinski and others, 2012).
void check_reading(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics);

}  // namespace waypost::authoring
