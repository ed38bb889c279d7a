// SPDX-License-Identifier: Apache-2.0
#include "records/event.hpp"

#include <type_traits>

#include "formats/json.hpp"
#include "records/event_line.hpp"

namespace waypost::records {
namespace {

/// The members of what happens to people (learner_events.hpp).
template <typename E, typename Visitor>
void visit_members_of_people(E& event, Visitor& member) {
  using Type = std::remove_const_t<E>;
  if constexpr (std::is_same_v<Type, IncarnationBegun>) {
    member("incarnation", event.incarnation);
    member("public_key", event.public_key);
  } else if constexpr (std::is_same_v<Type, OfficeCodeMade>) {
    member("code_hash", event.code_hash);
  } else if constexpr (std::is_same_v<Type, OfficeCodeUsed>) {
    member("by", event.by);
  } else if constexpr (std::is_same_v<Type, GroupGathered>) {
    member("group", event.group);
    member("unit", event.unit);
    member("members", event.members);
  } else if constexpr (std::is_same_v<Type, PageMarked> || std::is_same_v<Type, NoteKept>) {
    member("page", event.page);
    member("module", event.module);
    if constexpr (std::is_same_v<Type, PageMarked>) member("marked", event.marked);
  } else {
    member("learner", event.learner);
    if constexpr (std::is_same_v<Type, SignedIn>) member("with_pin", event.with_pin);
    if constexpr (std::is_same_v<Type, SignedOut>) member("reason", event.reason);
    if constexpr (std::is_same_v<Type, RoleSet>) member("role", event.role);
    if constexpr (std::is_same_v<Type, LearnersMerged>) member("duplicate", event.duplicate);
    if constexpr (std::is_same_v<Type, LearnerLeft>) member("to_site", event.to_site);
    if constexpr (std::is_same_v<Type, PinSet>) member("proof", event.proof);
    if constexpr (requires { event.by; }) member("by", event.by);
    if constexpr (std::is_same_v<Type, PinSet>) member.later("order", event.order);
  }
}

/// Names an event's members once, for writing and for reading alike: `later` are those that events of an
/// older release do not have. A private member is not named here.
template <typename E, typename Visitor>
void visit_members(E& event, Visitor& member) {
  using Type = std::remove_const_t<E>;
  if constexpr (std::is_same_v<Type, LearnerEnrolled>) {
    member("learner", event.learner);
    member("language", event.language);
  } else if constexpr (std::is_same_v<Type, LanguageChosen>) {
    member("language", event.language);
  } else if constexpr (std::is_same_v<Type, RegistrationOpened>) {
    member("registration", event.registration);
    member("module", event.module);
    member("module_version", event.module_version);
  } else if constexpr (std::is_same_v<Type, SessionStarted>) {
    member("session", event.session);
    member("registration", event.registration);
    member("module", event.module);
    member("module_version", event.module_version);
    member("unit", event.unit);
    member("kind", event.kind);
    member("language", event.language);
    member.later("group", event.group);
  } else if constexpr (std::is_same_v<Type, PageViewed>) {
    member("session", event.session);
    member("page", event.page);
  } else if constexpr (std::is_same_v<Type, AttemptOpened>) {
    member("attempt", event.attempt);
    member("session", event.session);
    member("registration", event.registration);
    member("unit", event.unit);
    member("kind", event.kind);
    member("items", event.items);
    member("maximum", event.maximum);
    member("mastery_score_ten_thousandths", event.mastery_score_ten_thousandths);
    member.later("content_hashes", event.content_hashes);
    member.later("orders", event.orders);
    member.later("shown_hashes", event.shown_hashes);
    member.later("seed", event.seed);
    member.later("language", event.language);
  } else if constexpr (std::is_same_v<Type, ItemAnswered>) {
    member("session", event.session);
    member("registration", event.registration);
    member("attempt", event.attempt);
    member("item", event.item);
    member("content_hash", event.content_hash);
    member("objective", event.objective);
    member("try_number", event.try_number);
    member("response", event.response);
    member("mark", event.mark);
    member("maximum", event.maximum);
    member("correct", event.correct);
    member("language", event.language);
    member("duration_ms", event.duration_ms);
    member.later("item_type", event.item_type);
    member.later("matched", event.matched);
    member.later("certainty", event.certainty);
    member.later("hint_count", event.hint_count);
    member.later("scored_by", event.scored_by);
  } else if constexpr (std::is_same_v<Type, AttemptFinished>) {
    member("attempt", event.attempt);
    member("session", event.session);
    member("registration", event.registration);
    member("unit", event.unit);
    member("kind", event.kind);
    member("raw", event.raw);
    member("maximum", event.maximum);
    member("passed", event.passed);
    member("duration_ms", event.duration_ms);
    member.later("mastery_score_ten_thousandths", event.mastery_score_ten_thousandths);
  } else if constexpr (std::is_same_v<Type, LessonCompleted>) {
    member("session", event.session);
    member("registration", event.registration);
    member("unit", event.unit);
    member("duration_ms", event.duration_ms);
    member.later("group", event.group);
  } else if constexpr (std::is_same_v<Type, SessionEnded> || std::is_same_v<Type, SessionAbandoned>) {
    member("session", event.session);
    member("duration_ms", event.duration_ms);
  } else if constexpr (std::is_same_v<Type, SiteSet>) {
    member("site", event.site);
    member("name", event.name);
    member("country", event.country);
    member.later("file_hash", event.file_hash);
  } else if constexpr (std::is_same_v<Type, Exported>) {
    member("bundle", event.bundle);
    member("last_seq", event.last_seq);
  } else if constexpr (std::is_same_v<Type, ItemFlagged>) {
    member("session", event.session);
    member("attempt", event.attempt);
    member("item", event.item);
    member("flagged", event.flagged);
  } else if constexpr (std::is_same_v<Type, OptionChosen>) {
    member("session", event.session);
    member("page", event.page);
    member("scene", event.scene);
    member("option", event.option);
  } else if constexpr (std::is_same_v<Type, FormAnswered>) {
    member("session", event.session);
    member("registration", event.registration);
    member("form", event.form);
    member("content_hash", event.content_hash);
    member("subject_kind", event.subject_kind);
    member("subject", event.subject);
    member("answers", event.answers);
    member("language", event.language);
    member("duration_ms", event.duration_ms);
  } else {
    visit_members_of_people(event, member);
  }
}

struct DataWriter {
  JsonWriter json;

