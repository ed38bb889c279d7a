-- SPDX-License-Identifier: Apache-2.0
SELECT id, session, unit, kind, items, raw, maximum, finished, passed
FROM attempt
WHERE registration = :registration
ORDER BY opened_seq
