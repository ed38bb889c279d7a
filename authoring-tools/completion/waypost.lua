-- SPDX-License-Identifier: Apache-2.0
---@meta waypost

-- What editors with the Lua language server know of Waypost's forms. Made by
-- `waypost-author reference --out authoring-tools/completion/waypost.lua`; a test compares the two.

---What the score function of a function_item gets.
---@class waypost.response
---the ids that were chosen
---@field choices string[]
---as it was typed
---@field text string
---the number that was typed
---@field number? number

---@class waypost.module
---the version of these forms
---@field api integer
---the name of the module's folder
---@field id string
---a course teaches and tests; an instrument is filled in again and again
---left out: "course"
---@field kind? "course"|"instrument"
---what an instrument is filled in about; an instrument needs it
---@field subject? "office"|"learner"|"course"
---three numbers; a new one for each change that leaves the house
---@field version string
---what stands in the library
---@field title string
---one sentence for the library
---@field summary? string
---the language that these files are written in: "en"
---@field source_language string
---how long it takes
---@field minutes? integer
---what the officer can do afterwards; items name them
---@field objectives? waypost.objective[]
---the lessons in their order; NAME is the file lessons/NAME.lua
---@field lessons string[]
---the test before the lessons: "quizzes/NAME"
---@field pre_test? string
---the test that decides: "quizzes/NAME"
---@field post_test? string
---items that tests and the refresher draw from: "quizzes/NAME"
---@field bank? string
---what was missed or is oldest comes back after some weeks
---@field refresher? waypost.refresher
---the share of the points that passes, with at most four decimals
---left out: 0.8
---@field mastery_score? number

---The module: what it is called, what it holds and when it is passed.
---@param form waypost.module
---@return waypost.module
function module(form) end

---@class waypost.objective
---what items name
---@field id string
---where it is taught, to look again: "lesson/page"
---@field page? string
---when it is mastered; by the module's mastery_score where left out
---@field mastery? waypost.mastery
---the objective in one sentence
---@field [1] string

---What the officer can do afterwards.
---@param form waypost.objective
---@return waypost.objective
function objective(form) end

---@class waypost.mastery
---a share of the points, all items right, m of the last n right, or n right in a row
---@field rule "score"|"all"|"m_of_n"|"in_a_row"
---of score: the share of the points; the module's mastery_score where left out
---@field score? number
---of m_of_n: the m; of in_a_row: the n
---@field count? integer
---of m_of_n: the n
---@field of? integer

---When an objective is mastered.
---@param form waypost.mastery
---@return waypost.mastery
function mastery(form) end

---@class waypost.refresher
---days after the course was passed
---left out: 90
---@field after_days? integer
---how many items come back
---left out: 5
---@field items? integer

---What was missed or is oldest comes back, as an attempt of its own that changes no earlier mark.
---@param form waypost.refresher
---@return waypost.refresher
function refresher(form) end

---@alias waypost.in_lesson
---| waypost.text_page
---| waypost.picture_page
---| waypost.explore_page
---| waypost.reveal_page
---| waypost.comparison_page
---| waypost.tabs_page
---| waypost.dialogue_page
---| waypost.scenario_page
---| waypost.form_page
---| waypost.recommendation_page
---| waypost.annex_page
---| waypost.choice_item
---| waypost.true_false_item
---| waypost.picture_choice_item
---| waypost.matching_item
---| waypost.ordering_item
---| waypost.hotspot_item
---| waypost.document_check_item
---| waypost.numeric_item
---| waypost.short_text_item
---| waypost.gaps_item
---| waypost.decision_item
---| waypost.function_item
---| waypost.branch

---@class waypost.lesson
---the file's name
---@field id string
---what stands in the table of contents
---@field title string
---how long it takes
---@field minutes? integer
---ids of lessons and tests to be done before
---@field requires? string[]
---pages, items and branches, at least one page or item
---@field [integer] waypost.in_lesson

---A lesson: pages and items in their order, and the branches between them.
---@param form waypost.lesson
---@return waypost.lesson
function lesson(form) end

---@class waypost.branch
---id of an item or a scenario of this lesson
---@field from string
---its outcome; a scenario's good ending is passed, a poor one failed
---@field when "failed"|"passed"|"partly"
---id of the page that comes next, or "end"
---@field go_to string

---After an item or a scenario another page comes next than the one that follows.
---@param form waypost.branch
---@return waypost.branch
function branch(form) end

---@alias waypost.in_facts
---| waypost.fact

---@class waypost.facts
---any number of `fact`
---@field [integer] waypost.in_facts

---What the module states, each fact with its source.
---@param form waypost.facts
---@return waypost.facts
function facts(form) end

---@class waypost.fact
---what pages and items name in `facts`
---@field id string
---title, body, year
---@field source string
---the day of the source
---@field date string
---V: seen in the source itself; T: known in the profession, shown with its date, never scored
---@field evidence "V"|"T"
---the day on which to read the source again, or "stable"
---@field review_date string
---the day from which it holds
---@field valid_from? string
---the country it holds for: "KH"; everywhere where left out
---@field jurisdiction? string
---the fact in one sentence
---@field [1] string

---A fact with its source and its review date.
---@param form waypost.fact
---@return waypost.fact
function fact(form) end

---@alias waypost.in_glossary
---| waypost.term

---@class waypost.glossary
---any number of `term`
---@field [integer] waypost.in_glossary

---Words that the text links to: [precursor](term:precursor).
---@param form waypost.glossary
---@return waypost.glossary
function glossary(form) end

