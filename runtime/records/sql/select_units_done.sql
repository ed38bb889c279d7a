-- SPDX-License-Identifier: Apache-2.0
SELECT registration.learner AS learner, registration.module AS module, unit.path AS path,
       unit.completed AS completed, unit.passed AS passed, event.line ->> 'claimed_time' AS time
FROM unit
JOIN registration ON registration.id = unit.registration
JOIN event ON event.seq = unit.last_seq
ORDER BY registration.learner, unit.last_seq
