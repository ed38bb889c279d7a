// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/reference_command.hpp"

#include <filesystem>
#include <memory>

#include "authoring-tools/printing.hpp"
#include "authoring-tools/reference_page.hpp"
#include "base/file.hpp"
#include "base/format.hpp"

namespace waypost::authoring {
namespace {

struct ReferenceOptions {
  std::filesystem::path out;
  bool check = false;
};

int run_reference(const ReferenceOptions& options) {
  const bool is_completion = options.out.extension() == ".lua";
  const std::string made =
      is_completion ? completion_file(scripting::schema()) : reference_page(scripting::schema());
  if (!options.check) {
    if (options.out == "-") {
      print(made);
      return kExitDone;
    }
    if (const auto written = write_file_atomically(options.out, made); !written)
      return print_failure(written.error());
    return kExitDone;
  }
  const auto there = read_file(options.out);
  if (!there) return print_failure(there.error());
  if (*there == made) return kExitDone;
  const std::string name = options.out.generic_string();
  print_error(
      format("{}:0: error: the schema has changed since it was made\n"
             "  hint: waypost-author reference --out {}\n",
             name, name));
  return kExitInputHasErrors;
}

}  // namespace

void add_reference_command(CommandLine& program) {
  auto options = std::make_shared<ReferenceOptions>();
  CommandLine& command = program.subcommand("reference", "Write what the forms of lessons take");
  command.required_option(
      "--out", options->out,
      "a page (NAME.md, or - for standard output), or annotations for editors (NAME.lua)");
  command.flag("--check", options->check, "write nothing: say whether the file is what would be written");
  command.action([options] { return run_reference(*options); });
}

}  // namespace waypost::authoring
