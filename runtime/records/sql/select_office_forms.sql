-- SPDX-License-Identifier: Apache-2.0
-- What was said about the office, by whomever: visitors and staff change, the office stays.
SELECT form_answer.seq AS seq, form, subject_kind, subject, answers, claimed_time, registration.module AS module
FROM form_answer
JOIN registration ON registration.id = form_answer.registration
WHERE subject_kind = 'office'
ORDER BY form_answer.seq
