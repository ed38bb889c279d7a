// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// Prints the library and its answer; a wrong answer makes the program fail.
void check(const char* library, bool right, const std::string& answer);

void check_text(const std::vector<std::byte>& font);
void check_data();
void check_screen();
