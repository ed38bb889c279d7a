-- SPDX-License-Identifier: Apache-2.0
INSERT INTO answer (place, item, objective, response, tries, mark, maximum, correct, first_seq)
VALUES (:place, :item, :objective, :response, :tries, :mark, :maximum, :correct, :seq)
ON CONFLICT (place, item) DO UPDATE SET
  objective = excluded.objective,
  response = excluded.response,
  tries = MAX(tries, excluded.tries),
  mark = excluded.mark,
  maximum = excluded.maximum,
  correct = excluded.correct
