-- SPDX-License-Identifier: Apache-2.0
UPDATE attempt SET
  finished = 1,
  raw = :raw,
  maximum = :maximum,
  passed = :passed,
  finished_seq = :seq,
  finished_time = :time
WHERE id = :id
