// SPDX-License-Identifier: Apache-2.0
/// TextFields: the texts being typed on a screen, by the id of their field. They belong to the hand: the view
/// hears of every edit, and what it says itself replaces what was typed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/text_field.hpp"

namespace waypost::ui {

/// Id of the field, and its whole text now.
using TextEdit = std::pair<std::string, std::string>;

class TextFields {
 public:
  /// The field of an id; it is made with the view's text, and takes that text whenever the view has changed
  /// it.
  text::TextField& show(const std::string& id, const std::string& view_text);
  /// Null where no such field was shown on this screen.
  text::TextField* find(std::string_view id);
  const text::TextField* find(std::string_view id) const;
  /// Notes that the field's text is another now. The last text of each field counts.
  void note_edit(const std::string& id);
  std::vector<TextEdit> take_edits();
  /// A new screen begins.
  void clear();

 private:
  struct Entry {
    text::TextField field;
    std::string view_text;  ///< as the view had it last
  };
  std::map<std::string, Entry, std::less<>> entries_;
  std::vector<TextEdit> edits_;
};

}  // namespace waypost::ui
