-- SPDX-License-Identifier: Apache-2.0
UPDATE session SET open = 0, duration_ms = :duration_ms
WHERE id = :id
