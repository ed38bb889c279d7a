// SPDX-License-Identifier: Apache-2.0
/// TextField: a text being typed, and its caret. The model alone; ui draws it through a Layout.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/layout.hpp"
#include "unicode/segmenter.hpp"

namespace waypost::text {

class TextField {
 public:
  TextField() = default;
  /// The caret stands at the end.
  explicit TextField(std::string_view utf8);

  /// Always valid UTF-8.
  const std::string& text() const { return text_; }
  /// Byte offset; where a caret may stand.
  std::size_t caret() const { return caret_; }
  /// To the nearest stop at or before the offset.
  void set_caret(std::size_t byte_offset);
  void set_text(std::string_view utf8);

  /// At the caret, which stands after it then. What is not UTF-8 is repaired; control characters are left
  /// out.
  void insert(std::string_view utf8);
  /// Removes one code point of the cluster before the caret, so that a slip in a stack is mended without
  /// typing it anew; a coeng or virama goes together with its consonant.
  void backspace();
  /// Removes the whole cluster after the caret.
  void delete_cluster();
  void home();
  void end();
  /// To the neighbouring stop as seen on the screen: `layout` is the one of this text.
  void left(const Layout& layout);
  void right(const Layout& layout);

 private:
  void move(const Layout& layout, bool to_the_right);
  void place_caret_at(std::size_t byte_offset);

  std::string text_;
  std::size_t caret_ = 0;
  unicode::Segmenter segmenter_;
};

}  // namespace waypost::text
