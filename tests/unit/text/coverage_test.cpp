// SPDX-License-Identifier: Apache-2.0
// Row 8 of docs/text-engine.md beyond the declaration: what CLDR says a language is written with, and the
// words of spelling dictionaries. Nothing is missing, and no mark stands on a dotted circle.
#include <algorithm>
#include <fstream>
#include <set>

#include "corpus.hpp"
#include "engine_fixture.hpp"
#include "unicode/character.hpp"
#include "unicode/locale.hpp"
#include "unicode/utf8.hpp"

using namespace waypost;
using namespace waypost::text;

namespace {

constexpr const char* kLanguages[] = {"en", "km", "lo",  "my", "th",  "vi",  "zh-Hans", "ru",
                                      "ur", "ug", "prs", "ps", "tg",  "ky",  "kk",      "uz",
                                      "tk", "az", "ka",  "id", "fil", "tet", "hy"};

struct Faults {
  std::set<char32_t> missing;
  int dotted_circles = 0;
  int unknown_glyphs = 0;
  int texts = 0;

  void add(const std::string& utf8, const std::string& language) {
    const auto paragraph = shared_engine().paragraph(plain_source(utf8, style_of(language)));
    missing.insert(paragraph->faults().missing.begin(), paragraph->faults().missing.end());
    dotted_circles += paragraph->faults().dotted_circles;
    const auto layout = shared_engine().layout(paragraph, {});
    unknown_glyphs += static_cast<int>(std::count_if(layout->glyphs().begin(), layout->glyphs().end(),
                                                     [](const auto& glyph) { return glyph.glyph == 0; }));
    ++texts;
  }
};

}  // namespace

TEST_CASE("every letter of CLDR's exemplar sets has a glyph") {
  for (const std::string language : kLanguages) {
    CAPTURE(language);
    Faults faults;
    for (const std::u32string& letters : unicode::exemplars(language)) {
      // A lone mark has its dotted circle with it in a list of letters.
      const bool stands_alone = unicode::is_mark(letters.front());
      faults.add(unicode::encode_utf8(stands_alone ? U"\u25CC" + letters : letters), language);
    }
    CHECK(faults.texts > 20);
    CHECK(unicode::encode_utf8(std::u32string(faults.missing.begin(), faults.missing.end())) == "");
    CHECK(faults.dotted_circles == 0);
    CHECK(faults.unknown_glyphs == 0);
  }
}

TEST_CASE("every word of the spelling dictionaries can be set") {
  const std::filesystem::path folder = corpus_folder().parent_path().parent_path() / "hunspell";
  if (!std::filesystem::is_directory(folder)) {
    WARN("skipped: no word lists in " + folder.string() + " (tests/text/fetch-corpora.sh brings them)");
    return;
  }
  for (const auto& [language, file] : {std::pair{"en", "en_US"},
                                       {"id", "id_ID"},
                                       {"kk", "kk_KZ"},
                                       {"lo", "lo_LA"},
                                       {"ru", "ru_RU"},
                                       {"th", "th_TH"},
                                       {"uz", "uz_UZ"},
                                       {"vi", "vi_VN"}}) {
    CAPTURE(language);
    Faults faults;
    std::ifstream words(folder / (std::string(file) + ".dic"));
    std::string batch;
    std::string word;
    // Words are laid out thirty at a time; flags stand behind a slash.
    for (int count = 0; std::getline(words, word);) {
      batch += word.substr(0, word.find_first_of("/\t\r")) + ' ';
      if (++count % 30 != 0) continue;
      faults.add(batch, language);
      batch.clear();
    }
    faults.add(batch, language);
    CHECK(faults.texts > 100);
    CHECK(unicode::encode_utf8(std::u32string(faults.missing.begin(), faults.missing.end())) == "");
    CHECK(faults.dotted_circles == 0);
    CHECK(faults.unknown_glyphs == 0);
  }
}
