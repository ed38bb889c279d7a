// SPDX-License-Identifier: Apache-2.0
/// SourceLines: where in a module's files a thing is written, found by its ids. The lesson model keeps no
/// lines; its paths say the file and the ids to look for there.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// A table of Lua source that says `id = "…"`.
struct WrittenId {
  std::string id;
  int line = 0;
  int depth = 0;                ///< tables around it, its own counted
  std::size_t table_begin = 0;  ///< index of the first id written in its table
  std::size_t table_end = 0;    ///< and of the first one after it
};

/// Every `id = "…"` of a file, in its order. Comments and strings are no source; what is not Lua gives what
/// can be found.
std::vector<WrittenId> written_ids(std::string_view lua);

class SourceLines {
 public:
  SourceLines(std::filesystem::path module_folder, const lesson::Module& module);

  /// Of a path ("seals/first/first-look/turns") or a context ("seals/first/first-look/turns.text"): the file,
  /// and the line of the innermost id that is written there as it is. Ids that a lesson's code makes are
  /// found at what stands around them, at least at the file.
  Span span(std::string_view path) const;

 private:
  const std::vector<WrittenId>& ids_of(const std::string& file) const;

  std::filesystem::path folder_;
  std::string module_id_;
  std::map<std::string, std::string, std::less<>> files_;                   ///< by the path's second id
  mutable std::map<std::string, std::vector<WrittenId>, std::less<>> ids_;  ///< by file
};

}  // namespace waypost::authoring
