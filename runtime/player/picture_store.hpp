// SPDX-License-Identifier: Apache-2.0
/// PictureStore: pictures by file, decoded by the worker when first asked for, the most recent ones kept.
#pragma once

#include <filesystem>
#include <functional>
#include <list>
#include <memory>
#include <optional>

#include "base/log.hpp"
#include "base/queue.hpp"
#include "player/worker.hpp"
#include "ui/frame.hpp"

namespace waypost::player {

class PictureStore final : public ui::PictureSource {
 public:
  /// `wake` is called from the worker whenever take_results() has something to take.
  PictureStore(Worker& worker, Log& log, std::function<void()> wake);

  const gfx::Bitmap* find(const std::filesystem::path& file) override;
  bool has_failed(const std::filesystem::path& file) override;

  /// Takes what the worker has finished; true where a picture arrived or failed.
  bool take_results();
  int outstanding() const { return outstanding_; }

 private:
  enum class State { pending, ready, failed };
  struct Entry {
    std::filesystem::path file;
    State state = State::pending;
    gfx::Bitmap picture;
  };
  struct Finished {
    std::filesystem::path file;
    Result<gfx::Bitmap> picture;
  };

  Worker& worker_;
  Log& log_;
  std::function<void()> wake_;
  std::list<Entry> entries_;  ///< used last first
  std::shared_ptr<Queue<Finished>> finished_ = std::make_shared<Queue<Finished>>();
  int outstanding_ = 0;
};

}  // namespace waypost::player
