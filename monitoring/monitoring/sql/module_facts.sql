-- SPDX-License-Identifier: Apache-2.0
-- One row for each officer in each module. The module is the first part of a unit's path, so that a missing
-- registration_opened costs nothing.
WITH
sitting AS MATERIALIZED (
  SELECT json_extract(line, '$.data.session') AS session, learner,
         json_extract(line, '$.data.module') AS module,
         iif(json_type(line, '$.data.language') = 'text', json_extract(line, '$.data.language'), '')
           AS language,
         device, seq, id
  FROM event
  WHERE type = 'session_started' AND learner <> ''
    AND json_type(line, '$.data.session') = 'text' AND json_type(line, '$.data.module') = 'text'
),
sitting_duration AS MATERIALIZED (
  SELECT json_extract(line, '$.data.session') AS session,
         max(json_extract(line, '$.data.duration_ms')) AS duration_ms
  FROM event
  WHERE type IN ('session_ended', 'session_abandoned', 'lesson_completed')
    AND json_type(line, '$.data.session') = 'text'
    AND json_type(line, '$.data.duration_ms') = 'integer'
    -- More than a day is no sitting.
    AND json_extract(line, '$.data.duration_ms') BETWEEN 0 AND 86400000
  GROUP BY json_extract(line, '$.data.session')
),
time_spent AS (
  SELECT learner, module, sum(duration_ms) AS duration_ms
  FROM (SELECT DISTINCT session, learner, module FROM sitting) JOIN sitting_duration USING (session)
  GROUP BY learner, module
),
newest_sitting AS (
  SELECT learner, module, language
  FROM (
    SELECT learner, module, language,
           row_number() OVER (PARTITION BY learner, module ORDER BY device DESC, seq DESC, id DESC) AS place
    FROM sitting
  )
  WHERE place = 1
),
finished AS MATERIALIZED (
  SELECT learner,
         substr(json_extract(line, '$.data.unit'), 1,
                instr(json_extract(line, '$.data.unit'), '/') - 1) AS module,
         json_extract(line, '$.data.kind') AS kind,
         1.0 * max(0, json_extract(line, '$.data.raw')) / json_extract(line, '$.data.maximum') AS share,
         coalesce(json_type(line, '$.data.passed') = 'true', 0) AS passed,
         device, seq, id
  FROM event
  WHERE type = 'attempt_finished' AND learner <> ''
    AND json_type(line, '$.data.unit') = 'text' AND instr(json_extract(line, '$.data.unit'), '/') > 1
    AND json_type(line, '$.data.raw') = 'integer' AND json_type(line, '$.data.maximum') = 'integer'
    AND json_extract(line, '$.data.maximum') > 0
    -- Confidence-marked answers cost up to twice what they could have given; such a score counts as 0.
    AND json_extract(line, '$.data.raw')
      BETWEEN -2.0 * json_extract(line, '$.data.maximum') AND json_extract(line, '$.data.maximum')
),
first_finished AS MATERIALIZED (
  SELECT learner, module, kind, share, device, seq
  FROM (
    SELECT *, row_number() OVER (PARTITION BY learner, module, kind ORDER BY device, seq, id) AS place
    FROM finished
  )
  WHERE place = 1
),
handed_in AS (
  SELECT learner, module, max(passed) AS passed
  FROM finished
  WHERE kind = 'post_test'
  GROUP BY learner, module
),
entered AS (
  SELECT learner, module FROM sitting
  UNION
  SELECT learner, module FROM finished
  UNION
  SELECT learner, json_extract(line, '$.data.module') FROM event
  WHERE type = 'registration_opened' AND learner <> '' AND json_type(line, '$.data.module') = 'text'
)
SELECT entered.learner AS learner,
       entered.module AS module,
       coalesce(newest_sitting.language, '') AS language,
       handed_in.learner IS NOT NULL AS completed,
       coalesce(handed_in.passed, 0) AS passed,
       coalesce(time_spent.duration_ms, 0) AS duration_ms,
       pre.share AS pre_share,
       post.share AS post_share,
       coalesce(pre.device = post.device AND pre.seq > post.seq, 0) AS post_came_first
FROM entered
LEFT JOIN newest_sitting
  ON newest_sitting.learner = entered.learner AND newest_sitting.module = entered.module
LEFT JOIN handed_in ON handed_in.learner = entered.learner AND handed_in.module = entered.module
LEFT JOIN time_spent ON time_spent.learner = entered.learner AND time_spent.module = entered.module
LEFT JOIN first_finished AS pre
  ON pre.learner = entered.learner AND pre.module = entered.module AND pre.kind = 'pre_test'
LEFT JOIN first_finished AS post
  ON post.learner = entered.learner AND post.module = entered.module AND post.kind = 'post_test'
ORDER BY entered.learner, entered.module
