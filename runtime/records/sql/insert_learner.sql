-- SPDX-License-Identifier: Apache-2.0
INSERT INTO learner (id, name_event, language, last_seq)
VALUES (:id, :name_event, :language, :seq)
ON CONFLICT (id) DO UPDATE SET name_event = excluded.name_event, language = excluded.language, state = 'listed'
