-- SPDX-License-Identifier: Apache-2.0
SELECT id, registration, unit, page, open, duration_ms
FROM session
WHERE registration = :registration AND open = 1
ORDER BY id
