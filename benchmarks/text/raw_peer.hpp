// SPDX-License-Identifier: Apache-2.0
/// RawPeer: the least that any engine must do for a paragraph: one hb_shape for each of its script runs, with
/// fonts that are open already, and one walk of ICU's line iterator over it. It itemises nothing, chooses no
/// font, breaks no line and positions nothing.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "text/text_engine.hpp"

namespace waypost::benchmark {

/// What is shaped in one call: what Layout::runs() says of a paragraph in one line.
struct RawRun {
  std::size_t begin = 0;  ///< bytes
  std::size_t end = 0;
  text::FontId font = text::kNoFont;
  unicode::Script script = unicode::kCommon;
  bool right_to_left = false;
};

std::vector<RawRun> raw_runs_of(const text::Layout& one_line);

class RawPeer {
 public:
  /// `fonts` says which file a FontId is; the font objects are the peer's own. It must outlive the peer.
  RawPeer(const text::FontCollection& fonts, const std::string& language);
  ~RawPeer();
  RawPeer(const RawPeer&) = delete;
  RawPeer& operator=(const RawPeer&) = delete;

  struct Counts {
    std::size_t glyphs = 0;
    std::size_t opportunities = 0;
  };
  Counts shape_and_break(const std::string& paragraph, const std::vector<RawRun>& runs);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace waypost::benchmark
