-- SPDX-License-Identifier: Apache-2.0
INSERT INTO answer (place, item, objective, response, tries, mark, maximum, correct, certainty, hint_count,
                    event_id, seq, first_seq)
VALUES (:place, :item, :objective, :response, :tries, :mark, :maximum, :correct, :certainty, :hint_count,
        :event_id, :seq, :seq)
ON CONFLICT (place, item) DO UPDATE SET
  objective = excluded.objective,
  response = excluded.response,
  tries = MAX(tries, excluded.tries),
  mark = excluded.mark,
  maximum = excluded.maximum,
  correct = excluded.correct,
  certainty = excluded.certainty,
  hint_count = excluded.hint_count,
  event_id = excluded.event_id,
  seq = excluded.seq
