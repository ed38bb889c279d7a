// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/file_name_check.hpp"

#include <string>

#include "base/folder_listing.hpp"
#include "base/format.hpp"

namespace waypost::authoring {

void check_file_names(const std::filesystem::path& module_folder, Diagnostics& diagnostics) {
  for (const std::string folder : {"", "lessons/", "quizzes/", "annexes/"}) {
    for (const std::filesystem::path& file : list_folder(module_folder / folder, ".txt")) {
      if (file.stem().extension() != ".lua") continue;
      const std::string name = file.filename().string();
      diagnostics.warning({folder + name, 0}, "this is a text file to the system, and nobody reads it")
          .hint(format("call it {}; in Notepad choose All files below the name when you save",
                       name.substr(0, name.size() - 4)));
    }
  }
}

}  // namespace waypost::authoring
