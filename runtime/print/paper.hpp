// SPDX-License-Identifier: Apache-2.0
/// Paper: A4 pages filled from top to bottom, in one language and its direction. Words are laid out by the
/// text engine as on the screen; a page that is full ends, and the next one begins.
///
/// Parts come one under the other: heading(), section(), paragraph(), facts(), table(), rule(), space().
/// finish() puts the footer and the page's number under each page and gives the PDF. Nothing reaches into the
/// margins. What can be read begins at the start edge: left, in Urdu right.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "print/pdf_writer.hpp"
#include "text/text_engine.hpp"

namespace waypost::print {

inline constexpr float kMargin_mm = 15;

struct PaperOptions {
  std::string language = "en";  ///< BCP 47
  PdfHead head;
  std::string footer;  ///< under every page; may be empty
  /// What stands beside the footer: "Page 1 of 2". Pages count from 1.
  std::function<std::string(int page, int page_count)> page_number;
};

enum class Emphasis { plain, strong, quiet };

/// One line of a form: what is told, and what it is.
struct Fact {
  std::string label;
  std::string value;
};

struct TableColumn {
  std::string heading;
  float share = 1;  ///< of the width, beside the other columns' shares
};

/// The first column's cells are strong. Each row has as many cells as there are columns; "\n" begins a line.
struct Table {
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;
};

class Paper {
 public:
  /// `engine` must outlive it.
  Paper(text::TextEngine& engine, PaperOptions options);
  ~Paper();
  Paper(const Paper&) = delete;
  Paper& operator=(const Paper&) = delete;

  void heading(const std::string& words);
  /// Never stands alone at the end of a page.
  void section(const std::string& words);
  /// Goes on on the next page where it does not fit.
  void paragraph(const std::string& words, Emphasis emphasis = Emphasis::plain);
  void facts(const std::vector<Fact>& facts);
  /// Its headings are repeated on each page. A row stays on one page; one that is longer than a page ends in
  /// "…".
  void table(const Table& table);
  /// A thin line over the whole width.
  void rule();
  void space(float height_mm);
  void new_page();

  /// Of what was put on paper so far.
  int page_count() const;
  /// The PDF. May be called once. Errors: those of PdfWriter::finish().
  Result<std::string> finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace waypost::print
