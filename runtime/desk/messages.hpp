// SPDX-License-Identifier: Apache-2.0
/// What reaches the desk, and what it asks for. Values only: the desk itself touches no disk, no child and no
/// screen.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "library/library.hpp"
#include "records/event.hpp"
#include "records/views.hpp"

namespace waypost::desk {

/// Somebody pressed what carries this id.
struct Pressed {
  std::string id;
};
struct TextEdited {
  std::string id;
  std::string text;
};
/// One more module was read. They come one by one, so that a module that has to be stopped does not keep the
/// others waiting.
struct ModuleScanned {
  library::InstalledModule module;
};
struct LearnersLoaded {
  Result<std::vector<records::Learner>> learners;
};
struct RegistrationsLoaded {
  records::LearnerId learner;
  Result<std::vector<records::RegistrationRecord>> registrations;
};
/// The events of a RecordEvents are durable, or they are not.
struct EventsRecorded {
  std::uint64_t token = 0;
  Status status;
};
struct ExportDone {
  std::string file;
  int event_count = 0;
};
struct ExportFinished {
  Result<ExportDone> result;
};

using DeskEvent = std::variant<Pressed, TextEdited, ModuleScanned, LearnersLoaded, RegistrationsLoaded,
                               EventsRecorded, ExportFinished>;

struct LoadLearners {};
struct LoadRegistrations {
  records::LearnerId learner;
};
/// In order, each durable before the next; the first failure ends it.
struct RecordEvents {
  std::uint64_t token = 0;
  records::LearnerId learner;
  std::vector<records::Event> events;
};
struct ExportTo {
  std::filesystem::path folder;
};

using DeskRequest = std::variant<LoadLearners, LoadRegistrations, RecordEvents, ExportTo>;

}  // namespace waypost::desk
