// SPDX-License-Identifier: Apache-2.0
/// Projector: plays events into the tables that screens are answered from. The same log gives the same rows.
/// Items as they were shown are none of these tables (shown_items.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "records/event_line.hpp"
#include "store/database.hpp"

namespace waypost::records {

/// A sitting as the log left it.
struct SessionState {
  SessionId session;
  std::string registration;
  std::string unit;
  bool open = false;
  std::int64_t duration_ms = 0;  ///< working time so far
};

/// Working time lies between two events of one learner that no other learner's event and no start of the
/// program parts; so a power cut, a night and a colleague's turn count nothing.
class Projector {
 public:
  explicit Projector(store::Database& database) : database_(database) {}

  /// Within the caller's transaction. An event of an unknown type only counts as seen.
  Status apply(const EventLine& line);
  Status clear();
  /// Clears and plays the whole log, within the caller's transaction.
  Status rebuild();
  /// Rebuilds in a transaction of its own where another version of this program filled the tables, or nobody
  /// did since the schema changed. A cut in between is made good by the next start.
  Status rebuild_if_outdated();
  /// Within the caller's transaction: the tables are what this version makes of the log.
  Status mark_current();
  /// SHA-256 over all rows of each table: equal where the tables are equal.
  Result<std::vector<std::pair<std::string, std::string>>> digests();

  Result<std::optional<SessionState>> session(const SessionId& id);
  /// Sittings of a registration that have not ended.
  Result<std::vector<SessionState>> open_sessions(const RegistrationId& registration);

 private:
  struct Turn {
    std::int64_t number = 0;
    std::string learner;
    std::string language;
  };

  Result<Turn> advance_turn(const EventLine& line);
  Status spend_time(const EventLine& line, const Turn& turn, const SessionId& session);
  Status touch_unit(const EventLine& line, const RegistrationId& registration, const std::string& unit,
                    UnitKind kind);
  Status store_turn(const Turn& turn);

  Status project(const EventLine& line, Turn& turn, const LearnerEnrolled& event);
  Status project(const EventLine& line, Turn& turn, const LanguageChosen& event);
  Status project(const EventLine& line, Turn& turn, const RegistrationOpened& event);
  Status project(const EventLine& line, Turn& turn, const SessionStarted& event);
  Status project(const EventLine& line, Turn& turn, const PageViewed& event);
  Status project(const EventLine& line, Turn& turn, const AttemptOpened& event);
  Status project(const EventLine& line, Turn& turn, const ItemAnswered& event);
  Status project(const EventLine& line, Turn& turn, const AttemptFinished& event);
  Status project(const EventLine& line, Turn& turn, const LessonCompleted& event);
  Status project(const EventLine& line, Turn& turn, const SessionEnded& event);
  Status project(const EventLine& line, Turn& turn, const SessionAbandoned& event);
  Status project(const EventLine& line, Turn& turn, const SiteSet& event);
  Status project(const EventLine& line, Turn& turn, const Exported& event);
  Status project(const EventLine& line, Turn& turn, const OptionChosen& event);
  Status project(const EventLine& line, Turn& turn, const FormAnswered& event);
  Status project(const EventLine& line, Turn& turn, const LearnerDescribed& event);
  Status project(const EventLine& line, Turn& turn, const LearnerRenamed& event);
  Status project(const EventLine& line, Turn& turn, const PinSet& event);
  Status project(const EventLine& line, Turn& turn, const PinTried& event);
  Status project(const EventLine& line, Turn& turn, const PinConfirmed& event);
  Status project(const EventLine& line, Turn& turn, const SignedIn& event);
  Status project(const EventLine& line, Turn& turn, const SignedOut& event);
  Status project(const EventLine& line, Turn& turn, const RoleSet& event);
  Status project(const EventLine& line, Turn& turn, const LearnerLeft& event);
  Status project(const EventLine& line, Turn& turn, const LearnersMerged& event);
  Status project(const EventLine& line, Turn& turn, const LearnerErased& event);
  Status project(const EventLine& line, Turn& turn, const OfficeCodeMade& event);
  Status project(const EventLine& line, Turn& turn, const OfficeCodeUsed& event);
  Status project(const EventLine& line, Turn& turn, const IncarnationBegun& event);
  Status project(const EventLine& line, Turn& turn, const GroupGathered& event);
  Status project(const EventLine& line, Turn& turn, const PageMarked& event);
  Status project(const EventLine& line, Turn& turn, const NoteKept& event);
  Status project(const EventLine& line, Turn& turn, const ItemFlagged& event);
  Status forget_pin_tries(const LearnerId& learner);
  /// Runs an update of one learner's row that has one value besides.
  Status set_learner(std::string_view query, const LearnerId& learner, std::string_view name,
                     std::string_view value);
  Status close_session(const SessionId& session, std::int64_t duration_ms);

  store::Database& database_;
};

/// Options of the rows without a scene: whether a question is flagged from there on.
inline constexpr std::string_view kFlagged = "flagged";
inline constexpr std::string_view kNotFlagged = "not-flagged";

/// A list of texts as one JSON array, as columns hold it.
std::string to_json_list(const std::vector<std::string>& texts);
std::vector<std::string> from_json_list(const std::string& json);

}  // namespace waypost::records
