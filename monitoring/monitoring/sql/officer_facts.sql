-- SPDX-License-Identifier: Apache-2.0
-- An officer belongs to the PC of the first event about them.
SELECT event.learner AS learner, event.device AS device
FROM (SELECT min(id) AS first_id FROM event WHERE learner <> '' GROUP BY learner) AS first
JOIN event ON event.id = first.first_id
ORDER BY event.learner