---@class waypost.term
---what a link names after `term:`
---@field id string
---what the word means, in one or two sentences
---@field definition string
---the word
---@field [1] string

---A word and its definition.
---@param form waypost.term
---@return waypost.term
function term(form) end

---@alias waypost.in_annex
---| waypost.entry

---@class waypost.annex
---two capital letters of ISO 3166-1; the file is named after it
---@field country string
---who confirmed it
---@field authority string
---the day on which it was confirmed
---@field confirmed string
---any number of `entry`
---@field [integer] waypost.in_annex

---What one country's authority confirmed for the annex pages.
---@param form waypost.annex
---@return waypost.annex
function annex(form) end

---@class waypost.entry
---the `slot` of an annex_page
---@field slot string
---the text, in Markdown
---@field [1] string

---The text for one slot of an annex page.
---@param form waypost.entry
---@return waypost.entry
function entry(form) end

---@class waypost.image
---its name in media/: "bolt-seal.svg"
---@field file string
---what it shows, in one sentence, for those who cannot see it
---@field alt? string
---words on the picture
---@field labels? waypost.label[]

---A picture; a plain table in its place is the same.
---@param form waypost.image
---@return waypost.image
function image(form) end

---@class waypost.label
---unique on its page
---@field id string
---the place that it points at, as shares of width and height
---@field at number[]
---the word
---@field [1] string

---A word on a picture.
---@param form waypost.label
---@return waypost.label
function label(form) end

---@class waypost.text_page
---unique in its lesson
---@field id string
---the heading of the page
---@field title string
---the text, in Markdown
---@field body string
---a picture beside the text
---@field image? waypost.image
---sound in media/ that speaks the page: "why.ogg"
---@field narration? string
---what is spoken where it is not the page's own words
---@field transcript? string
---ids of the facts that the page states
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean

---Text: headings, emphasis, lists, call-outs, links to the glossary.
---@param form waypost.text_page
---@return waypost.text_page
function text_page(form) end

---@class waypost.picture_page
---unique in its lesson
---@field id string
---the heading of the page
---@field title string
---Markdown under the picture
---@field body? string
---the picture
---@field image waypost.image
---sound in media/ that speaks the page: "why.ogg"
---@field narration? string
---what is spoken where it is not the page's own words
---@field transcript? string
---ids of the facts that the page states
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean

---A picture as large as the screen gives it.
---@param form waypost.picture_page
---@return waypost.picture_page
function picture_page(form) end

---@alias waypost.in_explore_page
---| waypost.spot

---@class waypost.explore_page
---unique in its lesson
---@field id string
---the heading of the page
---@field title string
---Markdown above the picture
---@field body? string
---the picture
---@field image waypost.image
---the next page opens when every spot was looked at
---left out: false
---@field visit_all? boolean
---sound in media/ that speaks the page: "why.ogg"
---@field narration? string
---what is spoken where it is not the page's own words
---@field transcript? string
---ids of the facts that the page states
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---1 to 20 `spot`
---@field [integer] waypost.in_explore_page

---A picture with spots to press, each telling what is there.
---@param form waypost.explore_page
---@return waypost.explore_page
function explore_page(form) end

---@class waypost.spot
---unique on its page
---@field id string
---its middle, as shares of the picture's width and height
---@field at number[]
---its width and height, as shares of the picture's
---left out: { 0.12, 0.12 }
---@field size? number[]
---of an explore_page: its name, which an explore_page needs
---@field title? string
---of an item: it is one to find
---left out: false
---@field correct? boolean
---of an item: what is said when it was chosen
---@field feedback? string
---what is there
---@field [1] string

---A place in a picture that can be pressed.
---@param form waypost.spot
---@return waypost.spot
function spot(form) end

---@alias waypost.in_reveal_page
---| waypost.step

---@class waypost.reveal_page
---unique in its lesson
---@field id string
---the heading of the page
---@field title string
---Markdown above what the page holds
---@field body? string
---a picture beside the text
---@field image? waypost.image
---sound in media/ that speaks the page: "why.ogg"
---@field narration? string
---what is spoken where it is not the page's own words
---@field transcript? string
---ids of the facts that the page states
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---2 to 20 `step`
---@field [integer] waypost.in_reveal_page

---Steps, shown one after the other.
---@param form waypost.reveal_page
---@return waypost.reveal_page
function reveal_page(form) end

---@class waypost.step
---unique on its page
---@field id string
---of a reveal_page: its heading
---@field title? string
---the step; Markdown on a reveal_page
---@field [1] string

---A step of a reveal_page or an ordering_item.
---@param form waypost.step
---@return waypost.step
function step(form) end

---@alias waypost.in_comparison_page
---| waypost.column

---@class waypost.comparison_page
---unique in its lesson
---@field id string
---the heading of the page
---@field title string
---Markdown above what the page holds
---@field body? string
---a picture beside the text
---@field image? waypost.image
---sound in media/ that speaks the page: "why.ogg"
---@field narration? string
---what is spoken where it is not the page's own words
---@field transcript? string
---ids of the facts that the page states
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---2 or 3 `column`
---@field [integer] waypost.in_comparison_page

---Two or three columns side by side.
---@param form waypost.comparison_page
---@return waypost.comparison_page
function comparison_page(form) end

---@class waypost.column
---unique on its page
---@field id string
---its heading
---@field title string
---the text, in Markdown
---@field [1] string

---A column of a comparison.
---@param form waypost.column
---@return waypost.column
function column(form) end

---@alias waypost.in_tabs_page
---| waypost.tab

