-- SPDX-License-Identifier: Apache-2.0
-- Everything is kept by what it is, not by when it came: collecting in another order gives the same rows.
-- Tables are WITHOUT ROWID so that even the order of rows in the file's dump is that of the keys.

CREATE TABLE bundle (
  bundle TEXT NOT NULL,
  chain_head TEXT NOT NULL,
  device TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  event_count INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (bundle, chain_head)
) STRICT, WITHOUT ROWID;

-- `bundle` is the first by id of those that brought these bytes.
CREATE TABLE event (
  id TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL,
  line TEXT NOT NULL,
  device TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 1),
  type TEXT NOT NULL,
  learner TEXT NOT NULL,
  bundle TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX event_by_seq ON event (device, incarnation, seq);

-- Other content under an id that is known already. It is counted nowhere.
CREATE TABLE quarantine (
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  line TEXT NOT NULL,
  device TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  seq INTEGER NOT NULL,
  bundle TEXT NOT NULL,
  PRIMARY KEY (id, hash)
) STRICT, WITHOUT ROWID;
