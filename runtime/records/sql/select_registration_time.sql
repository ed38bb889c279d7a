-- SPDX-License-Identifier: Apache-2.0
SELECT coalesce(sum(duration_ms), 0) AS duration_ms
FROM session
WHERE registration = :registration
