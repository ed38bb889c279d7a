-- SPDX-License-Identifier: Apache-2.0
-- The log. `line` is the truth; the columns beside it are for finding it.
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  learner TEXT NOT NULL,
  type TEXT NOT NULL,
  line TEXT NOT NULL
) STRICT;

CREATE TABLE private_part (
  event_id TEXT PRIMARY KEY REFERENCES event (id),
  salt BLOB NOT NULL,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- All below are projections: emptied and filled again from the log at any time.
CREATE TABLE learner (
  id TEXT PRIMARY KEY,
  enrolled_event TEXT NOT NULL,
  language TEXT NOT NULL,
  last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE registration (
  id TEXT PRIMARY KEY,
  learner TEXT NOT NULL,
  module TEXT NOT NULL,
  module_version TEXT NOT NULL,
  opened_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX registration_of_learner ON registration (learner, module, opened_seq);

CREATE TABLE unit (
  registration TEXT NOT NULL,
  path TEXT NOT NULL,
  kind TEXT NOT NULL,
  completed INTEGER NOT NULL DEFAULT 0,
  passed INTEGER NOT NULL DEFAULT 0,
  last_seq INTEGER NOT NULL,
  PRIMARY KEY (registration, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  registration TEXT NOT NULL,
  unit TEXT NOT NULL,
  page TEXT NOT NULL DEFAULT '',
  open INTEGER NOT NULL DEFAULT 1,
  duration_ms INTEGER NOT NULL DEFAULT 0,
  turn INTEGER NOT NULL,
  monotonic_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_of_registration ON session (registration, unit);

CREATE TABLE attempt (
  id TEXT PRIMARY KEY,
  session TEXT NOT NULL,
  registration TEXT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  items TEXT NOT NULL,
  raw INTEGER NOT NULL DEFAULT 0,
  maximum INTEGER NOT NULL,
  finished INTEGER NOT NULL DEFAULT 0,
  passed INTEGER,
  opened_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_of_registration ON attempt (registration, unit, opened_seq);

-- `place` is the attempt, or the session where the item stands in a lesson.
CREATE TABLE answer (
  place TEXT NOT NULL,
  item TEXT NOT NULL,
  objective TEXT NOT NULL,
  response TEXT NOT NULL,
  tries INTEGER NOT NULL,
  mark INTEGER NOT NULL,
  maximum INTEGER NOT NULL,
  correct INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  PRIMARY KEY (place, item)
) STRICT, WITHOUT ROWID;

-- Of the PC itself, one row at most.
CREATE TABLE site (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  site TEXT NOT NULL,
  name TEXT NOT NULL,
  country TEXT NOT NULL
) STRICT;

-- A turn is a stretch of one learner's events in one run of the program: working time lies within turns only.
CREATE TABLE turn (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  number INTEGER NOT NULL,
  learner TEXT NOT NULL,
  language TEXT NOT NULL
) STRICT;
