-- SPDX-License-Identifier: Apache-2.0
SELECT id
FROM learner
WHERE state = 'erased' OR merged_into IN (SELECT id FROM learner WHERE state = 'erased')
