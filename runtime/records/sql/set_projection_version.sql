-- SPDX-License-Identifier: Apache-2.0
INSERT INTO projection (only_row, version)
VALUES (1, :version)
ON CONFLICT (only_row) DO UPDATE SET version = excluded.version
