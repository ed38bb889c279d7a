// SPDX-License-Identifier: Apache-2.0
#include "records/sites.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "formats/csv.hpp"

namespace waypost::records {
namespace {

constexpr std::string_view kTable =
#include "sites.csv.inc"
    ;

/// "KH-10;KH-11", "Mae Sot; แม่สอด"
std::vector<std::string> split_list(std::string_view cell) {
  std::vector<std::string> entries;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(';'), cell.size());
    std::string_view entry = cell.substr(0, end);
    while (entry.starts_with(' ')) entry.remove_prefix(1);
    entries.emplace_back(entry);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return entries;
}

std::vector<KnownSite> read_table() {
  const auto rows = read_csv(kTable);
  ASSERT(rows.has_value());
  std::vector<KnownSite> sites;
  for (std::size_t i = 1; i < rows->size(); ++i) {
    const std::vector<std::string>& cells = (*rows)[i].cells;
    ASSERT(cells.size() == 5);
    sites.push_back({cells[0], cells[1], cells[2], split_list(cells[3]), split_list(cells[4])});
  }
  return sites;
}

bool is_same_id(std::string_view left, std::string_view right) {
  const auto capital = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [&](char a, char b) { return capital(a) == capital(b); });
}

}  // namespace

const std::vector<KnownSite>& known_sites() {
  static const std::vector<KnownSite> sites = read_table();
  return sites;
}

const KnownSite* find_known_site(std::string_view id) {
  const auto& sites = known_sites();
  const auto found = std::find_if(sites.begin(), sites.end(),
                                  [&](const KnownSite& each) { return is_same_id(each.id, id); });
  return found == sites.end() ? nullptr : &*found;
}

}  // namespace waypost::records
