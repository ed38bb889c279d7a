-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "look", title = "Look at the door", minutes = 5,
  text_page {
    id = "law-first", title = "Before you begin",
    body = [[
      Your national law and your orders come first. This course does not replace them.
    ]],
  },
  picture_page {
    id = "the-door", title = "A container's door",
    image = {
      file = "container-door.svg", alt = "The two leaves of a container's door with their bars, handles and a seal",
      labels = {
        label { id = "bars", at = { 0.28, 0.30 }, "Locking bars" },
        label { id = "seal", at = { 0.60, 0.62 }, "Seal" },
      },
    },
    body = "Most containers that you see are in order. A look at the door takes a minute.",
    narration = "the-door.ogg",
    transcript = "This is a container's door. Most that you see are in order. A look takes a minute.",
  },
  explore_page {
    id = "door-parts", title = "What to look at", visit_all = true,
    body = "Press each of the three places.",
    image = image { file = "container-door.svg", alt = "The two leaves of a container's door with their bars, handles and a seal" },
    spot { id = "seal", at = { 0.60, 0.62 }, title = "The seal", "Read its number from left to right, and compare it with the papers." },
    spot { id = "handle", at = { 0.42, 0.62 }, size = { 0.16, 0.12 }, title = "The handle", "It lies close to the door. A loose handle is a reason to look again." },
    spot { id = "hinges", at = { 0.06, 0.25 }, title = "The hinges", "Hinges of one door age together. One sign alone is never proof." },
    facts = { "new-paint" },
  },
  reveal_page {
    id = "three-steps", title = "Three steps at the seal",
    step { id = "see", title = "See", "Look at the seal from **all sides** before you touch it." },
    step { id = "touch", title = "Touch", "Pull and turn it gently. A sound bolt does not turn." },
    step { id = "compare", title = "Compare", [[
      Compare its number:

      - with the bill of lading,
      - with the seal list of your office.
    ]] },
  },
}
