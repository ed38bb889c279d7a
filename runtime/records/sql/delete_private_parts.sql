-- SPDX-License-Identifier: Apache-2.0
-- What the learner typed, and what others wrote about the learner; not what the learner wrote about others.
DELETE FROM private_part
WHERE event_id IN (SELECT id FROM event WHERE learner = :learner)
    AND event_id NOT IN (SELECT event_id FROM form_answer
                         WHERE subject_kind = 'learner' AND subject <> :learner)
  OR event_id IN (SELECT event_id FROM form_answer WHERE subject_kind = 'learner' AND subject = :learner)
