// SPDX-License-Identifier: Apache-2.0
#include "records/private_text.hpp"

#include "base/format.hpp"
#include "formats/json.hpp"

namespace waypost::records {
namespace {

std::string typed_object(const std::map<std::string, std::string>& typed) {
  if (typed.empty()) return {};
  JsonWriter json;
  json.begin_object().key("typed").begin_object();
  for (const auto& [id, text] : typed) json.member(id, text);
  json.end_object().end_object();
  return json.take();
}

std::string attributes_object(const LearnerAttributes& attributes) {
  JsonWriter json;
  json.begin_object()
      .member("agency", attributes.agency)
      .member("rank_band", attributes.rank_band)
      .member("gender", attributes.gender)
      .member("age_band", attributes.age_band)
      .member("years_at_post", attributes.years_at_post)
      .end_object();
  return json.take();
}

std::string object_of(const Event& event) {
  if (const auto* enrolled = std::get_if<LearnerEnrolled>(&event)) {
    JsonWriter json;
    json.begin_object().member("name", enrolled->name).end_object();
    return json.take();
  }
  if (const auto* renamed = std::get_if<LearnerRenamed>(&event)) {
    JsonWriter json;
    json.begin_object().member("name", renamed->name).end_object();
    return json.take();
  }
  if (const auto* described = std::get_if<LearnerDescribed>(&event)) {
    return attributes_object(described->attributes);
  }
  if (const auto* pin = std::get_if<PinSet>(&event)) {
    if (pin->pin_hash.empty()) return {};
    JsonWriter json;
    json.begin_object().member("pin_hash", pin->pin_hash).end_object();
    return json.take();
  }
  if (const auto* note = std::get_if<NoteKept>(&event)) {
    if (note->text.empty()) return {};
    JsonWriter json;
    json.begin_object().member("note", note->text).end_object();
    return json.take();
  }
  if (const auto* answered = std::get_if<ItemAnswered>(&event)) return typed_object(answered->typed);
  if (const auto* filled = std::get_if<FormAnswered>(&event)) return typed_object(filled->typed);
  return {};
}

}  // namespace

Result<std::string> private_text_of(const Event& event) {
  std::string text = object_of(event);
  if (text.empty()) return text;
  if (text.size() > kPrivateTextBytesMax) {
    return failure(ErrorCode::invalid, format("appending an event: its private text has more than {} bytes",
                                              kPrivateTextBytesMax));
  }
  if (const auto readable = parse_json(text); !readable) {
    return failure(ErrorCode::invalid,
                   "appending an event: its private text cannot be kept: " + readable.error().message);
  }
  return text;
}

LearnerId owner_of_form_text(const std::string& subject_kind, const std::string& subject,
                             const LearnerId& writer) {
  return subject_kind == "learner" && is_uuid(subject) ? LearnerId(subject) : writer;
}

LearnerId private_owner_of(const Event& event, const LearnerId& learner) {
  const auto* filled = std::get_if<FormAnswered>(&event);
  return filled == nullptr ? learner : owner_of_form_text(filled->subject_kind, filled->subject, learner);
}

LearnerId private_owner_of(const EventLine& line) {
  const auto event = line.event();
  return event ? private_owner_of(*event, line.header.learner) : line.header.learner;
}

std::map<std::string, std::string> typed_from(const std::string& private_text) {
  std::map<std::string, std::string> typed;
  const auto json = parse_json(private_text);
  if (!json) return typed;
  for (const auto& [id, text] : (*json)["typed"].members()) typed.emplace(id, text.text());
  return typed;
}

std::string name_from(const std::string& private_text) {
  const auto json = parse_json(private_text);
  return json ? (*json)["name"].text() : std::string();
}

LearnerAttributes attributes_from(const std::string& private_text) {
  const auto json = parse_json(private_text);
  if (!json) return {};
  return {(*json)["agency"].text(), (*json)["rank_band"].text(), (*json)["gender"].text(),
          (*json)["age_band"].text(), (*json)["years_at_post"].text()};
}

std::string pin_hash_from(const std::string& private_text) {
  const auto json = parse_json(private_text);
  return json ? (*json)["pin_hash"].text() : std::string();
}

std::string note_from(const std::string& private_text) {
  const auto json = parse_json(private_text);
  return json ? (*json)["note"].text() : std::string();
}

}  // namespace waypost::records
