-- SPDX-License-Identifier: Apache-2.0
INSERT INTO session (id, registration, unit, turn, monotonic_ms)
VALUES (:id, :registration, :unit, :turn, :monotonic_ms)
ON CONFLICT (id) DO NOTHING
