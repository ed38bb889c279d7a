// SPDX-License-Identifier: Apache-2.0
/// StoreThread: the only thread that touches a RecordStore.
/// Work goes in as closures, in order; results come back through whatever queue a closure pushes into.
#pragma once

#include <functional>
#include <memory>
#include <thread>

#include "base/queue.hpp"
#include "records/record_store.hpp"

namespace waypost::records {

class StoreThread {
 public:
  /// The clock and the random numbers given to RecordStore::open are used on this thread from now on.
  explicit StoreThread(std::unique_ptr<RecordStore> store);
  /// Does all that was asked for, then closes the store.
  ~StoreThread();
  StoreThread(const StoreThread&) = delete;
  StoreThread& operator=(const StoreThread&) = delete;

  /// Returns at once. What the closure captures must live until it ran: capture values and shared queues.
  void run(std::function<void(RecordStore&)> work);

 private:
  void loop();

  std::unique_ptr<RecordStore> store_;
  Queue<std::function<void(RecordStore&)>> work_;
  std::thread thread_;
};

}  // namespace waypost::records
