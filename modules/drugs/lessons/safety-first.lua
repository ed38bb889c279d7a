-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "safety-first",
  title = "Safety first",
  minutes = 18,

  text_page {
    id = "powder-rule",
    title = "The rule for an unknown powder",
    safety = true,
    body = [[
      You cannot know a powder by looking. Treat every unknown powder as dangerous.

      1. **Stop.** Do not touch, taste or smell it.
      2. **Step back** and keep others away.
      3. **Raise no dust.** Do not blow, brush or shake.
      4. **Protect yourself** before you go near.
      5. **Call** for help, and note time and place.

      Follow your service's rules.
    ]],
    image = image {
      file = "unknown-powder.svg",
      alt = "An open suitcase with one closed packet and one torn packet. Powder has run out of the torn one.",
      labels = { label { id = "powder", at = { 0.65, 0.72 }, "Do not touch" } },
    },
    facts = { "safe-behaviour" },
  },

  text_page {
    id = "how-harm-happens",
    title = "How a powder can harm you",
    safety = true,
    body = [[
      With strong opioids, three ways are the most dangerous:

      - you **breathe** the dust in
      - it gets into your **eyes, nose or mouth**
      - a **needle** pricks you

      Brief contact with the skin is unlikely to poison you if you wash promptly. So stay calm, and wash.

      If you or someone else feels unwell, call for medical help at once. Follow your service's rules.
    ]],
    image = image {
      file = "exposure.svg",
      alt = "The side of a head, with eye, nose and mouth marked. Dust is in the air in front. A syringe is behind.",
      labels = {
        label { id = "dust", at = { 0.15, 0.57 }, "Dust" },
        label { id = "needle", at = { 0.86, 0.60 }, "Needle" },
      },
    },
    facts = { "exposure-routes", "brief-skin-contact" },
  },

  text_page {
    id = "protect",
    title = "Gloves, mask, closed bag",
    safety = true,
    body = [[
      Put on gloves, a mask and eye protection **before** you go near. Use what your service gives you, in the way it has taught you.

      Do not eat, drink or smoke there. Keep your hands away from your eyes, nose and mouth.

      Look before you reach: there may be needles. Keep dogs away from loose powder.

      Nobody works alone with an unknown powder.
    ]],
    image = image {
      file = "gloves-mask-bag.svg",
      alt = "A glove, a face mask, safety goggles and a closed bag.",
      labels = { label { id = "closed", at = { 0.81, 0.36 }, "Closed bag" } },
    },
    facts = { "safe-behaviour" },
  },

  choice_item {
    id = "powder-steps",
    objective = "stay-safe",
    prompt = "You find unknown powder in a bag. Which of these belong to the safe steps?",
    multiple = true,
    tries_max = 2,
    safety = true,
    facts = { "safe-behaviour" },
    choice { id = "back", "Step back and keep others away", correct = true, feedback = "Distance protects you and everyone else." },
    choice { id = "blow", "Blow the loose dust off the bag", feedback = "Blowing puts dust into the air, and you may breathe it in." },
    choice { id = "taste", "Taste one grain to be sure", feedback = "Never taste or smell an unknown powder." },
    choice { id = "note", "Note the time and the place", correct = true, feedback = "Your notes help the team and the case." },
  },

  text_page {
    id = "wash",
    title = "After contact: soap and water",
    safety = true,
    body = [[
      If powder touches your skin, wash at once with **soap and water**.

      - Do **not** use alcohol gel.
      - Do not rub with a dry cloth. That spreads the dust.
      - Do not touch your face.

      Change your gloves and put the old ones into a bag that closes. Then report the contact. Follow your service's rules.
    ]],
    image = image {
      file = "wash-hands.svg",
      alt = "A hand under a running tap, and a piece of soap beside the basin.",
      labels = { label { id = "soap", at = { 0.83, 0.62 }, "Soap" } },
    },
    facts = { "soap-and-water", "brief-skin-contact" },
  },

  choice_item {
    id = "dust-on-wrist",
    objective = "stay-safe",
    prompt = "Some powder has touched your wrist. What do you do first?",
    tries_max = 2,
    safety = true,
    facts = { "soap-and-water" },
    choice { id = "gel", "Clean it with alcohol gel", feedback = "Alcohol gel is not for this. Use soap and water." },
    choice { id = "wait", "Wait and see if you feel unwell", feedback = "Do not wait. Prompt washing is what protects you." },
    choice { id = "cloth", "Rub it off with a dry cloth", feedback = "Rubbing spreads the dust and can raise it into the air." },
    choice { id = "wash", "Wash it with soap and water", correct = true, feedback = "Prompt washing makes harm unlikely." },
  },

  branch { from = "dust-on-wrist", when = "passed", go_to = "what-colour-tells" },

  text_page {
    id = "once-more",
    title = "Once more: stop, back, wash",
    safety = true,
    body = [[
      Remember three words.

      - **Stop:** no tasting, no smelling, no dust.
      - **Back:** step away, keep others away, protect yourself.
      - **Wash:** soap and water at once. No alcohol gel, no dry cloth.

      Then report. Nobody is blamed for stepping back. Follow your service's rules.
    ]],
    image = image { file = "wash-hands.svg", alt = "A hand under a running tap, and a piece of soap beside the basin." },
    facts = { "soap-and-water", "safe-behaviour" },
  },

  text_page {
    id = "what-colour-tells",
    title = "What a colour test tells you",
    safety = true,
    body = [[
      A field colour test is **presumptive**. It says: this *may* be that drug.

      - Some ordinary medicines give the same colour.
      - Not every drug gives a colour.
      
      So a colour is never proof, and no colour is no proof either.

      Test only if you are trained, protected and allowed to. Use clean tools, and read the maker's instructions.
    ]],
    image = image {
      file = "colour-test.svg",
      alt = "A test tray with three small tubes, one of them coloured. An arrow leads to a laboratory flask.",
      labels = {
        label { id = "may-be", at = { 0.32, 0.56 }, "It may be" },
        label { id = "laboratory", at = { 0.81, 0.68 }, "Laboratory" },
      },
    },
    facts = { "colour-presumptive", "colour-misleads", "safe-behaviour" },
  },

  choice_item {
    id = "colour-appears",
    objective = "colour-test",
    prompt = "The field test shows the colour for a drug. What can you say?",
    tries_max = 2,
    facts = { "colour-presumptive", "colour-misleads" },
    choice { id = "proved", "It is proved to be that drug", feedback = "The test is presumptive. The laboratory decides." },
    choice { id = "possible", "It is possibly that drug", correct = true, feedback = "Write it that way, and send a sample to the laboratory." },
    choice { id = "pure", "It is that drug and it is pure", feedback = "A colour says nothing about purity." },
    choice { id = "medicine", "It cannot be a medicine", feedback = "Some ordinary medicines give the same colour." },
  },

  text_page {
    id = "laboratory-decides",
    title = "The laboratory decides",
    body = [[
      Write down what you **saw**, not what you believe: which kit, its number and date, the time, the colour, who was present.

      Write “possible” and “suspected”. Do not write “is”.

      If there is no colour, that does not prove that the goods are harmless. Record it, secure the goods, and let the laboratory decide.
    ]],
    image = image {
      file = "sealed-bag.svg",
      alt = "A sealed evidence bag with a seal strip, a written label and a packet inside.",
      labels = {
        label { id = "seal", at = { 0.72, 0.30 }, "Seal" },
        label { id = "label", at = { 0.33, 0.60 }, "Label" },
      },
    },
    facts = { "colour-presumptive", "colour-misleads" },
  },
}
