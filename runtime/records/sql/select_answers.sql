-- SPDX-License-Identifier: Apache-2.0
SELECT answer.item AS item, answer.objective AS objective, answer.response AS response, answer.tries AS tries,
       answer.mark AS mark, answer.maximum AS maximum, answer.correct AS correct,
       answer.certainty AS certainty, answer.hint_count AS hint_count, answer.event_id AS event_id,
       answer.seq AS seq, private_part.sealed AS sealed
FROM answer
LEFT JOIN private_part ON private_part.event_id = answer.event_id
WHERE answer.place = :place
ORDER BY answer.first_seq
