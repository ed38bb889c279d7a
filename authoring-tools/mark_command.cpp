// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/mark_command.hpp"

#include <algorithm>
#include <memory>

#include "assessment/marking.hpp"
#include "authoring-tools/printing.hpp"
#include "base/file.hpp"
#include "formats/json.hpp"

namespace waypost::authoring {
namespace {

constexpr std::size_t kResponsesMaxBytes = std::size_t{256} << 20;

const lesson::ChoiceItem* find_item(const lesson::Module& module, const std::string& path) {
  const auto is_wanted = [&](const lesson::ChoiceItem& item) {
    return item.path == path || item.path == module.id + "/" + path;
  };
  for (const lesson::Lesson& lesson : module.lessons) {
    for (const lesson::Page& page : lesson.pages) {
      const auto* item = std::get_if<lesson::ChoiceItem>(&page);
      if (item != nullptr && is_wanted(*item)) return item;
    }
  }
  for (const auto* test : {&module.pre_test, &module.post_test}) {
    if (!*test) continue;
    for (const lesson::ChoiceItem& item : (*test)->items) {
      if (is_wanted(item)) return &item;
    }
  }
  return nullptr;
}

Result<lesson::Response> read_response(const JsonValue& value) {
  lesson::Response response;
  if (value.is_text()) {
    response.choices.push_back(value.text());
    return response;
  }
  const auto& items = value.items();
  if (!value.is_array() ||
      !std::all_of(items.begin(), items.end(), [](const JsonValue& each) { return each.is_text(); })) {
    return failure(ErrorCode::invalid, "a response is a list of the ids that were chosen");
  }
  for (const JsonValue& each : items) response.choices.push_back(each.text());
  return response;
}

std::string error_line(const std::string& item, const std::string& message) {
  JsonWriter json;
  json.begin_object().member("item", item).member("error", message).end_object();
  return json.take();
}

struct MarkOptions {
  std::filesystem::path module;
  std::filesystem::path responses;
  std::string language;
};

int run_mark(const MarkOptions& options) {
  const auto module = load_whole_module(options.module);
  if (!module) return print_failure(module.error());
  const auto file = read_file(options.responses, kResponsesMaxBytes);
  if (!file) return print_failure(file.error());
  bool has_error = false;
  std::string_view rest = *file;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    print(mark_line(*module, line, has_error) + "\n");
  }
  return has_error ? kExitInputHasErrors : kExitDone;
}

}  // namespace

std::string mark_line(const lesson::Module& module, std::string_view line, bool& has_error) {
  const auto fail = [&](const std::string& item, const std::string& message) {
    has_error = true;
    return error_line(item, message);
  };
  const auto given = parse_json(line);
  if (!given) return fail({}, given.error().message);
  const std::string& path = (*given)["item"].text();
  const lesson::ChoiceItem* item = find_item(module, path);
  if (item == nullptr) return fail(path, "the module has no such item");
  const auto response = read_response((*given)["response"]);
  if (!response) return fail(path, response.error().message);
  if (const auto checked = assessment::check_response(*item, *response); !checked) {
    return fail(path, checked.error().message);
  }
  JsonWriter json;
  json.begin_object().member("item", item->path).member("mark", assessment::mark_choice(*item, *response));
  json.member("maximum", item->maximum)
      .member("correct", assessment::is_fully_right(*item, *response))
      .end_object();
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
