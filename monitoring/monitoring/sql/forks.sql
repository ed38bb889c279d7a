-- SPDX-License-Identifier: Apache-2.0
-- Sequence numbers that two different events claim: a restored old database (one incarnation) or a copied
-- disk (two).
SELECT device, seq, count(DISTINCT incarnation) AS incarnation_count
FROM event
WHERE :device = '' OR device = :device
GROUP BY device, seq
HAVING count(*) > 1
ORDER BY device, seq
