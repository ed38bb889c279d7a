-- SPDX-License-Identifier: Apache-2.0
INSERT INTO attempt (id, session, registration, unit, kind, items, maximum, opened_seq)
VALUES (:id, :session, :registration, :unit, :kind, :items, :maximum, :seq)
ON CONFLICT (id) DO NOTHING
