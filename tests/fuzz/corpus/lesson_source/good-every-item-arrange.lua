-- SPDX-License-Identifier: Apache-2.0
lesson {
  id = "arrange", title = "Arrange and find", minutes = 8,
  matching_item {
    id = "match", objective = "check-a-permit", points = 3, shuffle = true,
    prompt = "Which paper says what?",
    pair { id = "lading", left = "Bill of lading", right = "Under which seal the container travels" },
    pair { id = "packing", left = "Packing list", right = "What lies in which carton", feedback = "The packing list goes carton by carton." },
    pair { id = "invoice", left = "Invoice", right = "What the goods cost" },
    distractor { id = "weather", "What the weather was at sea" },
  },
  ordering_item {
    id = "put-in-order", objective = "check-a-seal", points = 2, tries_max = 2,
    prompt = "In which order do you check a seal?",
    explanation = "Eyes first: what you touch, you may change.",
    step { id = "look", "Look at it from all sides" },
    step { id = "touch", "Pull and turn it gently" },
    step { id = "compare", "Compare its number with the papers" },
    step { id = "note", "Write down what you saw" },
  },
  hotspot_item {
    id = "find-the-seal", objective = "check-a-seal", tries_max = 2,
    prompt = "Where on this door is the seal?",
    image = { file = "container-door.svg", alt = "The two leaves of a container's door with their bars, handles and a seal" },
    spot { id = "seal", at = { 0.60, 0.66 }, size = { 0.10, 0.22 }, correct = true, "The seal at the handle of the right leaf" },
    spot { id = "hinge", at = { 0.06, 0.25 }, "A hinge of the left leaf", feedback = "Seals are where the door opens." },
    spot { id = "bar", at = { 0.28, 0.20 }, "A locking bar", feedback = "The bar holds the door, the seal shows whether it moved." },
  },
  document_check_item {
    id = "check-the-permit", objective = "check-a-permit", points = 2, difficulty = "hard",
    prompt = "This permit was shown to you on 20 June 2026. What is wrong with it?",
    image = {
      file = "permit.svg", alt = "A permit with a heading, three lines, a stamp and a signature line",
      labels = {
        { id = "number", at = { 0.50, 0.13 }, "No. 0417" },
        { id = "goods", at = { 0.45, 0.34 }, "Goods: 200 cartons of tiles" },
        { id = "until", at = { 0.45, 0.50 }, "Valid until 31 May 2026" },
      },
    },
    spot { id = "last-day", at = { 0.45, 0.50 }, size = { 0.60, 0.10 }, correct = true, "The last day of the permit", feedback = "It ended on 31 May." },
    spot { id = "signature", at = { 0.70, 0.84 }, size = { 0.36, 0.12 }, correct = true, "The line for the signature", feedback = "Nobody signed it." },
    spot { id = "heading", at = { 0.50, 0.13 }, size = { 0.60, 0.10 }, "The number of the permit", feedback = "A number is as it should be." },
    spot { id = "goods-line", at = { 0.45, 0.34 }, size = { 0.60, 0.10 }, "The goods", feedback = "They are named with their quantity." },
  },
}
