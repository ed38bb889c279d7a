-- SPDX-License-Identifier: Apache-2.0
SELECT elapsed_ms
FROM attempt_clock
WHERE attempt = :attempt
