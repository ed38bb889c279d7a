-- SPDX-License-Identifier: Apache-2.0
INSERT INTO upkeep (only_row, full_check_ms)
VALUES (1, :full_check_ms)
ON CONFLICT (only_row) DO UPDATE SET full_check_ms = excluded.full_check_ms
