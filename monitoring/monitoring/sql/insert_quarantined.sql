-- SPDX-License-Identifier: Apache-2.0
INSERT INTO quarantine (id, hash, line, device, incarnation, seq, bundle)
VALUES (:id, :hash, :line, :device, :incarnation, :seq, :bundle)
ON CONFLICT (id, hash) DO UPDATE SET bundle = min(bundle, excluded.bundle)
