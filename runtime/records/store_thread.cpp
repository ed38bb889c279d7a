// SPDX-License-Identifier: Apache-2.0
#include "records/store_thread.hpp"

#include <utility>

namespace waypost::records {

StoreThread::StoreThread(std::unique_ptr<RecordStore> store)
    : store_(std::move(store)), thread_([this] { loop(); }) {}

StoreThread::~StoreThread() {
  work_.close();
  thread_.join();
}

void StoreThread::run(std::function<void(RecordStore&)> work) { work_.push(std::move(work)); }

void StoreThread::loop() {
  while (true) {
    auto work = work_.try_pop();
    if (!work) {
      // Idle: the witness catches up now, so that the next answer waits for one sync only. A failure comes
      // back with it.
      (void)store_->flush_witness();
      work = work_.pop();
    }
    if (!work) break;
    (*work)(*store_);
  }
  store_.reset();
}

}  // namespace waypost::records
