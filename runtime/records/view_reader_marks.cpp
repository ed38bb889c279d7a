// SPDX-License-Identifier: Apache-2.0
// Marks and notes: what a learner left at pages, read from the log itself.
#include <map>
#include <optional>

#include "records/event_line.hpp"
#include "records/private_text.hpp"
#include "records/view_reader.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {
namespace {

using Keys = std::map<LearnerId, std::optional<crypto::SecretKey>>;

/// Empty where the key is gone or the text does not open; verify() names the latter.
std::string open_note(const Keyring& keyring, Keys& keys, const LearnerId& owner, const std::string& event_id,
                      const Bytes& sealed) {
  if (sealed.empty()) return {};
  auto known = keys.find(owner);
  if (known == keys.end()) {
    const auto key = keyring.learner_key(owner);
    known = keys.emplace(owner, key ? *key : std::nullopt).first;
  }
  if (!known->second) return {};
  return note_from(crypto::open_sealed(sealed, *known->second, event_id).value_or(std::string()));
}

}  // namespace

Result<PageMarks> read_page_marks(store::Database& database, const Keyring& keyring,
                                  const LearnerId& learner) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_page_marks));
  select->bind("learner", learner.text());
  PageMarks marks;
  Keys keys;
  while (true) {
    TRY_ASSIGN(const bool row, select->step());
    if (!row) break;
    const auto line = parse_event_line(select->text("line"));
    const auto event = line ? line->event() : std::nullopt;
    if (!event) continue;
    if (const auto* marked = std::get_if<PageMarked>(&*event)) marks[marked->page].marked = marked->marked;
    if (const auto* note = std::get_if<NoteKept>(&*event)) {
      const LearnerId owner(select->text("owner"));
      marks[note->page].note = open_note(keyring, keys, owner, select->text("id"), select->blob("sealed"));
    }
  }
  std::erase_if(marks, [](const auto& each) { return each.second.empty(); });
  return marks;
}

}  // namespace waypost::records