---@class waypost.tabs_page
---unique in its lesson
---@field id string
---the heading of the page
---@field title string
---Markdown above what the page holds
---@field body? string
---a picture beside the text
---@field image? waypost.image
---sound in media/ that speaks the page: "why.ogg"
---@field narration? string
---what is spoken where it is not the page's own words
---@field transcript? string
---ids of the facts that the page states
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---2 to 6 `tab`
---@field [integer] waypost.in_tabs_page

---Tabs, one open at a time.
---@param form waypost.tabs_page
---@return waypost.tabs_page
function tabs_page(form) end

---@class waypost.tab
---unique on its page
---@field id string
---what stands on the tab
---@field title string
---the text, in Markdown
---@field [1] string

---A tab.
---@param form waypost.tab
---@return waypost.tab
function tab(form) end

---@alias waypost.in_dialogue_page
---| waypost.line

---@class waypost.dialogue_page
---unique in its lesson
---@field id string
---the heading of the page
---@field title string
---Markdown above what the page holds
---@field body? string
---a picture beside the text
---@field image? waypost.image
---who speaks
---@field speakers waypost.speaker[]
---sound in media/ that speaks the page: "why.ogg"
---@field narration? string
---what is spoken where it is not the page's own words
---@field transcript? string
---ids of the facts that the page states
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---2 to 40 `line`
---@field [integer] waypost.in_dialogue_page

---A conversation, line after line.
---@param form waypost.dialogue_page
---@return waypost.dialogue_page
function dialogue_page(form) end

---@class waypost.speaker
---what lines name
---@field id string
---a role: "Driver"
---@field [1] string

---Somebody who speaks in a dialogue.
---@param form waypost.speaker
---@return waypost.speaker
function speaker(form) end

---@class waypost.line
---unique on its page
---@field id string
---id of the speaker
---@field speaker string
---what is said
---@field [1] string

---A line of a dialogue.
---@param form waypost.line
---@return waypost.line
function line(form) end

---@class waypost.annex_page
---unique in its lesson
---@field id string
---the heading of the page
---@field title string
---who is to fill the slot; shown until a country's annex does
---@field body string
---a picture beside the text
---@field image? waypost.image
---what `entry` in annexes/ fills
---@field slot string
---sound in media/ that speaks the page: "why.ogg"
---@field narration? string
---what is spoken where it is not the page's own words
---@field transcript? string
---ids of the facts that the page states
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean

---What the law of the officer's country says, from its national annex.
---@param form waypost.annex_page
---@return waypost.annex_page
function annex_page(form) end

---@alias waypost.in_scenario_page
---| waypost.scene

---@class waypost.scenario_page
---unique in its lesson
---@field id string
---the heading of the page
---@field title string
---Markdown above what the page holds
---@field body? string
---a picture beside the text
---@field image? waypost.image
---id of the objective that it trains
---@field objective? string
---numbers that the scenario remembers
---@field variables? waypost.variable[]
---sound in media/ that speaks the page: "why.ogg"
---@field narration? string
---what is spoken where it is not the page's own words
---@field transcript? string
---ids of the facts that the page states
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---2 to 100 `scene`
---@field [integer] waypost.in_scenario_page

---A branching scenario with consequences; it begins at its first scene.
---@param form waypost.scenario_page
---@return waypost.scenario_page
function scenario_page(form) end

---@class waypost.variable
---what conditions and changes name
---@field id string
---at the beginning
---left out: 0
---@field initial? integer
---it never falls below
---left out: 0
---@field minimum? integer
---it never rises above
---@field maximum integer
---its name on the screen; without one it stays out of sight
---@field name? string

---A number that a scenario remembers.
---@param form waypost.variable
---@return waypost.variable
function variable(form) end

---@alias waypost.in_scene
---| waypost.option

---@class waypost.scene
---what options go to
---@field id string
---what happens, in Markdown
---@field text string
---a picture of it
---@field image? waypost.image
---the scenario ends here; then there are no options
---@field ending? "good"|"poor"
---`option`s, none in an ending
---@field [integer] waypost.in_scene

---A scene of a scenario.
---@param form waypost.scene
---@return waypost.scene
function scene(form) end

---@class waypost.option
---unique in its scene
---@field id string
---id of the scene that follows
---@field go_to string
---what is said before the scene that follows
---@field consequence? string
---what it changes
---@field changes? waypost.change[]
---offered only while all of these hold
---@field when? waypost.condition[]
---what to do
---@field [1] string

---What the officer may do in a scene.
---@param form waypost.option
---@return waypost.option
function option(form) end

---@class waypost.change
---id of the variable
---@field variable string
---what is added; a minus takes away
---@field by integer

---A change of a variable, which stops at its bounds.
---@param form waypost.change
---@return waypost.change
function change(form) end

---@class waypost.condition
---id of the variable
---@field variable string
---the smallest that holds
---@field at_least? integer
---the largest that holds
---@field at_most? integer

---A condition on a variable.
---@param form waypost.condition
---@return waypost.condition
function condition(form) end

---@alias waypost.in_form_page
---| waypost.one_of_question
---| waypost.several_of_question
---| waypost.number_question
---| waypost.date_question
---| waypost.text_question
---| waypost.count_question

---@class waypost.form_page
---unique in its lesson
---@field id string
---the heading of the page
---@field title string
---Markdown above what the page holds
---@field body? string
---a picture beside the text
---@field image? waypost.image
---sound in media/ that speaks the page: "why.ogg"
---@field narration? string
---what is spoken where it is not the page's own words
---@field transcript? string
---ids of the facts that the page states
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---at least one question
---@field [integer] waypost.in_form_page

