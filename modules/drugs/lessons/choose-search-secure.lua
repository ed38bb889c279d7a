-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "choose-search-secure",
  title = "Choose, search, secure",
  minutes = 24,

  text_page {
    id = "choose",
    title = "Choose for a reason",
    body = [[
      Most traders and travellers are honest. You cannot check everyone, so choose for a reason that you can write down:

      - **behaviour:** the story changes, or route and time do not fit
      - **documents:** papers do not match
      - **objects:** new screws in an old panel, a seal that differs

      Never choose by origin, religion, language or sex. One sign is never proof: ask again, and look for more.
    ]],
    image = image {
      file = "three-kinds.svg",
      alt = "Three cards: a person speaking, a paper with a stamp, and a closed box.",
      labels = {
        label { id = "behaviour", at = { 0.18, 0.79 }, "Behaviour" },
        label { id = "documents", at = { 0.50, 0.79 }, "Documents" },
        label { id = "objects", at = { 0.82, 0.79 }, "Objects" },
      },
    },
    facts = { "no-discrimination", "signs-add-up" },
  },

  text_page {
    id = "papers",
    title = "When papers do not agree",
    body = [[
      Put the papers beside the load. Compare:

      - name, number plate and route
      - the seal number on the door and on the paper
      - goods, weight and receiver

      A difference may be an honest mistake. Ask an open question: “Tell me about this load.” Listen, then ask once more.

      One sign is never proof. If several differ, check more closely.
    ]],
    image = image {
      file = "papers-differ.svg",
      alt = "Two papers side by side. The number in the marked box of one is not the same as in the other.",
      labels = {
        label { id = "paper", at = { 0.28, 0.47 }, "Paper" },
        label { id = "differs", at = { 0.73, 0.49 }, "Differs" },
      },
    },
    facts = { "signs-add-up" },
  },

  choice_item {
    id = "fair-reasons",
    objective = "choose-and-search",
    prompt = "Which of these are fair reasons to look more closely?",
    multiple = true,
    tries_max = 2,
    facts = { "no-discrimination", "signs-add-up" },
    choice { id = "story", "The driver's story has changed twice", correct = true, feedback = "That is behaviour. Ask again, and look for more signs." },
    choice { id = "seal", "The seal number is not on the paper", correct = true, feedback = "Papers and seal should agree. Ask, then check." },
    choice { id = "name", "The driver's name sounds foreign", feedback = "A name is identity. It is never a reason." },
    choice { id = "dress", "The family wears religious dress", feedback = "Religion is identity. It is never a reason." },
  },

  text_page {
    id = "vehicle-zones",
    title = "Search a vehicle by zones",
    safety = true,
    body = [[
      Search only as your law allows. Work with a second officer, in a safe place, engine off. The driver waits in your sight, outside the cab.

      Go **zone by zone**: cab, load space, engine space, underside and wheels, roof. Note each zone when it is done.

      Look for what has changed: fresh paint, a new weld, a space that seems too small.

      Stop if something looks unsafe. One sign is never proof.
    ]],
    image = image {
      file = "truck-zones.svg",
      alt = "A truck from the side. The load space is cut open, and the tank under the frame is marked.",
      labels = {
        label { id = "cab", at = { 0.82, 0.45 }, "Cab" },
        label { id = "load", at = { 0.30, 0.42 }, "Load space" },
        label { id = "underside", at = { 0.48, 0.70 }, "Underside" },
        label { id = "roof", at = { 0.50, 0.21 }, "Roof" },
      },
    },
    facts = { "vehicle-zones", "signs-add-up" },
  },

  text_page {
    id = "boat-zones",
    title = "A boat has zones too",
    safety = true,
    body = [[
      First make it safe: boat tied up, engine off, life jackets on. Do not enter closed spaces on your own; follow your service's rules.

      Then go zone by zone, as with a vehicle, and note each zone.

      Search people only as your law allows, in private and with dignity.
    ]],
    image = image {
      file = "boat-zones.svg",
      alt = "A river boat from the side. The space under its deck is marked.",
      labels = {
        label { id = "below", at = { 0.50, 0.69 }, "Under the deck" },
        label { id = "cabin", at = { 0.44, 0.31 }, "Cabin" },
        label { id = "engine", at = { 0.08, 0.55 }, "Engine" },
      },
    },
    facts = { "vessel-zones" },
  },

  text_page {
    id = "after-find",
    title = "After a find: five steps",
    safety = true,
    body = [[
      1. **Make safe:** people first, then the scene.
      2. **Photograph in place,** before anything is moved.
      3. **Weigh or count** with a witness.
      4. **Seal and label.**
      5. **Hand over** with a signed record.

      Do not open packets. If one is torn, the powder rule comes first. Your national rules may add steps.
    ]],
    image = image {
      file = "camera-in-place.svg",
      alt = "A camera points at a packet that still lies where it was found. A measuring scale lies beside it.",
      labels = {
        label { id = "in-place", at = { 0.31, 0.67 }, "Not moved" },
        label { id = "scale", at = { 0.40, 0.77 }, "Scale" },
      },
    },
    facts = { "scene-order" },
  },

  choice_item {
    id = "before-moving",
    objective = "secure-and-refer",
    prompt = "The place is safe. A packet lies behind the seat. What comes next?",
    tries_max = 2,
    safety = true,
    facts = { "scene-order" },
    choice { id = "photo", "Photograph it where it lies", correct = true, feedback = "Document first. Once it is moved, its place is lost." },
    choice { id = "open", "Open it to see what is inside", feedback = "Do not open packets. It is unsafe and changes the evidence." },
    choice { id = "seal", "Put it into a bag and seal it", feedback = "Sealing comes later: after photographs, and after weighing with a witness." },
    choice { id = "show", "Hold it up and ask the driver", feedback = "It must not be moved before it is photographed." },
  },

  text_page {
    id = "chain",
    title = "Seal, label, sign",
    body = [[
      The **chain of custody** records every person who held the evidence, with date and time.

      Seal the bag so that opening it leaves a mark. The label says what, where, when, who found it, and the seal number.

      At each transfer both people check the seal, and both sign. Never leave the bag alone.
    ]],
    image = image {
      file = "signed-record.svg",
      alt = "A record sheet with signatures on a clipboard, a pencil, and a sealed bag beside it.",
      labels = { label { id = "both-sign", at = { 0.38, 0.52 }, "Both sign" } },
    },
    facts = { "chain-of-custody" },
  },

  text_page {
    id = "refer",
    title = "Refer, never improvise",
    body = [[
      Sometimes a person offers to travel on, “so that you can catch the buyer”. That would be a **controlled delivery**.

      It needs the knowledge and supervision of the competent authorities. They decide case by case.

      So hold the scene. Call the competent authority through your chain. Promise nothing, and do not follow anyone on your own.
    ]],
    image = image {
      file = "refer-up.svg",
      alt = "A telephone at the post. A line leads from it to a public building.",
      labels = {
        label { id = "call", at = { 0.28, 0.38 }, "You call" },
        label { id = "authority", at = { 0.77, 0.34 }, "They decide" },
      },
    },
    facts = { "controlled-delivery" },
  },

  choice_item {
    id = "offer",
    objective = "secure-and-refer",
    prompt = "A courier offers to deliver the load as planned, to help you. What do you do?",
    tries_max = 2,
    facts = { "controlled-delivery" },
    choice { id = "agree", "Agree, and follow at a distance", feedback = "You would be improvising. It is unsafe, and the decision is not yours." },
    choice { id = "release", "Let the courier go with a warning", feedback = "The find and the scene must be held and secured." },
    choice { id = "refer", "Hold, and call your authority", correct = true, feedback = "The competent authority decides case by case, and supervises." },
    choice { id = "partner", "Ask the other side to take over", feedback = "Your chain comes first. Your authority speaks with the other side." },
  },
}
