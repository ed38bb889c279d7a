// SPDX-License-Identifier: Apache-2.0
#include "ui/text_fields.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace waypost::ui {

text::TextField& TextFields::show(const std::string& id, const std::string& view_text,
                                  text::FieldLines lines) {
  auto found = entries_.find(id);
  const bool is_new = found == entries_.end();
  if (is_new) found = entries_.emplace(id, Entry{text::TextField(view_text, lines), view_text}).first;
  Entry& entry = found->second;
  if (!is_new && entry.view_text != view_text) {
    entry.view_text = view_text;
    if (entry.field.text() != view_text) entry.field.set_text(view_text);
  }
  return entry.field;
}

text::TextField* TextFields::find(std::string_view id) {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : &found->second.field;
}

const text::TextField* TextFields::find(std::string_view id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : &found->second.field;
}

void TextFields::note_layout(const std::string& id, std::shared_ptr<const text::Layout> layout) {
  const auto found = entries_.find(id);
  if (found != entries_.end()) found->second.layout = std::move(layout);
}

std::shared_ptr<const text::Layout> TextFields::layout(std::string_view id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : found->second.layout;
}

void TextFields::note_edit(const std::string& id) {
  const text::TextField* field = find(id);
  ASSERT(field != nullptr);
  const auto known =
      std::find_if(edits_.begin(), edits_.end(), [&](const TextEdit& e) { return e.first == id; });
  if (known != edits_.end()) {
    known->second = field->text();
  } else {
    edits_.emplace_back(id, field->text());
  }
}

std::vector<TextEdit> TextFields::take_edits() { return std::exchange(edits_, {}); }

void TextFields::forget(std::string_view id) {
  if (const auto found = entries_.find(id); found != entries_.end()) entries_.erase(found);
  std::erase_if(edits_, [&](const TextEdit& edit) { return edit.first == id; });
}

void TextFields::clear() {
  entries_.clear();
  edits_.clear();
  caret_.reset();
  press_.reset();
}

}  // namespace waypost::ui