---Questions without a mark: needs, visits, feedback.
---@param form waypost.form_page
---@return waypost.form_page
function form_page(form) end

---@alias waypost.in_one_of_question
---| waypost.answer

---@class waypost.one_of_question
---unique on its page
---@field id string
---the question
---@field prompt string
---the form is not handed in without an answer
---left out: false
---@field required? boolean
---2 to 12 `answer`
---@field [integer] waypost.in_one_of_question

---A question with one answer.
---@param form waypost.one_of_question
---@return waypost.one_of_question
function one_of_question(form) end

---@alias waypost.in_several_of_question
---| waypost.answer

---@class waypost.several_of_question
---unique on its page
---@field id string
---the question
---@field prompt string
---the form is not handed in without an answer
---left out: false
---@field required? boolean
---2 to 12 `answer`
---@field [integer] waypost.in_several_of_question

---A question with any number of answers.
---@param form waypost.several_of_question
---@return waypost.several_of_question
function several_of_question(form) end

---@class waypost.answer
---unique in its question
---@field id string
---the answer
---@field [1] string

---An answer to choose.
---@param form waypost.answer
---@return waypost.answer
function answer(form) end

---@class waypost.number_question
---unique on its page
---@field id string
---the question
---@field prompt string
---the form is not handed in without an answer
---left out: false
---@field required? boolean
---what stands after the number
---@field unit? string
---the smallest that is taken
---@field minimum? number
---the largest that is taken
---@field maximum? number

---A question for a number.
---@param form waypost.number_question
---@return waypost.number_question
function number_question(form) end

---@class waypost.date_question
---unique on its page
---@field id string
---the question
---@field prompt string
---the form is not handed in without an answer
---left out: false
---@field required? boolean

---A question for a day.
---@param form waypost.date_question
---@return waypost.date_question
function date_question(form) end

---@class waypost.text_question
---unique on its page
---@field id string
---the question
---@field prompt string
---the form is not handed in without an answer
---left out: false
---@field required? boolean

---A question for a short text.
---@param form waypost.text_question
---@return waypost.text_question
function text_question(form) end

---@class waypost.count_question
---unique on its page
---@field id string
---the question
---@field prompt string
---the form is not handed in without an answer
---left out: false
---@field required? boolean
---1 to 20 rows
---@field rows waypost.heading[]
---1 to 6 columns
---@field columns waypost.heading[]

---A table of whole numbers to fill in.
---@param form waypost.count_question
---@return waypost.count_question
function count_question(form) end

---@class waypost.heading
---unique in its question
---@field id string
---the heading
---@field [1] string

---The heading of a row or a column.
---@param form waypost.heading
---@return waypost.heading
function heading(form) end

---@alias waypost.in_recommendation_page
---| waypost.recommendation

---@class waypost.recommendation_page
---unique in its lesson
---@field id string
---the heading of the page
---@field title string
---Markdown above what the page holds
---@field body? string
---a picture beside the text
---@field image? waypost.image
---what stands there where no course is recommended
---@field otherwise string
---sound in media/ that speaks the page: "why.ogg"
---@field narration? string
---what is spoken where it is not the page's own words
---@field transcript? string
---ids of the facts that the page states
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---1 to 30 `recommendation`
---@field [integer] waypost.in_recommendation_page

---In an instrument: the courses that the answers before it lead to.
---@param form waypost.recommendation_page
---@return waypost.recommendation_page
function recommendation_page(form) end

---@class waypost.recommendation
---unique on its page
---@field id string
---ids of the modules that it may recommend; an answer of the lesson is called like each, and its text is the course's name
---@field courses string[]
---a course is recommended where all of these hold
---@field when waypost.answered[]
---why, in one sentence
---@field [1] string

---A rule that recommends courses.
---@param form waypost.recommendation
---@return waypost.recommendation
function recommendation(form) end

---@class waypost.answered
---"form/question": a one_of_question or several_of_question before the page
---@field question string
---ids of its answers; the one that is called like the course where left out
---@field any_of? string[]

---That one of these answers was given.
---@param form waypost.answered
---@return waypost.answered
function answered(form) end

---@alias waypost.in_choice_item
---| waypost.choice

---@class waypost.choice_item
---unique in its lesson, test or bank
---@field id string
---id of the objective that it asks for
---@field objective? string
---the question
---@field prompt string
---a picture under the prompt
---@field image? waypost.image
---more than one may be chosen; each wrong one takes away
---left out: false
---@field multiple? boolean
---sound in media/ that speaks the prompt: "why.ogg"
---@field narration? string
---what is spoken where it is not the prompt's own words
---@field transcript? string
---the maximum mark, with at most six decimals
---left out: 1
---@field points? number
---how often it may be answered, in a lesson or an immediate test
---left out: 1
---@field tries_max? integer
---share of the maximum that each further try and each hint costs
---left out: 0
---@field penalty? number
---at most 5 hints, shown one after the other when asked for
---@field hints? string[]
---the officer says how sure the answer is, and the mark depends on it
---left out: false
---@field certainty? boolean
---its parts stand in an order drawn for each officer
---left out: false
---@field shuffle? boolean
---what a blueprint draws by
---left out: "medium"
---@field difficulty? "easy"|"medium"|"hard"
---shown with the feedback once no try is left
---@field explanation? string
---ids of the facts that it rests on; all of them verified and in force
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---2 to 8 `choice`
---@field [integer] waypost.in_choice_item

---One right choice, or several.
---@param form waypost.choice_item
---@return waypost.choice_item
function choice_item(form) end

