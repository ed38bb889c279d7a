// SPDX-License-Identifier: Apache-2.0
#include "scripting/child_session.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "base/format.hpp"
#include "formats/json.hpp"

namespace waypost::scripting {
namespace {

using SteadyClock = std::chrono::steady_clock;
using Step = MessageIntake::Step;

/// How often the child's CPU time is looked at while nothing comes.
constexpr int kWatchMs = 20;
/// A process closes its pipes a little before its end can be waited for.
constexpr int kEndMs = 20;
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
  TRY_ASSIGN(const Step step, session.receive(options.limits.ready_wall_ms));
  if (step != Step::ready) return session.stop(ErrorCode::crashed, "it did not say `ready`");
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

/// Its CPU time since it last said something, and in all.
Status ChildSession::check_cpu_time() {
  const std::int64_t used_ms = process_.cpu_time_ms().value_or(0);
  if (used_ms - cpu_at_reply_ms_ > limits_.reply_cpu_ms) {
    return stop(ErrorCode::timeout, format("it computed for {} ms without an answer", limits_.reply_cpu_ms));
  }
  if (used_ms > limits_.module_cpu_ms) return stop(ErrorCode::timeout, "the module computed for too long");
  return {};
}

Result<Step> ChildSession::receive(int wall_ms) {
  const auto now = SteadyClock::now();
  const auto end_of_module =
      started_ + std::chrono::milliseconds(limits_.ready_wall_ms + limits_.module_wall_ms);
  const auto deadline = std::min(now + std::chrono::milliseconds(wall_ms), end_of_module);
  while (true) {
    auto next = reader_.next();
    if (!next) return stop(ErrorCode::crashed, "it sent something that is no message");
    if (*next) {
      cpu_at_reply_ms_ = process_.cpu_time_ms().value_or(cpu_at_reply_ms_);
      auto step = intake_.take(**next);
      if (!step) return stop(step.error().code, step.error().message);
      if (cpu_at_reply_ms_ > limits_.module_cpu_ms)
        return stop(ErrorCode::timeout, "the module computed for too long");
      return *step;
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
    TRY(check_cpu_time());
  }
}

Result<bool> ChildSession::run_file(const SourceFile& file) {
  intake_.begin_file(file.name, file.text);
  TRY(send_file(file));
  cpu_at_reply_ms_ = process_.cpu_time_ms().value_or(cpu_at_reply_ms_);
  const std::size_t problems_before = intake_.diagnostics().all().size();
  while (true) {
    TRY_ASSIGN(const Step step, receive(limits_.reply_wall_ms));
    if (step == Step::done) break;
    if (step != Step::more && step != Step::problem)
      return stop(ErrorCode::crashed, "it sent a message that does not fit here");
  }
  return intake_.diagnostics().all().size() == problems_before;
}

Result<std::optional<double>> ChildSession::ask_score(const std::string& item_id,
                                                      const std::string& response_json) {
  JsonWriter call;
  call.begin_object().member("type", "call").member("item", item_id).key("response").raw(response_json);
  const std::string message = call.end_object().take();
  if (message.size() > kMessageMaxBytes)
    return failure(ErrorCode::invalid, format("the response is longer than {} KiB", kMessageMaxBytes >> 10));
  TRY(send(message));
  cpu_at_reply_ms_ = process_.cpu_time_ms().value_or(cpu_at_reply_ms_);
  TRY_ASSIGN(const Step step, receive(limits_.reply_wall_ms));
  if (step == Step::problem) return std::optional<double>();
  if (step != Step::points) return stop(ErrorCode::crashed, "it sent a message that does not fit here");
  return intake_.points();
}

}  // namespace waypost::scripting
