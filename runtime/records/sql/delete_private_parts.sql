-- SPDX-License-Identifier: Apache-2.0
DELETE FROM private_part
WHERE event_id IN (SELECT id FROM event WHERE learner = :learner)
