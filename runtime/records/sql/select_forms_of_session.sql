-- SPDX-License-Identifier: Apache-2.0
SELECT form_answer.seq AS seq, event_id, form, subject_kind, subject, answers, claimed_time, sealed, owner
FROM form_answer
LEFT JOIN registration ON registration.id = form_answer.registration
LEFT JOIN private_part USING (event_id)
WHERE session = :session
ORDER BY form_answer.seq
