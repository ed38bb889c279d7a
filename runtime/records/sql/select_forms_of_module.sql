-- SPDX-License-Identifier: Apache-2.0
-- In whatever registration: an instrument is filled again to be compared with what was said before.
SELECT form_answer.seq AS seq, event_id, form, subject_kind, subject, answers, claimed_time, sealed, owner
FROM form_answer
JOIN registration ON registration.id = form_answer.registration
LEFT JOIN private_part USING (event_id)
WHERE registration.learner = :learner AND registration.module = :module
ORDER BY form_answer.seq
