// SPDX-License-Identifier: Apache-2.0
#include "print/document.hpp"

#include "i18n/translator.hpp"
#include "print/own_record.hpp"
#include "print/own_record_paper.hpp"
#include "text/text_engine.hpp"

namespace waypost::print {

Result<std::string> print_document(std::string_view json) {
  TRY_ASSIGN(const OwnRecord record, own_record_from_json(json));
  TRY_ASSIGN(const i18n::Translator words,
             i18n::Translator::load(i18n::default_locales_folder(), record.language));
  TRY_ASSIGN(text::FontCollection fonts, text::FontCollection::open(text::default_manifest()));
  text::TextEngine engine(std::move(fonts));
  return print_own_record(record, engine, words);
}

}  // namespace waypost::print