---@class waypost.choice
---unique in its item
---@field id string
---it is right
---left out: false
---@field correct? boolean
---what is said when it was chosen
---@field feedback? string
---the choice
---@field [1] string

---A choice of a choice_item, a gap or a function_item.
---@param form waypost.choice
---@return waypost.choice
function choice(form) end

---@class waypost.true_false_item
---unique in its lesson, test or bank
---@field id string
---id of the objective that it asks for
---@field objective? string
---the question
---@field prompt string
---a picture under the prompt
---@field image? waypost.image
---whether the prompt is true
---@field correct boolean
---what is said when true was chosen
---@field feedback_true? string
---what is said when false was chosen
---@field feedback_false? string
---sound in media/ that speaks the prompt: "why.ogg"
---@field narration? string
---what is spoken where it is not the prompt's own words
---@field transcript? string
---the maximum mark, with at most six decimals
---left out: 1
---@field points? number
---how often it may be answered, in a lesson or an immediate test
---left out: 1
---@field tries_max? integer
---share of the maximum that each further try and each hint costs
---left out: 0
---@field penalty? number
---at most 5 hints, shown one after the other when asked for
---@field hints? string[]
---the officer says how sure the answer is, and the mark depends on it
---left out: false
---@field certainty? boolean
---its parts stand in an order drawn for each officer
---left out: false
---@field shuffle? boolean
---what a blueprint draws by
---left out: "medium"
---@field difficulty? "easy"|"medium"|"hard"
---shown with the feedback once no try is left
---@field explanation? string
---ids of the facts that it rests on; all of them verified and in force
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean

---A statement that is true or false.
---@param form waypost.true_false_item
---@return waypost.true_false_item
function true_false_item(form) end

---@alias waypost.in_picture_choice_item
---| waypost.picture_choice

---@class waypost.picture_choice_item
---unique in its lesson, test or bank
---@field id string
---id of the objective that it asks for
---@field objective? string
---the question
---@field prompt string
---a picture under the prompt
---@field image? waypost.image
---more than one may be chosen; each wrong one takes away
---left out: false
---@field multiple? boolean
---sound in media/ that speaks the prompt: "why.ogg"
---@field narration? string
---what is spoken where it is not the prompt's own words
---@field transcript? string
---the maximum mark, with at most six decimals
---left out: 1
---@field points? number
---how often it may be answered, in a lesson or an immediate test
---left out: 1
---@field tries_max? integer
---share of the maximum that each further try and each hint costs
---left out: 0
---@field penalty? number
---at most 5 hints, shown one after the other when asked for
---@field hints? string[]
---the officer says how sure the answer is, and the mark depends on it
---left out: false
---@field certainty? boolean
---its parts stand in an order drawn for each officer
---left out: false
---@field shuffle? boolean
---what a blueprint draws by
---left out: "medium"
---@field difficulty? "easy"|"medium"|"hard"
---shown with the feedback once no try is left
---@field explanation? string
---ids of the facts that it rests on; all of them verified and in force
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---2 to 6 `picture_choice`
---@field [integer] waypost.in_picture_choice_item

---A choice among pictures.
---@param form waypost.picture_choice_item
---@return waypost.picture_choice_item
function picture_choice_item(form) end

---@class waypost.picture_choice
---unique in its item
---@field id string
---the picture; its `alt` is its name
---@field image waypost.image
---it is right
---left out: false
---@field correct? boolean
---what is said when it was chosen
---@field feedback? string

---A picture to choose.
---@param form waypost.picture_choice
---@return waypost.picture_choice
function picture_choice(form) end

---@alias waypost.in_matching_item
---| waypost.pair
---| waypost.distractor

---@class waypost.matching_item
---unique in its lesson, test or bank
---@field id string
---id of the objective that it asks for
---@field objective? string
---the question
---@field prompt string
---a picture under the prompt
---@field image? waypost.image
---sound in media/ that speaks the prompt: "why.ogg"
---@field narration? string
---what is spoken where it is not the prompt's own words
---@field transcript? string
---the maximum mark, with at most six decimals
---left out: 1
---@field points? number
---how often it may be answered, in a lesson or an immediate test
---left out: 1
---@field tries_max? integer
---share of the maximum that each further try and each hint costs
---left out: 0
---@field penalty? number
---at most 5 hints, shown one after the other when asked for
---@field hints? string[]
---the officer says how sure the answer is, and the mark depends on it
---left out: false
---@field certainty? boolean
---its parts stand in an order drawn for each officer
---left out: false
---@field shuffle? boolean
---what a blueprint draws by
---left out: "medium"
---@field difficulty? "easy"|"medium"|"hard"
---shown with the feedback once no try is left
---@field explanation? string
---ids of the facts that it rests on; all of them verified and in force
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---2 to 8 `pair`, at most 4 `distractor`
---@field [integer] waypost.in_matching_item

---Left sides, each to be matched with its right side.
---@param form waypost.matching_item
---@return waypost.matching_item
function matching_item(form) end

---@class waypost.pair
---unique in its item
---@field id string
---what stands on the left
---@field left string
---what belongs to it
---@field right string
---what is said when it was mismatched
---@field feedback? string

---Two sides that belong together.
---@param form waypost.pair
---@return waypost.pair
function pair(form) end

---@class waypost.distractor
---unique in its item
---@field id string
---the right side
---@field [1] string

---A right side that belongs to no left one.
---@param form waypost.distractor
---@return waypost.distractor
function distractor(form) end

---@alias waypost.in_ordering_item
---| waypost.step

