-- SPDX-License-Identifier: Apache-2.0
INSERT INTO form_answer (seq, event_id, session, registration, form, subject_kind, subject, answers,
                         claimed_time)
VALUES (:seq, :event_id, :session, :registration, :form, :subject_kind, :subject, :answers, :claimed_time)
