-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "decide", title = "Decide at the gate", minutes = 6,
  scenario_page {
    id = "another-number", title = "Another number", objective = "settle-a-difference",
    body = "You are on duty with one colleague. A container arrives whose seal shows another number than its papers.",
    variables = {
      variable { id = "trust", initial = 2, minimum = 0, maximum = 4, name = "Trust" },
      variable { id = "asked", maximum = 1 },
    },
    scene {
      id = "arrival", text = "The driver waits beside the truck. **What do you do first?**",
      image = { file = "container-door.svg", alt = "The two leaves of a container's door with their bars, handles and a seal" },
      option { id = "ask", go_to = "note", consequence = "The driver looks for a note in the folder.",
        changes = { change { variable = "trust", by = 1 }, change { variable = "asked", by = 1 } },
        "Ask the driver about the number" },
      option { id = "accuse", go_to = "note", consequence = "The driver steps back and says nothing more.",
        changes = { change { variable = "trust", by = -2 } }, "Say that the load was opened" },
      option { id = "wave-through", go_to = "gone", "Let the truck pass" },
    },
    scene {
      id = "note", text = "There is a note from the port: the container was opened and sealed again.",
      option { id = "call-port", go_to = "settled", when = { condition { variable = "trust", at_least = 1 } },
        consequence = "The driver gives you the number of the clerk.", "Call the port with the driver beside you" },
      option { id = "take-for-granted", go_to = "gone", "Take the note for granted" },
      option { id = "refer", go_to = "settled", "Tell your superior and keep the truck waiting" },
      option { id = "look-again", go_to = "arrival", when = { condition { variable = "asked", at_most = 0 } },
        "Go back to the truck and ask once more" },
    },
    scene { id = "settled", ending = "good", text = "The port confirms both numbers. You write them down, and the truck goes on." },
    scene { id = "gone", ending = "poor", text = "The truck is gone, and nobody knows why the numbers differ." },
  },
  text_page {
    id = "what-helps", title = "What helps",
    body = "Asking costs a minute. **A difference is a question**: the port, the carrier or your superior has the answer.",
  },
  text_page { id = "in-short", title = "In short", body = "Ask before you judge, and write down what you find." },
  branch { from = "another-number", when = "passed", go_to = "in-short" },
  branch { from = "another-number", when = "failed", go_to = "what-helps" },
}