  template <typename Tag>
  void operator()(const char* name, const Id<Tag>& value) {
    json.member(name, value.text());
  }
  void operator()(const char* name, const std::string& value) { json.member(name, value); }
  void operator()(const char* name, std::int64_t value) { json.member(name, value); }
  void operator()(const char* name, int value) { json.member(name, value); }
  void operator()(const char* name, bool value) { json.member(name, value); }
  template <typename Enum>
  requires std::is_enum_v<Enum>
  void operator()(const char* name, Enum value) { json.member(name, name_of(value)); }
  void operator()(const char* name, const std::optional<bool>& value) {
    json.key(name);
    value ? json.boolean(*value) : json.null();
  }
  void operator()(const char* name, const std::vector<std::string>& values) {
    json.key(name).begin_array();
    for (const std::string& value : values) json.text(value);
    json.end_array();
  }
  template <typename Value>
  void later(const char* name, const Value& value) {
    (*this)(name, value);
  }
};

struct DataReader {
  const JsonValue& data;
  bool good = true;

  const JsonValue& get(const char* name, bool (JsonValue::*is_right)() const) {
    const JsonValue& value = data[name];
    good = good && (value.*is_right)();
    return value;
  }
  template <typename Tag>
  void operator()(const char* name, Id<Tag>& value) {
    value = Id<Tag>(get(name, &JsonValue::is_text).text());
  }
  void operator()(const char* name, std::string& value) { value = get(name, &JsonValue::is_text).text(); }
  void operator()(const char* name, std::int64_t& value) {
    value = get(name, &JsonValue::is_integer).integer();
  }
  void operator()(const char* name, int& value) {
    const std::int64_t wide = get(name, &JsonValue::is_integer).integer();
    value = static_cast<int>(wide);
    good = good && value == wide;
  }
  void operator()(const char* name, bool& value) { value = get(name, &JsonValue::is_boolean).boolean(); }
  void operator()(const char* name, UnitKind& value) { named(name, value, unit_kind_of); }
  void operator()(const char* name, Role& value) { named(name, value, role_of); }
  void operator()(const char* name, PinProof& value) { named(name, value, pin_proof_of); }
  void operator()(const char* name, SignOutReason& value) { named(name, value, sign_out_reason_of); }
  template <typename Enum>
  void named(const char* name, Enum& value, std::optional<Enum> (*find)(const std::string&)) {
    const auto found = find(get(name, &JsonValue::is_text).text());
    good = good && found.has_value();
    if (found) value = *found;
  }
  void operator()(const char* name, std::optional<bool>& value) {
    const JsonValue* found = data.find(name);
    good = good && found != nullptr && (found->is_null() || found->is_boolean());
    if (found != nullptr && found->is_boolean()) value = found->boolean();
  }
  void operator()(const char* name, std::vector<std::string>& values) {
    for (const JsonValue& value : get(name, &JsonValue::is_array).items()) {
      good = good && value.is_text();
      values.push_back(value.text());
    }
  }
  template <typename Value>
  void later(const char* name, Value& value) {
    if (data.find(name) != nullptr) (*this)(name, value);
  }
};

template <std::size_t index = 0>
std::optional<Event> read_type(std::string_view type, const JsonValue& data) {
  if constexpr (index < std::variant_size_v<AnyEvent>) {
    std::variant_alternative_t<index, AnyEvent> event;
    if (type != type_name_of(Event(event))) return read_type<index + 1>(type, data);
    DataReader reader{data};
    visit_members(event, reader);
    if (!reader.good) return std::nullopt;
    return event;
  } else {
    return std::nullopt;
  }
}

}  // namespace

Event::Event() = default;
Event::Event(const Event& other) = default;
Event::Event(Event&& other) noexcept = default;
Event& Event::operator=(const Event& other) = default;
Event& Event::operator=(Event&& other) noexcept = default;
Event::~Event() = default;

const char* name_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::lesson: return "lesson";
    case UnitKind::pre_test: return "pre_test";
    case UnitKind::post_test: return "post_test";
    case UnitKind::refresher: return "refresher";
  }
  return "lesson";
}