---@class waypost.ordering_item
---unique in its lesson, test or bank
---@field id string
---id of the objective that it asks for
---@field objective? string
---the question
---@field prompt string
---a picture under the prompt
---@field image? waypost.image
---sound in media/ that speaks the prompt: "why.ogg"
---@field narration? string
---what is spoken where it is not the prompt's own words
---@field transcript? string
---the maximum mark, with at most six decimals
---left out: 1
---@field points? number
---how often it may be answered, in a lesson or an immediate test
---left out: 1
---@field tries_max? integer
---share of the maximum that each further try and each hint costs
---left out: 0
---@field penalty? number
---at most 5 hints, shown one after the other when asked for
---@field hints? string[]
---the officer says how sure the answer is, and the mark depends on it
---left out: false
---@field certainty? boolean
---its parts stand in an order drawn for each officer
---left out: false
---@field shuffle? boolean
---what a blueprint draws by
---left out: "medium"
---@field difficulty? "easy"|"medium"|"hard"
---shown with the feedback once no try is left
---@field explanation? string
---ids of the facts that it rests on; all of them verified and in force
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---3 to 8 `step`, in the right order
---@field [integer] waypost.in_ordering_item

---Steps to be put into their order.
---@param form waypost.ordering_item
---@return waypost.ordering_item
function ordering_item(form) end

---@alias waypost.in_hotspot_item
---| waypost.spot

---@class waypost.hotspot_item
---unique in its lesson, test or bank
---@field id string
---id of the objective that it asks for
---@field objective? string
---the question
---@field prompt string
---a picture under the prompt
---@field image waypost.image
---more than one may be chosen; each wrong one takes away
---left out: false
---@field multiple? boolean
---sound in media/ that speaks the prompt: "why.ogg"
---@field narration? string
---what is spoken where it is not the prompt's own words
---@field transcript? string
---the maximum mark, with at most six decimals
---left out: 1
---@field points? number
---how often it may be answered, in a lesson or an immediate test
---left out: 1
---@field tries_max? integer
---share of the maximum that each further try and each hint costs
---left out: 0
---@field penalty? number
---at most 5 hints, shown one after the other when asked for
---@field hints? string[]
---the officer says how sure the answer is, and the mark depends on it
---left out: false
---@field certainty? boolean
---its parts stand in an order drawn for each officer
---left out: false
---@field shuffle? boolean
---what a blueprint draws by
---left out: "medium"
---@field difficulty? "easy"|"medium"|"hard"
---shown with the feedback once no try is left
---@field explanation? string
---ids of the facts that it rests on; all of them verified and in force
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---2 to 20 `spot`
---@field [integer] waypost.in_hotspot_item

---A place to be found in a picture.
---@param form waypost.hotspot_item
---@return waypost.hotspot_item
function hotspot_item(form) end

---@alias waypost.in_document_check_item
---| waypost.spot

---@class waypost.document_check_item
---unique in its lesson, test or bank
---@field id string
---id of the objective that it asks for
---@field objective? string
---the question
---@field prompt string
---a picture under the prompt
---@field image waypost.image
---sound in media/ that speaks the prompt: "why.ogg"
---@field narration? string
---what is spoken where it is not the prompt's own words
---@field transcript? string
---the maximum mark, with at most six decimals
---left out: 1
---@field points? number
---how often it may be answered, in a lesson or an immediate test
---left out: 1
---@field tries_max? integer
---share of the maximum that each further try and each hint costs
---left out: 0
---@field penalty? number
---at most 5 hints, shown one after the other when asked for
---@field hints? string[]
---the officer says how sure the answer is, and the mark depends on it
---left out: false
---@field certainty? boolean
---its parts stand in an order drawn for each officer
---left out: false
---@field shuffle? boolean
---what a blueprint draws by
---left out: "medium"
---@field difficulty? "easy"|"medium"|"hard"
---shown with the feedback once no try is left
---@field explanation? string
---ids of the facts that it rests on; all of them verified and in force
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---2 to 20 `spot`, one of them correct and one not
---@field [integer] waypost.in_document_check_item

---Faults to be found in a drawn document; any number may be marked.
---@param form waypost.document_check_item
---@return waypost.document_check_item
function document_check_item(form) end

---@alias waypost.in_decision_item
---| waypost.decision

---@class waypost.decision_item
---unique in its lesson, test or bank
---@field id string
---id of the objective that it asks for
---@field objective? string
---the question
---@field prompt string
---a picture under the prompt
---@field image? waypost.image
---sound in media/ that speaks the prompt: "why.ogg"
---@field narration? string
---what is spoken where it is not the prompt's own words
---@field transcript? string
---the maximum mark, with at most six decimals
---left out: 1
---@field points? number
---how often it may be answered, in a lesson or an immediate test
---left out: 1
---@field tries_max? integer
---share of the maximum that each further try and each hint costs
---left out: 0
---@field penalty? number
---at most 5 hints, shown one after the other when asked for
---@field hints? string[]
---the officer says how sure the answer is, and the mark depends on it
---left out: false
---@field certainty? boolean
---its parts stand in an order drawn for each officer
---left out: false
---@field shuffle? boolean
---what a blueprint draws by
---left out: "medium"
---@field difficulty? "easy"|"medium"|"hard"
---shown with the feedback once no try is left
---@field explanation? string
---ids of the facts that it rests on; all of them verified and in force
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---2 to 6 `decision`
---@field [integer] waypost.in_decision_item

---What to do in a situation; each way earns its credit.
---@param form waypost.decision_item
---@return waypost.decision_item
function decision_item(form) end

