// SPDX-License-Identifier: Apache-2.0
/// The spelling of gettext's files.
#pragma once

#include <string>
#include <string_view>

namespace waypost::authoring {

/// `keyword "text"`, broken after each line end of the text and near column 78 as gettext does. Ends in a
/// newline.
std::string po_field(std::string_view keyword, std::string_view text);

}  // namespace waypost::authoring
