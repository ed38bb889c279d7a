-- SPDX-License-Identifier: Apache-2.0
SELECT event.line AS line, private_part.salt AS salt, private_part.sealed AS sealed
FROM event
LEFT JOIN private_part ON private_part.event_id = event.id
WHERE event.seq > :seq
ORDER BY event.seq
