// SPDX-License-Identifier: Apache-2.0
/// PrivateText: what of an event stays beside its line, as the JSON object that is sealed: {"name":"…"},
/// {"note":"…"} or {"typed":{"gap":"…"}} (docs/formats/event.md). Only for this folder.
#pragma once

#include <map>
#include <string>

#include "base/result.hpp"
#include "records/event.hpp"
#include "records/event_line.hpp"

namespace waypost::records {

/// Above this nobody typed it; the witness's records are bounded too.
inline constexpr std::size_t kPrivateTextBytesMax = std::size_t{256} << 10;

/// Empty where there is nothing private. Errors: invalid where it is longer than the bound or no UTF-8: what
/// is sealed could never be read again.
Result<std::string> private_text_of(const Event& event);

/// Whose key seals what `writer` typed into a form: what stands there about a learner is erased with that
/// learner, whoever wrote it.
LearnerId owner_of_form_text(const std::string& subject_kind, const std::string& subject,
                             const LearnerId& writer);
/// Whose key seals an event's private text.
LearnerId private_owner_of(const Event& event, const LearnerId& learner);
/// The same from a line that was kept; its own learner where the type is unknown.
LearnerId private_owner_of(const EventLine& line);

/// The members of `typed`; empty where the text has none.
std::map<std::string, std::string> typed_from(const std::string& private_text);
/// Empty where the text has none.
std::string name_from(const std::string& private_text);
LearnerAttributes attributes_from(const std::string& private_text);
std::string note_from(const std::string& private_text);
std::string pin_hash_from(const std::string& private_text);

}  // namespace waypost::records
