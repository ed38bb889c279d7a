// SPDX-License-Identifier: Apache-2.0
/// The walls around the child: after enter_sandbox() it can read its input, write its output and compute.
/// Each layer that a machine lacks is named; the others hold, and the parent's watchdog holds always.
#pragma once

#include <string>
#include <vector>

namespace waypost::child {

struct SandboxLayer {
  std::string name;
  bool in_force = false;
  std::string detail;
};

/// no_new_privs, Landlock without paths, limits on memory, CPU, file size, descriptors and core, and an
/// allow-list of system calls last, because it forbids building walls too.
std::vector<SandboxLayer> enter_sandbox();

/// What `waypost-lesson --limits` prints: a line a layer, as found in a process that entered the sandbox.
std::string describe_sandbox();

}  // namespace waypost::child
