-- SPDX-License-Identifier: Apache-2.0
INSERT INTO quarantine (id, hash, line, device, incarnation, seq, bundle)
SELECT id, hash, line, device, incarnation, seq, bundle FROM event WHERE id = :id
