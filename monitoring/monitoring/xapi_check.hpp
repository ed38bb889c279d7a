// SPDX-License-Identifier: Apache-2.0
/// xAPI check: whether a statement is one that a learning record store must accept (xAPI 1.0.3, part two; the
/// members that xAPI 2.0 adds are known too). cmi5's rules about whole sessions are not its task.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waypost::monitoring {

/// The first rule that the statement breaks, "result.score.scaled: must lie between -1 and 1"; nothing where
/// it is sound.
std::optional<std::string> broken_xapi_rule(std::string_view statement_json);

}  // namespace waypost::monitoring
