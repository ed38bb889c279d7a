-- SPDX-License-Identifier: Apache-2.0
INSERT INTO unit (registration, path, kind, last_seq)
VALUES (:registration, :path, :kind, :seq)
ON CONFLICT (registration, path) DO UPDATE SET last_seq = excluded.last_seq
