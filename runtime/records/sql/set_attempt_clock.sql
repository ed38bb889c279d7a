-- SPDX-License-Identifier: Apache-2.0
INSERT INTO attempt_clock (attempt, elapsed_ms)
VALUES (:attempt, :elapsed_ms)
ON CONFLICT (attempt) DO UPDATE SET elapsed_ms = max(elapsed_ms, excluded.elapsed_ms)
