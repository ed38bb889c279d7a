-- SPDX-License-Identifier: Apache-2.0
SELECT pin_event, pin_tries, pin_tried_ms, pin_tried_boot
FROM learner
WHERE id = :id
