// SPDX-License-Identifier: Apache-2.0
/// Markdown that officers would see as signs: what authors know from elsewhere and lessons do not have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "authoring-tools/source_lines.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

struct StrayMark {
  std::string message;  ///< "has a line that begins with •"
  std::string hint;
};

/// Bullets that are typed (•), tables, pictures, links that leave the lesson, HTML: each kind once.
std::vector<StrayMark> stray_marks(std::string_view markdown);

/// A warning for each kind in each running text of the source.
void check_markdown(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics);

}  // namespace waypost::authoring
