-- SPDX-License-Identifier: Apache-2.0
INSERT INTO office_code (only_row, code_hash)
VALUES (1, :code_hash)
ON CONFLICT (only_row) DO UPDATE SET code_hash = excluded.code_hash
