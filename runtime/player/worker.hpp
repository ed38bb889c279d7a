// SPDX-License-Identifier: Apache-2.0
/// Worker: one thread for long jobs (reading modules, decoding pictures), so that the screen never waits.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

#include "base/queue.hpp"

namespace waypost::player {

class Worker {
 public:
  Worker() : thread_([this] { loop(); }) {}
  /// Finishes the job at hand; jobs that have not begun are dropped.
  ~Worker() {
    stopping_ = true;
    jobs_.close();
    thread_.join();
  }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void run(std::function<void()> job) { jobs_.push(std::move(job)); }

 private:
  void loop() {
    while (auto job = jobs_.pop()) {
      if (!stopping_) (*job)();
    }
  }

  std::atomic<bool> stopping_ = false;
  Queue<std::function<void()>> jobs_;
  std::thread thread_;
};

}  // namespace waypost::player
