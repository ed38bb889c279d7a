// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/writing_check.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "authoring-tools/check_words.hpp"
#include "base/format.hpp"
#include "unicode/locale.hpp"
#include "unicode/script.hpp"
#include "unicode/utf8.hpp"
#include "unicode/zawgyi.hpp"

namespace waypost::authoring {
namespace {

/// A text and where it stands.
struct Passage {
  const std::string* context;
  const std::string* text;
};

/// Each with its line and what it says in Unicode; nothing is converted for the author.
void check_zawgyi(const std::vector<Passage>& passages,
                  const std::function<Span(const std::string&)>& span_of, Diagnostics& diagnostics) {
  for (const Passage& passage : passages) {
    if (unicode::zawgyi_probability(unicode::decode_utf8(*passage.text).text) < unicode::kZawgyiFrom)
      continue;
    const std::string converted = unicode::unicode_from_zawgyi(*passage.text);
    diagnostics
        .warning(
            span_of(*passage.context),
            format("`{}` looks typed for the font Zawgyi: officers would see other signs", *passage.context))
        .hint(converted.empty() ? "type it with a Unicode keyboard"
                                : "in Unicode, if so, to be read before it is used: " + converted);
  }
}

/// Characters above ASCII, each once, with the first text that has it.
class Characters {
 public:
  void add(const Passage& passage) {
    for (std::string_view rest = *passage.text; !rest.empty();) {
      const char32_t character = take_character(rest);
      if (character < 0x80 || character >= seen_.size() || seen_[character]) continue;
      seen_[character] = true;
      first_.emplace(character, passage.context);
    }
  }

  /// A space after each, so that no mark joins a letter that it never stands on.
  std::string parted() const {
    std::u32string text;
    for (const auto& [character, context] : first_) text += {character, U' '};
    return unicode::encode_utf8(text);
  }
  /// Null for one that was never added.
  const std::string* first_with(char32_t character) const {
    const auto found = first_.find(character);
    return found == first_.end() ? nullptr : found->second;
  }

 private:
  std::vector<bool> seen_ = std::vector<bool>(0x110000);
  std::map<char32_t, const std::string*> first_;
};

void check_characters(const std::vector<Passage>& passages, const std::string& language,
                      const std::function<Span(const std::string&)>& span_of, text::TextEngine& engine,
                      Diagnostics& diagnostics) {
  Characters characters;
  for (const Passage& passage : passages) characters.add(passage);
  const std::string parted = characters.parted();
  if (parted.empty()) return;
  const text::TextStyle style{language, 18, text::Weight::regular, {}};
  const auto paragraph = engine.paragraph(text::plain_source(parted, style));
  std::map<unicode::Script, std::vector<char32_t>> by_script;
  for (const char32_t c : paragraph->faults().missing) by_script[unicode::script_of(c)].push_back(c);
  for (const auto& [script, missing] : by_script) {
    const std::string* first = characters.first_with(missing.front());
    const std::string count = missing.size() == 1 ? "" : format(" and {} more", missing.size() - 1);
    const bool is_writing = script != unicode::kCommon && script != unicode::kInherited;
    diagnostics
        .warning(first == nullptr ? Span{} : span_of(*first),
                 format("no font has U+{:04X}{}{}", static_cast<std::uint32_t>(missing.front()), count,
                        is_writing ? format(" of the script {}", unicode::code_of(script)) : std::string()))
        .hint("officers would see an empty box: write it otherwise, or add a font to fonts/manifest.json");
  }
}

/// A language that the fonts cannot write, whatever its texts say so far.
void check_language(const std::string& language, const Span& span, text::TextEngine& engine,
                    Diagnostics& diagnostics) {
  std::u32string letters;
  for (const std::u32string& each : unicode::exemplars(language)) letters += each + U' ';
  if (letters.empty()) return;
  const text::TextStyle style{language, 18, text::Weight::regular, {}};
  const auto paragraph = engine.paragraph(text::plain_source(unicode::encode_utf8(letters), style));
  const std::vector<char32_t>& missing = paragraph->faults().missing;
  if (missing.empty()) return;
  diagnostics
      .warning(
          span,
          format("the fonts cannot write {}: {} of its letters are missing, the first is U+{:04X} of the "
                 "script {}",
                 language, missing.size(), static_cast<std::uint32_t>(missing.front()),
                 unicode::code_of(unicode::script_of(missing.front()))))
      .hint("add a font of that script to fonts/manifest.json");
}

/// A vowel sign or tone mark that stands on nothing: typed twice, or in the wrong order.
void check_stray_marks(const std::vector<Passage>& passages, const std::string& language,
                       const std::function<Span(const std::string&)>& span_of, text::TextEngine& engine,
                       Diagnostics& diagnostics) {
  const text::TextStyle style{language, 18, text::Weight::regular, {}};
  for (const Passage& passage : passages) {
    const auto paragraph = engine.paragraph(text::plain_source(*passage.text, style));
    if (paragraph->faults().dotted_circles == 0) continue;
    diagnostics
        .warning(span_of(*passage.context),
                 format("`{}` has a mark that stands on no letter", *passage.context))
        .hint("officers would see a dotted circle: type the letter again, its signs in their order");
  }
}

}  // namespace

void check_writing(const lesson::Module& module, const SourceLines& source,
                   const std::vector<Translation>& translations, text::TextEngine& engine,
                   Diagnostics& diagnostics) {
  const auto check = [&](const std::vector<Passage>& passages, const std::string& language,
                         const std::function<Span(const std::string&)>& span_of) {
    if (unicode::usual_script(language) == unicode::script("Mymr"))
      check_zawgyi(passages, span_of, diagnostics);
    check_characters(passages, language, span_of, engine, diagnostics);
    check_stray_marks(passages, language, span_of, engine, diagnostics);
  };
  const std::vector<lesson::TranslatableText> texts = lesson::translatable_texts(module);
  std::vector<Passage> passages;
  for (const lesson::TranslatableText& each : texts) passages.push_back({&each.context, &each.source});
  check(passages, module.source_language, [&](const std::string& context) { return source.span(context); });
  check_language(module.source_language, source.span("title"), engine, diagnostics);
  for (const Translation& translation : translations) {
    passages.clear();
    for (const auto& [context, entry] : translation.catalog().entries())
      passages.push_back({&context, &entry.translation});
    check(passages, translation.language(),
          [&](const std::string& context) { return translation.span(context); });
    check_language(translation.language(), {translation.name(), translation.header_field("Language").line},
                   engine, diagnostics);
  }
}

}  // namespace waypost::authoring
