-- SPDX-License-Identifier: Apache-2.0
-- Every filling of a form of an instrument. What was typed freely is not in the event.
SELECT id, device, seq, learner,
       json_extract(line, '$.data.session') AS session,
       json_extract(line, '$.data.form') AS form,
       json_extract(line, '$.data.subject_kind') AS subject_kind,
       json_extract(line, '$.data.subject') AS subject,
       json_extract(line, '$.data.answers') AS answers,
       json_extract(line, '$.claimed_time') AS claimed_time,
       EXISTS (SELECT 1 FROM json_each(line, '$.flags') WHERE value = 'clock_suspect') AS clock_suspect
FROM event
WHERE type = 'form_answered' AND learner <> ''
  AND json_extract(line, '$.data.subject_kind') IN ('office', 'learner')
  AND json_type(line, '$.data.session') = 'text'
  AND json_type(line, '$.data.form') = 'text' AND instr(json_extract(line, '$.data.form'), '/') > 1
  AND json_type(line, '$.data.subject') = 'text'
  AND json_type(line, '$.data.answers') = 'array'
ORDER BY id
