-- SPDX-License-Identifier: Apache-2.0
UPDATE attempt SET finished = 1, raw = :raw, maximum = :maximum, passed = :passed
WHERE id = :id
