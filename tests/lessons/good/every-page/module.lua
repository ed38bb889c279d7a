-- SPDX-License-Identifier: Apache-2.0
-- One page of every kind. The lessons are real, though short: what a container's door and papers tell.
module {
  api = 1, id = "every-page", version = "1.0.0",
  title = "The door and the papers", summary = "What the door of a container and its papers tell you.",
  source_language = "en", minutes = 25,
  lessons = { "look", "read", "talk", "decide", "ask" },
  objectives = {
    objective { id = "settle-a-difference", "Settle a difference between seal and papers", page = "talk/at-the-gate" },
  },
}
