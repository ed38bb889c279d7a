-- SPDX-License-Identifier: Apache-2.0
SELECT line
FROM event
WHERE seq = :seq
