// SPDX-License-Identifier: Apache-2.0
#include "allocation_counter.hpp"

#include <cstddef>

namespace {

thread_local std::uint64_t allocations = 0;

}  // namespace

// glibc's own, by the names that it exports for those who put themselves before them.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);

void* malloc(std::size_t size) {
  ++allocations;
  return __libc_malloc(size);
}

void* calloc(std::size_t count, std::size_t size) {
  ++allocations;
  return __libc_calloc(count, size);
}

void* realloc(void* block, std::size_t size) {
  ++allocations;
  return __libc_realloc(block, size);
}
}

namespace waypost::benchmark {

std::uint64_t allocation_count() { return allocations; }

}  // namespace waypost::benchmark
