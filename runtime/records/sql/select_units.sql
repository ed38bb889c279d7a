-- SPDX-License-Identifier: Apache-2.0
SELECT path, kind, completed, passed, read_together, last_seq
FROM unit
WHERE registration = :registration
ORDER BY path
