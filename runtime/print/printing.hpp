// SPDX-License-Identifier: Apache-2.0
/// Printing, seen from the player: has `waypost-print` make a paper, and keeps it as a file. Nothing of it
/// touches the record.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "print/own_record.hpp"

namespace waypost::print {

/// `waypost-print` beside the running program.
std::filesystem::path default_print_program();

/// A paper as JSON becomes a PDF. Errors: not_found where the program is missing; timeout after half a
/// minute; crashed; invalid where it refuses the paper; corrupt where what it says is no PDF.
Result<std::string> make_pdf(std::string_view json,
                             const std::filesystem::path& program = default_print_program());

/// Writes `waypost-record-YYYYMMDD-xxxxxxxx.pdf` into the folder: as NAME.part, flushed, read back, renamed,
/// folder flushed. `number` gives the last eight digits; where they are taken, the next ones. The name tells
/// nothing of the learner. When this returns a stick may be removed.
/// Errors: those of make_pdf(); not_found where the folder is missing; no_space, denied, io; corrupt where
/// the medium does not give back what was written.
Result<std::filesystem::path> save_own_record(const OwnRecord& record, const std::filesystem::path& folder,
                                              std::uint32_t number,
                                              const std::filesystem::path& program = default_print_program());

}  // namespace waypost::print
