-- SPDX-License-Identifier: Apache-2.0
SELECT DISTINCT
       substr(json_extract(line, '$.data.unit'), 1,
              instr(json_extract(line, '$.data.unit'), '/') - 1) AS module,
       json_extract(line, '$.data.mastery_score_ten_thousandths') AS mastery_score_ten_thousandths
FROM event
WHERE type = 'attempt_opened'
  AND json_extract(line, '$.data.kind') = 'post_test'
  AND json_type(line, '$.data.unit') = 'text'
  AND instr(json_extract(line, '$.data.unit'), '/') > 1
  AND json_type(line, '$.data.mastery_score_ten_thousandths') = 'integer'
  AND json_extract(line, '$.data.mastery_score_ten_thousandths') BETWEEN 0 AND 10000
ORDER BY module, mastery_score_ten_thousandths
