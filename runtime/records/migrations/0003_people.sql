-- SPDX-License-Identifier: Apache-2.0
-- People get roles, PINs and ways to come and go. All of it stands in the log, so the tables are made anew here
-- and filled from the log before anybody reads them: see the table projection.
DROP TABLE learner;
DROP TABLE registration;

-- The three `…_event` are of the last event that says it; what it says is in private_part. `state` is `listed`,
-- `left`, `merged` or `erased`. `pin_tries` counts since the PIN was right; the readings beside it are of the last.
CREATE TABLE learner (
  id TEXT PRIMARY KEY,
  name_event TEXT NOT NULL,
  described_event TEXT NOT NULL DEFAULT '',
  pin_event TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT 'officer',
  state TEXT NOT NULL DEFAULT 'listed',
  merged_into TEXT NOT NULL DEFAULT '',
  pin_tries INTEGER NOT NULL DEFAULT 0,
  pin_tried_ms INTEGER NOT NULL DEFAULT 0,
  pin_tried_boot TEXT NOT NULL DEFAULT '',
  last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- `learner` is whom it counts for; `owner` opened it, and has the key of what was typed in it.
CREATE TABLE registration (
  id TEXT PRIMARY KEY,
  learner TEXT NOT NULL,
  owner TEXT NOT NULL,
  module TEXT NOT NULL,
  module_version TEXT NOT NULL,
  opened_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX registration_of_learner ON registration (learner, module, opened_seq);

-- A lesson that was read to its end with others at one screen, at least once.
ALTER TABLE unit ADD COLUMN read_together INTEGER NOT NULL DEFAULT 0;

-- The office's one-time code, one row at most.
CREATE TABLE office_code (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  code_hash TEXT NOT NULL
) STRICT;

-- What the PC's log called itself, and signed with, from which event on.
CREATE TABLE incarnation (
  id TEXT PRIMARY KEY,
  public_key TEXT NOT NULL,
  first_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How long a test with a time limit has been running, every few seconds. No projection: no event is as frequent.
CREATE TABLE attempt_clock (
  attempt TEXT PRIMARY KEY,
  elapsed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- When the whole database was checked last, by the PC's clock. No projection.
CREATE TABLE upkeep (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  full_check_ms INTEGER NOT NULL
) STRICT;

-- SHA-256 of the site file that counts; empty where the office was named without one.
ALTER TABLE site ADD COLUMN file_hash TEXT NOT NULL DEFAULT '';
