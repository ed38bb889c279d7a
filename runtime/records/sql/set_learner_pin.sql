-- SPDX-License-Identifier: Apache-2.0
UPDATE learner SET pin_event = :event, pin_tries = 0
WHERE id = :id
