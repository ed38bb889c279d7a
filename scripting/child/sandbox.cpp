// SPDX-License-Identifier: Apache-2.0
#include "scripting/child/sandbox.hpp"

#include "base/format.hpp"

namespace waypost::child {

std::string as_lines(const std::vector<SandboxLayer>& layers) {
  std::string text;
  for (const SandboxLayer& layer : layers) {
    text += format("{}: {} ({})\n", layer.name, layer.in_force ? "in force" : "NOT in force", layer.detail);
  }
  return text;
}

}  // namespace waypost::child
