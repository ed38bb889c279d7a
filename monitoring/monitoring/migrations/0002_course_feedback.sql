-- SPDX-License-Identifier: Apache-2.0
-- What learners said of courses, without who and when. A bundle holds all that its PC has, so of each PC only the
-- bundle counts that goes furthest: whatever order they come in, the same rows are left.
CREATE TABLE feedback_source (
  device TEXT NOT NULL PRIMARY KEY,
  last_seq INTEGER NOT NULL,
  bundle TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE course_feedback (
  device TEXT NOT NULL,
  line TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 1),
  PRIMARY KEY (device, line)
) STRICT, WITHOUT ROWID;
