// SPDX-License-Identifier: Apache-2.0
/// Statements: events as xAPI 1.0.3 with cmi5's rules, a view for other people's systems
/// (docs/formats/bundle.md). Names never appear: the actor is an account with the learner's UUID.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "records/event_line.hpp"

namespace waypost::exchange {

/// Turns one PC's events, fed in order, into statements. Keeps what cmi5's session and registration rules
/// need: no verb twice in a session, nothing after its end, not both `passed` and `failed`, one `completed`
/// and one `passed` a registration and unit, no `failed` after `passed`.
class StatementBuilder {
 public:
  /// No statement, or up to two, each one line of JSON.
  std::vector<std::string> add(const records::EventLine& line);

 private:
  struct Session {
    records::SessionStarted started;
    std::set<std::string> verbs;
    bool closed = false;
  };
  struct Draft;

  void add_event(const records::EventLine& line, const records::SessionStarted& event);
  void add_event(const records::EventLine& line, const records::AttemptOpened& event);
  void add_event(const records::EventLine& line, const records::ItemAnswered& event);
  void add_event(const records::EventLine& line, const records::AttemptFinished& event);
  void add_event(const records::EventLine& line, const records::LessonCompleted& event);
  void add_event(const records::EventLine& line, const records::SessionEnded& event);
  void add_event(const records::EventLine& line, const records::SessionAbandoned& event);
  void add_event(const records::EventLine& line, const records::OptionChosen& event);
  void add_event(const records::EventLine& line, const records::FormAnswered& event);
  /// A learner's note to themselves is told to nobody.
  void add_event(const records::EventLine&, const records::ItemFlagged&) {}
  template <typename Other>
  void add_event(const records::EventLine&, const Other&) {}

  /// Null where the session is unknown or closed.
  Session* open_session(const records::SessionId& id);
  void close(const records::EventLine& line, const records::SessionId& id, const char* verb,
             std::int64_t duration_ms);
  /// `group`: of those who read a lesson together; empty for one alone.
  void complete(const records::EventLine& line, Session& session, std::int64_t duration_ms,
                const std::string& group);
  void write(const records::EventLine& line, Session& session, const Draft& draft);

  std::map<records::SessionId, Session> sessions_;
  std::set<std::string> completed_;                   ///< registration and unit path
  std::set<std::string> passed_;                      ///< registration and unit path
  std::map<records::AttemptId, int> mastery_scores_;  ///< ten-thousandths
  std::vector<std::string> made_;
};

}  // namespace waypost::exchange
