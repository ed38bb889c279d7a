-- SPDX-License-Identifier: Apache-2.0
SELECT line
FROM event
ORDER BY seq DESC
LIMIT 1
