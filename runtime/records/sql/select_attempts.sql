-- SPDX-License-Identifier: Apache-2.0
SELECT id, session, unit, kind, items, orders, shown_hashes, seed, language, raw, maximum, finished, passed,
       opened_time
FROM attempt
WHERE registration = :registration
ORDER BY opened_seq