std::optional<UnitKind> unit_kind_of(const std::string& name) {
  for (const UnitKind kind :
       {UnitKind::lesson, UnitKind::pre_test, UnitKind::post_test, UnitKind::refresher}) {
    if (name == name_of(kind)) return kind;
  }
  return std::nullopt;
}

const char* type_name_of(const Event& event) {
  static constexpr const char* kNames[] = {"learner_enrolled",  "language_chosen",   "registration_opened",
                                           "session_started",   "page_viewed",       "attempt_opened",
                                           "item_answered",     "attempt_finished",  "lesson_completed",
                                           "session_ended",     "session_abandoned", "site_set",
                                           "exported",          "option_chosen",     "form_answered",
                                           "learner_described", "learner_renamed",   "pin_set",
                                           "pin_tried",         "pin_confirmed",     "signed_in",
                                           "signed_out",        "role_set",          "learner_left",
                                           "learners_merged",   "learner_erased",    "office_code_made",
                                           "office_code_used",  "incarnation_begun", "group_gathered",
                                           "page_marked",       "note_kept",         "item_flagged"};
  static_assert(std::size(kNames) == std::variant_size_v<AnyEvent>);
  return kNames[event.index()];
}

std::string to_data_json(const Event& event) {
  DataWriter writer;
  writer.json.begin_object();
  std::visit([&writer](const auto& each) { visit_members(each, writer); }, event);
  writer.json.end_object();
  return writer.json.take();
}

std::optional<Event> event_from_json(std::string_view type, const JsonValue& data) {
  return read_type(type, data);
}

}  // namespace waypost::records
