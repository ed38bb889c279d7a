// SPDX-License-Identifier: Apache-2.0
/// Report words: every sentence of a report, by key, in one place. `{name}` stands for an argument, `**`
/// around words for emphasis.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waypost::monitoring {

using WordArguments = std::vector<std::pair<std::string_view, std::string>>;

/// The English sentence of a key, its places still open. A key without a sentence is our own mistake.
std::string_view words(std::string_view key);

/// `key` with ".one" where the count is 1, else ".other".
std::string counted_key(std::string_view key, long long count);

/// The sentence with its arguments, as plain text: what stands between the places goes through `escape`,
/// arguments are taken as they are.
std::string fill(std::string_view key, const WordArguments& arguments = {},
                 const std::function<std::string(std::string_view)>& escape = {});

}  // namespace waypost::monitoring
