// SPDX-License-Identifier: Apache-2.0
/// MessageIntake: what the child says while it runs a module, judged message by message before anything of it
/// is kept: its form, its order, and how much it is in all. It trusts nothing that it is given.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "formats/json.hpp"
#include "scripting/lesson_host.hpp"
#include "scripting/module_builder.hpp"

namespace waypost::scripting {

class MessageIntake {
 public:
  /// What a message did.
  enum class Step {
    ready,    ///< the child has started
    more,     ///< the file goes on
    problem,  ///< the author made a mistake: it is in diagnostics()
    done,     ///< the file has run to its end
    points,   ///< a score function has answered
  };

  explicit MessageIntake(const LessonLimits& limits) : limits_(limits) {}

  /// From now on messages belong to this file ("lessons/seals.lua"). Its source, for hints, must outlive them.
  void begin_file(std::string name, std::string_view source = {}) {
    file_ = std::move(name);
    source_ = source;
    line_ = 0;
  }

  /// Takes one message. Errors: timeout or crashed (the child said that it stopped itself, and why; it said
  /// too much, or what it may not say here): the child is to be killed.
  Result<Step> take(std::string_view json);

  const std::vector<TopForm>& forms() const { return forms_; }
  std::vector<TopForm> take_forms() { return std::move(forms_); }
  const Diagnostics& diagnostics() const { return diagnostics_; }
  /// What the last `points` said; nothing where it was no finite number.
  std::optional<double> points() const { return points_; }
  /// The line that was named last in this file; 0 where none was.
  int line() const { return line_; }

 private:
  Result<Step> take_form(const JsonValue& message);
  Result<Step> take_problem(const JsonValue& message);
  Status count(const JsonValue& value);
  Status check_fields(const JsonValue& table) const;

  LessonLimits limits_;
  std::string file_;
  std::string_view source_;
  std::vector<TopForm> forms_;
  Diagnostics diagnostics_;
  std::optional<double> points_;
  int line_ = 0;
  bool form_is_open_ = false;
  std::size_t messages_ = 0;
  std::size_t total_bytes_ = 0;
  std::size_t values_ = 0;
};

}  // namespace waypost::scripting
