-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "talk", title = "Talk with the driver", minutes = 3,
  dialogue_page {
    id = "at-the-gate", title = "At the gate",
    body = "The number on the seal is not the one on the bill of lading.",
    image = { file = "two-seals.svg", alt = "Two bolt seals: one whole, one cut through" },
    speakers = { speaker { id = "officer", "Officer" }, speaker { id = "driver", "Driver" } },
    line { id = "greeting", speaker = "officer", "Good morning. May I see the papers of the container?" },
    line { id = "papers", speaker = "driver", "Of course. Here they are." },
    line { id = "question", speaker = "officer", "The seal shows another number than this paper. Do you know why?" },
    line { id = "answer", speaker = "driver", "It was opened at the port and sealed again. There is a note in the folder." },
    line { id = "thanks", speaker = "officer", "Thank you. I shall ask the port, and you can wait in the shade." },
  },
}
