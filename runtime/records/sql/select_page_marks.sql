-- SPDX-License-Identifier: Apache-2.0
-- In the order of the log: the last word about a page counts. Of two entries that were merged both speak.
SELECT event.id AS id, event.learner AS owner, event.line AS line, private_part.sealed AS sealed
FROM event
LEFT JOIN private_part ON private_part.event_id = event.id
WHERE event.type IN ('page_marked', 'note_kept')
  AND (event.learner = :learner
       OR event.learner IN (SELECT id FROM learner WHERE merged_into = :learner))
ORDER BY event.seq
