// SPDX-License-Identifier: Apache-2.0
/// Zawgyi: Burmese typed for a font of that name looks like UTF-8, but its signs mean other things. To be
/// asked where text is imported or checked, never when it is drawn.
#pragma once

#include <string>
#include <string_view>

namespace waypost::unicode {

/// 0 (surely Unicode, or no Burmese) to 1 (surely Zawgyi): the share of signs whose order only Zawgyi allows
/// among all whose order tells the two apart.
double zawgyi_probability(std::u32string_view text);
/// From here on a text is taken for Zawgyi.
inline constexpr double kZawgyiFrom = 0.5;

/// What a text typed for Zawgyi says in Unicode (ICU's transliterator "Zawgyi-my"); empty where ICU's data
/// lacks it. Never to be stored without somebody having read it.
std::string unicode_from_zawgyi(std::string_view utf8);

}  // namespace waypost::unicode
