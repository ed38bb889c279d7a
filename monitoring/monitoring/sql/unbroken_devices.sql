-- SPDX-License-Identifier: Apache-2.0
-- Devices whose numbers are 1, 2, 3 … each once: nothing is missing and nothing forks. Much cheaper than
-- looking for gaps, and the usual case.
SELECT device
FROM event
WHERE device = :device
GROUP BY device
HAVING min(seq) = 1 AND max(seq) = count(*) AND count(DISTINCT seq) = count(*)
