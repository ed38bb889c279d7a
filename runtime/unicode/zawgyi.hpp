// SPDX-License-Identifier: Apache-2.0
/// Zawgyi: Burmese typed for a font of that name looks like UTF-8, but its signs mean other things. To be
/// asked where text is imported or checked, never when it is drawn.
#pragma once

#include <string_view>

namespace waypost::unicode {

/// 0 (surely Unicode, or no Burmese) to 1 (surely Zawgyi): the share of signs whose order only Zawgyi allows
/// among all whose order tells the two apart.
double zawgyi_probability(std::u32string_view text);

}  // namespace waypost::unicode
