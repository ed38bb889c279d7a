// SPDX-License-Identifier: Apache-2.0
/// The walls around the child: after enter_sandbox() it can read its input, write its output and compute.
/// Each layer that a machine lacks is named; the others hold, and the parent's watchdog holds always.
///
/// Linux: no_new_privs, Landlock without paths, limits on memory, CPU, file size, descriptors and core, and
/// an allow-list of system calls last, because it forbids building walls too.
///
/// Windows: the job and the token without rights that the parent started the child with; here the token's
/// last privileges and its integrity level go, and the process gives up what its Windows version lets it give
/// up. These walls are lower. They hold against writing, other processes, windows, new code and memory
/// without end; a child that is taken over could still read what everybody on that PC may read, and what its
/// user may read where a file's rights say so, and could speak to a network. So nothing secret may lie in its
/// memory, and Lua's environment and the parent's checks carry more there than on Linux.
#pragma once

#include <string>
#include <vector>

namespace waypost::child {

struct SandboxLayer {
  std::string name;
  bool in_force = false;
  std::string detail;
};

/// Closes whatever this system can close, for good. Every layer as found afterwards by asking the system.
std::vector<SandboxLayer> enter_sandbox();

/// What `waypost-lesson --limits` prints: a line a layer, as found in a process that entered the sandbox.
std::string describe_sandbox();

/// "memory: in force (256)", or "memory: NOT in force (why)", a line each.
std::string as_lines(const std::vector<SandboxLayer>& layers);

}  // namespace waypost::child
