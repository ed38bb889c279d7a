-- SPDX-License-Identifier: Apache-2.0
INSERT INTO incarnation (id, public_key, first_seq)
VALUES (:id, :public_key, :seq)
ON CONFLICT (id) DO UPDATE SET public_key = excluded.public_key, first_seq = excluded.first_seq
