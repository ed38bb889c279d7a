// SPDX-License-Identifier: Apache-2.0
/// A learner's own record as a PDF: what "My record" shows, to take along. It is no certificate, and says so
/// under every page.
#pragma once

#include <string>

#include "base/result.hpp"
#include "i18n/translator.hpp"
#include "print/own_record.hpp"
#include "text/text_engine.hpp"

namespace waypost::print {

/// `words` speaks the record's language. Errors: those of PdfWriter::finish().
Result<std::string> print_own_record(const OwnRecord& record, text::TextEngine& engine,
                                     const i18n::Translator& words);

}  // namespace waypost::print
