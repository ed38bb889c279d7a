// SPDX-License-Identifier: Apache-2.0
/// What a translator should know of a text: the "#." lines of a template.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "lesson/model.hpp"

namespace waypost::authoring {

class TranslatorNotes {
 public:
  explicit TranslatorNotes(const lesson::Module& module);

  /// One line, empty where there is nothing to say.
  std::string_view of(std::string_view context) const;

 private:
  void add_item(const lesson::Item& item);
  void add_page(const lesson::Page& page);
  void add(const std::string& path, const std::string& note);

  std::map<std::string, std::string, std::less<>> notes_;  ///< by context, or by what stands before its field
  std::string safety_;  ///< before the notes of what belongs to a page or item of that kind
};

}  // namespace waypost::authoring
