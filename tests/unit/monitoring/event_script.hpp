// SPDX-License-Identifier: Apache-2.0
/// What offices do, for tests: officers who take modules, written into any log, and PCs that exist in memory
/// only, so that a test can forge what a real PC never writes.
#pragma once

#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/format.hpp"
#include "base/id.hpp"
#include "base/random.hpp"
#include "exchange/bundle.hpp"
#include "records/event.hpp"
#include "records/event_line.hpp"

namespace waypost::monitoring {

/// A module as one officer took it. Shares are twelfths of the test.
struct ModuleTaken {
  std::string module = "drugs";
  std::string language = "en";
  int pre_twelfths = -1;   ///< -1: no pre-test
  int post_twelfths = -1;  ///< -1: no post-test
  std::int64_t minutes = 30;
  bool post_first = false;
};

constexpr records::Mark kPoint = 1'000'000;

/// `append(learner, event)` is whatever keeps the events.
template <typename Append>
void take_module(const records::LearnerId& learner, const ModuleTaken& taken, const Clock& clock,
                 Random& random, Append&& append) {
  using namespace records;
  const RegistrationId registration(make_uuid_v7(clock, random));
  append(learner, RegistrationOpened{registration, taken.module, "1.0.0"});

  const auto test = [&](UnitKind kind, const std::string& name, int twelfths) {
    const SessionId session(make_uuid_v7(clock, random));
    const AttemptId attempt(make_uuid_v7(clock, random));
    const std::string unit = taken.module + "/" + name;
    append(learner, SessionStarted{session, registration, taken.module, "1.0.0", unit, kind, taken.language});
    append(learner,
           AttemptOpened{attempt, session, registration, unit, kind, {unit + "/one"}, 12 * kPoint, 8000});
    const std::optional<bool> passed =
        kind == UnitKind::post_test ? std::optional(twelfths * 10 >= 12 * 8) : std::nullopt;
    append(learner, AttemptFinished{attempt, session, registration, unit, kind, twelfths * kPoint,
                                    12 * kPoint, passed, 60'000});
    append(learner, SessionEnded{session, 0});
  };
  if (taken.post_first && taken.post_twelfths >= 0) test(UnitKind::post_test, "post", taken.post_twelfths);
  if (taken.pre_twelfths >= 0) test(UnitKind::pre_test, "pre", taken.pre_twelfths);
  const SessionId session(make_uuid_v7(clock, random));
  const std::string unit = taken.module + "/first";
  append(learner, SessionStarted{session, registration, taken.module, "1.0.0", unit, UnitKind::lesson,
                                 taken.language});
  append(learner, LessonCompleted{session, registration, unit, taken.minutes * 60'000});
  append(learner, SessionEnded{session, taken.minutes * 60'000});
  if (!taken.post_first && taken.post_twelfths >= 0) test(UnitKind::post_test, "post", taken.post_twelfths);
}

template <typename Append>
records::LearnerId enrol(const Clock& clock, Random& random, Append&& append) {
  const records::LearnerId learner(make_uuid_v7(clock, random));
  append(learner, records::LearnerEnrolled{learner, "en", "Somebody"});
  return learner;
}

/// A PC without a disk: its log is a vector.
class PcInMemory {
 public:
  PcInMemory(ManualClock& clock, Random& random)
      : clock_(clock),
        random_(random),
        device_(make_uuid_v7(clock, random)),
        incarnation_(make_uuid_v7(clock, random)) {}

  void append(const records::LearnerId& learner, const records::Event& event) {
    clock_.advance_ms(1000);
    records::EventHeader header;
    header.id = make_uuid_v7(clock_, random_);
    header.device = device_;
    header.incarnation = incarnation_;
    header.seq = log_.empty() ? 1 : log_.back().header.seq + 1;
    header.prev = log_.empty() ? std::string(records::kNoLineBefore) : log_.back().hash;
    header.type = records::type_name_of(event);
    header.learner = learner;
    header.claimed_time = to_iso8601(clock_.wall_time_ms());
    header.monotonic_ms = clock_.monotonic_ms();
    header.boot_id = clock_.boot_id();
    log_.push_back(records::make_event_line(header, records::to_data_json(event)));
  }
  auto appender() {
    return [this](const records::LearnerId& learner, const records::Event& event) { append(learner, event); };
  }

  void set_site(const std::string& site, const std::string& name) {
    append({}, records::SiteSet{site, name, "LA"});
  }
  records::LearnerId enrol_one() { return enrol(clock_, random_, appender()); }
  void take(const records::LearnerId& learner, const ModuleTaken& taken) {
    take_module(learner, taken, clock_, random_, appender());
  }

  /// The disk as it is now, in another PC.
  PcInMemory copied_disk() const {
    PcInMemory copy = *this;
    copy.incarnation_ = make_uuid_v7(clock_, random_);
    return copy;
  }

  /// Events number `first` to `last` as one bundle.
  exchange::Bundle bundle(std::int64_t first, std::int64_t last) const {
    exchange::Bundle bundle;
    for (const auto& event : log_) {
      if (event.header.seq >= first && event.header.seq <= last) bundle.events.push_back(event);
    }
    auto& manifest = bundle.manifest;
    manifest.bundle = make_uuid_v7(clock_, random_);
    manifest.device = device_;
    manifest.incarnation = incarnation_;
    manifest.first_seq = first;
    manifest.last_seq = last;
    manifest.chain_head = bundle.events.back().hash;
    manifest.event_count = std::ssize(bundle.events);
    manifest.made_at = to_iso8601(clock_.wall_time_ms());
    return bundle;
  }
  exchange::Bundle bundle() const { return bundle(1, last_seq()); }

  std::int64_t last_seq() const { return log_.back().header.seq; }
  const std::string& device() const { return device_; }
  std::vector<records::EventLine>& log() { return log_; }

 private:
  ManualClock& clock_;
  Random& random_;
  std::string device_;
  std::string incarnation_;
  std::vector<records::EventLine> log_;
};

}  // namespace waypost::monitoring
