-- SPDX-License-Identifier: Apache-2.0
UPDATE session SET duration_ms = :duration_ms, turn = :turn, monotonic_ms = :monotonic_ms
WHERE id = :id
