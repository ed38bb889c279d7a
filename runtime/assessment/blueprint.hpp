// SPDX-License-Identifier: Apache-2.0
/// Which line of a blueprint each item of the pool is drawn for. For the sources of this folder.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace waypost::assessment {

/// An item that may be drawn: the indices of the lines it fits, ascending.
using FittingLines = std::vector<std::size_t>;

/// For each candidate the line that it is drawn for, or nothing. No line gets more than its count, no
/// candidate two lines, and as many as possible are drawn: a line for one objective does not go short because
/// a line for any took its items. Among all such choices the candidates named first are preferred, strictly.
std::vector<std::optional<std::size_t>> assign_to_lines(const std::vector<FittingLines>& candidates,
                                                        const std::vector<std::size_t>& counts);

}  // namespace waypost::assessment
