-- SPDX-License-Identifier: Apache-2.0
UPDATE learner SET pin_tries = pin_tries + 1, pin_tried_ms = :monotonic_ms, pin_tried_boot = :boot_id
WHERE id = :id
