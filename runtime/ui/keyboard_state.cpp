// SPDX-License-Identifier: Apache-2.0
#include "ui/keyboard_state.hpp"

#include <algorithm>
#include <utility>

#include "base/assert.hpp"

namespace waypost::ui {
namespace {

text::KeyLevel level_of(bool shift, bool alternate) {
  using text::KeyLevel;
  if (alternate) return shift ? KeyLevel::shift_alternate : KeyLevel::alternate;
  return shift ? KeyLevel::shift : KeyLevel::plain;
}

}  // namespace

const text::KeyboardLayout* KeyboardState::active() const { return active_ ? &layouts_[*active_] : nullptr; }

void KeyboardState::toggle(const std::vector<std::string>& languages) {
  if (reader_) layouts_ = std::exchange(reader_, nullptr)();
  if (layouts_.empty()) return;
  shown_ = !shown_;
  if (was_shown_) return;
  was_shown_ = true;
  for (const std::string& language : languages) {
    choose(language);
    if (active_) return;
  }
}

void KeyboardState::choose(std::string_view language) {
  const auto found = std::find_if(layouts_.begin(), layouts_.end(), [&](const text::KeyboardLayout& layout) {
    return layout.language() == language;
  });
  active_.reset();
  if (found != layouts_.end()) active_ = static_cast<std::size_t>(found - layouts_.begin());
  shift_ = alternate_ = false;
}

text::KeyLevel KeyboardState::level() const { return level_of(shift_, alternate_); }

const std::string& KeyboardState::text_of(const platform::KeyStruck& key) const {
  ASSERT(active_);
  const text::KeyLevel level = level_of(key.shift, key.alternate);
  return key.caps_lock ? active()->text_with_caps_lock(key.position, level)
                       : active()->text(key.position, level);
}

std::string KeyboardState::take_text(KeyPosition position) {
  ASSERT(active_);
  std::string text = active()->text(position, level());
  shift_ = alternate_ = false;
  return text;
}

}  // namespace waypost::ui
