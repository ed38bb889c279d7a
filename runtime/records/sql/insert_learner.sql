-- SPDX-License-Identifier: Apache-2.0
INSERT INTO learner (id, enrolled_event, language, last_seq)
VALUES (:id, :enrolled_event, :language, :seq)
ON CONFLICT (id) DO UPDATE SET enrolled_event = excluded.enrolled_event, language = excluded.language
