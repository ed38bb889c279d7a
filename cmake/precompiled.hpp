// SPDX-License-Identifier: Apache-2.0
// What nearly every file reads; only the build knows of it, and every file still includes what it uses.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/format.hpp"
#include "base/result.hpp"
