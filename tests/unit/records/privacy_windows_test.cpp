// SPDX-License-Identifier: Apache-2.0
#include "record_scene.hpp"

#include "../support/wine.hpp"
#include "base/windows.hpp"

// After windows.h, whose types they use.
#include <aclapi.h>
#include <sddl.h>

using namespace waypost;
using namespace waypost::records;

namespace {

/// Everybody who has rights on it, as SDDL names them.
std::string rights_of(const std::filesystem::path& file) {
  std::wstring name = file.wstring();
  PSECURITY_DESCRIPTOR descriptor = nullptr;
  REQUIRE(::GetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr,
                                  nullptr, nullptr, &descriptor) == ERROR_SUCCESS);
  wchar_t* text = nullptr;
  REQUIRE(::ConvertSecurityDescriptorToStringSecurityDescriptorW(descriptor, SDDL_REVISION_1,
                                                                 DACL_SECURITY_INFORMATION, &text, nullptr));
  const std::string rights = windows::narrow(text);
  ::LocalFree(text);
  ::LocalFree(descriptor);
  return rights;
}

}  // namespace

TEST_CASE("the data folder and its keys are closed to others") {
  if (runs_under_wine()) {
    WARN("skipped: Wine keeps rights as the three of Unix and gives everybody's back");
    return;
  }
  RecordScene scene;
  scene.enrol();
  std::vector<std::filesystem::path> closed{scene.folder, scene.file("keys"), scene.file("answers.log"),
                                            scene.file("records.db")};
  for (const auto& entry : std::filesystem::directory_iterator(scene.file("keys"))) closed.push_back(entry);
  for (const auto& file : closed) {
    const std::string rights = rights_of(file);
    INFO(file.string() << " " << rights);
    // Everyone, the local users, those who signed in.
    for (const char* others : {";WD)", ";BU)", ";AU)"}) CHECK(rights.find(others) == std::string::npos);
  }
}
