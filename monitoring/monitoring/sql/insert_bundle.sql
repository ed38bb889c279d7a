-- SPDX-License-Identifier: Apache-2.0
INSERT INTO bundle (bundle, chain_head, device, incarnation, first_seq, last_seq, event_count, made_at)
VALUES (:bundle, :chain_head, :device, :incarnation, :first_seq, :last_seq, :event_count, :made_at)
ON CONFLICT (bundle, chain_head) DO NOTHING
