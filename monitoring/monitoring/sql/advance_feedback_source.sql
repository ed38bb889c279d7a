-- SPDX-License-Identifier: Apache-2.0
-- A row where this bundle is the one that counts from now on.
INSERT INTO feedback_source (device, last_seq, bundle)
VALUES (:device, :last_seq, :bundle)
ON CONFLICT (device) DO UPDATE SET last_seq = excluded.last_seq, bundle = excluded.bundle
WHERE (excluded.last_seq, excluded.bundle) > (last_seq, bundle)
RETURNING 1 AS advanced
