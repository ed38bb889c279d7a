-- SPDX-License-Identifier: Apache-2.0
SELECT finished_time
FROM attempt
WHERE registration = :registration AND finished = 1
ORDER BY finished_seq DESC
LIMIT 1