---@class waypost.decision
---unique in its item
---@field id string
---share of the maximum that it earns
---left out: 0
---@field credit? number
---what comes of it
---@field consequence? string
---what to do
---@field [1] string

---A way to act.
---@param form waypost.decision
---@return waypost.decision
function decision(form) end

---@class waypost.numeric_item
---unique in its lesson, test or bank
---@field id string
---id of the objective that it asks for
---@field objective? string
---the question
---@field prompt string
---a picture under the prompt
---@field image? waypost.image
---the right number, with at most six decimals
---@field correct number
---how far off is still right; both ends belong to it
---left out: 0
---@field tolerance? number
---what stands after the number
---@field unit? string
---sound in media/ that speaks the prompt: "why.ogg"
---@field narration? string
---what is spoken where it is not the prompt's own words
---@field transcript? string
---the maximum mark, with at most six decimals
---left out: 1
---@field points? number
---how often it may be answered, in a lesson or an immediate test
---left out: 1
---@field tries_max? integer
---share of the maximum that each further try and each hint costs
---left out: 0
---@field penalty? number
---at most 5 hints, shown one after the other when asked for
---@field hints? string[]
---the officer says how sure the answer is, and the mark depends on it
---left out: false
---@field certainty? boolean
---its parts stand in an order drawn for each officer
---left out: false
---@field shuffle? boolean
---what a blueprint draws by
---left out: "medium"
---@field difficulty? "easy"|"medium"|"hard"
---shown with the feedback once no try is left
---@field explanation? string
---ids of the facts that it rests on; all of them verified and in force
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean

---A number, right within a tolerance.
---@param form waypost.numeric_item
---@return waypost.numeric_item
function numeric_item(form) end

---@alias waypost.in_short_text_item
---| waypost.accept
---| waypost.wrong

---@class waypost.short_text_item
---unique in its lesson, test or bank
---@field id string
---id of the objective that it asks for
---@field objective? string
---the question
---@field prompt string
---a picture under the prompt
---@field image? waypost.image
---sound in media/ that speaks the prompt: "why.ogg"
---@field narration? string
---what is spoken where it is not the prompt's own words
---@field transcript? string
---the maximum mark, with at most six decimals
---left out: 1
---@field points? number
---how often it may be answered, in a lesson or an immediate test
---left out: 1
---@field tries_max? integer
---share of the maximum that each further try and each hint costs
---left out: 0
---@field penalty? number
---at most 5 hints, shown one after the other when asked for
---@field hints? string[]
---the officer says how sure the answer is, and the mark depends on it
---left out: false
---@field certainty? boolean
---its parts stand in an order drawn for each officer
---left out: false
---@field shuffle? boolean
---what a blueprint draws by
---left out: "medium"
---@field difficulty? "easy"|"medium"|"hard"
---shown with the feedback once no try is left
---@field explanation? string
---ids of the facts that it rests on; all of them verified and in force
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---at least one `accept`, with `wrong` at most 60
---@field [integer] waypost.in_short_text_item

---A word or a few words, typed.
---@param form waypost.short_text_item
---@return waypost.short_text_item
function short_text_item(form) end

---@class waypost.accept
---share of the maximum that it earns
---left out: 1
---@field credit? number
---what is said when it was typed
---@field feedback? string
---the answer; * stands for any letters, \\* for an asterisk
---@field [1] string

---An answer that is taken; in translations more may be added.
---@param form waypost.accept
---@return waypost.accept
function accept(form) end

---@class waypost.wrong
---what is said when it was typed
---@field feedback? string
---the answer; * stands for any letters
---@field [1] string

---A wrong answer that was foreseen.
---@param form waypost.wrong
---@return waypost.wrong
function wrong(form) end

---@alias waypost.in_gaps_item
---| waypost.gap

---@class waypost.gaps_item
---unique in its lesson, test or bank
---@field id string
---id of the objective that it asks for
---@field objective? string
---the question
---@field prompt string
---a picture under the prompt
---@field image? waypost.image
---the text, with {gap-id} where each gap stands
---@field text string
---sound in media/ that speaks the prompt: "why.ogg"
---@field narration? string
---what is spoken where it is not the prompt's own words
---@field transcript? string
---the maximum mark, with at most six decimals
---left out: 1
---@field points? number
---how often it may be answered, in a lesson or an immediate test
---left out: 1
---@field tries_max? integer
---share of the maximum that each further try and each hint costs
---left out: 0
---@field penalty? number
---at most 5 hints, shown one after the other when asked for
---@field hints? string[]
---the officer says how sure the answer is, and the mark depends on it
---left out: false
---@field certainty? boolean
---its parts stand in an order drawn for each officer
---left out: false
---@field shuffle? boolean
---what a blueprint draws by
---left out: "medium"
---@field difficulty? "easy"|"medium"|"hard"
---shown with the feedback once no try is left
---@field explanation? string
---ids of the facts that it rests on; all of them verified and in force
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---a `gap` for each place in the text
---@field [integer] waypost.in_gaps_item

---A text with gaps, typed or chosen.
---@param form waypost.gaps_item
---@return waypost.gaps_item
function gaps_item(form) end

---@alias waypost.in_gap
---| waypost.choice

---@class waypost.gap
---what stands in braces in the text
---@field id string
---of a typed gap: the answers that are taken; * stands for any letters
---@field accepts? string[]
---of a chosen gap: 2 to 8 `choice`
---@field [integer] waypost.in_gap

