-- SPDX-License-Identifier: Apache-2.0
-- The tables of answers and attempts get columns whose values stand in the log only. So they are made anew here,
-- and filled from the log before anybody reads them: see the table projection.
DROP TABLE answer;
DROP TABLE attempt;

CREATE TABLE attempt (
  id TEXT PRIMARY KEY,
  session TEXT NOT NULL,
  registration TEXT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  items TEXT NOT NULL,
  orders TEXT NOT NULL,
  shown_hashes TEXT NOT NULL,
  seed INTEGER NOT NULL,
  language TEXT NOT NULL,
  mastery_score_ten_thousandths INTEGER NOT NULL,
  raw INTEGER NOT NULL DEFAULT 0,
  maximum INTEGER NOT NULL,
  finished INTEGER NOT NULL DEFAULT 0,
  passed INTEGER,
  opened_seq INTEGER NOT NULL,
  opened_time TEXT NOT NULL,
  finished_seq INTEGER,
  finished_time TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_of_registration ON attempt (registration, unit, opened_seq);

-- `place` is the attempt, or the session where the item stands in a lesson. `seq` and `event_id` are of the
-- answer that counts, the last one.
CREATE TABLE answer (
  place TEXT NOT NULL,
  item TEXT NOT NULL,
  objective TEXT NOT NULL,
  response TEXT NOT NULL,
  tries INTEGER NOT NULL,
  mark INTEGER NOT NULL,
  maximum INTEGER NOT NULL,
  correct INTEGER NOT NULL,
  certainty INTEGER NOT NULL,
  hint_count INTEGER NOT NULL,
  event_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  PRIMARY KEY (place, item)
) STRICT, WITHOUT ROWID;

-- A scene may be met again, so every decision stays.
CREATE TABLE option_choice (
  seq INTEGER PRIMARY KEY,
  session TEXT NOT NULL,
  page TEXT NOT NULL,
  scene TEXT NOT NULL,
  option TEXT NOT NULL
) STRICT;
CREATE INDEX option_choice_of_session ON option_choice (session);

CREATE TABLE form_answer (
  seq INTEGER PRIMARY KEY,
  event_id TEXT NOT NULL,
  session TEXT NOT NULL,
  registration TEXT NOT NULL,
  form TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  answers TEXT NOT NULL,
  claimed_time TEXT NOT NULL
) STRICT;
CREATE INDEX form_answer_of_session ON form_answer (session);
CREATE INDEX form_answer_of_registration ON form_answer (registration);
CREATE INDEX form_answer_about ON form_answer (subject);

-- Which program filled the projections. Where it is another one than runs, they are filled anew at the start.
CREATE TABLE projection (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  version INTEGER NOT NULL
) STRICT;

-- Items as they were shown. No projection: the log holds their hashes only. Without a content: lost when the
-- database was rebuilt from the witness.
CREATE TABLE shown_item (
  hash TEXT PRIMARY KEY,
  content TEXT
) STRICT, WITHOUT ROWID;

-- What learners said of courses. No projection, and no event beside it: random keys and no hidden row number, so
-- that the order of the rows tells nothing.
CREATE TABLE course_feedback (
  id TEXT PRIMARY KEY,
  line TEXT NOT NULL
) STRICT, WITHOUT ROWID;
