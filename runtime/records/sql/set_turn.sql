-- SPDX-License-Identifier: Apache-2.0
INSERT INTO turn (only_row, number, learner, language)
VALUES (1, :number, :learner, :language)
ON CONFLICT (only_row) DO UPDATE SET
  number = excluded.number,
  learner = excluded.learner,
  language = excluded.language