---A gap; chosen where it contains choices, else typed.
---@param form waypost.gap
---@return waypost.gap
function gap(form) end

---@alias waypost.in_function_item
---| waypost.choice

---@class waypost.function_item
---unique in its lesson, test or bank
---@field id string
---id of the objective that it asks for
---@field objective? string
---the question
---@field prompt string
---a picture under the prompt
---@field image? waypost.image
---how it is answered
---left out: "number"
---@field input? "number"|"text"|"choices"
---more than one may be chosen; each wrong one takes away
---left out: false
---@field multiple? boolean
---of a number: what stands after it
---@field unit? string
---takes the response, gives the points from 0 to the maximum
---@field score fun(response: waypost.response): number
---sound in media/ that speaks the prompt: "why.ogg"
---@field narration? string
---what is spoken where it is not the prompt's own words
---@field transcript? string
---the maximum mark, with at most six decimals
---left out: 1
---@field points? number
---how often it may be answered, in a lesson or an immediate test
---left out: 1
---@field tries_max? integer
---share of the maximum that each further try and each hint costs
---left out: 0
---@field penalty? number
---at most 5 hints, shown one after the other when asked for
---@field hints? string[]
---the officer says how sure the answer is, and the mark depends on it
---left out: false
---@field certainty? boolean
---its parts stand in an order drawn for each officer
---left out: false
---@field shuffle? boolean
---what a blueprint draws by
---left out: "medium"
---@field difficulty? "easy"|"medium"|"hard"
---shown with the feedback once no try is left
---@field explanation? string
---ids of the facts that it rests on; all of them verified and in force
---@field facts? string[]
---it holds a line on hazards or first aid, for the reviewers
---left out: false
---@field safety? boolean
---where input is "choices": 2 to 8 `choice`
---@field [integer] waypost.in_function_item

---An item that a function of the lesson scores.
---@param form waypost.function_item
---@return waypost.function_item
function function_item(form) end

---@alias waypost.in_test
---| waypost.choice_item
---| waypost.true_false_item
---| waypost.picture_choice_item
---| waypost.matching_item
---| waypost.ordering_item
---| waypost.hotspot_item
---| waypost.document_check_item
---| waypost.numeric_item
---| waypost.short_text_item
---| waypost.gaps_item
---| waypost.decision_item
---| waypost.function_item
---| waypost.section

---@class waypost.test
---the file's name
---@field id string
---what stands above it
---@field title string
---how many items of which kind make a form; without it all are asked
---@field blueprint? waypost.draw[]
---the module's bank is part of what is drawn from
---left out: false
---@field bank? boolean
---the order of items, within their section
---left out: "as_written"
---@field order? "as_written"|"shuffled"
---the order of choices; where as written, an item's own `shuffle` decides
---left out: "as_written"
---@field choice_order? "as_written"|"shuffled"
---feedback after the attempt, or after each answer
---left out: "deferred"
---@field behaviour? "deferred"|"immediate"
---each answer comes with how sure the officer is
---left out: false
---@field certainty? boolean
---how many attempts there are; as many as wanted where left out
---@field attempts_max? integer
---which attempt counts
---left out: "best"
---@field counts? "best"|"first"|"last"
---how long an attempt may take; no limit where left out
---@field time_limit_minutes? integer
---ids of lessons and tests to be done before
---@field requires? string[]
---what is shown of an attempt, and when
---@field review? waypost.review
---items; or `section`s that hold all of them
---@field [integer] waypost.in_test

---A test: items under rules.
---@param form waypost.test
---@return waypost.test
function test(form) end

---@alias waypost.in_section
---| waypost.choice_item
---| waypost.true_false_item
---| waypost.picture_choice_item
---| waypost.matching_item
---| waypost.ordering_item
---| waypost.hotspot_item
---| waypost.document_check_item
---| waypost.numeric_item
---| waypost.short_text_item
---| waypost.gaps_item
---| waypost.decision_item
---| waypost.function_item

---@class waypost.section
---what a `draw` names
---@field id string
---what stands above it
---@field title string
---items
---@field [integer] waypost.in_section

---A part of a test.
---@param form waypost.section
---@return waypost.section
function section(form) end

---@class waypost.draw
---id of the objective; any where left out
---@field objective? string
---any where left out
---@field difficulty? "easy"|"medium"|"hard"
---id of the section; needed where the test has sections
---@field section? string
---how many
---left out: 1
---@field count? integer

---So many items of an objective and a difficulty.
---@param form waypost.draw
---@return waypost.draw
function draw(form) end

---@class waypost.review
---what is shown after each attempt
---left out: of the pre-test {}, of the post-test { "answers", "marks" }
---@field after_attempt? ("answers"|"marks"|"right_answers"|"feedback")[]
---what is shown once the test is passed or no attempt is left
---left out: { "answers", "marks", "right_answers", "feedback" }
---@field at_end? ("answers"|"marks"|"right_answers"|"feedback")[]

---What is shown of an attempt, and when.
---@param form waypost.review
---@return waypost.review
function review(form) end

---@alias waypost.in_bank
---| waypost.choice_item
---| waypost.true_false_item
---| waypost.picture_choice_item
---| waypost.matching_item
---| waypost.ordering_item
---| waypost.hotspot_item
---| waypost.document_check_item
---| waypost.numeric_item
---| waypost.short_text_item
---| waypost.gaps_item
---| waypost.decision_item
---| waypost.function_item

---@class waypost.bank
---at least one item
---@field [integer] waypost.in_bank

---Items that tests and the refresher draw from.
---@param form waypost.bank
---@return waypost.bank
function bank(form) end
