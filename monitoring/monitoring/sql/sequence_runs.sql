-- SPDX-License-Identifier: Apache-2.0
-- Unbroken runs of sequence numbers, for one device or (where :device is empty) for all.
SELECT device, incarnation, min(seq) AS first_seq, max(seq) AS last_seq
FROM (
  SELECT device, incarnation, seq,
         seq - dense_rank() OVER (PARTITION BY device, incarnation ORDER BY seq) AS island
  FROM event
  WHERE :device = '' OR device = :device
)
GROUP BY device, incarnation, island
ORDER BY device, first_seq, last_seq, incarnation
