-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "tell-and-notice",
  title = "Two crimes, and what to notice",
  minutes = 10,

  text_page {
    id = "start-here",
    title = "Before you start",
    body = [[
      > **Your national law and your orders come first. This course does not replace them.**

      You will learn to notice, to speak safely and to refer. Deciding the case is the work of others.

      This course speaks of threats and of people who are used. No drawing shows it. Where it gets harder, the page says so first, and you may go past.

      > Draft: no subject expert has checked this course yet.
    ]],
    image = image { file = "law-first.svg", alt = "A large law book with scales on its cover stands in front of a small course book." },
  },

  comparison_page {
    id = "two-crimes",
    title = "Two crimes that look alike",
    safety = true,
    column { id = "trafficking", title = "Trafficking in persons", [[
      **A crime against a person.**

      - The profit: using the person
      - May stay inside one country
      - May begin with a lawful entry
    ]] },
    column { id = "smuggling", title = "Migrant smuggling", [[
      **A crime against a State.**

      - The profit: arranging illegal entry
      - Always crosses a border
      - May endanger lives: rescue comes first
    ]] },
    body = "One can become the other: a smuggled person may be trapped by a debt.",
    facts = { "smuggling", "differences" },
  },

  text_page {
    id = "three-parts",
    title = "Act, means, purpose",
    body = [[
      Trafficking has three parts:

      - **act:** to recruit, move, house or receive a person
      - **means:** force, threat, deceit, or abuse of a weak position
      - **purpose:** to exploit the person

      Once such a means was used, a “yes” no longer counts.

      For a **child**, anyone under 18, no means is needed.
    ]],
    image = image {
      file = "three-parts.svg",
      alt = "Three cards: a minibus on a road, a hand that holds four passports, and a person bent under a heavy load.",
      labels = {
        label { id = "act", at = { 0.18, 0.805 }, "Act" },
        label { id = "means", at = { 0.50, 0.805 }, "Means" },
        label { id = "purpose", at = { 0.82, 0.805 }, "Purpose" },
      },
    },
    facts = { "three-elements", "consent-and-child" },
  },

  choice_item {
    id = "growing-debt",
    objective = "tell-apart",
    prompt = "People paid a guide to bring them over the border. Now he makes them work for a debt that only grows. What may this be?",
    tries_max = 2,
    facts = { "differences", "consent-and-child" },
    choice { id = "agreed", "Smuggling only: they agreed to the journey", feedback = "They agreed to travel, not to this." },
    choice { id = "became", "Smuggling that became trafficking", correct = true, feedback = "Yes. The debt is used to exploit them." },
    choice { id = "debt", "No crime: a debt has to be paid", feedback = "A debt that never ends can hold a person like a lock." },
  },

  tabs_page {
    id = "behind-it",
    title = "What may lie behind it",
    tab { id = "notice", title = "Before you read", [[
      The next tab names ways in which people are used. It has no pictures and no cases.

      You may leave it closed and press **Next**. No question asks about it.
    ]] },
    tab { id = "used", title = "How people are used", [[
      Forced work. Sexual exploitation. Slavery and practices like it. Servitude. Removal of organs.

      Some are made to commit crimes, such as fraud online.
    ]] },
    tab { id = "silent", title = "Why they are silent", [[
      A person may fear the companion, a debt, or **you**.

      So silence, anger or a changed story is no proof of guilt. Stay calm.

      Does this weigh on you too? Talk with somebody you trust.
    ]] },
    facts = { "three-elements", "forced-crime", "signs" },
  },

  explore_page {
    id = "at-the-minibus",
    title = "Look at the journey, not at the origin",
    safety = true,
    body = [[
      Most groups travel honestly. Never choose by origin, religion, language or sex. A sign is a reason to **ask**, never proof. Most show only later: to see none proves nothing.
    ]],
    image = image {
      file = "at-the-minibus.svg",
      alt = "A minibus at a post. A man stands before it with a fan of passports and speaks. Behind him wait an adult and a young person, all without faces. A job paper hangs on the wall of the post.",
    },
    spot { id = "papers", at = { 0.47, 0.56 }, title = "All papers in one hand", "It may be a helpful guide. Let each traveller hold their own, and see how they take it." },
    spot { id = "voice", at = { 0.50, 0.13 }, title = "One voice for all", "One person answers for everybody, or all use the same words. Speak with each of them apart." },
    spot { id = "young", at = { 0.865, 0.77 }, title = "A young person", "The adult may be an aunt or a neighbour. Ask the adult, look at the papers, and call child protection if you are not sure." },
    spot { id = "offer", at = { 0.12, 0.38 }, title = "A job without an address", "No employer is named, or the visa does not fit the work. Keep a copy as your law allows." },
    spot { id = "journey", at = { 0.88, 0.33 }, title = "A hard journey", "Too many people, no water, somebody unwell. Help comes before questions: follow your service's rules." },
    facts = { "signs", "signs-come-late", "no-discrimination" },
  },

  decision_item {
    id = "six-passports",
    objective = "read-signs",
    prompt = "A man holds six passports. “I am their guide,” he says. What do you do?",
    facts = { "signs" },
    decision { id = "stamp", consequence = "He may be honest. But you asked nobody else.", "Stamp them: his answer is clear" },
    decision { id = "each", credit = 1, consequence = "Five talk freely, one looks at the floor. Now you know where to listen.", "Hand each person their passport and talk one by one" },
    decision { id = "accuse", consequence = "One sign is never proof. He may be a guide, and now nobody talks.", "Tell him before the group that he is under suspicion" },
  },
}
