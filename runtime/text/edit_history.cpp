// SPDX-License-Identifier: Apache-2.0
#include "text/edit_history.hpp"

#include <numeric>

namespace waypost::text {

namespace {

constexpr std::size_t kStepsMax = 200;
constexpr std::size_t kBytesMax = 1 << 20;

}  // namespace

void EditHistory::note(const TextSnapshot& before, EditKind kind) {
  undone_.clear();
  const bool ends_word = kind == EditKind::typing && before.caret > 0 && before.text[before.caret - 1] == ' ';
  const bool continues = kind != EditKind::other && kind == open_step_ && !ends_word;
  open_step_ = kind;
  if (continues) return;
  done_.push_back(before);
  forget_oldest();
}

void EditHistory::forget_oldest() {
  const auto bytes = [](std::size_t sum, const TextSnapshot& step) { return sum + step.text.size(); };
  std::size_t total = std::accumulate(done_.begin(), done_.end(), std::size_t{0}, bytes);
  std::size_t forgotten = 0;
  while (forgotten + 1 < done_.size() && (done_.size() - forgotten > kStepsMax || total > kBytesMax)) {
    total -= done_[forgotten].text.size();
    ++forgotten;
  }
  done_.erase(done_.begin(), done_.begin() + static_cast<std::ptrdiff_t>(forgotten));
}

std::optional<TextSnapshot> EditHistory::undo(const TextSnapshot& now) {
  if (done_.empty()) return std::nullopt;
  undone_.push_back(now);
  TextSnapshot before = std::move(done_.back());
  done_.pop_back();
  open_step_ = EditKind::other;
  return before;
}

std::optional<TextSnapshot> EditHistory::redo(const TextSnapshot& now) {
  if (undone_.empty()) return std::nullopt;
  done_.push_back(now);
  TextSnapshot after = std::move(undone_.back());
  undone_.pop_back();
  open_step_ = EditKind::other;
  return after;
}

void EditHistory::clear() {
  done_.clear();
  undone_.clear();
  open_step_ = EditKind::other;
}

}  // namespace waypost::text
