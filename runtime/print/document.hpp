// SPDX-License-Identifier: Apache-2.0
/// What `waypost-print` does: a paper as JSON becomes a PDF, with the fonts and words that lie beside the
/// program.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace waypost::print {

/// No paper is larger.
inline constexpr std::size_t kDocumentBytesMax = std::size_t{4} << 20;

/// Errors: invalid, where it is no paper; those of opening fonts and words; those of PdfWriter::finish().
Result<std::string> print_document(std::string_view json);

}  // namespace waypost::print
