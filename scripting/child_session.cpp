// SPDX-License-Identifier: Apache-2.0
#include "scripting/child_session.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "base/format.hpp"
#include "scripting/schema.hpp"

namespace waypost::scripting {
namespace {

using SteadyClock = std::chrono::steady_clock;

/// How often the child's CPU time is looked at while nothing comes.
constexpr int kWatchMs = 20;
/// A process closes its pipes a little before its end can be waited for.
constexpr int kEndMs = 20;
/// More mistakes than an author reads; a lesson that makes them in a loop ends here.
constexpr std::size_t kDiagnosticsMax = 100;
constexpr std::int64_t kSeed = 1;

std::string spelled(const ExitStatus& status) {
  switch (status.cause) {
    case EndCause::exited: return format("it ended by itself (exit code {})", status.exit_code);
    case EndCause::crashed: return format("it crashed ({})", status.name);
    case EndCause::forbidden_call:
      return format("it asked the system for something forbidden ({})", status.name);
    case EndCause::cpu_time: return format("it used up its CPU time ({})", status.name);
    case EndCause::killed: return format("it was killed ({})", status.name);
    case EndCause::other: return format("it ended by {}", status.name);
  }
  return {};
}

/// Where a piece may end without cutting a character.
std::size_t piece_size(std::string_view text) {
  if (text.size() <= kFilePieceMaxBytes) return text.size();
  std::size_t size = kFilePieceMaxBytes;
  while ((static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return size;
}

int line_of(const JsonValue& message) {
  return static_cast<int>(std::clamp<std::int64_t>(message["line"].integer(), 0, 999'999));
}

/// Lua says which global it did not find; the schema knows what was probably meant.
std::string hint_for(const std::string& message) {
  const std::string mark = "global '";
  const std::size_t begin = message.find(mark);
  if (begin != std::string::npos) {
    const std::size_t name_begin = begin + mark.size();
    const std::string name = message.substr(name_begin, message.find('\'', name_begin) - name_begin);
    std::vector<std::string_view> forms;
    for (const FormSchema& form : schema()) forms.push_back(form.name);
    const std::string_view meant = closest(name, forms);
    if (!meant.empty()) return format("did you mean `{}`?", meant);
    return format("lessons know no `{}`", name);
  }
  if (message.find("expected near") != std::string::npos ||
      message.find("expected (to close") != std::string::npos) {
    return "is a comma, a quotation mark or a bracket missing on this line or the one before?";
  }
  if (message.find("unfinished") != std::string::npos) return "close the text with \" or ]]";
  if (message.find("too large") != std::string::npos) return "divide it into several";
  if (message.find("UTF-8") != std::string::npos) return "type the text itself instead of bytes";
  const std::size_t takes = message.find(" takes one table: ");
  if (takes != std::string::npos) return "write " + message.substr(message.find(": ", takes) + 2);
  return "Lua could not go on here: look at this line and the one before";
}

}  // namespace

Result<ChildSession> ChildSession::start(const LessonHostOptions& options) {
  auto process = Process::spawn(options.child_program, {});
  if (!process) {
    return failure(ErrorCode::unsupported, "starting the lesson child: " + process.error().message);
  }
  ChildSession session(std::move(*process), options.limits);
  JsonWriter start;
  start.begin_object().member("type", "start").member("steps_max", options.limits.steps_max);
  start.member("memory_max_bytes", options.limits.memory_max_bytes);
  // The child stops itself a little earlier than we would kill it, because only it knows the line.
  start.member("cpu_ms", options.limits.reply_cpu_ms / 5 * 4);
  start.member("wall_ms", options.limits.reply_wall_ms / 5 * 4).member("seed", kSeed);
  start.end_object();
  TRY(session.send(start.take()));
  TRY_ASSIGN(const JsonValue message, session.receive(options.limits.ready_wall_ms));
  if (message["type"].text() != "ready") return session.stop(ErrorCode::crashed, "it did not say `ready`");
  return session;
}

tl::unexpected<Error> ChildSession::stop(ErrorCode code, std::string why) {
  process_.kill();
  process_.wait();
  return failure(code, std::move(why));
}

Status ChildSession::send(const std::string& json) {
  if (auto sent = process_.write(frame(json), limits_.reply_wall_ms); !sent) {
    if (sent.error().code == ErrorCode::crashed) return explain_end();
    return stop(sent.error().code, "it took no more input");
  }
  return {};
}

Status ChildSession::send_file(const SourceFile& file) {
  std::string_view rest = file.text;
  do {
    const std::size_t size = piece_size(rest);
    JsonWriter piece;
    piece.begin_object().member("type", "file").member("name", file.name);
    piece.key("text").text(rest.substr(0, size));
    piece.end_object();
    TRY(send(piece.take()));
    rest.remove_prefix(size);
  } while (!rest.empty());
  return send(R"({"type":"run"})");
}

/// How it came that the child's output ended.
tl::unexpected<Error> ChildSession::explain_end() {
  // One that only closed its output is still there; the dying one gets a moment, so that its own end is what
  // we see.
  std::this_thread::sleep_for(std::chrono::milliseconds(kEndMs));
  process_.kill();
  return failure(ErrorCode::crashed, spelled(process_.wait()));
}

Result<JsonValue> ChildSession::receive(int wall_ms) {
  const auto now = SteadyClock::now();
  const auto end_of_module =
      started_ + std::chrono::milliseconds(limits_.ready_wall_ms + limits_.module_wall_ms);
  const auto deadline = std::min(now + std::chrono::milliseconds(wall_ms), end_of_module);
  while (true) {
    auto next = reader_.next();
    if (!next) return stop(ErrorCode::crashed, "it sent something that is no message");
    if (*next) {
      cpu_at_reply_ms_ = process_.cpu_time_ms().value_or(cpu_at_reply_ms_);
      total_bytes_ += (*next)->size();
      if (++message_count_ > limits_.messages_max || total_bytes_ > limits_.total_bytes_max) {
        return stop(ErrorCode::crashed, "it sent too much");
      }
      if (cpu_at_reply_ms_ > limits_.module_cpu_ms)
        return stop(ErrorCode::timeout, "the module computed for too long");
      auto message = parse_json(**next);
      if (!message || !message->is_object())
        return stop(ErrorCode::crashed, "it sent something that is no message");
      return std::move(*message);
    }
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now()).count();
    if (left <= 0) {
      return stop(ErrorCode::timeout, deadline == end_of_module
                                          ? "the module ran for too long"
                                          : format("it gave no answer for {} ms", wall_ms));
    }
    auto bytes = process_.read(static_cast<int>(std::min<std::int64_t>(left, kWatchMs)));
    if (bytes && bytes->empty()) return explain_end();
    if (bytes) {
      reader_.feed(*bytes);
      continue;
    }
    if (bytes.error().code != ErrorCode::timeout) return stop(bytes.error().code, bytes.error().message);
    const std::int64_t used_ms = process_.cpu_time_ms().value_or(0) - cpu_at_reply_ms_;
    if (used_ms > limits_.reply_cpu_ms) {
      return stop(ErrorCode::timeout,
                  format("it computed for {} ms without an answer", limits_.reply_cpu_ms));
    }
  }
}

Status ChildSession::take(const JsonValue& message, const std::string& file, std::vector<TopForm>& forms,
                          Diagnostics& diagnostics) {
  const std::string& type = message["type"].text();
  stopped_line_ = line_of(message);
  if (type == "begin" && !form_is_open_) {
    const FormSchema* form = find_form(message["form"].text());
    if (form == nullptr || !form->top_level)
      return stop(ErrorCode::crashed, "it sent a form that there is not");
    forms.push_back({file, message, {}});
    form_is_open_ = true;
  } else if (type == "content" && form_is_open_) {
    forms.back().content.push_back(message["value"]);
  } else if (type == "end" && form_is_open_) {
    form_is_open_ = false;
  } else if (type == "problem") {
    if (diagnostics.all().size() > kDiagnosticsMax)
      return stop(ErrorCode::crashed, "it found too many mistakes");
    const std::string& text = message["text"].text();
    const std::string& hint = message["hint"].text();
    const Span span{file, line_of(message)};
    diagnostics.error(span, text).hint(hint.empty() ? hint_for(text) : hint);
  } else if (type == "stopped") {
    const std::string& cause = message["cause"].text();
    if (cause == "steps") return stop(ErrorCode::timeout, "it ran for too many steps");
    if (cause == "memory") return stop(ErrorCode::crashed, "it asked for too much memory");
    if (cause == "cpu") return stop(ErrorCode::timeout, "it computed for too long");
    if (cause == "wall") return stop(ErrorCode::timeout, "it ran for too long");
    return stop(ErrorCode::crashed, "it crashed");
  } else {
    return stop(ErrorCode::crashed, "it sent a message that does not fit here");
  }
  return {};
}

Result<bool> ChildSession::run_file(const SourceFile& file, std::vector<TopForm>& forms,
                                    Diagnostics& diagnostics) {
  TRY(send_file(file));
  cpu_at_reply_ms_ = process_.cpu_time_ms().value_or(cpu_at_reply_ms_);
  const std::size_t problems_before = diagnostics.all().size();
  while (true) {
    auto message = receive(limits_.reply_wall_ms);
    if (!message) return failure(std::move(message).error());
    if ((*message)["type"].text() == "done" && !form_is_open_) break;
    if (auto taken = take(*message, file.name, forms, diagnostics); !taken) {
      return failure(std::move(taken).error());
    }
  }
  return diagnostics.all().size() == problems_before;
}

}  // namespace waypost::scripting
