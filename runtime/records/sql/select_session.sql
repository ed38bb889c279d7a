-- SPDX-License-Identifier: Apache-2.0
SELECT id, registration, unit, page, open, duration_ms, turn, monotonic_ms
FROM session
WHERE id = :id
