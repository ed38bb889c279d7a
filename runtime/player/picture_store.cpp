// SPDX-License-Identifier: Apache-2.0
#include "player/picture_store.hpp"

#include <algorithm>

#include "media/picture.hpp"
#include "scripting/lesson_host.hpp"

namespace waypost::player {
namespace {

constexpr std::size_t kPicturesMax = 8;

}  // namespace

PictureStore::PictureStore(Worker& worker, Log& log, std::function<void()> wake)
    : worker_(worker), log_(log), wake_(std::move(wake)) {}

const gfx::Bitmap* PictureStore::find(const std::filesystem::path& file) {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const Entry& each) { return each.file == file; });
  if (found != entries_.end()) {
    entries_.splice(entries_.begin(), entries_, found);
    return found->state == State::ready ? &found->picture : nullptr;
  }
  entries_.push_front({file, State::pending, {}});
  if (entries_.size() > kPicturesMax && entries_.back().state != State::pending) entries_.pop_back();
  ++outstanding_;
  worker_.run([file, finished = finished_, wake = wake_] {
    finished->push({file, media::load_picture(scripting::default_child_program(), file)});
    wake();
  });
  return nullptr;
}

bool PictureStore::has_failed(const std::filesystem::path& file) {
  return std::any_of(entries_.begin(), entries_.end(),
                     [&](const Entry& each) { return each.file == file && each.state == State::failed; });
}

bool PictureStore::take_results() {
  bool any = false;
  while (auto result = finished_->try_pop()) {
    any = true;
    --outstanding_;
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& each) { return each.file == result->file; });
    if (found == entries_.end()) continue;
    found->state = result->picture ? State::ready : State::failed;
    if (result->picture) {
      found->picture = std::move(*result->picture);
    } else {
      log_.warning_once("picture: " + result->picture.error().message);
    }
  }
  return any;
}

}  // namespace waypost::player
