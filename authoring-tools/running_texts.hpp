// SPDX-License-Identifier: Apache-2.0
/// RunningTexts: the texts of a module that are set as Markdown.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "lesson/model.hpp"
#include "lesson/rich_text.hpp"

namespace waypost::authoring {

/// "2 paragraphs, 3 list items": what a reader sees of a text's build.
std::string outline(const lesson::RichText& text);
/// Ids of the glossary's words that it links to.
std::set<std::string> terms_of(const lesson::RichText& text);

/// A text set as Markdown, once read.
struct RunningText {
  std::string context;
  const std::string* source = nullptr;  ///< the module's own
  std::string outline;
  std::set<std::string> terms;
};

/// Bodies, parts of pages, scenes, entries of annexes; empty ones are left out. The module must outlive it.
class RunningTexts {
 public:
  explicit RunningTexts(const lesson::Module& module);

  const std::vector<RunningText>& all() const { return texts_; }

 private:
  void add(std::string context, const std::string& source);
  void add_parts(const std::vector<lesson::Part>& parts);
  void add_page(const lesson::Item&) {}
  template <typename P>
  void add_page(const P& page);

  std::vector<RunningText> texts_;
};

}  // namespace waypost::authoring
