// SPDX-License-Identifier: Apache-2.0
#include "base/command_line.hpp"

#include <algorithm>
#include <CLI/CLI.hpp>
#include <utility>

#include "base/path.hpp"

namespace waypost {

namespace {

CLI::Option* add_path(CLI::App& app, const std::string& name, std::filesystem::path& value,
                      const std::string& help) {
  const auto take = [&value](const std::string& text) { value = path_of(text); };
  return app.add_option_function<std::string>(name, take, help);
}

}  // namespace

struct CommandLine::Impl {
  std::unique_ptr<CLI::App> owned;  // the program itself; subcommands belong to it
  CLI::App* app = nullptr;
  std::vector<std::unique_ptr<CommandLine>> subcommands;
  std::function<int()> run;
};

CommandLine::CommandLine(std::string description) : impl_(std::make_unique<Impl>()) {
  impl_->owned = std::make_unique<CLI::App>(std::move(description));
  impl_->app = impl_->owned.get();
  // The same words mean the same on both systems; what begins with a slash is a path.
  impl_->app->allow_windows_style_options(false);
  impl_->app->set_version_flag("--version", "Waypost " WAYPOST_VERSION);
}

CommandLine::CommandLine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
CommandLine::~CommandLine() = default;

CommandLine& CommandLine::option(const std::string& name, std::string& value, const std::string& help) {
  impl_->app->add_option(name, value, help);
  return *this;
}

CommandLine& CommandLine::option(const std::string& name, std::filesystem::path& value,
                                 const std::string& help) {
  add_path(*impl_->app, name, value, help);
  return *this;
}

CommandLine& CommandLine::required_option(const std::string& name, std::filesystem::path& value,
                                          const std::string& help) {
  add_path(*impl_->app, name, value, help)->required();
  return *this;
}

CommandLine& CommandLine::argument(const std::string& name, std::filesystem::path& value,
                                   const std::string& help) {
  add_path(*impl_->app, name, value, help)->required();
  return *this;
}

CommandLine& CommandLine::option(const std::string& name, long long& value, const std::string& help) {
  impl_->app->add_option(name, value, help);
  return *this;
}

CommandLine& CommandLine::option(const std::string& name, double& value, const std::string& help) {
  impl_->app->add_option(name, value, help);
  return *this;
}

CommandLine& CommandLine::required_option(const std::string& name, std::string& value,
                                          const std::string& help) {
  impl_->app->add_option(name, value, help)->required();
  return *this;
}

CommandLine& CommandLine::flag(const std::string& name, bool& value, const std::string& help) {
  impl_->app->add_flag(name, value, help);
  return *this;
}

CommandLine& CommandLine::argument(const std::string& name, std::string& value, const std::string& help) {
  impl_->app->add_option(name, value, help)->required();
  return *this;
}

CommandLine& CommandLine::optional_argument(const std::string& name, std::string& value,
                                            const std::string& help) {
  impl_->app->add_option(name, value, help);
  return *this;
}

CommandLine& CommandLine::arguments(const std::string& name, std::vector<std::filesystem::path>& values,
                                    const std::string& help) {
  const auto take = [&values](const std::vector<std::string>& texts) {
    for (const std::string& text : texts) values.push_back(path_of(text));
  };
  impl_->app->add_option_function<std::vector<std::string>>(name, take, help)->required();
  return *this;
}

CommandLine& CommandLine::subcommand(const std::string& name, const std::string& help) {
  auto impl = std::make_unique<Impl>();
  impl->app = impl_->app->add_subcommand(name, help);
  impl_->subcommands.push_back(std::unique_ptr<CommandLine>(new CommandLine(std::move(impl))));
  return *impl_->subcommands.back();
}

void CommandLine::action(std::function<int()> run) { impl_->run = std::move(run); }

int CommandLine::run(std::vector<std::string> words) {
  if (!words.empty()) words.erase(words.begin());
  // CLI11 takes them from the back.
  std::reverse(words.begin(), words.end());
  try {
    impl_->app->parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    return impl_->app->exit(error) == 0 ? kExitDone : kExitWrongUsage;
  }
  CommandLine* command = this;
  bool found = true;
  while (found) {
    found = false;
    for (const auto& child : command->impl_->subcommands) {
      if (child->impl_->app->parsed()) {
        command = child.get();
        found = true;
        break;
      }
    }
  }
  if (!command->impl_->run) {
    std::cerr << command->impl_->app->help();
    return kExitWrongUsage;
  }
  return command->impl_->run();
}

}  // namespace waypost
