-- SPDX-License-Identifier: CC-BY-4.0
test {
  id = "post",
  title = "What have you learned?",

  choice_item {
    id = "post-psychotropic",
    objective = "conventions",
    prompt = "What does the 1971 Convention list?",
    facts = { "conventions-list" },
    choice { id = "narcotic", "Narcotic drugs", feedback = "They are listed under the 1961 Convention." },
    choice { id = "psychotropic", "Psychotropic substances", correct = true, feedback = "It lists them in four schedules." },
    choice { id = "precursors", "Precursor chemicals", feedback = "They are listed under the 1988 Convention." },
    choice { id = "medicines", "Medicines of every kind", feedback = "It lists psychotropic substances only, in four schedules." },
  },

  choice_item {
    id = "post-advice",
    objective = "conventions",
    prompt = "Who advises the Commission on Narcotic Drugs about lists under the 1961 Convention?",
    facts = { "who-advises" },
    choice { id = "offices", "The border offices of each region", feedback = "Border offices do not give this advice." },
    choice { id = "makers", "The makers of field test kits", feedback = "Makers of kits do not give this advice." },
    choice { id = "ministries", "The ministries of trade of all countries", feedback = "The convention gives this task to the World Health Organization." },
    choice { id = "health", "The World Health Organization", correct = true, feedback = "It advises under the 1961 and 1971 Conventions." },
  },

  choice_item {
    id = "post-own-law",
    objective = "law-and-post",
    prompt = "Your law and the law of the other side differ about a substance. Which one do you apply?",
    choice { id = "own", "The law of your own country", correct = true, feedback = "You act under your own law, on your own side." },
    choice { id = "stricter", "The stricter one of the two laws", feedback = "You do not choose. Your own law applies." },
    choice { id = "other", "The law of the other side", feedback = "The other side applies its law. You apply yours." },
    choice { id = "course", "The rule that this course gives", feedback = "The course never replaces your law or your orders." },
  },

  choice_item {
    id = "post-torn-packet",
    objective = "stay-safe",
    prompt = "During a search a packet tears, and dust rises. What do you do first?",
    safety = true,
    facts = { "safe-behaviour" },
    choice { id = "blow", "Blow the dust away from your sleeve", feedback = "Blowing puts more dust into the air." },
    choice { id = "taste", "Taste one grain, to warn the others", feedback = "Never taste an unknown powder." },
    choice { id = "stop", "Stop, step back, keep others back", correct = true, feedback = "Distance first. Then wash, protect yourself, and call." },
    choice { id = "shake", "Shake the packet into a clean bag", feedback = "Shaking raises dust. Step back first." },
  },

  choice_item {
    id = "post-protect",
    objective = "stay-safe",
    prompt = "Which of these belong to safe work near an unknown powder?",
    multiple = true,
    safety = true,
    facts = { "safe-behaviour" },
    choice { id = "eat", "Eating there, so that you need not leave", feedback = "Do not eat, drink or smoke there." },
    choice { id = "mask", "Gloves and a mask before you go near", correct = true, feedback = "Protection comes before you go near, not after." },
    choice { id = "face", "Hands away from eyes, nose and mouth", correct = true, feedback = "Powder must not get into your eyes, nose or mouth." },
    choice { id = "test", "A quick test, even if you are not trained", feedback = "Only trained and protected officers test in the field." },
  },

  choice_item {
    id = "post-no-colour",
    objective = "colour-test",
    prompt = "The field test shows no colour. What do you write in your record?",
    facts = { "colour-presumptive", "colour-misleads" },
    choice { id = "harmless", "That the goods are harmless", feedback = "Not every drug gives a colour. The laboratory decides." },
    choice { id = "broken", "That the test kit was broken", feedback = "You do not know that. Write what you saw." },
    choice { id = "seen", "What you saw, and how you tested", correct = true, feedback = "Write what you saw. The laboratory decides what it is." },
    choice { id = "nothing", "Nothing, because only a colour counts", feedback = "Every result is recorded." },
  },

  choice_item {
    id = "post-one-sign",
    objective = "choose-and-search",
    prompt = "You see a new weld on an old panel. What does this one sign tell you?",
    facts = { "signs-add-up" },
    choice { id = "ask", "That you should ask and look further", correct = true, feedback = "One sign is never proof. It is a reason to look further." },
    choice { id = "proof", "That drugs are hidden behind it", feedback = "A repair can be honest. One sign is never proof." },
    choice { id = "ignore", "Nothing, so the truck can drive on", feedback = "It is a fair reason to ask and to look further." },
    choice { id = "guilty", "That the driver must know about it", feedback = "You cannot know that. Ask open questions." },
  },

  choice_item {
    id = "post-search",
    objective = "choose-and-search",
    prompt = "You check a car at night. Which of these are good practice?",
    multiple = true,
    safety = true,
    facts = { "vehicle-zones" },
    choice { id = "second", "Have a second officer with you", correct = true, feedback = "Two officers are safer, and one can be the witness." },
    choice { id = "pointed", "Search only where the driver points", feedback = "Go zone by zone, through all zones." },
    choice { id = "hurry", "Leave out zones when the queue is long", feedback = "Time pressure is no reason to leave out a zone." },
    choice { id = "unsafe", "Stop when something looks unsafe", correct = true, feedback = "Safety comes before the search." },
  },

  choice_item {
    id = "post-custody",
    objective = "secure-and-refer",
    prompt = "You pass a sealed bag to another officer. What must go with it?",
    facts = { "chain-of-custody" },
    choice { id = "word", "Your word that nothing is missing", feedback = "A spoken word leaves no record." },
    choice { id = "driver", "A photograph of the driver's family", feedback = "That has nothing to do with the chain of custody." },
    choice { id = "spare", "A second bag, in case the first tears", feedback = "The seal must stay whole. What is needed is a record." },
    choice { id = "record", "A record that both of you have signed", correct = true, feedback = "Each transfer is written down, with date and time." },
  },

  choice_item {
    id = "post-controlled",
    objective = "secure-and-refer",
    prompt = "Who may decide that a suspect load travels on under watch?",
    facts = { "controlled-delivery" },
    choice { id = "finder", "The officer who made the find", feedback = "You hold the scene and refer. You do not decide this." },
    choice { id = "authority", "The competent authority, case by case", correct = true, feedback = "It decides each case, and supervises it." },
    choice { id = "driver", "The driver, if willing to help", feedback = "An offer by the driver decides nothing." },
    choice { id = "posts", "The two posts, by telephone", feedback = "The competent authorities decide, not the posts." },
  },
}
