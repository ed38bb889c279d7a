// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/mark_command.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include "assessment/marking.hpp"
#include "assessment/typed_text.hpp"
#include "authoring-tools/printing.hpp"
#include "authoring-tools/response_json.hpp"
#include "authoring-tools/translations.hpp"
#include "base/file.hpp"
#include "base/format.hpp"
#include "formats/json.hpp"
#include "scripting/lesson_host.hpp"

namespace waypost::authoring {
namespace {

constexpr std::size_t kResponsesMaxBytes = std::size_t{256} << 20;
constexpr int kTriesMax = 100;

std::string error_line(const std::string& item, const std::string& message) {
  JsonWriter json;
  json.begin_object().member("item", item).member("error", message).end_object();
  return json.take();
}

/// The circumstances of an answer that change what it is worth.
struct Circumstances {
  int try_number = 1;
  int hint_count = 0;
  std::optional<int> certainty;
};

Result<int> read_number(const JsonValue& line, const char* name, int otherwise, int minimum, int maximum) {
  const JsonValue* value = line.find(name);
  if (value == nullptr || value->is_null()) return otherwise;
  if (!value->is_integer() || value->integer() < minimum || value->integer() > maximum) {
    return failure(ErrorCode::invalid,
                   format("\"{}\" is a whole number from {} to {}", name, minimum, maximum));
  }
  return static_cast<int>(value->integer());
}

Result<Circumstances> read_circumstances(const JsonValue& line) {
  Circumstances circumstances;
  TRY_ASSIGN(circumstances.try_number, read_number(line, "try", 1, 1, kTriesMax));
  TRY_ASSIGN(circumstances.hint_count, read_number(line, "hints", 0, 0, kTriesMax));
  TRY_ASSIGN(const int certainty, read_number(line, "certainty", 0, 1, 3));
  if (certainty > 0) circumstances.certainty = certainty;
  return circumstances;
}

Result<assessment::ItemMark> mark_by_itself(const lesson::Item& item, const lesson::Response& response,
                                            const ClaimSource& claims) {
  if (item.type != lesson::ItemType::function) return assessment::mark_response(item, response);
  TRY_ASSIGN(const double points, claims(item, response));
  assessment::ItemMark marked;
  marked.mark = assessment::bounded_claim(item, points);
  marked.correct = marked.mark == item.maximum;
  return marked;
}

/// What the function of an item gets: the choices, the text as typed, the number where one is asked for.
std::string response_for_function(const lesson::Item& item, const lesson::Response& response) {
  JsonWriter json;
  json.begin_object().key("choices").begin_array();
  for (const std::string& each : response.choices) json.text(each);
  json.end_array().member("text", response.text);
  const auto& function = std::get<lesson::FunctionInteraction>(item.interaction);
  if (function.input == lesson::FunctionInput::number) {
    const auto millionths = assessment::read_decimal_millionths(response.text);
    if (millionths) json.member("number", static_cast<double>(*millionths) / 1e6);
  }
  json.end_object();
  return json.take();
}

struct MarkOptions {
  std::filesystem::path module;
  std::filesystem::path responses;
  std::string language;
};

int run_mark(const MarkOptions& options) {
  auto module = load_whole_module(options.module);
  if (!module) return print_failure(module.error());
  add_translated_variants(options.module, *module);
  const auto file = read_file(options.responses, kResponsesMaxBytes);
  if (!file) return print_failure(file.error());
  const Marker marker(*module, claims_of_child(options.module));
  bool has_error = false;
  std::string_view rest = *file;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    print(marker.mark(line, has_error) + "\n");
  }
  return has_error ? kExitInputHasErrors : kExitDone;
}

}  // namespace

ClaimSource claims_of_child(std::filesystem::path module_folder) {
  return [folder = std::move(module_folder)](const lesson::Item& item, const lesson::Response& response) {
    return scripting::score_item({}, folder, item.file, item.id, response_for_function(item, response));
  };
}

Marker::Marker(const lesson::Module& module, ClaimSource claims)
    : module_(module), claims_(std::move(claims)) {
  for (const lesson::Item* item : lesson::all_items(module)) items_.emplace(item->path, item);
}

std::string Marker::mark(std::string_view line, bool& has_error) const {
  const auto fail = [&](const std::string& item, const std::string& message) {
    has_error = true;
    return error_line(item, message);
  };
  const auto given = parse_json(line);
  if (!given) return fail({}, given.error().message);
  const std::string& path = (*given)["item"].text();
  auto found = items_.find(path);
  if (found == items_.end()) found = items_.find(module_.id + "/" + path);
  if (found == items_.end()) return fail(path, "the module has no such item");
  const lesson::Item& item = *found->second;
  const auto response = read_response(item, (*given)["response"]);
  if (!response) return fail(path, response.error().message);
  if (const auto checked = assessment::check_response(item, *response); !checked) {
    return fail(path, checked.error().message);
  }
  const auto circumstances = read_circumstances(*given);
  if (!circumstances) return fail(path, circumstances.error().message);
  const auto marked = mark_by_itself(item, *response, claims_);
  if (!marked) return fail(path, marked.error().message);
  lesson::Mark mark = marked->mark;
  if (circumstances->certainty) {
    mark = assessment::with_certainty(item, marked->correct, *circumstances->certainty);
  }
  // What is lost by being sure of the wrong answer stays lost: a penalty takes from what was earned.
  if (mark > 0) {
    mark = assessment::after_penalty(item, mark, circumstances->try_number, circumstances->hint_count);
  }
  JsonWriter json;
  json.begin_object().member("item", item.path).member("mark", mark).member("maximum", item.maximum);
  json.member("correct", marked->correct).key("matched").begin_array();
  for (const std::string& each : marked->matched) json.text(each);
  json.end_array();
  if (item.type == lesson::ItemType::function) json.member("scored_by", "lesson");
  json.end_object();
  return json.take();
}

void add_mark_command(CommandLine& program) {
  auto options = std::make_shared<MarkOptions>();
  CommandLine& command =
      program.subcommand("mark", "Print the mark of each response in a file of JSON lines");
  command.argument("MODULE", options->module, "the module's folder");
  command.argument("RESPONSES", options->responses, "lines of {\"item\": PATH, \"response\": [\"id\", ...]}");
  command.option("--language", options->language,
                 "the language the answers were given in; never changes a mark");
  command.action([options] { return run_mark(*options); });
}

}  // namespace waypost::authoring
