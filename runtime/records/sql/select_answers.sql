-- SPDX-License-Identifier: Apache-2.0
SELECT item, objective, response, tries, mark, maximum, correct
FROM answer
WHERE place = :place
ORDER BY first_seq
