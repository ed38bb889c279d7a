// SPDX-License-Identifier: Apache-2.0
/// The shapes of names in lesson files, and the check that a name stands for something.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "scripting/bounded_diagnostics.hpp"
#include "scripting/line_finder.hpp"

namespace waypost::scripting {

/// Three numbers: "1.2.0".
bool is_version(std::string_view text);

/// The shape of a BCP 47 tag: "en", "zh-Hans", "pt-BR".
bool is_language_tag(std::string_view text);

/// NAME.svg or NAME.png: one dot, lower case, at most 64 bytes, so that it means the same on every disk.
bool is_picture_name(std::string_view name);

/// NAME.ogg, by the same rules.
bool is_sound_name(std::string_view name);

/// The shape of an ISO 3166-1 alpha-2 code: "KH".
bool is_country_code(std::string_view text);

/// A name that Windows keeps for a device, whatever stands behind its dot: con, nul, com1 …
bool is_device_name(std::string_view stem);

/// An error with a hint where `name` is not among the known; an empty name is somebody else's error.
void check_known(BoundedDiagnostics& diagnostics, const Where& where, std::string_view what,
                 const std::string& name, const std::vector<std::string_view>& known);

}  // namespace waypost::scripting
